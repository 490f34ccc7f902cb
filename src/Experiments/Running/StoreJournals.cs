using System.Collections.Concurrent;

namespace Ronghe.Experiments.Running;

/// <summary>The journals a store writes into: each worker takes one, keeps it while it works and gives it back for the next round.</summary>
internal sealed class StoreJournals(OutputFolder folder, RunEnvironment environment, JournalIndex index) : IDisposable
{
    private readonly ConcurrentBag<JournalWriter> _free = [];

    public string Path => folder.JournalPath;

    public JournalWriter Take()
    {
        if (_free.TryTake(out JournalWriter? journal)) return journal;
        Directory.CreateDirectory(folder.JournalPath);
        string path = folder.NextJournal();
        return new JournalWriter(environment.Open(path, FileMode.CreateNew), path);
    }

    /// <summary>Writes a finished run, then makes it known: what is known is on the disk.</summary>
    public void Append(JournalWriter journal, RecordedRun run) => index.Add(journal, journal.Append(run), run);

    public void Return(JournalWriter journal) => _free.Add(journal);

    /// <summary>Closes the journals that nobody holds.</summary>
    public void Dispose()
    {
        while (_free.TryTake(out JournalWriter? journal)) journal.Dispose();
    }
}
