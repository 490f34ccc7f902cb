namespace Ronghe.Simulation.Policies;

/// <summary>The unit in which a lever is dosed: the key that a measure writes, its range, and what studies take as the full dose.</summary>
/// <param name="Key">Key of a measure in scenario files.</param>
/// <param name="Unit">Unit of the dose.</param>
/// <param name="Meaning">What a dose is.</param>
/// <param name="Most">Largest dose.</param>
/// <param name="Full">The dose of strength 1.</param>
/// <param name="Source">Why that one is full.</param>
/// <param name="IsMoney">The dose is public money for what it covers and quarter.</param>
public sealed record LeverDose(string Key, string Unit, string Meaning, double Most, double Full, string Source, bool IsMoney = false)
{
    /// <summary>The second number of the same measure; null where one number says all.</summary>
    public LeverDose? Second { get; init; }

    /// <summary>Of every lever that has no unit of its own: the contract makes it a rate.</summary>
    public static LeverDose Effort { get; } = new("value", "effort relative to the lever's reference effort",
        "How strongly, relative to the lever's reference effort.", 1, 1, "the reference effort");

    /// <summary>The tax credit.</summary>
    public static LeverDose Share { get; } = new("share", "share of qualifying cost",
        "Share of an enterprise's qualifying cost of cooperation that is credited against its education surcharges.", 1, 0.3,
        "the law: 30 % of qualifying investment since 2019");

    /// <summary>Project grants.</summary>
    public static LeverDose MoneyPerProgramme { get; } = new("cny_per_programme", "CNY/programme/quarter",
        "Expected project money of a programme in a quarter, awarded in grants of size cooperation.project_grant.", 1_000_000, 20_000,
        "the reference effort of every way, so that strengths cost the same", true);

    /// <summary>Subsidies of training places.</summary>
    public static LeverDose MoneyPerPlace { get; } = new("cny_per_place", "CNY/place/quarter",
        "Public money that a host gets for a partner's student in a training place and quarter.", 100_000, 1250,
        "5,000 CNY a person and year for new-type apprentices (Fujian human resources notice 2019 no. 220; the same in Wuhan, Anshan)",
        true);

    /// <summary>Meetings that a platform arranges.</summary>
    public static LeverDose Meetings { get; } = new("meetings", "meetings/enterprise/quarter",
        "Meetings with programmes arranged for every enterprise in a quarter, beside those it finds by itself.", 1, 0.25,
        "one a year (an assumption)");

    /// <summary>The regulation of internships.</summary>
    public static LeverDose TrainingFloor { get; } = new("training_floor", "share of a trainee's time",
        "Least share of a trainee's time that must be training.", 1, 0.4,
        "an assumption: the regulation on internships of vocational students (2021) wants practice to be training and names no share");

    /// <summary>The duty to place students.</summary>
    public static LeverDose QuartersOfDuty { get; } = new("vocational", "quarters",
        "Quarters of the practice phase in which every student of a vocational college must be placed; 0 when left out.",
        PracticePhase.Vocational, PracticePhase.Vocational, "the whole phase, six months")
    {
        Second = new("undergraduate", "quarters",
            "Quarters of the practice phase in which every undergraduate must be placed; 0 when left out.",
            PracticePhase.Undergraduate, PracticePhase.Undergraduate, "the whole phase, a quarter (an assumption)"),
    };

    /// <summary>The numbers that a measure writes.</summary>
    public IReadOnlyList<LeverDose> Numbers => Second is null ? [this] : [this, Second];

    /// <summary>The dose, cut to the largest.</summary>
    public double Within(double dose) => Math.Min(Most, dose);

    /// <summary>The dose of a strength: an effort may be above 1, an instrument has no dose above its largest.</summary>
    public double At(double strength) => this == Effort ? strength : Within(strength * Full);

    /// <summary>Whether a strength is a dose of its own: above the largest dose nothing more comes.</summary>
    public bool Reaches(double strength) => this == Effort || strength * Full <= Most;

    /// <summary>The second number where only the first is given: as large a part of its full dose; 0 where there is none.</summary>
    public double SecondFor(double dose) => Second is null ? 0 : Second.At(dose / Full);
}
