using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Enterprises invest in shared bases; access to them is opened and lapses.</summary>
/// <remarks>
/// <code>
/// u′ = u + min(1, open·m_L3)·(1 − u) − close·u
/// I = invest·m_e·x·(1 + u′)·target·places·min(1, left_e/Σ_i invest·m_e·x·(1 + u′)·target·places)
/// K′ = (1 − wear)·K + I;   cash_e ← cash_e − I
/// </code>
/// <para>Symbols: u = Partnerships.Usable; open = cooperation.capital_opening; m_L3 = multiplier of resource_sharing in the programme's
/// cell; close = cooperation.capital_closing; I = investment, CNY; invest = cooperation.capital_investment; m = Enterprises.Motivation; x =
/// Partnerships.Depth; target = cooperation.capital_per_place; places = Partnerships.PlacesInUse; left = Enterprises.BudgetLeft; K =
/// Partnerships.Capital; wear = cooperation.depreciation; cash = Enterprises.Cash.</para>
/// <para>Order: all partnerships at once; the sum is that of the enterprise.</para>
/// <para>Draws: none.</para>
/// <para>Limits: what an enterprise invests comes out of the budget that its partnerships have left it. u′ is cut to 0 … 1.</para>
/// <para>Source: source paper §4.3; the form is an Assumption: opened resources attract enterprise funding through 1 + u.</para>
/// </remarks>
public static class ShareResources
{
    /// <summary>Next usable fraction.</summary>
    public static double NextUsable(double usable, double rate, double closing) =>
        usable + (Math.Min(1, rate) * (1 - usable)) - (closing * usable);

    /// <summary>Investment of a quarter, CNY.</summary>
    public static double Investment(double motivation, double depth, double usable, double places, CooperationParameters parameters) =>
        parameters.CapitalInvestment * motivation * depth * (1 + usable) * parameters.CapitalPerPlace * places;

    /// <summary>Part of what is wanted that money is there for.</summary>
    public static double Affordable(double wanted, double money) => wanted > money ? money / wanted : 1;

    internal static void Apply(ModelState state)
    {
        for (int e = 0; e < state.Enterprises.Count; e++) Share(state, e);
    }

    private static void Share(ModelState state, int e)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        double wanted = 0;
        foreach (int slot in state.InForce.Of(e))
        {
            double rate = parameters.CapitalOpening * state.Levers.Multiplier(Lever.ResourceSharing,
                state.Programmes.Cell[all.Programme[slot]]);
            all.Usable[slot] = state.Clips.ToRange(NextUsable(all.Usable[slot], rate, parameters.CapitalClosing), 0, 1);
            wanted += Investment(state.Enterprises.Motivation[e], all.Depth[slot], all.Usable[slot], all.PlacesInUse[slot], parameters);
        }

        double affordable = Affordable(wanted, state.Enterprises.BudgetLeft[e]);
        foreach (int slot in state.InForce.Of(e))
        {
            double invested = affordable * Investment(state.Enterprises.Motivation[e], all.Depth[slot], all.Usable[slot],
                all.PlacesInUse[slot], parameters);
            all.Capital[slot] = (all.Capital[slot] * (1 - parameters.Depreciation)) + invested;
            state.Enterprises.Cash[e] -= invested;
            state.Accounts.Record(Flow.CapitalInvestment, invested);
        }
    }
}
