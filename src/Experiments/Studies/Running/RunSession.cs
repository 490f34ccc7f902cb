using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>One execution of <c>ronghe run</c> in one folder: simulate what is missing, then write tables, manifest and report.</summary>
internal sealed class RunSession(RunRequest request, RunPlan plan, RunStore store)
{
    /// <summary>Replications between two looks at a stopping rule: fixed, so that the result does not depend on the threads.</summary>
    internal const int RoundLength = 8;

    private readonly List<RunTask> _asked = [];

    public int FinishedCount => _asked.Count(t => store.Contains(t.Identity));

    /// <summary>A run failed and the user asked to stop then.</summary>
    public bool HasStoppedEarly => request.OnFailure == FailureHandling.Fast && store.FailedCount > 0;

    /// <summary>Runs what no earlier start has finished. Every finished run is in a journal when this returns or throws.</summary>
    public void Simulate(CancellationToken cancellation)
    {
        store.AddNotes(plan.Notes);
        var options = new StoreOptions(request.Threads, request.CommandLine)
        {
            Messages = request.Messages, Quiet = request.Quiet, Verbose = request.Verbose, OnFailure = request.OnFailure,
        };
        foreach (IReadOnlyList<RunTask> round in Rounds())
        {
            HashSet<ScenarioDocument> settled = [.. plan.Documents.Where(d => IsSettled(d, round[0].Identity.Replication))];
            RunTask[] wanted = [.. round.Where(t => !settled.Contains(t.Document))];
            _asked.AddRange(wanted);
            store.Complete(wanted, options, cancellation);
            if (HasStoppedEarly) break;
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Writes everything a reader sees; the journals go once it is complete.</summary>
    public ExperimentData Store(CancellationToken cancellation)
    {
        using Publication publication = store.Publish("run", request.CommandLine, request.Threads);
        var results = plan.Documents.ToDictionary(static d => RunIdentity.Of(d, 0), static d => new ScenarioResults(d));
        var passing = new PassingRuns(plan.Documents.Count, ReportCatalog.Grouped);
        publication.WriteRuns(request.Formats, (task, run) =>
        {
            results[task.Identity with { Replication = 0 }].Add(run);
            passing.Add(run);
        }, cancellation);
        ScenarioResults Of(ScenarioDocument document) => results[RunIdentity.Of(document, 0)];
        var data = new ExperimentData([.. plan.Documents.Select(Of)], _asked.Count, store.FailedCount)
        {
            Shortfalls = plan.Documents.Select(d => (Document: d, Shortfall: Shortfall(d))).Where(static s => s.Shortfall is not null)
                .ToDictionary(s => Of(s.Document), static s => s.Shortfall!),
        };
        var experiment = new ManifestExperiment(
            [.. data.Scenarios.Select(static s => new ManifestScenario(s.Document, [.. s.ReplicationIds.Order()]))])
        {
            Warnings = data.Warnings,
        };
        publication.Commit(experiment, ReportPage.Of(store, passing), cancellation);
        return data;
    }

    public string WhatIsKept() => store.WhatIsKept(plan.Tasks);

    public void ReportFailures() => store.ReportFailures(request.Messages, _asked.Count);

    public void Say(string message)
    {
        if (!request.Quiet) request.Messages.WriteLine(message);
    }

    private IEnumerable<IReadOnlyList<RunTask>> Rounds()
    {
        if (!plan.Documents.Any(d => RunPlan.RuleOf(request, d) is not null)) return [plan.Tasks];
        return plan.Tasks.GroupBy(static t => t.Identity.Replication / RoundLength).OrderBy(static g => g.Key)
            .Select(static g => g.ToArray());
    }

    /// <summary>Looks only at replications below the round, so that a resumed command stops where an uninterrupted one does.</summary>
    private bool IsSettled(ScenarioDocument document, int first)
    {
        if (first == 0 || RunPlan.RuleOf(request, document) is not { } rule) return false;
        return StoppingCheck.Holds(rule, Outcomes(document, rule, first));
    }

    /// <summary>What the scenario's stopping rule, if it has one, had not reached when its replications were used up.</summary>
    private StoppingShortfall? Shortfall(ScenarioDocument document) => RunPlan.RuleOf(request, document) is { } rule
        ? StoppingShortfall.Of(rule, Outcomes(document, rule, _asked.Count(task => ReferenceEquals(task.Document, document)))) : null;

    private double[] Outcomes(ScenarioDocument document, StoppingRule rule, int replications) =>
        [.. Enumerable.Range(0, replications).Select(r => store.Find(RunIdentity.Of(document, r))?.Outcome(rule.Outcome) ?? double.NaN)];
}
