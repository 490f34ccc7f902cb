using System.Runtime.CompilerServices;

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

    /// <summary>Beyond these eˣ is ∞ or 0, which the scaling yields by itself.</summary>
    private const double Highest = 710.0;
    private const double Lowest = -746.0;

    /// <summary>Below this eˣ − 1 is −1.</summary>
    private const double LowestMinusOne = -40.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILane<T>
    {
        T fraction = Reduce(x, Lowest, out T k);
        // Two factors, since 2ᵏ alone may be no normal number: k in [−1076, 1024].
        T half = Elementary.Nearest(0.5 * k);
        return Elementary.UnlessNaN(x, (1.0 + fraction) * PowerOfTwo(half) * PowerOfTwo(k - half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpMinusOne<T>(T x)
        where T : struct, ILane<T>
    {
        T fraction = Reduce(x, LowestMinusOne, out T k);
        T half = PowerOfTwo(k - 1.0);
        return Elementary.UnlessNaN(x, 2.0 * (half * fraction + (half - 0.5)));
    }

    /// <summary>eʳ − 1 of the remainder, and k.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, double lowest, out T k)
        where T : struct, ILane<T>
    {
        x = T.Larger(T.Smaller(x, Highest), lowest);
        k = Elementary.Nearest(x * Ln2Inverse);
        T high = x - k * Ln2High;
        T low = k * Ln2Low;
        T r = high - low;
        T t = r * r;
        T c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        return high - (low - r * c / (2.0 - c));
    }

    /// <summary>2ᵏ of a whole number k from −1022 to 1023: k + 1023 in the low bits, moved to where a number's exponent is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowerOfTwo<T>(T k)
        where T : struct, ILane<T> => (k + (Elementary.Rounder + 1023.0)) << 52;
}
