using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Initialization;

/// <summary>What actors believe and where their cultures lie at the start: drawn alike on both sides.</summary>
/// <remarks>
/// <code>
/// belief(N) = clamp(mean + sd_b·N, margin, 1 − margin)
/// culture(N) = clamp(sd_c·N, −4·sd_c, 4·sd_c)
/// </code>
/// <para>Symbols: mean = world.mean_belief; sd_b = world.belief_spread; margin = world.belief_margin; sd_c = world.cultural_spread.</para>
/// <para>Source: Assumption: drawn alike on both sides, so that whatever gap is seen later has arisen.</para>
/// </remarks>
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
