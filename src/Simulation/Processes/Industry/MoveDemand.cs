using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>What is asked of each sector changes slowly: by luck that lasts, by what technology saves, and with all others.</summary>
/// <remarks>
/// <code>
/// x_s′ = 2^(−1/half)·x_s + σ_x·N_s
/// y_s = exp(x_s′ + (ε − 1)·ln λ·(ḡ_s − ḡ)),   ḡ = Σ_s usual_s·ḡ_s/Σ usual
/// c′ = memory·c + σ_c·N
/// demanded_s′ = exp(c′)·y_s·Σ_j usual_j/Σ_j usual_j·y_j
/// </code>
/// <para>Symbols: x = Sectors.DemandLuck; half = industry.demand_half_life; σ_x = industry.demand_spread; ε = industry.demand_elasticity;
/// λ = industry.upgrade_gain; ḡ_s = Sectors.MeanGeneration of the last period; usual = Sectors.UsualStaff; c = Government.Cycle; memory =
/// industry.cycle_memory; σ_c = industry.cycle_spread; demanded = Sectors.Demanded.</para>
/// <para>Order: all sectors at once, then their sum.</para>
/// <para>Draws: N_s = N(SectorDemand; s), N = N(SectorDemand; 0; draw 1).</para>
/// <para>Limits: a deviation of more than 5, a hundred and fifty times what is usual, is cut. No clock: both follow luck alone.</para>
/// <para>Source: that a sector which becomes more productive needs fewer persons where demand is inelastic, Ngai and Pissarides 2007; a
/// persistent process that returns is an Assumption: with a random walk no world would rest.</para>
/// </remarks>
public static class MoveDemand
{
    /// <summary>Largest deviation of a sector's demand, ln ratio.</summary>
    private const double Most = 5;

    /// <summary>Part of a deviation that is left a quarter later.</summary>
    public static double Kept(IndustryParameters parameters) => Elementary.Power(2, -1 / parameters.DemandHalfLife);

    /// <summary>Demand for a sector before the sum of all is brought to what it was, relative to the start.</summary>
    public static double Relative(double luck, double ahead, IndustryParameters parameters) =>
        Elementary.Exp(luck + ((parameters.DemandElasticity - 1) * Elementary.Log(parameters.UpgradeGain) * ahead));

    internal static void Apply(ModelState state)
    {
        Sectors sectors = state.Sectors;
        IndustryParameters parameters = state.Parameters.Industry;
        double kept = Kept(parameters), usual = 0, generations = 0;
        for (int s = 0; s < sectors.Count; s++)
        {
            double luck = state.Streams.Normal(Purpose.SectorDemand, sectors.Id[s], state.Period);
            sectors.DemandLuck[s] = state.Clips.ToRange((kept * sectors.DemandLuck[s]) + (parameters.DemandSpread * luck), -Most, Most);
            usual += sectors.UsualStaff[s];
            generations += sectors.UsualStaff[s] * sectors.MeanGeneration[s];
        }

        double mean = usual > 0 ? generations / usual : 0, asked = 0;
        for (int s = 0; s < sectors.Count; s++)
        {
            sectors.Demanded[s] = Relative(sectors.DemandLuck[s], sectors.MeanGeneration[s] - mean, parameters);
            asked += sectors.UsualStaff[s] * sectors.Demanded[s];
        }

        state.Government.Cycle = state.Clips.ToRange((parameters.CycleMemory * state.Government.Cycle)
            + (parameters.CycleSpread * state.Streams.Normal(Purpose.SectorDemand, 0, state.Period, 0, 1)), -Most, Most);
        double common = Elementary.Exp(state.Government.Cycle) * (asked > 0 ? usual / asked : 1);
        for (int s = 0; s < sectors.Count; s++) sectors.Demanded[s] *= common;
    }
}
