namespace Ronghe.Simulation.State;

/// <summary>Every payment: who pays whom, and what for, is its line in <see cref="Accounts.Entries"/>.</summary>
public enum Flow
{
    Sales,
    Wages,
    ProfitTax,
    EducationSurcharge,
    TaxCreditUsed,
    InternOutput,
    InternPay,
    TrainerWages,
    CheapLabourRent,
    TrainingSchemes,
    EnterpriseCoordination,
    CollegeCoordination,
    TeacherTime,
    TeacherPosts,
    PaperAgreements,
    OffCampusRisk,
    BasesSaved,
    CollegeServices,
    ContractTransfer,
    HiringCost,
    Repayment,
    CapitalInvestment,
    ProjectGrants,
    LapsedGrants,
    Tuition,
    PublicTeaching,
    TeachingCost,
    Liquidation,
    LeverPublicToColleges,
    LeverPublicToEnterprises,
    LeverPrivateOfColleges,
    LeverPrivateOfEnterprises,
    PlaceSubsidy,
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

/// <summary>What a payment is in the accounts of a nation.</summary>
public enum FlowKind
{
    /// <summary>For what the receiver has produced.</summary>
    Sale,

    /// <summary>For goods and services that the payer uses up in producing.</summary>
    Intermediate,

    /// <summary>For work: wages, pay of interns, time of trainers and teachers.</summary>
    Wage,

    /// <summary>Taxes and surcharges.</summary>
    Tax,

    /// <summary>Public money for what the receiver does, tax relief included.</summary>
    Subsidy,

    /// <summary>Income that changes hands and is paid for nothing produced.</summary>
    Transfer,

    /// <summary>For things that last: no part of the income of the period.</summary>
    Capital,
}

/// <summary>The one classification of a flow: everything that is said about money is derived from it.</summary>
/// <param name="Payer">Who pays.</param>
/// <param name="Receiver">Who is paid.</param>
/// <param name="Kind">What for.</param>
public readonly record struct FlowEntry(Holder Payer, Holder Receiver, FlowKind Kind);

/// <summary>The ledger: each payment is booked with its payer and with its receiver.</summary>
/// <remarks>
/// Agents' own money columns are changed by the processes; the ledger is kept beside them, and the two must agree. The two sides of a
/// payment are booked apart, so that one that is booked on one side only is found: <see cref="ValueAdded"/>.
/// </remarks>
public sealed class Accounts
{
    private readonly double[] _balances = new double[Enum.GetValues<Holder>().Length];
    private readonly double[] _paid = new double[Enum.GetValues<Flow>().Length];
    private readonly double[] _received = new double[Enum.GetValues<Flow>().Length];

    /// <summary>Payer, receiver and kind of every flow.</summary>
    public static IReadOnlyDictionary<Flow, FlowEntry> Entries { get; } = new Dictionary<Flow, FlowEntry>
    {
        [Flow.Sales] = new(Holder.Outside, Holder.Enterprises, FlowKind.Sale),
        [Flow.Wages] = new(Holder.Enterprises, Holder.Households, FlowKind.Wage),
        [Flow.ProfitTax] = new(Holder.Enterprises, Holder.Government, FlowKind.Tax),
        [Flow.EducationSurcharge] = new(Holder.Enterprises, Holder.Government, FlowKind.Tax),
        [Flow.TaxCreditUsed] = new(Holder.Government, Holder.Enterprises, FlowKind.Subsidy),
        [Flow.InternOutput] = new(Holder.Outside, Holder.Enterprises, FlowKind.Sale),
        [Flow.InternPay] = new(Holder.Enterprises, Holder.Households, FlowKind.Wage),
        [Flow.TrainerWages] = new(Holder.Enterprises, Holder.Households, FlowKind.Wage),
        [Flow.CheapLabourRent] = new(Holder.Households, Holder.Enterprises, FlowKind.Transfer),
        [Flow.TrainingSchemes] = new(Holder.Enterprises, Holder.Households, FlowKind.Wage),
        [Flow.EnterpriseCoordination] = new(Holder.Enterprises, Holder.Outside, FlowKind.Intermediate),
        [Flow.CollegeCoordination] = new(Holder.Colleges, Holder.Outside, FlowKind.Intermediate),
        [Flow.TeacherTime] = new(Holder.Colleges, Holder.Households, FlowKind.Wage),
        [Flow.TeacherPosts] = new(Holder.Colleges, Holder.Households, FlowKind.Wage),
        [Flow.PaperAgreements] = new(Holder.Colleges, Holder.Outside, FlowKind.Intermediate),
        [Flow.OffCampusRisk] = new(Holder.Colleges, Holder.Households, FlowKind.Transfer),
        [Flow.BasesSaved] = new(Holder.Households, Holder.Colleges, FlowKind.Wage),
        [Flow.CollegeServices] = new(Holder.Enterprises, Holder.Colleges, FlowKind.Sale),
        [Flow.HiringCost] = new(Holder.Enterprises, Holder.Outside, FlowKind.Intermediate),
        [Flow.Repayment] = new(Holder.Enterprises, Holder.Enterprises, FlowKind.Transfer),
        [Flow.ContractTransfer] = new(Holder.Enterprises, Holder.Colleges, FlowKind.Transfer),
        [Flow.CapitalInvestment] = new(Holder.Enterprises, Holder.Outside, FlowKind.Capital),
        [Flow.ProjectGrants] = new(Holder.Government, Holder.Colleges, FlowKind.Subsidy),
        [Flow.LapsedGrants] = new(Holder.Colleges, Holder.Government, FlowKind.Subsidy),
        [Flow.Tuition] = new(Holder.Households, Holder.Colleges, FlowKind.Sale),
        [Flow.PublicTeaching] = new(Holder.Government, Holder.Colleges, FlowKind.Sale),
        [Flow.TeachingCost] = new(Holder.Colleges, Holder.Households, FlowKind.Wage),
        [Flow.Liquidation] = new(Holder.Enterprises, Holder.Outside, FlowKind.Transfer),
        [Flow.LeverPublicToColleges] = new(Holder.Government, Holder.Colleges, FlowKind.Subsidy),
        [Flow.LeverPublicToEnterprises] = new(Holder.Government, Holder.Enterprises, FlowKind.Subsidy),
        [Flow.LeverPrivateOfColleges] = new(Holder.Colleges, Holder.Outside, FlowKind.Intermediate),
        [Flow.LeverPrivateOfEnterprises] = new(Holder.Enterprises, Holder.Outside, FlowKind.Intermediate),
        [Flow.PlaceSubsidy] = new(Holder.Government, Holder.Enterprises, FlowKind.Subsidy),
    };

    private static readonly FlowEntry[] EntryOf = [.. Enum.GetValues<Flow>().Select(f => Entries[f])];

    /// <summary>A flow that is not booked with its payer: only tests set it, to show that the money invariant can fail.</summary>
    internal Flow? NotPaid { get; set; }

    /// <summary>A flow that is not booked with its receiver, likewise.</summary>
    internal Flow? NotReceived { get; set; }

    /// <summary>Money held, CNY, relative to the start.</summary>
    public double Balance(Holder holder) => _balances[(int)holder];

    /// <summary>Amount of one flow this period as its payer booked it, CNY.</summary>
    public double ThisPeriod(Flow flow) => _paid[(int)flow];

    /// <summary>What a holder received this period for one kind of flow less what it paid, CNY: the flows one by one, in their
    /// order.</summary>
    public double Net(Holder holder, FlowKind kind)
    {
        double net = 0;
        for (int flow = 0; flow < EntryOf.Length; flow++)
        {
            FlowEntry entry = EntryOf[flow];
            if (entry.Kind != kind) continue;
            if (entry.Receiver == holder) net += _received[flow];
            if (entry.Payer == holder) net -= _paid[flow];
        }

        return net;
    }

    /// <summary>All kinds together: by how much the holder's money has changed this period, CNY.</summary>
    public double Net(Holder holder)
    {
        double net = 0;
        for (var kind = FlowKind.Sale; kind <= FlowKind.Capital; kind++) net += Net(holder, kind);
        return net;
    }

    /// <summary>Money that changed hands this period, CNY.</summary>
    public double Turnover
    {
        get
        {
            double sum = 0;
            for (int flow = 0; flow < EntryOf.Length; flow++) sum += Math.Max(Math.Abs(_paid[flow]), Math.Abs(_received[flow]));
            return sum;
        }
    }

    /// <summary>Public money for cooperation this period: levers, grants less what of them lapsed, tax credit used and subsidies of
    /// places.</summary>
    public double PublicCost => ThisPeriod(Flow.LeverPublicToColleges) + ThisPeriod(Flow.LeverPublicToEnterprises)
        + ThisPeriod(Flow.ProjectGrants) - ThisPeriod(Flow.LapsedGrants) + ThisPeriod(Flow.TaxCreditUsed)
        + ThisPeriod(Flow.PlaceSubsidy);

    /// <summary>Private money for cooperation this period: lever shares, investment, coordination, trainers and interns.</summary>
    public double PrivateCost => ThisPeriod(Flow.LeverPrivateOfColleges) + ThisPeriod(Flow.LeverPrivateOfEnterprises)
        + ThisPeriod(Flow.CapitalInvestment) + ThisPeriod(Flow.EnterpriseCoordination) + ThisPeriod(Flow.CollegeCoordination)
        + ThisPeriod(Flow.TrainerWages) + ThisPeriod(Flow.TrainingSchemes) + ThisPeriod(Flow.InternPay) + ThisPeriod(Flow.TeacherTime)
        + ThisPeriod(Flow.TeacherPosts) + ThisPeriod(Flow.PaperAgreements) + ThisPeriod(Flow.OffCampusRisk);

    /// <summary>What cooperation moves from one pocket to another this period and does not use up: pay of interns, rent extracted from
    /// them, tax relief and subsidies of places as received.</summary>
    public double Transfers => ThisPeriod(Flow.InternPay) + ThisPeriod(Flow.CheapLabourRent) + ThisPeriod(Flow.TaxCreditUsed)
        + ThisPeriod(Flow.PlaceSubsidy);

    /// <summary>What cooperation uses up this period: trainers', teachers' and coordinators' time, exchanged posts, agreements on paper,
    /// accidents, shared bases, and the work that levers pay for.</summary>
    public double ResourcesUsed => ThisPeriod(Flow.TrainerWages) + ThisPeriod(Flow.TrainingSchemes) + ThisPeriod(Flow.TeacherTime)
        + ThisPeriod(Flow.EnterpriseCoordination) + ThisPeriod(Flow.CollegeCoordination) + ThisPeriod(Flow.OffCampusRisk)
        + ThisPeriod(Flow.TeacherPosts) + ThisPeriod(Flow.PaperAgreements) + ThisPeriod(Flow.CapitalInvestment)
        + ThisPeriod(Flow.LeverPublicToColleges) + ThisPeriod(Flow.LeverPublicToEnterprises)
        + ThisPeriod(Flow.LeverPrivateOfColleges) + ThisPeriod(Flow.LeverPrivateOfEnterprises);

    /// <summary>What cooperation produces this period, as booked: work of interns, and costs of colleges' own bases that shared ones save.
    /// What trained persons produce later is in the output of enterprises.</summary>
    public double ResourcesProduced => ThisPeriod(Flow.InternOutput) + ThisPeriod(Flow.BasesSaved);

    /// <summary>Records a payment from the flow's payer to its receiver; a negative amount goes the other way.</summary>
    public void Record(Flow flow, double amount)
    {
        FlowEntry entry = EntryOf[(int)flow];
        if (flow != NotPaid)
        {
            _balances[(int)entry.Payer] -= amount;
            _paid[(int)flow] += amount;
        }

        if (flow != NotReceived)
        {
            _balances[(int)entry.Receiver] += amount;
            _received[(int)flow] += amount;
        }
    }

    /// <summary>Forgets the flows of the last period.</summary>
    public void BeginPeriod()
    {
        _paid.AsSpan().Clear();
        _received.AsSpan().Clear();
    }
}
