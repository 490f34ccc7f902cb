using System.Globalization;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Scoring;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>A world's uncertain parameters against figures from outside.</summary>
/// <param name="request">What was asked.</param>
/// <param name="worlds">The scenario, with its parameters anywhere.</param>
/// <param name="elsewhere">Another scenario, in which worlds of the posterior are run too; null for none.</param>
/// <param name="settings">How much work.</param>
/// <param name="tables">Hash of each table of targets by its path as given.</param>
internal sealed class CalibrateStudy(StudyRequest request, CalibrateWorlds worlds, CalibrateWorlds? elsewhere, CalibrateSettings settings,
    IReadOnlyDictionary<string, string> tables) : IStudy
{
    private readonly Course _course = new(worlds, settings);

    private CarriedWorld[] _carried = [];

    public StudyRequest Request => request;

    public IReadOnlyList<RunTask> Tasks => Of(_course.ToScreen);

    public bool IsStaged => true;

    public bool IsAnswered => !_course.IsNothingLeft;

    public IReadOnlyList<PlannedRuns> Extent =>
    [
        Part("screening", settings.Screening), Part("waves", settings.Waves * settings.Points),
        Part("worlds of the posterior", settings.Draws), Part("known truths", settings.RecoveredByRuns),
        .. elsewhere is null ? (PlannedRuns[])[] :
        [
            Part("as it stands", 1),
            Part("the other scenario", settings.Carried + 1) with { Document = elsewhere.First },
        ],
    ];

    public IReadOnlyList<ScenarioDocument> Called =>
    [
        request.Scenarios[0] with
        {
            Hash = FileHash.OfText(string.Join('\n', tables.Values.Concat(request.Scenarios.Select(static s => s.Hash))
                .Append(settings.ToString()).Append(request.ReplicationCount.ToString(CultureInfo.InvariantCulture)))),
        },
    ];

    public IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar)
    {
        yield return Of(_course.ToScreen);
        _course.Screen(Seen(soFar, _course.ToScreen));
        while (_course.Waves.Count < settings.Waves && !_course.IsNothingLeft)
        {
            IReadOnlyList<TriedWorld> next = _course.NextWave();
            yield return Of(next);
            _course.Learn(next, Seen(soFar, next));
        }

        if (_course.Draw() is not { Count: > 0 } drawn) yield break;
        IReadOnlyList<TriedWorld> truths = _course.DrawTruths();
        yield return [.. Of(drawn), .. Of(truths, request.ReplicationCount)];
        _course.Weigh(Seen(soFar, drawn));
        if (truths.Count > 0) _course.OfTruths = Seen(soFar, truths, request.ReplicationCount);
        if (elsewhere is null) yield break;
        int[] carried = _course.Carried();
        TriedWorld[] here = [AsItStands(worlds)], there = [AsItStands(elsewhere), .. elsewhere.Of("carried over", _course.Active,
            carried.Select(i => (double[])[.. _course.Active.Select(p => drawn[i].Shares[p])]))];
        yield return [.. Of(here), .. Of(there)];
        double[][] ofHere = Seen(soFar, here).Means, ofThere = Seen(soFar, there).Means;
        _carried = [.. carried.Select((i, k) => new CarriedWorld(i + 1, _course.OfDrawn!.Means[i], ofThere[k + 1]))
            .Prepend(new CarriedWorld(0, ofHere[0], ofThere[0]))];
    }

    public IReadOnlyList<NamedTable> Judge(RunStore runs) => new CalibrateJudge(worlds, _course, _carried).Tables();

    public ManifestExperiment Describe(RunStore runs) =>
        ManifestExperiment.Of(elsewhere is null ? [worlds.First] : [worlds.First, elsewhere.First]) with
    {
        Details = new JsonObject
        {
            ["targets"] = new JsonObject(tables.Select(static t => KeyValuePair.Create(t.Key, (JsonNode?)JsonValue.Create(t.Value)))),
            ["screening"] = settings.Screening, ["waves"] = _course.Waves.Count, ["points"] = settings.Points,
            ["followed"] = new JsonArray([.. _course.Active
                .Select(static p => (JsonNode?)JsonValue.Create(CalibrateWorlds.Varied[p].Key))]),
            ["draws"] = _course.Drawn.Count,
            ["weights_worth"] = double.IsNaN(_course.Worth) ? null : JsonValue.Create(_course.Worth),
            ["made_up_data"] = settings.Recovered,
            ["known_truths"] = _course.Truths.Count,
        },
    };

    private PlannedRuns Part(string name, int worldsOfIt) =>
        new(_course.ToScreen[0].Document, worldsOfIt, 1, request.ReplicationCount) { Part = name };

    private static TriedWorld AsItStands(CalibrateWorlds scenario) => new([], scenario.First);

    private IEnumerable<int> Replications(int first) => Enumerable.Range(first, request.ReplicationCount);

    private List<RunTask> Of(IReadOnlyList<TriedWorld> tried, int first = 0) =>
        [.. tried.SelectMany(w => Replications(first).Select(r => RunTask.Of(w.Document, r)))];

    private WorldOutcomes Seen(RunStore runs, IReadOnlyList<TriedWorld> tried, int first = 0) => WorldOutcomes.Of([.. tried.Select(w =>
        (double[][])[.. Replications(first).Select(r => runs.Find(RunIdentity.Of(w.Document, r)) is { } run
            ? (double[])[.. worlds.Targets.Select(t => TargetStatistic.Of(t, run, null))]
            : [.. worlds.Targets.Select(static _ => double.NaN)])])]);
}
