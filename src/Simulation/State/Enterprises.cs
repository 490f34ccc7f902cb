namespace Ronghe.Simulation.State;

/// <summary>Enterprises: columns, index = enterprise. The enterprises of one region × sector lie together.</summary>
public sealed class Enterprises(int count)
{
    public int Count => count;

    [State("key of its draws", "hash", 0, uint.MaxValue, "FoundAndFail")]
    public uint[] Id { get; } = new uint[count];

    [State("number of its place in the market: that of the enterprise that stood there at the start", "hash", 0, uint.MaxValue,
        "Initialization")]
    public uint[] Place { get; } = new uint[count];

    [State("city", "index", 0, int.MaxValue, "Initialization")]
    public int[] Region { get; } = new int[count];

    [State("sector", "index", 0, int.MaxValue, "Initialization")]
    public int[] Sector { get; } = new int[count];

    [State("region × sector", "index", 0, int.MaxValue, "Initialization")]
    public int[] Cell { get; } = new int[count];

    [State("planned staff of its place in the market, open or empty", "persons", 1, int.MaxValue, "OpenVacancies")]
    public int[] Planned { get; } = new int[count];

    [State("planned staff, the entry segment among them; 0 where the place is empty", "persons", 0, int.MaxValue, "OpenVacancies",
        AlsoWrittenBy = "FoundAndFail")]
    public int[] Staff { get; } = new int[count];

    [State("quarters since it was founded, or since its place became empty", "quarters", 0, int.MaxValue, "FoundAndFail")]
    public int[] Quarters { get; } = new int[count];

    [State("chance to fail this period", "1/quarter", 0, 1, "FoundAndFail", IsFlow = true)]
    public double[] FailingHazard { get; } = new double[count];

    [State("1 when it failed this period", "0 or 1", 0, 1, "FoundAndFail", IsFlow = true)]
    public double[] Failed { get; } = new double[count];

    [State("1 when it was founded this period", "0 or 1", 0, 1, "FoundAndFail", IsFlow = true)]
    public double[] Founded { get; } = new double[count];

    [State("size class by planned staff at the start, from the smallest", "index", 0, 3, "Initialization")]
    public int[] SizeClass { get; } = new int[count];

    [State("persons in the entry segment, 0 in some of the smallest", "persons", 0, int.MaxValue, "UpdateWorkforces")]
    public int[] Heads { get; } = new int[count];

    [State("those of them in early careers", "persons", 0, int.MaxValue, "MatchGraduates", AlsoWrittenBy = "LeaveEmployers")]
    public int[] EarlyCareers { get; } = new int[count];

    [State("persons in early careers who leave without another post", "persons", 0, int.MaxValue, "LeaveEmployers", IsFlow = true)]
    public int[] QuitsThisPeriod { get; } = new int[count];

    [State("technology generation", "generations", 0, int.MaxValue, "UpgradeTechnology")]
    public int[] Generation { get; } = new int[count];

    [State("chance to upgrade this period", "1/quarter", 0, 1, "UpgradeTechnology", IsFlow = true)]
    public double[] UpgradeHazard { get; } = new double[count];

    [State("1 when it knew enough to upgrade this period", "0 or 1", 0, 1, "UpgradeTechnology", IsFlow = true)]
    public double[] MayUpgrade { get; } = new double[count];

    [State("expected relative gain of the next generation; else 0", "ratio", -50, 250, "UpgradeTechnology", IsFlow = true)]
    public double[] UpgradeGain { get; } = new double[count];

    [State("1 when it upgraded this period", "0 or 1", 0, 1, "UpgradeTechnology", IsFlow = true)]
    public double[] Upgraded { get; } = new double[count];

    [State("knowledge stock κ; one unit is spent by an upgrade", "upgrades", 0, 3, "UpdateWorkforces", AlsoWrittenBy = "UpgradeTechnology")]
    public double[] Knowledge { get; } = new double[count];

    [State("joint innovation with fitting programmes", "fit × depth × research", 0, 2, "UpdateWorkforces", IsFlow = true)]
    public double[] JointInnovation { get; } = new double[count];

    [State("mean competence level of the entry segment", "level", 0, Cohorts.HighestLevel, "UpdateWorkforces")]
    public double[] WorkforceLevel { get; } = new double[count];

    [State("fit of the workforce to the requirement in force", "fit", 0, 1, "UpdateWorkforces", IsFlow = true)]
    public double[] WorkforceFit { get; } = new double[count];

    [State("entry posts, filled or open", "posts", 0, double.PositiveInfinity, "OpenVacancies")]
    public double[] Posts { get; } = new double[count];

    [State("which part of a post counts as one", "share", 0, 1, "Initialization")]
    public double[] PartOfPost { get; } = new double[count];

    [State("entry posts open that ask for a field", "persons", 0, int.MaxValue, "OpenVacancies", AlsoWrittenBy = "MatchGraduates")]
    public int[] Vacancies { get; } = new int[count];

    [State("entry posts open that ask for general competence only", "persons", 0, int.MaxValue, "OpenVacancies",
        AlsoWrittenBy = "MatchGraduates")]
    public int[] GeneralVacancies { get; } = new int[count];

    [State("entry posts opened", "persons", 0, int.MaxValue, "OpenVacancies", IsFlow = true)]
    public int[] OpenedThisPeriod { get; } = new int[count];

    [State("open posts filled from outside the graduates' labour market", "persons", 0, int.MaxValue, "OpenVacancies", IsFlow = true)]
    public int[] OutsideHiresThisPeriod { get; } = new int[count];

    [State("who left the entry segment", "persons", 0, int.MaxValue, "OpenVacancies", IsFlow = true)]
    public int[] ExitsThisPeriod { get; } = new int[count];

    [State("graduates of half a year ago at work here", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AtWorkAtHalfYear { get; } = new int[count];

    [State("those of them in their field", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] InFieldAtHalfYear { get; } = new int[count];

    [State("those of them whose first employer it is", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] FirstEmployerAtHalfYear { get; } = new int[count];

    [State("those of them whose college is in its city", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] LocalAtHalfYear { get; } = new int[count];

    [State("graduates of three years ago at work here", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AtWorkAtThreeYears { get; } = new int[count];

    [State("those of them in their field", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] InFieldAtThreeYears { get; } = new int[count];

    [State("those of them whose first employer it is", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] FirstEmployerAtThreeYears { get; } = new int[count];

    [State("those of them whose college is in its city", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] LocalAtThreeYears { get; } = new int[count];

    [State("graduates without a post hired", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] HiresThisPeriod { get; } = new int[count];

    [State("those of them who never had a post", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] FirstHiresThisPeriod { get; } = new int[count];

    [State("sum of the levels of graduates in their first post", "level × persons", 0, double.PositiveInfinity, "MatchGraduates",
        IsFlow = true)]
    public double[] HiredLevel { get; } = new double[count];

    [State("sum of the hired graduates' cultural distance, each up to a limit", "distance × persons", 0, double.PositiveInfinity,
        "MatchGraduates", IsFlow = true)]
    public double[] HiredDistance { get; } = new double[count];

    [State("experienced hires", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] MovesInThisPeriod { get; } = new int[count];

    [State("lost to other employers from the entry segment", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] MovesOutThisPeriod { get; } = new int[count];

    [State("output of all staff", "CNY/quarter", 0, double.PositiveInfinity, "UpdateWorkforces", IsFlow = true)]
    public double[] Output { get; } = new double[count];

    [State("profit on all staff", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity, "UpdateWorkforces", IsFlow = true)]
    public double[] Profit { get; } = new double[count];

    [State("share of what its partnerships would cost that its budget allows", "share", 0, 1, "FundCooperation", IsFlow = true)]
    public double[] Affordable { get; } = new double[count];

    [State("budget for cooperation not spent by its partnerships", "CNY/quarter", 0, double.PositiveInfinity, "FundCooperation",
        IsFlow = true)]
    public double[] BudgetLeft { get; } = new double[count];

    [State("accumulated money", "CNY", double.NegativeInfinity, double.PositiveInfinity, "Accounts")]
    public double[] Cash { get; } = new double[count];

    [State("education surcharges due, last period", "CNY/quarter", 0, double.PositiveInfinity, "UpdateWorkforces")]
    public double[] SurchargeLiability { get; } = new double[count];

    [State("tax credit granted and not yet used", "CNY", 0, double.PositiveInfinity, "AssessBenefits")]
    public double[] CreditCarriedForward { get; } = new double[count];

    [State("tax credit used", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits", IsFlow = true)]
    public double[] TaxCreditUsed { get; } = new double[count];

    [State("motivation to cooperate", "share", 0, 1, "UpdateMotivation")]
    public double[] Motivation { get; } = new double[count];

    [State("belief in integration", "share", 0, 1, "FormConsensus")]
    public double[] Belief { get; } = new double[count];

    [State("first belief, to which it returns", "share", 0, 1, "Initialization")]
    public double[] Anchor { get; } = new double[count];

    [State("position of its culture, first axis", "distance", -5, 5, "BlendCultures")]
    public double[] CultureX { get; } = new double[count];

    [State("position of its culture, second axis", "distance", -5, 5, "BlendCultures")]
    public double[] CultureY { get; } = new double[count];

    [State("home culture, first axis", "distance", -5, 5, "Initialization")]
    public double[] HomeCultureX { get; } = new double[count];

    [State("home culture, second axis", "distance", -5, 5, "Initialization")]
    public double[] HomeCultureY { get; } = new double[count];

    [State("utility from taking part", "utility", 0, 4, "Initialization")]
    public double[] SocialResponsibility { get; } = new double[count];

    [State("what training, without work and rent, is expected to bring", "utility", double.NegativeInfinity, double.PositiveInfinity,
        "DecideOnTraining")]
    public double[] LearnedBenefit { get; } = new double[count];

    [State("worth of its trainees over what was expected, less the expectation", "ratio", -1000, 1000, "AssessBenefits", IsFlow = true)]
    public double[] BenefitSurprise { get; } = new double[count];

    [State("worth of a trainee over what hosts expect at first, as learned", "ratio", -1000, 1000, "AssessBenefits")]
    public double[] LearnedWorth { get; } = new double[count];

    [State("variance of that: doubt", "ratio²", 0, 100, "AssessBenefits")]
    public double[] Doubt { get; } = new double[count];

    [State("part of a trainee's time that is training, τ", "share", 0, 1, "DecideOnTraining")]
    public double[] TrainingShare { get; } = new double[count];

    [State("that of a trainee without a partnership", "share", 0, 1, "DecideOnTraining")]
    public double[] NominalTrainingShare { get; } = new double[count];

    [State("training places it wants; 0 where it takes no part", "persons", 0, double.PositiveInfinity, "DecideOnTraining")]
    public double[] WantedPlaces { get; } = new double[count];

    [State("1 where money, not profit, bounds the places wanted", "0 or 1", 0, 1, "DecideOnTraining")]
    public double[] IsBoundByBudget { get; } = new double[count];

    [State("taste for taking part", "logistic deviate", -50, 50, "DecideOnTraining", AlsoWrittenBy = "Initialization")]
    public double[] Taste { get; } = new double[count];

    [State("cost of a training scheme", "CNY/quarter", 0, double.PositiveInfinity, "Initialization")]
    public double[] SchemeCost { get; } = new double[count];

    [State("interns placed with it without a partnership", "persons", 0, double.PositiveInfinity, "Practise", IsFlow = true)]
    public double[] NominalInterns { get; } = new double[count];

    [State("its trainees who finished and look for work, expected, those of partnerships that have ended too", "persons/quarter", 0,
        double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] FinishedThisPeriod { get; } = new double[count];

    [State("its trainees who finished and look for work, counted, those of partnerships that have ended too", "persons/quarter", 0,
        int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] TraineesThisPeriod { get; } = new int[count];

    [State("trainees hired by their host", "persons/quarter", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] KeptThisPeriod { get; } = new int[count];

    [State("what kept trainees bring it: hiring saved, and its part of the premium of all on the staff", "CNY/quarter",
        double.NegativeInfinity, double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] KeptValue { get; } = new double[count];

    [State("repaid by employers who hired its trainees away, less what it repaid", "CNY/quarter", double.NegativeInfinity,
        double.PositiveInfinity, "MatchGraduates", IsFlow = true)]
    public double[] Repaid { get; } = new double[count];

    [State("worth of trainees with an offer who were hired away", "CNY/quarter", 0, double.PositiveInfinity, "MatchGraduates",
        IsFlow = true)]
    public double[] PoachingLoss { get; } = new double[count];

    [State("productivity premium of this period's kept trainees", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity,
        "MatchGraduates", IsFlow = true)]
    public double[] NewPremium { get; } = new double[count];

    [State("productivity premium of all kept trainees on the staff", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity,
        "MatchGraduates", IsFlow = true)]
    public double[] Premium { get; } = new double[count];

    [State("that of those who have settled, as far as they are expected to be there", "CNY/quarter", double.NegativeInfinity,
        double.PositiveInfinity, "LeaveEmployers")]
    public double[] SettledPremium { get; } = new double[count];

    [State("trainees who finished, as far as one that is kept would be expected to be on the staff", "persons", 0,
        double.PositiveInfinity, "AssessBenefits")]
    public double[] TraineesRemembered { get; } = new double[count];

    [State("premium that the host expected of them at first", "CNY/quarter", 0, double.PositiveInfinity, "AssessBenefits")]
    public double[] ExpectedPremium { get; } = new double[count];

    [State("what cooperation has left it, the worth of those it kept included", "CNY/quarter", double.NegativeInfinity,
        double.PositiveInfinity, "AssessBenefits", IsFlow = true)]
    public double[] NetBenefit { get; } = new double[count];

    [State("that over about a year", "CNY/quarter", double.NegativeInfinity, double.PositiveInfinity, "AssessBenefits")]
    public double[] MeanNetBenefit { get; } = new double[count];

    [State("first of its partnership slots", "index", 0, int.MaxValue, "Initialization")]
    public int[] FirstSlot { get; } = new int[count];

    [State("how many partners it can have", "partners", 0, 64, "Initialization")]
    public int[] SlotCount { get; } = new int[count];

    [State("meetings with programmes this period", "meetings", 0, 64, "SearchAndContract", IsFlow = true)]
    public double[] Meetings { get; } = new double[count];

    /// <summary>Direction of the workforce's profile, unit length; <see cref="Mathematics.Profiles.Stride"/> numbers an enterprise. Written
    /// by UpdateWorkforces.</summary>
    public double[] WorkforceDirection { get; } = new double[count * Mathematics.Profiles.Stride];

    /// <summary>Sum of the directions of this period's hires; meaningless without any. Written by MatchGraduates.</summary>
    public double[] HiredDirection { get; } = new double[count * Mathematics.Profiles.Stride];

    public Span<double> Hired(int enterprise) =>
        HiredDirection.AsSpan(enterprise * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);

    public Span<double> Workforce(int enterprise) =>
        WorkforceDirection.AsSpan(enterprise * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);
}
