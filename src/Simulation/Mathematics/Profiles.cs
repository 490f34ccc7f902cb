using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>What a job asks or a person knows, as a direction among the knowledge areas; how well two directions agree.</summary>
/// <remarks>
/// Every sum runs in one written order whatever the machine: three accumulators of four lanes take the groups of four in turn,
/// then (first + second) + third, then lanes (0 + 2) + (1 + 3). Multiplied, then added: no fused multiply-add.
/// </remarks>
public static class Profiles
{
    /// <summary>Numbers kept for a profile: the 33 O*NET knowledge areas and three zeros, so that vectors of four fit.</summary>
    public const int Stride = 36;

    /// <summary>Shorter than this a profile has no direction.</summary>
    public const double ShortestNorm = 1e-6;

    private const int Lanes = 4;

    /// <summary>a·b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Debug.Assert(a.Length == b.Length && a.Length % Lanes == 0, "Profiles are padded to the same multiple of four.");
        ReadOnlySpan<Vector256<double>> left = MemoryMarshal.Cast<double, Vector256<double>>(a);
        ReadOnlySpan<Vector256<double>> right = MemoryMarshal.Cast<double, Vector256<double>>(b)[..left.Length];
        Vector256<double> first = default, second = default, third = default;
        int i = 0;
        for (; i + 2 < left.Length; i += 3)
        {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
        }

        if (i < left.Length)
            first += left[i] * right[i];
        if (i + 1 < left.Length)
            second += left[i + 1] * right[i + 1];
        Vector256<double> total = first + second + third;
        Vector128<double> pair = total.GetLower() + total.GetUpper();
        return pair.ToScalar() + pair.GetElement(1);
    }

    /// <summary>into ← into + weight·v.</summary>
    public static void AddScaled(Span<double> into, ReadOnlySpan<double> v, double weight)
    {
        Debug.Assert(into.Length == v.Length && into.Length % Lanes == 0, "Profiles are padded to the same multiple of four.");
        Span<Vector256<double>> sums = MemoryMarshal.Cast<double, Vector256<double>>(into);
        ReadOnlySpan<Vector256<double>> terms = MemoryMarshal.Cast<double, Vector256<double>>(v)[..sums.Length];
        Vector256<double> weights = Vector256.Create(weight);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += terms[i] * weights;
    }

    /// <summary>Brings a profile to length one; says no, and changes nothing, where it has no direction.</summary>
    public static bool Normalize(Span<double> v)
    {
        double norm = Math.Sqrt(Dot(v, v));
        if (!(norm >= ShortestNorm) || double.IsInfinity(norm))
            return false;
        Vector256<double> norms = Vector256.Create(norm);
        foreach (ref Vector256<double> part in MemoryMarshal.Cast<double, Vector256<double>>(v))
            part /= norms;
        return true;
    }

    /// <summary>The angle between two profiles of length one, in radians.</summary>
    public static double Angle(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Elementary.Acos(Dot(a, b));

    /// <summary>The fit F = exp(−θ²/2ω²) of an angle θ given by its cosine; ω &gt; 0 is the tolerance in radians.</summary>
    public static double Fit(double cosine, double omega)
    {
        double angle = Elementary.Acos(cosine);
        return Elementary.Exp(-(angle * angle) / (2.0 * omega * omega));
    }

    /// <inheritdoc cref="Fit(double, double)"/>
    public static Vector256<double> Fit(Vector256<double> cosine, Vector256<double> omega)
    {
        Vector256<double> angle = Elementary.Acos(cosine);
        return Elementary.Exp(-(angle * angle) / (Vector256.Create(2.0) * omega * omega));
    }

    /// <summary>The fit of two profiles of length one.</summary>
    public static double Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double omega) => Fit(Dot(a, b), omega);
}
