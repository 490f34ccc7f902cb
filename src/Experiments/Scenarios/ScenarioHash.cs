using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Ronghe.Experiments.Tables;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Names a scenario by its content: SHA-256 over canonical JSON of what was resolved, never of how the file was written.</summary>
/// <remarks>
/// Comments, order of keys, titles, file names, numbers of replications and what is observed do not change a hash. Every parameter is in it with
/// its value in force, so that writing a default out changes nothing and a changed default changes the hash; so are the numbers of all tables.
/// </remarks>
internal static class ScenarioHash
{
    /// <summary>Hex digits of the short ids in tables.</summary>
    public const int IdLength = 16;

    /// <summary>Everything that decides the numbers of a run.</summary>
    public static string Of(Scenario scenario) => Hash(json =>
    {
        json.WriteString("policies", OfPolicies(scenario));
        json.WriteNumber("seed", scenario.Seed);
        json.WriteString("world", OfWorld(scenario));
    });

    /// <summary>Who lives in the world, when, and what we assume.</summary>
    public static string OfWorld(Scenario scenario) => Hash(json =>
    {
        if (scenario.Counterfactual != Counterfactual.None) WriteCounterfactual(json, scenario.Counterfactual);
        json.WriteStartObject("parameters");
        foreach (ParameterDefinition parameter in ParameterCatalog.All.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            json.WriteNumber(parameter.Key, parameter.Get(scenario.Parameters));
        json.WriteEndObject();
        json.WriteNumber("periods", scenario.Periods);
        json.WriteStartObject("population");
        WritePopulation(json, scenario.Population);
        json.WriteEndObject();
        json.WriteString("start", scenario.Start.ToString());
    });

    /// <summary>The measures and the budget. Names of regions and sectors stand for their indices.</summary>
    public static string OfPolicies(Scenario scenario) => Hash(json =>
    {
        WriteMoney(json, "budget", scenario.BudgetPerPeriod);
        json.WriteStartArray("measures");
        foreach (PolicyMeasure measure in scenario.Policies) WriteMeasure(json, measure, scenario.Population);
        json.WriteEndArray();
    });

    private static void WriteCounterfactual(Utf8JsonWriter json, Counterfactual counterfactual)
    {
        json.WriteStartObject("counterfactual");
        foreach (PropertyInfo property in typeof(Counterfactual).GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
            json.WriteString(property.Name, Convert.ToString(property.GetValue(counterfactual), CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, PolicyMeasure measure, Population population)
    {
        json.WriteStartObject();
        WriteMoney(json, "budget", measure.BudgetPerPeriod);
        json.WriteNumber("from", measure.From);
        json.WriteString("lever", LeverCatalog.Of(measure.Lever).Key);
        json.WriteNumber("phase_in", measure.PhaseIn);
        Texts(json, "regions", measure.Regions.Select(i => population.Regions[i].Id));
        Texts(json, "sectors", measure.Sectors.Select(i => population.Sectors[i].Id));
        if (measure.Until is { } until) json.WriteNumber("until", until);
        json.WriteNumber("value", measure.Value);
        if (measure.When is { } when) json.WriteString("when", FormattableString.Invariant($"{when.Observation} {when.Comparison} {when.Threshold}"));
        json.WriteEndObject();
    }

    private static void WritePopulation(Utf8JsonWriter json, Population population)
    {
        Rows(json, "colleges", population.Colleges, college =>
        {
            json.WriteStringValue(college.Id);
            json.WriteStringValue(PopulationTables.NameOf(college.Type));
            json.WriteNumberValue(college.Region);
            json.WriteNumberValue(college.Founded);
            json.WriteBooleanValue(college.IsIndustryRun);
            json.WriteNumberValue(college.EntrantsPerYear);
            json.WriteNumberValue(college.Programmes);
        });
        Rows(json, "enterprises", population.Enterprises, enterprise =>
        {
            json.WriteStringValue(enterprise.Id);
            json.WriteNumberValue(enterprise.Region);
            json.WriteNumberValue(enterprise.Sector);
            json.WriteNumberValue(enterprise.Heads);
        });
        Rows(json, "families", population.Families, family =>
        {
            json.WriteStringValue(family.Id);
            json.WriteNumberValue(family.Weight);
            foreach (double value in family.Profile) json.WriteNumberValue(value);
            foreach (double value in family.SectorAffinity) json.WriteNumberValue(value);
        });
        Texts(json, "knowledge_fields", population.KnowledgeFields);
        Rows(json, "regions", population.Regions, region =>
        {
            json.WriteStringValue(region.Id);
            json.WriteNumberValue(region.Enterprises);
            foreach (int neighbour in region.Neighbours) json.WriteNumberValue(neighbour);
        });
        Rows(json, "sectors", population.Sectors, sector =>
        {
            json.WriteStringValue(sector.Id);
            json.WriteNumberValue(sector.Weight);
            foreach (double value in sector.Profile) json.WriteNumberValue(value);
        });
    }

    private static void Rows<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartArray();
            write(row);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // JSON has no infinity: no cap is no key.
    private static void WriteMoney(Utf8JsonWriter json, string name, double money)
    {
        if (double.IsFinite(money)) json.WriteNumber(name, money);
    }

    private static string Hash(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }
}
