using System.Text;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Changes to a file that know nothing of its format: what a disk, a network or a text editor does.</summary>
/// <param name="dice">Draws.</param>
/// <param name="donors">Files whose parts may be spliced in.</param>
internal sealed class ByteMutations(Dice dice, IReadOnlyList<byte[]> donors)
{
    private static readonly byte[][] Unusual =
    [
        [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x0D], [0x0D, 0x0A], [0x0A], [0xC3], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x80], [0xD6, 0xD0], [0x1A], [0x1B],
        [0x7F], [0xE2, 0x80, 0xA8], [0xC2, 0x85], .. new[] { "\"", "'", "\\ud800", "\\u0000", "\t", ":", "- ", ",", "[", "{", "#", "%",
        "&", "*", "!" }.Select(Encoding.UTF8.GetBytes),
    ];

    public byte[] Apply(byte[] bytes)
    {
        int at = dice.Below(bytes.Length + 1), length = Math.Min(dice.OneIn(3) ? 1 : dice.Below(40), bytes.Length - at);
        ReadOnlySpan<byte> head = bytes.AsSpan(0, at), cut = bytes.AsSpan(at, length), tail = bytes.AsSpan(at + length);
        switch (dice.Below(9))
        {
            case 0 when bytes.Length > 0: return Flipped(bytes, dice.Below(bytes.Length), dice.Below(8));
            case 1: return [.. head, .. dice.Of(Unusual), .. bytes.AsSpan(at)];
            case 2: return [.. head, .. tail];
            case 3: return dice.OneIn(2) ? [.. head] : [.. tail];
            case 4: return [.. head, .. cut, .. cut, .. tail];
            case 5: return [.. head, .. Part(), .. tail];
            case 6: return [.. head, (byte)dice.Below(256), .. bytes.AsSpan(at)];
            case 7: return [.. tail, .. cut, .. head];
            default: return [.. dice.Of(Unusual), .. bytes];
        }
    }

    private ReadOnlySpan<byte> Part()
    {
        byte[] donor = dice.Of(donors);
        int from = dice.Below(donor.Length);
        return donor.AsSpan(from, Math.Min(dice.Below(200), donor.Length - from));
    }

    private static byte[] Flipped(byte[] bytes, int at, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= (byte)(1 << bit);
        return flipped;
    }
}
