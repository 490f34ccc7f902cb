using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>eˣ and eˣ − 1.</summary>
/// <remarks>
/// x = k·ln 2 + r with |r| ≤ ½ ln 2, ln 2 in two parts; eʳ − 1 = r + r·c/(2 − c) with c = r − r²·P(r²); then the scale 2ᵏ.
/// Source: FDLIBM, e_exp.c (Sun Microsystems 1993), which gives the coefficients and the bound.
/// </remarks>
internal static class Exponential
{
    private const double Ln2Inverse = 1.44269504088896338700;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double P1 = 1.66666666666666019037e-01;
    private const double P2 = -2.77777777770155933842e-03;
    private const double P3 = 6.61375632143793436117e-05;
    private const double P4 = -1.65339022054652515390e-06;
    private const double P5 = 4.13813679705723846039e-08;

    /// <summary>1.5·2⁵²: added to a small number it leaves that number's nearest integer in the low bits.</summary>
    private const double Rounder = 6755399441055744.0;
    private const ulong RounderBits = 0x4338000000000000;

    /// <summary>Beyond these eˣ is ∞ or 0, which the scaling yields by itself.</summary>
    private const double Highest = 710.0;
    private const double Lowest = -746.0;

    /// <summary>Below this eˣ − 1 is −1.</summary>
    private const double LowestMinusOne = -40.0;

    public static double Exp(double x)
    {
        double fraction = Reduce(Clamp(x, Lowest), out ulong k);
        // Two factors, since 2ᵏ alone may be no normal number: k in [−1076, 1024].
        ulong half = ((k + 2048) >> 1) - 1;
        double y = (1.0 + fraction) * PowerOfTwo(half) * PowerOfTwo(k + 2046 - half);
        return double.IsNaN(x) ? double.NaN : y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        Vector256<double> fraction = Reduce(Clamp(x, Lowest), out Vector256<ulong> k);
        Vector256<ulong> half = ((k + Vector256.Create(2048UL)) >>> 1) - Vector256.Create(1UL);
        Vector256<double> y = (Vector256.Create(1.0) + fraction) * PowerOfTwo(half) * PowerOfTwo(k + Vector256.Create(2046UL) - half);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }

    public static double ExpMinusOne(double x)
    {
        double fraction = Reduce(Clamp(x, LowestMinusOne), out ulong k);
        double half = PowerOfTwo(k + 1022);
        double y = 2.0 * (half * fraction + (half - 0.5));
        return double.IsNaN(x) ? double.NaN : y;
    }

    public static Vector256<double> ExpMinusOne(Vector256<double> x)
    {
        Vector256<double> fraction = Reduce(Clamp(x, LowestMinusOne), out Vector256<ulong> k);
        Vector256<double> half = PowerOfTwo(k + Vector256.Create(1022UL));
        Vector256<double> y = Vector256.Create(2.0) * (half * fraction + (half - Vector256.Create(0.5)));
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }

    /// <summary>eʳ − 1 of the remainder, and k (two's complement).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Reduce(double x, out ulong k)
    {
        double shifted = x * Ln2Inverse + Rounder;
        double whole = shifted - Rounder;
        k = BitConverter.DoubleToUInt64Bits(shifted) - RounderBits;
        double high = x - whole * Ln2High;
        double low = whole * Ln2Low;
        double r = high - low;
        double t = r * r;
        double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        return high - (low - r * c / (2.0 - c));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Reduce(Vector256<double> x, out Vector256<ulong> k)
    {
        Vector256<double> shifted = x * Vector256.Create(Ln2Inverse) + Vector256.Create(Rounder);
        Vector256<double> whole = shifted - Vector256.Create(Rounder);
        k = shifted.AsUInt64() - Vector256.Create(RounderBits);
        Vector256<double> high = x - whole * Vector256.Create(Ln2High);
        Vector256<double> low = whole * Vector256.Create(Ln2Low);
        Vector256<double> r = high - low;
        Vector256<double> t = r * r;
        Vector256<double> p = Vector256.Create(P4) + t * Vector256.Create(P5);
        p = Vector256.Create(P3) + t * p;
        p = Vector256.Create(P2) + t * p;
        p = Vector256.Create(P1) + t * p;
        Vector256<double> c = r - t * p;
        return high - (low - r * c / (Vector256.Create(2.0) - c));
    }

    /// <summary>A NaN passes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Clamp(double x, double lowest)
    {
        x = x > Highest ? Highest : x;
        return x < lowest ? lowest : x;
    }

    /// <summary>A NaN becomes a number; who calls puts it back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Clamp(Vector256<double> x, double lowest) =>
        Vector256.MaxNative(Vector256.MinNative(x, Vector256.Create(Highest)), Vector256.Create(lowest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PowerOfTwo(ulong biasedExponent) => BitConverter.UInt64BitsToDouble(biasedExponent << 52);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<ulong> biasedExponent) => (biasedExponent << 52).AsDouble();
}
