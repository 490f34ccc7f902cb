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
/// z ← z·budget/cost where cost = z·price_k·P is above the measure's own budget per period
/// z_k(cell) = the largest of z⁰_k(cell) and the z of the policies of lever k that cover the cell
/// z_k(cell) ← z⁰_k(cell) + I·(z_k(cell) − z⁰_k(cell)) for all levers and cells when the government adapts
/// z_k(cell) ← z⁰_k(cell) + (z_k(cell) − z⁰_k(cell))·B/C for all cells and the levers whose price_k is not 0
///     where C = Σ_k Σ_cell (z_k(cell) − z⁰_k(cell))·price_k·P(cell) is above B
/// </code>
/// <para>Symbols: τ = the recorded period, t − world.burn_in; dose, from, until, phase_in, budget, cities and sectors covered = the
/// measure's, in the scenario; P = programmes that admit, for meetings enterprises in business, for place subsidies the places in use in
/// the last period, in the cells that the measure covers, P(cell) = those of one cell; price_k = public money a unit of the dose and each
/// of them: levers.LEVER.unit_cost less the private share in the table of levers, 1 of a lever dosed in money, 0 of a tax credit, whose
/// cost follows what enterprises do, and of a rule that only binds; B = the scenario's budget per period; I = the government's support
/// intensity (Govern), used when government.adaptive is 1.</para>
/// <para>Order: measures in force, then policies, in the order of the scenario; then the two lines that scale; then the multipliers m_k. A
/// measure's city or sector list that is empty covers all. A dose of two numbers goes through all of it as two doses, each with its own z⁰
/// and z; price_k is of the first.</para>
/// <para>Draws: none.</para>
/// <para>Limits: without measures z_k = 0 and m_k = 1. Measures in force act from the first quarter of the burn-in on; neither budgets nor
/// support intensity scale them: they are the world as it is. A trigger watches the whole world as it was last observed at the end of the
/// period before; what is undefined lies beyond no threshold. Once met it stays met. Efforts and meetings are paid for in <see
/// cref="Govern"/>, grants in SearchAndContract, tax credit and place subsidies in AssessBenefits.</para>
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

    /// <summary>Money of one lever's dose in one cell this period, CNY; 0 of an instrument whose money follows what agents
    /// do.</summary>
    internal static double Cost(ModelState state, LeverDefinition lever, int cell)
    {
        double money = state.Levers.Dose(lever.Lever, cell) * state.Parameters.Levers.UnitCost[(int)lever.Lever];
        return money > 0 ? money * Units(state, lever, cell) : 0;
    }

    /// <summary>How many a dose is paid for in a cell: programmes that admit, enterprises in business, or the training places that were in
    /// use in the last period.</summary>
    internal static double Units(ModelState state, LeverDefinition lever, int cell) => lever.Unit switch
    {
        CoveredUnit.Enterprise => InBusiness(state, cell),
        CoveredUnit.Place => PlacesInUse(state, cell),
        _ => state.OpenProgrammesOfCell.Of(cell).Length,
    };

    /// <summary>Enterprises of a cell that are in business.</summary>
    internal static int InBusiness(ModelState state, int cell)
    {
        int open = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell)) open += state.Enterprises.Staff[e] > 0 ? 1 : 0;
        return open;
    }

    private static double PlacesInUse(ModelState state, int cell)
    {
        double places = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell))
        {
            foreach (int slot in state.InForce.Of(e)) places += state.Partnerships.PlacesInUse[slot];
        }

        return places;
    }

    private static void PutPoliciesInForce(ModelState state)
    {
        LeversInForce levers = state.Levers;
        for (int i = 0; i < state.Scenario.Policies.Count; i++) Enforce(state, i);
        if (state.Parameters.Government.Adaptive > 0) levers.Scale(state.Government.SupportIntensity);
        double cost = 0;
        for (int i = 0; i < LeverCatalog.All.Count; i++)
        {
            LeverDefinition lever = LeverCatalog.All[i];
            double price = Price(state, lever);
            if (price == 0) continue;
            for (int cell = 0; cell < levers.Cells; cell++)
            {
                if (levers.Extra(lever.Lever, cell) is > 0 and var extra) cost += price * extra * Units(state, lever, cell);
            }
        }

        if (cost <= state.Scenario.BudgetPerPeriod) return;
        // What the budget does not pay for it does not hold back: a rule that only binds, a credit that comes on top.
        foreach (LeverDefinition definition in LeverCatalog.All)
        {
            if (Price(state, definition) > 0) levers.Scale(definition.Lever, state.Scenario.BudgetPerPeriod / cost);
        }
    }

    /// <summary>Public money that a unit of the dose is expected to take for each that it covers and period, as far as a budget can hold it
    /// back.</summary>
    private static double Price(ModelState state, LeverDefinition lever) =>
        lever.Dose.IsMoney ? 1 : (1 - lever.PrivateShare) * state.Parameters.Levers.UnitCost[(int)lever.Lever];

    private static void Stand(ModelState state)
    {
        state.Levers.Clear();
        for (int i = 0; i < state.Scenario.PoliciesInForce.Count; i++) Stand(state, state.Scenario.PoliciesInForce[i]);
        state.Levers.Stand();
    }

    private static void Stand(ModelState state, PolicyMeasure measure)
    {
        if (measure.Until is { } until && state.RecordedPeriod >= until) return;
        Raise(state, measure, measure.Value, measure.SecondValue);
    }

    private static void Enforce(ModelState state, int index)
    {
        PolicyMeasure measure = state.Scenario.Policies[index];
        int? since = Since(state, index, measure);
        if (since is not { } start || (measure.Until is { } until && state.RecordedPeriod >= until)) return;
        double dose = measure.DoseAfter(state.RecordedPeriod - start);
        LeverDefinition lever = LeverCatalog.Of(measure.Lever);
        int sectors = state.Sectors.Count;
        double units = 0;
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (Covers(measure, cell, sectors)) units += Units(state, lever, cell);
        }

        double part = WithinBudget(1, dose * Price(state, lever) * units, measure.BudgetPerPeriod);
        Raise(state, measure, dose * part, measure.SecondDoseAfter(state.RecordedPeriod - start) * part);
    }

    private static void Raise(ModelState state, PolicyMeasure measure, double dose, double second)
    {
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (Covers(measure, cell, state.Sectors.Count)) state.Levers.Raise(measure.Lever, cell, dose, second);
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
