using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Observations;

/// <summary>Reads every observation off the state at the end of a period: sums over agents by group, then the derived ones.</summary>
/// <remarks>
/// NaN where a group has no agent, and for what is not recorded. During burn-in only the last period is read, for triggers that ask what
/// was last observed.
/// </remarks>
internal sealed class Recorder
{
    private readonly ObservationGroups _groups;
    private readonly GroupSums[] _sums;
    private readonly (GroupSums Of, int Term)[] _terms;
    private readonly double[] _values;
    private readonly int[] _formed;
    private readonly int _from;
    private readonly Func<string, double> _ofGroup;
    private readonly LifeRecorder? _lives;
    private int _first;
    private bool _hasObserved;

    public Recorder(Scenario scenario, Recording recording, LifeRecorder? lives = null)
        : this(new ObservationGroups(scenario, recording), recording, PolicyTrigger.Watched(scenario.Policies), scenario.Periods, lives)
    {
    }

    private Recorder(ObservationGroups groups, Recording recording, string[] triggers, int periods, LifeRecorder? lives)
        : this(groups, recording.Formed(triggers), recording.From == 0 || triggers.Length > 0 ? -1 : recording.From, periods, lives)
    {
    }

    private Recorder(ObservationGroups groups, int[] formed, int from, int periods, LifeRecorder? lives)
    {
        IReadOnlyList<Observation> all = ObservationCatalog.Observations;
        _groups = groups;
        _formed = formed;
        _from = from;
        _sums = [.. Enum.GetValues<Unit>().Select(unit => new GroupSums(unit, _groups, [.. _formed.Select(o => all[o])]))];
        _values = new double[_groups.All.Count * all.Count];
        _values.AsSpan().Fill(double.NaN);
        _terms = new (GroupSums, int)[all.Count];
        var next = new int[_sums.Length];
        foreach (int o in _formed)
        {
            if (all[o].Value is null) continue;
            int unit = (int)all[o].Unit;
            _terms[o] = (_sums[unit], next[unit]);
            next[unit] += 1 + (all[o].Weight is null ? 0 : 1) + (all[o].Definition.Aggregation == Aggregation.Dispersion ? 1 : 0);
        }

        _ofGroup = name => _values[_first + ObservationCatalog.IndexOf(name)];
        _lives = lives;
        Series = new RunSeries(ObservationCatalog.All, _groups.All, periods) { Lives = lives?.Events ?? [] };
    }

    public RunSeries Series { get; }

    /// <summary>Last observed value of the whole world; NaN before the first observation.</summary>
    public double Last(string observation) => _hasObserved ? _values[ObservationCatalog.IndexOf(observation)] : double.NaN;

    public void Observe(ModelState state)
    {
        if (state.RecordedPeriod >= 0) _lives?.Observe(state);
        if (state.RecordedPeriod < _from) return;
        foreach (GroupSums sums in _sums) sums.Add(state);
        for (int group = 0; group < _groups.All.Count; group++) Finish(group);
        _hasObserved = true;
        if (state.RecordedPeriod >= 0) Series.Set(state.RecordedPeriod, _values);
    }

    /// <summary>A new one that records the same of the same groups.</summary>
    public static Recorder OfShape(Recorder other) => new(other._groups, other._formed, other._from, other.Series.Periods,
        other._lives is null ? null : LifeRecorder.OfShape(other._lives));

    /// <summary>Whether all that the scenario's triggers watch is observed in every period.</summary>
    public bool CanServe(Scenario scenario)
    {
        for (int i = 0; i < scenario.Policies.Count; i++)
        {
            if (scenario.Policies[i].When is { } trigger
                && (_from >= 0 || Array.IndexOf(_formed, ObservationCatalog.IndexOf(trigger.Observation)) < 0)) return false;
        }

        return true;
    }

    /// <summary>Whether one can become a copy of the other: it records the same of the same groups.</summary>
    public bool HasShapeOf(Recorder other)
    {
        IReadOnlyList<ObservationGroup> groups = _groups.All, others = other._groups.All;
        if (_from != other._from || Series.Periods != other.Series.Periods || !_formed.AsSpan().SequenceEqual(other._formed)
            || groups.Count != others.Count || _lives is null != other._lives is null) return false;
        if (_lives is not null && !_lives.HasShapeOf(other._lives!)) return false;
        for (int g = 0; g < groups.Count; g++)
        {
            if (groups[g] != others[g]) return false;
        }

        return true;
    }

    /// <summary>Takes over what another world's recorder has observed and recorded.</summary>
    public void CopyFrom(Recorder other)
    {
        _hasObserved = other._hasObserved;
        other._values.CopyTo(_values, 0);
        Series.CopyFrom(other.Series);
        if (other._lives is not null) _lives!.CopyFrom(other._lives);
        for (int unit = 0; unit < _sums.Length; unit++) _sums[unit].CopyFrom(other._sums[unit]);
    }

    private void Finish(int group)
    {
        IReadOnlyList<Observation> all = ObservationCatalog.Observations;
        _first = group * all.Count;
        foreach (int o in _formed)
        {
            (GroupSums of, int term) = _terms[o];
            _values[_first + o] = all[o].Definition.Aggregation switch
            {
                Aggregation.Mean => Mean(all[o], of, term, group),
                Aggregation.Sum => of.Count(group) > 0 || group == 0 ? of.Sum(term, group) : double.NaN,
                Aggregation.Dispersion => Dispersion(of, term, group),
                _ => all[o].Derive!(_ofGroup),
            };
        }
    }

    private static double Mean(Observation observation, GroupSums of, int term, int group)
    {
        double weight = observation.Weight is null ? of.Count(group) : of.Sum(term + 1, group);
        return weight > 0 ? of.Sum(term, group) / weight : double.NaN;
    }

    private static double Dispersion(GroupSums of, int term, int group)
    {
        double count = of.Count(group);
        if (count <= 0) return double.NaN;
        double mean = of.Sum(term, group) / count;
        return Math.Sqrt(Math.Max(0, (of.Sum(term + 1, group) / count) - (mean * mean)));
    }
}
