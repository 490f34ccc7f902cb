using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Products of whole numbers that are twice as wide.</summary>
internal static class Wide
{
    /// <summary>The low half of each lane.</summary>
    public static Vector256<ulong> Low => Vector256.Create(0xFFFFFFFFUL);

    /// <summary>The 64-bit products of the low halves of the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) =>
        Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32()) : (a & Low) * (b & Low);
}
