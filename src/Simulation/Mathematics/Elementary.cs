using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>The elementary functions of the world: the same bits on every x64 machine, one value or four at a time.</summary>
/// <remarks>
/// Only +, −, ×, ÷ and √, each correctly rounded by IEEE 754, in one written order; the vector form repeats that order lane by
/// lane. No fused multiply-add: without the instruction it is a slow library call, and the errors are small without it.
/// Every NaN out is the one <see cref="double.NaN"/>. An error is the largest seen against a
/// 200-bit reference, over 0.4 to 0.7 million arguments, in units in the last place (ulp).
/// The vector form is meant for loops behind <c>Vector256.IsHardwareAccelerated</c>: without AVX2 it gives the same bits, slower than
/// four single calls.
/// </remarks>
public static class Elementary
{
    /// <summary>From here on tanh x rounds to 1.</summary>
    private const double TanhIsOne = 22.0;

    /// <summary>eˣ; 0 below −745.2 and ∞ above 709.8. Error ≤ 0.88 ulp.</summary>
    public static double Exp(double x) => Exponential.Exp(x);

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x) => Exponential.Exp(x);

    /// <summary>1 − e⁻ˣ, also where x is small. Error ≤ 1.6 ulp.</summary>
    public static double OneMinusExp(double x)
    {
        double y = -Exponential.ExpMinusOne(-x);
        return double.IsNaN(x) ? double.NaN : y;
    }

    /// <inheritdoc cref="OneMinusExp(double)"/>
    public static Vector256<double> OneMinusExp(Vector256<double> x)
    {
        Vector256<double> y = -Exponential.ExpMinusOne(-x);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }

    /// <summary>ln x; −∞ at 0, NaN below. Error ≤ 0.82 ulp.</summary>
    public static double Log(double x) => Logarithm.Log(x);

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x) => Logarithm.Log(x);

    /// <summary>bʸ for b ≥ 0, as e^(y·ln b): the relative error grows with the exponent, about (1 + |y·ln b|)·2⁻⁵².</summary>
    public static double Power(double b, double y) => Exponential.Exp(y * Logarithm.Log(b));

    /// <inheritdoc cref="Power(double, double)"/>
    public static Vector256<double> Power(Vector256<double> b, Vector256<double> y) => Exponential.Exp(y * Logarithm.Log(b));

    /// <summary>1/(1 + e⁻ˣ). Error ≤ 2.3 ulp.</summary>
    public static double Logistic(double x)
    {
        double e = Exponential.Exp(-Math.Abs(x));
        double y = (x < 0.0 ? e : 1.0) / (1.0 + e);
        return double.IsNaN(x) ? double.NaN : y;
    }

    /// <inheritdoc cref="Logistic(double)"/>
    public static Vector256<double> Logistic(Vector256<double> x)
    {
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> e = Exponential.Exp(-Vector256.Abs(x));
        Vector256<double> y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), e, one) / (one + e);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }

    /// <summary>The hyperbolic tangent. Error ≤ 2.3 ulp.</summary>
    public static double Tanh(double x)
    {
        double size = Math.Abs(x);
        double e = Exponential.ExpMinusOne(2.0 * (size > TanhIsOne ? TanhIsOne : size));
        double y = e / (e + 2.0);
        y = x < 0.0 ? -y : y;
        return double.IsNaN(x) ? double.NaN : y;
    }

    /// <inheritdoc cref="Tanh(double)"/>
    public static Vector256<double> Tanh(Vector256<double> x)
    {
        Vector256<double> two = Vector256.Create(2.0), top = Vector256.Create(TanhIsOne), size = Vector256.Abs(x);
        Vector256<double> e = Exponential.ExpMinusOne(
            two * Vector256.ConditionalSelect(Vector256.GreaterThan(size, top), top, size));
        Vector256<double> y = e / (e + two);
        y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), -y, y);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), y, Vector256.Create(double.NaN));
    }

    /// <summary>The angle in [0, π] with this cosine; the argument is first brought into [−1, 1]. Error ≤ 1.1 ulp.</summary>
    public static double Acos(double x) => Arccosine.Acos(x);

    /// <inheritdoc cref="Acos(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Acos(Vector256<double> x) => Arccosine.Acos(x);

    /// <summary>The sine for |x| ≤ 10⁶; NaN outside. Error ≤ 0.77 ulp.</summary>
    public static double Sin(double x) => SineCosine.Sin(x);

    /// <inheritdoc cref="Sin(double)"/>
    public static Vector256<double> Sin(Vector256<double> x) => SineCosine.Sin(x);

    /// <summary>The cosine for |x| ≤ 10⁶; NaN outside. Error ≤ 0.74 ulp.</summary>
    public static double Cos(double x) => SineCosine.Cos(x);

    /// <inheritdoc cref="Cos(double)"/>
    public static Vector256<double> Cos(Vector256<double> x) => SineCosine.Cos(x);

    /// <summary>Sine and cosine of the same four angles, for little more than one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SinCos(Vector256<double> x, out Vector256<double> sin, out Vector256<double> cos) =>
        SineCosine.Both(x, out sin, out cos);
}
