using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Forms;

/// <summary>A single value.</summary>
internal abstract class ScalarForm<T> : Form<T>
{
    public override bool Fits(YamlNode node) => node is YamlScalar;
}

/// <summary>Text that is not blank, with its place. A number is text too: '21' may name a sector.</summary>
/// <param name="words">What it is.</param>
internal sealed class TextForm(string words) : ScalarForm<YamlScalar>
{
    /// <summary>The text is the path of a table, from the folder of the file.</summary>
    public bool IsTable { get; init; }

    /// <summary>What else may stand there, as the message of something else says it.</summary>
    public string Or { get; init; } = "";

    /// <summary>Keys by what they may be called instead, where the text is a key.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = new Dictionary<string, string>();

    public override string Words => words;

    public override string KeyOf(string name) => OtherNames.GetValueOrDefault(name, name);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = "\\S" };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out YamlScalar value)
    {
        value = null;
        if (IsTable && node is not YamlScalar) findings.Refuse(node, $"{name} must be the {words}{Or}, not {node.Kind}");
        else if (YamlValues.Text(node, name, findings) is not null) value = (YamlScalar)node;
        return value is not null;
    }
}

/// <summary>A number within bounds; an infinite bound is none.</summary>
internal sealed class NumberForm(double minimum, double maximum, string unit) : ScalarForm<double>
{
    public bool IsWhole { get; init; }

    public override string Words => $"{(IsWhole ? "whole number" : "number")}{YamlValues.Between(minimum, maximum)}{YamlValues.In(unit)}";

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = IsWhole ? "integer" : "number" };
        if (double.IsFinite(minimum)) schema["minimum"] = minimum;
        if (double.IsFinite(maximum)) schema["maximum"] = maximum;
        return schema;
    }

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out double value)
    {
        double? number = IsWhole ? YamlValues.Whole(node, name, (int)minimum, (int)maximum, unit, findings)
            : YamlValues.Number(node, name, minimum, maximum, unit, findings);
        value = number ?? 0;
        return number is not null;
    }
}

/// <summary>A whole number within bounds.</summary>
internal sealed class WholeForm(int minimum, int maximum, string unit) : ScalarForm<int>
{
    private readonly NumberForm _number = new(minimum, maximum, unit) { IsWhole = true };

    public override string Words => _number.Words;

    public override JsonObject Schema() => _number.Schema();

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out int value)
    {
        bool isRead = _number.TryRead(node, name, findings, out double number);
        value = (int)number;
        return isRead;
    }
}

/// <summary>True or false.</summary>
internal sealed class FlagForm : ScalarForm<bool>
{
    public override string Words => "`true` or `false`";

    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out bool value)
    {
        value = node is YamlScalar { IsText: false, Text: "true" };
        if (value || node is YamlScalar { IsText: false, Text: "false" }) return true;
        findings.Refuse(node, $"{name} must be true or false, not {YamlValues.Describe(node)}");
        return false;
    }
}

/// <summary>A seed: a whole number of 64 bits.</summary>
internal sealed class SeedForm : ScalarForm<ulong>
{
    public override string Words => "whole number of 64 bits";

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ulong.MaxValue };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out ulong value)
    {
        ulong? seed = YamlValues.Seed(node, findings);
        value = seed ?? 0;
        return seed is not null;
    }
}

/// <summary>A calendar quarter.</summary>
internal sealed class QuarterForm : ScalarForm<Quarter>
{
    public override string Words => "quarter such as 2018-Q1";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^(19|2[0-9])[0-9]{2}-[Qq][1-4]$" };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, out Quarter value)
    {
        Quarter? quarter = YamlValues.Quarter(node, name, findings);
        value = quarter ?? default;
        return quarter is not null;
    }
}

/// <summary>One of some names.</summary>
/// <param name="what">What the names name, as in "there is no lever 'x'".</param>
/// <param name="names">The names.</param>
internal sealed class ChoiceForm(string what, IReadOnlyCollection<string> names) : ScalarForm<string>
{
    public override string Words =>
        names.Count <= 8 ? string.Join(", ", names.Take(names.Count - 1).Select(Code)) + (names.Count > 1 ? " or " : "")
            + Code(names.Last())
            : $"name of {("aeiou".Contains(what[0]) ? "an" : "a")} {what}";

    /// <summary>The names by what they may be called instead; <see cref="KeyNames"/> writes the name itself.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = new Dictionary<string, string>();

    /// <summary>What a message adds of a name that is no longer known; null where nothing is known of it.</summary>
    public Func<string, string?> Gone { get; init; } = static _ => null;

    public override string KeyOf(string name) => OtherNames.GetValueOrDefault(name, name);

    public override IEnumerable<string> NamesOf(string word) =>
        OtherNames.Where(other => other.Value == word).Select(static other => other.Key).Prepend(word);

    public override JsonObject Schema() =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. names.SelectMany(NamesOf)]) };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out string value) =>
        (value = YamlValues.OneOf(node, what, names, findings,
            text => Gone(text) ?? NearestName.Hint(text, names.Concat(OtherNames.Keys)))) is not null;

    private static string Code(string name) => $"`{name}`";
}

/// <summary>One word, where other things may stand too.</summary>
internal sealed class WordForm(string word) : ScalarForm<string>
{
    public override string Words => $"`{word}`";

    public override bool Fits(YamlNode node) => node is YamlScalar scalar && scalar.Text == word;

    public override JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray(word) };

    public override bool TryRead(YamlNode node, string name, ScenarioFindings findings, [MaybeNullWhen(false)] out string value) =>
        (value = YamlValues.OneOf(node, name, [word], findings)) is not null;
}
