using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios.Posteriors;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The merged scenario as JSON: for manifests, <c>diff</c> and the schema. JSON is YAML, so it can be run again.</summary>
internal static class MergedScenario
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>JSON in one line, for YAML files.</summary>
    public static JsonSerializerOptions OneLine { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Canonical JSON: keys in ordinal order, numbers in shortest form, <c>extends</c> resolved away, table paths relative to
    /// <paramref name="folder"/>.</summary>
    public static string ToJson(YamlMapping root, string folder)
    {
        JsonObject json = Convert(root, isSorted: true);
        json.Remove("extends");
        if (root.Find("population") is YamlMapping population && json["population"] is JsonObject group)
        {
            foreach (string table in ScenarioKeys.Tables)
            {
                if (population.Find(table) is YamlScalar path) group[table] = Portable(Path.Combine(path.Source.Folder, path.Text), folder);
            }
        }

        if ((root.Find(ScenarioKeys.Parameters.Name) as YamlMapping)?.Find(PosteriorKeys.Name) is { } posterior
            && json[ScenarioKeys.Parameters.Name] is JsonObject parameters)
        {
            JsonObject? said = parameters[PosteriorKeys.Name] as JsonObject;
            YamlNode? file = posterior is YamlMapping of ? of.Find(PosteriorKeys.File.Name) : posterior;
            if (file is YamlScalar { IsEmpty: false } path && path.Text != Posterior.ReferenceName)
                (said ?? parameters)[said is null ? PosteriorKeys.Name : PosteriorKeys.File.Name] =
                    Portable(Path.Combine(path.Source.Folder, path.Text), folder);
        }

        return json.ToJsonString(Options);
    }

    /// <summary>One file as written, for checking it against the schema.</summary>
    public static JsonObject AsWritten(YamlMapping root) => Convert(root, isSorted: false);

    /// <summary>A path relative to a folder, with forward slashes on every system.</summary>
    public static string Portable(string path, string folder) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static JsonObject Convert(YamlMapping mapping, bool isSorted)
    {
        IEnumerable<YamlEntry> entries = mapping.Entries.Where(entry => entry.Value is not YamlScalar { IsEmpty: true });
        if (isSorted) entries = entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal);
        var json = new JsonObject();
        foreach (YamlEntry entry in entries)
            json[entry.Key.Text] = Convert(entry.Value, ScenarioKeys.OfNames.Contains(entry.Key.Text), isSorted);
        return json;
    }

    private static JsonNode? Convert(YamlNode node, bool isNames, bool isSorted) => node switch
    {
        YamlMapping mapping => Convert(mapping, isSorted),
        YamlSequence list => new JsonArray([.. list.Items.Select(item => Convert(item, isNames, isSorted))]),
        YamlScalar scalar => Convert(scalar, isNames),
        _ => null,
    };

    private static JsonValue Convert(YamlScalar scalar, bool isName)
    {
        if (isName || scalar.IsText) return JsonValue.Create(scalar.Text);
        if (scalar.Text is "true" or "false") return JsonValue.Create(scalar.Text == "true");
        if (ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong whole)) return JsonValue.Create(whole);
        return double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? JsonValue.Create(number) : JsonValue.Create(scalar.Text);
    }
}
