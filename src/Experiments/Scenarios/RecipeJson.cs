using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The one JSON of recipes and inputs, both ways from the declarations of the records: the same value gives the same bytes, and
/// the bytes give it back.</summary>
/// <remarks>Numbers are in the shortest form that reads back to the same bits, keys in the order of declaration; what is null is left out,
/// what is unknown refused.</remarks>
internal static class RecipeJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new QuarterText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveFileNamesOut } },
    };

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads what <see cref="Text"/> or <see cref="Bytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not that, or holds what this version does not know.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("it is empty");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"it is no {typeof(T).Name} that this version of ronghe knows ({e.Message})", e);
        }
    }

    public static T Read<T>(string json) => Read<T>(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Synthetic tables are named by file, and what a file is called decides nothing.</summary>
    private static void LeaveFileNamesOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(Population)) return;
        foreach (JsonPropertyInfo names in type.Properties.Where(static p => p.Name == "synthetic_tables").ToArray())
            type.Properties.Remove(names);
    }

    /// <summary>A quarter as scenario files write it, of any year.</summary>
    private sealed class QuarterText : JsonConverter<Quarter>
    {
        public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()?.Split("-Q") is [var year, ['1' or '2' or '3' or '4'] number]
                && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)
                ? new Quarter(y, number[0] - '0') : throw new JsonException("A quarter is written such as 2018-Q1.");

        public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
