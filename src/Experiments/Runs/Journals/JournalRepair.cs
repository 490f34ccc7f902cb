using System.Globalization;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>Mends a journal that a kill, a full disk or a fault has damaged: the bad bytes are set aside, every sound run is
/// kept.</summary>
/// <remarks>Everything from the first bad record on goes into <c>NAME.journal.damaged</c>; the sound records in it are appended
/// again.</remarks>
internal sealed class JournalRepair(Func<string, FileMode, Stream> open)
{
    public const string Extension = ".damaged";

    /// <summary>Returns what was wrong in a sentence, or null when the journal is sound.</summary>
    public Message? Mend(string path)
    {
        var layouts = new JournalLayouts();
        long sound = SoundPart(path, layouts, out long length);
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
        return kept > 0 ? RunMessages.MendedBehind.With(path, sound, length - sound, Path.GetFileName(aside), kept)
            : RunMessages.Mended.With(path, sound, length - sound, Path.GetFileName(aside));
    }

    private static long SoundPart(string path, JournalLayouts layouts, out long length)
    {
        using FileStream stream = File.OpenRead(path);
        length = stream.Length;
        var scan = new JournalScan(stream);
        long sound = 0;
        foreach ((long start, byte[] payload) in scan.Records())
        {
            if (scan.FirstDamage >= 0) break;
            sound = start + payload.Length + JournalRecord.Overhead;
            if (RecordedRunFormat.IsLayout(payload)) layouts.Add(payload);
        }

        return sound;
    }

    /// <summary>Appends the sound records behind the damage: recipes, and runs whose layout is known.</summary>
    private int Salvage(string aside, string path, JournalLayouts layouts)
    {
        int kept = 0;
        layouts.HasHole = true;
        using FileStream stream = File.OpenRead(aside);
        using Stream journal = open(path, FileMode.Append);
        foreach ((_, byte[] payload) in new JournalScan(stream).Records())
        {
            if (RecordedRunFormat.IsLayout(payload))
            {
                if (layouts.Add(payload)) JournalRecord.Write(journal, payload);
            }
            else if (RecordedRunFormat.IsRecipe(payload))
            {
                JournalRecord.Write(journal, payload);
            }
            else if (layouts.IndexOf(RecordedRunFormat.ReadHeader(payload).Layout) >= 0)
            {
                JournalRecord.Write(journal, payload);
                kept++;
            }
        }

        return kept;
    }
}
