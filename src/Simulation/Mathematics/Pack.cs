using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Moves the chosen lanes of a vector to its front, in order; what is behind them is meaningless.</summary>
internal static class Pack
{
    private static readonly uint[] EightOf = Places(8);
    private static readonly ulong[] FourOf = [.. Places(4).Select(static place => (ulong)place)];

    /// <summary>Lanes whose bits are set, of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Left(Vector256<uint> lanes, uint chosen) =>
        Vector256.Shuffle(lanes, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(EightOf), (nuint)(chosen & 255) * 8));

    /// <summary>Lanes whose bits are set, of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Left(Vector256<double> lanes, uint chosen) =>
        Vector256.Shuffle(lanes, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(FourOf), (nuint)(chosen & 15) * 4).AsInt64());

    /// <summary>For every set of bits the lanes that are set, first to last, then zeros.</summary>
    private static uint[] Places(int lanes)
    {
        var places = new uint[lanes << lanes];
        for (int chosen = 0; chosen < 1 << lanes; chosen++)
        {
            int next = chosen * lanes;
            for (uint lane = 0; lane < lanes; lane++)
            {
                if ((chosen >> (int)lane & 1) != 0) places[next++] = lane;
            }
        }

        return places;
    }
}
