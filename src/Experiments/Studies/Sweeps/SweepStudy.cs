using System.Globalization;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>A design over one scenario, summed up policy by policy.</summary>
internal sealed class SweepStudy : IStudy
{
    private readonly SweepDesign _design;
    private readonly SweepSummary _summary;

    public SweepStudy(StudyRequest request)
    {
        Request = request;
        _design = new SweepDesign(request.Scenarios[0]);
        _summary = new SweepSummary(_design);
        Tasks = new SweepTasks(_design, request.ReplicationCount);
    }

    public StudyRequest Request { get; }

    public IReadOnlyList<RunTask> Tasks { get; }

    public IReadOnlyList<PlannedRuns> Extent =>
        [new PlannedRuns(Tasks[0].Document with { Name = Request.Scenarios[0].Name }, _design.Points, _design.Policies,
            Request.ReplicationCount)];

    /// <summary>Another design over the same world is another study: the merged text, which holds the design, names the
    /// folder.</summary>
    public IReadOnlyList<ScenarioDocument> Called =>
    [
        Request.Scenarios[0] with
        {
            Hash = FileHash.OfText(
                Request.Scenarios[0].MergedJson + string.Create(CultureInfo.InvariantCulture, $"#{Request.ReplicationCount}")),
        },
    ];

    public IReadOnlyList<Message> Notes => [.. WorldNotes.Of(Request.Scenarios, _ => Request.ReplicationCount)];

    public void Watch(RecordedRun run) => _summary.Add(run);

    public IReadOnlyList<NamedTable> Judge(RunStore runs)
    {
        List<NamedTable> tables = [_summary.Outcomes()];
        if (_summary.Constraints() is { } constraints) tables.Add(constraints);
        if (_summary.NotKnowing() is { } open) tables.Add(open);
        return tables;
    }

    public ManifestExperiment Describe(RunStore runs) => ManifestExperiment.Of(Request.Scenarios) with { Details = Details };

    private JsonObject Details => new()
    {
        ["points"] = _design.Points,
        ["policies"] = _design.Policies,
        ["replications"] = Request.ReplicationCount,
        ["runs"] = Tasks.Count,
        ["uncertainties_method"] = _design.Settings.Uncertainties.Method.ToString(),
        ["levers_method"] = _design.Settings.Levers.Method.ToString(),
    };
}
