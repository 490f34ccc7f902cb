namespace Ronghe.Simulation.Parameters;

/// <summary>Benefits, costs, bargaining and motivation. Money in base-period prices.</summary>
public sealed record DecisionParameters
{
    [Parameter("—", "1/quarter", 0, 0.5, 0.01, 0.06,
        "Assumption: return on equipment",
        "costs of own bases that usable shared capital saves the college")]
    public double CapitalReturn { get; init; } = 0.03;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 4000, 5400,
        "Range by hand, to trainee output / gross cost 0.69 (BIBB cost-benefit survey 2017/18)",
        "output of an intern who works all the time",
        Status = ParameterStatus.Calibrated)]
    public double InternOutput { get; init; } = 4593;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 3200, 4400,
        "Assumption: local minimum wages",
        "pay of an intern")]
    public double InternPay { get; init; } = 3800;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 3200, 4800,
        "Calibrated by hand to trainee output / gross cost 0.69 (BIBB cost-benefit survey 2017/18)",
        "trainers' time for a trainee who is trained all the time")]
    public double TrainerCost { get; init; } = 4000;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 300, 1200,
        "Source paper §3.3: interns as cheap labour",
        "work beyond what is paid for, extracted from an intern who is not trained at all: a transfer from students")]
    public double CheapLabourRent { get; init; } = 600;

    [Parameter("c_0", "CNY/partnership/quarter", 0, 1000000.0, 600, 2500,
        "Assumption: a few days of one manager",
        "coordination cost of each side with full systems, one culture and full institutional supply")]
    public double CoordinationCost { get; init; } = 1300;

    [Parameter("—", "ratio", 0, 10, 0.5, 2,
        "Assumption: comparable to the cost itself",
        "coordination cost added when neither systems nor a personal tie carry the partnership")]
    public double MissingSystemsCost { get; init; } = 1.0;

    [Parameter("—", "ratio/distance", 0, 10, 0.2, 1,
        "Assumption: comparable to half the cost",
        "coordination cost added per unit of cultural distance")]
    public double CulturalCost { get; init; } = 0.5;

    [Parameter("—", "ratio", 0, 10, 0.5, 2,
        "Source paper §3.6",
        "coordination cost added when institutional supply is absent")]
    public double InstitutionalCost { get; init; } = 1.0;

    [Parameter("—", "ratio", 0, 10, 0.25, 1,
        "Assumption: half a day of travel for each day of meetings",
        "coordination cost added when the partners are in different cities")]
    public double TravelCost { get; init; } = 0.5;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 500, 2500,
        "Assumption: supervision on site",
        "college's teacher time per place at full depth")]
    public double TeacherTime { get; init; } = 1200;

    [Parameter("—", "CNY/place/quarter", 0, 100000.0, 100, 1500,
        "Source paper §3.4: off-campus risk",
        "college's expected cost of accidents and complaints without systems")]
    public double OffCampusRisk { get; init; } = 300;

    [Parameter("—", "share", 0, 1, 0.0005, 0.002,
        "Assumption: at rest 5 to 40 % of the hosts should be bound by it; rules let enterprises set aside 1.5 to 2.5 % of wages for all " +
            "training (State Council 2002, no. 16)",
        "share of its profit, in base-period prices, that an enterprise may spend on cooperation, net of what interns produce",
        Scale = ParameterScale.Logarithmic)]
    public double BudgetShare { get; init; } = 0.001;

    [Parameter("—", "utility", 0, 2, 0.25, 1,
        "Assumption: utility, never added to money",
        "college's utility from taking part at full depth: reputation and recognition")]
    public double ReputationValue { get; init; } = 0.5;

    [Parameter("—", "utility", 0, 2, 0.05, 0.3,
        "Assumption: utility, never added to money",
        "enterprise's mean utility from taking part")]
    public double SocialResponsibility { get; init; } = 0.15;

    [Parameter("—", "share", 0, 1, 0.2, 0.5,
        "Range: an Assumption, a fifth to a half of those whose training others can see",
        "chance that a trainee with an offer is hired away where no contract protects",
        Status = ParameterStatus.Calibrated)]
    public double Poachability { get; init; } = 0.3715;

    [Parameter("β", "share", 0, 1, 0.3, 0.7,
        "Nash bargaining, symmetric",
        "enterprise's share of the joint surplus over outside options")]
    public double BargainingShare { get; init; } = 0.5;

    [Parameter("—", "CNY/place/quarter", 10, 1000000.0, 4000, 12000,
        "Range: an Assumption, one to three quarters of an intern's pay; .05 to .25 of enterprises take students",
        "net benefit of a place that is worth one unit of utility", Scale = ParameterScale.Logarithmic,
        Status = ParameterStatus.Calibrated)]
    public double BenefitScale { get; init; } = 5535;

    [Parameter("κ_m", "1/quarter", 0, 1, 0.05, 0.3,
        "Assumption: attitudes change over about two years",
        "speed of motivation")]
    public double MotivationRate { get; init; } = 0.15;

    [Parameter("β_m", "1/utility", 0, 20, 1.5, 6,
        "Assumption: middling",
        "slope of motivation in perceived advantage")]
    public double MotivationSlope { get; init; } = 3;

    [Parameter("—", "utility/belief", 0, 5, 0.5, 2,
        "Assumption: a full belief counts as much as a full benefit",
        "weight of belief in motivation")]
    public double BeliefWeight { get; init; } = 1;

    [Parameter("—", "utility", 0, 5, 0.3, 1.2,
        "Assumption: need moves as much as experience",
        "weight of need in motivation: an enterprise's own misfit; placements that a programme cannot find partners for")]
    public double NeedWeight { get; init; } = 0.6;

    [Parameter("θ_m", "utility", -2, 2, 0, 0.3,
        "Assumption: inertia",
        "advantage at which motivation is one half")]
    public double Reservation { get; init; } = 0.15;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: the same on both sides, so that a gap has to arise",
        "motivation of both sides at the start", IsHeld = true)]
    public double FirstMotivation { get; init; } = 0.75;

    [Parameter("—", "utility", -2, 4, 0, 1,
        "Assumption: where it rests, measured once",
        "benefit that a programme expects of partners at the start", IsHeld = true)]
    public double FirstBenefit { get; init; } = 0.63;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of a contract is kept without a court",
        "share of a contract that can be enforced when institutional supply is absent", IsHeld = true)]
    public double ContractsWithoutInstitutions { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of the recognition is for taking part",
        "college's utility from taking part at depth 0, relative to that at full depth", IsHeld = true)]
    public double ReputationWithoutDepth { get; init; } = 0.5;
}
