using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Mathematics;

/// <summary>Numbers of a column that do not lie together, picked by their places and put side by side.</summary>
internal static class Picked
{
    /// <summary>Eight whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Eight(ReadOnlySpan<uint> column, ReadOnlySpan<int> places) => Vector256.Create(
        column[places[0]], column[places[1]], column[places[2]], column[places[3]],
        column[places[4]], column[places[5]], column[places[6]], column[places[7]]);

    /// <summary>Eight whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Eight(ReadOnlySpan<uint> column, Vector256<uint> places) => Vector256.Create(
        column[(int)places[0]], column[(int)places[1]], column[(int)places[2]], column[(int)places[3]],
        column[(int)places[4]], column[(int)places[5]], column[(int)places[6]], column[(int)places[7]]);

    /// <summary>Four numbers; of each place only the bits of the mask count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Four(ReadOnlySpan<double> column, ReadOnlySpan<uint> places, uint mask) => Vector256.Create(
        column[(int)(places[0] & mask)], column[(int)(places[1] & mask)], column[(int)(places[2] & mask)], column[(int)(places[3] & mask)]);
}
