using System.Runtime.CompilerServices;

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
    private const double TwoTo52 = 4503599627370496.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILane<T>
    {
        T isTiny = x < SmallestNormal;
        T bits = T.AddBits(T.Select(isTiny, x * TwoTo54, x), BitConverter.UInt64BitsToDouble(OneBits - RootHalfBits));
        T k = ((bits >>> 52) | TwoTo52) - (TwoTo52 + 1023.0) - (isTiny & 54.0);
        T f = T.AddBits(bits & BitConverter.UInt64BitsToDouble(FractionMask), BitConverter.UInt64BitsToDouble(RootHalfBits)) - 1.0;
        T halfSquare = 0.5 * f * f;
        T s = f / (2.0 + f);
        T z = s * s;
        T w = z * z;
        T even = w * (L2 + w * (L4 + w * L6));
        T odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        T r = odd + even;
        T y = k * Ln2High - ((halfSquare - (s * (halfSquare + r) + k * Ln2Low)) - f);
        y = T.Select(x >= double.PositiveInfinity, x, y);
        y = T.Select(x <= 0.0, double.NegativeInfinity, y);
        return T.Select(x >= 0.0, y, double.NaN);
    }
}
