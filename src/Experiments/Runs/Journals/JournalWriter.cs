namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The append-only journal of one worker: finished runs survive Ctrl-C, a kill, a crash and a full disk. No other worker writes
/// the file.</summary>
internal sealed class JournalWriter(Stream stream, string path) : IDisposable
{
    private readonly List<(RunProvenance Provenance, RunLayout Layout, int Key)> _layouts = [];
    private readonly HashSet<string> _recipes = [];

    public string Path => path;

    /// <summary>Whether it holds the recipe of this id: every journal holds those of its own runs, so that none depends on
    /// another.</summary>
    public bool HoldsRecipe(string id) => _recipes.Contains(id);

    /// <summary>Appends the recipe of a world or of policies and returns where it is.</summary>
    public JournalPlace AppendRecipe(string id, string text)
    {
        long start = stream.Position;
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
        int known = _layouts.Count;
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
                _layouts.Add((run.Provenance, run.Layout, RecordedRunFormat.LayoutKey(described)));
            }

            long offset = stream.Position;
            byte[] payload = RecordedRunFormat.WriteRun(run, _layouts[layout].Key);
            JournalRecord.Write(stream, payload);
            stream.Flush();
            return new JournalPlace(layout, _layouts[layout].Key, offset + JournalRecord.HeadLength, payload.Length);
        }
        catch (IOException)
        {
            // Half a record would be found and redone at the next start; taking it back keeps the journal clean.
            _layouts.RemoveRange(known, _layouts.Count - known);
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

/// <summary>Where a run or a recipe is in its journal.</summary>
/// <param name="Layout">Number of its layout in the journal; −1 of a recipe.</param>
/// <param name="LayoutKey">What its record calls the layout.</param>
/// <param name="Offset">First byte of the payload.</param>
/// <param name="Length">Bytes of the payload.</param>
internal readonly record struct JournalPlace(int Layout, int LayoutKey, long Offset, int Length);
