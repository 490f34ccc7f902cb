using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>1.5·2⁵²: added to a small number it leaves that number's nearest integer in the low bits.</summary>
    private const double Rounder = 6755399441055744.0;

    public static double Sin(double x) => Turned(x, 0);

    public static Vector256<double> Sin(Vector256<double> x) => Turned(x, 0);

    public static double Cos(double x) => Turned(x, 1);

    public static Vector256<double> Cos(Vector256<double> x) => Turned(x, 1);

    /// <summary>sin(x + quarters·π/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Turned(double x, ulong quarters)
    {
        double shifted = x * HalfPiInverse + Rounder;
        double n = shifted - Rounder;
        double first = x - n * HalfPi1;
        double second = n * HalfPi2;
        double rest = first - second;
        double third = n * HalfPi3 - ((first - rest) - second);
        double r = rest - third;
        double tail = (rest - r) - third;

        double z = r * r;
        double w = z * z;
        double v = z * r;
        double sinePolynomial = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
        double sine = r - ((z * (0.5 * tail - v * sinePolynomial) - tail) - v * S1);
        double cosinePolynomial = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
        double half = 0.5 * z;
        double nearOne = 1.0 - half;
        double cosine = nearOne + (((1.0 - nearOne) - half) + (z * cosinePolynomial - r * tail));

        ulong quadrant = BitConverter.DoubleToUInt64Bits(shifted) + quarters;
        double y = (quadrant & 1) == 0 ? sine : cosine;
        y = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(y) ^ ((quadrant & 2) << 62));
        return Math.Abs(x) <= Limit ? y : double.NaN;
    }

    /// <summary>Sine and cosine of four angles: the bits of <see cref="Sin(Vector256{double})"/> and
    /// <see cref="Cos(Vector256{double})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Both(Vector256<double> x, out Vector256<double> sin, out Vector256<double> cos)
    {
        Polynomials(x, out Vector256<double> sine, out Vector256<double> cosine, out Vector256<ulong> quadrant);
        sin = InQuadrant(x, sine, cosine, quadrant);
        cos = InQuadrant(x, sine, cosine, quadrant + Vector256.Create(1UL));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Turned(Vector256<double> x, ulong quarters)
    {
        Polynomials(x, out Vector256<double> sine, out Vector256<double> cosine, out Vector256<ulong> quadrant);
        return InQuadrant(x, sine, cosine, quadrant + Vector256.Create(quarters));
    }

    /// <summary>Sine and cosine of the remainder r, and the number of quarter turns that were taken off (in the low bits).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Polynomials(
        Vector256<double> x, out Vector256<double> sine, out Vector256<double> cosine, out Vector256<ulong> quadrant)
    {
        Vector256<double> shifted = x * Vector256.Create(HalfPiInverse) + Vector256.Create(Rounder);
        Vector256<double> n = shifted - Vector256.Create(Rounder);
        Vector256<double> first = x - n * Vector256.Create(HalfPi1);
        Vector256<double> second = n * Vector256.Create(HalfPi2);
        Vector256<double> rest = first - second;
        Vector256<double> third = n * Vector256.Create(HalfPi3) - ((first - rest) - second);
        Vector256<double> r = rest - third;
        Vector256<double> tail = (rest - r) - third;

        Vector256<double> one = Vector256.Create(1.0), oneHalf = Vector256.Create(0.5);
        Vector256<double> z = r * r;
        Vector256<double> w = z * z;
        Vector256<double> v = z * r;
        Vector256<double> sinePolynomial = Vector256.Create(S2) + z * (Vector256.Create(S3) + z * Vector256.Create(S4))
            + z * w * (Vector256.Create(S5) + z * Vector256.Create(S6));
        sine = r - ((z * (oneHalf * tail - v * sinePolynomial) - tail) - v * Vector256.Create(S1));
        Vector256<double> cosinePolynomial = z * (Vector256.Create(C1) + z * (Vector256.Create(C2) + z * Vector256.Create(C3)))
            + w * w * (Vector256.Create(C4) + z * (Vector256.Create(C5) + z * Vector256.Create(C6)));
        Vector256<double> half = oneHalf * z;
        Vector256<double> nearOne = one - half;
        cosine = nearOne + (((one - nearOne) - half) + (z * cosinePolynomial - r * tail));
        quadrant = shifted.AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> InQuadrant(
        Vector256<double> x, Vector256<double> sine, Vector256<double> cosine, Vector256<ulong> quadrant)
    {
        Vector256<double> isSine = Vector256.Equals(quadrant & Vector256.Create(1UL), Vector256<ulong>.Zero).AsDouble();
        Vector256<double> y = Vector256.ConditionalSelect(isSine, sine, cosine);
        y ^= ((quadrant & Vector256.Create(2UL)) << 62).AsDouble();
        Vector256<double> isInRange = Vector256.LessThanOrEqual(Vector256.Abs(x), Vector256.Create(Limit));
        return Vector256.ConditionalSelect(isInRange, y, Vector256.Create(double.NaN));
    }
}
