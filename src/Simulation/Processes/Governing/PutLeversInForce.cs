using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Governing;

/// <summary>The one slot in which policies act: the efforts of this period, by lever, city and sector, within budgets.</summary>
/// <remarks>
/// <code>
/// z = value·min(1, (τ − start + 1)/phase_in), value without phase-in;   in force while start ≤ τ and τ is before until
/// start = from, or the first period from then on in which the watched observation lies beyond its threshold
/// z ← z·budget/cost where cost = z·c_k·P·(1 − private_k) is above the measure's own budget per period
/// z_k(cell) = the largest z of the measures of lever k that cover the cell, 0 without
/// z_k(cell) ← I·z_k(cell) for all levers and cells when the government adapts
/// z_k(cell) ← z_k(cell)·B/C for all levers and cells where C = Σ_k Σ_cell (1 − private_k)·z_k(cell)·c_k·P(cell) is above B
/// </code>
/// <para>Symbols: τ = the recorded period, t − world.burn_in; value, from, until, phase_in, budget, cities and sectors covered = the
/// measure's, in the scenario; P = programmes in the cells that the measure covers, P(cell) = those of one cell; c_k =
/// levers.LEVER.unit_cost; private_k = private share in the table of levers; B = the scenario's budget per period; I = the government's
/// support intensity (Govern), used when government.adaptive is 1.</para>
/// <para>Order: measures in the order of the scenario; then the three lines that scale; then the multipliers m_k. A measure's city or
/// sector list that is empty covers all.</para>
/// <para>Draws: none.</para>
/// <para>Limits: before the first recorded period, and without policies, z_k = 0 and m_k = 1. A trigger watches the whole world as it was
/// last observed at the end of the period before; what is undefined lies beyond no threshold. Once met it stays met. Costs are paid in <see
/// cref="Govern"/>.</para>
/// <para>Source: Assumption: efforts are counted per covered programme for all levers alike (docs/decisions, 4).</para>
/// </remarks>
public static class PutLeversInForce
{
    /// <summary>Effort that a budget allows: scaled down when the cost would be higher.</summary>
    public static double WithinBudget(double effort, double cost, double budget) => cost > budget ? effort * (budget / cost) : effort;

    internal static void Apply(ModelState state)
    {
        LeversInForce levers = state.Levers;
        levers.Clear();
        if (state.RecordedPeriod < 0 || state.Scenario.Policies.Count == 0) return;
        for (int i = 0; i < state.Scenario.Policies.Count; i++) Enforce(state, i);
        if (state.Parameters.Government.Adaptive > 0) levers.Scale(state.Government.SupportIntensity);
        double cost = 0;
        for (int i = 0; i < LeverCatalog.All.Count; i++)
        {
            LeverDefinition lever = LeverCatalog.All[i];
            for (int cell = 0; cell < levers.Cells; cell++) cost += (1 - lever.PrivateShare) * Cost(state, lever.Lever, cell);
        }

        if (cost > state.Scenario.BudgetPerPeriod) levers.Scale(state.Scenario.BudgetPerPeriod / cost);
        levers.UpdateMultipliers(state.Parameters.Levers.Gain, state.Parameters.Levers.Saturation);
    }

    /// <summary>Money of one lever in one cell this period, CNY.</summary>
    internal static double Cost(ModelState state, Lever lever, int cell) =>
        state.Levers.Effort(lever, cell) * state.Parameters.Levers.UnitCost[(int)lever] * state.ProgrammesOfCell.Of(cell).Length;

    private static void Enforce(ModelState state, int index)
    {
        PolicyMeasure measure = state.Scenario.Policies[index];
        int? since = Since(state, index, measure);
        if (since is not { } start || (measure.Until is { } until && state.RecordedPeriod >= until)) return;
        double effort = measure.EffortAfter(state.RecordedPeriod - start);
        int sectors = state.Sectors.Count, units = 0;
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (Covers(measure, cell, sectors)) units += state.ProgrammesOfCell.Of(cell).Length;
        }

        double cost = effort * state.Parameters.Levers.UnitCost[(int)measure.Lever] * units * (
            1 - LeverCatalog.Of(measure.Lever).PrivateShare);
        effort = WithinBudget(effort, cost, measure.BudgetPerPeriod);
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (Covers(measure, cell, sectors)) state.Levers.Raise(measure.Lever, cell, effort);
        }
    }

    /// <summary>First period in force; null before. A trigger, once met, stays met.</summary>
    private static int? Since(ModelState state, int index, PolicyMeasure measure)
    {
        if (state.RecordedPeriod < measure.From) return null;
        if (measure.When is not { } trigger) return measure.From;
        if (state.TriggeredSince[index] is null)
        {
            if (trigger.Comparison.Holds(state.Watched[index], trigger.Threshold)) state.TriggeredSince[index] = state.RecordedPeriod;
        }

        return state.TriggeredSince[index];
    }

    private static bool Covers(PolicyMeasure measure, int cell, int sectors) =>
        (measure.Regions.Count == 0 || measure.Regions.Contains(cell / sectors))
            && (measure.Sectors.Count == 0 || measure.Sectors.Contains(cell % sectors));
}
