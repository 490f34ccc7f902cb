namespace Ronghe.Experiments.Running;

/// <summary>The append-only journal of one worker: finished runs survive Ctrl-C, a kill, a crash and a full disk. No other worker writes the file.</summary>
internal sealed class JournalWriter(Stream stream, string path) : IDisposable
{
    private readonly List<(RunMake Make, RunLayout Layout)> _layouts = [];

    public string Path => path;

    /// <summary>Appends a finished run and returns where it is.</summary>
    public JournalPlace Append(RecordedRun run)
    {
        long start = stream.Position;
        int known = _layouts.Count;
        try
        {
            int layout = _layouts.FindIndex(l => l.Make == run.Make && l.Layout.Equals(run.Layout));
            if (layout < 0)
            {
                layout = _layouts.Count;
                JournalRecord.Write(stream, RecordedRunFormat.WriteLayout(run.Make, run.Layout));
                _layouts.Add((run.Make, run.Layout));
            }

            long offset = stream.Position;
            byte[] payload = RecordedRunFormat.WriteRun(run, layout);
            JournalRecord.Write(stream, payload);
            stream.Flush();
            return new JournalPlace(layout, offset + JournalRecord.HeadLength, payload.Length);
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

/// <summary>Where a run is in its journal.</summary>
/// <param name="Layout">Number of its layout in the journal.</param>
/// <param name="Offset">First byte of the payload.</param>
/// <param name="Length">Bytes of the payload.</param>
internal readonly record struct JournalPlace(int Layout, long Offset, int Length);
