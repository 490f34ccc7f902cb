namespace Ronghe.Simulation.State;

/// <summary>Value added of one period, found in three ways from flows booked apart: as produced, as used, as income.</summary>
/// <remarks>
/// <code>
/// produced = Σ over enterprises and colleges of sales received − intermediate purchases paid
/// used = Σ over households, province and outside of purchases paid − what they sold to producers
/// income = wages + profit + surplus + taxes − subsidies
/// profit, surplus = of the enterprises, of the colleges: sales − intermediate purchases − wages − taxes + subsidies
/// </code>
/// <para>Sales are the output of enterprises, what cooperation is booked to produce, and teaching, bought by students and the province at
/// cost. Every sum runs over the flows of <see cref="Accounts.Entries"/> as one side has booked them, one by one; none is what is left of
/// another. Transfers and capital are no part of it: each of the two adds up to nothing over all holders.</para>
/// </remarks>
/// <param name="Produced">As its producers booked it, CNY.</param>
/// <param name="Used">As its buyers booked it, CNY.</param>
/// <param name="Wages">Wages, pay of interns, trainers and teachers as households booked them, CNY.</param>
/// <param name="Profit">Operating surplus of enterprises, cooperation included, after tax, CNY.</param>
/// <param name="Surplus">Operating surplus of colleges, CNY.</param>
/// <param name="Taxes">Taxes as the province booked them, CNY.</param>
/// <param name="Subsidies">Subsidies as the province booked them, CNY.</param>
public readonly record struct ValueAdded(
    double Produced, double Used, double Wages, double Profit, double Surplus, double Taxes, double Subsidies)
{
    /// <summary>As those who earn it booked it, CNY.</summary>
    public double Income => Wages + Profit + Surplus + TaxesLessSubsidies;

    /// <summary>What the province keeps of value added, CNY.</summary>
    public double TaxesLessSubsidies => Taxes - Subsidies;

    /// <summary>Largest difference between the three, CNY.</summary>
    public double Residual => Math.Max(Math.Abs(Produced - Used), Math.Abs(Produced - Income));

    /// <summary>That of the period so far.</summary>
    public static ValueAdded Of(Accounts accounts) => new(
        Sold(accounts, Holder.Enterprises) + Sold(accounts, Holder.Colleges),
        -(Sold(accounts, Holder.Households) + Sold(accounts, Holder.Government) + Sold(accounts, Holder.Outside)),
        accounts.Net(Holder.Households, FlowKind.Wage),
        SurplusOf(accounts, Holder.Enterprises),
        SurplusOf(accounts, Holder.Colleges),
        accounts.Net(Holder.Government, FlowKind.Tax),
        -accounts.Net(Holder.Government, FlowKind.Subsidy));

    /// <summary>Operating surplus of producers: from sales to subsidies.</summary>
    private static double SurplusOf(Accounts accounts, Holder producers)
    {
        double surplus = 0;
        for (var kind = FlowKind.Sale; kind <= FlowKind.Subsidy; kind++) surplus += accounts.Net(producers, kind);
        return surplus;
    }

    /// <summary>What a holder sold less what it bought, lasting things apart.</summary>
    private static double Sold(Accounts accounts, Holder holder) =>
        accounts.Net(holder, FlowKind.Sale) + accounts.Net(holder, FlowKind.Intermediate);
}
