using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Initialization;

/// <summary>What actors believe and where their cultures lie at the start: drawn alike on both sides.</summary>
internal static class FirstViews
{
    /// <summary>Standard deviations beyond which home cultures are cut.</summary>
    private const double Cut = 4;

    /// <summary>First belief and anchor.</summary>
    public static double Belief(double normal, WorldParameters world) =>
        Math.Clamp(world.MeanBelief + (world.BeliefSpread * normal), world.BeliefMargin, 1 - world.BeliefMargin);

    /// <summary>Home culture on one axis, relative to the mean of the side.</summary>
    public static double Culture(double normal, WorldParameters world) =>
        Math.Clamp(world.CulturalSpread * normal, -Cut * world.CulturalSpread, Cut * world.CulturalSpread);
}
