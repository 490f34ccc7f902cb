using System.Diagnostics;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The append-only journal of one worker: finished runs survive Ctrl-C, a kill, a crash and a full disk; a power cut those of the
/// last second at most, and none once <see cref="Sync"/> has returned. No other worker writes the file.</summary>
internal sealed class JournalWriter(Stream stream, string path) : IDisposable
{
    /// <summary>Bytes of runs after which their layout stands a third time in the journal, then at twice as many, and so on: no damage that
    /// leaves a good part of the runs takes every copy.</summary>
    internal const int FirstCopyAfter = 4096;

    private static readonly TimeSpan SyncInterval = TimeSpan.FromSeconds(1);
    private readonly List<DescribedLayout> _layouts = [];
    private readonly HashSet<string> _recipes = [];
    private long _lastSync = Stopwatch.GetTimestamp();
    private bool _isBehind;

    public string Path => path;

    /// <summary>Whether it holds the recipe of this id: every journal holds those of its own runs, so that none depends on
    /// another.</summary>
    public bool HoldsRecipe(string id) => _recipes.Contains(id);

    /// <summary>Appends the recipe of a world or of policies and returns where it is.</summary>
    public JournalPlace AppendRecipe(string id, string text)
    {
        long start = stream.Position;
        _isBehind = true;
        try
        {
            byte[] payload = RecordedRunFormat.WriteRecipe(text);
            JournalRecord.Write(stream, payload);
            _recipes.Add(id);
            return new JournalPlace(-1, 0, start + JournalRecord.HeadLength, payload.Length);
        }
        catch (IOException)
        {
            TryTruncate(start);
            throw;
        }
    }

    /// <summary>Appends a finished run and returns where it is.</summary>
    public JournalPlace Append(RecordedRun run)
    {
        long start = stream.Position;
        int before = _layouts.Count;
        _isBehind = true;
        try
        {
            int layout = _layouts.FindIndex(l => l.Provenance == run.Provenance && l.Layout.Equals(run.Layout));
            if (layout < 0)
            {
                layout = _layouts.Count;
                byte[] described = RecordedRunFormat.WriteLayout(run.Provenance, run.Layout);

                // Twice: every run of the journal needs it, and one bad sector must not cost them all.
                JournalRecord.Write(stream, described);
                JournalRecord.Write(stream, described);
                _layouts.Add(new DescribedLayout(run.Provenance, run.Layout, described));
            }

            DescribedLayout known = _layouts[layout];
            long offset = stream.Position;
            byte[] payload = RecordedRunFormat.WriteRun(run, known.Key);
            JournalRecord.Write(stream, payload);
            long bytes = known.RunBytes + payload.Length;
            bool isCopied = bytes >= known.NextCopy;
            if (isCopied) JournalRecord.Write(stream, known.Payload);
            stream.Flush();
            if (Stopwatch.GetElapsedTime(_lastSync) >= SyncInterval) Sync();
            known.RunBytes = bytes;
            if (isCopied) known.NextCopy = 2 * bytes;
            return new JournalPlace(layout, known.Key, offset + JournalRecord.HeadLength, payload.Length);
        }
        catch (IOException)
        {
            // Half a record would be found and redone at the next start; taking it back keeps the journal clean.
            _layouts.RemoveRange(before, _layouts.Count - before);
            TryTruncate(start);
            throw;
        }
    }

    /// <summary>Returns when everything that was appended is on the disk.</summary>
    public void Sync()
    {
        if (!_isBehind) return;
        if (stream is FileStream file) file.Flush(flushToDisk: true);
        _lastSync = Stopwatch.GetTimestamp();
        _isBehind = false;
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

    private sealed class DescribedLayout(RunProvenance provenance, RunLayout layout, byte[] payload)
    {
        public RunProvenance Provenance => provenance;

        public RunLayout Layout => layout;

        public byte[] Payload => payload;

        public int Key { get; } = RecordedRunFormat.LayoutKey(payload);

        /// <summary>Bytes of the runs that name it.</summary>
        public long RunBytes { get; set; }

        /// <summary>When so many are reached, it is written once more.</summary>
        public long NextCopy { get; set; } = FirstCopyAfter;
    }
}

/// <summary>Where a run or a recipe is in its journal.</summary>
/// <param name="Layout">Number of its layout in the journal; −1 of a recipe.</param>
/// <param name="LayoutKey">What its record calls the layout.</param>
/// <param name="Offset">First byte of the payload.</param>
/// <param name="Length">Bytes of the payload.</param>
internal readonly record struct JournalPlace(int Layout, int LayoutKey, long Offset, int Length);
