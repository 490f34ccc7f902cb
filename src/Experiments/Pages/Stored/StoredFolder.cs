using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>Reads a results folder of any kind as far as it goes. Nothing is simulated and no scenario file is opened.</summary>
internal sealed class StoredFolder
{
    private static readonly string[] RunColumns =
        ["scenario_id", "policy_id", "replication_id", "seed", "group_kind", "group", "outcome", "value"];
    private static readonly string[] SeriesColumns = [.. RunColumns, "period", "date"];

    private readonly string _path;
    private readonly IReadOnlySet<string> _bySeries;
    private readonly List<Message> _holes = [];
    private readonly RunCollector? _collected;
    private Manifest _manifest = Manifest.Missing;

    private StoredFolder(string path, IReadOnlySet<string> groupedSeries, RunCollector? collected)
    {
        _path = path;
        _bySeries = groupedSeries;
        _collected = collected;
    }

    /// <summary>Reads a folder, or says in sentences what is there instead.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="groupedSeries">Outcomes whose series are also wanted by group; the others are read for the whole world only.</param>
    /// <param name="problem">Why there is nothing to report.</param>
    /// <param name="collected">The runs, when this process wrote the tables a moment ago; the tables are not read then.</param>
    public static StoredExperiment? TryRead(string path, IReadOnlySet<string> groupedSeries, out string problem,
        RunCollector? collected = null)
    {
        problem = string.Empty;
        if (File.Exists(path)) problem = $"'{path}' is a file; give the results folder it lies in.";
        else if (!Directory.Exists(path)) problem = $"There is no folder '{path}'.";
        if (problem.Length > 0) return null;
        StoredExperiment experiment = new StoredFolder(path, groupedSeries, collected).Read();
        if (experiment.Scenarios.Count > 0 || experiment.Tables.Count > 0) return experiment;
        problem = Emptiness(path, experiment);
        return null;
    }

    private StoredExperiment Read()
    {
        ReadManifest();
        if (_collected is null) CheckContent();
        if (File.Exists(Path.Combine(_path, ParquetRuns.RunsFile)) && !File.Exists(Path.Combine(_path, StoredVariants.FileName)))
            _holes.Add(StoredVariants.Missing);
        List<StoredTable> tables = ReadTables();
        var runs = _collected ?? new RunCollector(_manifest.Scenarios.Count, _bySeries);
        // Runs of a design may be millions and are variants that its own tables sum up: they are not read.
        if (_manifest.Kind is not ("" or StoredExperiment.RunKind) && tables.Count > 0) return Experiment(tables, [], runs);
        foreach (DescribedScenario described in _manifest.Scenarios) runs.Describe(described);
        if (_collected is null)
        {
            ReadRows(ParquetRuns.RunsFile, RunColumns, runs.ReadOutcomes);
            ReadRows(ParquetRuns.SeriesFile, SeriesColumns, runs.ReadSeries);
        }

        _holes.AddRange(runs.LeftOut);
        ScenarioRuns[] filled = [.. runs.Scenarios.Where(static s => s.Replications.Count > 0)];
        _holes.AddRange(runs.Scenarios.Except(filled).Select(static empty => FolderMessages.NoRunOf.With(empty.Name)));
        foreach (IGrouping<string, ScenarioRuns> namesakes in filled.GroupBy(static s => s.Name).Where(static g => g.Count() > 1))
            TellApart([.. namesakes]);
        return Experiment(tables, filled, runs);
    }

    /// <summary>Scenarios of one title are called by their files; those of one file by their seeds.</summary>
    private static void TellApart(ScenarioRuns[] namesakes)
    {
        static string File(ScenarioRuns s) => s.Described?.File is { Length: > 0 } file ? file : s.Key.PolicyId;
        bool byFile = namesakes.Select(File).Distinct().Count() == namesakes.Length;
        bool bySeed = namesakes.Select(static s => s.Key.Seed).Distinct().Count() == namesakes.Length;
        foreach (ScenarioRuns s in namesakes) s.Name += byFile || !bySeed ? $" ({File(s)})" : $", seed {s.Key.Seed}";
    }

    private StoredExperiment Experiment(List<StoredTable> tables, ScenarioRuns[] scenarios, RunCollector runs) => new()
    {
        Folder = _path,
        Manifest = _manifest,
        Scenarios = scenarios,
        Tables = tables,
        Outcomes = runs.Units.ToDictionary(static u => u.Key, static u => Define(u.Key, u.Value)),
        Failures = ReadFailures(),
        Holes = _holes,
    };

    private void ReadManifest()
    {
        string path = Path.Combine(_path, Manifest.Name);
        if (!File.Exists(path))
        {
            _holes.Add(FolderMessages.NoManifest.With());
            return;
        }

        Manifest? read = Manifest.Read(_path);
        if (read is null) _holes.Add(FolderMessages.DamagedManifest.With());
        else if (read.ManifestVersion == 0) _holes.Add(FolderMessages.NoVersion.With());
        else if (read.ManifestVersion > Manifest.KnownVersion)
            _holes.Add(FolderMessages.NewerVersion.With(read.ManifestVersion, Manifest.KnownVersion));
        _manifest = read ?? Manifest.Missing;
    }

    /// <summary>Files that the manifest vouches for and that are gone or changed.</summary>
    private void CheckContent()
    {
        var files = StoredFiles.Of(_path);
        foreach (string file in _manifest.Content.Keys.Where(StoredFiles.IsBare).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(_path, file))) _holes.Add(FolderMessages.ListedAndMissing.With(file));
            else if (files.Damage(file) is not null)
                _holes.Add(FolderMessages.Changed.With(file));
        }

        if (files.Damage(FailureLog.Name) is not null)
            _holes.Add(FolderMessages.FailuresChanged.With(FailureLog.Name));
    }

    private void ReadRows(string file, string[] columns, Action<ParquetColumns> read)
    {
        string path = Path.Combine(_path, file);
        if (!File.Exists(path))
        {
            if (file == ParquetRuns.RunsFile && !_manifest.Content.ContainsKey(file)) _holes.Add(FolderMessages.NoRuns.With());
            return;
        }

        using ParquetColumns? table = ParquetColumns.TryOpen(path, columns, out Message? problem);
        if (table is null)
        {
            _holes.Add(problem!);
            return;
        }

        try
        {
            read(table);
        }
        catch (Exception e) when (e is InvalidDataException or ParquetSharp.ParquetException or OverflowException)
        {
            _holes.Add(FolderMessages.ReadInPart.With(file, e.Message));
        }
    }

    private List<StoredTable> ReadTables()
    {
        var tables = new List<StoredTable>();
        IEnumerable<string> listed = _manifest.Tables.Select(static t => t.Name).Where(static n => n.Length > 0);
        IEnumerable<string> found = Directory.GetFiles(_path, "*.csv").Select(static f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal);
        foreach (string name in listed.Concat(found).Distinct().Where(static n => n is not "runs" and not "series" and not "variants"))
        {
            string path = Path.Combine(_path, name + ".csv");
            if (!File.Exists(path))
            {
                _holes.Add(FolderMessages.TableMissing.With(name));
                continue;
            }

            if (StoredTable.TryRead(path, _manifest.Table(name), out Message? problem) is { } table) tables.Add(table);
            else _holes.Add(problem!);
        }

        return tables;
    }

    private List<string> ReadFailures()
    {
        string path = Path.Combine(_path, FailureLog.Name);
        var failures = new List<string>();
        if (!File.Exists(path)) return failures;
        foreach (string line in File.ReadLines(path))
        {
            if (TolerantJson.Read<FailureLine>(line) is { } failure)
                failures.Add($"{failure.Scenario}, replication {failure.Replication}: {failure.Message}");
            else _holes.Add(FolderMessages.LineNotJson.With(FailureLog.Name));
        }

        return failures;
    }

    private static ObservationDefinition Define(string name, string unit) =>
        ObservationCatalog.All.FirstOrDefault(o => o.Name == name)
        ?? new ObservationDefinition(name, char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '), unit, double.NegativeInfinity,
            double.PositiveInfinity, Aggregation.Mean, "Not known to this version.", false);

    private static string Emptiness(string path, StoredExperiment experiment)
    {
        string[] names = [.. Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).OfType<string>()
            .Order(StringComparer.Ordinal)];
        string there = names.Length == 0 ? "It is empty."
            : $"It holds {string.Join(", ", names.Take(8))}{(names.Length > 8 ? $" and {names.Length - 8} more" : string.Empty)}.";
        string journal = Path.Combine(path, "journal");
        if (Directory.Exists(journal) && Directory.EnumerateFiles(journal).Any())
            return $"'{path}' holds an experiment that has not finished: its runs lie in journal/. Give the same command again; it goes " +
            $"on from there and writes the tables.";
        string said = string.Join(" ", experiment.Holes);
        return $"'{path}' is not a results folder with anything to report. {there} {said}".TrimEnd();
    }
}
