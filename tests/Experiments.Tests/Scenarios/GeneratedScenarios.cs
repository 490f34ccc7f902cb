using System.Globalization;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Scenario documents, sound and not: every key of the catalogue with values at and beyond its bounds, and every place of a
/// document with values of every kind.</summary>
internal static class GeneratedScenarios
{
    private static readonly YamlNode[] Pool = [.. new[]
    {
        "~", "''", "' '",
            "x", "'5'", "5",
                "-1", "0", "1",
                    "0.5", "1.5",
                        "1e3", "2.0", "'1'", "true", "2012-Q1", "2012-Q5", "'2012-q1'", "[]", "[x]", "[x, x]", "[0.5, 1]", "[~]", "[[1]]",
        "{}", "{x: 1}",
            "{synthetic: 2}",
                "{low: 0.2, high: 0.4}",
                    "{below: 0.5}", "{lever: grants, cny_per_programme: 20000}", "[{lever: grants, cny_per_programme: 20000}]", "plausible", "consensus", "integration",
        "[integration, coverage]",
            "sector", "[sector, region]", "North", "'11'", "[11, 51]", "grid", "lhs", "table", "base.yaml", "adaptive", "logarithmic",
    }.Select(CoreYaml.Parse)];

    private static readonly Dictionary<string, YamlNode[]> Bounds = ScenarioKeys.Rows()
        .DistinctBy(row => row.Key.Name)
            .ToDictionary(row => row.Key.Name, row => AtBounds(row.Key.Form.Schema()).ToArray(), StringComparer.Ordinal);

    /// <summary>Every key of the catalogue, where a document has it, with values at and beyond the bounds that its own schema states;
    /// and every parameter.</summary>
    public static IEnumerable<YamlMapping> OfEveryKey(IReadOnlyList<YamlMapping> documents)
    {
        foreach (Key key in CatalogueForms.Parameters.Known)
        {
            foreach (YamlNode value in AtBounds(key.Form.Schema())) yield return Put(documents[^1], ["parameters"], key.Name, value);
        }
        var places = documents.SelectMany(document => Places(document).Select(place => (Document: document, place.Path, place.Value.Kind)));
        foreach ((YamlMapping document, string[] path, string _) in places.DistinctBy(place => (place.Path[^1], place.Kind)))
        {
            foreach (YamlNode value in Bounds.GetValueOrDefault(path[^1], [])) yield return Put(document, path[..^1], path[^1], value);
        }
    }

    /// <summary>Documents with one to three places changed, gently (a near number, a value from the same key elsewhere, quotes,
    /// nothing) or roughly (any value, an unknown key).</summary>
    public static IEnumerable<YamlMapping> Mutated(IReadOnlyList<YamlMapping> documents, int each, Random random)
    {
        (string[] Path, YamlNode Value)[][] places = [.. documents.Select(document => Places(document).ToArray())];
        ILookup<string, YamlNode> byKey = places.SelectMany(all => all).ToLookup(place => place.Path[^1], place => place.Value);
        foreach (YamlMapping document in documents)
        {
            for (int trial = 0; trial < each; trial++)
            {
                YamlMapping changed = document;
                for (int changes = random.Next(6) == 0 ? random.Next(2, 4) : 1; changes > 0; changes--)
                    changed = Changed(changed, byKey, random);
                yield return changed;
            }
        }
    }

    private static YamlMapping Changed(YamlMapping document, ILookup<string, YamlNode> byKey, Random random)
    {
        (string[] Path, YamlNode Value)[] places = [.. Places(document)];
        if (places.Length == 0) return document;
        (string[] path, YamlNode value) = places[random.Next(places.Length)];
        YamlMapping With(YamlNode? other) => Put(document, path[..^1], path[^1], other);
        (string[] Path, YamlNode Value) AnyOf((string[], YamlNode)[] all) => all[random.Next(all.Length)];
        YamlNode any = Pool[random.Next(Pool.Length)];
        YamlNode[] same = [.. byKey[path[^1]]];
        return (random.Next(10), value) switch
        {
            (0 or 9, _) when random.Next(2) == 0 => Put(document, path[..^1], path[^1],
                same.Length == 0 ? value : same[random.Next(same.Length)]),
            (0, _) => With(null),
            (1, _) => With(Pool[0]),
            (2, YamlScalar scalar) => With(scalar with { IsText = !scalar.IsText && scalar.Text.Length > 0 }),
            (3 or 4, YamlScalar scalar) when double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out double number) =>
                With(scalar with
                {
                    Text = Plain(number == Math.Floor(number) ? number + random.Next(0, 3) : number * (0.9 + (0.2 * random.NextDouble()))),
                }),
            (5 or 6, _) when same.Length > 0 => With(same[random.Next(same.Length)]),
            (< 9, YamlMapping mapping) => With(mapping with { Entries = [.. mapping.Entries.Reverse()] }),
            (< 9, YamlSequence list) => With(list with { Items = [.. list.Items.Reverse()] }),
            (8, _) => With(places[random.Next(places.Length)].Value),
            (9, _) when random.Next(2) == 0 => Put(document, path[..^1], random.Next(3) == 0 ? "no_key" : AnyOf(places).Path[^1], any),
            _ => With(any),
        };
    }

    /// <summary>Every value of a document with the keys and numbers that lead to it.</summary>
    private static IEnumerable<(string[] Path, YamlNode Value)> Places(YamlNode node, params string[] path)
    {
        IEnumerable<(string Step, YamlNode Value)> inner = node switch
        {
            YamlMapping mapping => mapping.Entries.Select(entry => (entry.Key.Text, entry.Value)),
            YamlSequence list => list.Items.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return inner.SelectMany(step => Places(step.Value, [.. path, step.Step]).Prepend(([.. path, step.Step], step.Value)));
    }

    private static YamlMapping Put(YamlMapping document, string[] path, string key, YamlNode? value) =>
        Put(document, [.. path, key], value);

    private static YamlMapping Put(YamlMapping mapping, string[] path, YamlNode? value)
    {
        YamlNode? changed = path.Length == 1 ? value
            : Within(mapping.Entries.First(entry => entry.Key.Text == path[0]).Value, path[1..], value);
        return changed is null ? mapping.Without(path[0]) : mapping.With(new YamlScalar(mapping.Source, 0, 0, path[0], true), changed);
    }

    private static YamlSequence Put(YamlSequence list, string[] path, YamlNode? value)
    {
        if (!int.TryParse(path[0], out int index)) return list with { Items = [.. list.Items, value ?? Pool[0]] };
        YamlNode? changed = path.Length == 1 ? value : Within(list.Items[index], path[1..], value);
        return list with
            { Items = [.. list.Items.Take(index), .. changed is null ? [] : (YamlNode[])[changed], .. list.Items.Skip(index + 1)] };
    }

    private static YamlNode Within(YamlNode node, string[] path, YamlNode? value) =>
        node is YamlSequence list ? Put(list, path, value) : Put((YamlMapping)node, path, value);

    private static IEnumerable<YamlNode> AtBounds(JsonObject schema)
    {
        if (schema["anyOf"] is JsonArray choices) return choices.OfType<JsonObject>().SelectMany(AtBounds);
        var values = new List<string> { "x", "~" };
        if (schema["enum"] is JsonArray names) values.AddRange([$"{names[0]}", $"{names[^1]}", $"{names[0]}x", $"'{names[0]}'"]);
        string type = schema["type"] is JsonArray ? "text" : (string?)schema["type"] ?? "";
        foreach (string bound in (string[])["minimum", "maximum"])
        {
            if (schema[bound] is not JsonValue limit || limit.ToString() == ulong.MaxValue.ToString(CultureInfo.InvariantCulture)) continue;
            double value = double.Parse(limit.ToString(), CultureInfo.InvariantCulture), beyond = Math.Max(1e-6, Math.Abs(value) * 1e-3);
            if (type == "integer") beyond = 1;
            values.AddRange([Plain(value), Plain(bound == "minimum" ? value - beyond : value + beyond), $"'{Plain(value)}'"]);
            if (Math.Abs(value) < 1e12) values.Add(Plain(value + 0.5));
        }
        return values.Select(CoreYaml.Parse);
    }

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
