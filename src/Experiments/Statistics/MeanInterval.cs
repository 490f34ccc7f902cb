using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>Mean of one value a replication with Student's interval, and its t-statistic.</summary>
/// <param name="Count">Replications in which the quantity is defined.</param>
/// <param name="Mean">Mean over them; NaN without any.</param>
/// <param name="StandardError">s/√n; NaN with fewer than two.</param>
/// <param name="Low">Low end; NaN with fewer than two.</param>
/// <param name="High">High end; NaN with fewer than two.</param>
internal readonly record struct MeanInterval(int Count, double Mean, double StandardError, double Low, double High)
{
    /// <summary>An interval needs at least two replications.</summary>
    public bool IsDefined => Count >= 2;

    /// <summary>The whole interval lies above a value.</summary>
    public bool IsAbove(double value) => Low > value;

    /// <summary>The whole interval lies below a value.</summary>
    public bool IsBelow(double value) => High < value;

    /// <summary>Mean ± t₍ₙ₋₁, ₁₋α/₂₎·s/√n; NaN values are left out. Assumes roughly normal means.</summary>
    public static MeanInterval Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        int n = 0;
        double sum = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            n++;
        }

        if (n == 0) return new MeanInterval(0, double.NaN, double.NaN, double.NaN, double.NaN);
        double mean = sum / n;
        if (n == 1) return new MeanInterval(1, mean, double.NaN, double.NaN, double.NaN);
        double squares = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value)) squares += (value - mean) * (value - mean);
        }

        double error = Math.Sqrt(squares / (n - 1) / n);
        double half = StudentQuantile(n - 1, confidence) * error;
        return new MeanInterval(n, mean, error, mean - half, mean + half);
    }

    /// <summary>The same mean with another confidence.</summary>
    public MeanInterval At(double confidence)
    {
        if (!IsDefined) return this;
        double half = StudentQuantile(Count - 1, confidence) * StandardError;
        return this with { Low = Mean - half, High = Mean + half };
    }

    /// <summary>Two-sided p-value of "the mean is zero"; 1 when every value is zero.</summary>
    public double PValue()
    {
        if (!IsDefined) return double.NaN;
        if (StandardError <= 0) return Mean == 0 ? 1 : 0;
        return 2 * StudentT.CDF(0, 1, Count - 1, -Math.Abs(Mean) / StandardError);
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(int, double), double> Quantiles = new();

    /// <summary>t₍ν, ₍₁₊confidence₎/₂₎; kept, because tables ask for the same few thousands of times.</summary>
    internal static double StudentQuantile(int degrees, double confidence) =>
        Quantiles.GetOrAdd((degrees, confidence), static key => Quantile(key.Item1, key.Item2));

    /// <summary>In closed form where two or three values leave tails too long for a search of roots.</summary>
    private static double Quantile(int degrees, double confidence) => degrees switch
    {
        1 => Math.Tan(Math.PI / 2 * confidence),
        2 => confidence * Math.Sqrt(2 / ((1 - confidence) * (1 + confidence))),
        _ => StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2),
    };
}
