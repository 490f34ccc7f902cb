using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Makes the uncertainties or the levers of a design: a method and its factors.</summary>
internal static class DesignPartReader
{
    /// <summary>The part; what runs across its keys is checked here.</summary>
    public static DesignPart Read(ReadGroup part, string name, FactorKind kind, ScenarioFindings findings)
    {
        if (!part.IsSound) return DesignPart.None;
        DesignMethod method = DesignMethods.Of(((GroupForm)DesignKeys.Uncertainties.Form).Cases!.Of(part)!.Word);
        if (method == DesignMethod.Table) return Table(part.Of(DesignKeys.Table)!, kind, findings);
        // By key, not as written: the same design from the merged scenario of a manifest.
        Factor[] factors = [.. (part.Of(DesignKeys.Uncertain) ?? [])
            .Select(static entry => entry.Value).OrderBy(static f => f.Key, StringComparer.Ordinal)];
        if (method == DesignMethod.Grid && part.At(DesignKeys.Levels) is null && factors.Any(static f => f.Levels is null))
            findings.Refuse(ScenarioRule.Design, part.Node, "key 'levels' is missing: into how many levels is a range cut?");
        if (method == DesignMethod.Sobol && factors.Length > SobolSequence.MostFactors)
            findings.Refuse(ScenarioRule.Design, part.Node,
                FormattableString.Invariant(
                    $"{name} has {factors.Length} factors; Sobol's sequence has at most {SobolSequence.MostFactors}"));
        var read = new DesignPart(method, factors)
        {
            Points = part.Of(DesignKeys.Points),
            Levels = part.Of(DesignKeys.Levels),
            Seed = part.Find(DesignKeys.Seed),
        };
        return method == DesignMethod.FractionalFactorial ? Fraction(part, read, findings) : read;
    }

    private static DesignPart Fraction(ReadGroup part, DesignPart read, ScenarioFindings findings)
    {
        foreach (Factor factor in read.Factors.Where(static f => f.Levels is { Count: not 2 }))
            findings.Refuse(ScenarioRule.Design, part.Node,
                FormattableString.Invariant($"{factor.Key} has {factor.Levels!.Count} levels; a fractional factorial has two"));

        // Missing, and not said where a file that this one extends could not be read.
        if (part.Of(DesignKeys.Generators) is not { } generators) return read;
        string[] keys = [.. read.Factors.Select(static f => f.Key)];
        string[] basic = [.. keys.Except(generators.Select(static g => g.Key.Text))];
        var products = new Dictionary<int, IReadOnlyList<int>>();
        foreach (MapEntry<IReadOnlyList<YamlScalar>> generator in generators)
        {
            int generated = Index(generator.Key, keys, keys, findings);
            int[] product = [.. generator.Value.Select(factor => Index(factor, basic, keys, findings))];
            if (generated >= 0 && product.All(static i => i >= 0)) products[generated] = product;
        }

        if (FactorialDesign.TiesMainEffects(products))
            findings.Refuse(ScenarioRule.Design, part.At(DesignKeys.Generators)!,
                "these generators make main effects indistinguishable (resolution 2); at least 3 is needed");
        return read with { Generators = products };
    }

    private static int Index(YamlScalar factor, string[] known, string[] keys, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        string? key = YamlValues.OneOf(factor, "factor", known, findings);
        findings.Mark(before, ScenarioRule.Design);
        return Array.IndexOf(keys, key);
    }

    /// <summary>A CSV table: one row a point, one column a factor.</summary>
    private static DesignPart Table(YamlScalar table, FactorKind kind, ScenarioFindings findings)
    {
        string path = Path.Combine(table.Source.Folder, table.Text);
        if (!File.Exists(path))
        {
            findings.Refuse(ScenarioRule.Files, table, $"there is no file {table.Text}");
            return DesignPart.None;
        }

        int before = findings.Errors.Count;
        DesignPart read = DesignTable.Read(path, table.Text, kind, findings);
        findings.Mark(before, ScenarioRule.Tables);
        return read;
    }
}
