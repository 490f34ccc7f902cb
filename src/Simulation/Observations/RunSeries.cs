namespace Ronghe.Simulation.Observations;

/// <summary>The recorded observations of one run: period × group × observation. NaN means undefined (no agent in the group).</summary>
public sealed class RunSeries
{
    private readonly double[] _values;

    internal RunSeries(IReadOnlyList<ObservationDefinition> observations, IReadOnlyList<ObservationGroup> groups, int periods)
    {
        Observations = observations;
        Groups = groups;
        Periods = periods;
        _values = new double[(long)periods * groups.Count * observations.Count];
        _values.AsSpan().Fill(double.NaN);
    }

    public IReadOnlyList<ObservationDefinition> Observations { get; }

    /// <summary>Group 0 is the whole world (<c>all</c>).</summary>
    public IReadOnlyList<ObservationGroup> Groups { get; }

    public int Periods { get; }

    /// <summary>What happened to the graduates whose lives are recorded, period by period: one event after the other; none where nobody
    /// asked (<see cref="Recording.Persons"/>).</summary>
    public IReadOnlyList<LifeEvent> Lives { get; internal set; } = [];

    /// <summary>Value of one observation for one group in one period.</summary>
    public double this[int observation, int group, int period] => _values[Index(observation, group, period)];

    /// <summary>An observation over the periods, in its unit (docs/observations.md): of the whole world, or of another of
    /// <see cref="Groups"/>.</summary>
    /// <exception cref="ArgumentException">No observation of this name is recorded, or no such group.</exception>
    public double[] Course(string observation, int group = 0)
    {
        int index = Observations.Select(static o => o.Name).ToList().IndexOf(observation);
        if (index < 0) throw new ArgumentException($"No observation named '{observation}' is recorded.", nameof(observation));
        if (group < 0 || group >= Groups.Count)
            throw new ArgumentException($"There is no group {group}: the run has {Groups.Count}, counted from 0.", nameof(group));
        return [.. Enumerable.Range(0, Periods).Select(period => this[index, group, period])];
    }

    /// <summary>Keeps one value.</summary>
    internal void Set(int observation, int group, int period, double value) => _values[Index(observation, group, period)] = value;

    /// <summary>Keeps one period: group × observation.</summary>
    internal void Set(int period, ReadOnlySpan<double> values) => values.CopyTo(_values.AsSpan(period * Groups.Count * Observations.Count));

    /// <summary>Becomes a copy of a series of the same shape.</summary>
    internal void CopyFrom(RunSeries other) => other._values.CopyTo(_values, 0);

    private int Index(int observation, int group, int period) => (((period * Groups.Count) + group) * Observations.Count) + observation;
}
