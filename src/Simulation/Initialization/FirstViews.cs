using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Decisions;

namespace Ronghe.Simulation.Initialization;

/// <summary>What actors believe and where their cultures lie at the start: drawn alike on both sides.</summary>
/// <remarks>
/// <code>
/// belief(N) = clamp(mean + sd_b·N, margin, 1 − margin)
/// culture(N) = clamp(sd_c·N, −4·sd_c, 4·sd_c)
/// b = (stub·b⁰ + pub)/(stub + pub), or b⁰ where both are 0;   b̄ = the same of the mean
/// L = ln(m_0/(1 − m_0))/β_m − w_b·(b̄ − ½) − w_n·need + θ_m,   m = logistic(β_m·(L + w_b·(b − ½) + w_n·need − θ_m))
/// </code>
/// <para>Symbols: mean = world.mean_belief; sd_b = world.belief_spread; margin = world.belief_margin; sd_c = world.cultural_spread; b, b⁰, L, m = belief, anchor, learned benefit
/// and motivation of an actor; stub and pub = as in FormConsensus, without levers; m_0 = decision.first_motivation, cut to 0.001 … 0.999
/// here; β_m, w_b, w_n, θ_m = as in UpdateMotivation; need = 1 − fit of the staff, or 0 of a programme.</para>
/// <para>Limits: with β_m = 0 nothing has been learned.</para>
/// <para>Source: L is what the rule of motivation makes of m_0, so that motivation rests at the start. Assumption: drawn alike on both sides, so that whatever gap is seen later has arisen.</para>
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

    /// <summary>Belief that rests between publicity and the anchor, what an actor of mean belief with the first motivation has learned to
    /// expect, and the motivation that follows from both.</summary>
    public static (double Belief, double LearnedBenefit, double Motivation) Convinced(double anchor, double need, ModelParameters parameters)
    {
        double belief = FormConsensus.RestingBelief(anchor, parameters.Belief);
        double learned = UpdateMotivation.LearnedBenefit(parameters.Decision.FirstMotivation,
            FormConsensus.RestingBelief(parameters.World.MeanBelief, parameters.Belief), need, parameters.Decision);
        return (belief, learned, UpdateMotivation.RestingMotivation(learned, belief, need, parameters.Decision));
    }
}
