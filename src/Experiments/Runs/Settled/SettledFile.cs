using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs.Settled;

/// <summary>A settled state as a file: what it is, whose it is, how long the state is, the state, and the SHA-256 of all of that.</summary>
/// <remarks>
/// The state is packed by Brotli at its fastest: 47 MB of 20,000 enterprises become 20 in a quarter of a second. Room is made only for
/// what a world of this shape can need. The checksum finds damage, not intent: whoever may write into the folder may put any state there.
/// </remarks>
internal static class SettledFile
{
    private const int Checksum = SHA256.HashSizeInBytes;

    /// <summary>The first bytes; the last of them is the version of the layout.</summary>
    private static readonly byte[] Magic = "ronghe settled 1"u8.ToArray();

    /// <summary>Writes the state of a world.</summary>
    public static void Write(Stream file, SettledKey key, Model world)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            hashed.Write(Head(key));
            hashed.Write(LittleEndian(world.SettledSize));
            using var packed = new BrotliStream(hashed, CompressionLevel.Fastest, leaveOpen: true);
            world.WriteSettled(packed);
        }

        file.Write(hash.Hash);
    }

    /// <summary>Lets a world go on from the state in a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, of another world or no settled state; the world may be of no more
    /// use.</exception>
    public static void Read(string path, SettledKey key, Model world)
    {
        byte[] expected = Head(key), found = new byte[expected.Length + sizeof(long)];

        // Asked before it is opened: a pipe has no length and would let us wait.
        if (new FileInfo(path).Length <= found.Length + Checksum) throw new InvalidDataException("it is too short");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        file.ReadExactly(found);
        if (!found.AsSpan().StartsWith(Magic.AsSpan(0, Magic.Length - 1))) throw new InvalidDataException("it is no settled state");
        if (found[Magic.Length - 1] != Magic[^1]) throw new InvalidDataException("its layout is of another version");
        if (!ChecksumHolds(file)) throw new InvalidDataException("its checksum is wrong, so it is damaged");
        if (!found.AsSpan().StartsWith(expected)) throw new InvalidDataException("it is the state of another world");
        long length = BinaryPrimitives.ReadInt64LittleEndian(found.AsSpan(expected.Length));
        if (length > MostOf(world)) throw new InvalidDataException("it is far longer than the state of such a world");
        file.Position = found.Length;
        using var packed = new BrotliStream(file, CompressionMode.Decompress);
        world.ReadSettled(packed, length);
        if (packed.ReadByte() >= 0) throw new InvalidDataException("it is longer than it says");
    }

    /// <summary>People who look for work and places of practice take what they need beside the columns of a new world; far less than
    /// this.</summary>
    private static long MostOf(Model world) => (16 * world.SettledSize) + (64 << 20);

    private static byte[] Head(SettledKey key)
    {
        byte[] text = Encoding.UTF8.GetBytes(key.ToString());
        return [.. Magic, .. LittleEndian(text.Length), .. text];
    }

    private static byte[] LittleEndian(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    private static bool ChecksumHolds(FileStream file)
    {
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[1 << 16];
        for (long left = file.Length - Checksum; left > 0;)
        {
            Span<byte> next = bytes.AsSpan(0, (int)Math.Min(left, bytes.Length));
            file.ReadExactly(next);
            hash.AppendData(next);
            left -= next.Length;
        }

        file.ReadExactly(bytes, 0, Checksum);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(bytes.AsSpan(0, Checksum));
    }
}
