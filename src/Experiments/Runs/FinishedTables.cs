using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs;

/// <summary>The finished tables of a results folder as a source of runs: trusted when the manifest vouches for their bytes, set aside when
/// it does not.</summary>
internal static class FinishedTables
{
    /// <summary>Folder of tables that another version of the model made, so that this one does not overwrite them.</summary>
    public const string EarlierFolder = "earlier";

    private static readonly string[] Tables = [ParquetRuns.RunsFile, ParquetRuns.SeriesFile, LifeTable.FileName, StoredVariants.FileName];

    /// <summary>Opens the tables when they are sound and this program could have made them; notes say what else was found.</summary>
    public static ParquetRuns? TryOpen(string folder, List<Message> notes, Disk disk)
    {
        if (!File.Exists(Path.Combine(folder, ParquetRuns.RunsFile))) return null;
        var files = StoredFiles.Of(folder);
        bool isVouchedFor = files.Promised(ParquetRuns.RunsFile) is not null;
        if (Damage(folder, files) is { } damaged)
        {
            SetAside(folder, damaged.File, damaged.Problem, notes, disk);
            if (damaged.File != StoredVariants.FileName) return null;
        }

        try
        {
            ParquetRuns runs = ParquetRuns.Open(folder);
            if (runs.Metadata.Kept.Select(static k => k.Provenance).FirstOrDefault(static p => !p.IsOfThisBuild) is not { } foreign)
            {
                if (!isVouchedFor || files.Manifest is null || files.Damage(Manifest.Name) is not null)
                    SayWhoVouches(folder, isVouchedFor, notes);
                if (runs.Metadata.IsComplete) return runs;
                runs.Dispose();
                return null;
            }

            runs.Dispose();
            MoveToEarlier(folder, foreign, notes, disk);
        }
        catch (Exception e) when (ParquetRuns.IsDamage(e))
        {
            // What nobody vouches for and does not read as ours may be somebody's own: it stays until new tables take its name, and is set
            // aside then.
            if (isVouchedFor) SetAside(folder, ParquetRuns.RunsFile, e.Message, notes, disk);
        }

        return null;
    }

    /// <summary>Tables without a sound manifest: their own metadata tell which runs they hold.</summary>
    private static void SayWhoVouches(string folder, bool isVouchedFor, List<Message> notes) =>
        notes.Add((isVouchedFor ? RunMessages.SumsVouch : RunMessages.NobodyVouches).With(folder, ParquetRuns.RunsFile));

    /// <summary>Puts a damaged table aside; its runs are computed again, its recipes are known to whoever wants the runs.</summary>
    public static void SetAside(string folder, string file, string problem, List<Message> notes, Disk disk)
    {
        string path = Path.Combine(folder, file), aside = FreeName(path, JournalRepair.Extension);
        if (File.Exists(path)) disk.Move(path, aside);
        notes.Add((file == StoredVariants.FileName ? RunMessages.RecipesSetAside : RunMessages.RunsSetAside)
            .With(path, problem.TrimEnd('.'), Path.GetFileName(aside)));
    }

    /// <summary>The name under which a file is set aside: one that no file has yet.</summary>
    public static string FreeName(string path, string extension)
    {
        string name = path + extension;
        for (int i = 2; File.Exists(name); i++) name = string.Create(CultureInfo.InvariantCulture, $"{path}.{i}{extension}");
        return name;
    }

    /// <summary>The first table whose bytes are not those that are promised, or that is not where it is promised.</summary>
    public static (string File, string Problem)? Damage(string folder) => Damage(folder, StoredFiles.Of(folder));

    private static (string File, string Problem)? Damage(string folder, StoredFiles files)
    {
        foreach (string file in Tables.Where(f => files.Promised(f) is not null))
        {
            if (!File.Exists(Path.Combine(folder, file))) return (file, "it is missing");
            if (files.Damage(file) is { } problem) return (file, problem);
        }

        return null;
    }

    private static void MoveToEarlier(string folder, RunProvenance provenance, List<Message> notes, Disk disk)
    {
        string name = string.Concat(provenance.ModelVersion.Split('/')[0]
            .Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-')).Trim('.');
        string target = Path.Combine(folder, EarlierFolder, name);
        for (int i = 2; Directory.Exists(target); i++)
            target = Path.Combine(folder, EarlierFolder, string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"));
        disk.MakeFolder(target);
        FilesInPlace before = FilesInPlace.Of(folder);
        foreach (string file in Directory.GetFiles(folder).Select(static f => Path.GetFileName(f)).Where(before.IsOurs).ToArray())
            disk.Move(Path.Combine(folder, file), Path.Combine(target, file));
        disk.SyncFolder(target);
        disk.SyncFolder(folder);
        new StoredInputs(target, disk).KeepThoseOf(folder);
        notes.Add(RunMessages.MovedToEarlier.With(
            folder, provenance.ModelVersion, provenance.Numerics, Versions.Model, NumericsFingerprint.Value, target));
    }
}
