using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>
/// Difference between two scenarios under common random numbers: replication i of one against replication i of the other,
/// which share their luck, so that only the policy differs.
/// </summary>
/// <param name="Pairs">Pairs in which both values are defined.</param>
/// <param name="Mean">Mean difference, other − reference.</param>
/// <param name="Low">Low end of the t-interval; NaN when undefined.</param>
/// <param name="High">High end of the t-interval; NaN when undefined.</param>
/// <param name="PositiveShare">Share of pairs with a difference above zero.</param>
public readonly record struct PairedDifference(int Pairs, double Mean, double Low, double High, double PositiveShare)
{
    /// <summary>An interval needs at least two pairs.</summary>
    public bool IsDefined => Pairs >= 2;

    /// <summary>
    /// d̄ ± t₍ₙ₋₁, ₁₋α/₂₎·s/√n over the differences (Student's interval for paired samples; assumes roughly normal differences).
    /// Both spans are indexed by replication; a pair with an undefined side is left out.
    /// </summary>
    public static PairedDifference Of(ReadOnlySpan<double> reference, ReadOnlySpan<double> other, double confidence = 0.95)
    {
        if (reference.Length != other.Length) throw new ArgumentException("Pairs need the same number of replications on both sides.", nameof(other));
        var differences = new List<double>(reference.Length);
        for (int i = 0; i < reference.Length; i++)
        {
            double difference = other[i] - reference[i];
            if (!double.IsNaN(difference)) differences.Add(difference);
        }

        int n = differences.Count;
        if (n == 0) return new PairedDifference(0, double.NaN, double.NaN, double.NaN, double.NaN);
        double mean = differences.Average();
        double positive = differences.Count(static d => d > 0) / (double)n;
        if (n == 1) return new PairedDifference(1, mean, double.NaN, double.NaN, positive);

        double squares = differences.Sum(d => (d - mean) * (d - mean));
        double halfWidth = StudentHalfWidth(n, Math.Sqrt(squares / (n - 1)), confidence);
        return new PairedDifference(n, mean, mean - halfWidth, mean + halfWidth, positive);
    }

    /// <summary>Half the width of Student's interval for a mean of n values with this standard deviation.</summary>
    internal static double StudentHalfWidth(int n, double standardDeviation, double confidence)
    {
        double quantile = StudentT.InvCDF(0, 1, n - 1, (1 + confidence) / 2);
        return quantile * standardDeviation / Math.Sqrt(n);
    }
}
