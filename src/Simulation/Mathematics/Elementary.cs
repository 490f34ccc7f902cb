using System.Runtime.CompilerServices;

namespace Ronghe.Simulation.Mathematics;

/// <summary>The elementary functions of the world: the same bits on every x64 machine, one value or four at a time.</summary>
/// <remarks>
/// Only +, −, ×, ÷ and √, each correctly rounded by IEEE 754, in one written order for one lane and for four. No fused multiply-add
/// here: without the instruction it is a slow library call, and the errors are small without it. <see cref="FitOfCosine"/> is defined by
/// it. Every NaN out is the one <see cref="double.NaN"/>. An error is the largest seen against a 200-bit reference, over 0.4 to 0.7 million
/// arguments, in units in the last place (ulp).
/// <see cref="Four"/> is meant for machines with AVX2: without it it gives the same bits, slower than four single calls.
/// Each function is a body of its own: the compiler gives up inlining in a body of more than 512 variables, and two functions are that.
/// It is compiled well at once: compiled quickly first, every operator would be a call.
/// </remarks>
public static class Elementary
{
    /// <summary>1.5·2⁵²: added to a small number it leaves that number's nearest integer in the low bits.</summary>
    internal const double Rounder = 6755399441055744.0;

    private const MethodImplOptions AtOnce = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>From here on tanh x rounds to 1.</summary>
    private const double TanhIsOne = 22.0;

    /// <summary>eˣ; 0 below −745.2 and ∞ above 709.8. Error ≤ 0.88 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Exp<T>(T x)
        where T : struct, ILane<T> => Exponential.Exp(x);

    /// <inheritdoc cref="Exp{T}"/>
    public static double Exp(double x) => Exp<One>(x);

    /// <summary>1 − e⁻ˣ, also where x is small. Error ≤ 1.6 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T OneMinusExp<T>(T x)
        where T : struct, ILane<T> => UnlessNaN(x, -Exponential.ExpMinusOne(-x));

    /// <inheritdoc cref="OneMinusExp{T}"/>
    public static double OneMinusExp(double x) => OneMinusExp<One>(x);

    /// <summary>ln x; −∞ at 0, NaN below. Error ≤ 0.82 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Log<T>(T x)
        where T : struct, ILane<T> => Logarithm.Log(x);

    /// <inheritdoc cref="Log{T}"/>
    public static double Log(double x) => Log<One>(x);

    /// <summary>bʸ for b ≥ 0, as e^(y·ln b): the relative error grows with the exponent, about (1 + |y·ln b|)·2⁻⁵².</summary>
    [MethodImpl(AtOnce)]
    public static T Power<T>(T b, double y)
        where T : struct, ILane<T> => Exponential.Exp(y * Logarithm.Log(b));

    /// <inheritdoc cref="Power{T}"/>
    public static double Power(double b, double y) => Power<One>(b, y);

    /// <summary>1/(1 + e⁻ˣ). Error ≤ 2.3 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Logistic<T>(T x)
        where T : struct, ILane<T>
    {
        T e = Exponential.Exp(-T.Abs(x));
        return UnlessNaN(x, T.Select(x < 0.0, e, 1.0) / (1.0 + e));
    }

    /// <inheritdoc cref="Logistic{T}"/>
    public static double Logistic(double x) => Logistic<One>(x);

    /// <summary>The hyperbolic tangent. Error ≤ 2.3 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Tanh<T>(T x)
        where T : struct, ILane<T>
    {
        T size = T.Abs(x);
        T e = Exponential.ExpMinusOne(2.0 * T.Smaller(TanhIsOne, size));
        T y = e / (e + 2.0);
        return UnlessNaN(x, T.Select(x < 0.0, -y, y));
    }

    /// <inheritdoc cref="Tanh{T}"/>
    public static double Tanh(double x) => Tanh<One>(x);

    /// <summary>The angle in [0, π] with this cosine; the argument is first brought into [−1, 1]. Error ≤ 1.1 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Acos<T>(T x)
        where T : struct, ILane<T> => Arccosine.Acos(x);

    /// <inheritdoc cref="Acos{T}"/>
    public static double Acos(double x) => Acos<One>(x);

    /// <summary>Sine and cosine of the same angle for |x| ≤ 10⁶, NaN outside, for little more than one of them. Errors ≤ 0.77 and
    /// 0.74 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static void SinCos<T>(T x, out T sin, out T cos)
        where T : struct, ILane<T> => SineCosine.Both(x, out sin, out cos);

    /// <summary>The cosine for |x| ≤ 10⁶; NaN outside. Error ≤ 0.74 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static T Cos<T>(T x)
        where T : struct, ILane<T>
    {
        SineCosine.Both(x, out _, out T cos);
        return cos;
    }

    /// <inheritdoc cref="Cos{T}"/>
    public static double Cos(double x) => Cos<One>(x);

    /// <summary>The sine for |x| ≤ 10⁶; NaN outside. Error ≤ 0.77 ulp.</summary>
    [MethodImpl(AtOnce)]
    public static double Sin(double x)
    {
        SineCosine.Both<One>(x, out One sin, out _);
        return sin;
    }

    /// <summary>The z below which a share p of the standard normal distribution lies; −∞ at 0, ∞ at 1, NaN outside.</summary>
    public static double NormalQuantile(double p) => Mathematics.NormalQuantile.Of(p);

    /// <summary>The nearest whole number of a small one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Nearest<T>(T x)
        where T : struct, ILane<T> => x + Rounder - Rounder;

    /// <summary>y, or the one NaN where x is any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T UnlessNaN<T>(T x, T y)
        where T : struct, ILane<T> => T.Select(x <= double.PositiveInfinity, y, double.NaN);
}
