using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Turns located values into numbers, names and dates; a wrong one is refused at its place and becomes null.</summary>
internal static partial class YamlValues
{
    private const int LongestQuoted = 40;

    /// <summary>A finite number within bounds.</summary>
    public static double? Number(YamlNode node, string name, double minimum, double maximum, string unit, ScenarioFindings findings)
    {
        string expected = $"must be a number{Between(minimum, maximum)}{In(unit)}";
        if (Single(node, name, expected, findings) is not { } scalar) return null;
        if (scalar.IsText) return Refuse(scalar, $"{name} {expected}, but is text in quotes", findings);
        int before = findings.Errors.Count;
        bool isNumber = double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && double.IsFinite(value))
            return value >= minimum && value <= maximum ? value : Refuse(scalar, $"{name} {expected}, but is {Show(value)}", findings);
        string problem = isNumber || IsSpecial(scalar.Text) ? ", which is not a finite number" : Repair(scalar.Text);
        Refuse(scalar, $"{name} {expected}, but is {Quote(scalar.Text)}{problem}", findings);
        if (OtherNumber().IsMatch(scalar.Text)) findings.Mark(before, ScenarioRule.Decimal);
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public static int? Whole(YamlNode node, string name, int minimum, int maximum, string unit, ScenarioFindings findings)
    {
        if (Number(node, name, minimum, maximum, unit, findings) is not { } value) return null;
        if (value == Math.Floor(value)) return (int)value;
        findings.Refuse(node, $"{name} must be a whole number{In(unit)}, but is {Show(value)}");
        return null;
    }

    /// <summary>A seed: a whole number of 64 bits.</summary>
    public static ulong? Seed(YamlNode node, ScenarioFindings findings)
    {
        const string Expected = "must be a whole number from 0 to 18446744073709551615";
        if (Single(node, "seed", Expected, findings) is not { } scalar) return null;
        if (!scalar.IsText && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            && value >= 0 && value <= ulong.MaxValue && value == decimal.Floor(value)) return (ulong)value;
        int before = findings.Errors.Count;
        findings.Refuse(scalar, $"seed {Expected}, but is {Quote(scalar.Text)}{Repair(scalar.Text)}");
        if (!scalar.IsText && OtherNumber().IsMatch(scalar.Text)) findings.Mark(before, ScenarioRule.Decimal);
        return null;
    }

    /// <summary>A text that is not empty.</summary>
    public static string? Text(YamlNode node, string name, ScenarioFindings findings)
    {
        if (Single(node, name, "must be text", findings) is not { } scalar) return null;
        if (!string.IsNullOrWhiteSpace(scalar.Text)) return scalar.Text;
        findings.Refuse(scalar, $"{name} is empty");
        return null;
    }

    /// <summary>One of some names; <paramref name="hint"/> is what a message adds of a wrong one, or else the nearest.</summary>
    public static string? OneOf(YamlNode node, string name, IReadOnlyCollection<string> known, ScenarioFindings findings,
        Func<string, string>? hint = null)
    {
        if (Text(node, name, findings) is not { } text) return null;
        if (known.Contains(text)) return text;
        findings.Refuse(node, NoSuch(name, text, hint is null ? NearestName.Hint(text, known) : hint(text), known));
        return null;
    }

    /// <summary>The id of the thing that a name means.</summary>
    public static string? IdOf(YamlNode node, string what, KnownNames known, ScenarioFindings findings)
    {
        if (Text(node, what, findings) is not { } text) return null;
        if (known.IdOf(text) is { } id) return id;
        findings.Refuse(node, NoSuch(what, text, known.Hint(text), known.Ids));
        return null;
    }

    private static string NoSuch(string what, string text, string hint, IReadOnlyCollection<string> known) =>
        $"there is no {what} {Quote(text)}{hint}{(known.Count <= 12 ? "; one of " + string.Join(", ", known) : "")}";

    /// <summary>Indices of the things that names mean, in the order of the names. A name that means none, or what another means, is
    /// refused and left out.</summary>
    public static IReadOnlyList<int> Indices(IReadOnlyList<YamlScalar> names, string what, KnownNames known, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        var indices = new List<int>();
        var first = new Dictionary<int, string>();
        foreach (YamlScalar name in names)
        {
            int index = known.IndexOf(name.Text);
            if (index < 0) findings.Refuse(name, NoSuch(what, name.Text, known.Hint(name.Text), known.Ids));
            else if (!first.TryAdd(index, name.Text))
                findings.Refuse(name, $"{Quote(first[index])} and {Quote(name.Text)} name the same {what}");
            else indices.Add(index);
        }

        findings.Mark(before, ScenarioRule.Names);
        return indices;
    }

    /// <summary>A calendar quarter.</summary>
    public static Quarter? Quarter(YamlNode node, string name, ScenarioFindings findings)
    {
        if (Single(node, name, "must be a quarter such as 2018-Q1", findings) is not { } scalar) return null;
        if (Simulation.Quarter.TryParse(scalar.Text, out Quarter quarter)) return quarter;
        findings.Refuse(scalar, $"{name} must be a quarter such as 2018-Q1 (years 1900 to 2999), but is {Quote(scalar.Text)}");
        return null;
    }

    /// <summary>The items of a list; a single value counts as a list of one. Null after a mistake.</summary>
    public static IReadOnlyList<YamlNode>? List(YamlNode node, string name, ScenarioFindings findings)
    {
        switch (node)
        {
            case YamlSequence { Items.Count: > 0 } sequence: return sequence.Items;
            case YamlScalar scalar: return [scalar];
            case YamlSequence: findings.Refuse(node, $"{name} is an empty list; leave the key out to mean all"); return null;
            default: findings.Refuse(node, $"{name} must be a list, not {node.Kind}"); return null;
        }
    }

    /// <summary>Ids of different things that the names of a list mean. Wrong items are refused one by one; null when any was.</summary>
    public static IReadOnlyList<string>? Names(YamlNode node, string name, string itemName, KnownNames known,
        ScenarioFindings findings)
    {
        if (List(node, name, findings) is not { } items) return null;
        var names = new List<string>();
        bool isSound = true;
        foreach (YamlNode item in items)
        {
            string? text = IdOf(item, itemName, known, findings);
            if (text is not null && names.Contains(text))
            {
                findings.Refuse(item, $"{itemName} {Quote(text)} is listed twice");
                text = null;
            }
            if (text is null) isSound = false;
            else names.Add(text);
        }
        return isSound ? names : null;
    }

    /// <summary>A group of keys, each of them known.</summary>
    public static YamlMapping? Mapping(YamlNode node, string name, IReadOnlyCollection<string> known, ScenarioFindings findings)
    {
        if (node is not YamlMapping mapping)
        {
            findings.Refuse(node, $"{name} must be a group of keys ({string.Join(", ", known)}), not {Describe(node)}");
            return null;
        }
        RefuseUnknown(mapping, name, known, known, findings);
        return mapping;
    }

    /// <summary>Refuses every key that is not known: why it is not, or the nearest of <paramref name="suggested"/>.</summary>
    public static void RefuseUnknown(YamlMapping mapping, string name, IReadOnlyCollection<string> known, IEnumerable<string> suggested,
        ScenarioFindings findings, IReadOnlyDictionary<string, string>? senseless = null)
    {
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            YamlScalar key = mapping.Entries[i].Key;
            if (known.Contains(key.Text)) continue;
            if (senseless?.GetValueOrDefault(key.Text) is { } why)
            {
                findings.Refuse(key, $"'{key.Text}' has no meaning in {name}: {why}");
                continue;
            }
            string hint = DecimalComma(mapping.Entries, i) ?? FullWidthColon(key.Text) ?? NearestName.Hint(key.Text, suggested);
            findings.Refuse(key, $"unknown key {Quote(key.Text)}{(name.Length == 0 ? "" : $" in {name}")}{hint}");
        }
    }

    /// <summary>Within braces a comma ends the value: of <c>{value: 0,5}</c> the 5 becomes a key.</summary>
    private static string? DecimalComma(IReadOnlyList<YamlEntry> entries, int i) =>
        i > 0 && entries[i] is { Key.Text: var digits, Value: YamlScalar { IsEmpty: true } } && digits.All(char.IsAsciiDigit)
        && entries[i - 1].Value is YamlScalar { IsText: false, Text: var whole } && whole.TrimStart('-') is { Length: > 0 } size
            && size.All(char.IsAsciiDigit)
            ? $" (a comma ends the value here; write the decimal point: {whole}.{digits})" : null;

    /// <summary>What to write instead when a key or a value holds the colon of Chinese text; null when it does not.</summary>
    public static string? FullWidthColon(string key) =>
        key.IndexOf('：') is > 0 and var at ? $" (the colon is full-width; write '{key[..at]}: {key[(at + 1)..].Trim()}')" : null;

    /// <summary>A number as messages show it.</summary>
    public static string Show(double value) => Readable.AsWritten(value);

    /// <summary>A text as messages show it: quoted, cut when long.</summary>
    public static string Quote(string text) =>
        "'" + string.Concat((text.Length <= LongestQuoted ? text : text[..LongestQuoted] + "…").Select(c => char.IsControl(c) ? ' ' : c))
            + "'";

    /// <summary>Bounds as messages show them; an infinite one is none.</summary>
    public static string Between(double minimum, double maximum) => (double.IsFinite(minimum), double.IsFinite(maximum)) switch
    {
        (true, true) => $" from {Show(minimum)} to {Show(maximum)}",
        (true, false) => $" from {Show(minimum)}",
        (false, true) => $" up to {Show(maximum)}",
        _ => "",
    };

    public static string In(string unit) => unit is "" or "—" ? "" : $" ({unit})";

    private static YamlScalar? Single(YamlNode node, string name, string expected, ScenarioFindings findings)
    {
        if (node is YamlScalar { IsEmpty: false } scalar) return scalar;
        findings.Refuse(node, $"{name} {expected}, but is {node.Kind}");
        return null;
    }

    private static double? Refuse(YamlNode node, string message, ScenarioFindings findings)
    {
        findings.Refuse(node, message);
        return null;
    }

    /// <summary>What a message says stands there.</summary>
    public static string Describe(YamlNode node) => node is YamlScalar { IsEmpty: false } scalar ? Quote(scalar.Text) : node.Kind;

    private static bool IsSpecial(string text) =>
        text.TrimStart('-', '+', '.').ToUpperInvariant() is "NAN" or "INF" or "INFINITY" or "∞";

    /// <summary>What YAML reads as a number and we do not: infinities, no number, hexadecimal and octal.</summary>
    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?[0-9.]+[eE]\+?[0-9]+)$")]
    private static partial Regex OtherNumber();

    private static string Repair(string text)
    {
        string digits = text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        if (text.EndsWith('%') && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out double percent))
            return $"; write {Show(percent / 100)}";
        bool isNumber = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (isNumber && text.Contains(',') && !text.Contains('.') && text.Split(',')[^1].Length != 3)
            return $"; write the decimal point as '{text.Replace(',', '.')}'";
        return isNumber && digits != text ? $"; write {digits}" : "";
    }
}
