using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>A line of help about a key.</summary>
/// <param name="Path">The key with the keys it stands under; <c>[]</c> is an item of a list, a word in capitals a name.</param>
/// <param name="Key">The key.</param>
internal sealed record KeyRow(string Path, Key Key);

/// <summary>A key of a file, declared once for reader, schema, help and docs.</summary>
/// <param name="name">As it is written.</param>
/// <param name="meaning">What it says, in a sentence.</param>
internal abstract class Key(string name, string meaning)
{
    public string Name => name;

    public string Meaning => meaning;

    /// <summary>What it may be called instead, such as in Chinese.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The group it stands in is wrong without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>What the message of a missing key adds, such as an example.</summary>
    public string WhenMissing { get; init; } = "";

    /// <summary>What may stand behind it.</summary>
    public abstract Form Form { get; }

    /// <summary>What holds without the key; null where that is no single value.</summary>
    public abstract JsonNode? Standard { get; }

    public abstract bool TryRead(YamlNode node, string name, ScenarioFindings findings, [NotNullWhen(true)] out object? value);

    /// <summary>Its schema under each of its names.</summary>
    /// <param name="mayAppend">A list may be appended to, under its name with a plus.</param>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Properties(bool mayAppend = false)
    {
        foreach (string written in OtherNames.Prepend(Name)) yield return new(written, Schema());
        if (!mayAppend || !Form.IsList) yield break;
        JsonObject appended = Form.AppendedSchema();
        appended.Insert(0, "description", $"Appended to what '{Name}' of the extended file lists.");
        yield return new(Name + "+", appended);
    }

    public JsonObject Schema()
    {
        JsonObject schema = Form.SchemaOrNothing();
        schema.Insert(0, "description", Meaning);
        if (Standard is { } standard) schema["default"] = standard;
        return schema;
    }
}

/// <summary>A key and the type of its value.</summary>
internal sealed class Key<T>(string name, Form<T> form, string meaning) : Key(name, meaning)
    where T : notnull
{
    private bool _isStandard;

    /// <summary>What holds without the key.</summary>
    public T? Default
    {
        get;
        init
        {
            field = value;
            _isStandard = true;
        }
    }

    public override Form<T> Form => form;

    public override JsonNode? Standard => !_isStandard ? null : Default switch
    {
        int whole => whole,
        ulong whole => whole,
        double number => number,
        string or Quarter => Default.ToString(),
        IReadOnlyList<DatedValue> and [var only] => only.Value,
        _ => null,
    };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [NotNullWhen(true)] out object? value)
    {
        bool isRead = form.TryRead(node, name, findings, out T? read);
        value = isRead ? read : null;
        return isRead;
    }
}
