using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Designs;

/// <summary>What a kind of factor is called and what values it may take.</summary>
/// <param name="Key">Key in scenario files.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Minimum">Lowest possible value.</param>
/// <param name="Maximum">Highest possible value.</param>
/// <param name="Plausible">The plausible range, which is the default of a design.</param>
internal sealed record FactorLimits(string Key, string Unit, double Minimum, double Maximum, Factor Plausible);

/// <summary>Reads the values of one factor: <c>plausible</c>, a list of levels, or a range with <c>low</c> and <c>high</c>.</summary>
/// <param name="what">What a message calls such a factor.</param>
/// <param name="all">Every factor of the kind.</param>
internal sealed class FactorReader(string what, IReadOnlyList<FactorLimits> all)
{
    private static readonly string[] Scales = ["linear", "logarithmic"];

    /// <summary>Uncertainties: the parameters, with their plausible ranges.</summary>
    public static FactorReader OfParameters { get; } = new("parameter", [.. ParameterCatalog.All.Select(static p => new FactorLimits(p.Key, p.Unit, p.Minimum, p.Maximum,
        new Factor(p.Key, p.PlausibleLow, p.PlausibleHigh, p.Scale == ParameterScale.Logarithmic && p.PlausibleLow > 0, p.IsInteger, null)))]);

    /// <summary>Levers: efforts from 0 to 1.</summary>
    public static FactorReader OfLevers { get; } = new("lever", [.. LeverCatalog.All.Select(static l => new FactorLimits(
        l.Key, "effort relative to the lever's reference effort", 0, 1, new Factor(l.Key, 0, 1, false, false, null)))]);

    /// <summary>The factor of a key; null after a mistake.</summary>
    public FactorLimits? Find(YamlScalar key, ScenarioFindings findings)
    {
        if (all.FirstOrDefault(f => f.Key == key.Text) is { } known) return known;
        findings.Refuse(key, $"there is no {what} {YamlValues.Quote(key.Text)}{NearestName.Hint(key.Text, all.Select(static f => f.Key))}");
        return null;
    }

    public Factor? Read(YamlEntry entry, ScenarioFindings findings)
    {
        if (Find(entry.Key, findings) is not { } limits) return null;
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: true } or YamlScalar { Text: "plausible" }:
                return limits.Plausible;
            case YamlMapping mapping:
                return Range(mapping, limits, findings);
            case YamlSequence { Items.Count: 0 }:
                findings.Refuse(entry.Value, $"{limits.Key} has an empty list of levels: the design would have 0 runs");
                return null;
            default:
                double?[] levels = [.. (YamlValues.List(entry.Value, limits.Key, findings) ?? []).Select(item => Value(item, limits, findings))];
                if (levels.Length == 0 || levels.Any(static l => l is null)) return null;
                if (levels.Distinct().Count() == levels.Length) return limits.Plausible with { Levels = [.. levels.Select(static l => l!.Value)] };
                findings.Refuse(entry.Value, $"{limits.Key} lists a level twice");
                return null;
        }
    }

    /// <summary>One value within the possible range.</summary>
    public static double? Value(YamlNode node, FactorLimits limits, ScenarioFindings findings) => limits.Plausible.IsInteger
        ? YamlValues.Whole(node, limits.Key, (int)limits.Minimum, (int)limits.Maximum, limits.Unit, findings)
        : YamlValues.Number(node, limits.Key, limits.Minimum, limits.Maximum, limits.Unit, findings);

    private static Factor? Range(YamlMapping mapping, FactorLimits limits, ScenarioFindings findings)
    {
        YamlValues.RefuseUnknown(mapping, limits.Key, ScenarioKeys.DesignRange, ScenarioKeys.DesignRange, findings);
        double? low = mapping.Find("low") is { } l ? Value(l, limits, findings) : limits.Plausible.Low;
        double? high = mapping.Find("high") is { } h ? Value(h, limits, findings) : limits.Plausible.High;
        string? scale = mapping.Find("scale") is { } s ? YamlValues.OneOf(s, "scale", Scales, findings) : limits.Plausible.IsLogarithmic && low > 0 ? Scales[1] : Scales[0];
        if (low is null || high is null || scale is null) return null;
        if (low >= high)
        {
            findings.Refuse(mapping, $"{limits.Key} needs low below high, but low is {YamlValues.Show(low.Value)} and high {YamlValues.Show(high.Value)}");
            return null;
        }

        if (scale == Scales[1] && low <= 0)
        {
            findings.Refuse(mapping, $"{limits.Key} cannot be covered on a logarithmic scale from {YamlValues.Show(low.Value)}: low must be above 0");
            return null;
        }

        return limits.Plausible with { Low = low.Value, High = high.Value, IsLogarithmic = scale == Scales[1] };
    }
}
