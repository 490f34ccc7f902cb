using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What in a scenario's own numbers keeps its world from coming to rest: said before the run, which may be long.</summary>
internal static class RestlessWorld
{
    /// <summary>Recorded quarters from which a run is asked whether it is at rest.</summary>
    private const int LongRun = 160;

    /// <summary>Quarters of burn-in in which a world settles at least.</summary>
    private const int ShortBurnIn = 40;

    /// <summary>One sentence with every reason; null when there is none.</summary>
    public static Message? Of(Scenario scenario)
    {
        Message[] reasons = [.. Reasons(scenario)];
        return reasons.Length == 0 ? null
            : ScenarioMessages.CannotRest.With(reasons.Aggregate(static (said, next) => ScenarioMessages.AndAlso.With(said, next)));
    }

    /// <summary>That sentence among a scenario's warnings; null when it has none.</summary>
    public static Message? In(IReadOnlyList<Message> warnings) =>
        warnings.FirstOrDefault(static w => w.Id == ScenarioMessages.CannotRest.Id);

    private static IEnumerable<Message> Reasons(Scenario scenario)
    {
        double growth = scenario.Parameters.Industry.SectorGrowth, burnIn = scenario.Parameters.World.BurnIn;
        if (growth != 0) yield return ScenarioMessages.SectorsGrow.With(growth);
        if (scenario.ParameterChanges.MinBy(static change => change.From) is { } next)
            yield return ScenarioMessages.ParameterChanges.With(next.Key, $"{scenario.Start + next.From}");
        if (burnIn < ShortBurnIn && scenario.Periods >= LongRun) yield return ScenarioMessages.BurnInIsShort.With(burnIn, ShortBurnIn);
        foreach (PolicyMeasure measure in scenario.PoliciesInForce.Where(measure => measure.Until < scenario.Periods))
            yield return ScenarioMessages.InForceEnds.With(LeverCatalog.Of(measure.Lever).Key, $"{scenario.Start + measure.Until!.Value}");
    }
}
