namespace Ronghe.Experiments.Running;

/// <summary>What one results folder takes on the disk, bytes.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Results">Finished tables, manifest and page.</param>
/// <param name="Journals">Finished runs that no table holds whole: of a command that was interrupted, or of an experiment whose tables another replaced.</param>
/// <param name="Leftovers">Damaged files that were set aside, half-written files and results of other versions: no result of this version is lost with them.</param>
internal sealed record StoredDisk(string Folder, long Results, long Journals, IReadOnlyList<string> Leftovers)
{
    /// <summary>What can go, bytes.</summary>
    public long Leftover { get; } = Size(Leftovers);

    /// <summary>The results folders at or below a folder.</summary>
    public static IEnumerable<StoredDisk> Find(string root)
    {
        foreach (string folder in Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Prepend(root).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(folder) is "journal" or FinishedTables.EarlierFolder || Path.GetFileName(Path.GetDirectoryName(folder)) == FinishedTables.EarlierFolder) continue;
            if (!IsStore(folder)) continue;
            string[] files = [.. Files(folder)];
            string[] leftovers = [.. files.Where(f => IsLeftover(folder, f))];
            string[] journals = [.. files.Except(leftovers).Where(static f => f.EndsWith(JournalIndex.Extension, StringComparison.Ordinal))];
            yield return new StoredDisk(folder, Size(files.Except(leftovers).Except(journals)), Size(journals), leftovers);
        }
    }

    /// <summary>Deletes the leftovers unless a command holds the folder; returns why not.</summary>
    public string? DeleteLeftovers()
    {
        if (Leftovers.Count == 0) return null;
        using OutputFolder? held = OutputFolder.TryOpen(Folder, out string problem);
        if (held is null) return problem;
        foreach (string file in Leftovers) File.Delete(file);
        foreach (string earlier in EarlierResults(Folder).Append(Path.Combine(Folder, FinishedTables.EarlierFolder)))
        {
            if (Directory.Exists(earlier) && !Directory.EnumerateFileSystemEntries(earlier).Any()) Directory.Delete(earlier);
        }

        return null;
    }

    /// <summary>A manifest of this program, runs in a journal, or results of another version: any other folder is somebody else's.</summary>
    private static bool IsStore(string folder) =>
        FilesInPlace.Of(folder).HasManifest || JournalsOf(folder).Length > 0 || EarlierResults(folder).Length > 0;

    private static string[] JournalsOf(string folder) => Path.Combine(folder, "journal") is var path && Directory.Exists(path) ? Directory.GetFiles(path, "*" + JournalIndex.Extension) : [];

    private static string[] EarlierResults(string folder) => Path.Combine(folder, FinishedTables.EarlierFolder) is var path && Directory.Exists(path)
        ? [.. Directory.GetDirectories(path).Where(static d => FilesInPlace.Of(d).HasManifest)] : [];

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder).Concat(EarlierResults(folder).Append(Path.Combine(folder, "journal")).Where(Directory.Exists)
            .SelectMany(static sub => Directory.GetFiles(sub, "*", SearchOption.AllDirectories)));

    // Half-written files are no leftovers while a commit waits to be finished.
    private static bool IsLeftover(string folder, string file) =>
        file.EndsWith(JournalRepair.Extension, StringComparison.Ordinal)
        || (file.EndsWith(".partial", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, ".ronghe.commit")))
        || Path.GetRelativePath(folder, file).StartsWith(FinishedTables.EarlierFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static long Size(IEnumerable<string> files) => files.Sum(static f => new FileInfo(f).Length);
}
