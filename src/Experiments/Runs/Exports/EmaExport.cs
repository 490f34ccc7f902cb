using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs.Exports;

/// <summary>A results folder as the tar.gz that EMA Workbench's <c>load_results</c> reads, so that its analyses can be used on our
/// runs.</summary>
/// <remarks>
/// Format of EMA Workbench 2.x (<c>ema_workbench.util.save_results</c>, version 0.1): <c>experiments.csv</c> with a header; one headerless
/// CSV per outcome, a row an experiment; <c>metadata.json</c> = {version, outcomes: [[class, name, file]], experiments: {column: pandas
/// dtype}}. What its loader does with these, read in its text, a test restates. Each run is one experiment;
/// the replication is a column, <c>scenario</c> is the scenario's id and <c>policy</c> the title of scenario and policies. Before them
/// stands what tells the variants apart: parameters by key, levers as <c>lever.KEY</c>.
/// End-of-run outcomes of the whole world are <c>ScalarOutcome</c>; a kept series is an <c>ArrayOutcome</c> named <c>NAME_series</c>, for
/// of a <c>TimeSeriesOutcome</c> the loader takes the first row for a header. Text is declared <c>object</c>, which the loader makes a
/// category; what is declared a category it leaves as it is. Undefined values, and what some variants did not keep, are written <c>NaN</c>.
/// </remarks>
internal static class EmaExport
{
    private const double FormatVersion = 0.1;
    private const string Text = "object";

    /// <summary>Columns of <c>experiments.csv</c> behind the factors, with their pandas types; whole numbers that may be missing are
    /// floating.</summary>
    private static readonly (string Name, string Type)[] Fixed =
    [
        ("scenario", Text), ("policy", Text), ("model", Text), ("start", Text), ("periods", "float64"),
        ("seed", "uint64"), ("replication_id", "int64"), ("scenario_id", Text), ("policy_id", Text),
    ];

    /// <summary>Writes the archive and returns what it holds; each run is an experiment.</summary>
    public static ExportedRuns Write(string folder, Stream target, CancellationToken cancellation)
    {
        using var source = new ExportSource(folder);
        string scratch = Directory.CreateTempSubdirectory("ronghe-ema-").FullName;
        try
        {
            using var files = new ScratchFiles(scratch);
            CsvWriter experiments = files.Open("experiments.csv");
            experiments.WriteRow(source.Factors.Concat(Fixed.Select(static c => c.Name)));
            foreach (RecordedRun run in source.Runs(cancellation))
            {
                experiments.WriteRow(Cells(source, run));
                foreach (string name in source.Outcomes)
                {
                    int o = run.Layout.IndexOf(name);
                    Write(files.Open(name + ".csv"), o < 0 ? double.NaN : run.Outcome(o));
                    if (source.Periods.Count == 0) continue;
                    Write(files.Open(name + "_series.csv"), Course(run, o, source.Periods));
                }
            }

            files.Close();
            Pack(scratch, files.Names, Metadata(files.Names, source.Factors), target);
            return source.Told;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static IEnumerable<object?> Cells(ExportSource source, RecordedRun run)
    {
        StoredVariants? variant = source.IsDescribed ? source.Variants : null;
        RunIdentity id = run.Identity;
        return
        [
            .. source.Factors.Select((_, i) => (object?)variant?[i]),
            id.ScenarioId, run.Title, "ronghe", run.Start.ToString(), variant?.Periods,
            id.Seed, id.Replication, id.ScenarioId, id.PolicyId,
        ];
    }

    /// <summary>Every series has a value for each period that any series holds: the reader wants one length. What was not kept, or comes
    /// after the end, is undefined.</summary>
    private static double[] Course(RecordedRun run, int observation, IReadOnlyList<int> periods)
    {
        var course = new double[periods.Count];
        Array.Fill(course, double.NaN);
        for (int k = 0, at = 0; observation >= 0 && k < run.Periods.Count; k++)
        {
            while (periods[at] < run.Periods[k]) at++;
            course[at] = run.Value(observation, 0, k);
        }

        return course;
    }

    private static byte[] Metadata(IReadOnlyList<string> files, IReadOnlyList<string> factors)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteNumber("version", FormatVersion);
            json.WriteStartArray("outcomes");
            foreach (string file in files.Where(static f => f != "experiments.csv"))
            {
                string name = Path.GetFileNameWithoutExtension(file);
                json.WriteStartArray();
                json.WriteStringValue(name.EndsWith("_series", StringComparison.Ordinal) ? "ArrayOutcome" : "ScalarOutcome");
                json.WriteStringValue(name);
                json.WriteStringValue(file);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartObject("experiments");
            foreach (string factor in factors) json.WriteString(factor, "float64");
            foreach ((string name, string type) in Fixed) json.WriteString(name, type);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private static void Pack(string scratch, IReadOnlyList<string> names, byte[] metadata, Stream target)
    {
        using var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true);
        using var tar = new TarWriter(zip, TarEntryFormat.Ustar);
        foreach (string name in names)
        {
            using FileStream data = File.OpenRead(Path.Combine(scratch, name));
            Add(tar, name, data);
        }

        using var json = new MemoryStream(metadata);
        Add(tar, "metadata.json", json);
    }

    private static void Add(TarWriter tar, string name, Stream data) =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
            { DataStream = data, ModificationTime = DateTimeOffset.UnixEpoch });

    /// <summary>pandas skips an empty line: an undefined outcome is written out.</summary>
    private static void Write(CsvWriter csv, params ReadOnlySpan<double> values)
    {
        foreach (double value in values) csv.WriteField(value);
        csv.EndRecord();
    }

    /// <summary>One growing text file per outcome.</summary>
    private sealed class ScratchFiles(string folder) : IDisposable
    {
        private readonly Dictionary<string, CsvWriter> _open = [];

        public IReadOnlyList<string> Names => [.. _open.Keys.Order(StringComparer.Ordinal)
            .OrderBy(static n => n == "experiments.csv" ? 0 : 1)];

        public CsvWriter Open(string name) => _open.TryGetValue(name, out CsvWriter? csv) ? csv
            : _open[name] = Csv.Writer(File.Create(Path.Combine(folder, name)));

        public void Close()
        {
            foreach (CsvWriter csv in _open.Values) csv.Dispose();
        }

        public void Dispose() => Close();
    }
}
