using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Running;

/// <summary>The finished tables of a results folder as a source of runs: trusted when the manifest vouches for their bytes, set aside when it does not.</summary>
internal static class FinishedTables
{
    /// <summary>Folder of tables that another version of the model made, so that this one does not overwrite them.</summary>
    public const string EarlierFolder = "earlier";

    private static readonly string[] Tables = [ParquetRuns.RunsFile, ParquetRuns.SeriesFile];

    /// <summary>Opens the tables when they are sound and this program could have made them; notes say what else was found.</summary>
    public static ParquetRuns? TryOpen(string folder, List<string> notes)
    {
        // Without a manifest they are not known to be ours: they stay until new tables take their names, and are set aside then.
        if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile)) || !FilesInPlace.Of(folder).HasManifest) return null;
        if (Damage(folder) is { } damaged)
        {
            SetAside(folder, damaged.File, damaged.Problem, notes);
            return null;
        }

        try
        {
            ParquetRuns runs = ParquetRuns.Open(folder);
            if (runs.Metadata.Kept.FirstOrDefault(static k => k.Make.ModelVersion != Versions.Model || k.Make.Numerics != NumericsFingerprint.Value) is not { } foreign)
            {
                if (runs.Metadata.IsComplete) return runs;
                runs.Dispose();
                return null;
            }

            runs.Dispose();
            MoveToEarlier(folder, foreign.Make, notes);
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            SetAside(folder, ParquetRuns.RunsFile, e.Message, notes);
        }

        return null;
    }

    /// <summary>Puts a damaged table aside; its runs are computed again.</summary>
    public static void SetAside(string folder, string file, string problem, List<string> notes)
    {
        string path = Path.Combine(folder, file), aside = FreeName(path, JournalRepair.Extension);
        if (File.Exists(path)) File.Move(path, aside);
        notes.Add($"{path}: {problem.TrimEnd('.')}; it was set aside as {Path.GetFileName(aside)} and its runs are computed again.");
    }

    /// <summary>The name under which a file is set aside: one that no file has yet.</summary>
    public static string FreeName(string path, string extension)
    {
        string name = path + extension;
        for (int i = 2; File.Exists(name); i++) name = string.Create(CultureInfo.InvariantCulture, $"{path}.{i}{extension}");
        return name;
    }

    /// <summary>The first table whose bytes are not those the manifest vouches for.</summary>
    public static (string File, string Problem)? Damage(string folder)
    {
        Dictionary<string, string> content;
        try
        {
            using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest.Name)));
            content = manifest.RootElement.GetProperty("content").EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FileNotFoundException or InvalidOperationException
            or ArgumentException)
        {
            return (ParquetRuns.RunsFile, "no manifest vouches for it");
        }

        foreach (string file in Tables)
        {
            string path = Path.Combine(folder, file);
            if (!content.TryGetValue(file, out string? expected)) continue;
            if (!File.Exists(path)) return (file, "it is missing");
            if (FileHash.Of(path) != expected) return (file, "its bytes are not those that the manifest vouches for (truncated or changed)");
        }

        return null;
    }

    private static void MoveToEarlier(string folder, RunMake make, List<string> notes)
    {
        string name = string.Concat(make.ModelVersion.Split('/')[0].Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
        string target = Path.Combine(folder, EarlierFolder, name);
        for (int i = 2; Directory.Exists(target); i++) target = Path.Combine(folder, EarlierFolder, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"));
        Directory.CreateDirectory(target);
        FilesInPlace before = FilesInPlace.Of(folder);
        foreach (string file in Directory.GetFiles(folder).Select(static f => Path.GetFileName(f)).Where(before.IsOurs).ToArray())
            File.Move(Path.Combine(folder, file), Path.Combine(target, file));
        notes.Add($"The stored results in {folder} were made by another version of the model ({make.ModelVersion}, numerics {make.Numerics}; this is {Versions.Model}, numerics {NumericsFingerprint.Value}); they are kept in {target} and not used.");
    }
}
