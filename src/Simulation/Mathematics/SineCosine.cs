using System.Runtime.CompilerServices;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Sine and cosine of angles that a model meets: |x| ≤ 10⁶, and NaN outside.</summary>
/// <remarks>
/// x = n·π/2 + (r + tail) with |r| ≤ π/4, π/2 in three parts of 33, 33 and 53 bits, n at most 20 bits, so the products are exact;
/// then the polynomial of the sine or of the cosine, and a sign. cos x = sin(x + π/2) is one quarter turn more.
/// Source: FDLIBM, e_rem_pio2.c, k_sin.c and k_cos.c (Sun Microsystems 1993), which give the coefficients.
/// </remarks>
internal static class SineCosine
{
    private const double Limit = 1e6;
    private const double HalfPiInverse = 6.36619772367581382433e-01;
    private const double HalfPi1 = 1.57079632673412561417e+00;
    private const double HalfPi2 = 6.07710050630396597660e-11;
    private const double HalfPi3 = 2.02226624879595063154e-21;
    private const double S1 = -1.66666666666666324348e-01;
    private const double S2 = 8.33333333332248946124e-03;
    private const double S3 = -1.98412698298579493134e-04;
    private const double S4 = 2.75573137070700676789e-06;
    private const double S5 = -2.50507602534068634195e-08;
    private const double S6 = 1.58969099521155010221e-10;
    private const double C1 = 4.16666666666666019037e-02;
    private const double C2 = -1.38888888888741095749e-03;
    private const double C3 = 2.48015872894767294178e-05;
    private const double C4 = -2.75573143513906633035e-07;
    private const double C5 = 2.08757232129817482790e-09;
    private const double C6 = -1.13596475577881948265e-11;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Both<T>(T x, out T sin, out T cos)
        where T : struct, ILane<T>
    {
        T shifted = x * HalfPiInverse + Elementary.Rounder;
        T n = shifted - Elementary.Rounder;
        T first = x - n * HalfPi1;
        T second = n * HalfPi2;
        T rest = first - second;
        T third = n * HalfPi3 - ((first - rest) - second);
        T r = rest - third;
        T tail = (rest - r) - third;

        T z = r * r;
        T w = z * z;
        T v = z * r;
        T sinePolynomial = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
        T sine = r - ((z * (0.5 * tail - v * sinePolynomial) - tail) - v * S1);
        T cosinePolynomial = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
        T half = 0.5 * z;
        T nearOne = 1.0 - half;
        T cosine = nearOne + (((1.0 - nearOne) - half) + (z * cosinePolynomial - r * tail));
        sin = InQuadrant(x, sine, cosine, shifted);
        cos = InQuadrant(x, sine, cosine, T.AddBits(shifted, Bits(1)));
    }

    /// <summary>The sine of x from those of the remainder and the number of quarter turns that were taken off (in the low bits).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T InQuadrant<T>(T x, T sine, T cosine, T quadrant)
        where T : struct, ILane<T>
    {
        T isSine = T.AddBits(quadrant & Bits(1), Bits(ulong.MaxValue));
        T y = T.Select(isSine, sine, cosine) ^ (quadrant >>> 1 << 63);
        return T.Select(T.Abs(x) <= Limit, y, double.NaN);
    }

    private static double Bits(ulong bits) => BitConverter.UInt64BitsToDouble(bits);
}
