namespace Ronghe.Experiments.Running;

/// <summary>What one results folder takes on the disk, bytes.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Results">Finished tables, manifest and page.</param>
/// <param name="Unfinished">Journals: finished runs of a command that has not ended.</param>
/// <param name="Leftover">Set-aside files, half-written files and results of other versions: no result is lost with them.</param>
internal sealed record StoredDisk(string Folder, long Results, long Unfinished, long Leftover)
{
    /// <summary>The results folders at or below a folder.</summary>
    public static IEnumerable<StoredDisk> Find(string root)
    {
        foreach (string folder in Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Prepend(root).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(folder) is "journal" or FinishedTables.EarlierFolder || Path.GetFileName(Path.GetDirectoryName(folder)) == FinishedTables.EarlierFolder) continue;
            bool isStore = File.Exists(Path.Combine(folder, Experiments.Results.Manifest.Name)) || Directory.Exists(Path.Combine(folder, "journal"));
            if (!isStore) continue;
            string[] files = [.. Files(folder)];
            string[] leftovers = [.. files.Where(f => IsLeftover(folder, f))];
            string[] journals = [.. files.Except(leftovers).Where(static f => f.EndsWith(JournalIndex.Extension, StringComparison.Ordinal))];
            yield return new StoredDisk(folder, Size(files.Except(leftovers).Except(journals)), Size(journals), Size(leftovers));
        }
    }

    /// <summary>Deletes the leftovers unless a command holds the folder; returns why not.</summary>
    public string? DeleteLeftovers()
    {
        if (Leftover == 0) return null;
        using OutputFolder? held = OutputFolder.TryOpen(Folder, out string problem);
        if (held is null) return problem;
        foreach (string file in Files(Folder).Where(f => IsLeftover(Folder, f)).ToArray()) File.Delete(file);
        string earlier = Path.Combine(Folder, FinishedTables.EarlierFolder);
        if (Directory.Exists(earlier)) Directory.Delete(earlier, recursive: true);
        return null;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder).Concat(((string[])["journal", FinishedTables.EarlierFolder]).Select(sub => Path.Combine(folder, sub)).Where(Directory.Exists)
            .SelectMany(static sub => Directory.GetFiles(sub, "*", SearchOption.AllDirectories)));

    // Half-written files are no leftovers while a commit waits to be finished.
    private static bool IsLeftover(string folder, string file) =>
        file.EndsWith(JournalRepair.Extension, StringComparison.Ordinal)
        || (file.EndsWith(".partial", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, ".ronghe.commit")))
        || Path.GetRelativePath(folder, file).StartsWith(FinishedTables.EarlierFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static long Size(IEnumerable<string> files) => files.Sum(static f => new FileInfo(f).Length);
}
