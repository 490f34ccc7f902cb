using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>One thing that must be so for a claim to hold: a quantity above 0.</summary>
/// <param name="Text">The condition in words.</param>
/// <param name="Values">The quantity by replication, signed so that it holds when positive.</param>
/// <param name="Surely">It need not surely hold: that it does not surely fail is enough.</param>
internal sealed record Condition(string Text, double[] Values, bool Surely = true)
{
    public MeanInterval Interval { get; } = MeanInterval.Of(Values);

    /// <summary>Holds by its mean: all that few seeds of one world can say.</summary>
    public bool HoldsOnAverage => Interval.Mean > 0;

    public Verdict Judge(int conditions)
    {
        if (!Interval.IsDefined) return Verdict.Undecided;
        // Failing on any of several conditions is an "or": the error of all together is kept at 5 %. Passing is an "and" and needs no
        // correction.
        if (Interval.At(SimultaneousIntervals.EachAt(conditions)).IsBelow(0)) return Verdict.Fail;
        return !Surely || Interval.IsAbove(0) ? Verdict.Pass : Verdict.Undecided;
    }
}

/// <summary>What the runs say of a claim.</summary>
internal enum Verdict
{
    Pass,
    Fail,
    Undecided,

    /// <summary>These runs cannot tell.</summary>
    NotTested,
}
