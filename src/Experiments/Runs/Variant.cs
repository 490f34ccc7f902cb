using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs;

/// <summary>Everything a run is made of but seed and replication: two texts whose hashes are its ids. Anyone with the inputs that they name
/// can do the run again.</summary>
/// <param name="World">Text of the <see cref="WorldRecipe"/>.</param>
/// <param name="Policies">Text of the <see cref="PolicyRecipe"/>.</param>
internal sealed record Variant(string World, string Policies)
{
    public static Variant Of(Scenario scenario) =>
        new(RecipeJson.Text(WorldRecipe.Of(scenario)), RecipeJson.Text(PolicyRecipe.Of(scenario)));

    public WorldRecipe ReadWorld() => RecipeJson.Read<WorldRecipe>(World);

    public PolicyRecipe ReadPolicies() => RecipeJson.Read<PolicyRecipe>(Policies);

    /// <summary>The scenario of a run, from its recipe and the inputs beside it.</summary>
    /// <param name="run">Which run: its ids must be the hashes of the two texts.</param>
    /// <param name="name">Title.</param>
    /// <param name="inputs">Content of an input by its id.</param>
    /// <exception cref="InvalidDataException">The recipe is not the one that the ids name, or says what this version does not
    /// know.</exception>
    public Scenario ScenarioOf(RunIdentity run, string name, Func<string, byte[]> inputs)
    {
        if (ScenarioHash.IdOf(World) != run.ScenarioId)
            throw new InvalidDataException($"The recipe of the world {run.ScenarioId} was changed: its hash is not its id.");
        if (ScenarioHash.IdOf(Policies) != run.PolicyId)
            throw new InvalidDataException($"The recipe of the policies {run.PolicyId} was changed: its hash is not its id.");
        try
        {
            return ReadPolicies().In(ReadWorld().World(inputs, name, run.Seed));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(
                $"The recipe of “{name}” ({run.ScenarioId}, {run.PolicyId}) cannot be used: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>The same as a document, behind which no file stands; everything of it is observed.</summary>
    public ScenarioDocument DocumentOf(RunIdentity run, string name, Func<string, byte[]> inputs) => new()
    {
        Path = string.Empty,
        Name = name,
        Scenario = ScenarioOf(run, name, inputs),
        ScenarioId = run.ScenarioId,
        PolicyId = run.PolicyId,
        MergedJson = "{}",
        TableHashes = new Dictionary<string, string>(),
        Replications = new ReplicationSettings(1, null),
        Observe = new ObserveSettings([], 1),
        Warnings = [],
    };
}
