using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>Scenarios × replications: each world as its file says, as often as asked or until its stopping rule holds.</summary>
internal sealed class RunStudy : IStudy
{
    /// <summary>Replications between two looks at a stopping rule: fixed, so that the result does not depend on the threads.</summary>
    internal const int RoundLength = 8;

    private readonly RunPlan _plan;
    private readonly bool _isOne;
    private readonly HashSet<RunIdentity> _finished = [];
    private readonly Dictionary<RunIdentity, RestWatch> _rest;

    /// <param name="request">What was asked.</param>
    /// <param name="replication">Only this replication of every scenario, from 0; null runs all.</param>
    public RunStudy(StudyRequest request, int? replication = null)
    {
        Request = request;
        _isOne = replication is not null;
        _plan = RunPlan.Of(request, replication);
        Collected = new RunCollector(_plan.Documents.Count, ReportCatalog.Grouped);
        _rest = _plan.Documents.Where(static d => RestWatch.IsUntouched(d.Scenario))
            .ToDictionary(static d => RunIdentity.Of(d, 0), static _ => new RestWatch());
    }

    public StudyRequest Request { get; }

    public IReadOnlyList<RunTask> Tasks => _plan.Tasks;

    public RunCollector Collected { get; }

    public IReadOnlyList<Message> Notes =>
        [.. _plan.Notes, .. WorldNotes.Of(_plan.Documents, d => _isOne ? 1 : Request.ReplicationsOf(d))];

    public IReadOnlyList<ScenarioDocument> Called => _plan.Documents;

    public IReadOnlyList<PlannedRuns> Extent =>
        [.. _plan.Documents.Select(d => new PlannedRuns(d, 1, 1, _isOne ? 1 : Request.ReplicationsOf(d)))];

    public IEnumerable<IReadOnlyList<RunTask>> Plan(RunStore soFar)
    {
        if (!_plan.Documents.Any(d => RuleOf(d) is not null)) return [Tasks];
        return Tasks.GroupBy(static t => t.Identity.Replication / RoundLength).OrderBy(static g => g.Key).Select(round =>
        {
            HashSet<ScenarioDocument> settled = [.. _plan.Documents.Where(d => IsSettled(d, round.Key * RoundLength, soFar))];
            return (IReadOnlyList<RunTask>)[.. round.Where(t => !settled.Contains(t.Document))];
        }).Where(static round => round.Count > 0);
    }

    public void Watch(RecordedRun run)
    {
        _finished.Add(run.Identity);
        Collected.Add(run);
        _rest.GetValueOrDefault(run.Identity with { Replication = 0 })?.Add(run);
    }

    public IReadOnlyList<NamedTable> Judge(RunStore runs)
    {
        RestRow[] rows = [.. _plan.Documents.SelectMany(d => _rest.GetValueOrDefault(RunIdentity.Of(d, 0))?.Rows(d.Name) ?? [])];
        NamedTable? open = _plan.Documents.All(static d => d.Scenario.Worlds.Count == 0) ? null
            : NotKnowingTable.Of(RunsNotKnowing.Of([.. Described().Select(s => RunsOf(s.Document)).OfType<ScenarioRuns>()]));
        return [.. rows.Length == 0 ? [] : new[] { RestWatch.Table.With(rows) },
            .. open is null ? [] : new[] { open }];
    }

    /// <summary>Null where none has finished and nothing is described yet.</summary>
    private ScenarioRuns? RunsOf(ScenarioDocument document) => Collected.Find(ScenarioKey.Of(RunIdentity.Of(document, 0)));

    /// <summary>The scenarios as the manifest tells of them, the collected runs too.</summary>
    private ManifestScenario[] Described()
    {
        ILookup<RunIdentity, int> finished = _finished.Order().ToLookup(static r => r with { Replication = 0 }, static r => r.Replication);
        ManifestScenario[] scenarios = [.. _plan.Documents.Select(d => new ManifestScenario(d, [.. finished[RunIdentity.Of(d, 0)]]))];
        foreach (ManifestScenario s in scenarios) Collected.Describe(DescribedScenario.Of(s.Document, s.Replications));
        return scenarios;
    }

    public ManifestExperiment Describe(RunStore runs) => new(Described()) { Warnings = [.. Warnings(runs)] };

    /// <summary>Everything a reader must know before trusting a number.</summary>
    private IEnumerable<Message> Warnings(RunStore runs)
    {
        IReadOnlyList<ScenarioDocument> documents = _plan.Documents;
        Message[] shared = [.. documents[0].Warnings.Where(w => documents.All(d => d.Warnings.Contains(w)))];
        ScenarioRuns Of(ScenarioDocument document) => RunsOf(document)!;
        var shortfalls = from d in documents let missed = Shortfall(d, runs) where missed is not null select (Of(d), missed);
        return
        [
            .. shared, .. documents.SelectMany(d => d.Warnings.Except(shared).Select(w => ScenarioMessages.Of.With(d.Name, w))),
            .. documents.Select(d => RuleOf(d) is { } rule ? WorldNotes.OfRule(d, rule) : null).OfType<Message>(),
            .. ThinEvidence.Of([.. documents.Select(Of)], shortfalls),
            .. runs.FailedCount > 0 ? [RunMessages.SomeFailed.With(runs.FailedCount, runs.AskedCount, FailureLog.Name)]
                : Array.Empty<Message>(),
        ];
    }

    /// <summary>The stopping rule in force: a number on the command line overrides it.</summary>
    private StoppingRule? RuleOf(ScenarioDocument document) =>
        Request.Replications is null && !_isOne ? document.Replications.Until : null;

    /// <summary>Looks only at replications below the round, so that a resumed command stops where an uninterrupted one does.</summary>
    private bool IsSettled(ScenarioDocument document, int first, RunStore runs) =>
        first > 0 && RuleOf(document) is { } rule
            && StoppingCheck.Holds(rule, runs.Outcomes(document, rule.Outcome, first), document.WorldsOf(first));

    /// <summary>What the scenario's stopping rule, if it has one, had not reached when its replications were used up.</summary>
    private StoppingShortfall? Shortfall(ScenarioDocument document, RunStore runs)
    {
        if (RuleOf(document) is not { } rule) return null;
        int asked = Request.ReplicationsOf(document);
        for (int first = RoundLength; first < asked; first += RoundLength)
        {
            if (IsSettled(document, first, runs)) return null;
        }

        return StoppingShortfall.Of(rule, runs.Outcomes(document, rule.Outcome, asked), document.WorldsOf(asked));
    }
}
