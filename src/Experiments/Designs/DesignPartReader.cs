using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tables;

namespace Ronghe.Experiments.Designs;

/// <summary>Reads the uncertainties or the levers of a design: a method and its factors.</summary>
internal sealed class DesignPartReader(ScenarioFindings findings)
{
    private static readonly (string Word, DesignMethod Method)[] Methods =
    [
        ("factorial", DesignMethod.Factorial), ("fractional_factorial", DesignMethod.FractionalFactorial), ("grid", DesignMethod.Grid),
        ("lhs", DesignMethod.Lhs), ("sobol", DesignMethod.Sobol), ("table", DesignMethod.Table),
    ];

    /// <summary>Words of the methods in scenario files.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = [.. Methods.Select(static m => m.Word)];

    public DesignPart Read(YamlNode node, string name, FactorReader kind)
    {
        string[] keys = kind == FactorReader.OfLevers ? [.. ScenarioKeys.DesignPart, .. ScenarioKeys.DesignTiming] : [.. ScenarioKeys.DesignPart];
        if (YamlValues.Mapping(node, name, keys, findings) is not { } part) return DesignPart.None;
        string? word = part.Find("method") is { } m ? YamlValues.OneOf(m, "method", MethodNames, findings) : part.Find("table") is null ? "factorial" : "table";
        if (word is null) return DesignPart.None;
        DesignMethod method = Methods.First(entry => entry.Word == word).Method;
        if (method == DesignMethod.Table) return Table(part, name, kind);
        Factor[] factors = Factors(part, name, kind);
        var read = new DesignPart(method, factors)
        {
            Points = method is DesignMethod.Lhs or DesignMethod.Sobol ? Whole(part, name, "points", DesignSettings.MostRuns) : 0,
            Levels = method == DesignMethod.Grid && factors.Any(static f => f.Levels is null) ? Whole(part, name, "levels", 1_000_000) : 2,
            Seed = part.Find("seed") is { } seed ? YamlValues.Seed(seed, findings) : null,
        };
        foreach ((string key, bool isUsed) in (ReadOnlySpan<(string, bool)>)
            [
                ("points", method is DesignMethod.Lhs or DesignMethod.Sobol), ("levels", method == DesignMethod.Grid), ("table", false),
                ("seed", method is DesignMethod.Lhs or DesignMethod.Sobol), ("generators", method == DesignMethod.FractionalFactorial),
            ])
        {
            if (!isUsed && part.Find(key) is { } unused) findings.Refuse(unused, $"'{key}' has no meaning with method {word}");
        }

        if (method == DesignMethod.Sobol && factors.Length > SobolSequence.MostFactors)
            findings.Refuse(part, FormattableString.Invariant($"{name} has {factors.Length} factors; Sobol's sequence has at most {SobolSequence.MostFactors}"));
        return method == DesignMethod.FractionalFactorial ? Fraction(part, read) : read;
    }

    private Factor[] Factors(YamlMapping part, string name, FactorReader kind)
    {
        if (part.Find("factors") is YamlMapping { Entries.Count: > 0 } factors)
        {
            // By key, not as written: the same design from the merged scenario of a manifest.
            return [.. factors.Entries.Select(entry => kind.Read(entry, findings)).OfType<Factor>().OrderBy(static f => f.Key, StringComparer.Ordinal)];
        }

        findings.Refuse(part.Find("factors") ?? part, $"{name}.factors must name what is varied, e.g. 'industry.upgrade_gain: plausible' or 'consensus: [0, 0.6]'");
        return [];
    }

    private int Whole(YamlMapping part, string name, string key, int most)
    {
        if (part.Find(key) is { } node) return YamlValues.Whole(node, $"{name}.{key}", 1, most, "", findings) ?? 1;
        findings.Refuse(part, $"key '{key}' is missing");
        return 1;
    }

    private DesignPart Fraction(YamlMapping part, DesignPart read)
    {
        foreach (Factor factor in read.Factors.Where(static f => f.Levels is { Count: not 2 }))
            findings.Refuse(part, FormattableString.Invariant($"{factor.Key} has {factor.Levels!.Count} levels; a fractional factorial has two"));
        if (part.Find("generators") is not YamlMapping generators)
        {
            findings.Refuse(part, "a fractional factorial needs generators: a factor and those whose product it is, e.g. 'consensus: [resource_sharing, talent_integration]'");
            return read;
        }

        string[] keys = [.. read.Factors.Select(static f => f.Key)];
        string[] generated = [.. generators.Entries.Select(static e => e.Key.Text)];
        var products = new Dictionary<int, IReadOnlyList<int>>();
        foreach (YamlEntry entry in generators.Entries)
        {
            if (YamlValues.OneOf(entry.Key, "factor", keys, findings) is not { } key) continue;
            if (YamlValues.Names(entry.Value, $"generators.{key}", "factor", [.. keys.Except(generated)], findings) is not { } product) continue;
            if (product.Count < 2) findings.Refuse(entry.Value, $"generator of {key} must be a product of at least two factors");
            products[Array.IndexOf(keys, key)] = [.. product.Select(p => Array.IndexOf(keys, p))];
        }

        if (products.Count > 0 && FactorialDesign.Resolution(products) is var resolution and < 3)
            findings.Refuse(generators, FormattableString.Invariant($"these generators make main effects indistinguishable (resolution {resolution}); at least 3 is needed"));
        return read with { Generators = products };
    }

    /// <summary>A CSV table: one row a point, one column a factor.</summary>
    private DesignPart Table(YamlMapping part, string name, FactorReader kind)
    {
        if (part.Find("table") is not { } node || YamlValues.Text(node, name + ".table", findings) is not { } text)
        {
            if (part.Find("table") is null) findings.Refuse(part, "key 'table' is missing");
            return DesignPart.None;
        }

        if (part.Find("factors") is { } unused) findings.Refuse(unused, "'factors' has no meaning with a table: its columns are the factors");
        string path = Path.Combine(node.Source.Folder, text);
        if (!File.Exists(path))
        {
            findings.Refuse(node, $"there is no file {text}");
            return DesignPart.None;
        }

        return DesignTable.Read(path, text, kind, findings);
    }
}
