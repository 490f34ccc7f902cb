using Ronghe.Simulation.Observations;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>One observation and one agent after the other: what <see cref="Recorder"/> must give to the bit.</summary>
/// <remarks>Sums run in index order, so that the bytes do not depend on threads. NaN where a group has no agent.</remarks>
internal sealed class PlainRecorder
{
    private readonly ObservationGroups _groups;
    private readonly double[] _sums;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double[] _values;
    private int[] _groupsOfAgents = [];

    public PlainRecorder(Scenario scenario)
    {
        _groups = new ObservationGroups(scenario, Recording.Everything);
        int cells = _groups.All.Count * ObservationCatalog.All.Count;
        _sums = new double[cells];
        _weights = new double[cells];
        _squares = new double[cells];
        _values = new double[cells];
    }

    /// <summary>Value of an observation in a group.</summary>
    public double this[int observation, int group] => _values[(group * ObservationCatalog.All.Count) + observation];

    public void Observe(ModelState state)
    {
        _sums.AsSpan().Clear();
        _weights.AsSpan().Clear();
        _squares.AsSpan().Clear();
        Sweep(state, Unit.Programme, state.Programmes.Count);
        Sweep(state, Unit.Enterprise, state.Enterprises.Count);
        Sweep(state, Unit.Partnership, state.Partnerships.Count);
        Sweep(state, Unit.Sector, state.Sectors.Count);
        Sweep(state, Unit.World, 1);
        Finish();
    }

    private void Sweep(ModelState state, Unit unit, int count)
    {
        if (count * ObservationGroups.MostPerAgent > _groupsOfAgents.Length)
            Array.Resize(ref _groupsOfAgents, count * ObservationGroups.MostPerAgent);
        Span<int> groupsOfAgents = _groupsOfAgents;
        int groupsEach = _groups.Each(unit);
        for (int agent = 0; agent < count; agent++)
        {
            if (!IsThere(state, unit, agent)) continue;
            _groups.Of(state, unit, agent, groupsOfAgents.Slice(agent * ObservationGroups.MostPerAgent, ObservationGroups.MostPerAgent));
        }

        for (int o = 0; o < ObservationCatalog.Observations.Count; o++)
        {
            Observation observation = ObservationCatalog.Observations[o];
            if (observation.Unit == unit && observation.Value is not null) Sum(state, observation, o, count, groupsEach);
        }
    }

    /// <summary>Adds one observation over its agents: sums by group lie together while they are formed.</summary>
    private void Sum(ModelState state, Observation observation, int o, int count, int groupsEach)
    {
        Reading value = observation.Value!;
        bool isDispersion = observation.Definition.Aggregation == Aggregation.Dispersion;
        int first = o * _groups.All.Count;
        Span<double> sums = _sums.AsSpan(first, _groups.All.Count);
        Span<double> weights = _weights.AsSpan(first, _groups.All.Count);
        Span<double> squares = _squares.AsSpan(first, _groups.All.Count);
        for (int agent = 0; agent < count; agent++)
        {
            if (!IsThere(state, observation.Unit, agent)) continue;
            double weight = observation.Weight is null ? 1 : observation.Weight.At(state, agent);
            double weighted = weight * value.At(state, agent);
            ReadOnlySpan<int> groups = _groupsOfAgents.AsSpan(agent * ObservationGroups.MostPerAgent, groupsEach);
            foreach (int group in groups)
            {
                sums[group] += weighted;
                weights[group] += weight;
                if (isDispersion) squares[group] += weighted * weighted / Math.Max(weight, 1e-300);
            }
        }
    }

    /// <summary>Places without an enterprise are not observed but in the quarter in which it failed, programmes until their last
    /// graduates are forgotten.</summary>
    private static bool IsThere(ModelState state, Unit unit, int agent)
    {
        Programmes programmes = state.Programmes;
        if (unit == Unit.Partnership) return state.Partnerships.IsActive(agent);
        if (unit == Unit.Enterprise) return state.Enterprises.Staff[agent] != 0 || state.Enterprises.Failed[agent] != 0;
        return unit != Unit.Programme || programmes.Admits[agent] != 0
            || programmes.Quarters[agent] - programmes.StudyPeriods[agent] <= state.Cohorts.Remembered;
    }

    private void Finish()
    {
        IReadOnlyList<Observation> all = ObservationCatalog.Observations;
        for (int group = 0; group < _groups.All.Count; group++)
        {
            int first = group * all.Count;
            for (int o = 0; o < all.Count; o++)
            {
                int cell = (o * _groups.All.Count) + group;
                _values[first + o] = all[o].Definition.Aggregation switch
                {
                    Aggregation.Mean => _weights[cell] > 0 ? _sums[cell] / _weights[cell] : double.NaN,
                    Aggregation.Sum => _weights[cell] > 0 || group == 0 ? _sums[cell] : double.NaN,
                    Aggregation.Dispersion => _weights[cell] > 0
                        ? Math.Sqrt(Math.Max(0,
                            (_squares[cell] / _weights[cell]) - (_sums[cell] / _weights[cell] * (_sums[cell] / _weights[cell]))))
                        : double.NaN,
                    _ => all[o].Derive!(name => _values[first + ObservationCatalog.IndexOf(name)]),
                };
            }
        }
    }
}
