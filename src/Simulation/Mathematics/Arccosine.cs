using System.Runtime.CompilerServices;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Acos<T>(T x)
        where T : struct, ILane<T>
    {
        T c = T.Larger(T.Smaller(x, 1.0), -1.0);
        T size = T.Abs(c);
        T isMiddle = size < 0.5;
        T z = T.Select(isMiddle, size * size, (1.0 - size) * 0.5);
        T s = T.Select(isMiddle, c, T.Sqrt(z));
        T p = z * (P0 + z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * P5)))));
        T q = 1.0 + z * (Q1 + z * (Q2 + z * (Q3 + z * Q4)));
        T w = s * (p / q);
        T middle = HalfPiHigh - (s - (HalfPiLow - w));
        T right = 2.0 * (s + w);
        T left = 2.0 * (HalfPiHigh - (s + (w - HalfPiLow)));
        return Elementary.UnlessNaN(x, T.Select(isMiddle, middle, T.Select(c < 0.0, left, right)));
    }
}
