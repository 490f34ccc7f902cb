using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>The natural logarithm.</summary>
/// <remarks>
/// x = 2ᵏ(1 + f) with √½ &lt; 1 + f &lt; √2; s = f/(2 + f); ln(1 + f) = f − (½f² − s(½f² + R(s²))).
/// Source: FDLIBM, e_log.c (Sun Microsystems 1993), which gives the coefficients and the bound.
/// </remarks>
internal static class Logarithm
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double L1 = 6.666666666666735130e-01;
    private const double L2 = 3.999999999940941908e-01;
    private const double L3 = 2.857142874366239149e-01;
    private const double L4 = 2.222219843214978396e-01;
    private const double L5 = 1.818357216161805012e-01;
    private const double L6 = 1.531383769920937332e-01;
    private const double L7 = 1.479819860511658591e-01;

    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;

    /// <summary>√½, cut to its upper word: where the fraction's range begins.</summary>
    private const ulong RootHalfBits = 0x3FE6A09E00000000;
    private const ulong OneBits = 0x3FF0000000000000;
    private const ulong FractionMask = 0x000FFFFFFFFFFFFF;

    /// <summary>A whole number below 2⁵² in the low bits of 2⁵² is that number as a double, after a subtraction.</summary>
    private const ulong TwoTo52Bits = 0x4330000000000000;
    private const double TwoTo52PlusBias = 4503599627370496.0 + 1023.0;

    public static double Log(double x)
    {
        bool isTiny = x < SmallestNormal;
        ulong bits = BitConverter.DoubleToUInt64Bits(isTiny ? x * TwoTo54 : x) + (OneBits - RootHalfBits);
        double k = BitConverter.UInt64BitsToDouble((bits >> 52) | TwoTo52Bits) - TwoTo52PlusBias - (isTiny ? 54.0 : 0.0);
        double f = BitConverter.UInt64BitsToDouble((bits & FractionMask) + RootHalfBits) - 1.0;
        double halfSquare = 0.5 * f * f;
        double s = f / (2.0 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (L2 + w * (L4 + w * L6));
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double r = odd + even;
        double y = k * Ln2High - ((halfSquare - (s * (halfSquare + r) + k * Ln2Low)) - f);
        y = x == double.PositiveInfinity ? x : y;
        y = x == 0.0 ? double.NegativeInfinity : y;
        return x >= 0.0 ? y : double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        Vector256<double> isTiny = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        Vector256<ulong> bits = Vector256.ConditionalSelect(isTiny, x * Vector256.Create(TwoTo54), x).AsUInt64()
            + Vector256.Create(OneBits - RootHalfBits);
        Vector256<double> k = ((bits >>> 52) | Vector256.Create(TwoTo52Bits)).AsDouble() - Vector256.Create(TwoTo52PlusBias)
            - (isTiny & Vector256.Create(54.0));
        Vector256<double> f = ((bits & Vector256.Create(FractionMask)) + Vector256.Create(RootHalfBits)).AsDouble()
            - Vector256.Create(1.0);
        Vector256<double> halfSquare = Vector256.Create(0.5) * f * f;
        Vector256<double> s = f / (Vector256.Create(2.0) + f);
        Vector256<double> z = s * s;
        Vector256<double> w = z * z;
        Vector256<double> even = w * (Vector256.Create(L2) + w * (Vector256.Create(L4) + w * Vector256.Create(L6)));
        Vector256<double> odd = z * (Vector256.Create(L1)
            + w * (Vector256.Create(L3) + w * (Vector256.Create(L5) + w * Vector256.Create(L7))));
        Vector256<double> r = odd + even;
        Vector256<double> y = k * Vector256.Create(Ln2High)
            - ((halfSquare - (s * (halfSquare + r) + k * Vector256.Create(Ln2Low))) - f);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(double.PositiveInfinity)), x, y);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Vector256.Create(double.NegativeInfinity), y);
        return Vector256.ConditionalSelect(
            Vector256.GreaterThanOrEqual(x, Vector256<double>.Zero), y, Vector256.Create(double.NaN));
    }
}
