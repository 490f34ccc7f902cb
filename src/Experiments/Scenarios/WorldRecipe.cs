using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What a world is made of, but for policies, seed and replication. The hash of its text is <c>scenario_id</c>.</summary>
/// <param name="Defaults">Id of the defaults of all parameters.</param>
/// <param name="Parameters">Those that differ from them, by key in ordinal order.</param>
/// <param name="Periods">Recorded quarters.</param>
/// <param name="Population">Id of who lives in it.</param>
/// <param name="Start">The quarter that names period 0.</param>
/// <param name="InForce">Measures that are part of the world as it is; null when there are none.</param>
/// <param name="Counterfactual">What is cut or forced; null in ordinary worlds.</param>
/// <param name="Changes">Parameters that take other values later, in the order of the scenario; null when there are none.</param>
/// <param name="Worlds">Id of the worlds in which its replications live (<see cref="WorldsRecipe"/>); null when all live in one.</param>
internal sealed record WorldRecipe(
    string Defaults, IReadOnlyDictionary<string, double> Parameters, int Periods, string Population, Quarter Start,
        IReadOnlyList<MeasureRecipe>? InForce = null, Counterfactual? Counterfactual = null,
        IReadOnlyList<ChangeRecipe>? Changes = null, string? Worlds = null)
{
    public static WorldRecipe Of(Scenario scenario) => new(
        RecipeInputs.DefaultsId, RecipeInputs.Changed(scenario.Parameters), scenario.Periods,
        RecipeInputs.IdOf(scenario.Population), scenario.Start,
        scenario.PoliciesInForce.Count == 0 ? null : [.. scenario.PoliciesInForce.Select(measure => MeasureRecipe.Of(measure, scenario))],
        scenario.Counterfactual == Counterfactual.None ? null
            : scenario.Counterfactual,
        scenario.ParameterChanges.Count == 0 ? null
            : [.. scenario.ParameterChanges.Select(change => new ChangeRecipe(change.Key, scenario.Start + change.From, change.Value))],
        WorldsRecipe.Of(scenario) is { } worlds ? RecipeInputs.IdOf(worlds) : null);

    /// <summary>The world again, without policies.</summary>
    /// <param name="input">Content of an input by its id.</param>
    /// <param name="name">Title.</param>
    /// <param name="seed">Of the run.</param>
    public Scenario World(Func<string, byte[]> input, string name, ulong seed)
    {
        if (Periods is < 1 or > ScenarioKeys.MostPeriods)
            throw new InvalidDataException(FormattableString.Invariant($"it is of {Periods} quarters"));
        var world = new Scenario
        {
            Name = name,
            Seed = seed,
            Start = Start,
            Periods = Periods,
            Parameters = RecipeInputs.Parameters(input(Defaults), Parameters),
            Population = RecipeJson.Read<Population>(input(Population)),
            Counterfactual = Counterfactual ?? Counterfactual.None,
            ParameterChanges = [.. (Changes ?? []).Select(Change)],
        };
        if (Worlds is not null) world = RecipeJson.Read<WorldsRecipe>(input(Worlds)).In(world);
        return InForce is null ? world : world with { PoliciesInForce = [.. InForce.Select(measure => measure.In(world))] };
    }

    private ParameterChange Change(ChangeRecipe change) =>
        change.From > Start && RecipeInputs.Possible(change.Parameter, change.Value) is { IsConstant: false }
            ? new ParameterChange(change.Parameter, change.From - Start, change.Value)
            : throw new InvalidDataException($"{change.Parameter} cannot change in {change.From}");
}

/// <summary>A parameter takes another value from a quarter on.</summary>
internal sealed record ChangeRecipe(string Parameter, Quarter From, double Value);
