using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Randomness;

/// <summary>Philox4x32-10: a counter and a key in, 128 random bits out. It has no state, so no draw shifts another.</summary>
/// <remarks>
/// <code>
/// ten rounds of (c0, c1, c2, c3) ← (hi(M1·c2) ⊕ c1 ⊕ k0, lo(M1·c2), hi(M0·c0) ⊕ c3 ⊕ k1, lo(M0·c0)),
/// after each (k0, k1) ← (k0 + 9E3779B9, k1 + BB67AE85);   M0 = D2511F53, M1 = CD9E8D57 (hexadecimal)
/// </code>
/// <para>hi and lo are the upper and lower 32 bits of a product.</para>
/// <para>Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; the constants are those of their
/// library Random123.</para>
/// </remarks>
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The random bits of the counter (c0, c1, c2, c3) under the key (k0, k1).</summary>
    public static PhiloxBlock Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c1 = (uint)product1;
            c3 = (uint)product0;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return new PhiloxBlock(c0, c1, c2, c3);
    }

    /// <summary>Eight counters at once, one a lane, under one key: the same numbers as <see cref="Block"/>.</summary>
    /// <remarks>
    /// The even and the odd lanes run as two chains of 64-bit lanes, or as one of twice the width where the machine has it. Only the low
    /// half of such a lane counts: the widening product reads nothing else, so what the rounds and the growing keys leave in the high half
    /// is never cleared.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Blocks(
        Vector256<uint> c0, Vector256<uint> c1, Vector256<uint> c2, Vector256<uint> c3, uint k0, uint k1,
        out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<ulong> both0 = Both(c0), both1 = Both(c1), both2 = Both(c2), both3 = Both(c3);
            Vector512<ulong> keys0 = Vector512.Create((ulong)k0), keys1 = Vector512.Create((ulong)k1);
            for (int round = 0; round < Rounds; round++)
            {
                Round(ref both0, ref both1, ref both2, ref both3, keys0, keys1);
                keys0 += Vector512.Create((ulong)Weyl0);
                keys1 += Vector512.Create((ulong)Weyl1);
            }

            x0 = Interleave(both0.GetLower(), both0.GetUpper());
            x1 = Interleave(both1.GetLower(), both1.GetUpper());
            x2 = Interleave(both2.GetLower(), both2.GetUpper());
            x3 = Interleave(both3.GetLower(), both3.GetUpper());
            return;
        }

        Vector256<ulong> even0 = c0.AsUInt64(), odd0 = even0 >>> 32;
        Vector256<ulong> even1 = c1.AsUInt64(), odd1 = even1 >>> 32;
        Vector256<ulong> even2 = c2.AsUInt64(), odd2 = even2 >>> 32;
        Vector256<ulong> even3 = c3.AsUInt64(), odd3 = even3 >>> 32;
        Vector256<ulong> key0 = Vector256.Create((ulong)k0), key1 = Vector256.Create((ulong)k1);
        for (int round = 0; round < Rounds; round++)
        {
            Round(ref even0, ref even1, ref even2, ref even3, key0, key1);
            Round(ref odd0, ref odd1, ref odd2, ref odd3, key0, key1);
            key0 += Vector256.Create((ulong)Weyl0);
            key1 += Vector256.Create((ulong)Weyl1);
        }

        x0 = Interleave(even0, odd0);
        x1 = Interleave(even1, odd1);
        x2 = Interleave(even2, odd2);
        x3 = Interleave(even3, odd3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> c0, ref Vector256<ulong> c1, ref Vector256<ulong> c2, ref Vector256<ulong> c3,
        Vector256<ulong> key0, Vector256<ulong> key1)
    {
        Vector256<ulong> product0 = Wide.Product(c0, Vector256.Create((ulong)Multiplier0));
        Vector256<ulong> product1 = Wide.Product(c2, Vector256.Create((ulong)Multiplier1));
        c0 = (product1 >>> 32) ^ c1 ^ key0;
        c2 = (product0 >>> 32) ^ c3 ^ key1;
        c1 = product1;
        c3 = product0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector512<ulong> c0, ref Vector512<ulong> c1, ref Vector512<ulong> c2, ref Vector512<ulong> c3,
        Vector512<ulong> key0, Vector512<ulong> key1)
    {
        Vector512<ulong> product0 = Avx512F.Multiply(c0.AsUInt32(), Vector512.Create((ulong)Multiplier0).AsUInt32());
        Vector512<ulong> product1 = Avx512F.Multiply(c2.AsUInt32(), Vector512.Create((ulong)Multiplier1).AsUInt32());
        c0 = (product1 >>> 32) ^ c1 ^ key0;
        c2 = (product0 >>> 32) ^ c3 ^ key1;
        c1 = product1;
        c3 = product0;
    }

    /// <summary>The even lanes, then the odd ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Both(Vector256<uint> lanes) => Vector512.Create(lanes.AsUInt64(), lanes.AsUInt64() >>> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Interleave(Vector256<ulong> even, Vector256<ulong> odd) =>
        ((even & Wide.Low) | (odd << 32)).AsUInt32();
}
