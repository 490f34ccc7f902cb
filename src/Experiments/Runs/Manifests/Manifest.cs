using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary><c>manifest.json</c>: what was run, by what, where, and the hashes of the files whose bytes are promised.</summary>
internal static class Manifest
{
    public const string Name = "manifest.json";

    // Read by people and tools as plain JSON, never pasted into a page: Chinese titles stay readable.
    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(
        ResultFiles files, string kind, ManifestExperiment experiment, ManifestCounts counts, Provenance provenance, ManifestFiles written)
    {
        using Stream stream = files.Create(Name);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        json.WriteNumber("manifest_version", StoredManifest.KnownVersion);
        json.WriteString("kind", kind);
        WriteGenerator(json);
        json.WriteString("command", provenance.CommandLine);
        WriteTimes(json, provenance);
        WriteCounts(json, counts);
        WriteMachine(json, provenance);
        json.WriteStartArray("scenarios");
        foreach (ManifestScenario scenario in experiment.Scenarios) WriteScenario(json, scenario);
        json.WriteEndArray();
        WriteGroups(json, [.. experiment.Scenarios.Select(static s => s.Document)]);
        if (experiment.Details is { } details)
        {
            json.WritePropertyName("experiment");
            details(json);
        }

        WriteTexts(json, "warnings", experiment.Warnings);
        WriteTexts(json, "synthetic_tables",
            [.. experiment.Scenarios.SelectMany(static s => s.Document.Scenario.Population.SyntheticTables).Distinct()]);
        WriteTexts(json, "notes", provenance.Notes);
        WriteTables(json, written.Tables);
        WriteHashes(json, "content", files, written.Promised);
        WriteHashes(json, "other_files", files, written.Others);
        json.WriteString("credit", Provenance.Credit);
        json.WriteEndObject();
    }

    private static void WriteGenerator(Utf8JsonWriter json)
    {
        json.WriteStartObject("generator");
        json.WriteString("name", "ronghe");
        json.WriteString("version", Versions.Product);
        json.WriteString("git_commit", Versions.Commit);
        json.WriteString("model_version", Versions.Model);
        json.WriteString("numerics_fingerprint", NumericsFingerprint.Value);
        json.WriteString("random_generator", "Philox4x32-10");
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteString("started", provenance.Started);
        json.WriteString("finished", provenance.Finished);
        json.WriteNumber("seconds", Math.Round((provenance.Finished - provenance.Started).TotalSeconds, 3));
    }

    private static void WriteCounts(Utf8JsonWriter json, ManifestCounts counts)
    {
        json.WriteStartObject("runs");
        json.WriteNumber("planned", counts.Planned);
        json.WriteNumber("finished", counts.Finished);
        json.WriteNumber("computed", counts.Computed);
        json.WriteNumber("taken_over", counts.Finished - counts.Computed);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("computed_twice", counts.Duplicates);
        json.WriteEndObject();
    }

    private static void WriteTables(Utf8JsonWriter json, IReadOnlyList<NamedTable> tables)
    {
        json.WriteStartArray("tables");
        foreach (NamedTable table in tables)
        {
            json.WriteStartObject();
            json.WriteString("file", table.FileName);
            json.WriteString("title", table.Title);
            json.WriteNumber("rows", table.Rows.Count);
            json.WriteStartArray("columns");
            foreach (NamedColumn column in table.Columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("unit", column.Unit);
                json.WriteString("meaning", column.Meaning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMachine(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("machine");
        json.WriteString("system", RuntimeInformation.OSDescription);
        json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString());
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteNumber("threads", provenance.Threads);
        json.WriteBoolean("avx2", Avx2.IsSupported);
        json.WriteEndObject();
    }

    private static void WriteScenario(Utf8JsonWriter json, ManifestScenario scenario)
    {
        ScenarioDocument document = scenario.Document;
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        json.WriteString("file", document.Path);
        json.WriteString("hash", document.Hash);
        json.WriteString("scenario_id", document.ScenarioId);
        json.WriteString("policy_id", document.PolicyId);
        json.WriteNumber("seed", document.Scenario.Seed);
        json.WriteString("start", document.Scenario.Start.ToString());
        json.WriteNumber("periods", document.Scenario.Periods);
        if (scenario.Replications is { } replications)
        {
            json.WriteStartArray("replications");
            foreach (int replication in replications) json.WriteNumberValue(replication);
            json.WriteEndArray();
        }

        json.WriteStartObject("tables");
        foreach ((string table, string hash) in document.TableHashes.OrderBy(static t => t.Key, StringComparer.Ordinal))
            json.WriteString(table, hash);
        json.WriteEndObject();
        json.WritePropertyName("merged");
        json.WriteRawValue(document.MergedJson);
        json.WriteEndObject();
    }

    /// <summary>Readable names of the groups whose ids are codes, so that pages need no scenario file.</summary>
    private static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<ScenarioDocument> documents)
    {
        json.WriteStartObject("groups");
        json.WriteStartObject("sector");
        foreach (Simulation.SectorInput sector in documents.SelectMany(static d => d.Scenario.Population.Sectors)
            .DistinctBy(static s => s.Id)) json.WriteString(sector.Id, sector.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteHashes(Utf8JsonWriter json, string name, ResultFiles files, IReadOnlyList<string> names)
    {
        json.WriteStartObject(name);
        foreach (string file in names.Order(StringComparer.Ordinal)) json.WriteString(file, files.Hash(file));
        json.WriteEndObject();
    }
}
