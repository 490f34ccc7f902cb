using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>What may stand behind a key. Reading it, the schema that editors check by and what people are told are one declaration, so
/// that they cannot disagree.</summary>
internal abstract class Form
{
    /// <summary>What may stand there, as help and docs say it.</summary>
    public abstract string Words { get; }

    /// <summary>Whether a value has this shape, be it right or wrong: how one of several forms is chosen.</summary>
    public abstract bool Fits(YamlNode node);

    /// <summary>JSON schema of the value as one file may write it.</summary>
    public abstract JsonObject Schema();

    /// <summary>What the value must hold beyond <see cref="Schema"/> once everything that the file extends is merged; null when
    /// nothing.</summary>
    public virtual JsonObject? Needs() => null;

    /// <summary><see cref="Needs"/> where a value of another shape may stand too, of which they say nothing.</summary>
    public virtual JsonObject? NeedsIfFits() => Needs();

    /// <summary>What may stand behind a key inside, or as any item of a list; null where nothing is known of it.</summary>
    public virtual Form? Within(string key) => null;

    /// <summary>A list: a file may append to the one that it inherits, and change items of it.</summary>
    public virtual bool IsList => false;

    /// <summary>A list that is empty where its key is not written, so that it may be appended to; any other means all there.</summary>
    public virtual bool IsEmptyWithoutKey => false;

    /// <summary>The list inside to which a key such as <c>policies+</c> appends; null when it is no such key.</summary>
    public virtual Form? AppendedTo(string key) => null;

    /// <summary>JSON schema of what is appended to such a list.</summary>
    public virtual JsonObject AppendedSchema() => Schema();

    /// <summary>Refuses what is wrong in a value that is not used.</summary>
    public abstract void Check(YamlNode node, string name, ScenarioFindings findings);

    /// <summary>The key inside, or the word, that a name stands for, such as a Chinese one; any other name stays as it is.</summary>
    public virtual string KeyOf(string name) => name;

    /// <summary>A word and every other name that stands for it.</summary>
    public virtual IEnumerable<string> NamesOf(string word) => [word];

    /// <summary>The keys inside, for help and docs.</summary>
    /// <param name="path">Path of the key that this stands behind.</param>
    public virtual IEnumerable<KeyRow> Rows(string path) => [];

    /// <summary>The schema behind a key, which may have nothing behind it: that is as if it were not written.</summary>
    public JsonObject SchemaOrNothing()
    {
        JsonObject schema = Schema();
        if (schema["type"] is JsonArray types) types.Add("null");
        else if (schema["type"] is JsonValue type) schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray values) values.Add((JsonNode?)null);
        if (schema["anyOf"] is JsonArray choices) choices.Add(new JsonObject { ["type"] = "null" });
        return schema;
    }

    /// <summary>Schema and needs of a value that nothing is merged into, such as an item of a list.</summary>
    public JsonObject WholeSchema() => Needs() is { } needs ? Joined(Schema(), needs) : Schema();

    // Some validators let nothing stand where a type allows it, whatever else is said: so it is taken out of the type.
    private static void Firm(JsonObject schema)
    {
        foreach (string list in (string[])["type", "enum", "anyOf"])
        {
            if (schema[list] is not JsonArray choices) continue;
            for (int i = choices.Count - 1; i >= 0; i--)
            {
                JsonNode? type = choices[i] is JsonObject choice ? choice["type"] : list == "type" ? choices[i] : null;
                if (choices[i] is null || (type is JsonValue word && (string?)word == "null")) choices.RemoveAt(i);
            }
        }
    }

    /// <summary>Needs of a group, where something else may stand: some validators ask even a number for required keys.</summary>
    protected static JsonObject IfGroup(JsonObject needs) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["not"] = new JsonObject { ["type"] = "object" } }, needs) };

    /// <summary>Both, key by key; of two lists of choices each must be met.</summary>
    protected static JsonObject Joined(JsonObject schema, JsonObject further)
    {
        foreach ((string key, JsonNode? value) in further)
        {
            if (key == "not" && schema["description"] is not null) Firm(schema);
            else if (schema[key] is JsonObject group && value is JsonObject more) Joined(group, more);
            else if (key == "anyOf" && schema.ContainsKey(key))
                schema["allOf"] = new JsonArray(new JsonObject { [key] = value?.DeepClone() });
            else schema.Add(key, value?.DeepClone());
        }
        return schema;
    }
}

/// <summary>A form that reads to a value of one type.</summary>
internal abstract class Form<T> : Form
{
    /// <summary>Reads a value; what is wrong is refused at its place.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="findings">Receives the mistakes.</param>
    /// <param name="value">What could be read.</param>
    /// <returns>Whether there is something to go on with; only <paramref name="findings"/> say whether all of it is right.</returns>
    public abstract bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out T value);

    public override void Check(YamlNode node, string name, ScenarioFindings findings) => TryRead(node, name, findings, out _);

    /// <summary>The same form, read to something else. Called for sound values only; null after a mistake that it has refused
    /// itself.</summary>
    public Form<TOther> As<TOther>(Func<T, YamlNode, ScenarioFindings, TOther?> read)
        where TOther : class => new ReadForm<T, TOther>(this, read);

    /// <inheritdoc cref="As{TOther}(Func{T, YamlNode, ScenarioFindings, TOther})"/>
    public Form<TOther> As<TOther>(Func<T, TOther> read)
        where TOther : class => new ReadForm<T, TOther>(this, (value, _, _) => read(value));
}

/// <summary>A form whose value is read on to something else.</summary>
internal sealed class ReadForm<TFrom, T>(Form<TFrom> form, Func<TFrom, YamlNode, ScenarioFindings, T?> read) : Form<T>
    where T : class
{
    public override string Words => form.Words;

    public override bool Fits(YamlNode node) => form.Fits(node);

    public override JsonObject Schema() => form.Schema();

    public override JsonObject? Needs() => form.Needs();

    public override JsonObject? NeedsIfFits() => form.NeedsIfFits();

    public override IEnumerable<KeyRow> Rows(string path) => form.Rows(path);

    public override Form? Within(string key) => form.Within(key);

    public override bool IsList => form.IsList;

    public override Form? AppendedTo(string key) => form.AppendedTo(key);

    public override string KeyOf(string name) => form.KeyOf(name);

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out T value)
    {
        int before = findings.Errors.Count;
        bool isSound = form.TryRead(node, name, findings, out TFrom? from)
            && findings.Errors.Count == before && from is not ReadGroup { IsSound: false };
        value = isSound ? read(from!, node, findings) : null;
        return value is not null;
    }
}
