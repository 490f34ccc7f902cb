using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>What the printed tables need of the runs: outcomes and the series they show, of the whole world.</summary>
internal sealed class ScenarioResults(ScenarioDocument document)
{
    private readonly Dictionary<string, Dictionary<int, double[]>> _series = [];
    private readonly Dictionary<int, double[]> _outcomes = [];
    private readonly Dictionary<PolicyMeasure, List<int?>> _firstInForce = [];

    public ScenarioDocument Document => document;

    public IReadOnlyList<ObservationDefinition> Observations { get; private set; } = [];

    /// <summary>What the tables show: the observations the scenario asks for by name, key ones first, else the key ones.</summary>
    public IReadOnlyList<ObservationDefinition> Shown { get; private set; } = [];

    public IReadOnlyList<int> Periods { get; private set; } = [];

    public int Replications => _outcomes.Count;

    /// <summary>Its runs left this out. Of a scenario without a finished run nothing is known.</summary>
    public bool Lacks(ObservationDefinition observation) => Replications > 0 && !Observations.Contains(observation);

    /// <summary>Replication numbers that finished.</summary>
    public IReadOnlyCollection<int> ReplicationIds => _outcomes.Keys;

    public void Add(RecordedRun run)
    {
        Observations = run.Observations;
        Shown = document.Observe.Outcomes is null ? [.. run.Observations.Where(static o => o.IsKey)]
            : [.. run.Observations.OrderByDescending(static o => o.IsKey)];
        Periods = run.Periods;
        WatchTriggers(run);
        _outcomes[run.Identity.Replication] = run.Outcomes[..run.Observations.Count];
        for (int o = 0; o < run.Observations.Count; o++)
        {
            if (!Shown.Contains(run.Observations[o])) continue;
            var values = new double[run.Periods.Count];
            for (int k = 0; k < values.Length; k++) values[k] = run.Value(o, 0, k);
            if (!_series.TryGetValue(run.Observations[o].Name, out Dictionary<int, double[]>? runs))
                _series[run.Observations[o].Name] = runs = [];
            runs[run.Identity.Replication] = values;
        }
    }

    /// <summary>Of each measure with a trigger the first period in force, one by replication; not of those whose observation is not kept in
    /// every quarter.</summary>
    public IReadOnlyDictionary<PolicyMeasure, List<int?>> FirstInForce => _firstInForce;

    private void WatchTriggers(RecordedRun run)
    {
        bool hasEvery = run.Periods.Count > 0 && run.Periods[^1] == run.Periods.Count - 1;
        foreach (PolicyMeasure measure in document.Scenario.Policies)
        {
            if (!hasEvery || measure.When is not { } trigger || run.Layout.IndexOf(trigger.Observation) is not (>= 0 and var index))
                continue;
            if (!_firstInForce.TryGetValue(measure, out List<int?>? firsts)) _firstInForce[measure] = firsts = [];
            firsts.Add(TriggerCourse.FirstInForce(trigger, measure.From, measure.Until,
                [.. Enumerable.Range(0, run.Periods.Count).Select(k => run.Value(index, 0, k))]));
        }
    }

    /// <summary>Band over the replications in the k-th kept period, of an observation shown.</summary>
    public ReplicationBand Band(string observation, int kept) =>
        _series.TryGetValue(observation, out Dictionary<int, double[]>? runs) ? ReplicationBand.Of([.. runs.Values.Select(r => r[kept])])
            : ReplicationBand.Of([]);

    /// <summary>End-of-run outcome by replication number; NaN where a run is missing.</summary>
    public double[] OutcomeByReplication(string observation, int count)
    {
        int index = Enumerable.Range(0, Observations.Count).FirstOrDefault(i => Observations[i].Name == observation, -1);
        return [.. Enumerable.Range(0, count)
            .Select(r => index >= 0 && _outcomes.TryGetValue(r, out double[]? values) ? values[index] : double.NaN)];
    }

    /// <summary>The calendar of its runs.</summary>
    public RecordedQuarters Quarters => new(document.Scenario.Start, document.Scenario.Periods, Periods);

    /// <summary>Mean over the quarters shared with another scenario, by replication number; NaN where a run is missing.</summary>
    public double[] MeanByReplication(string observation, SharedQuarters shared, int count)
    {
        if (shared.AreOutcomes) return OutcomeByReplication(observation, count);
        Dictionary<int, double[]> runs = _series.GetValueOrDefault(observation, []);
        return [.. Enumerable.Range(0, count).Select(r => runs.TryGetValue(r, out double[]? course)
            ? shared.MeanOf(course.Select((value, kept) => (document.Scenario.Start + Periods[kept], value))) : double.NaN)];
    }
}

/// <summary>The finished runs of one command.</summary>
/// <param name="Scenarios">In the order given; the first is what others are compared with.</param>
/// <param name="Planned">Runs that were asked for.</param>
/// <param name="Failed">Runs that failed.</param>
internal sealed record ExperimentData(IReadOnlyList<ScenarioResults> Scenarios, int Planned, int Failed)
{
    /// <summary>Numbers of replications to look through when pairing.</summary>
    public int MaximumReplications => Scenarios.SelectMany(static s => s.ReplicationIds).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>Stopping rules that were not met, by scenario.</summary>
    public IReadOnlyDictionary<ScenarioResults, StoppingShortfall> Shortfalls { get; init; } =
        new Dictionary<ScenarioResults, StoppingShortfall>();

    /// <summary>The quarters over which a scenario is compared with the first.</summary>
    public SharedQuarters SharedWithFirst(ScenarioResults other) => SharedQuarters.Of(Scenarios[0].Quarters, other.Quarters);

    /// <summary>Everything a reader must know before trusting a number.</summary>
    public IReadOnlyList<Message> Warnings
    {
        get
        {
            Message[] shared = [.. Scenarios[0].Document.Warnings.Where(w => Scenarios.All(s => s.Document.Warnings.Contains(w)))];
            var warnings = new List<Message>(shared);
            foreach (ScenarioResults scenario in Scenarios)
                warnings.AddRange(scenario.Document.Warnings.Except(shared).Select(w => ScenarioMessages.Of.With(scenario.Document.Name, w)));
            warnings.AddRange(ThinEvidence.Of(this));
            if (Failed > 0)
                warnings.Add(RunMessages.SomeFailed.With(Failed, Planned, FailureLog.Name));
            return warnings;
        }
    }

    public IReadOnlyList<string> SyntheticTables => [.. Scenarios.SelectMany(static s => s.Document.Scenario.Population.SyntheticTables)
        .Distinct()];
}
