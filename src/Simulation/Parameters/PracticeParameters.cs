namespace Ronghe.Simulation.Parameters;

/// <summary>Practice in enterprises: how long, what it is, what it teaches, what it costs a host and what a host expects of it. Money in
/// base-period prices.</summary>
public sealed record PracticeParameters
{
    [Parameter("—", "quarters", 1, 4, 2, 2,
        "Regulations on internships of vocational school students (职业学校学生实习管理规定, 2021): six months as a rule",
        "quarters of practice at the end of study in higher vocational colleges", IsInteger = true, Status = ParameterStatus.Measured,
        IsHeld = true, IsConstant = true)]
    public double VocationalPhase { get; init; } = 2;

    [Parameter("—", "quarters", 1, 4, 1, 1,
        "Assumption: half of that of higher vocational colleges",
        "quarters of practice at the end of study in undergraduate and vocational undergraduate colleges", IsInteger = true,
        IsHeld = true, IsConstant = true)]
    public double UndergraduatePhase { get; init; } = 1;

    [Parameter("τ_full", "share", 0.05, 1, 0.4, 0.6,
        "Assumption: nearly half of a trainee's time is training where practice is what it is meant to be",
        "training share from which on a place counts in full, and up to which a partnership can deepen")]
    public double FullTraining { get; init; } = 0.45;

    [Parameter("κ", "1/share", 0.1, 20, 2.5, 4.5,
        "Assumption: half of what can be learned in a fifth of the time",
        "how fast the quality of practice rises with the training share")]
    public double QualitySpeed { get; init; } = 3.3;

    [Parameter("—", "share", 0, 1, 0.4, 0.8,
        "Assumption: more than half of the quality hangs on the college",
        "highest quality of practice lost where neither effort, systems nor double-qualified teachers carry it")]
    public double QualityAtRisk { get; init; } = 0.6;

    [Parameter("—", "share", 0, 1, 0.2, 0.6,
        "Source paper §3.4: effort of the departments",
        "part of that loss that full effort of the departments makes good")]
    public double QualityByEffort { get; init; } = 0.4;

    [Parameter("—", "share", 0, 1, 0.15, 0.5,
        "Source paper §3.2: systems",
        "part of that loss that full co-built systems make good")]
    public double QualityBySystems { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.15, 0.5,
        "Source paper §3.5: double-qualified teachers",
        "part of that loss that double-qualified teachers alone make good")]
    public double QualityByTeachers { get; init; } = 0.3;

    [Parameter("—", "share", 0, 0.5, 0.02, 0.1,
        "Assumption: no work without some instruction",
        "least training share", IsHeld = true)]
    public double LeastTraining { get; init; } = 0.05;

    [Parameter("—", "share", 0.5, 1, 0.8, 1,
        "Assumption: a trainee does some work",
        "highest training share", IsHeld = true)]
    public double MostTraining { get; init; } = 0.9;

    [Parameter("—", "share", 0, 1, 0.2, 0.6,
        "Assumption: less than half of the hosts that would stay below the floor are seen",
        "part of the way to the training floor in force that supervision enforces")]
    public double Supervision { get; init; } = 0.4;

    [Parameter("—", "share/quarter", 0, 1, 0.03, 0.12,
        "Assumption: a quarter of perfect practice takes a student a sixteenth of the way to what the host requires",
        "share of the angle to the host's requirement that a quarter of practice of quality 1 turns a trainee")]
    public double TurnRate { get; init; } = 0.06;

    [Parameter("—", "level/quarter", 0, 0.5, 0.015, 0.06,
        "Assumption: perfect practice teaches half as much as a quarter of study beside it",
        "level gained in a quarter of practice of quality 1")]
    public double LevelRate { get; init; } = 0.03;

    [Parameter("—", "logit", -5, 10, 1.5, 2.4,
        "Range toward unfilled_places 0.08–0.14 (vocational training report 2023)",
        "log odds that an offered place without quality, of a host of the college's own culture, is taken up",
        Status = ParameterStatus.Calibrated)]
    public double TakeUp { get; init; } = 2.149;

    [Parameter("—", "logit/quality", 0, 10, 0.75, 3,
        "Assumption: students avoid poor practice",
        "log odds of taking up a place added by quality 1")]
    public double TakeUpByQuality { get; init; } = 1.5;

    [Parameter("—", "logit/distance", 0, 10, 0.2, 0.8,
        "Assumption: and strange places",
        "log odds of taking up a place lost per unit of cultural distance")]
    public double TakeUpByDistance { get; init; } = 0.4;

    [Parameter("—", "1/quarter", 0, 1, 0.03, 0.12,
        "Range toward trainee_breakoff 0.036–0.12 in two quarters (vocational training report)",
        "hazard of breaking off without any training at cultural distance 0; it falls with quality and training share",
        Status = ParameterStatus.Calibrated)]
    public double BreakOff { get; init; } = 0.06179;

    [Parameter("—", "share", 0, 1, 0.7, 1,
        "Assumption: nearly everybody who must finds some employer",
        "share of those who must be placed and have no partner's place who find an employer of their field in their city")]
    public double Placeable { get; init; } = 0.9;

    [Parameter("—", "CNY/year", 0, 10000000, 50000, 110000,
        "Assumption: part of a manager's time; no figure found; toward the share of enterprises that take students, .05 to .25",
        "median yearly cost of a training scheme in an enterprise of 250 persons", Scale = ParameterScale.Logarithmic)]
    public double SchemeCost { get; init; } = 75000;

    [Parameter("—", "exponent", 0, 2, 0.4, 0.8,
        "Assumption: a cost that does not grow with size makes the gradient of participation too steep",
        "elasticity of that cost to staff")]
    public double SchemeCostBySize { get; init; } = 0.6;

    [Parameter("—", "ln ratio", 0, 3, 0.5, 1.2,
        "Assumption: schemes differ",
        "standard deviation of the logarithm of that cost between enterprises")]
    public double SchemeCostSpread { get; init; } = 0.85;

    [Parameter("γ", "CNY/year", 0, 10000000, 200000, 800000,
        "Assumption: benches and trainers are scarce; without it places double",
        "yearly cost of crowding: times places², over staff", Scale = ParameterScale.Logarithmic)]
    public double CrowdingCost { get; init; } = 400000;

    [Parameter("—", "CNY/quarter", 0, 1000000, 3250, 13000,
        "Range: an Assumption, an eighth to a half of a quarter's standard wage; hosts learn what it is in truth",
        "productivity premium over market hires that a host expects of practice of quality 1 before it has learned",
        Scale = ParameterScale.Logarithmic, Status = ParameterStatus.Calibrated)]
    public double ExpectedPremium { get; init; } = 5068;

    [Parameter("h_0", "share", 0.01, 1, 0.3, 0.7,
        "Assumption: an even chance",
        "share of its trainees that a host expects to keep before it has learned", IsHeld = true)]
    public double ExpectedRetention { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.4, 0.6,
        "Wage compression, Acemoglu & Pischke 1999: half is an Assumption",
        "part of a trained person's premium that is paid out as wages; the host has the rest")]
    public double PassThrough { get; init; } = 0.5;

    [Parameter("—", "CNY/hire", 0, 1000000, 7000, 15000,
        "Muehlemann & Pfeifer 2016: a third to half of a quarter's wages",
        "cost of searching for and inducting a market hire, saved when a trainee is kept", Scale = ParameterScale.Logarithmic)]
    public double HiringCost { get; init; } = 11000;

    [Parameter("—", "1/quarter", 0, 0.2, 0.005, 0.015,
        "Assumption: 3 % a year",
        "rate at which a host discounts what a kept trainee brings later", IsHeld = true)]
    public double Interest { get; init; } = 0.0075;

    [Parameter("—", "1/quarter", 0, 1, 0.015, 0.06,
        "Assumption: those whose training everybody can see are sought later too",
        "chance in a quarter to look for another employer that full poachability without protection adds for a kept trainee")]
    public double PoachedLater { get; init; } = 0.03;

    [Parameter("—", "quarters", 0, 40, 4, 12,
        "Assumption: two years of service, as training agreements under article 22 of China's labour contract law name them",
        "quarters after hiring within which an employer who hires a kept trainee away repays the host, as far as contracts bind",
        IsHeld = true)]
    public double RepaymentQuarters { get; init; } = 8;

    [Parameter("—", "CNY/place/quarter", 0, 100000, 500, 2500,
        "Assumption: meetings, reports, a desk",
        "what working together on a place must bring before a host wants more of it")]
    public double JointWork { get; init; } = 1500;

    [Parameter("—", "utility", 0, 10, 0.5, 1.2,
        "Assumption: who trains is not only a matter of money",
        "scale of the logistic taste for taking part")]
    public double Taste { get; init; } = 0.75;

    [Parameter("—", "1/year", 0, 1, 0.1, 0.4,
        "Assumption: managements last five years",
        "chance that an enterprise's taste is drawn anew")]
    public double TasteRenewal { get; init; } = 0.2;

    [Parameter("—", "share", 0, 3, 0.15, 0.5,
        "Assumption: what training is worth differs by a third",
        "standard deviation of what a trainee is worth around what is expected, before anything is known")]
    public double PriorSpread { get; init; } = 0.3;

    [Parameter("—", "share", 0, 10, 0.5, 1.5,
        "Assumption: persons differ more than programmes",
        "standard deviation of one trainee's worth to the host")]
    public double PersonSpread { get; init; } = 0.9;

    [Parameter("—", "share", 0, 3, 0.15, 0.4,
        "Assumption: programmes differ by a quarter",
        "standard deviation of quality between programmes, as partners expect it")]
    public double QualitySpread { get; init; } = 0.25;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.06,
        "Assumption: what was learned ages",
        "rate at which doubt returns")]
    public double DoubtReturn { get; init; } = 0.03;

    [Parameter("λ", "ratio", 0, 5, 0.5, 1.5,
        "Assumption: both sides avoid risk, equally",
        "standard deviations by which expectations are discounted")]
    public double RiskAversion { get; init; } = 1;

    [Parameter("—", "ratio", 0, 1, 0.1, 0.5,
        "Assumption: hearsay is weaker than experience",
        "weight of what peers in the city and sector found, relative to own experience")]
    public double PeerWeight { get; init; } = 0.25;

    [Parameter("—", "CNY/place/quarter", 0, 100000, 100, 1000,
        "Assumption: courses, tests, small projects",
        "what a host pays its college for services, per place at full depth")]
    public double Services { get; init; } = 300;

    [Parameter("—", "quality", 0, 1, 0.3, 0.5,
        "Assumption: what teachers take for granted",
        "quality of practice that a college expects", IsHeld = true)]
    public double TakenForGranted { get; init; } = 0.4;

    [Parameter("—", "utility", 0, 5, 0.25, 1,
        "Source paper §4.6: colleges gain by quality; utility, never added to money",
        "college's utility of quality above what it expects")]
    public double QualityValue { get; init; } = 0.5;

    [Parameter("—", "utility", 0, 5, 0.25, 1,
        "Source paper §4.6: employment of graduates; utility, never added to money",
        "college's utility when hosts keep all of its trainees")]
    public double PlacementValue { get; init; } = 0.5;
}
