using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>What a counterfactual cuts and gives, said plainly: the oracles do not ask the one place that knows.</summary>
internal static class PlainLinks
{
    public static bool IsCut(this ModelState state, Link link) => state.RecordedPeriod >= 0
        && state.Scenario.Counterfactual.Cut.HasFlag(link);

    public static bool IsGiven(this ModelState state, Impulse? impulse, int sector) =>
        impulse is not null && impulse.Period == state.RecordedPeriod && impulse.Sector == sector;
}
