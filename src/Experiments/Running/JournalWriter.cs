using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ronghe.Experiments.Running;

/// <summary>The append-only journal of one worker: finished runs survive Ctrl-C, a crash and a full disk.</summary>
/// <remarks>Record = mark (4 bytes), payload length (4), payload, SHA-256 of the payload (32). No other worker writes the file.</remarks>
internal sealed class JournalWriter(Stream stream) : IDisposable
{
    internal static ReadOnlySpan<byte> Mark => "RHJ1"u8;

    public void Append(RecordedRun run)
    {
        byte[] payload = RecordedRunFormat.Write(run);
        long start = stream.Position;
        Span<byte> head = stackalloc byte[8];
        Mark.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], payload.Length);
        try
        {
            stream.Write(head);
            stream.Write(payload);
            stream.Write(SHA256.HashData(payload));
            stream.Flush();
        }
        catch (IOException)
        {
            // Half a record would be found and redone at the next start; taking it back keeps the journal clean.
            TryTruncate(start);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // Every record was flushed when it was appended; what fails here was already reported.
        }
    }

    private void TryTruncate(long length)
    {
        try
        {
            stream.SetLength(length);
        }
        catch (IOException)
        {
            // The disk gives nothing back either; the reader drops the broken tail.
        }
        catch (NotSupportedException)
        {
            // A stream that cannot shrink; the reader drops the broken tail.
        }
    }
}
