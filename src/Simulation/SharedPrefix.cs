using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation;

/// <summary>How far worlds live through the same: what begins alike needs to be simulated only once.</summary>
/// <remarks>
/// Policies, the budget for them, changes of parameters, the lever contract's numbers of levers that are not in force anyway, and the
/// counterfactual act in no period before the first in which a policy may be in force, a parameter changes, a link is cut or an impulse is
/// given; and no random key depends on them. So two scenarios that differ in nothing else have the same bits until then, for the same seed
/// and replication. What stands in force from the start of the burn-in on is part of what they share.
/// </remarks>
public static class SharedPrefix
{
    /// <summary>First recorded period that policies, changes of parameters or the counterfactual can change; the number of periods when
    /// they never can, negative within the burn-in.</summary>
    /// <remarks>A measure with a trigger can act from its <see cref="PolicyMeasure.From"/> on: no earlier observation is held against the
    /// threshold.</remarks>
    public static int ForkPeriod(Scenario scenario)
    {
        int first = FirstInForce(scenario.Policies, scenario.Periods);
        foreach (ParameterChange change in scenario.ParameterChanges) first = Math.Min(first, change.From);
        Counterfactual counterfactual = scenario.Counterfactual;
        if (counterfactual.Cut != Link.None) first = Math.Min(first, 0);
        if (counterfactual.UpgradePulse is { } pulse) first = Math.Min(first, pulse.Period);
        if (counterfactual.CurriculumJump is { } jump) first = Math.Min(first, jump.Period);
        return Math.Max(first, -(int)scenario.Parameters.World.BurnIn);
    }

    /// <summary>First recorded period in which one of the measures may be in force, never within the burn-in.</summary>
    private static int FirstInForce(IReadOnlyList<PolicyMeasure> measures, int periods)
    {
        int first = periods;
        for (int i = 0; i < measures.Count; i++) first = Math.Min(first, Math.Max(0, measures[i].From));
        return first;
    }

    /// <summary>The scenario without anything that only acts later: scenarios that agree in this, in seed and in replication begin
    /// alike.</summary>
    public static Scenario Of(Scenario scenario) => (scenario with
    {
        Policies = [],
        Budget = PolicyBudget.None,
        Counterfactual = Counterfactual.None,
        ParameterChanges = [],
    }).With(parameters => parameters with
    {
        Levers = parameters.Levers.Of(scenario.PoliciesInForce.Select(static m => m.Lever).ToHashSet()),
    });
}
