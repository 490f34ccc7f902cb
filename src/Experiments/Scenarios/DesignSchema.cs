using System.Text.Json.Nodes;
using Ronghe.Experiments.Designs;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The JSON schema of the section <c>design</c>.</summary>
internal static class DesignSchema
{
    public static JsonObject Create() => ScenarioSchema.Group("What 'ronghe sweep' varies: points of the uncertainties × policies × replications.", new()
    {
        ["uncertainties"] = Part("Parameters that nobody knows.", Uncertainties(), isLevers: false),
        ["levers"] = Part("Efforts of levers, crossed with the uncertainties; 0 is no measure.", Levers(), isLevers: true),
        ["policies"] = Open("Named policies, crossed with everything else; each a list of measures in force beside those of the scenario.", ScenarioSchema.List("Measures; none changes nothing.", ScenarioSchema.Policy())),
        ["constants"] = ScenarioSchema.Group("Parameters held at a value in every run.", Parameters(static p => ScenarioSchema.Number(p.Meaning, p.Minimum, p.Maximum))),
        ["outcomes"] = ScenarioSchema.OneOf(Outcome(), ScenarioSchema.List("Outcomes to keep.", Outcome())),
        ["constraints"] = ScenarioSchema.Group("Limits of end-of-run outcomes: which futures are acceptable.", Constraints()),
    });

    private static JsonObject Part(string description, JsonObject factors, bool isLevers)
    {
        var keys = new JsonObject
        {
            ["method"] = ScenarioSchema.Values("How points are chosen; default factorial.", [.. DesignPartReader.MethodNames.Select(static m => (JsonNode)m)]),
            ["points"] = ScenarioSchema.Whole("Points of lhs or sobol.", 1, DesignSettings.MostRuns),
            ["levels"] = ScenarioSchema.Whole("Levels that a grid cuts a range into.", 1, 1_000_000),
            ["seed"] = ScenarioSchema.Whole("Seed of lhs, or of the random shift of sobol.", 0, null),
            ["generators"] = Open("Fractional factorial: a factor and those whose product it is.", ScenarioSchema.List("Factors.", ScenarioSchema.OfType("string", "Factor."))),
            ["table"] = ScenarioSchema.OfType("string", "CSV table of points: a column for each factor."),
            ["factors"] = factors,
        };
        if (isLevers)
        {
            keys["from"] = ScenarioSchema.Quarter("First quarter in force; default the start.");
            keys["until"] = ScenarioSchema.Quarter("First quarter no longer in force; default never.");
            keys["phase_in"] = ScenarioSchema.Whole("Quarters over which the effort rises evenly.", 0, ScenarioKeys.MostPhaseIn, 0);
        }

        return ScenarioSchema.Group(description, keys);
    }

    private static JsonObject Uncertainties() => ScenarioSchema.Group("'plausible', a list of levels, or a range.",
        Parameters(static p => Values($"{p.Meaning} ({p.Unit}).", p.Minimum, p.Maximum)));

    private static JsonObject Levers()
    {
        var keys = new JsonObject();
        foreach (LeverDefinition lever in LeverCatalog.All) keys[lever.Key] = Values($"{lever.Title}: effort relative to the reference effort.", 0, 1);
        return ScenarioSchema.Group("A list of efforts, or a range.", keys);
    }

    private static JsonObject Values(string description, double minimum, double maximum)
    {
        JsonObject Number() => ScenarioSchema.Number("Value.", minimum, maximum);
        JsonObject range = ScenarioSchema.Group("Range; default plausible.", new()
        {
            ["low"] = Number(),
            ["high"] = Number(),
            ["scale"] = ScenarioSchema.Values("How the range is covered.", ["linear", "logarithmic"]),
        });
        return ScenarioSchema.With(ScenarioSchema.OneOf(ScenarioSchema.Values("The plausible range.", ["plausible"]), Number(), ScenarioSchema.List("Levels.", Number()), range), "description", description);
    }

    private static JsonObject Parameters(Func<ParameterDefinition, JsonObject> schema)
    {
        var keys = new JsonObject();
        foreach (ParameterDefinition parameter in ParameterCatalog.All) keys[parameter.Key] = schema(parameter);
        return keys;
    }

    private static JsonObject Constraints()
    {
        var keys = new JsonObject();
        foreach (ObservationDefinition outcome in ObservationCatalog.All)
        {
            keys[outcome.Name] = ScenarioSchema.Group($"Limit in {outcome.Unit}.", new()
            {
                ["below"] = ScenarioSchema.OfType("number", "Must lie below."),
                ["above"] = ScenarioSchema.OfType("number", "Must lie above."),
            });
        }

        return keys;
    }

    private static JsonObject Open(string description, JsonObject value)
    {
        JsonObject group = ScenarioSchema.OfType("object", description);
        group["additionalProperties"] = value;
        return group;
    }

    private static JsonObject Outcome() => ScenarioSchema.Values("Outcome to keep.", [.. ObservationCatalog.All.Select(static o => (JsonNode)o.Name)]);
}
