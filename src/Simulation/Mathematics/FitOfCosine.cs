using System.Runtime.CompilerServices;

namespace Ronghe.Simulation.Mathematics;

/// <summary>The fit exp(−θ²/2ω²) of an angle given by its cosine, without the angle.</summary>
/// <remarks>
/// θ² is smooth in the cosine where θ itself is not. With t = 1 − |c|, φ² = t·R(t) is the square of the angle that |c| has; θ² = φ² where
/// c ≥ 0, else (π − φ)². Then u = θ²·(−log₂e/2ω²) = k + r with |r| ≤ ½, and the fit is 2ᵏ·(1 + r·E(r)). R and E are polynomials of degree
/// 14 and 8 through the Chebyshev points of [0, 1] and [−½, ½]: relative errors 9·10⁻¹⁴ of R and 3·10⁻¹⁴ of 1 + r·E(r). Every step of a
/// polynomial is one fused multiply-add: that is the definition, exactly rounded with the instruction and without it. R is summed in even
/// and odd powers: two chains of half the length. Error ≤ 10⁻¹³ for every ω from 0.05 to 3; the fit of c = 1 is 1. Fits end at 2⁻¹⁰²¹, so
/// that the scale is one factor. A root is taken only where a cosine is negative.
/// </remarks>
internal static class FitOfCosine
{
    private const double Log2E = 1.44269504088896340736;

    /// <summary>Lowest exponent of two: its half is a normal number.</summary>
    private const double Lowest = -1021.0;

    private const double R0 = 2.0000000000001164;
    private const double R1 = 0.3333333332810778;
    private const double R2 = 0.08888889277031095;
    private const double R3 = 0.02857131529103659;
    private const double R4 = 0.010160453009991854;
    private const double R5 = 0.003832313212504991;
    private const double R6 = 0.0016149343320583495;
    private const double R7 = 0.0002495664607183235;
    private const double R8 = 0.0013045766846340365;
    private const double R9 = -0.0019656019470166613;
    private const double R10 = 0.0029657169501801812;
    private const double R11 = -0.002824439804432869;
    private const double R12 = 0.001852781232859698;
    private const double R13 = -0.0007170136298925966;
    private const double R14 = 0.00013427242797440763;

    private const double E0 = 0.6931471805599453;
    private const double E1 = 0.2402265069581299;
    private const double E2 = 0.055504108664760424;
    private const double E3 = 0.009618129159402558;
    private const double E4 = 0.0013333558179043112;
    private const double E5 = 0.00015403455852453838;
    private const double E6 = 1.525268684626772e-05;
    private const double E7 = 1.3255224878668817e-06;
    private const double E8 = 1.0203121063391729e-07;

    /// <summary>What the square of an angle is multiplied with: −log₂e/2ω².</summary>
    public static double Scale(double omega) => -0.5 * Log2E / (omega * omega);

    /// <summary>The fit at a <see cref="Scale"/>; the cosine is first brought into [−1, 1].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T cosine, double scale)
        where T : struct, ILane<T>
    {
        // The limit comes first in both: the second is taken where one is NaN, and a NaN goes through.
        T u = T.Larger(Lowest, scale * SquaredAngle(T.Larger(-1.0, T.Smaller(1.0, cosine))));
        T k = Elementary.Nearest(u);
        T r = u - k;
        T e = T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, E8, E7), E6), E5), E4);
        e = T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, T.FusedMultiplyAdd(r, e, E3), E2), E1), E0);
        return Elementary.UnlessNaN(cosine, T.FusedMultiplyAdd(r, e, 1.0) * Exponential.PowerOfTwo(k));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SquaredAngle<T>(T c)
        where T : struct, ILane<T>
    {
        T t = 1.0 - T.Abs(c);
        T s = t * t;
        T even = T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, R14, R12), R10), R8);
        even = T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, even, R6), R4), R2), R0);
        T odd = T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, R13, R11), R9), R7);
        odd = T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, T.FusedMultiplyAdd(s, odd, R5), R3), R1);
        T square = t * T.FusedMultiplyAdd(t, odd, even);
        T isObtuse = c < 0.0;
        if (T.Number(isObtuse) == 0) return square;
        T angle = Math.PI - T.Sqrt(square);
        return T.Select(isObtuse, angle * angle, square);
    }
}
