using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>Whether truths lie anywhere within their posteriors alike: simulation-based calibration.</summary>
/// <remarks>Talts and others 2018: drawn from the prior, and with data drawn from it, a truth's place within its posterior is uniform when
/// the posterior is right.</remarks>
internal static class RankTest
{
    public const int Bins = 10;

    /// <summary>How many places fall into each tenth.</summary>
    public static int[] Histogram(IEnumerable<double> places)
    {
        var counts = new int[Bins];
        foreach (double place in places) counts[Math.Min(Bins - 1, (int)(place * Bins))]++;
        return counts;
    }

    /// <summary>Probability of a histogram at least as uneven when places are uniform (χ²).</summary>
    public static double P(int[] counts)
    {
        double expected = counts.Sum() / (double)Bins;
        return expected == 0 ? double.NaN
            : 1 - ChiSquared.CDF(Bins - 1, counts.Sum(c => (c - expected) * (c - expected) / expected));
    }
}
