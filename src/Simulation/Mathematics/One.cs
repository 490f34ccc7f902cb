using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>One number: a rule for one agent, in tests, tables and at the end of a column.</summary>
/// <param name="number">The number.</param>
public readonly struct One(double number) : ILane<One>
{
    /// <summary>How many numbers.</summary>
    public const int Count = 1;

    static int ILane<One>.Count => Count;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private readonly double _number = number;

    /// <summary>In the register where numbers are: masks and bits need not leave it.</summary>
    private Vector128<double> Register => Vector128.CreateScalarUnsafe(_number);

    private Vector128<ulong> Bits => Register.AsUInt64();

    [MethodImpl(Inline)] public static implicit operator One(double number) => new(number);
    [MethodImpl(Inline)] public static implicit operator double(One one) => one._number;
    [MethodImpl(Inline)] public static One operator -(One x) => -x._number;
    [MethodImpl(Inline)] public static One operator +(One a, One b) => a._number + b._number;
    [MethodImpl(Inline)] public static One operator -(One a, One b) => a._number - b._number;
    [MethodImpl(Inline)] public static One operator *(One a, One b) => a._number * b._number;
    [MethodImpl(Inline)] public static One operator /(One a, One b) => a._number / b._number;
    [MethodImpl(Inline)] public static One operator <(One a, One b) => Of(Vector128.LessThan(a.Register, b.Register));
    [MethodImpl(Inline)] public static One operator >(One a, One b) => Of(Vector128.GreaterThan(a.Register, b.Register));
    [MethodImpl(Inline)] public static One operator <=(One a, One b) => Of(Vector128.LessThanOrEqual(a.Register, b.Register));
    [MethodImpl(Inline)] public static One operator >=(One a, One b) => Of(Vector128.GreaterThanOrEqual(a.Register, b.Register));
    [MethodImpl(Inline)] public static One operator &(One a, One b) => Of(a.Register & b.Register);
    [MethodImpl(Inline)] public static One operator |(One a, One b) => Of(a.Register | b.Register);
    [MethodImpl(Inline)] public static One operator ^(One a, One b) => Of(a.Register ^ b.Register);
    [MethodImpl(Inline)] public static One operator <<(One bits, int places) => Of((bits.Bits << places).AsDouble());
    [MethodImpl(Inline)] public static One operator >>>(One bits, int places) => Of((bits.Bits >>> places).AsDouble());
    [MethodImpl(Inline)] public static One AddBits(One a, One b) => Of((a.Bits + b.Bits).AsDouble());
    [MethodImpl(Inline)] public static One Abs(One x) => Math.Abs(x._number);
    [MethodImpl(Inline)] public static One Sqrt(One x) => Math.Sqrt(x._number);
    [MethodImpl(Inline)] public static One FusedMultiplyAdd(One a, One b, One c) =>
        Math.FusedMultiplyAdd(a._number, b._number, c._number);

    [MethodImpl(Inline)] public static One Smaller(One a, One b) => double.MinNative(a._number, b._number);
    [MethodImpl(Inline)] public static One Larger(One a, One b) => double.MaxNative(a._number, b._number);

    [MethodImpl(Inline)] public static One Select(One mask, One set, One notSet) =>
        Of(Vector128.ConditionalSelect(mask.Register, set.Register, notSet.Register));

    // Not Bits.ToScalar(): the compiler of .NET 10.0 then reads a register that holds something else.
    [MethodImpl(Inline)] public static int Number(One mask) => (int)(BitConverter.DoubleToUInt64Bits(mask._number) >> 63);
    [MethodImpl(Inline)] public static One At(ReadOnlySpan<double> column, int first) => column[first];
    [MethodImpl(Inline)] public void Put(Span<double> column, int first) => column[first] = _number;
    [MethodImpl(Inline)] private static One Of(Vector128<double> register) => register.ToScalar();
}
