namespace Ronghe.Experiments.Runs.Journals;

/// <summary>Walks over the sound records of a journal, past everything damaged: each record stands alone.</summary>
/// <remarks>A mark, a length and a matching checksum are not met by chance, but anybody can write them: what is between must read as a
/// record too.</remarks>
internal sealed class JournalScan(FileStream stream)
{
    /// <summary>Bytes that belong to no sound record.</summary>
    public long DamagedBytes { get; private set; }

    /// <summary>Where the first of them is; -1 when there is none.</summary>
    public long FirstDamage { get; private set; } = -1;

    /// <summary>The sound records in the file's order, each with where it starts.</summary>
    public IEnumerable<(long Start, byte[] Payload)> Records()
    {
        for (long position = 0; position < stream.Length;)
        {
            if (stream.Position != position) stream.Position = position;
            if (JournalRecord.TryRead(stream, out byte[] payload) && RecordedRunFormat.IsRecord(payload))
            {
                yield return (position, payload);
                position += payload.Length + JournalRecord.Overhead;
                continue;
            }

            long next = NextMark(position + 1);
            if (FirstDamage < 0) FirstDamage = position;
            DamagedBytes += next - position;
            position = next;
        }
    }

    /// <summary>Where the next record may start; the end when there is none.</summary>
    private long NextMark(long from)
    {
        stream.Position = Math.Min(from, stream.Length);
        int matched = 0;
        for (int value = stream.ReadByte(); value >= 0; value = stream.ReadByte())
        {
            matched = value == JournalRecord.MarkByte(matched) ? matched + 1 : value == JournalRecord.MarkByte(0) ? 1 : 0;
            if (matched == JournalRecord.MarkLength) return stream.Position - matched;
        }

        return stream.Length;
    }
}
