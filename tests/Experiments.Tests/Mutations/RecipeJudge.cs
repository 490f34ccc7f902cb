using System.Text.Json;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Makes a run of a recipe as <c>verify</c> and <c>story</c> do, under ids that are right: anybody can hash what he has made
/// up.</summary>
internal static class RecipeJudge
{
    public const string World = "world.json";
    public const string Policies = "policies.json";
    public const string Population = "population.json";
    public const string Defaults = "defaults.json";

    public static Verdict Of(Mutant mutant, string folder)
    {
        string Text(string file) => File.ReadAllText(Path.Combine(folder, file));
        var variant = new Variant(Text(World), Text(Policies));
        var run = new RunIdentity(ScenarioHash.IdOf(variant.World), ScenarioHash.IdOf(variant.Policies), 7, 0);
        byte[] Input(string id) => ScenarioHash.IsId(id)
            ? File.ReadAllBytes(Path.Combine(folder, id == RecipeInputs.DefaultsId ? Defaults : Population))
            : throw new InvalidDataException($"'{id}' is no id of an input.");
        try
        {
            Scenario scenario = variant.ScenarioOf(run, "a stranger's", Input);
            bool runs = InputJudge.IsSmall(scenario) && WorldFailure.Guard(scenario.Name, 0, () =>
            {
                InputJudge.Step(scenario);
                return true;
            });
            return new Verdict { IsWellFormed = true, Ran = runs };
        }
        catch (Exception e) when (e is InvalidDataException or WorldFailure)
        {
            return new Verdict
                { IsWellFormed = IsJson(mutant.Bytes), IsRefused = true, Fault = e.Message.Length > 0 ? null : "refused without a word" };
        }
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
