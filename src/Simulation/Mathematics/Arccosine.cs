using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>The angle of a cosine.</summary>
/// <remarks>
/// arcsin s = s + s·R(s²) for s ≤ ½; arccos x = π/2 − arcsin x in the middle, 2·arcsin √((1 − x)/2) near 1, and π less that near −1.
/// Source: FDLIBM, e_acos.c (Sun Microsystems 1993), without its correction of the square root: half an ulp for a division.
/// </remarks>
internal static class Arccosine
{
    private const double HalfPiHigh = 1.57079632679489655800e+00;
    private const double HalfPiLow = 6.12323399573676603587e-17;
    private const double P0 = 1.66666666666666657415e-01;
    private const double P1 = -3.25565818622400915405e-01;
    private const double P2 = 2.01212532134862925881e-01;
    private const double P3 = -4.00555345006794114027e-02;
    private const double P4 = 7.91534994289814532176e-04;
    private const double P5 = 3.47933107596021167570e-05;
    private const double Q1 = -2.40339491173441421878e+00;
    private const double Q2 = 2.02094576023350569471e+00;
    private const double Q3 = -6.88283971605453293030e-01;
    private const double Q4 = 7.70381505559019352791e-02;

    public static double Acos(double x)
    {
        double c = x > 1.0 ? 1.0 : x;
        c = c < -1.0 ? -1.0 : c;
        double size = Math.Abs(c);
        bool isMiddle = size < 0.5;
        double z = isMiddle ? size * size : (1.0 - size) * 0.5;
        double s = isMiddle ? c : Math.Sqrt(z);
        double p = z * (P0 + z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * P5)))));
        double q = 1.0 + z * (Q1 + z * (Q2 + z * (Q3 + z * Q4)));
        double w = s * (p / q);
        double middle = HalfPiHigh - (s - (HalfPiLow - w));
        double right = 2.0 * (s + w);
        double left = 2.0 * (HalfPiHigh - (s + (w - HalfPiLow)));
        double y = isMiddle ? middle : c < 0.0 ? left : right;
        return double.IsNaN(x) ? double.NaN : y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acos(Vector256<double> x)
    {
        Vector256<double> one = Vector256.Create(1.0), half = Vector256.Create(0.5), two = Vector256.Create(2.0);
        Vector256<double> c = Vector256.MaxNative(Vector256.MinNative(x, one), -one);
        Vector256<double> size = Vector256.Abs(c);
        Vector256<double> isMiddle = Vector256.LessThan(size, half);
        Vector256<double> z = Vector256.ConditionalSelect(isMiddle, size * size, (one - size) * half);
        Vector256<double> s = Vector256.ConditionalSelect(isMiddle, c, Vector256.Sqrt(z));
        Vector256<double> p = Vector256.Create(P4) + z * Vector256.Create(P5);
        p = Vector256.Create(P3) + z * p;
        p = Vector256.Create(P2) + z * p;
        p = Vector256.Create(P1) + z * p;
        p = z * (Vector256.Create(P0) + z * p);
        Vector256<double> q = Vector256.Create(Q3) + z * Vector256.Create(Q4);
        q = Vector256.Create(Q2) + z * q;
        q = Vector256.Create(Q1) + z * q;
        q = one + z * q;
        Vector256<double> w = s * (p / q);
        Vector256<double> high = Vector256.Create(HalfPiHigh), low = Vector256.Create(HalfPiLow);
        Vector256<double> middle = high - (s - (low - w));
        Vector256<double> right = two * (s + w);
        Vector256<double> left = two * (high - (s + (w - low)));
        Vector256<double> outer = Vector256.ConditionalSelect(Vector256.LessThan(c, Vector256<double>.Zero), left, right);
        Vector256<double> y = Vector256.ConditionalSelect(isMiddle, middle, outer);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }
}
