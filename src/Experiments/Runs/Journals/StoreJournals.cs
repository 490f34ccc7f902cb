using System.Collections.Concurrent;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs.Journals;

/// <summary>The journals a store writes into: each worker takes one, keeps it while it works and gives it back for the next
/// round.</summary>
internal sealed class StoreJournals(OutputFolder folder, RunEnvironment environment, JournalIndex index) : IDisposable
{
    private readonly ConcurrentBag<JournalWriter> _free = [];

    public string Path => folder.JournalPath;

    /// <summary>What the recipes of the runs refer to.</summary>
    public StoredInputs Inputs { get; } = new(folder.Path, environment.Disk);

    public JournalWriter Take()
    {
        if (_free.TryTake(out JournalWriter? journal)) return journal;
        environment.Disk.MakeFolder(folder.JournalPath);
        string path = folder.NextJournal();
        journal = new JournalWriter(environment.Open(path, FileMode.CreateNew), path);
        environment.Disk.SyncFolder(folder.JournalPath);
        return journal;
    }

    /// <summary>Writes a finished run behind its recipe, then makes it known.</summary>
    /// <param name="journal">Of the worker.</param>
    /// <param name="run">What was kept of it.</param>
    /// <param name="variant">Its recipe, made when this journal does not hold it yet; null when nobody knows it.</param>
    public void Append(JournalWriter journal, RecordedRun run, Func<Variant?> variant)
    {
        (string scenario, string policy) = (run.Identity.ScenarioId, run.Identity.PolicyId);
        if (!(journal.HoldsRecipe(scenario) && journal.HoldsRecipe(policy)) && variant() is { } known)
        {
            AppendRecipe(journal, scenario, known.World);
            AppendRecipe(journal, policy, known.Policies);
        }

        index.Add(journal, journal.Append(run), run);
    }

    private void AppendRecipe(JournalWriter journal, string id, string text)
    {
        if (!journal.HoldsRecipe(id)) index.AddRecipe(journal, journal.AppendRecipe(id, text), id);
    }

    /// <summary>What the worker wrote is on the disk when this returns.</summary>
    public void Return(JournalWriter journal)
    {
        try
        {
            journal.Sync();
        }
        finally
        {
            _free.Add(journal);
        }
    }

    /// <summary>Closes the journals that nobody holds.</summary>
    public void Dispose()
    {
        while (_free.TryTake(out JournalWriter? journal)) journal.Dispose();
    }
}
