using System.Globalization;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The calendar of one scenario's runs.</summary>
/// <param name="Start">Quarter of period 0.</param>
/// <param name="Periods">Length of a run.</param>
/// <param name="Kept">Periods whose series are stored.</param>
internal sealed record RecordedQuarters(Quarter Start, int Periods, IReadOnlyList<int> Kept)
{
    /// <summary>First quarter after a run.</summary>
    public Quarter End => Start + Periods;

    /// <summary>First quarter that end-of-run outcomes are means over.</summary>
    public Quarter OutcomesFrom => Start + Math.Max(0, Periods - RecordedRun.LastPeriods);
}

/// <summary>The quarters over which two scenarios are compared: the same dates of both, whatever their starts and lengths.</summary>
/// <remarks>
/// End-of-run outcomes are means over a run's own last five years. Two runs that end in different quarters, or of which one is shorter than
/// five years, would be compared over different dates by them, and two equal worlds would seem to differ. Then the means are taken again
/// from the series, over the last five years that both runs have, or all that they share. Without common dates, or without series there,
/// nothing is compared.
/// </remarks>
internal sealed record SharedQuarters
{
    private SharedQuarters(Quarter first, int count, HashSet<Quarter>? quarters) => (First, Count, _quarters) = (first, count, quarters);

    private readonly HashSet<Quarter>? _quarters;

    /// <summary>First quarter compared; meaningless when <see cref="Count"/> is zero.</summary>
    public Quarter First { get; }

    /// <summary>Quarters from the first to the last that both runs have within the five years; zero when they share none.</summary>
    public int Count { get; }

    public Quarter Last => First + (Count - 1);

    /// <summary>Both end-of-run outcomes are means over these very quarters: nothing need be taken from the series, and nothing be
    /// said.</summary>
    public bool AreOutcomes => Count > 0 && _quarters is null;

    /// <summary>There is something to compare.</summary>
    public bool CanCompare => AreOutcomes || _quarters?.Count > 0;

    /// <summary>Both series hold this quarter.</summary>
    public bool Hold(Quarter quarter) => _quarters?.Contains(quarter) == true;

    public static SharedQuarters Of(RecordedQuarters left, RecordedQuarters right)
    {
        Quarter end = left.End < right.End ? left.End : right.End, begin = left.Start > right.Start ? left.Start : right.Start;
        if (end - begin > RecordedRun.LastPeriods) begin = end + -RecordedRun.LastPeriods;
        if (end <= begin) return new SharedQuarters(begin, 0, []);
        if ((left.OutcomesFrom, left.End) == (right.OutcomesFrom, right.End)) return new SharedQuarters(begin, end - begin, null);
        IEnumerable<Quarter> Kept(RecordedQuarters runs) => runs.Kept.Select(period => runs.Start + period);
        return new SharedQuarters(begin, end - begin,
            [.. Kept(left).Intersect(Kept(right)).Where(quarter => quarter >= begin && quarter < end)]);
    }

    /// <summary>What a reader must know of two scenarios that differ in length or start; null when their end-of-run outcomes have the same
    /// dates.</summary>
    public Message? Note(string reference, string other) => AreOutcomes ? null
        : Count == 0 ? RunMessages.NoCommonQuarter.With(other, reference)
        : (CanCompare ? RunMessages.ComparedOver : RunMessages.NotCompared).With(other, reference, $"{First}", $"{Last}");

    /// <summary>Mean of a course over these quarters; NaN where none of them has a value.</summary>
    /// <param name="dated">Quarter and value of each stored period.</param>
    public double MeanOf(IEnumerable<(Quarter Quarter, double Value)> dated)
    {
        double sum = 0;
        int count = 0;
        foreach ((Quarter quarter, double value) in dated)
        {
            if (double.IsNaN(value) || !Hold(quarter)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
