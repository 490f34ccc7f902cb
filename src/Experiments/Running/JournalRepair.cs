using System.Globalization;

namespace Ronghe.Experiments.Running;

/// <summary>Mends a journal that a kill, a full disk or a fault has damaged: the bad bytes are set aside, every sound run is kept.</summary>
/// <remarks>Everything from the first bad record on goes into <c>NAME.journal.damaged</c>; the sound records in it are appended again.</remarks>
internal sealed class JournalRepair(Func<string, FileMode, Stream> open)
{
    public const string Extension = ".damaged";

    /// <summary>Returns what was wrong in a sentence, or null when the journal is sound.</summary>
    public string? Mend(string path)
    {
        (long sound, long length, int layouts) = SoundPart(path);
        if (sound == length) return null;
        string aside = FinishedTables.FreeName(path, Extension);
        using (FileStream from = File.OpenRead(path))
        using (Stream to = open(aside, FileMode.CreateNew))
        {
            from.Position = sound;
            from.CopyTo(to);
        }

        using (var journal = new FileStream(path, FileMode.Open, FileAccess.Write)) journal.SetLength(sound);
        int kept = Salvage(aside, path, layouts);
        return string.Create(CultureInfo.InvariantCulture,
            $"{path}: the record at byte {sound} is incomplete or damaged; {length - sound} bytes were set aside as {Path.GetFileName(aside)}{(kept > 0 ? $", {kept} sound run(s) behind it were kept" : "")}, the missing runs are computed again.");
    }

    private static (long Sound, long Length, int Layouts) SoundPart(string path)
    {
        using FileStream stream = File.OpenRead(path);
        long sound = 0;
        int layouts = 0;
        while (sound < stream.Length && JournalRecord.TryRead(stream, out byte[] payload))
        {
            sound = stream.Position;
            if (RecordedRunFormat.IsLayout(payload)) layouts++;
        }

        return (sound, stream.Length, layouts);
    }

    /// <summary>Appends the sound records behind the damage: a mark, a length and a matching checksum are not met by chance.</summary>
    private int Salvage(string aside, string path, int layouts)
    {
        int kept = 0;
        using FileStream stream = File.OpenRead(aside);
        using Stream journal = open(path, FileMode.Append);
        long position = 1;
        while (NextMark(stream, position) is >= 0 and var start)
        {
            stream.Position = start;
            if (JournalRecord.TryRead(stream, out byte[] payload))
            {
                // A layout may have been lost with the damage, so that later numbers are in doubt: that ends the rescue.
                if (RecordedRunFormat.IsLayout(payload) || RecordedRunFormat.ReadHeader(payload).Layout >= layouts) break;
                JournalRecord.Write(journal, payload);
                kept++;
                position = stream.Position;
            }
            else
            {
                position = start + 1;
            }
        }

        return kept;
    }

    private static long NextMark(FileStream stream, long from)
    {
        stream.Position = Math.Min(from, stream.Length);
        int matched = 0;
        for (int value = stream.ReadByte(); value >= 0; value = stream.ReadByte())
        {
            matched = value == JournalRecord.MarkByte(matched) ? matched + 1 : value == JournalRecord.MarkByte(0) ? 1 : 0;
            if (matched == JournalRecord.MarkLength) return stream.Position - matched;
        }

        return -1;
    }
}
