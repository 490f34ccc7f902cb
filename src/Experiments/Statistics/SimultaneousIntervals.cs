namespace Ronghe.Experiments.Statistics;

/// <summary>Intervals that hold together, and decisions that count all comparisons of a family.</summary>
/// <remarks>
/// Bonferroni: each of m comparisons gets a Student interval at confidence 1 − α/m, so that all m cover together with at least 1 − α
/// <b>whatever their dependence</b>: replications are few, and a dependence estimated from 8 to 16 of them cannot be trusted. Decisions use
/// Holm's step-down (1979), never weaker than Bonferroni.
/// </remarks>
internal static class SimultaneousIntervals
{
    /// <summary>Confidence of each of m intervals.</summary>
    public static double EachAt(int comparisons, double confidence = 0.95) => 1 - ((1 - confidence) / Math.Max(1, comparisons));

    /// <summary>One interval per comparison; <paramref name="effects"/> holds one value a replication in each row.</summary>
    public static MeanInterval[] Of(IReadOnlyList<double[]> effects, double confidence = 0.95)
    {
        double each = EachAt(effects.Count, confidence);
        return [.. effects.Select(values => MeanInterval.Of(values, each))];
    }

    /// <summary>Holm-adjusted p-values, in the order given: below α means the comparison is decided with family-wise error α.</summary>
    public static double[] Holm(IReadOnlyList<double> pValues)
    {
        int[] order = [.. Enumerable.Range(0, pValues.Count).OrderBy(i => double.IsNaN(pValues[i]) ? double.PositiveInfinity : pValues[i])];
        var adjusted = new double[pValues.Count];
        double largest = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            double p = pValues[order[rank]];
            largest = Math.Max(largest, Math.Min(1, (order.Length - rank) * p));
            adjusted[order[rank]] = double.IsNaN(p) ? double.NaN : largest;
        }

        return adjusted;
    }
}
