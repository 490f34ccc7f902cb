using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Four numbers side by side, those of four neighbours in a column.</summary>
/// <param name="numbers">The numbers.</param>
public readonly struct Four(Vector256<double> numbers) : ILane<Four>
{
    /// <summary>How many numbers.</summary>
    public const int Count = 4;

    static int ILane<Four>.Count => Count;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const double TwoTo52 = 1UL << 52;
    private readonly Vector256<double> _numbers = numbers;

    [MethodImpl(Inline)] public static implicit operator Four(double number) => Vector256.Create(number);
    [MethodImpl(Inline)] public static implicit operator Four(Vector256<double> numbers) => new(numbers);
    [MethodImpl(Inline)] public static implicit operator Vector256<double>(Four four) => four._numbers;
    [MethodImpl(Inline)] public static Four operator -(Four x) => -x._numbers;
    [MethodImpl(Inline)] public static Four operator +(Four a, Four b) => a._numbers + b._numbers;
    [MethodImpl(Inline)] public static Four operator -(Four a, Four b) => a._numbers - b._numbers;
    [MethodImpl(Inline)] public static Four operator *(Four a, Four b) => a._numbers * b._numbers;
    [MethodImpl(Inline)] public static Four operator /(Four a, Four b) => a._numbers / b._numbers;
    [MethodImpl(Inline)] public static Four operator <(Four a, Four b) => Vector256.LessThan(a._numbers, b._numbers);
    [MethodImpl(Inline)] public static Four operator >(Four a, Four b) => Vector256.GreaterThan(a._numbers, b._numbers);
    [MethodImpl(Inline)] public static Four operator <=(Four a, Four b) => Vector256.LessThanOrEqual(a._numbers, b._numbers);
    [MethodImpl(Inline)] public static Four operator >=(Four a, Four b) => Vector256.GreaterThanOrEqual(a._numbers, b._numbers);
    [MethodImpl(Inline)] public static Four operator &(Four a, Four b) => a._numbers & b._numbers;
    [MethodImpl(Inline)] public static Four operator |(Four a, Four b) => a._numbers | b._numbers;
    [MethodImpl(Inline)] public static Four operator ^(Four a, Four b) => a._numbers ^ b._numbers;
    [MethodImpl(Inline)] public static Four operator <<(Four bits, int places) => (bits._numbers.AsUInt64() << places).AsDouble();
    [MethodImpl(Inline)] public static Four operator >>>(Four bits, int places) => (bits._numbers.AsUInt64() >>> places).AsDouble();
    [MethodImpl(Inline)] public static Four AddBits(Four a, Four b) => (a._numbers.AsUInt64() + b._numbers.AsUInt64()).AsDouble();
    [MethodImpl(Inline)] public static Four Abs(Four x) => Vector256.Abs(x._numbers);
    [MethodImpl(Inline)] public static Four Sqrt(Four x) => Vector256.Sqrt(x._numbers);
    [MethodImpl(Inline)] public static Four FusedMultiplyAdd(Four a, Four b, Four c) =>
        Vector256.FusedMultiplyAdd(a._numbers, b._numbers, c._numbers);

    [MethodImpl(Inline)] public static Four Smaller(Four a, Four b) => Vector256.MinNative(a._numbers, b._numbers);
    [MethodImpl(Inline)] public static Four Larger(Four a, Four b) => Vector256.MaxNative(a._numbers, b._numbers);

    [MethodImpl(Inline)] public static Four Select(Four mask, Four set, Four notSet) =>
        Vector256.ConditionalSelect(mask._numbers, set._numbers, notSet._numbers);

    [MethodImpl(Inline)] public static int Number(Four mask) => BitOperations.PopCount(Bits(mask));

    /// <summary>One bit a lane: the first lane's is the lowest.</summary>
    [MethodImpl(Inline)] public static uint Bits(Four mask) => mask._numbers.ExtractMostSignificantBits();

    /// <summary>One bit a lane of eight: the first lane's is the lowest.</summary>
    [MethodImpl(Inline)] public static uint Bits(Four lower, Four upper) => Bits(lower) | (Bits(upper) << Count);

    /// <summary>The masks of eight, 32 bits a lane.</summary>
    [MethodImpl(Inline)] public static Vector256<uint> Eight(Four lower, Four upper) =>
        Vector256.Narrow(lower._numbers.AsUInt64(), upper._numbers.AsUInt64());

    /// <summary>Whole parts of eight numbers, each at least 0 and below 2³².</summary>
    [MethodImpl(Inline)] public static Vector256<uint> Cut(Four lower, Four upper) => Vector256.Narrow(
        (Vector256.Floor(lower._numbers) + Vector256.Create(TwoTo52)).AsUInt64(),
        (Vector256.Floor(upper._numbers) + Vector256.Create(TwoTo52)).AsUInt64());

    /// <summary>Eight whole numbers, four by four.</summary>
    [MethodImpl(Inline)] public static void Whole(Vector256<uint> eight, out Four lower, out Four upper)
    {
        (Vector256<ulong> lowerBits, Vector256<ulong> upperBits) = Vector256.Widen(eight);
        lower = Whole(lowerBits);
        upper = Whole(upperBits);
    }

    /// <summary>Whole numbers below 2³², exact: into the low bits of 2⁵², less 2⁵².</summary>
    [MethodImpl(Inline)] public static Four Whole(Vector256<ulong> numbers) => ((Four)numbers.AsDouble() | TwoTo52) - TwoTo52;

    /// <summary>Four of single precision, from <paramref name="first"/> on.</summary>
    [MethodImpl(Inline)] public static Four At(ReadOnlySpan<float> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        (Vector128<double> lower, Vector128<double> upper) =
            Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first));
        return Vector256.Create(lower, upper);
    }

    [MethodImpl(Inline)] public static Four At(ReadOnlySpan<double> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
    }

    [MethodImpl(Inline)] public void Put(Span<double> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        _numbers.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
    }

    /// <summary>Puts them into a column of single precision.</summary>
    [MethodImpl(Inline)] public void Put(Span<float> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        Vector128.Narrow(_numbers.GetLower(), _numbers.GetUpper()).StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
    }
}
