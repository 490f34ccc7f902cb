using System.Buffers.Binary;
using System.Text;

namespace Ronghe.Simulation.Randomness;

/// <summary>The 32-bit number of an agent in the random key: from its name, never from its position in a list.</summary>
/// <remarks>
/// <code>
/// h = FNV-1a (64 bits) of the UTF-8 bytes: h ← CBF29CE484222325, then h ← (h ⊕ byte)·100000001B3 for each byte (hexadecimal)
/// mix(z): z ← (z ⊕ ⌊z/2³⁰⌋)·BF58476D1CE4E5B9;   z ← (z ⊕ ⌊z/2²⁷⌋)·94D049BB133111EB;   z ⊕ ⌊z/2³¹⌋
/// id = lower 32 bits of mix(h) ⊕ ⌊mix(h)/2³²⌋
/// </code>
/// <para>A table's agent is hashed from its identifier. The agent of a kind with an ordinal in a place: identifier of the place, byte 1F,
/// the word of the kind, byte 1F, the ordinal from 0 as four bytes, least first. An enterprise founded later: id of 2³²·place + period in
/// the place of h, place the number of the enterprise that stood there at the start.</para>
/// <para> No culture, no normalisation: the same text is the same number on every machine and in every version. Thirty-two bits collide:
/// among n agents of one kind expect n²/2³³ equal pairs (0.01 at ten thousand, 1.2 at a hundred thousand). An equal pair has the same luck
/// and nothing worse. </para>
/// <para>Source: Fowler, Noll and Vo (FNV-1a); the finaliser of SplitMix64, Steele et al. 2014.</para>
/// </remarks>
public static class StableHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const byte Separator = 0x1F;

    /// <summary>The number of a name, such as a college's identifier in a table.</summary>
    public static uint Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Fold(Append(OffsetBasis, Encoding.UTF8.GetBytes(id)));
    }

    /// <summary>The number of the agent with this ordinal among those of its kind in its region.</summary>
    public static uint AgentId(string region, string kind, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, ordinal);
        ulong hash = Append(OffsetBasis, Encoding.UTF8.GetBytes(region));
        hash = Append(hash, [Separator]);
        hash = Append(hash, Encoding.UTF8.GetBytes(kind));
        hash = Append(hash, [Separator]);
        return Fold(Append(hash, number));
    }

    /// <summary>The number of the enterprise that is founded in a place in a period: the same whoever else is founded.</summary>
    public static uint FoundedId(uint place, int period) => Fold(((ulong)place << 32) | (uint)period);

    /// <summary>The SplitMix64 finaliser: a bijection in which each input bit moves half of the output bits (Steele et al. 2014).</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ulong Append(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            hash = (hash ^ value) * Prime;
        return hash;
    }

    private static uint Fold(ulong hash)
    {
        hash = Mix(hash);
        return (uint)(hash ^ (hash >> 32));
    }
}
