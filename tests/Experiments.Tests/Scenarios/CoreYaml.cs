using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A YAML tree as an editor sees it, by the core schema of YAML 1.2 and not by our reader: plain words become nothing,
/// booleans, numbers or text.</summary>
internal static partial class CoreYaml
{
    private static readonly char[] NotPlain = [.. ",:[]{}#"];

    public static YamlNode Parse(string text)
    {
        var errors = new List<InputError>();
        YamlNode? node = LocatedYamlReader.Read(text, new YamlSource("generated", ""), errors);
        Assert.True(errors.Count == 0 && node is not null, text);
        return node!;
    }

    /// <summary>What an editor gives to the schema.</summary>
    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ToJson(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsText: true } text => text.Text,
        YamlScalar { Text: "" or "~" or "null" or "Null" or "NULL" } => null,
        YamlScalar { Text: "true" or "True" or "TRUE" } => true,
        YamlScalar { Text: "false" or "False" or "FALSE" } => false,
        YamlScalar scalar when ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong whole) => whole,
        YamlScalar scalar when Number().IsMatch(scalar.Text) => Shortest(double.Parse(scalar.Text, CultureInfo.InvariantCulture)),
        YamlScalar scalar => scalar.Text,
        _ => throw new ArgumentException(node.Kind),
    };

    /// <summary>One line of YAML that reads back to the same tree.</summary>
    public static string Write(YamlNode node) => node switch
    {
        YamlMapping mapping => "{"
            + string.Join(", ", mapping.Entries.Select(entry => $"{Quoted(entry.Key.Text)}: {Write(entry.Value)}")) + "}",
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Write)) + "]",
        YamlScalar { IsText: true, Text: var text } => Quoted(text),
        YamlScalar scalar when scalar.Text.IndexOfAny(NotPlain) >= 0 => Quoted(scalar.Text),
        YamlScalar { IsEmpty: true } => "~",
        YamlScalar { Text: var plain } => plain,
        _ => throw new ArgumentException(node.Kind),
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    // A whole double is a whole number: 1e3 is 1000.
    private static JsonNode Shortest(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (long)value : value;

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
