using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Enterprises invest in shared bases; access to them is opened and lapses.</summary>
/// <remarks>
/// Usable fraction u′ = u + open·m_L3·(1 − u) − close·u. Investment = rate·m_E·x·(1 + u′)·target, paid by the enterprise, capital
/// depreciates;
/// target = yuan per place × places. Opened resources attract enterprise funding through (1 + u). Source: paper §4.3; form Assumption. All
/// at once.
/// </remarks>
public static class ShareResources
{
    /// <summary>Next usable fraction.</summary>
    public static double NextUsable(double usable, double rate, double closing) =>
        usable + (Math.Min(1, rate) * (1 - usable)) - (closing * usable);

    /// <summary>Investment of a quarter, CNY.</summary>
    public static double Investment(double motivation, double depth, double usable, double places, CooperationParameters parameters) =>
        parameters.CapitalInvestment * motivation * depth * (1 + usable) * parameters.CapitalPerPlace * places;

    internal static void Apply(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        foreach (int slot in state.InForce.Slots)
        {
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
