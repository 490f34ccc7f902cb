using System.Globalization;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>How the runs of one scenario and policy were kept.</summary>
/// <param name="Provenance">What made them.</param>
/// <param name="Layout">What was kept.</param>
/// <param name="Start">The quarter that names period 0.</param>
internal sealed record KeptAs(RunProvenance Provenance, RunLayout Layout, Quarter Start);

/// <summary>What <c>runs.parquet</c> says about itself beside its rows, so that the file alone gives its runs back: who made them and what
/// was kept.</summary>
internal sealed class StoreMetadata
{
    /// <summary>Key in the file's metadata.</summary>
    public const string Key = "ronghe.store";

    private readonly List<KeptAs> _kept = [];
    private readonly Dictionary<(string ScenarioId, string PolicyId), int> _of = [];

    /// <summary>Distinct ways of keeping.</summary>
    public IReadOnlyList<KeptAs> Kept => _kept;

    /// <summary>False when the series of the runs were left out: then the tables are no source of runs.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Longest first: whether a series is kept at all.</summary>
    public RunLayout? Widest => _kept.MaxBy(static k => k.Layout.ValueCount + k.Layout.OutcomeCount)?.Layout;

    /// <summary>Whether any run keeps graduates' lives.</summary>
    public bool KeepsPersons => _kept.Exists(static k => k.Layout.Persons > 0);

    public void Add(RunIdentity run, KeptAs kept)
    {
        // Runs come in stored order: those of one scenario and policy follow each other.
        int index = _kept.FindIndex(k => k.Provenance == kept.Provenance && k.Start == kept.Start && k.Layout.Equals(kept.Layout));
        if (index < 0)
        {
            index = _kept.Count;
            _kept.Add(kept);
        }

        if (index > 0 || _of.Count > 0) _of[(run.ScenarioId, run.PolicyId)] = index;
    }

    /// <summary>How a run was kept; the first way unless said otherwise.</summary>
    public KeptAs Of(string scenarioId, string policyId) => _kept[_of.GetValueOrDefault((scenarioId, policyId))];

    public string ToJson()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteBoolean("complete", IsComplete);
            json.WriteStartArray("kept");
            foreach (KeptAs kept in _kept) Write(json, kept);
            json.WriteEndArray();
            json.WriteStartArray("of");
            foreach (((string scenario, string policy), int index) in _of.Where(static e => e.Value > 0)
                .OrderBy(static e => e.Key.ScenarioId, StringComparer.Ordinal).ThenBy(static e => e.Key.PolicyId, StringComparer.Ordinal))
            {
                json.WriteStartArray();
                json.WriteStringValue(scenario);
                json.WriteStringValue(policy);
                json.WriteNumberValue(index);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static StoreMetadata Parse(string text)
    {
        try
        {
            return Of(text);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException
            or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("What the tables say of themselves is damaged.", e);
        }
    }

    private static StoreMetadata Of(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        var metadata = new StoreMetadata { IsComplete = json.RootElement.GetProperty("complete").GetBoolean() };
        foreach (JsonElement kept in json.RootElement.GetProperty("kept").EnumerateArray()) metadata._kept.Add(Read(kept));
        foreach (JsonElement of in json.RootElement.GetProperty("of").EnumerateArray())
            metadata._of[(of[0].GetString()!, of[1].GetString()!)] = of[2].GetInt32();
        return metadata;
    }

    private static void Write(Utf8JsonWriter json, KeptAs kept)
    {
        json.WriteStartObject();
        json.WriteString("model_version", kept.Provenance.ModelVersion);
        json.WriteString("numerics", kept.Provenance.Numerics);
        json.WriteString("layout", kept.Provenance.Layout);
        json.WriteString("start", kept.Start.ToString());
        json.WriteStartArray("observations");
        foreach (ObservationDefinition o in kept.Layout.Observations)
        {
            json.WriteStartArray();
            json.WriteStringValue(o.Name);
            json.WriteStringValue(o.Title);
            json.WriteStringValue(o.Unit);
            // As text: JSON has no infinity.
            json.WriteStringValue(Readable.Exact(o.Minimum));
            json.WriteStringValue(Readable.Exact(o.Maximum));
            json.WriteStringValue(o.Aggregation.ToString());
            json.WriteStringValue(o.Definition);
            json.WriteBooleanValue(o.IsKey);
            json.WriteBooleanValue(o.IsOfWorldAlone);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (ObservationGroup group in kept.Layout.Groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(group.Kind);
            json.WriteStringValue(group.Name);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("periods");
        foreach (int period in kept.Layout.Periods) json.WriteNumberValue(period);
        json.WriteEndArray();
        if (kept.Layout.Persons > 0) json.WriteNumber("persons", kept.Layout.Persons);
        json.WriteEndObject();
    }

    private static double Number(JsonElement text) => double.Parse(text.GetString()!, CultureInfo.InvariantCulture);

    private static KeptAs Read(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        ObservationDefinition[] observations =
            [.. json.GetProperty("observations").EnumerateArray().Select(static o => new ObservationDefinition(
            o[0].GetString()!, o[1].GetString()!, o[2].GetString()!, Number(o[3]), Number(o[4]),
            Enum.Parse<Aggregation>(o[5].GetString()!), o[6].GetString()!, o[7].GetBoolean())
            {
                // Older tables have rows of every observation for every group.
                IsOfWorldAlone = o.GetArrayLength() > 8 && o[8].GetBoolean(),
            })];
        ObservationGroup[] groups =
            [.. json.GetProperty("groups").EnumerateArray().Select(static g => new ObservationGroup(g[0].GetString()!, g[1].GetString()!))];
        int[] periods = [.. json.GetProperty("periods").EnumerateArray().Select(static p => p.GetInt32())];
        return Quarter.TryParse(Text("start"), out Quarter start)
            ? new KeptAs(new RunProvenance(Text("model_version"), Text("numerics"), Text("layout")),
                new RunLayout(observations, groups, periods) { Persons = json.TryGetProperty("persons", out JsonElement persons)
                    ? persons.GetInt32() : 0 }, start)
            : throw new InvalidDataException("The start of the runs is not a quarter.");
    }
}
