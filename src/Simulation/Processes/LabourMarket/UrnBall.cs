using System.Runtime.CompilerServices;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>The two rules of an urn-ball round: where an application lands, and which of a post's applications stays.</summary>
/// <remarks>Every application lands on one open post at random; a post keeps the best, and of equals the first. Source: Petrongolo and Pissarides 2001.</remarks>
public static class UrnBall
{
    /// <summary>Post of one application among <paramref name="open"/> posts that begin at <paramref name="first"/>.</summary>
    /// <param name="uniform">Draw from [0, 1).</param>
    /// <param name="first">Index of the first open post.</param>
    /// <param name="open">Number of open posts, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Post(double uniform, int first, int open) => first + (int)(uniform * open);

    /// <summary>Whether an application takes the place of the best so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Displaces(double score, double best, bool hasBest) => !hasBest || score > best;
}
