using System.Text.Json;
using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios.Forms;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The JSON schema of scenario files, made from <see cref="ScenarioKeys"/>, so that an editor completes keys and marks
/// mistakes while one types.</summary>
/// <remarks>It refuses what the reader refuses, but for the rules in <see cref="ScenarioRule"/>; a file that extends another need not
/// be whole by itself.</remarks>
internal static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Options = new()
        { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>The schema as text, ending with a newline.</summary>
    public static string Text()
    {
        JsonObject schema = ScenarioKeys.File.Schema();
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Ronghe scenario");
        schema.Insert(2, "description", "A scenario of Ronghe: who lives in the world, what we assume and which policies are in force.");
        schema["anyOf"] = new JsonArray(GroupForm.Present([ScenarioKeys.Extends]), ScenarioKeys.File.Needs());
        return schema.ToJsonString(Options) + "\n";
    }
}
