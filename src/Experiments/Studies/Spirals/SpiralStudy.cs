using System.Text.Json.Nodes;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Rests;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>Is the adaptation spiral a closed loop: the untouched world and its pilot, the gain at equal pace, then everything that is
/// held, replayed or struck.</summary>
/// <param name="request">What was asked.</param>
/// <param name="settings">How long and how often.</param>
internal sealed class SpiralStudy(StudyRequest request, SpiralSettings settings) : IStudy
{
    private readonly SpiralRuns _runs = new(request.Scenarios[0], settings);
    private readonly RestWatch _rest = new();
    private PaceSearch? _pace;

    public StudyRequest Request => request;

    public IReadOnlyList<RunTask> Tasks => [.. _runs.Untouched, .. _runs.Pilots];

    public bool IsStaged => true;

    public bool KeepsSeries => false;

    public bool IsAnswered => _runs.HasUntouched;

    public IReadOnlyList<PlannedRuns> Extent =>
    [
        new(_runs.Untouched[0].Document, 1, 1, settings.Replications) { Part = "untouched world" },
        new(_runs.Pilots[0].Document, 1, 1, settings.Pilots) { Part = "pilot" },
        new(_runs.Untouched[0].Document, PaceSearch.MostRounds, 1, _runs.PaceSeeds) { Part = "equal pace, at most" },
        new(_runs.Untouched[0].Document, _runs.LaterCount, 1, 1) { Part = "cut, replayed and struck" },
    ];

    public IReadOnlyList<ScenarioDocument> Called => [request.Scenarios[0] with { Hash = _runs.Untouched[0].Document.ScenarioId }];

    public IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar)
    {
        yield return Tasks;
        _runs.Learn(soFar);
        if (!_runs.HasUntouched) yield break;
        _pace = _runs.SearchPace();
        while (!_pace.IsDone)
        {
            double gain = _pace.Next();
            IReadOnlyList<RunTask> tried = _runs.PaceTasks(gain);
            yield return tried;
            double pace = _runs.Pace(soFar, tried);
            if (!double.IsFinite(pace)) break;
            _pace.Learn(gain, pace);
        }

        _runs.Held.UpgradeGain = _pace.Best.Gain;
        yield return _runs.MakeLater();
    }

    public void Watch(RecordedRun run)
    {
        if (run.Identity with { Replication = 0 } == _runs.Untouched[0].Identity) _rest.Add(run);
    }

    public IReadOnlyList<NamedTable> Judge(RunStore runs)
    {
        RestRow[] rest = [.. _rest.Rows(request.Scenarios[0].Name)];
        return !_runs.HasUntouched ? [] : new SpiralJudge(request.Scenarios[0], settings, _runs, runs, _pace!, rest).Tables();
    }

    public ManifestExperiment Describe(RunStore runs) => ManifestExperiment.Of(request.Scenarios) with
    {
        Details = new JsonObject
        {
            ["measured_periods"] = settings.Periods,
            ["settling_periods"] = SpiralSettings.Settling,
            ["replications"] = settings.Replications,
            ["pilot_replications"] = settings.Pilots,
        },
    };
}
