using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs;

/// <summary>What one results folder takes on the disk, bytes.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Results">Finished tables, manifest and page.</param>
/// <param name="Journals">Finished runs that no table holds whole: of a command that was interrupted, or of an experiment whose tables
/// another replaced.</param>
/// <param name="Leftovers">Damaged files that were set aside, half-written files and results of other versions: no result of this version
/// is lost with them.</param>
internal sealed record StoredDisk(string Folder, long Results, long Journals, IReadOnlyList<string> Leftovers)
{
    /// <summary>What can go, bytes.</summary>
    public long Leftover { get; } = Size(Leftovers);

    /// <summary>The results folders at or below a folder. Links are not followed: what they lead to is listed where it lies, if it lies
    /// here.</summary>
    public static IEnumerable<StoredDisk> Find(string root, CancellationToken cancellation)
    {
        foreach (string folder in Directory.EnumerateDirectories(root, "*", Everywhere).Prepend(root).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Path.GetFileName(folder) is "journal" or StoredInputs.Folder or FinishedTables.EarlierFolder
                || Path.GetFileName(Path.GetDirectoryName(folder)) == FinishedTables.EarlierFolder) continue;
            if (!IsStore(folder)) continue;
            string[] files = [.. Files(folder)];
            string[] leftovers = [.. files.Where(f => IsLeftover(folder, f))];
            string[] journals =
                [.. files.Except(leftovers).Where(static f => f.EndsWith(JournalIndex.Extension, StringComparison.Ordinal))];
            yield return new StoredDisk(folder, Size(files.Except(leftovers).Except(journals)), Size(journals), leftovers);
        }
    }

    /// <summary>Deletes the leftovers unless a command holds the folder; returns why not.</summary>
    public string? DeleteLeftovers(CancellationToken cancellation)
    {
        if (Leftovers.Count == 0) return null;
        using OutputFolder? held = OutputFolder.TryOpen(Folder, out string problem);
        if (held is null) return problem;
        string[] earlierResults = EarlierResults(Folder);
        foreach (string file in Leftovers)
        {
            cancellation.ThrowIfCancellationRequested();
            File.Delete(file);
        }

        foreach (string earlier in earlierResults.Select(static e => Path.Combine(e, StoredInputs.Folder)).Concat(earlierResults)
            .Append(Path.Combine(Folder, FinishedTables.EarlierFolder)))
        {
            if (Directory.Exists(earlier) && !Directory.EnumerateFileSystemEntries(earlier).Any()) Directory.Delete(earlier);
        }

        return null;
    }

    // A link is skipped and never entered, so that a loop of them has an end.
    private static readonly EnumerationOptions Everywhere =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>A manifest of this program, runs in a journal, or results of another version: any other folder is somebody
    /// else's.</summary>
    private static bool IsStore(string folder) =>
        FilesInPlace.Of(folder).HasManifest || JournalsOf(folder).Length > 0 || EarlierResults(folder).Length > 0;

    private static string[] JournalsOf(string folder) =>
        Inside(folder, "journal") is { } path ? Directory.GetFiles(path, "*" + JournalIndex.Extension, Here) : [];

    private static string[] EarlierResults(string folder) => Inside(folder, FinishedTables.EarlierFolder) is { } path
        ? [.. Directory.GetDirectories(path, "*", Here).Where(static d => FilesInPlace.Of(d).HasManifest)] : [];

    /// <summary>A folder of a results folder; null when there is none or it is a link out of it.</summary>
    private static string? Inside(string folder, string name) =>
        Path.Combine(folder, name) is var path && Directory.Exists(path) && !Links.Is(path) ? path : null;

    private static IEnumerable<string> Files(string folder) =>
        FilesOf(folder).Concat(FilesOf(folder, "journal")).Concat(EarlierResults(folder).SelectMany(FilesOf));

    /// <summary>Tables and pages with the inputs that they refer to.</summary>
    private static IEnumerable<string> FilesOf(string results) =>
        Directory.GetFiles(results, "*", Here).Concat(FilesOf(results, StoredInputs.Folder));

    private static string[] FilesOf(string folder, string inside) =>
        Inside(folder, inside) is { } path ? Directory.GetFiles(path, "*", Here) : [];

    // Half-written files are no leftovers while a commit waits to be finished; of earlier results only what is still as it was written.
    private static bool IsLeftover(string folder, string file)
    {
        string name = Path.GetFileName(file), parent = Path.GetDirectoryName(file)!;
        bool isInput = Path.GetFileName(parent) == StoredInputs.Folder && parent != folder;
        string results = isInput ? Path.GetDirectoryName(parent)! : parent;
        bool isEarlier = Path.GetFileName(Path.GetDirectoryName(results)) == FinishedTables.EarlierFolder && results != folder;
        return isEarlier ? (isInput ? StoredInputs.IsOurs(file) : FilesInPlace.Of(results).IsOurs(name))
            : IsSetAside(name)
                || (name.StartsWith('.') && name.EndsWith(".partial", StringComparison.Ordinal) && !ResultFiles.IsPending(folder));
    }

    /// <summary>A journal or a table of runs under the name of a damaged one.</summary>
    private static bool IsSetAside(string name) => name.EndsWith(JournalRepair.Extension, StringComparison.Ordinal)
        && (name.Contains(JournalIndex.Extension, StringComparison.Ordinal)
            || new[] { ParquetRuns.RunsFile, ParquetRuns.SeriesFile, LifeTable.FileName,
                StoredVariants.FileName }.Any(t => name.StartsWith(t, StringComparison.Ordinal)));

    private static long Size(IEnumerable<string> files) => files.Sum(static f => new FileInfo(f).Length);
}
