using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Worlds in which the replications of a scenario live, two after two: values of those parameters that are not in every world what
/// the scenario assumes. Recipes name it by the hash of its content.</summary>
/// <param name="Parameters">Keys, in ordinal order.</param>
/// <param name="Values">World × parameter.</param>
internal sealed record WorldsRecipe(IReadOnlyList<string> Parameters, IReadOnlyList<IReadOnlyList<double>> Values)
{
    /// <summary>Null when all replications live in one world, or in several that are the same.</summary>
    public static WorldsRecipe? Of(Scenario scenario)
    {
        if (scenario.Worlds.Count == 0) return null;
        ParameterDefinition[] drawn = [.. RecipeInputs.ByKey.Where(parameter => scenario.Worlds.Any(world =>
            !RecipeInputs.HasBitsOf(parameter.Get(world), parameter.Get(scenario.Parameters))))];
        return drawn.Length == 0 ? null : new WorldsRecipe([.. drawn.Select(static p => p.Key)],
            [.. scenario.Worlds.Select(world => (IReadOnlyList<double>)[.. drawn.Select(p => p.Get(world))])]);
    }

    /// <summary>The scenario in these worlds.</summary>
    /// <exception cref="InvalidDataException">This build lacks a parameter, or no scenario may have one of the values.</exception>
    public Scenario In(Scenario scenario)
    {
        if (Values.Count == 0 || Values.Any(world => world.Count != Parameters.Count))
            throw new InvalidDataException("a world has not as many values as there are parameters");
        ModelParameters World(IReadOnlyList<double> values) => Enumerable.Range(0, values.Count).Aggregate(scenario.Parameters,
            (parameters, p) => RecipeInputs.Possible(Parameters[p], values[p]).With(parameters, values[p]));
        return scenario with { Worlds = [.. Values.Select(World)] };
    }
}
