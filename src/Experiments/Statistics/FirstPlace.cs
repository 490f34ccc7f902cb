namespace Ronghe.Experiments.Statistics;

/// <summary>Who comes first of several, and by how much: the largest of six means is no mean fixed beforehand, so its interval and its lead
/// count all that were looked at.</summary>
/// <param name="Order">Indices, the largest mean first.</param>
/// <param name="Intervals">One for each, holding for all together (Bonferroni).</param>
/// <param name="Lead">First − second, paired, holding for all pairs together (Bonferroni).</param>
internal sealed record FirstPlace(IReadOnlyList<int> Order, IReadOnlyList<MeanInterval> Intervals, MeanInterval Lead)
{
    public int First => Order[0];

    public int Next => Order[1];

    /// <summary>Whether the lead surely exceeds zero.</summary>
    public bool IsDecided => Lead.IsAbove(0);

    /// <summary>Comparisons among so many.</summary>
    public static int PairsOf(int count) => count * (count - 1) / 2;

    /// <summary>At least two, each with one value a replication, paired.</summary>
    public static FirstPlace Of(IReadOnlyList<double[]> values)
    {
        MeanInterval[] intervals = SimultaneousIntervals.Of(values);
        int[] order = [.. Enumerable.Range(0, values.Count).OrderByDescending(i => intervals[i].Mean)];
        double[] lead = [.. values[order[0]].Zip(values[order[1]], static (first, next) => first - next)];
        return new FirstPlace(order, intervals, MeanInterval.Of(lead, SimultaneousIntervals.EachAt(PairsOf(values.Count))));
    }
}
