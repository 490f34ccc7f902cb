using MathNet.Numerics.LinearAlgebra;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Means, centring and angles of knowledge profiles.</summary>
/// <remarks>
/// Raw O*NET vectors all point the same way (their cosine is never below 0.93 between sectors): what they share is a general level of
/// knowledge. So the employment-weighted mean over the sectors, m = Σ_s w_s p_s, is taken away once, and what is left is scaled to length
/// 1: d_s = (p_s − m)/|p_s − m|.
/// Families are centred on the same m, so that families and sectors live on one sphere.
/// </remarks>
internal static class KnowledgeProfiles
{
    /// <summary>Weighted mean of vectors; weights need not sum to 1.</summary>
    public static double[] Mean(IReadOnlyList<(double Weight, double[] Values)> vectors)
    {
        Vector<double> sum = Vector<double>.Build.Dense(vectors[0].Values.Length);
        double total = 0;
        foreach ((double weight, double[] values) in vectors)
        {
            sum += weight * Vector<double>.Build.Dense(values);
            total += weight;
        }
        return (sum / total).ToArray();
    }

    /// <summary>(<paramref name="raw"/> − <paramref name="mean"/>) scaled to length 1; null when nothing is left.</summary>
    public static double[]? Centre(double[] raw, double[] mean)
    {
        Vector<double> centred = Vector<double>.Build.DenseOfArray(raw) - Vector<double>.Build.DenseOfArray(mean);
        double length = centred.L2Norm();
        return length < 1e-9 ? null : (centred / length).ToArray();
    }

    /// <summary>normalize((1 − λ)·sector + λ·family): where a programme of the family that serves the sector starts.</summary>
    public static double[] Start(double[] sector, double[] family, double familyWeight)
    {
        Vector<double> mixed = ((1 - familyWeight) * Vector<double>.Build.DenseOfArray(sector))
            + (familyWeight * Vector<double>.Build.DenseOfArray(family));
        return mixed.Normalize(2).ToArray();
    }

    /// <summary>Angle between two unit vectors, rad.</summary>
    public static double Angle(double[] left, double[] right) =>
        Math.Acos(Math.Clamp(Vector<double>.Build.DenseOfArray(left).DotProduct(Vector<double>.Build.DenseOfArray(right)), -1, 1));
}
