using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Governing;

/// <summary>The one slot in which policies act: the doses of this period, by lever, city and sector, within budgets.</summary>
/// <remarks>
/// <code>
/// Measures in force:
/// z⁰_k(cell) = the largest dose of those of lever k that cover the cell and whose until is after τ, 0 without
///
/// Policies, from the first recorded period on:
/// z = dose·min(1, (τ − start + 1)/phase_in), dose without phase-in;   in force while start ≤ τ and τ is before until
/// start = from, or the first period from then on in which the watched observation lies beyond its threshold
/// z ← z·b/cost where cost = z·price_k·P is above b, what the measure's own budget allows
/// z_k(cell) = the largest of z⁰_k(cell) and the z of the policies of lever k that cover the cell and do not stack
/// z_k(cell) ← max(z_k(cell), min(most_k, z_k(cell) + z)) for each policy of lever k that covers the cell and stacks
/// z_k(cell) ← z⁰_k(cell) + I·(z_k(cell) − z⁰_k(cell)) for all levers and cells when the government adapts
/// z_k(cell) ← z⁰_k(cell) + (z_k(cell) − z⁰_k(cell))·B/C for all cells and the levers whose price_k is not 0
///     where C = Σ_k Σ_cell (z_k(cell) − z⁰_k(cell))·price_k·P(cell) is above B, what the scenario's budget allows
/// </code>
/// <para>Symbols: τ = the recorded period, t − world.burn_in; dose, from, until, phase_in, cities and sectors covered = the measure's, in
/// the scenario; P = what lever k covers (the table of levers) in the cells that the measure covers, P(cell) = that of one cell: programmes
/// that admit, enterprises in business, training places in use or qualifying cost of the last period; price_k = public money a unit of the
/// dose and of what it covers: levers.LEVER.unit_cost less the private share in the table of levers, 1 of one that gives money, 0 of a rule
/// that only binds; what a budget allows = as in <see cref="PolicyBudget"/>, spent as in Govern; most_k = largest dose; I = the
/// government's support intensity (Govern), used when government.adaptive is 1.</para>
/// <para>Parts: <see cref="LeverCosts"/>.</para>
/// <para>Order: measures in force, then policies, in the order of the scenario, those that stack last; then the two lines that scale; then
/// the multipliers m_k. A measure's city or sector list that is empty covers all. A dose of two numbers goes through all of it as two
/// doses, each with its own z⁰ and z; price_k is of the first.</para>
/// <para>Draws: none.</para>
/// <para>Limits: without measures z_k = 0 and m_k = 1. Measures in force act from the first quarter of the burn-in on; neither budgets nor
/// support intensity scale them: they are the world as it is. A trigger watches the whole world as it was last observed at the end of the
/// period before; what is undefined lies beyond no threshold. Once met it stays met. Efforts and meetings are paid for in <see
/// cref="Govern"/>, grants in SearchAndContract, tax credit and place subsidies in AssessBenefits. Credits and subsidies follow what agents
/// do: a budget reckons with their places and cost of the last period, so that a period may take more or less than it allows; what a budget
/// over several periods has lost so is made up in those that are left. Grants are reckoned as expected. A measure's own budget is charged
/// with its own dose, whatever a larger one or the scenario's budget leaves of it.</para>
/// <para>Source: Assumption: efforts are counted per covered programme for all levers alike (docs/decisions, 4); meetings are arranged for
/// enterprises, whether they want places or not.</para>
/// </remarks>
public static class PutLeversInForce
{
    /// <summary>Dose that a budget allows: scaled down when the cost would be higher.</summary>
    public static double WithinBudget(double dose, double cost, double budget) => cost > budget ? dose * (budget / cost) : dose;

    internal static void Apply(ModelState state)
    {
        Stand(state);
        if (state.RecordedPeriod >= 0 && state.Scenario.Policies.Count > 0) PutPoliciesInForce(state);
        state.Levers.UpdateMultipliers(state.Parameters.Levers.Gain, state.Parameters.Levers.Saturation);
    }

    /// <summary>Before the first period: what is in force anyway, and no policy, so that worlds that differ in policies alone begin
    /// alike.</summary>
    internal static void ApplyAtStart(ModelState state)
    {
        Stand(state);
        state.Levers.UpdateMultipliers(state.Parameters.Levers.Gain, state.Parameters.Levers.Saturation);
    }

    private static void PutPoliciesInForce(ModelState state)
    {
        Array.Clear(state.Spending.Dose);
        for (int i = 0; i < state.Scenario.Policies.Count; i++) Enforce(state, i, stacks: false);
        for (int i = 0; i < state.Scenario.Policies.Count; i++) Enforce(state, i, stacks: true);
        if (state.Parameters.Government.Adaptive > 0) state.Levers.Scale(state.Government.SupportIntensity);
        if (!state.Scenario.Budget.IsLimited) return;
        double cost = LeverCosts.OfPolicies(state);
        double allowed = state.Scenario.Budget.Allowed(state.RecordedPeriod, state.Spending.Altogether);
        if (cost <= allowed) return;
        // What the budget does not pay for it does not hold back: a rule that only binds.
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            if (LeverCosts.Price(lever, state.Parameters.Levers) > 0) state.Levers.Scale(lever.Lever, allowed / cost);
        }
    }

    private static void Stand(ModelState state)
    {
        state.Levers.Clear();
        for (int i = 0; i < state.Scenario.PoliciesInForce.Count; i++)
        {
            PolicyMeasure measure = state.Scenario.PoliciesInForce[i];
            if (!(state.RecordedPeriod >= measure.Until)) Put(state, measure, measure.Value, measure.SecondValue);
        }

        state.Levers.Stand();
    }

    private static void Enforce(ModelState state, int index, bool stacks)
    {
        PolicyMeasure measure = state.Scenario.Policies[index];
        if (measure.Stacks != stacks || Since(state, index, measure) is not { } start || state.RecordedPeriod >= measure.Until) return;
        int since = state.RecordedPeriod - start;
        double dose = measure.DoseAfter(since), part = 1;
        if (measure.Budget.IsLimited)
            part = WithinBudget(1, LeverCosts.Of(state, measure, dose), measure.Budget.Allowed(since, state.Spending.OfMeasure[index]));
        state.Spending.Dose[index] = dose * part;
        Put(state, measure, dose * part, measure.SecondDoseAfter(since) * part);
    }

    private static void Put(ModelState state, PolicyMeasure measure, double dose, double second)
    {
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (!measure.Covers(cell, state.Sectors.Count)) continue;
            if (measure.Stacks) state.Levers.Add(measure.Lever, cell, dose, second);
            else state.Levers.Raise(measure.Lever, cell, dose, second);
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
}
