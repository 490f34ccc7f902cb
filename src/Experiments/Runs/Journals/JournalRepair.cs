using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>Mends a journal that a kill, a full disk or a fault has damaged: the bad bytes are set aside, every sound run is
/// kept.</summary>
/// <remarks>Everything from the first bad record on goes into <c>NAME.journal.damaged</c>. With nothing sound in it the journal is cut
/// there; else a new one takes its place, in one rename, when all of it is on the disk. So a repair that is stopped anywhere, or finds no
/// room, has lost nothing and is done again by the next start.</remarks>
internal sealed class JournalRepair(Disk disk)
{
    public const string Extension = ".damaged";

    /// <summary>Returns what was wrong in a sentence, or null when the journal is sound.</summary>
    public Message? Mend(string path)
    {
        (long sound, bool isTail) = SoundPart(path, out long length);
        if (sound == length) return null;
        string aside = FinishedTables.FreeName(path, Extension);
        Write(aside, aside, to => Copy(path, sound, to));
        if (isTail)
        {
            Cut(path, sound);
            return RunMessages.Mended.With(path, sound, length - sound, Path.GetFileName(aside));
        }

        int kept = 0;
        string made = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.partial");
        try
        {
            Write(made, path, to => kept = Salvage(path, sound, to));
        }
        catch
        {
            // Without room every start would leave one more copy of what is damaged.
            disk.Delete(aside);
            throw;
        }

        return kept > 0 ? RunMessages.MendedBehind.With(path, sound, length - sound, Path.GetFileName(aside), kept)
            : RunMessages.Mended.With(path, sound, length - sound, Path.GetFileName(aside));
    }

    /// <summary>Bytes before the first damage, and whether nothing sound is behind it.</summary>
    private static (long Sound, bool IsTail) SoundPart(string path, out long length)
    {
        using FileStream stream = File.OpenRead(path);
        length = stream.Length;
        var scan = new JournalScan(stream);
        long sound = 0;
        foreach ((long start, byte[] payload) in scan.Records())
        {
            if (scan.FirstDamage >= 0) return (sound, false);
            sound = start + payload.Length + JournalRecord.Overhead;
        }

        return (sound, true);
    }

    /// <summary>Writes a new file and gives it its name, both on the disk when this returns; what cannot be finished is taken
    /// back.</summary>
    private void Write(string made, string name, Action<Stream> write)
    {
        try
        {
            disk.Delete(made);
            using (Stream to = disk.Open(made, FileMode.CreateNew)) write(to);
            disk.Sync(made);
            if (made != name) disk.Move(made, name);
        }
        catch
        {
            disk.Delete(made);
            throw;
        }

        disk.SyncFolder(Path.GetDirectoryName(name)!);
    }

    private static void Copy(string path, long from, Stream to)
    {
        using FileStream stream = File.OpenRead(path);
        stream.Position = from;
        stream.CopyTo(to);
    }

    private void Cut(string path, long length)
    {
        using (Stream journal = disk.Open(path, FileMode.Open)) journal.SetLength(length);
        disk.Sync(path);
    }

    /// <summary>Writes every sound record, and each layout once more at the end. Left out are runs that name their layout by its number
    /// among others, as older versions did, when it came behind the damage: nobody can say which it was.</summary>
    private static int Salvage(string path, long sound, Stream to)
    {
        int kept = 0;
        var layouts = new JournalLayouts();
        var described = new List<byte[]>();
        using FileStream stream = File.OpenRead(path);
        foreach ((long start, byte[] payload) in new JournalScan(stream).Records())
        {
            layouts.HasHole = start >= sound;
            if (RecordedRunFormat.IsLayout(payload))
            {
                if (layouts.Add(payload)) described.Add(payload);
            }
            else if (layouts.HasHole && !RecordedRunFormat.IsRecipe(payload))
            {
                int named = RecordedRunFormat.ReadHeader(payload).Layout;
                if (named >= 0 && layouts.IndexOf(named) < 0) continue;
                kept++;
            }

            JournalRecord.Write(to, payload);
        }

        foreach (byte[] layout in described) JournalRecord.Write(to, layout);
        return kept;
    }
}
