using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>What a message says in every language, declared once under an id that stays. A place <c>{0}</c> takes words, a number or
/// another message; <c>{0:name}</c> a key of the catalogues, said by its title where a language has one; <c>{0:readable}</c> a number with
/// about three figures.</summary>
internal sealed record MessageText(string Id, string English, string Chinese)
{
    private static readonly Lazy<FrozenDictionary<string, MessageText>> Known = new(static () => All.ToFrozenDictionary(static t => t.Id));

    /// <summary>Every message of this program.</summary>
    public static IEnumerable<MessageText> All => typeof(MessageText).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(MessageText).Namespace)
        .SelectMany(static type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
        .Where(static p => p.PropertyType == typeof(MessageText)).Select(static p => (MessageText)p.GetValue(null)!);

    /// <summary>The text of an id; null when another version or program gave it.</summary>
    public static MessageText? Find(string id) => Known.Value.GetValueOrDefault(id);

    /// <summary>The message, filled in.</summary>
    /// <param name="arguments">Words, whole numbers, numbers or messages.</param>
    public Message With(params object[] arguments) => new(Id,
        [.. arguments.Select(static a => a is int or long ? Convert.ToDouble(a, CultureInfo.InvariantCulture) : a)]);

    /// <summary>What it says, or null when the arguments are not its own.</summary>
    internal string? In(Language language, IReadOnlyList<object> arguments)
    {
        try
        {
            return string.Format(new Shown(language), language == Language.Chinese ? Chinese : English, [.. arguments]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed class Shown(Language language) : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => (arg, format) switch
        {
            (Message message, _) => message.In(language),
            (string key, "name") => language == Language.Chinese ? CatalogueTexts.Named(key) ?? key : key,
            (double number, "readable") => Readable.Number(number, language),
            (double number, not "name") => number.ToString(format, CultureInfo.InvariantCulture),
            _ => arg?.ToString() ?? string.Empty,
        };
    }
}

/// <summary>A sentence that is stored and shown later, in whatever language: which one it is and what differs in it.</summary>
[JsonConverter(typeof(MessageJson))]
internal sealed record Message
{
    private readonly string _stored;

    /// <param name="id">Of its <see cref="MessageText"/>; empty for words that have none.</param>
    /// <param name="arguments">Words, numbers or messages.</param>
    /// <param name="stored">Its English as a file holds it, shown when this version does not know the id.</param>
    public Message(string id, IReadOnlyList<object> arguments, string stored = "") => (Id, Arguments, _stored) = (id, arguments, stored);

    public string Id { get; }

    public IReadOnlyList<object> Arguments { get; }

    /// <summary>Words that are shown as they are: a user's own, or those of an older version.</summary>
    public static Message Of(string words) => new(string.Empty, [], words);

    public string In(Language language) => MessageText.Find(Id)?.In(language, Arguments) ?? _stored;

    /// <summary>In English.</summary>
    public override string ToString() => In(Language.English);

    public bool Equals(Message? other) => other is not null && Id == other.Id && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>A message in a file: id, arguments and, for whoever reads the file, its English; words without an id stand alone.</summary>
internal sealed class MessageJson : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        return Of(json.RootElement) ?? throw new JsonException("It is no message.");
    }

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options)
    {
        if (value.Id.Length == 0)
        {
            writer.WriteStringValue(value.ToString());
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteStartArray("arguments");
        foreach (object argument in value.Arguments)
        {
            if (argument is Message message) Write(writer, message, options);
            else if (argument is double number) writer.WriteNumberValue(number);
            else writer.WriteStringValue((string)argument);
        }

        writer.WriteEndArray();
        writer.WriteString("text", value.ToString());
        writer.WriteEndObject();
    }

    private static Message? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Message.Of(json.GetString()!),
        JsonValueKind.Object => new Message(Text(json, "id"),
            json.TryGetProperty("arguments", out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(Argument).OfType<object>()] : [], Text(json, "text")),
        _ => null,
    };

    private static object? Argument(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        _ => Of(json),
    };

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;
}
