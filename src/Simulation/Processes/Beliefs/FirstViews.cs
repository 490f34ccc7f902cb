using Ronghe.Simulation.Parameters;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>What actors believe and where their cultures lie when they come into the world: drawn alike on both sides.</summary>
/// <remarks>
/// <code>
/// anchor(N) = clamp(mean + sd_b·N, margin, 1 − margin)
/// belief = (pub + stub·anchor)/(pub + stub + disappoint·hollow), the anchor where pub and stub are 0
/// culture(N) = clamp(sd_c·N, −4·sd_c, 4·sd_c)
/// </code>
/// <para>Symbols: mean = world.mean_belief; sd_b = world.belief_spread; margin = world.belief_margin; pub, stub = belief.publicity,
/// belief.stubbornness; disappoint = belief.disappointment; hollow = world.initial_hollow; sd_c = world.cultural_spread.</para>
/// <para>Source: Assumption: drawn alike on both sides, so that whatever gap is seen later has arisen; beliefs start where the rule of
/// FormConsensus rests without partners.</para>
/// </remarks>
internal static class FirstViews
{
    /// <summary>Standard deviations beyond which home cultures are cut.</summary>
    private const double Cut = 4;

    /// <summary>Belief of an actor whom publicity has reached, and agreements in name have disappointed.</summary>
    public static double Belief(double anchor, ModelParameters parameters)
    {
        BeliefParameters belief = parameters.Belief;
        double gained = belief.Publicity + (belief.Stubbornness * anchor);
        return belief.Publicity + belief.Stubbornness > 0
            ? gained / (belief.Publicity + belief.Stubbornness + (belief.Disappointment * parameters.World.InitialHollow)) : anchor;
    }

    /// <summary>Anchor.</summary>
    public static double Anchor(double normal, WorldParameters world) =>
        Math.Clamp(world.MeanBelief + (world.BeliefSpread * normal), world.BeliefMargin, 1 - world.BeliefMargin);

    /// <summary>Home culture on one axis, relative to the mean of the side.</summary>
    public static double Culture(double normal, WorldParameters world) =>
        Math.Clamp(world.CulturalSpread * normal, -Cut * world.CulturalSpread, Cut * world.CulturalSpread);
}
