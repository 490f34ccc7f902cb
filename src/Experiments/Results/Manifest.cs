using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Results;

/// <summary><c>manifest.json</c>: what was run, by what, where, and the hashes of the files whose bytes are promised.</summary>
internal static class Manifest
{
    public const string Name = "manifest.json";

    // Read by people and tools as plain JSON, never pasted into a page: Chinese titles stay readable.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ResultFiles files, ExperimentData data, Provenance provenance, IReadOnlyList<string> promised, IReadOnlyList<string> others)
    {
        using Stream stream = files.Create(Name);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        json.WriteNumber("manifest_version", 1);
        WriteGenerator(json);
        json.WriteString("command", provenance.CommandLine);
        WriteTimes(json, data, provenance);
        WriteMachine(json, provenance);
        json.WriteStartArray("scenarios");
        foreach (ScenarioResults scenario in data.Scenarios) WriteScenario(json, scenario);
        json.WriteEndArray();
        WriteGroups(json, [.. data.Scenarios.Select(static s => s.Document)]);
        WriteTexts(json, "warnings", data.Warnings);
        WriteTexts(json, "synthetic_tables", data.SyntheticTables);
        WriteTexts(json, "notes", provenance.Notes);
        WriteHashes(json, "content", files, promised);
        WriteHashes(json, "other_files", files, others);
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

    private static void WriteTimes(Utf8JsonWriter json, ExperimentData data, Provenance provenance)
    {
        int finished = data.Scenarios.Sum(static s => s.Replications);
        json.WriteString("started", provenance.Started);
        json.WriteString("finished", provenance.Finished);
        json.WriteNumber("seconds", Math.Round((provenance.Finished - provenance.Started).TotalSeconds, 3));
        json.WriteStartObject("runs");
        json.WriteNumber("planned", data.Planned);
        json.WriteNumber("finished", finished);
        json.WriteNumber("reused", provenance.Reused);
        json.WriteNumber("failed", data.Failed);
        json.WriteEndObject();
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

    private static void WriteScenario(Utf8JsonWriter json, ScenarioResults results)
    {
        ScenarioDocument document = results.Document;
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        json.WriteString("file", document.Path);
        json.WriteString("hash", document.Hash);
        json.WriteString("scenario_id", document.ScenarioId);
        json.WriteString("policy_id", document.PolicyId);
        json.WriteNumber("seed", document.Scenario.Seed);
        json.WriteString("start", document.Scenario.Start.ToString());
        json.WriteNumber("periods", document.Scenario.Periods);
        json.WriteStartArray("replications");
        foreach (int replication in results.ReplicationIds.Order()) json.WriteNumberValue(replication);
        json.WriteEndArray();
        json.WriteStartObject("tables");
        foreach ((string table, string hash) in document.TableHashes.OrderBy(static t => t.Key, StringComparer.Ordinal)) json.WriteString(table, hash);
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
        foreach (Simulation.SectorInput sector in documents.SelectMany(static d => d.Scenario.Population.Sectors).DistinctBy(static s => s.Id)) json.WriteString(sector.Id, sector.Name);
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
