namespace Ronghe.Experiments.Statistics;

/// <summary>Ratio of two means over the same replications, with the jackknife interval (Quenouille 1956; Student's quantile): a mean of
/// ratios would be ruled by replications whose denominator is near 0.</summary>
internal static class RatioInterval
{
    /// <summary>Mean(above) / mean(below); undefined with fewer than three pairs, and when the denominator's sign depends on one
    /// replication.</summary>
    public static MeanInterval Of(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double confidence = 0.95)
    {
        if (above.Length != below.Length)
            throw new ArgumentException("Pairs need the same number of replications on both sides.", nameof(below));
        var pairs = new List<(double Above, double Below)>();
        for (int i = 0; i < above.Length; i++)
        {
            if (!double.IsNaN(above[i] + below[i])) pairs.Add((above[i], below[i]));
        }

        int n = pairs.Count;
        double a = pairs.Sum(static p => p.Above), b = pairs.Sum(static p => p.Below), ratio = n > 0 ? a / b : double.NaN;
        if (n < 3 || pairs.Any(p => Math.Sign(b - p.Below) != Math.Sign(b)))
            return new MeanInterval(n, ratio, double.NaN, double.NaN, double.NaN);
        double[] pseudo = [.. pairs.Select(p => (n * ratio) - ((n - 1) * (a - p.Above) / (b - p.Below)))];
        MeanInterval interval = MeanInterval.Of(pseudo, confidence);
        double half = interval.High - interval.Mean;
        return new MeanInterval(n, ratio, interval.StandardError, ratio - half, ratio + half);
    }
}
