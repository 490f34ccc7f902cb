using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs;

/// <summary>The runs of a results folder that is only read, such as one to merge: nothing in it is finished, mended, held or changed. It
/// may be a stranger's.</summary>
internal sealed class StoreSource : IDisposable
{
    private readonly string _folder;
    private readonly JournalIndex _index = new(null);

    private StoreSource(string folder) => _folder = folder;

    /// <summary>The results folder.</summary>
    public string Path => _folder;

    /// <summary>What was damaged or foreign in its journals, in sentences.</summary>
    public IReadOnlyList<Message> Notes => _index.Notes;

    private bool HasTables => File.Exists(System.IO.Path.Combine(_folder, ParquetRuns.RunsFile));

    /// <summary>Reads where the runs are, or says in one sentence why they cannot be taken.</summary>
    public static StoreSource? TryOpen(string folder, out string problem)
    {
        problem = string.Empty;
        if (OutputFolder.IsHeld(folder)) problem = $"Another ronghe is writing in '{folder}': merge it when that has ended.";
        else if (ResultFiles.IsPending(folder)) problem = ResultFiles.PendingSentence(folder);
        else if (FinishedTables.Damage(folder) is { } damage)
            problem = $"{System.IO.Path.Combine(folder, damage.File)}: {damage.Problem}. Give its command again first: it sets the file " +
                $"aside and computes the missing runs.";
        if (problem.Length > 0) return null;
        var source = new StoreSource(folder);
        try
        {
            source._index.ReadFolder(System.IO.Path.Combine(folder, "journal"));
            return source;
        }
        catch (Exception e) when (DiskProblem.Is(e) || e is InvalidDataException)
        {
            source.Dispose();
            problem = $"The stored runs in '{folder}' cannot be read: {e.Message}";
            return null;
        }
    }

    /// <summary>What made the stored runs, tables and journals alike.</summary>
    public IReadOnlyList<RunProvenance> Provenances()
    {
        var provenances = _index.Provenances().ToList();
        if (!HasTables) return [.. provenances.Distinct()];
        using ParquetRuns tables = ParquetRuns.Open(_folder);
        provenances.AddRange(tables.Metadata.Kept.Select(static k => k.Provenance));
        return [.. provenances.Distinct()];
    }

    /// <summary>Every stored run with its recipe, which is made when it is wanted and null when nobody knows it; a run that stands in
    /// tables and journals comes twice.</summary>
    public IEnumerable<(RecordedRun Run, Func<Variant?> Variant)> Runs()
    {
        if (HasTables)
        {
            using ParquetRuns tables = ParquetRuns.Open(_folder);
            using StoredVariants? variants = StoredVariants.Open(_folder);
            foreach (RecordedRun run in tables.Metadata.IsComplete ? tables.Read() : [])
                yield return (run, () => variants?.RecipeOf(run.Identity));
        }

        foreach (RunIdentity identity in _index.Identities())
        {
            if (_index.Find(identity) is { } run) yield return (run, () => _index.Variant(identity));
        }
    }

    public void Dispose() => _index.Dispose();
}
