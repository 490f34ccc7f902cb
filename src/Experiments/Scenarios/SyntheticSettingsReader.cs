using Ronghe.Experiments.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Reads the numbers of synthetic colleges and enterprises.</summary>
internal static class SyntheticSettingsReader
{
    private static readonly string[] TypeNames = [.. Enum.GetValues<CollegeType>().Select(PopulationTables.NameOf)];

    /// <summary>Names of the college types in scenario files, in the order of <see cref="CollegeType"/>.</summary>
    public static IReadOnlyList<string> CollegeTypes => TypeNames;

    /// <summary><c>colleges: {synthetic, entrants_per_year, programmes, types}</c>; null after a mistake.</summary>
    public static SyntheticCollegesSetting? Colleges(YamlMapping population, ScenarioFindings findings)
    {
        if (YamlValues.Mapping(population.Find("colleges")!, "population.colleges", ScenarioKeys.Colleges, findings) is not { } mapping) return null;
        int? count = mapping.Find("synthetic") is { } number
            ? YamlValues.Whole(number, "population.colleges.synthetic", 1, ScenarioKeys.MostColleges, "colleges", findings)
            : Missing(mapping, "population.colleges.synthetic", findings);
        double? entrants = mapping.Find("entrants_per_year") is { } persons
            ? YamlValues.Number(persons, "population.colleges.entrants_per_year", 1, ScenarioKeys.MostEntrants, "persons/year", findings)
            : Missing(mapping, "population.colleges.entrants_per_year", findings);
        int? programmes = mapping.Find("programmes") is { } each
            ? YamlValues.Whole(each, "population.colleges.programmes", 1, ScenarioKeys.MostProgrammes, "programmes per college", findings)
            : Missing(mapping, "population.colleges.programmes", findings);
        IReadOnlyList<double>? shares = mapping.Find("types") is { } types ? TypeShares(types, findings) : SyntheticColleges.NationalTypes;
        if ((long?)count * programmes is > InputLimits.Programmes and var all)
        {
            findings.Refuse(mapping, FormattableString.Invariant(
                $"population.colleges asks for {all:N0} programmes; at most {InputLimits.Programmes:N0} fit into a world"));
            return null;
        }
        return count is null || entrants is null || programmes is null || shares is null ? null
            : new SyntheticCollegesSetting(count.Value, entrants.Value, programmes.Value, shares);
    }

    /// <summary><c>enterprises: {synthetic: N}</c> or <c>{synthetic: {Region: N}}</c>: how many in each region; null after a mistake.</summary>
    public static IReadOnlyList<int>? Enterprises(YamlMapping population, IReadOnlyList<string> regions, IReadOnlyList<double> weights, ScenarioFindings findings)
    {
        const string Name = "population.enterprises.synthetic";
        if (YamlValues.Mapping(population.Find("enterprises")!, "population.enterprises", ["synthetic"], findings) is not { } mapping) return null;
        if (mapping.Find("synthetic") is not { } node)
        {
            Missing(mapping, Name, findings);
            return null;
        }
        if (node is not YamlMapping byRegion)
            return YamlValues.Whole(node, Name, 1, ScenarioKeys.MostSynthetic, "enterprises", findings) is { } count ? Apportionment.LargestRemainders(count, weights) : null;
        int before = findings.Errors.Count;
        var counts = new int[regions.Count];
        foreach (YamlEntry entry in byRegion.Entries)
        {
            if (YamlValues.OneOf(entry.Key, "region", [.. regions], findings) is not { } region) continue;
            counts[regions.ToList().IndexOf(region)] = YamlValues.Whole(entry.Value, $"{Name}.{region}", 0, ScenarioKeys.MostSynthetic, "enterprises", findings) ?? 0;
        }
        long sum = counts.Sum(count => (long)count);
        if (findings.Errors.Count == before && sum is 0 or > ScenarioKeys.MostSynthetic)
            findings.Refuse(node, $"{Name} must sum to 1 to {YamlValues.Show(ScenarioKeys.MostSynthetic)} (enterprises), but sums to {YamlValues.Show(sum)}");
        return findings.Errors.Count == before ? counts : null;
    }

    /// <summary>Refuses a missing key; always null.</summary>
    public static int? Missing(YamlMapping mapping, string name, ScenarioFindings findings)
    {
        if (findings.IsWhole) findings.Refuse(mapping, $"key '{name}' is missing");
        return null;
    }

    private static IReadOnlyList<double>? TypeShares(YamlNode node, ScenarioFindings findings)
    {
        int before = findings.Errors.Count;
        if (YamlValues.Mapping(node, "population.colleges.types", TypeNames, findings) is not { } mapping) return null;
        double[] shares = [.. TypeNames.Select(type => mapping.Find(type) is { } share ? YamlValues.Number(share, "population.colleges.types." + type, 0, 1, "share", findings) ?? 0 : 0)];
        if (findings.Errors.Count > before) return null;
        double sum = shares.Sum();
        if (Math.Abs(sum - 1) <= PopulationTables.SumTolerance) return [.. shares.Select(share => share / sum)];
        findings.Refuse(node, $"population.colleges.types must sum to 1 (share), but sum to {YamlValues.Show(Math.Round(sum, 6))}");
        return null;
    }
}
