namespace Ronghe.Simulation.Parameters;

/// <summary>How graduates find work.</summary>
public sealed record LabourMarketParameters
{
    [Parameter("—", "share", 0, 0.9, 0.05, 0.25,
        "Assumption: between types",
        "share of graduates who go on to further study")]
    public double FurtherStudy { get; init; } = 0.12;

    [Parameter("—", "ratio", 0.1, 10, 0.9, 1.2,
        "Posts per applicant at China's employment offices, 0.99–1.22 in 2010–2023; 1 is Assumption: neither glut nor shortage at rest",
        "entry posts that become vacant a quarter at rest for each graduate who enters the market; it sets the mean staff of synthetic " +
            "enterprises", Scale = ParameterScale.Logarithmic, IsHeld = true)]
    public double PostsPerGraduate { get; init; } = 1.0;

    [Parameter("—", "share", 0, 1, 0.75, 0.95,
        "Assumption: most go on where they know the place",
        "chance that a trainee takes the host's offer; whether there is one is the host's decision")]
    public double OfferAcceptance { get; init; } = 0.85;

    [Parameter("—", "fit × level", 0, 2, 0.05, 0.4,
        "Assumption: very poor applicants are not hired",
        "lowest estimated fit × level an enterprise accepts")]
    public double ReservationFit { get; init; } = 0.15;

    [Parameter("—", "rounds", 1, 6, 2, 4,
        "Assumption: applications a graduate can make in a quarter",
        "urn-ball rounds in the own sector and region", IsInteger = true)]
    public double Rounds { get; init; } = 3;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: not everybody moves",
        "share of those still without work who try another region, then another sector")]
    public double OutwardShare { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: toward half of Hunan's vocational graduates who work in the city of their college (graduates of 2017)",
        "share of those who look that look in another city before they look at home")]
    public double AwayFirst { get; init; } = 0.5;

    [Parameter("—", "1/quarter", 0.01, 1, 0.1, 0.6,
        "Second prototype of the model",
        "speed at which the published mismatch follows the measured one")]
    public double MismatchSmoothing { get; init; } = 0.3;

    [Parameter("ε", "share", 1e-06, 0.1, 0.005, 0.02,
        "Assumption: keeps the logarithm finite",
        "floor in the mismatch, share of sector employment", Scale = ParameterScale.Logarithmic)]
    public double MismatchFloor { get; init; } = 0.01;

    [Parameter("q", "fit × level", 0.1, 2, 0.4, 0.9,
        "Assumption: fit × level of the first cohorts, so that mismatch is near 0 at the start",
        "fixed reference quality at which graduates count fully in the mismatch")]
    public double ReferenceQuality { get; init; } = 0.65;

    [Parameter("—", "share", 0, 1, 0.1, 0.5,
        "Assumption: toward job_relevance 0.66 (MyCOS 2011-2018)",
        "share of applications at home made outside the own sector")]
    public double OutsideApplications { get; init; } = 0.3;

    [Parameter("—", "fit", 0, 1, 0.15, 0.5,
        "Assumption: general skills, Becker 1964",
        "fit of any graduate to a post outside the own field")]
    public double GeneralFit { get; init; } = 0.3;

    [Parameter("—", "1/quarter", 0, 1, 0.1, 0.5,
        "Assumption: a memory of about a year",
        "speed at which the employed share that applicants see follows that of the last graduates", IsHeld = true)]
    public double EmploymentMemory { get; init; } = 0.25;

    [Parameter("—", "quarters", 1, 12, 2, 6,
        "Assumption: after a year who has found nothing looks elsewhere",
        "quarters after graduation that a graduate looks for work before giving up", IsInteger = true, IsHeld = true)]
    public double SearchPeriods { get; init; } = 4;

    [Parameter("C", "quarters", 0, 40, 4, 16,
        "Assumption: three years, as graduate surveys ask; a world of a whole country has room for one",
        "quarters after graduation in which a graduate is followed as a person; after that the settled staff has him", IsInteger = true,
        IsHeld = true)]
    public double CareerQuarters { get; init; } = 12;

    [Parameter("—", "1/quarter", 0, 0.9, 0.03, 0.1,
        "Second prototype of the market; toward a third who leave the first employer within six months (MyCOS 2018)",
        "chance in a quarter to want to leave an employer where fit × level is standard, after the first half-year")]
    public double Leaving { get; init; } = 0.055;

    [Parameter("—", "log odds", -5, 5, 0.7, 2,
        "Second prototype of the market; toward a third who leave the first employer within six months (MyCOS 2018)",
        "what the first half-year with an employer adds to the log odds of leaving")]
    public double LeavingFirst { get; init; } = 1.35;

    [Parameter("—", "log odds", 0, 10, 0.6, 2,
        "Second prototype of the market; that good matches last: Jovanovic 1979",
        "by how much the log odds of leaving fall with the logarithm of fit × level over the standard")]
    public double LeavingByFit { get; init; } = 1.2;

    [Parameter("—", "log odds/quarter", 0, 1, 0.02, 0.1,
        "Second prototype of the market",
        "by how much the log odds of leaving fall with each quarter with the employer, up to twelve")]
    public double LeavingByTenure { get; init; } = 0.056;

    [Parameter("—", "share", 0, 1, 0.2, 0.5,
        "Second prototype of the market",
        "share of those who want to leave who search first and leave only when hired")]
    public double SearchFirst { get; init; } = 0.33;

    [Parameter("—", "share", 0, 1, 0.02, 0.15,
        "Second prototype of the market",
        "share of those who leave an employer without another post who leave the province")]
    public double LeavesProvince { get; init; } = 0.06;
}
