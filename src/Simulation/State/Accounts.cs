namespace Ronghe.Simulation.State;

/// <summary>Every kind of payment: who pays is the first word of its line in <see cref="Accounts.Parties"/>.</summary>
public enum Flow
{
    Sales,
    Wages,
    ProfitTax,
    EducationSurcharge,
    TaxCreditUsed,
    PartnershipReturns,
    InternPay,
    TrainerWages,
    CheapLabourRent,
    PoachedReturns,
    EnterpriseCoordination,
    CollegeCoordination,
    TeacherTime,
    OffCampusRisk,
    CollegeReturns,
    ContractTransfer,
    CapitalInvestment,
    Salvage,
    ProjectGrants,
    LapsedGrants,
    Tuition,
    PublicTeaching,
    TeachingCost,
    LeverPublicToColleges,
    LeverPublicToEnterprises,
    LeverPrivateOfColleges,
    LeverPrivateOfEnterprises,
}

/// <summary>Who may hold money. Households are students, staff and teachers; outside is everybody else.</summary>
public enum Holder
{
    Enterprises,
    Colleges,
    Government,
    Households,
    Outside,
}

/// <summary>The ledger: each payment has one payer and one receiver, so that all balances add up to zero.</summary>
/// <remarks>Agents' own money columns are changed by the processes; the ledger is kept beside them, and the two must agree.</remarks>
public sealed class Accounts
{
    private readonly double[] _balances = new double[Enum.GetValues<Holder>().Length];
    private readonly double[] _period = new double[Enum.GetValues<Flow>().Length];

    /// <summary>Payer and receiver of every flow.</summary>
    public static IReadOnlyDictionary<Flow, (Holder Payer, Holder Receiver)> Parties { get; } = new Dictionary<Flow, (Holder, Holder)>
    {
        [Flow.Sales] = (Holder.Outside, Holder.Enterprises),
        [Flow.Wages] = (Holder.Enterprises, Holder.Households),
        [Flow.ProfitTax] = (Holder.Enterprises, Holder.Government),
        [Flow.EducationSurcharge] = (Holder.Enterprises, Holder.Government),
        [Flow.TaxCreditUsed] = (Holder.Government, Holder.Enterprises),
        [Flow.PartnershipReturns] = (Holder.Outside, Holder.Enterprises),
        [Flow.InternPay] = (Holder.Enterprises, Holder.Households),
        [Flow.TrainerWages] = (Holder.Enterprises, Holder.Households),
        [Flow.CheapLabourRent] = (Holder.Households, Holder.Enterprises),
        [Flow.PoachedReturns] = (Holder.Enterprises, Holder.Enterprises),
        [Flow.EnterpriseCoordination] = (Holder.Enterprises, Holder.Outside),
        [Flow.CollegeCoordination] = (Holder.Colleges, Holder.Outside),
        [Flow.TeacherTime] = (Holder.Colleges, Holder.Households),
        [Flow.OffCampusRisk] = (Holder.Colleges, Holder.Households),
        [Flow.CollegeReturns] = (Holder.Outside, Holder.Colleges),
        [Flow.ContractTransfer] = (Holder.Enterprises, Holder.Colleges),
        [Flow.CapitalInvestment] = (Holder.Enterprises, Holder.Outside),
        [Flow.Salvage] = (Holder.Outside, Holder.Enterprises),
        [Flow.ProjectGrants] = (Holder.Government, Holder.Colleges),
        [Flow.LapsedGrants] = (Holder.Colleges, Holder.Government),
        [Flow.Tuition] = (Holder.Households, Holder.Colleges),
        [Flow.PublicTeaching] = (Holder.Government, Holder.Colleges),
        [Flow.TeachingCost] = (Holder.Colleges, Holder.Households),
        [Flow.LeverPublicToColleges] = (Holder.Government, Holder.Colleges),
        [Flow.LeverPublicToEnterprises] = (Holder.Government, Holder.Enterprises),
        [Flow.LeverPrivateOfColleges] = (Holder.Colleges, Holder.Outside),
        [Flow.LeverPrivateOfEnterprises] = (Holder.Enterprises, Holder.Outside),
    };

    private static readonly (Holder Payer, Holder Receiver)[] PartiesOf = [.. Enum.GetValues<Flow>().Select(f => Parties[f])];

    /// <summary>A flow that is left out of the ledger: only tests set it, to show that the money invariant can fail.</summary>
    internal Flow? LeftOut { get; set; }

    /// <summary>Money held, CNY, relative to the start.</summary>
    public double Balance(Holder holder) => _balances[(int)holder];

    /// <summary>Amount of one flow this period, CNY.</summary>
    public double ThisPeriod(Flow flow) => _period[(int)flow];

    /// <summary>Public money for cooperation this period: levers, grants less what of them lapsed, and tax credit used.</summary>
    public double PublicCost => ThisPeriod(Flow.LeverPublicToColleges) + ThisPeriod(Flow.LeverPublicToEnterprises)
        + ThisPeriod(Flow.ProjectGrants) - ThisPeriod(Flow.LapsedGrants) + ThisPeriod(Flow.TaxCreditUsed);

    /// <summary>Private money for cooperation this period: lever shares, investment, coordination, trainers and interns.</summary>
    public double PrivateCost => ThisPeriod(Flow.LeverPrivateOfColleges) + ThisPeriod(Flow.LeverPrivateOfEnterprises)
        + ThisPeriod(Flow.CapitalInvestment) + ThisPeriod(Flow.EnterpriseCoordination) + ThisPeriod(Flow.CollegeCoordination)
        + ThisPeriod(Flow.TrainerWages) + ThisPeriod(Flow.InternPay) + ThisPeriod(Flow.TeacherTime) + ThisPeriod(Flow.OffCampusRisk);

    /// <summary>Records a payment from the flow's payer to its receiver; a negative amount goes the other way.</summary>
    public void Record(Flow flow, double amount)
    {
        if (flow == LeftOut) return;
        (Holder payer, Holder receiver) = PartiesOf[(int)flow];
        _balances[(int)payer] -= amount;
        _balances[(int)receiver] += amount;
        _period[(int)flow] += amount;
    }

    /// <summary>Forgets the flows of the last period.</summary>
    public void BeginPeriod() => _period.AsSpan().Clear();
}
