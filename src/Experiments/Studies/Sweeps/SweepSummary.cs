using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
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

    public SweepSummary(SweepDesign design)
    {
        _design = design;
        _policies = Enumerable.Range(0, design.Policies).GroupBy(design.PolicyId).ToDictionary(static g => g.Key, static g => g.First());
        string[] key = [.. ObservationCatalog.All.Where(o => design.Observe.Outcomes?.Contains(o.Name) ?? true).InOrder().Take(MostOutcomes)
            .Select(static o => o.Name)];
        _outcomes = [.. key.Concat(design.Settings.Constraints.Select(static c => c.Outcome)).Distinct()];
        _values = [.. Enumerable.Range(0, design.Policies * _outcomes.Length).Select(static _ => new List<double>())];
    }

    public void Add(RecordedRun run)
    {
        int policy = _policies[run.Identity.PolicyId];
        for (int o = 0; o < _outcomes.Length; o++) _values[(policy * _outcomes.Length) + o].Add(run.Outcome(_outcomes[o]));
    }

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
