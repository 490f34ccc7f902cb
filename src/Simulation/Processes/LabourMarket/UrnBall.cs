using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>The rules of an urn-ball round: where an application lands, and which of a post's applications stays.</summary>
/// <remarks>
/// <code>
/// post = ⌊(x0 + ½)·open/2³²⌋ of the list of open posts, counted from 0
/// an application stays with the post where its estimate is at least reservation and above the best so far
/// </code>
/// <para>Symbols: open = posts of the market still open when the round begins; reservation = labour_market.reservation_fit.</para>
/// <para>Limits: of equals the first stays.</para>
/// <para>Source: Petrongolo and Pissarides 2001: every application lands on one open post at random, a post keeps the best.</para>
/// </remarks>
public static class UrnBall
{
    /// <summary>Post of one application among <paramref name="open"/> posts that begin at <paramref name="first"/>: the middle of the
    /// word's cell, ⌊(word + ½)·open/2³²⌋.</summary>
    /// <param name="word">Random word.</param>
    /// <param name="first">Index of the first open post.</param>
    /// <param name="open">Number of open posts, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Post(uint word, int first, int open) => first + (int)((((ulong)word * (uint)open) + ((uint)open >> 1)) >> 32);

    /// <summary>The same of eight applications, each to a list of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Posts(Vector256<uint> words, Vector256<uint> first, Vector256<uint> open)
    {
        Vector256<ulong> half = (open >>> 1).AsUInt64(), even = words.AsUInt64(), openEven = open.AsUInt64();
        Vector256<ulong> lower = Wide.Product(even, openEven) + (half & Wide.Low);
        Vector256<ulong> upper = Wide.Product(even >>> 32, openEven >>> 32) + (half >>> 32);
        return first + ((lower >>> 32) | (upper & ~Wide.Low)).AsUInt32();
    }

    /// <summary>What a post without application holds: just below the lowest estimate that is accepted.</summary>
    public static double Floor(double reservation) => Math.BitDecrement(reservation);

    /// <summary>Whether an application takes the place of the best so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Displaces(double estimate, double best) => estimate > best;
}
