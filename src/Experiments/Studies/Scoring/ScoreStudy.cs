using System.Globalization;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>A world against figures from outside, on luck that nobody has seen.</summary>
/// <param name="request">What was asked.</param>
/// <param name="design">Its worlds.</param>
/// <param name="tables">Hash of each table of targets by its path as given.</param>
internal sealed class ScoreStudy(StudyRequest request, ScoreDesign design, IReadOnlyDictionary<string, string> tables) : IStudy
{
    public StudyRequest Request => request;

    /// <summary>The design that it makes runs of.</summary>
    public ScoreDesign Design => design;

    /// <summary>Replication by replication, so that what is done early is paired; plausible worlds have one each.</summary>
    public IReadOnlyList<RunTask> Tasks { get; } =
    [
        .. Enumerable.Range(0, request.ReplicationCount).SelectMany(r => design.Scenarios.Select(d => RunTask.Of(d, r))),
        .. design.Worlds.Select(RunTask.Of),
        .. Enumerable.Range(0, request.ReplicationCount).SelectMany(r => design.Moved.Select(m => RunTask.Of(m.Document, r))),
    ];

    public IReadOnlyList<PlannedRuns> Extent =>
    [
        .. design.Scenarios.Select(d => new PlannedRuns(d, 1, 1, request.ReplicationCount) { Part = d.Name }),
        .. design.Worlds.Count == 0 ? Array.Empty<PlannedRuns>()
            : [new(design.Worlds[0], design.Worlds.Count, 1, 1) { Part = "plausible worlds" }],
        .. design.Moved.Count == 0 ? Array.Empty<PlannedRuns>()
            : [new(design.Moved[0].Document, design.Moved.Count, 1, request.ReplicationCount) { Part = "parameters moved" }],
    ];

    public IReadOnlyList<Message> Notes => [ScoreMessages.FreshLuck.With(design.Seed.ToString(CultureInfo.InvariantCulture)),
        .. WorldNotes.Of(design.Scenarios, _ => request.ReplicationCount)];

    /// <summary>Other tables, worlds or parameters make another study of the same scenario.</summary>
    public IReadOnlyList<ScenarioDocument> Called =>
    [
        request.Scenarios[0] with
        {
            Hash = FileHash.OfText(string.Join('\n', design.Scenarios.Select(static d => d.Hash).Concat(tables.Values)
                .Concat(design.Worlds.Concat(design.Moved.Select(static m => m.Document)).Select(static d => d.Hash))
                .Append(request.ReplicationCount.ToString(CultureInfo.InvariantCulture)))),
        },
    ];

    public IReadOnlyList<NamedTable> Judge(RunStore runs) => new ScoreJudge(design, runs, request.ReplicationCount).Tables();

    public ManifestExperiment Describe(RunStore runs) => ManifestExperiment.Of(design.Scenarios) with
    {
        Details = new JsonObject
        {
            ["fresh_seed"] = design.Seed.ToString(CultureInfo.InvariantCulture),
            ["targets"] = new JsonObject(tables.Select(static t => KeyValuePair.Create(t.Key, (JsonNode?)JsonValue.Create(t.Value)))),
            ["plausible_worlds"] = design.Worlds.Count,
            ["parameters_moved"] = new JsonArray([.. design.Moved.Select(static m => m.Parameter.Key).Distinct()
                .Select(static key => (JsonNode?)JsonValue.Create(key))]),
        },
    };
}
