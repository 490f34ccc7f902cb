using System.Globalization;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>Which runs belong together: one world, one set of policies, one seed; all its replications.</summary>
internal readonly record struct ScenarioKey(string ScenarioId, string PolicyId, string Seed)
{
    public static ScenarioKey Of(RunIdentity run) => new(run.ScenarioId, run.PolicyId, run.Seed.ToString(CultureInfo.InvariantCulture));

    public static ScenarioKey Of(DescribedScenario said) =>
        new(said.ScenarioId, said.PolicyId, said.Seed?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);

    public override string ToString() => $"{ScenarioId}/{PolicyId}/{Seed}";
}

/// <summary>The runs of one scenario, whether they pass by or are stored: end-of-run outcomes and series, by group and replication, and
/// their bands.</summary>
internal sealed class ScenarioRuns(ScenarioKey key)
{
    public static readonly ObservationGroup World = new("all", "all");
    private readonly Dictionary<(string Outcome, ObservationGroup Group), SortedDictionary<int, double>> _outcomes = [];
    private readonly Dictionary<(string Outcome, ObservationGroup Group), SortedDictionary<int, List<double>>> _series = [];
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<(int Period, string Date)> _periods = [];
    private readonly SortedSet<int> _replications = [];

    public ScenarioKey Key => key;

    /// <summary>Title shown everywhere.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The same runs under another title.</summary>
    public ScenarioRuns Called(string name)
    {
        var other = (ScenarioRuns)MemberwiseClone();
        other.Name = name;
        return other;
    }

    /// <summary>What the manifest says of it; null when it does not know it.</summary>
    public DescribedScenario? Described { get; internal set; }

    public IReadOnlyCollection<int> Replications => _replications;

    /// <summary>The worlds in which replications live; null when all live in one.</summary>
    public int[]? WorldsOf(IEnumerable<int> replications) =>
        Described?.Worlds is { } worlds ? [.. replications.Select(worlds.WorldOf)] : null;

    /// <summary>Random numbers are keyed by the seed: with another one, replications of the same number have nothing in common.</summary>
    public bool SharesLuckWith(ScenarioRuns other) => Key.Seed == other.Key.Seed;

    /// <summary>Stored periods, ascending, with their dates.</summary>
    public IReadOnlyList<(int Period, string Date)> Periods => _periods;

    /// <summary>Quarters a run lasts; null when neither the manifest nor a series says.</summary>
    public int? Horizon => Described?.Periods ?? (_periods.Count > 0 ? _periods[^1].Period + 1 : null);

    /// <summary>The calendar of its runs; null when neither the manifest nor a series says.</summary>
    public RecordedQuarters? Quarters => Horizon is { } horizon && Start is { } start
        ? new RecordedQuarters(start, horizon, [.. _periods.Select(static p => p.Period)]) : null;

    private Quarter? Start =>
        Quarter.TryParse(Described?.Start, out Quarter described) ? described
        : _periods.Count > 0 && Quarter.TryParse(_periods[0].Date, out Quarter first) ? first + -_periods[0].Period : null;

    /// <summary>The quarters over which it is compared with a reference; null when one of the two does not say: then the stored outcomes
    /// are taken as they are.</summary>
    public SharedQuarters? SharedWith(ScenarioRuns reference) =>
        reference.Quarters is { } left && Quarters is { } right ? SharedQuarters.Of(left, right) : null;

    /// <summary>Replications of this scenario or another, ascending: over them the two are paired.</summary>
    public int[] ReplicationsOf(ScenarioRuns other) => [.. _replications.Union(other._replications).Order()];

    /// <summary>Mean over the quarters shared with another scenario, one by replication; NaN where a run is missing.</summary>
    public double[] MeanByReplication(string outcome, ObservationGroup group, SharedQuarters? shared, IReadOnlyCollection<int> replications)
    {
        if (shared is not { AreOutcomes: false } quarters) return EndByReplication(outcome, group, replications);
        if (Start is not { } start || !_series.TryGetValue((outcome, group), out SortedDictionary<int, List<double>>? runs))
            return [.. Enumerable.Repeat(double.NaN, replications.Count)];
        return [.. replications.Select(r => runs.TryGetValue(r, out List<double>? course)
            ? quarters.MeanOf(course.Select((value, kept) => (start + _periods[kept].Period, value))) : double.NaN)];
    }

    public IEnumerable<ObservationGroup> SeriesGroups => _series.Keys.Select(static k => k.Group).Distinct();

    public IEnumerable<ObservationGroup> OutcomeGroups => _outcomes.Keys.Select(static k => k.Group).Distinct();

    public bool HasOutcome(string outcome) => _outcomes.ContainsKey((outcome, World));

    public bool HasSeries(string outcome) => _series.ContainsKey((outcome, World));

    /// <summary>What it shows: of these observations those that it asks for by name, key ones first, else the key ones.</summary>
    public IEnumerable<ObservationDefinition> Shown(IEnumerable<ObservationDefinition> known)
    {
        IReadOnlyList<string> asked = Described?.Says.Observe.Outcomes ?? [];
        return known.Where(o => (asked.Count > 0 ? asked.Contains(o.Name) : o.IsKey) && HasOutcome(o.Name)).InOrder();
    }

    public void AddOutcome(string outcome, ObservationGroup group, int replication, double value)
    {
        if (!_outcomes.TryGetValue((outcome, group), out SortedDictionary<int, double>? values)) _outcomes[(outcome, group)] = values = [];
        values[replication] = value;
        _replications.Add(replication);
    }

    /// <summary>Position of a stored period, which is known from then on.</summary>
    public int PositionOf(int period, Func<string> date)
    {
        if (!_positions.TryGetValue(period, out int position))
        {
            _positions[period] = position = _periods.Count;
            _periods.Add((period, date()));
        }

        return position;
    }

    /// <summary>One run's course of an outcome, to be filled by <see cref="Put"/>.</summary>
    public List<double> CourseOf(string outcome, ObservationGroup group, int replication)
    {
        if (!_series.TryGetValue((outcome, group), out SortedDictionary<int, List<double>>? runs)) _series[(outcome, group)] = runs = [];
        if (!runs.TryGetValue(replication, out List<double>? course)) runs[replication] = course = [];
        _replications.Add(replication);
        return course;
    }

    /// <summary>Gives a course its value at the position of a period; NaN where it has none.</summary>
    public static void Put(List<double> course, int position, double value)
    {
        while (course.Count < position) course.Add(double.NaN);
        if (course.Count == position) course.Add(value);
        else course[position] = value;
    }

    /// <summary>Band over the replications in the k-th stored period.</summary>
    public ReplicationBand Band(string outcome, ObservationGroup group, int kept) =>
        _series.TryGetValue((outcome, group), out SortedDictionary<int, List<double>>? runs)
            ? ReplicationBand.Of([.. runs.Values.Select(v => kept < v.Count ? v[kept] : double.NaN)]) : ReplicationBand.Of([]);

    /// <summary>The course of an outcome of the whole world, one by replication.</summary>
    public IEnumerable<IReadOnlyList<double>> Courses(string outcome) =>
        _series.TryGetValue((outcome, World), out SortedDictionary<int, List<double>>? runs) ? runs.Values : [];

    /// <summary>Band over the replications at the end of the run.</summary>
    public ReplicationBand EndBand(string outcome, ObservationGroup? group = null) =>
        ReplicationBand.Of([.. Ends(outcome, group ?? World).Values]);

    /// <summary>End-of-run outcome, one by replication; NaN where a run is missing.</summary>
    public double[] EndByReplication(string outcome, ObservationGroup group, IReadOnlyCollection<int> replications)
    {
        IReadOnlyDictionary<int, double> ends = Ends(outcome, group);
        return [.. replications.Select(r => ends.GetValueOrDefault(r, double.NaN))];
    }

    /// <summary>Mean over stored periods of a window of the last quarters, by replication: whether a quantity still moves.</summary>
    /// <param name="outcome">Name.</param>
    /// <param name="from">First quarter of the window, counted back from the last (20 = five years).</param>
    /// <param name="to">End of the window, not included (0 = the last quarter is in).</param>
    public double[] WindowMeans(string outcome, int from, int to)
    {
        if (_periods.Count == 0 || !_series.TryGetValue((outcome, World), out SortedDictionary<int, List<double>>? runs)) return [];
        int last = _periods[^1].Period + 1;
        return [.. runs.Values.Select(v =>
        {
            double[] inside = [.. v.Where((x, k) => !double.IsNaN(x) && _periods[k].Period >= last - from
                && _periods[k].Period < last - to)];
            return inside.Length == 0 ? double.NaN : inside.Average();
        })];
    }

    /// <summary>From the table of runs, else (for groups that it does not hold) the mean of the series over the last five years.</summary>
    private IReadOnlyDictionary<int, double> Ends(string outcome, ObservationGroup group)
    {
        if (_outcomes.TryGetValue((outcome, group), out SortedDictionary<int, double>? stored)) return stored;
        if (_periods.Count == 0 || !_series.TryGetValue((outcome, group), out SortedDictionary<int, List<double>>? runs))
            return new Dictionary<int, double>();
        int last = _periods[^1].Period + 1 - RecordedRun.LastPeriods;
        return runs.ToDictionary(static r => r.Key,
            r => r.Value.Where((v, k) => !double.IsNaN(v) && _periods[k].Period >= last).DefaultIfEmpty(double.NaN).Average());
    }
}
