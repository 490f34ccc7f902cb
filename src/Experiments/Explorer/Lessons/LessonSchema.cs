using System.Text.Json;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>The JSON schema of lesson files, so that an editor helps a teacher while writing. What runs across keys is checked by <c>ronghe
/// validate</c>.</summary>
internal static class LessonSchema
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The schema as text, ending with a newline.</summary>
    public static string Text() => Create().ToJsonString(Options) + "\n";

    private static JsonObject Create()
    {
        JsonObject schema = Group("A lesson of the explorer: text, a world, a task and a check against the simulation.", new()
        {
            ["version"] = new JsonObject { ["enum"] = new JsonArray(LessonKeys.Version) },
            ["lesson"] = Both("Title."),
            ["section"] = new JsonObject { ["description"] = "Section of the source paper.", ["type"] = new JsonArray("string", "number") },
            ["order"] = Whole("Place in the list.", 0, 1000),
            ["scenario"] = OfType("object", "The world, written like a scenario file."),
            ["text"] = Both("What to know before."),
            ["task"] = Both("What to do."),
            ["watch"] = List("Observations whose curves stand beside the text (default: those of the check).", Observation()),
            ["goal"] = Goal(),
            ["question"] = Question(),
            ["hints"] = List("Shown one after the other when asked for, each nearer to the answer.", Both("A hint.")),
            ["explanation"] = Both("Shown after the right answer."),
            ["right"] = Commands("Commands of the explorer that solve the task."),
            ["wrong"] = Commands("Commands that do not."),
        }, "lesson", "section", "scenario", "text", "task", "explanation", "right", "wrong");
        schema["oneOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("goal") }, new JsonObject
            { ["required"] = new JsonArray("question") });
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Ronghe lesson");
        return schema;
    }

    private static JsonObject Goal() => Group("What the student's session must reach.", new()
    {
        ["replications"] = Whole("Lucks over which the session is judged.", 1, LessonKeys.MostReplications),
        ["levers"] = List("Levers that may be moved; all when left out.", CatalogueForms.Lever.Schema()),
        ["parameters"] = List("Parameters that may be changed; none when left out.",
            Values([.. ParameterCatalog.All.Select(parameter => parameter.Key)])),
        ["conditions"] = List("All must hold.", Condition()),
    }, "conditions");

    private static JsonObject Question()
    {
        JsonObject worlds =
            OfType("object", "Worlds that are simulated: what each lays on top of the lesson's scenario; {} is the scenario itself.");
        worlds["additionalProperties"] = OfType("object", "Keys of a scenario file.");
        JsonObject names = OfType("object", "What the worlds are called on the screen.");
        names["additionalProperties"] = Both("Name of a world.");
        return Group("A question whose right answer the simulation decides.", new()
        {
            ["ask"] = Both("The question."),
            ["replications"] = Whole("Lucks over which the worlds are averaged.", 1, LessonKeys.MostReplications),
            ["worlds"] = worlds,
            ["names"] = names,
            ["answers"] = List("The choices a, b, c, …", Group("A choice.", new()
            {
                ["text"] = Both("What it says."),
                ["true_if"] = List("It is right when all of these hold.", Condition()),
            }, "text", "true_if")),
        }, "ask", "worlds", "answers");
    }

    private static JsonObject Condition()
    {
        JsonObject condition = Group("A number of a world, or the difference of two, and its bounds.", new()
        {
            ["observation"] = Observation(),
            ["statistic"] = Values([.. LessonKeys.Statistics]),
            ["quarters"] = Whole("Last quarters that are looked at (default 20).", 1, ScenarioKeys.MostPeriods),
            ["lucks"] = Values([.. LessonKeys.Lucks]),
            ["sector"] = new JsonObject
            {
                ["description"] = $"Id or name of a sector; '{LessonKeys.EachSector}' is the mean over all of them.",
                ["type"] = new JsonArray("string", "integer"),
            },
            ["region"] = OfType("string", "Id or name of a region."),
            ["world"] = OfType("string", "World looked at; a goal has 'yours' (default), 'without' policy and 'given'."),
            ["against"] = OfType("string", "World it is compared with."),
            ["relative"] = OfType("boolean", "The difference as a share of the other world's value."),
            ["above"] = OfType("number", "Lower bound."),
            ["below"] = OfType("number", "Upper bound."),
            ["hint"] = Both("Shown when it does not hold."),
        }, "observation");
        condition["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("above") }, new JsonObject
            { ["required"] = new JsonArray("below") });
        return condition;
    }

    private static JsonObject Observation() => Values([.. ObservationCatalog.All.Select(static observation => observation.Name)]);

    private static JsonObject Both(string description) =>
        Group(description, new() { ["en"] = OfType("string", "English."), ["zh"] = OfType("string", "Simplified Chinese.") }, "en", "zh");

    private static JsonObject Commands(string description) =>
        List(description, OfType("string", "A command, as behind ':' in the explorer."));

    private static JsonObject Group(string description, JsonObject properties, params JsonNode[] required)
    {
        var group = new JsonObject
            { ["description"] = description, ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Length > 0) group["required"] = new JsonArray(required);
        return group;
    }

    private static JsonObject OfType(string type, string description) => new() { ["description"] = description, ["type"] = type };

    private static JsonObject Whole(string description, int minimum, int maximum) =>
        new() { ["description"] = description, ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    private static JsonObject Values(JsonArray values) => new() { ["enum"] = values };

    private static JsonObject List(string description, JsonObject item) =>
        new() { ["description"] = description, ["type"] = "array", ["items"] = item };
}
