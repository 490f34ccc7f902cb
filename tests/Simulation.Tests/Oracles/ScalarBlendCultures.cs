using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Cooperation.BlendCultures;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Cooperation.BlendCultures"/>
/// must give to the bit.</summary>
internal static class ScalarBlendCultures
{
    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        Span<double> nextX = new double[programmes.Count];
        Span<double> nextY = new double[programmes.Count];
        for (int p = 0; p < programmes.Count; p++)
        {
            double x = 0, y = 0, depth = 0;
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            foreach (int slot in slots)
            {
                depth += all.Depth[slot];
                x += all.Depth[slot] * enterprises.CultureX[all.Enterprise[slot]];
                y += all.Depth[slot] * enterprises.CultureY[all.Enterprise[slot]];
            }

            double rate = depth > 0 ? Rate(state, programmes.Cell[p], depth / slots.Length, parameters) : 0;
            nextX[p] = NextPosition(programmes.CultureX[p], depth > 0 ? x / depth : 0, programmes.HomeCultureX[p], rate,
                parameters.CulturalReturn);
            nextY[p] = NextPosition(programmes.CultureY[p], depth > 0 ? y / depth : 0, programmes.HomeCultureY[p], rate,
                parameters.CulturalReturn);
        }

        for (int e = 0; e < enterprises.Count; e++)
        {
            double x = 0, y = 0, depth = 0;
            int partners = 0;
            for (int i = 0; i < enterprises.SlotCount[e]; i++)
            {
                int slot = enterprises.FirstSlot[e] + i;
                if (!all.IsActive(slot)) continue;
                partners++;
                depth += all.Depth[slot];
                x += all.Depth[slot] * programmes.CultureX[all.Programme[slot]];
                y += all.Depth[slot] * programmes.CultureY[all.Programme[slot]];
            }

            double rate = depth > 0 ? Rate(state, enterprises.Cell[e], depth / partners, parameters) : 0;
            enterprises.CultureX[e] = NextPosition(enterprises.CultureX[e], depth > 0 ? x / depth : 0, enterprises.HomeCultureX[e], rate,
                parameters.CulturalReturn);
            enterprises.CultureY[e] = NextPosition(enterprises.CultureY[e], depth > 0 ? y / depth : 0, enterprises.HomeCultureY[e], rate,
                parameters.CulturalReturn);
        }

        nextX.CopyTo(programmes.CultureX);
        nextY.CopyTo(programmes.CultureY);
    }

    private static double Rate(ModelState state, int cell, double depth, CooperationParameters parameters) =>
        Math.Min(1, parameters.CulturalConvergence * state.Levers.Multiplier(Lever.CulturalSymbiosis, cell) * depth);
}
