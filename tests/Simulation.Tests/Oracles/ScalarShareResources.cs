using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Cooperation.ShareResources;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Cooperation.ShareResources"/>
/// must give to the bit.</summary>
internal static class ScalarShareResources
{
    internal static void Apply(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int slot = 0; slot < all.Count; slot++)
        {
            if (!all.IsActive(slot)) continue;
            int e = all.Enterprise[slot];
            double rate = parameters.CapitalOpening * state.Levers.Multiplier(Lever.ResourceSharing,
                state.Programmes.Cell[all.Programme[slot]]);
            all.Usable[slot] = state.Clips.ToRange(NextUsable(all.Usable[slot], rate, parameters.CapitalClosing), 0, 1);
            double invested = Investment(state.Enterprises.Motivation[e], all.Depth[slot], all.Usable[slot], all.Places[slot], parameters);
            all.Capital[slot] = (all.Capital[slot] * (1 - parameters.Depreciation)) + invested;
            state.Enterprises.Cash[e] -= invested;
            state.Accounts.Record(Flow.CapitalInvestment, invested);
        }
    }
}
