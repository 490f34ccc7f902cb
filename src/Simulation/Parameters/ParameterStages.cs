namespace Ronghe.Simulation.Parameters;

/// <summary>What we assume, period by period: whole sets of parameters, each from one change to the next, made once a world.</summary>
internal sealed class ParameterStages
{
    private readonly int[] _from;
    private readonly ModelParameters[] _sets;

    private ParameterStages(int[] from, ModelParameters[] sets) => (_from, _sets) = (from, sets);

    /// <summary>Those of a scenario; null when nothing changes.</summary>
    /// <param name="first">What holds before the first change.</param>
    /// <param name="changes">In any order.</param>
    /// <exception cref="ArgumentException">A change is of no parameter, of a constant one, to an impossible value or too early.</exception>
    public static ParameterStages? Of(ModelParameters first, IReadOnlyList<ParameterChange> changes)
    {
        if (changes.Count == 0) return null;
        IGrouping<int, ParameterChange>[] byPeriod = [.. changes.GroupBy(static c => c.From).OrderBy(static g => g.Key)];
        var sets = new ModelParameters[byPeriod.Length];
        ModelParameters now = first;
        for (int i = 0; i < sets.Length; i++) sets[i] = now = byPeriod[i].Aggregate(now, With);
        return new ParameterStages([.. byPeriod.Select(static g => g.Key)], sets);
    }

    /// <summary>The set that holds in a recorded period.</summary>
    /// <param name="period">Recorded period.</param>
    /// <param name="first">What holds before the first change.</param>
    public ModelParameters At(int period, ModelParameters first)
    {
        int next = 0;
        while (next < _from.Length && _from[next] <= period) next++;
        return next == 0 ? first : _sets[next - 1];
    }

    private static ModelParameters With(ModelParameters parameters, ParameterChange change) =>
        ParameterCatalog.Find(change.Key) is { IsConstant: false } parameter && parameter.IsPossible(change.Value) && change.From > 0
            ? parameter.With(parameters, change.Value)
            : throw new ArgumentException(
                FormattableString.Invariant($"{change.Key} cannot be {change.Value} from period {change.From} on."));
}
