namespace Ronghe.Simulation.Parameters;

/// <summary>How graduates find work.</summary>
public sealed record LabourMarketParameters
{
    [Parameter("—", "share", 0, 0.9, 0.05, 0.25,
        "Assumption: between types",
        "share of graduates who go on to further study")]
    public double FurtherStudy { get; init; } = 0.12;

    [Parameter("—", "ratio", 0.1, 10, 0.75, 0.95,
        "Assumption: where posts per applicant rest near those of China's employment offices, .99 to 1.22",
        "entry posts that graduates are to fill in a quarter at rest for each graduate who enters the market; it sets the mean staff of " +
            "synthetic enterprises", Scale = ParameterScale.Logarithmic, IsHeld = true, IsConstant = true)]
    public double PostsPerGraduate { get; init; } = 0.87;

    [Parameter("v*", "share", 0, 0.5, 0.022, 0.057,
        "Statistics Canada: vacancies of the whole economy, 2015–2024, quarters from .022 to .057",
        "share of the entry posts that is open at rest, from which follows how many persons from outside fill", IsHeld = true,
        IsConstant = true)]
    public double UsualVacancies { get; init; } = 0.036;

    [Parameter("—", "share", 0, 1, 0.75, 0.95,
        "Range: an Assumption, 15 to 19 of 20 go on where they know the place",
        "chance that a trainee takes the host's offer; whether there is one is the host's decision",
        Status = ParameterStatus.Calibrated)]
    public double OfferAcceptance { get; init; } = 0.9146;

    [Parameter("—", "fit × level", 0, 2, 0.05, 0.25,
        "Assumption: very poor applicants are not hired, below half of what the average graduate brings",
        "lowest estimated fit × level an enterprise accepts")]
    public double ReservationFit { get; init; } = 0.15;

    [Parameter("—", "rounds", 1, 6, 2, 4,
        "Assumption: a round a month; how much is searched varies by 'labour_market.round_reach'",
        "urn-ball rounds in the own sector and region", IsInteger = true, IsHeld = true)]
    public double Rounds { get; init; } = 3;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: not everybody moves",
        "share of those still without work who try another region, then another sector")]
    public double OutwardShare { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Range: an Assumption; half of Hunan's vocational graduates work in the city of their college (graduates of 2017)",
        "share of those who look that look in another city before they look at home",
        Status = ParameterStatus.Calibrated)]
    public double AwayFirst { get; init; } = 0.7471;

    [Parameter("—", "1/quarter", 0.01, 1, 0.1, 0.6,
        "Second prototype of the model",
        "speed at which the published quantity gap follows the measured one")]
    public double GapSmoothing { get; init; } = 0.3;

    [Parameter("q", "fit × level", 0.1, 2, 0.4, 0.9,
        "Assumption: fit × level of the first cohorts, so that mismatch is near 0 at the start",
        "fixed reference quality at which graduates count fully in the observation mismatch, which nobody acts on")]
    public double ReferenceQuality { get; init; } = 0.65;

    [Parameter("—", "share", 0, 0.95, 0.25, 0.45,
        "Prototype of the market; employment in occupations of O*NET job zone 2 among zones 2 to 4",
        "share of entry posts that ask for general competence and for no field", IsHeld = true, IsConstant = true)]
    public double GeneralPosts { get; init; } = 0.33;

    [Parameter("—", "share", 0, 1, 0.23, 0.5,
        "Assumption: all else at its default vacancies are .022 to .057 and .88 to .94 of graduates are employed",
        "share of those who look that apply in a round", Scale = ParameterScale.Logarithmic)]
    public double RoundReach { get; init; } = 0.35;

    [Parameter("—", "log wage", 0.01, 2, 0.12, 0.36,
        "Prototype of the market; the scale of a logistic taste of the same spread",
        "spread of individual taste for work in one's field")]
    public double FieldTaste { get; init; } = 0.24;

    [Parameter("—", "log wage", -2, 2, 0.11, 0.27,
        "An input, not an outcome: all else at its default job relevance of vocational graduates is in its band, .58 to .70 (MyCOS)",
        "what work in the field is worth beyond its wage to graduates of higher vocational colleges")]
    public double FieldValueOfVocational { get; init; } = 0.18;

    [Parameter("—", "log wage", -2, 2, 0, 0.12,
        "An input, not an outcome: all else at its default job relevance of undergraduates is in its band, .67 to .75 (MyCOS)",
        "what work in the field is worth beyond its wage to undergraduates")]
    public double FieldValueOfUndergraduates { get; init; } = 0.08;

    [Parameter("—", "log wage", 0, 3, 0.2, 0.8,
        "Prototype of the market",
        "log wage in the field for each log of fit × level above the standard")]
    public double FitValue { get; init; } = 0.5;

    [Parameter("—", "log wage/quarter", 0, 0.3, 0.01, 0.04,
        "Prototype of the market",
        "growth of what a general post is worth for each quarter since graduation")]
    public double ExperienceValue { get; init; } = 0.03;

    [Parameter("—", "log wage", -5, 2, -0.45, -0.2,
        "An input, not an outcome: all else at its default employment of vocational graduates is in its band, .89 to .94 (MyCOS)",
        "reservation wage at graduation of graduates of higher vocational colleges")]
    public double ReservationOfVocational { get; init; } = -0.36;

    [Parameter("—", "log wage", -5, 2, -0.04, 0.1,
        "An input, not an outcome. Range: an Assumption, about the mean wage",
        "reservation wage at graduation of undergraduates",
        Status = ParameterStatus.Calibrated)]
    public double ReservationOfUndergraduates { get; init; } = -0.007782;

    [Parameter("—", "log wage/quarter", 0, 1, 0.046, 0.184,
        "Range: half to twice the value of the prototype of the market",
        "fall of the reservation wage in each quarter of looking", Scale = ParameterScale.Logarithmic, Status = ParameterStatus.Calibrated)]
    public double ReservationFall { get; init; } = 0.08912;

    [Parameter("—", "log wage", -5, 2, -0.6, -0.35,
        "Prototype of the market; about a sixth of graduates are in flexible employment (ministry of education, 2020 and 2021)",
        "what other work is worth: self-employed, casual, in the family's business")]
    public double OtherWorkValue { get; init; } = -0.48;

    [Parameter("—", "log wage", 0.01, 2, 0.1, 0.3,
        "Prototype of the market; the scale of a logistic taste of the same spread",
        "spread of individual taste for other work")]
    public double OtherWorkTaste { get; init; } = 0.185;

    [Parameter("—", "share", 0, 1, 0.2, 0.7,
        "Prototype of the market",
        "share of those in other work who look for a post in a quarter")]
    public double OtherWorkSearch { get; init; } = 0.456;

    [Parameter("—", "elasticity", 0, 0.25, 0.05, 0.2,
        "Blanchflower & Oswald: elasticity of wages to unemployment about −.1",
        "fall of the wage of a kind of posts per log of unemployment over its usual level")]
    public double WageCurve { get; init; } = 0.107;

    [Parameter("—", "1/quarter", 0, 1, 0.1, 0.4,
        "Prototype of the market",
        "share of the way that wages go to what the wage curve says in a quarter")]
    public double WageSpeed { get; init; } = 0.185;

    [Parameter("u*", "share", 0.001, 0.5, 0.03, 0.08,
        "Assumption: where unemployment of graduates in their first years rests",
        "unemployment at which wages are the usual ones", IsHeld = true)]
    public double UsualUnemployment { get; init; } = 0.06;

    [Parameter("η", "elasticity", 0, 5, 0.2, 0.7,
        "Hamermesh: own-wage elasticity of labour demand",
        "fall of the posts wanted that ask for a field per log of their wage")]
    public double FieldDemand { get; init; } = 0.5;

    [Parameter("η", "elasticity", 0, 5, 1, 2.5,
        "Katz & Murphy 1992: graduates replace others there",
        "fall of the posts wanted that ask for general competence per log of their wage")]
    public double GeneralDemand { get; init; } = 2;

    [Parameter("—", "fit", 0, 1, 0.15, 0.5,
        "Assumption: general skills, Becker 1964",
        "fit of any graduate to a post outside the own field")]
    public double GeneralFit { get; init; } = 0.3;

    [Parameter("—", "quarters", 0, 12, 2, 4,
        "Assumption: hardly anybody gives up within three quarters",
        "quarters of looking before anybody gives up", IsInteger = true, IsHeld = true)]
    public double Patience { get; init; } = 3;

    [Parameter("—", "1/quarter", 0, 1, 0.05, 0.3,
        "Assumption: who finds nothing for long looks elsewhere, or no more",
        "chance in a quarter that who has looked for longer gives up and leaves the labour market")]
    public double GivingUp { get; init; } = 0.12;

    [Parameter("—", "quarters", 1, 12, 6, 12,
        "Assumption: nobody looks for more than two years",
        "quarters of looking after which everybody gives up", IsInteger = true, IsHeld = true, IsConstant = true)]
    public double SearchPeriods { get; init; } = 8;

    [Parameter("C", "quarters", 0, 40, 4, 16,
        "Assumption: three years, as graduate surveys ask; a world of a whole country has room for one",
        "quarters after graduation in which a graduate is followed as a person; after that the settled staff has him", IsInteger = true,
        IsHeld = true, IsConstant = true)]
    public double CareerQuarters { get; init; } = 12;

    [Parameter("—", "1/quarter", 0, 0.9, 0.05, 0.08,
        "All else at its default the share that leaves the first employer within six months is .28 to .38 (MyCOS 2018)",
        "chance in a quarter to want to leave an employer where fit × level is standard, after the first half-year")]
    public double Leaving { get; init; } = 0.06;

    [Parameter("—", "log odds", -5, 5, 1.2, 1.9,
        "All else at its default the share that leaves the first employer within six months is .28 to .38 (MyCOS 2018)",
        "what the first half-year with an employer adds to the log odds of leaving")]
    public double LeavingFirst { get; init; } = 1.5;

    [Parameter("—", "log odds", 0, 10, 0.6, 2,
        "Range: half to 1.7 times the second prototype of the market; that good matches last: Jovanovic 1979",
        "by how much the log odds of leaving fall with the logarithm of fit × level over the standard",
        Status = ParameterStatus.Calibrated)]
    public double LeavingByFit { get; init; } = 1.808;

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
