using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Runs.Exports;

/// <summary>A results folder as the tar.gz that EMA Workbench's <c>load_results</c> reads, so that its analyses can be used on our
/// runs.</summary>
/// <remarks>
/// Format of EMA Workbench 2.x (<c>ema_workbench.util.save_results</c>, version 0.1): <c>experiments.csv</c> with a header; one headerless
/// CSV per outcome,
/// a row an experiment; <c>metadata.json</c> = {version, outcomes: [[class, name, file]], experiments: {column: pandas dtype}}. Each run is
/// one experiment;
/// the replication is a column, <c>scenario</c> is the scenario's id and <c>policy</c> the title of scenario and policies. Before them
/// stands what tells the variants apart: parameters by key, levers as <c>lever.KEY</c>.
/// End-of-run outcomes of the whole world are <c>ScalarOutcome</c>; a kept series is a <c>TimeSeriesOutcome</c> named
/// <c>NAME_series</c>. Undefined values, and what some variants did not keep, are written <c>NaN</c>.
/// </remarks>
internal static class EmaExport
{
    private const double FormatVersion = 0.1;

    /// <summary>Columns of <c>experiments.csv</c> behind the factors, with their pandas types; whole numbers that may be missing are
    /// floating.</summary>
    private static readonly (string Name, string Type)[] Fixed =
    [
        ("scenario", "category"), ("policy", "category"), ("model", "category"), ("start", "category"), ("periods", "float64"),
        ("seed", "uint64"), ("replication_id", "int64"), ("scenario_id", "category"), ("policy_id", "category"),
    ];

    /// <summary>Writes the archive and returns what it holds; each run is an experiment.</summary>
    public static ExportedRuns Write(string folder, Stream target, CancellationToken cancellation)
    {
        using var source = new ExportSource(folder);
        string scratch = Directory.CreateTempSubdirectory("ronghe-ema-").FullName;
        try
        {
            using var files = new ScratchFiles(scratch);
            TextWriter experiments = files.Open("experiments.csv");
            experiments.Write(string.Join(',',
                source.Factors.Concat(Fixed.Select(static c => c.Name)).Select(static c => NamedTable.Cell(c))) + "\n");
            foreach (RecordedRun run in source.Runs(cancellation))
            {
                experiments.Write(string.Join(',', Cells(source, run)) + "\n");
                foreach (string name in source.Outcomes)
                {
                    int o = run.Layout.IndexOf(name);
                    files.Open(name + ".csv").Write(Number(o < 0 ? double.NaN : run.Outcome(o)) + "\n");
                    if (source.Periods.Count == 0) continue;
                    files.Open(name + "_series.csv").Write(string.Join(',', Course(run, o, source.Periods).Select(Number)) + "\n");
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

    private static IEnumerable<string> Cells(ExportSource source, RecordedRun run)
    {
        StoredVariants? variant = source.IsDescribed ? source.Variants : null;
        RunIdentity id = run.Identity;
        return source.Factors.Select((_, i) => NamedTable.Cell(variant?[i])).Concat(
            [Quoted(id.ScenarioId), Quoted(run.Title), "ronghe", Quoted(run.Start.ToString()), NamedTable.Cell(variant?.Periods),
                Text(id.Seed), Text(id.Replication), Quoted(id.ScenarioId), Quoted(id.PolicyId)]);
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
                json.WriteStringValue(name.EndsWith("_series", StringComparison.Ordinal) ? "TimeSeriesOutcome" : "ScalarOutcome");
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

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // pandas skips an empty line: an undefined outcome must be written out.
    private static string Number(double value) => double.IsNaN(value) ? "NaN" : NamedTable.Cell(value);

    private static string Quoted(string text) => NamedTable.Cell(text);

    /// <summary>One growing text file per outcome.</summary>
    private sealed class ScratchFiles(string folder) : IDisposable
    {
        private readonly Dictionary<string, StreamWriter> _open = [];

        public IReadOnlyList<string> Names => [.. _open.Keys.Order(StringComparer.Ordinal)
            .OrderBy(static n => n == "experiments.csv" ? 0 : 1)];

        public StreamWriter Open(string name) => _open.TryGetValue(name, out StreamWriter? writer) ? writer
            : _open[name] = new StreamWriter(Path.Combine(folder, name), append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        public void Close()
        {
            foreach (StreamWriter writer in _open.Values) writer.Close();
        }

        public void Dispose() => Close();
    }
}
