namespace Ronghe.Simulation.State;

/// <summary>Programmes (a department serving a sector): columns, index = programme.</summary>
public sealed class Programmes(int count)
{
    /// <summary>Programmes a chunk of a sweep: such sweeps add up whole numbers only, so that no bit depends on it.</summary>
    internal const int AChunk = 1024;

    public int Count => count;

    [State("key of its draws", "hash", 0, uint.MaxValue, "OpenAndClose")]
    public uint[] Id { get; } = new uint[count];

    [State("number of its place: that of the programme that stood there at the start", "hash", 0, uint.MaxValue, "Initialization")]
    public uint[] Place { get; } = new uint[count];

    [State("1 while it admits students", "0 or 1", 0, 1, "OpenAndClose")]
    public double[] Admits { get; } = new double[count];

    [State("quarters since it opened, or since it last admitted", "quarters", 0, int.MaxValue, "OpenAndClose")]
    public int[] Quarters { get; } = new int[count];

    [State("1 when it opened this period", "0 or 1", 0, 1, "OpenAndClose", IsFlow = true)]
    public double[] Opened { get; } = new double[count];

    [State("1 when it closed this period", "0 or 1", 0, 1, "OpenAndClose", IsFlow = true)]
    public double[] Closed { get; } = new double[count];

    [State("quantity gap that it has perceived for long", "ln ratio", -30, 30, "OpenAndClose")]
    public double[] LastingGap { get; } = new double[count];

    [State("college", "index", 0, int.MaxValue, "Initialization")]
    public int[] College { get; } = new int[count];

    [State("city", "index", 0, int.MaxValue, "Initialization")]
    public int[] Region { get; } = new int[count];

    [State("sector it serves", "index", 0, int.MaxValue, "Initialization")]
    public int[] Sector { get; } = new int[count];

    [State("region × sector", "index", 0, int.MaxValue, "Initialization")]
    public int[] Cell { get; } = new int[count];

    [State("length of study", "quarters", 1, 32, "Initialization")]
    public int[] StudyPeriods { get; } = new int[count];

    [State("level the curriculum aims at", "level", 0, 5, "ReviseCurricula")]
    public double[] CurriculumLevel { get; } = new double[count];

    [State("time since the last revision", "quarters", 0, 10000, "ReviseCurricula")]
    public double[] CurriculumAge { get; } = new double[count];

    [State("seats at the start", "persons/quarter", 0, double.PositiveInfinity, "Initialization")]
    public double[] PlannedSeats { get; } = new double[count];

    [State("log of the lasting seats relative to the plan", "ln ratio", -6, 6, "AdjustSeatsAndAdmit")]
    public double[] LastingSeats { get; } = new double[count];

    [State("log of seats relative to the plan", "ln ratio", -6, 6, "AdjustSeatsAndAdmit")]
    public double[] LogSeats { get; } = new double[count];

    [State("seats this period", "persons/quarter", 0, double.PositiveInfinity, "AdjustSeatsAndAdmit")]
    public double[] Seats { get; } = new double[count];

    [State("students admitted", "persons/quarter", 0, int.MaxValue, "AdjustSeatsAndAdmit", IsFlow = true)]
    public int[] Entrants { get; } = new int[count];

    [State("students who finished", "persons/quarter", 0, int.MaxValue, "Teach", IsFlow = true)]
    public int[] Graduates { get; } = new int[count];

    [State("graduates who look for work again after a post", "persons/quarter", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] BackToMarket { get; } = new int[count];

    [State("graduates of half a year ago in the market", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AskedAtHalfYear { get; } = new int[count];

    [State("those of them at work", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AtWorkAtHalfYear { get; } = new int[count];

    [State("those of them at work in their field", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] InFieldAtHalfYear { get; } = new int[count];

    [State("those of them at work in the city of their college", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] LocalAtHalfYear { get; } = new int[count];

    [State("graduates of half a year ago who have left their first employer", "persons", 0, int.MaxValue, "MatchGraduates",
        IsFlow = true)]
    public int[] LeftFirstAtHalfYear { get; } = new int[count];

    [State("graduates of half a year ago who have had a post", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] EverAtWorkAtHalfYear { get; } = new int[count];

    [State("graduates of three years ago in the market", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AskedAtThreeYears { get; } = new int[count];

    [State("those of them at work", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] AtWorkAtThreeYears { get; } = new int[count];

    [State("those of them at work in their field", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] InFieldAtThreeYears { get; } = new int[count];

    [State("those of them at work in the city of their college", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] LocalAtThreeYears { get; } = new int[count];

    [State("those of them with their first employer", "persons", 0, int.MaxValue, "MatchGraduates", IsFlow = true)]
    public int[] FirstEmployerAtThreeYears { get; } = new int[count];

    [State("fit of its graduates to the sector's requirement", "fit", 0, 1, "MatchGraduates", IsFlow = true)]
    public double[] GraduateFit { get; } = new double[count];

    [State("students", "persons", 0, int.MaxValue, "Teach", AlsoWrittenBy = "AdjustSeatsAndAdmit")]
    public int[] Enrolled { get; } = new int[count];

    [State("share of its graduates at work half a year later, smoothed", "share", 0, 1, "MatchGraduates")]
    public double[] EmployedShare { get; } = new double[count];

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

    [State("teachers who know practice", "share", 0, 1, "ExchangeTalent")]
    public double[] DoubleQualifiedShare { get; } = new double[count];

    [State("quantity gap it perceives", "ln ratio", -30, 30, "ShareInformation")]
    public double[] PerceivedGap { get; } = new double[count];

    [State("content gap it perceives: one less the fit of its curriculum to the demand it perceives", "fit", 0, 1, "ReviseCurricula")]
    public double[] PerceivedContentGap { get; } = new double[count];

    [State("perceived content gap at which it reforms", "fit", -2, 2, "Initialization")]
    public double[] RevisionThreshold { get; } = new double[count];

    [State("reform effort", "share", 0, 1, "ReviseCurricula")]
    public double[] ReformEffort { get; } = new double[count];

    [State("effort of its departments on the substance of cooperation", "share", 0, 1, "UpdateMotivation")]
    public double[] Effort { get; } = new double[count];

    [State("effort of its departments on the form of cooperation", "share", 0, 1, "UpdateMotivation")]
    public double[] FormEffort { get; } = new double[count];

    [State("agreements on paper, with no partnership behind them", "agreements", 0, double.PositiveInfinity, "DeepenPartnerships")]
    public double[] PaperAgreements { get; } = new double[count];

    [State("benefit it has learned to expect", "utility", -7, 14, "AssessBenefits")]
    public double[] LearnedBenefit { get; } = new double[count];

    [State("experience minus expectation", "utility", -21, 21, "AssessBenefits", IsFlow = true)]
    public double[] BenefitSurprise { get; } = new double[count];

    [State("variance of the benefit it has learned to expect: doubt", "utility²", 0, 100, "AssessBenefits")]
    public double[] Doubt { get; } = new double[count];

    [State("what agreements on paper cost it", "CNY/quarter", 0, double.PositiveInfinity, "DeepenPartnerships", IsFlow = true)]
    public double[] PaperSpending { get; } = new double[count];

    [State("what exchanging posts costs it", "CNY/quarter", 0, double.PositiveInfinity, "ExchangeTalent", IsFlow = true)]
    public double[] PostSpending { get; } = new double[count];

    [State("students in the practice phase", "persons", 0, int.MaxValue, "Practise", IsFlow = true)]
    public int[] InPractice { get; } = new int[count];

    [State("quality of practice with partners, by places in use", "share", 0, 1, "Practise", IsFlow = true)]
    public double[] PracticeQuality { get; } = new double[count];

    [State("share of the practice phase spent in partners' places, each by its training", "share", 0, 1, "Practise", IsFlow = true)]
    public double[] TrainedCoverage { get; } = new double[count];

    [State("share of it spent with employers without a partnership", "share", 0, 1, "Practise", IsFlow = true)]
    public double[] NominalShare { get; } = new double[count];

    [State("project money not yet spent on cooperation", "CNY", 0, double.PositiveInfinity, "SearchAndContract",
        AlsoWrittenBy = "AssessBenefits")]
    public double[] ProjectFunds { get; } = new double[count];

    [State("project grants received", "CNY/quarter", 0, double.PositiveInfinity, "SearchAndContract", IsFlow = true)]
    public double[] GrantIncome { get; } = new double[count];

    [State("share of what its partnerships would cost that its budget allows", "share", 0, 1, "FundCooperation", IsFlow = true)]
    public double[] Affordable { get; } = new double[count];

    [State("share of the practice phase spent in partners' places, X", "share", 0, 1, "Practise", IsFlow = true)]
    public double[] Coverage { get; } = new double[count];

    [State("place-weighted depth of its partnerships", "depth", 0, 1, "DeepenPartnerships", IsFlow = true)]
    public double[] MeanDepth { get; } = new double[count];

    [State("place-weighted co-built systems of its partnerships", "share", 0, 1, "BuildSystems", IsFlow = true)]
    public double[] MeanSystems { get; } = new double[count];

    /// <summary>Direction of the curriculum in force, unit length. Written by ReviseCurricula.</summary>
    public double[] CurriculumDirection { get; } = new double[count * Mathematics.Profiles.Stride];

    /// <summary>Direction of the demand it perceives, unit length. Written by ShareInformation.</summary>
    public double[] PerceivedDemandDirection { get; } = new double[count * Mathematics.Profiles.Stride];

    /// <summary>Direction of its partners' requirement in force, unit length or zero without partners. Written by
    /// ShareInformation.</summary>
    public double[] PartnerRequirementDirection { get; } = new double[count * Mathematics.Profiles.Stride];

    /// <summary>Whether it admits students or has some.</summary>
    public bool Teaches(int programme) => Admits[programme] > 0 || Enrolled[programme] > 0;

    public Span<double> Curriculum(int programme) =>
        CurriculumDirection.AsSpan(programme * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);

    public Span<double> PerceivedDemand(int programme) =>
        PerceivedDemandDirection.AsSpan(programme * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);

    public Span<double> PartnerRequirement(int programme) =>
        PartnerRequirementDirection.AsSpan(programme * Mathematics.Profiles.Stride, Mathematics.Profiles.Stride);
}
