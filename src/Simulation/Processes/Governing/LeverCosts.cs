using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Governing;

/// <summary>What doses cost: a price times what is covered, as budgets reckon and as the province pays.</summary>
/// <remarks>
/// <code>
/// price_k = (1 − private_k)·cost_k of what is paid for, 1 of what gives money itself, 0 of a rule that only binds
/// money_k(cell) = z_k(cell)·cost_k·P(cell), public and private;   C = Σ_k Σ_cell (z_k(cell) − z⁰_k(cell))·price_k·P(cell)
/// </code>
/// <para>Symbols: cost_k = levers.LEVER.unit_cost; private_k = private share in the table of levers; z, z⁰, P, C = as in PutLeversInForce,
/// where P of a tax credit is qualifying cost and of a place subsidy places in use, both of the last period.</para>
/// <para>Draws: none.</para>
/// <para>Source: Assumption: a price for each that is covered, whatever is made of it (docs/decisions, 4).</para>
/// </remarks>
public static class LeverCosts
{
    /// <summary>Public money that a dose of 1 takes for each that it covers, CNY a period; 0 of a rule that only binds.</summary>
    public static double Price(LeverDefinition lever, LeverParameters parameters) => lever.GivesMoney ? 1
        : lever.UnitCost > 0 ? (1 - lever.PrivateShare) * parameters.UnitCost[(int)lever.Lever] : 0;

    /// <summary>What a lever covers in a cell, as it was last seen: programmes that admit, enterprises in business, training places in use,
    /// qualifying cost of cooperation.</summary>
    internal static double Covered(ModelState state, LeverDefinition lever, int cell) => lever.Unit switch
    {
        CoveredUnit.Enterprise => InBusiness(state, cell),
        CoveredUnit.Place => OfPartnerships(state, state.Partnerships.PlacesInUse, cell),
        CoveredUnit.QualifyingCost => OfPartnerships(state, state.Partnerships.EnterpriseCost, cell),
        _ => state.OpenProgrammesOfCell.Of(cell).Length,
    };

    /// <summary>Money of one lever's dose in one cell this period, public and private, CNY; 0 of one whose money is paid where it is
    /// earned.</summary>
    internal static double Paid(ModelState state, LeverDefinition lever, int cell)
    {
        double money = state.Levers.Dose(lever.Lever, cell) * state.Parameters.Levers.UnitCost[(int)lever.Lever];
        return money > 0 ? money * Covered(state, lever, cell) : 0;
    }

    /// <summary>Public money of what policies add to what is in force anyway, CNY this period.</summary>
    internal static double OfPolicies(ModelState state)
    {
        double cost = 0;
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            double price = Price(lever, state.Parameters.Levers);
            if (price == 0) continue;
            for (int cell = 0; cell < state.Levers.Cells; cell++)
            {
                if (state.Levers.Extra(lever.Lever, cell) is > 0 and var extra) cost += price * extra * Covered(state, lever, cell);
            }
        }

        return cost;
    }

    /// <summary>Public money of a dose of one measure, CNY this period.</summary>
    internal static double Of(ModelState state, PolicyMeasure measure, double dose)
    {
        LeverDefinition lever = LeverCatalog.Of(measure.Lever);
        double covered = 0;
        for (int cell = 0; cell < state.Levers.Cells; cell++)
        {
            if (measure.Covers(cell, state.Sectors.Count)) covered += Covered(state, lever, cell);
        }

        return dose * Price(lever, state.Parameters.Levers) * covered;
    }

    /// <summary>Charges budgets over several periods with what this one took.</summary>
    internal static void Charge(ModelState state)
    {
        if (state.RecordedPeriod < 0) return;
        IReadOnlyList<PolicyMeasure> measures = state.Scenario.Policies;
        for (int i = 0; i < measures.Count; i++)
        {
            if (measures[i].Budget.Periods is null) continue;
            state.Spending.OfMeasure[i] += Of(state, measures[i], state.Spending.Dose[i]);
        }

        if (state.Scenario.Budget.Periods is not null) state.Spending.Altogether += OfPolicies(state);
    }

    /// <summary>Enterprises of a cell that are in business.</summary>
    internal static int InBusiness(ModelState state, int cell)
    {
        int open = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell)) open += state.Enterprises.Staff[e] > 0 ? 1 : 0;
        return open;
    }

    private static double OfPartnerships(ModelState state, double[] column, int cell)
    {
        double sum = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell))
        {
            foreach (int slot in state.InForce.Of(e)) sum += column[slot];
        }

        return sum;
    }
}
