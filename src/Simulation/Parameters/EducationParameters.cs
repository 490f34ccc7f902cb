namespace Ronghe.Simulation.Parameters;

/// <summary>Curricula, seats, teaching and practice.</summary>
public sealed record EducationParameters
{
    [Parameter("h_0", "1/quarter", 0, 1, 0.01, 0.05,
        "Second prototype of the model",
        "hazard of a curriculum revision without pressure")]
    public double RoutineRevision { get; init; } = 0.02;

    [Parameter("h_1", "1/quarter", 0, 1, 0.1, 0.4,
        "Second prototype of the model",
        "hazard added at full reform effort")]
    public double ReformRevision { get; init; } = 0.25;

    [Parameter("—", "ln ratio", -2, 2, 0.05, 0.3,
        "Second prototype of the model",
        "perceived mismatch at which reform effort is half")]
    public double RevisionThreshold { get; init; } = 0.15;

    [Parameter("—", "ln ratio", 0.01, 2, 0.04, 0.2,
        "Second prototype of the model",
        "width of that threshold")]
    public double RevisionWidth { get; init; } = 0.08;

    [Parameter("—", "1/quarter", 0, 1, 0.1, 0.5,
        "Second prototype of the model",
        "speed of reform effort")]
    public double ReformRate { get; init; } = 0.25;

    [Parameter("—", "share", 0, 1, 0.2, 0.6,
        "Second prototype of the model",
        "share of the way to the perceived demand in one revision, half of the teachers double-qualified and without partners")]
    public double RevisionStep { get; init; } = 0.35;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Source paper §3.6",
        "revisions lost in approval when institutional supply is absent")]
    public double ApprovalDelay { get; init; } = 0.5;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.08,
        "Second prototype of the model; below the stability limit",
        "log seats added per quarter at a strong shortage")]
    public double SeatsUp { get; init; } = 0.05;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.06,
        "Second prototype of the model",
        "log seats cut per quarter at a strong glut")]
    public double SeatsDown { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 0.2, 0.001, 0.01,
        "Second prototype of the model",
        "pull of seats to their planned number")]
    public double SeatsReturn { get; init; } = 0.003;

    [Parameter("—", "ln ratio", 0, 1, 0, 0.15,
        "Assumption: small gaps are ignored",
        "mismatch, up or down, below which seats stay")]
    public double SeatsThreshold { get; init; } = 0.05;

    [Parameter("—", "ratio", 0.2, 5, 1, 1.3,
        "Assumption: near-universal admission to applied colleges",
        "applicants per planned seat")]
    public double ApplicantsPerSeat { get; init; } = 1.1;

    [Parameter("—", "1/share", 0, 10, 0.3, 2,
        "Assumption: applicants follow employment",
        "how strongly applicants respond to graduates' employment")]
    public double Attraction { get; init; } = 1;

    [Parameter("—", "1/quarter", 0, 0.2, 0.001, 0.01,
        "Assumption: Chinese colleges lose few students",
        "share of students who drop out in a quarter")]
    public double DropOut { get; init; } = 0.003;

    [Parameter("—", "1/quarter", 0, 1, 0.03, 0.2,
        "Assumption: a year of practice in four",
        "weight of practice in the enterprise in a student's profile at full coverage and quality")]
    public double PracticeRate { get; init; } = 0.1;

    [Parameter("—", "rate", 0, 5, 0.2, 1,
        "Source paper §3.4: quality in the enterprise is hard to monitor",
        "supervision that turns practice time into quality")]
    public double PracticeSupervision { get; init; } = 0.5;

    [Parameter("—", "1/quarter", 0, 0.5, 0.03, 0.1,
        "Assumption: level 1 after four years",
        "level gained in a quarter of study")]
    public double TeachingLevel { get; init; } = 0.06;

    [Parameter("—", "1/quarter", 0, 0.5, 0.01, 0.06,
        "Assumption: half of teaching",
        "level gained in a quarter of practice at full coverage and quality")]
    public double PracticeLevel { get; init; } = 0.03;

    [Parameter("n", "departments", 1, 10, 2, 5,
        "Source paper §3.4: student affairs, academic affairs, faculty",
        "departments that share the credit of cooperation", IsInteger = true)]
    public double Departments { get; init; } = 3;

    [Parameter("b", "effort", 0, 10, 0.8, 3,
        "Assumption: full clarity and one department would give full effort",
        "return of effort relative to its cost")]
    public double EffortReturn { get; init; } = 1.5;

    [Parameter("—", "CNY/student/quarter", 0, 1000000.0, 2500, 10000,
        "Assumption: running cost per student",
        "cost of teaching a student, paid from tuition and public funds")]
    public double TeachingCost { get; init; } = 5000;

    [Parameter("—", "share", 0, 1, 0.2, 0.5,
        "Assumption: tuition covers a third",
        "share of teaching cost paid by tuition")]
    public double TuitionShare { get; init; } = 0.3;

    [Parameter("m", "quarters", 6, 32, 12, 20,
        "Calendar of Chinese higher education: four years",
        "study of undergraduates and vocational undergraduates; competence at the end grows with it", IsInteger = true, Status = ParameterStatus.Measured)]
    public double UndergraduateStudy { get; init; } = 16;

    [Parameter("m", "quarters", 6, 32, 8, 16,
        "Calendar of Chinese higher education: three years",
        "study in higher vocational colleges; competence at the end grows with it", IsInteger = true, Status = ParameterStatus.Measured)]
    public double HigherVocationalStudy { get; init; } = 12;
}
