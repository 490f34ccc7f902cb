using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The frame around every journal record: mark (4 bytes), payload length (4), payload, SHA-256 of the payload (32).</summary>
internal static class JournalRecord
{
    public const int HeadLength = 8;

    /// <summary>Bytes around a payload.</summary>
    public const int Overhead = HeadLength + SHA256.HashSizeInBytes;

    public const int MarkLength = 4;

    private static ReadOnlySpan<byte> Mark => "RHJ2"u8;

    public static byte MarkByte(int index) => Mark[index];

    public static void Write(Stream stream, byte[] payload)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        Mark.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], payload.Length);
        stream.Write(head);
        stream.Write(payload);
        stream.Write(SHA256.HashData(payload));
    }

    /// <summary>Reads the record at the stream's position; false when it is incomplete or damaged.</summary>
    /// <param name="stream">Left behind the record, or somewhere in what is damaged.</param>
    /// <param name="payload">What the record holds.</param>
    public static bool TryRead(Stream stream, out byte[] payload)
    {
        payload = [];
        Span<byte> head = stackalloc byte[HeadLength];
        if (stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || !head[..4].SequenceEqual(Mark)) return false;
        int length = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        if (length <= 0 || length > stream.Length - stream.Position - checksum.Length) return false;
        payload = new byte[length];
        stream.ReadExactly(payload);
        stream.ReadExactly(checksum);
        return checksum.SequenceEqual(SHA256.HashData(payload));
    }
}
