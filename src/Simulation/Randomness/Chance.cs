using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ronghe.Simulation.Randomness;

/// <summary>Yes or no by a word: whether its uniform is below a share. Eight at once, without making the uniforms.</summary>
/// <remarks>
/// <code>
/// u0 below s, that is (x0 + ½)·2⁻³² below s, where x0 is below ⌈s·2³² − ½⌉
/// </code>
/// <para>Limits: with a share of 0 nobody, with 1 everybody. Product and difference are exact wherever they decide.</para>
/// </remarks>
internal readonly struct Chance
{
    private const double TwoTo32 = 1UL << 32;

    private readonly uint _last;
    private readonly uint _any;

    /// <summary>Makes it.</summary>
    /// <param name="share">The share.</param>
    public Chance(double share)
    {
        double words = Math.Clamp(Math.Ceiling((share * TwoTo32) - 0.5), 0, TwoTo32);
        (_last, _any) = words > 0 ? ((uint)(words - 1), uint.MaxValue) : (0, 0);
    }

    /// <summary>Whose word says yes, as a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<uint> Of(Vector256<uint> words) =>
        Vector256.LessThanOrEqual(words, Vector256.Create(_last)) & Vector256.Create(_any);

    /// <summary>The same, one bit a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Bits(Vector256<uint> words) => Of(words).ExtractMostSignificantBits();
}
