using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>
/// Mean difference between two scenarios. With one seed, replication i of one shares its luck with replication i of the other, so that they
/// are paired and only what was changed differs; with different seeds the numbers of replications mean nothing to each other, and the runs
/// are two independent samples.
/// </summary>
/// <param name="ReferenceRuns">Runs of the reference that count.</param>
/// <param name="OtherRuns">Runs of the other that count; as many when they are paired.</param>
/// <param name="Mean">Mean difference, other − reference.</param>
/// <param name="Low">Low end of the t-interval; NaN when undefined.</param>
/// <param name="High">High end of the t-interval; NaN when undefined.</param>
/// <param name="PositiveShare">Share of pairs with a difference above zero; NaN without pairs.</param>
/// <param name="IsPaired">Whether the runs share their luck one by one.</param>
public readonly record struct MeanDifference(int ReferenceRuns, int OtherRuns, double Mean, double Low, double High, double PositiveShare,
    bool IsPaired)
{
    /// <summary>Pairs in which both values are defined.</summary>
    public int Pairs => IsPaired ? OtherRuns : 0;

    /// <summary>One side has no defined value: there is nothing to compare.</summary>
    public bool IsEmpty => Math.Min(ReferenceRuns, OtherRuns) == 0;

    /// <summary>An interval needs at least two pairs, or two runs on each side.</summary>
    public bool IsDefined => Math.Min(ReferenceRuns, OtherRuns) >= 2;

    /// <summary>
    /// d̄ ± t₍ₙ₋₁, ₁₋α/₂₎·s/√n over the differences (Student's interval for paired samples; assumes roughly normal differences).
    /// Both spans are indexed by replication; a pair with an undefined side is left out.
    /// </summary>
    /// <param name="reference">By replication.</param>
    /// <param name="other">By replication.</param>
    /// <param name="worlds">The world of each replication: with two or more, the mean and its interval are over the means of worlds, so
    /// that it covers luck and not knowing the world; null where all live in one.</param>
    /// <param name="confidence">Of the interval.</param>
    public static MeanDifference OfPairs(ReadOnlySpan<double> reference, ReadOnlySpan<double> other, IReadOnlyList<int>? worlds = null,
        double confidence = 0.95)
    {
        if (reference.Length != other.Length)
            throw new ArgumentException("Pairs need the same number of replications on both sides.", nameof(other));
        if (worlds is not null && OverWorlds(reference, other, worlds, confidence) is { } over) return over;
        var differences = new List<double>(reference.Length);
        for (int i = 0; i < reference.Length; i++)
        {
            double difference = other[i] - reference[i];
            if (!double.IsNaN(difference)) differences.Add(difference);
        }

        int n = differences.Count;
        if (n == 0) return new MeanDifference(0, 0, double.NaN, double.NaN, double.NaN, double.NaN, IsPaired: true);
        double mean = differences.Average();
        double positive = differences.Count(static d => d > 0) / (double)n;
        if (n == 1) return new MeanDifference(1, 1, mean, double.NaN, double.NaN, positive, IsPaired: true);

        double squares = differences.Sum(d => (d - mean) * (d - mean));
        double halfWidth = StudentHalfWidth(n, Math.Sqrt(squares / (n - 1)), confidence);
        return new MeanDifference(n, n, mean, mean - halfWidth, mean + halfWidth, positive, IsPaired: true);
    }

    /// <summary>
    /// Difference of means ± t₍ν, ₁₋α/₂₎·√(s₁²/n₁ + s₂²/n₂), with Welch's ν = (s₁²/n₁ + s₂²/n₂)² / ((s₁²/n₁)²/(n₁−1) + (s₂²/n₂)²/(n₂−1)):
    /// the interval of two independent samples whose variances need not be equal. Undefined values are left out.
    /// </summary>
    public static MeanDifference OfIndependent(ReadOnlySpan<double> reference, ReadOnlySpan<double> other, double confidence = 0.95)
    {
        MeanInterval left = MeanInterval.Of(reference), right = MeanInterval.Of(other);
        double mean = right.Mean - left.Mean;
        var difference = new MeanDifference(left.Count, right.Count, mean, double.NaN, double.NaN, double.NaN, IsPaired: false);
        if (!difference.IsDefined) return difference;
        double a = left.StandardError * left.StandardError, b = right.StandardError * right.StandardError, variance = a + b;
        if (variance <= 0) return difference with { Low = mean, High = mean };
        double degrees = variance * variance / ((a * a / (left.Count - 1)) + (b * b / (right.Count - 1)));
        double halfWidth = StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2) * Math.Sqrt(variance);
        return difference with { Low = mean - halfWidth, High = mean + halfWidth };
    }

    /// <summary>Null where all pairs live in one world.</summary>
    private static MeanDifference? OverWorlds(ReadOnlySpan<double> reference, ReadOnlySpan<double> other, IReadOnlyList<int> worlds,
        double confidence)
    {
        var differences = new double[reference.Length];
        for (int i = 0; i < differences.Length; i++) differences[i] = other[i] - reference[i];
        double[][] byWorld = NestedComponents.ByWorld(differences, worlds);
        if (byWorld.Length < 2) return null;
        MeanInterval mean = MeanInterval.Of([.. byWorld.Select(static runs => runs.Average())], confidence);
        int n = byWorld.Sum(static runs => runs.Length), positive = byWorld.Sum(static runs => runs.Count(static d => d > 0));
        return new MeanDifference(n, n, mean.Mean, mean.Low, mean.High, positive / (double)n, IsPaired: true);
    }

    /// <summary>Half the width of Student's interval for a mean of n values with this standard deviation.</summary>
    internal static double StudentHalfWidth(int n, double standardDeviation, double confidence)
    {
        double quantile = StudentT.InvCDF(0, 1, n - 1, (1 + confidence) / 2);
        return quantile * standardDeviation / Math.Sqrt(n);
    }
}
