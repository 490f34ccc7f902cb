namespace Ronghe.Simulation.Mathematics;

/// <summary>Numbers side by side, on which a rule is written once: those of one agent (<see cref="One"/>) or of four neighbours in a
/// column (<see cref="Four"/>). The bits are the same.</summary>
/// <remarks>
/// A number alone stands for itself in every lane: <c>1 - x</c>, <c>rate * x</c>. A comparison gives a mask, all 64 bits of a lane set or
/// none, for <see cref="Select"/>. The operators on bits (<c>&amp;</c>, <c>|</c>, <c>^</c>, shifts) take the 64 bits of each lane.
/// </remarks>
/// <typeparam name="T">The lanes themselves.</typeparam>
public interface ILane<T>
    where T : struct, ILane<T>
{
    /// <summary>How many numbers.</summary>
    static abstract int Count { get; }

    static abstract implicit operator T(double number);
    static abstract T operator -(T x);
    static abstract T operator +(T a, T b);
    static abstract T operator -(T a, T b);
    static abstract T operator *(T a, T b);
    static abstract T operator /(T a, T b);
    static abstract T operator <(T a, T b);
    static abstract T operator >(T a, T b);
    static abstract T operator <=(T a, T b);
    static abstract T operator >=(T a, T b);
    static abstract T operator &(T a, T b);
    static abstract T operator |(T a, T b);
    static abstract T operator ^(T a, T b);
    static abstract T operator <<(T bits, int places);
    static abstract T operator >>>(T bits, int places);

    /// <summary>Sum of the bits as whole numbers.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>The size without the sign.</summary>
    static abstract T Abs(T x);

    /// <summary>The square root.</summary>
    static abstract T Sqrt(T x);

    /// <summary>a·b + c, rounded once: the same number with the instruction and without it.</summary>
    static abstract T FusedMultiplyAdd(T a, T b, T c);

    /// <summary>a where a &lt; b, else b: also where one is NaN.</summary>
    static abstract T Smaller(T a, T b);

    /// <summary>a where a &gt; b, else b: also where one is NaN.</summary>
    static abstract T Larger(T a, T b);

    /// <summary>The one number where the mask is set, the other where it is not.</summary>
    static abstract T Select(T mask, T set, T notSet);

    /// <summary>In how many lanes the mask is set.</summary>
    static abstract int Number(T mask);

    /// <summary>The numbers of a column from <paramref name="first"/> on.</summary>
    static abstract T At(ReadOnlySpan<double> column, int first);

    /// <summary>Puts them into a column.</summary>
    void Put(Span<double> column, int first);
}
