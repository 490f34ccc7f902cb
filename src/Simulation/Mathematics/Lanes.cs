using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Four neighbouring agents of a column as one vector, and back.</summary>
internal static class Lanes
{
    /// <summary>Agents in one vector.</summary>
    public const int Count = 4;

    /// <summary>Numbers <paramref name="first"/> to first + 3 of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> At(ReadOnlySpan<double> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        return Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
    }

    /// <summary>The same of whole numbers, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> At(ReadOnlySpan<int> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        Vector128<int> whole = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
        return Avx.IsSupported ? Avx.ConvertToVector256Double(whole) : Vector256.Create(whole[0], whole[1], whole[2], (double)whole[3]);
    }

    /// <summary>Puts four numbers into a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(this Vector256<double> numbers, Span<double> column, int first)
    {
        Debug.Assert(first >= 0 && first + Count <= column.Length, "Four agents are left.");
        numbers.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)first);
    }

    /// <summary>The larger of each pair of numbers, none of them NaN or −0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) => Vector256.MaxNative(a, b);

    /// <summary>The smaller of each pair of numbers, none of them NaN or −0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Smaller(Vector256<double> a, Vector256<double> b) => Vector256.MinNative(a, b);
}
