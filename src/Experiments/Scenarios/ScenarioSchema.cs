using System.Text.Json;
using System.Text.Json.Nodes;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The JSON schema of scenario files, made from the catalogues, so that an editor completes keys and marks mistakes while one types.</summary>
/// <remarks>A schema cannot see across keys: dates, overlaps, sums and files are checked by <c>ronghe validate</c>.</remarks>
internal static class ScenarioSchema
{
    private const string QuarterPattern = "^(19|2[0-9])[0-9]{2}-[Qq][1-4]$";

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The schema as text, ending with a newline.</summary>
    public static string Text() => Create().ToJsonString(Options) + "\n";

    public static JsonObject Create()
    {
        JsonObject schema = Group("A scenario of Ronghe: who lives in the world, what we assume and which policies are in force.", new()
        {
            ["version"] = Values("Format of the file.", [ScenarioKeys.Version]),
            ["scenario"] = OfType("string", "Title shown on every output."),
            ["extends"] = OfType("string", "Scenario file to build on; path from the folder of this file."),
            ["seed"] = Whole("Seed of the random streams, 64 bits.", 0, null, ScenarioKeys.DefaultSeed),
            ["start"] = Quarter($"Quarter of period 0 (default {ScenarioKeys.DefaultStart})."),
            ["periods"] = Whole("Length of the run, quarters.", 1, ScenarioKeys.MostPeriods, ScenarioKeys.DefaultPeriods),
            ["replications"] = OneOf(Whole("Runs with different luck.", 1, ScenarioKeys.MostReplications, ScenarioKeys.DefaultReplications), StoppingRule()),
            ["government"] = Values("Whether support intensity is fixed or follows public value against cost.", [.. ScenarioKeys.Governments]),
            ["population"] = Population(),
            ["parameters"] = Parameters(),
            ["policies"] = List("Measures in force; none is the baseline.", Policy()),
            ["budget"] = Number("Most public money that the efforts of all policies together may take in a quarter, CNY; tax credits and grants that follow come on top.", 0, ScenarioKeys.MostBudget),
            ["observe"] = Observe(),
            ["design"] = DesignSchema.Create(),
        });
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Ronghe scenario");
        return schema;
    }

    private static JsonObject Population()
    {
        var types = new JsonObject();
        foreach (string type in SyntheticSettingsReader.CollegeTypes) types[type] = Number("Share of the colleges; all sum to 1.", 0, 1);
        JsonObject colleges = Group("Synthetic colleges.", new()
        {
            ["synthetic"] = Whole("Colleges.", 1, ScenarioKeys.MostColleges),
            ["entrants_per_year"] = Number("Planned entrants of all colleges together, persons a year.", 1, ScenarioKeys.MostEntrants),
            ["programmes"] = Whole("Programmes per college.", 1, ScenarioKeys.MostProgrammes),
            ["types"] = Group("Share of the colleges by type; default China 2024.", types),
        });
        JsonObject byRegion = OfType("object", "Enterprises by region.");
        byRegion["additionalProperties"] = Whole("Enterprises.", 0, ScenarioKeys.MostSynthetic);
        JsonObject enterprises = Group("Synthetic enterprises with heavy-tailed sizes.", new()
        {
            ["synthetic"] = OneOf(Whole("Enterprises, shared out by the regions' weights.", 1, ScenarioKeys.MostSynthetic), byRegion),
        });
        JsonObject regions = Group("Synthetic regions of equal weight.", new() { ["synthetic"] = Whole("Regions.", 1, ScenarioKeys.MostRegions) });
        return Group("Who lives in the world: CSV tables, or synthetic where there is none.", new()
        {
            ["sectors"] = OfType("string", "Table of sectors."),
            ["sector_ids"] = Names("Sectors picked from the table; all when left out."),
            ["families"] = OfType("string", "Table of programme families."),
            ["family_sectors"] = OfType("string", "Table of the shares of each family's graduates by sector."),
            ["regions"] = OneOf(OfType("string", "Table of regions."), regions),
            ["colleges"] = OneOf(OfType("string", "Table of colleges."), colleges),
            ["enterprises"] = OneOf(OfType("string", "Table of enterprises."), enterprises),
        });
    }

    private static JsonObject Parameters()
    {
        var keys = new JsonObject();
        foreach (ParameterDefinition parameter in ParameterCatalog.All)
        {
            string meaning = $"{parameter.Meaning} ({parameter.Unit}); plausible {YamlValues.Show(parameter.PlausibleLow)} to {YamlValues.Show(parameter.PlausibleHigh)}. {parameter.Status}: {parameter.Source}";
            keys[parameter.Key] = parameter.IsInteger
                ? Whole(meaning, (long)parameter.Minimum, (long)parameter.Maximum, (ulong)parameter.Default)
                : With(Number(meaning, parameter.Minimum, parameter.Maximum), "default", parameter.Default);
        }
        return Group("What we assume; 'ronghe describe parameters' lists them.", keys);
    }

    internal static JsonObject Policy()
    {
        JsonObject policy = Group("One lever at one strength, for a time, in some places.", new()
        {
            ["lever"] = Values(string.Join("; ", LeverCatalog.All.Select(lever => $"{lever.Key}: {lever.Title} ({lever.ChineseTitle})")), [.. LeverCatalog.All.Select(lever => lever.Key)]),
            ["value"] = Number("Effort relative to the lever's reference effort.", 0, 1),
            ["from"] = Quarter("First quarter in force; default the start."),
            ["until"] = Quarter("First quarter no longer in force; default never."),
            ["phase_in"] = Whole("Quarters over which the effort rises evenly.", 0, ScenarioKeys.MostPhaseIn, 0),
            ["regions"] = Names("Regions covered; all when left out."),
            ["sectors"] = Names("Sectors covered, by id or name; all when left out."),
            ["when"] = Trigger(),
            ["budget"] = Number("Most public money that the effort of this measure may take in a quarter, CNY; tax credits and grants that follow come on top.", 0, ScenarioKeys.MostBudget),
        });
        policy["required"] = new JsonArray("lever", "value");
        return policy;
    }

    private static JsonObject Trigger()
    {
        JsonObject trigger = Group("The measure starts once this was observed for the whole world.", new()
        {
            ["observation"] = Observation("What is observed."),
            ["below"] = OfType("number", "Threshold, in the observation's unit."),
            ["above"] = OfType("number", "Threshold, in the observation's unit."),
        });
        trigger["required"] = new JsonArray("observation");
        trigger["oneOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("below") }, new JsonObject { ["required"] = new JsonArray("above") });
        return trigger;
    }

    private static JsonObject StoppingRule()
    {
        JsonObject until = Group("Stop once the 95 % interval of the mean at the end of the run is this narrow.", new()
        {
            ["outcome"] = Observation("Outcome that must be known well enough; default integration."),
            ["half_width"] = Number("Half width of the interval, in the outcome's unit.", 1e-9, 1e12),
        });
        until["required"] = new JsonArray("half_width");
        JsonObject rule = Group("A stopping rule.", new() { ["until"] = until, ["at_most"] = Whole("Most runs.", 2, ScenarioKeys.MostReplications) });
        rule["required"] = new JsonArray("until", "at_most");
        return rule;
    }

    private static JsonObject Observe() => Group("What is stored.", new()
    {
        ["by"] = OneOf(Values("Group kind.", [.. ScenarioKeys.GroupKinds]), List("Groups beside the whole world.", Values("Group kind.", [.. ScenarioKeys.GroupKinds]))),
        ["every"] = Whole("Store every n-th quarter; 0 stores only end-of-run outcomes.", 0, ScenarioKeys.MostPeriods, 1),
        ["outcomes"] = OneOf(Observation("Observation to store."), List("Observations to store; all when left out.", Observation("Observation to store."))),
    });

    internal static JsonObject Observation(string description) => Values(description, [.. ObservationCatalog.All.Select(observation => observation.Name)]);

    internal static JsonObject Group(string description, JsonObject properties) =>
        new() { ["description"] = description, ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };

    internal static JsonObject OfType(string type, string description) => new() { ["description"] = description, ["type"] = type };

    internal static JsonObject Number(string description, double minimum, double maximum) =>
        new() { ["description"] = description, ["type"] = "number", ["minimum"] = minimum, ["maximum"] = maximum };

    internal static JsonObject Whole(string description, long minimum, long? maximum, ulong? standard = null)
    {
        JsonObject json = With(OfType("integer", description), "minimum", minimum);
        if (maximum is { } most) json["maximum"] = most;
        if (standard is { } value) json["default"] = value;
        return json;
    }

    internal static JsonObject Quarter(string description) => With(OfType("string", description), "pattern", QuarterPattern);

    internal static JsonObject Values(string description, JsonArray values) => new() { ["description"] = description, ["enum"] = values };

    internal static JsonObject List(string description, JsonObject item) => With(OfType("array", description), "items", item);

    // '21' names a sector, though YAML reads a number.
    internal static JsonObject Names(string description)
    {
        JsonObject Name() => new() { ["type"] = new JsonArray("string", "integer") };
        return With(OneOf(Name(), With(With(OfType("array", description), "items", Name()), "minItems", 1)), "description", description);
    }

    internal static JsonObject OneOf(params JsonNode[] choices) => new() { ["oneOf"] = new JsonArray(choices) };

    internal static JsonObject With(JsonObject json, string key, JsonNode value)
    {
        json[key] = value;
        return json;
    }
}
