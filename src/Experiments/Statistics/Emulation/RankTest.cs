using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>Whether truths lie anywhere within their posteriors alike: simulation-based calibration.</summary>
/// <remarks>Talts and others 2018: drawn from the prior, and with data drawn from it, a truth's place within its posterior is uniform when
/// the posterior is right.</remarks>
internal static class RankTest
{
    /// <summary>Most parts; of few places fewer, so that four are expected in each.</summary>
    private const int MostBins = 10, FewestInBin = 4;

    /// <summary>How many places fall into each of equal parts of 0 … 1.</summary>
    public static int[] Histogram(IReadOnlyCollection<double> places)
    {
        int bins = Math.Clamp(places.Count / FewestInBin, 2, MostBins);
        var counts = new int[bins];
        foreach (double place in places) counts[Math.Min(bins - 1, (int)(place * bins))]++;
        return counts;
    }

    /// <summary>Probability of a histogram at least as uneven when places are uniform (χ²).</summary>
    public static double P(int[] counts)
    {
        double expected = counts.Sum() / (double)counts.Length;
        return expected == 0 ? double.NaN
            : 1 - ChiSquared.CDF(counts.Length - 1, counts.Sum(c => (c - expected) * (c - expected) / expected));
    }
}
