using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The experiment's runs in a store: completed block by block, then read.</summary>
internal sealed class WaysRuns(ScenarioDocument basis, int replications, RunStore store, StoreOptions options) : IWaysData
{
    private readonly Dictionary<string, RecordedRun?[]> _runs = [];

    private readonly int[]? _worlds = basis.WorldsOf(replications);

    public int Replications => OfWorlds(new double[replications]).Length;

    public IReadOnlyList<int>? WorldsOfRuns => _worlds;

    /// <summary>Runs asked for so far.</summary>
    public int Asked { get; private set; }

    /// <summary>Runs what is missing of some cells, replication by replication, so that an interrupted block is paired as far as it
    /// goes.</summary>
    public void Complete(IEnumerable<WaysCell> cells, CancellationToken cancellation)
    {
        WaysCell[] wanted = [.. cells.DistinctBy(static c => c.Key).Where(c => !_runs.ContainsKey(c.Key))];
        if (wanted.Length == 0) return;
        ScenarioDocument[] documents = [.. wanted.Select(c => c.DocumentOf(basis))];
        // Two names may describe one world: an effort that equal cost asks for may be an intensity of the factorial.
        RunTask[] tasks = [.. Enumerable.Range(0, replications).SelectMany(r => documents.Select(d => RunTask.Of(d, r)))
            .DistinctBy(static t => t.Identity)];
        store.Complete(tasks, options, cancellation);
        if ((options.OnFailure == FailureHandling.Fast && store.FailedCount > 0) || !store.HasAny(tasks)) throw new WaysStoppedException();
        Asked += tasks.Length;
        for (int c = 0; c < wanted.Length; c++)
            _runs[wanted[c].Key] = [.. Enumerable.Range(0, replications).Select(r => store.Find(RunIdentity.Of(documents[c], r)))];
    }

    public double[] ByRun(WaysCell cell, WaysOutcome outcome) =>
        [.. Of(cell).Select(run => run is null ? double.NaN : outcome.Of(run.Outcome))];

    public double[] Outcome(WaysCell cell, WaysOutcome outcome) => OfWorlds(ByRun(cell, outcome));

    public double[] Outcome(WaysCell cell, WaysOutcome outcome, ObservationGroup group) => OfWorlds([.. Of(cell).Select(run =>
    {
        int g = run is null ? -1 : IndexOf(run, group);
        return g < 0 ? double.NaN : outcome.Of(name => run!.Outcome(run.Layout.IndexOf(name), g));
    })]);

    public IReadOnlyList<ObservationGroup> GroupsOf(WaysCell cell) => [.. (Any(cell)?.Groups ?? []).Skip(1)];

    public IReadOnlyList<int> PeriodsOf(WaysCell cell) => Any(cell)?.Periods ?? [];

    public double[] At(WaysCell cell, WaysOutcome outcome, int kept) => OfWorlds(
        [.. Of(cell).Select(run => run is null ? double.NaN : outcome.Of(name => run.Value(run.Layout.IndexOf(name), 0, kept)))]);

    private double[] OfWorlds(double[] byRun) => WorldMeans.Of(byRun, _worlds);

    private RecordedRun? Any(WaysCell cell) => Array.Find(Of(cell), static run => run is not null);

    private RecordedRun?[] Of(WaysCell cell) => _runs.TryGetValue(cell.Key, out RecordedRun?[]? runs)
        ? runs : throw new InvalidOperationException($"The cell '{cell.Key}' was not completed.");

    private static int IndexOf(RecordedRun run, ObservationGroup group)
    {
        for (int g = 0; g < run.Groups.Count; g++)
        {
            if (run.Groups[g] == group) return g;
        }

        return -1;
    }
}

/// <summary>A run failed and the user asked to stop then, or no run of a part finished and nothing can be said of it.</summary>
internal sealed class WaysStoppedException : Exception;
