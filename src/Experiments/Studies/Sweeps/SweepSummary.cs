using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.NotKnowing;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>What a sweep shows at once: for each policy the spread of its outcomes over all points and replications, and how often
/// constraints hold.</summary>
/// <remarks>Holds one number per run and summarised outcome: the key ones that are kept and those that a constraint names.</remarks>
internal sealed class SweepSummary
{
    private const int MostOutcomes = 8;
    private readonly SweepDesign _design;
    private readonly Dictionary<string, int> _policies;
    private readonly string[] _outcomes;
    private readonly List<double>[] _values;

    /// <summary>Sum over points and their number, by policy and outcome, then by replication: where runs live in several worlds.</summary>
    private readonly SortedDictionary<int, (double Sum, int Count)>[] _byReplication;

    public SweepSummary(SweepDesign design)
    {
        _design = design;
        _policies = Enumerable.Range(0, design.Policies).GroupBy(design.PolicyId).ToDictionary(static g => g.Key, static g => g.First());
        string[] key = [.. ObservationCatalog.All.Where(o => design.Observe.Outcomes?.Contains(o.Name) ?? true).InOrder().Take(MostOutcomes)
            .Select(static o => o.Name)];
        _outcomes = [.. key.Concat(design.Settings.Constraints.Select(static c => c.Outcome)).Distinct()];
        _values = [.. Enumerable.Range(0, design.Policies * _outcomes.Length).Select(static _ => new List<double>())];
        _byReplication = [.. _values.Select(static _ => new SortedDictionary<int, (double, int)>())];
    }

    public void Add(RecordedRun run)
    {
        int policy = _policies[run.Identity.PolicyId];
        bool hasWorlds = _design.Document.Scenario.Worlds.Count > 0;
        for (int o = 0; o < _outcomes.Length; o++)
        {
            int place = (policy * _outcomes.Length) + o;
            double value = run.Outcome(_outcomes[o]);
            _values[place].Add(value);
            if (!hasWorlds || !double.IsFinite(value)) continue;
            (double sum, int count) = _byReplication[place].GetValueOrDefault(run.Identity.Replication);
            _byReplication[place][run.Identity.Replication] = (sum + value, count + 1);
        }
    }

    /// <summary>Luck and not knowing the world in means over all points: of the first policy's level, and of what each other one changes
    /// against it; null where runs live in one world.</summary>
    public NamedTable? NotKnowing() => NotKnowingTable.Of(
        from policy in _policies.Values.Order()
        from o in Enumerable.Range(0, _outcomes.Length)
        let outcome = ObservationCatalog.All[ObservationCatalog.IndexOf(_outcomes[o])]
        let first = _byReplication[(_policies.Values.Min() * _outcomes.Length) + o]
        let own = _byReplication[(policy * _outcomes.Length) + o]
        let isFirst = policy == _policies.Values.Min()
        let replications = own.Keys.Where(first.ContainsKey).ToArray()
        let row = NotKnowingTable.Row(_design.PolicyName(policy), isFirst ? string.Empty : _design.PolicyName(_policies.Values.Min()),
            outcome.Name, outcome.Unit, [.. replications.Select(r => Mean(own[r]) - (isFirst ? 0 : Mean(first[r])))],
            _design.Document.Scenario.Worlds.Count == 0 ? null : [.. replications.Select(_design.Document.Scenario.WorldOf)])
        where row is not null
        select row);

    private static double Mean((double Sum, int Count) of) => of.Sum / of.Count;

    /// <summary>Outcome × policy: median and the 10–90 % range over points and replications.</summary>
    public NamedTable Outcomes() => SweepTables.Outcomes.With(
        from o in Enumerable.Range(0, _outcomes.Length)
        let outcome = ObservationCatalog.All[ObservationCatalog.IndexOf(_outcomes[o])]
        from policy in _policies.Values.Order()
        let defined = _values[(policy * _outcomes.Length) + o].Where(double.IsFinite).ToArray()
        let band = ReplicationBand.Of(defined)
        select new OutcomeRow(outcome.Name, outcome.Unit, _design.PolicyName(policy), _design.PolicyId(policy), defined.Length,
            band.Median, band.Low, band.High));

    /// <summary>Policy × constraint: the share of runs in which it holds; null without constraints.</summary>
    public NamedTable? Constraints() => _design.Settings.Constraints.Count == 0 ? null : SweepTables.Constraints.With(
        from policy in _policies.Values.Order()
        from constraint in _design.Settings.Constraints
        let values = _values[(policy * _outcomes.Length) + Array.IndexOf(_outcomes, constraint.Outcome)]
        select new ConstraintRow(_design.PolicyName(policy), _design.PolicyId(policy), constraint.ToString(), values.Count,
            values.Count == 0 ? double.NaN : values.Count(constraint.Holds) / (double)values.Count));
}
