using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Results;

/// <summary>A results folder as the tar.gz that EMA Workbench's <c>load_results</c> reads, so that its analyses can be used on our runs.</summary>
/// <remarks>
/// Format of EMA Workbench 2.x (<c>ema_workbench.util.save_results</c>, version 0.1): <c>experiments.csv</c> with a header; one headerless CSV per outcome,
/// a row an experiment; <c>metadata.json</c> = {version, outcomes: [[class, name, file]], experiments: {column: pandas dtype}}. Each run is one experiment;
/// the replication is a column. End-of-run outcomes of the whole world are <c>ScalarOutcome</c>; a kept series is a <c>TimeSeriesOutcome</c> named
/// <c>NAME_series</c>. Undefined values are written <c>NaN</c>.
/// </remarks>
internal static class EmaExport
{
    private const double FormatVersion = 0.1;

    /// <summary>Writes the archive and returns what it holds; each run is an experiment.</summary>
    public static ExportedRuns Write(string folder, Stream target, CancellationToken cancellation)
    {
        var described = DescribedRuns.Read(folder);
        (DesignFactors points, DesignFactors policies) = (described.Points, described.Policies);
        using ParquetRuns tables = ParquetRuns.Open(folder);
        string scratch = Directory.CreateTempSubdirectory("ronghe-ema-").FullName;
        try
        {
            using var files = new ScratchFiles(scratch);
            TextWriter experiments = files.Open("experiments.csv");
            string[] fixedColumns = ["scenario", "policy", "model", "seed", "replication_id", "scenario_id", "policy_id"];
            experiments.Write(string.Join(',', points.Columns.Concat(policies.Columns).Concat(fixedColumns).Select(static c => NamedTable.Cell(c))) + "\n");
            int count = 0, undescribed = 0;
            foreach (RecordedRun run in tables.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                RunIdentity id = run.Identity;
                IEnumerable<string> cells = points.Of(id.ScenarioId).Concat(policies.Of(id.PolicyId)).Concat(
                    [Quoted(id.ScenarioId), Quoted(run.Title), "ronghe", Text(id.Seed), Text(id.Replication), Quoted(id.ScenarioId), Quoted(id.PolicyId)]);
                experiments.Write(string.Join(',', cells) + "\n");
                for (int o = 0; o < run.Observations.Count; o++)
                {
                    string name = run.Observations[o].Name;
                    files.Open(name + ".csv").Write(Number(run.Outcome(o)) + "\n");
                    if (run.Periods.Count == 0) continue;
                    int observation = o;
                    files.Open(name + "_series.csv").Write(string.Join(',', Enumerable.Range(0, run.Periods.Count).Select(k => Number(run.Value(observation, 0, k)))) + "\n");
                }

                count++;
                if (!described.Knows(id)) undescribed++;
            }

            files.Close();
            Pack(scratch, files.Names, Metadata(files.Names, points.Columns, policies.Columns), target);
            return new ExportedRuns(count, undescribed);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static byte[] Metadata(IReadOnlyList<string> files, IReadOnlyList<string> points, IReadOnlyList<string> policies)
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
            foreach (string column in points.Concat(policies)) json.WriteString(column, "float64");
            foreach (string column in (string[])["scenario", "policy", "model"]) json.WriteString(column, "category");
            json.WriteString("seed", "uint64");
            json.WriteString("replication_id", "int64");
            foreach (string column in (string[])["scenario_id", "policy_id"]) json.WriteString(column, "category");
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
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data, ModificationTime = DateTimeOffset.UnixEpoch });

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // pandas skips an empty line: an undefined outcome must be written out.
    private static string Number(double value) => double.IsNaN(value) ? "NaN" : NamedTable.Cell(value);

    private static string Quoted(string text) => NamedTable.Cell(text);

    /// <summary>One growing text file per outcome.</summary>
    private sealed class ScratchFiles(string folder) : IDisposable
    {
        private readonly Dictionary<string, StreamWriter> _open = [];

        public IReadOnlyList<string> Names => [.. _open.Keys.Order(StringComparer.Ordinal).OrderBy(static n => n == "experiments.csv" ? 0 : 1)];

        public StreamWriter Open(string name) => _open.TryGetValue(name, out StreamWriter? writer) ? writer
            : _open[name] = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        public void Close()
        {
            foreach (StreamWriter writer in _open.Values) writer.Close();
        }

        public void Dispose() => Close();
    }
}
