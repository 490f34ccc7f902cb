using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ronghe.Experiments.Basics;

/// <summary>Records as JSON with keys in small letters, both ways. What is read may come from anywhere: a member that is missing or is not
/// what the record holds keeps its default, and members that the record does not know are ignored.</summary>
internal static class TolerantJson
{
    // Read by people and tools as plain JSON, never pasted into a page: Chinese titles stay readable.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static void Write<T>(Stream stream, T record) => JsonSerializer.Serialize(stream, record, Options);

    /// <summary>Null when the text is no JSON object, or one that no program of ours wrote: a name twice.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read<T>(json.RootElement);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>Null when it is no JSON object.</summary>
    public static T? Read<T>(JsonElement json)
        where T : class => Fitting(json, typeof(T))?.Deserialize<T>(Options);

    /// <summary>The part of a value that a type can hold; null when that is none of it.</summary>
    private static JsonNode? Fitting(JsonElement json, Type type)
    {
        JsonTypeInfo info = Options.GetTypeInfo(type);
        switch (info.Kind, json.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                var members = new JsonObject();
                foreach (JsonPropertyInfo member in info.Properties)
                {
                    if (!json.TryGetProperty(member.Name, out JsonElement value)) continue;
                    JsonNode? fitting = member.CustomConverter is null ? Fitting(value, member.PropertyType)
                        : value.Deserialize<JsonNode>();
                    if (fitting is not null) members.Add(member.Name, fitting);
                }

                return members;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                return new JsonArray([.. json.EnumerateArray().Select(item => Fitting(item, info.ElementType!)).Where(i => i is not null)]);
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object):
                return new JsonObject(json.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Fitting(m.Value, info.ElementType!)))
                    .Where(static m => m.Value is not null));
            case (JsonTypeInfoKind.None, not JsonValueKind.Null):
                try
                {
                    json.Deserialize(info);
                    return json.Deserialize<JsonNode>();
                }
                catch (Exception e) when (IsUnreadable(e))
                {
                    return null;
                }

            default:
                return null;
        }
    }

    private static bool IsUnreadable(Exception e) =>
        e is JsonException or InvalidOperationException or ArgumentException or FormatException;
}

/// <summary>A text that may also stand there as a number or truth, which is kept as it is written.</summary>
internal sealed class AsWritten : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ToString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A list of texts, of which a single one may stand alone.</summary>
internal sealed class OneOrMany : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        return value.RootElement switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(static item => item.ToString())],
            { ValueKind: JsonValueKind.String or JsonValueKind.Number } one => [one.ToString()],
            _ => [],
        };
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string item in value) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
