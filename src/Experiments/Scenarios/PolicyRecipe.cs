using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>The policies of a run in the words of scenario files. The hash of its text is <c>policy_id</c>; every run without policies has
/// the same one.</summary>
/// <param name="Measures">In the order of the scenario.</param>
/// <param name="Budget">Of all measures together, CNY a quarter; null without a cap.</param>
/// <param name="BudgetQuarters">Quarters for which that is the money altogether; null where it is for every quarter anew.</param>
internal sealed record PolicyRecipe(IReadOnlyList<MeasureRecipe> Measures, double? Budget = null, int? BudgetQuarters = null)
{
    public static PolicyRecipe Of(Scenario scenario) =>
        new([.. scenario.Policies.Select(measure => MeasureRecipe.Of(measure, scenario))], MeasureRecipe.Cap(scenario.Budget),
            scenario.Budget.Periods);

    /// <summary>The world with these policies in force.</summary>
    public Scenario In(Scenario world) => world with
    {
        Policies = [.. Measures.Select(measure => measure.In(world))],
        Budget = MeasureRecipe.Cap(Budget, BudgetQuarters),
    };
}

/// <summary>One measure, its dose (of a lever with two numbers both) in the unit of its lever: quarters and ids where the
/// simulation has periods and indices, so that it can be read without its world.</summary>
internal sealed record MeasureRecipe(
    string Lever, double Value, Quarter From, IReadOnlyList<string> Regions, IReadOnlyList<string> Sectors,
    Quarter? Until = null, int? PhaseIn = null, TriggerRecipe? When = null, double? Budget = null, double? SecondValue = null,
    int? BudgetQuarters = null, bool? Stacks = null)
{
    public static MeasureRecipe Of(PolicyMeasure measure, Scenario scenario) => new(
        LeverCatalog.Of(measure.Lever).Key, measure.Value, scenario.Start + measure.From,
        [.. measure.Regions.Select(r => scenario.Population.Regions[r].Id)],
        [.. measure.Sectors.Select(s => scenario.Population.Sectors[s].Id)],
        measure.Until is { } until ? scenario.Start + until : null, measure.PhaseIn == 0 ? null : measure.PhaseIn,
        measure.When is { } when ? TriggerRecipe.Of(when) : null, Cap(measure.Budget),
        LeverCatalog.Of(measure.Lever).Dose.Second is null ? null : measure.SecondValue,
        measure.Budget.Periods, measure.Stacks ? true : null);

    public PolicyMeasure In(Scenario world) => new()
    {
        Lever = (LeverCatalog.Find(Lever)
            ?? throw new InvalidDataException($"the lever {Lever} is unknown to this version of ronghe")).Lever,
        Value = Value,
        SecondValue = SecondValue ?? 0,
        From = From - world.Start,
        Until = Until - world.Start,
        PhaseIn = PhaseIn ?? 0,
        Regions = Indices(Regions, world.Population.Regions, static region => region.Id),
        Sectors = Indices(Sectors, world.Population.Sectors, static sector => sector.Id),
        When = When?.Trigger(),
        Budget = Cap(Budget, BudgetQuarters),
        Stacks = Stacks ?? false,
    };

    /// <summary>No cap is no key.</summary>
    internal static double? Cap(PolicyBudget budget) => double.IsPositiveInfinity(budget.Money) ? null : budget.Money;

    internal static PolicyBudget Cap(double? money, int? quarters) => new(money ?? double.PositiveInfinity, quarters);

    private static int[] Indices<T>(IReadOnlyList<string> ids, IReadOnlyList<T> all, Func<T, string> idOf) => [.. ids.Select(id =>
    {
        for (int i = 0; i < all.Count; i++)
        {
            if (idOf(all[i]) == id) return i;
        }

        throw new InvalidDataException($"its population has no {id}");
    })];
}

/// <summary>A condition as scenario files say it: below or above a threshold.</summary>
internal sealed record TriggerRecipe(string Observation, double? Below = null, double? Above = null)
{
    public static TriggerRecipe Of(PolicyTrigger trigger) => trigger.Comparison == Comparison.Below
        ? new TriggerRecipe(trigger.Observation, Below: trigger.Threshold)
        : new TriggerRecipe(trigger.Observation, Above: trigger.Threshold);

    public PolicyTrigger Trigger() => Below is { } below ? new PolicyTrigger(Observation, Comparison.Below, below)
        : new PolicyTrigger(Observation, Comparison.Above, Above ?? throw new InvalidDataException("a condition has no threshold"));
}
