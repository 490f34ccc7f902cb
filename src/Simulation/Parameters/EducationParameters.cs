namespace Ronghe.Simulation.Parameters;

/// <summary>Curricula, seats, teaching and practice.</summary>
public sealed record EducationParameters
{
    [Parameter("—", "share", 0, 1, 0.01, 0.04,
        "Assumption: a fifth of programmes is closed or opened in five to ten years (ministry of education, 2023)",
        "chance that a programme closes in a year where posts and graduates balance")]
    public double Closing { get; init; } = 0.02;

    [Parameter("—", "1/ln ratio", 0, 10, 1, 4,
        "Assumption: twice as many close where a third of the graduates is too many",
        "how much more often programmes close in glut and open in shortage")]
    public double ClosingByGap { get; init; } = 2;

    [Parameter("—", "1/quarter", 0.01, 1, 0.06, 0.25,
        "Assumption: two years running, as in the rule in force",
        "speed at which the gap that programmes close and open by follows the perceived one")]
    public double GapMemory { get; init; } = 0.125;

    [Parameter("—", "share", 0, 5, 0.3, 0.8,
        "Assumption: what is taught elsewhere could be taught here",
        "programmes that a college could open, for each that it has at the start", IsHeld = true)]
    public double Dormant { get; init; } = 0.5;

    [Parameter("h_0", "1/quarter", 0, 1, 0.01, 0.05,
        "Second prototype of the model",
        "hazard of a curriculum revision without pressure")]
    public double RoutineRevision { get; init; } = 0.02;

    [Parameter("h_1", "1/quarter", 0, 1, 0.1, 0.4,
        "Second prototype of the model",
        "hazard added at full reform effort")]
    public double ReformRevision { get; init; } = 0.25;

    [Parameter("—", "fit", -2, 2, 0.05, 0.3,
        "Assumption: a curriculum that fits to .85 is looked at",
        "perceived content gap at which reform effort is half")]
    public double RevisionThreshold { get; init; } = 0.15;

    [Parameter("—", "fit", 0.01, 2, 0.04, 0.2,
        "Assumption: about half of the threshold",
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
        "revisions and openings lost in approval when institutional supply is absent")]
    public double ApprovalDelay { get; init; } = 0.5;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.05,
        "Assumption: a college's position changes over more than a decade",
        "rate at which a college's orientation follows its programmes' motivation and what cooperation brings")]
    public double OrientationRate { get; init; } = 0.02;

    [Parameter("—", "share", 0, 1, 0.005, 0.02,
        "Assumption: what comes to as much as a programme may spend on cooperation",
        "income from cooperation, relative to the cost of teaching, that draws a college wholly to the applied side", IsHeld = true)]
    public double TellingIncome { get; init; } = 0.01;

    [Parameter("—", "ratio", 0, 1, 0.25, 0.75,
        "Assumption: who sees the college as academic revises half as often",
        "revision hazard of a wholly academic college relative to one half-way applied")]
    public double AcademicRevision { get; init; } = 0.5;

    [Parameter("—", "ratio", 0, 10, 0.5, 1.5,
        "1: as the table of colleges says; entrants of China from 2009 on were .55 to 1 of those of 2024, an input by date",
        "seats of higher vocational colleges, relative to those planned", IsHeld = true)]
    public double IntakeOfVocational { get; init; } = 1;

    [Parameter("—", "ratio", 0, 10, 0.5, 1.5,
        "1: as the table of colleges says; entrants of China from 2009 on were .55 to 1 of those of 2024, an input by date",
        "seats of undergraduate and vocational undergraduate colleges, relative to those planned", IsHeld = true)]
    public double IntakeOfUndergraduates { get; init; } = 1;

    [Parameter("κ_L", "ratio", 0, 2, 0.1, 0.6,
        "Prototype of the market: below .6 the answer dies out, above .75 it sustains a cycle of its own",
        "how far intake follows the quantity gap that is perceived: log of this year's seats per log of posts a seeker")]
    public double SeatsLevel { get; init; } = 0.35;

    [Parameter("κ_I", "1/quarter", 0, 1, 0, 0.0125,
        "Prototype of the market: growth of .2 a year explodes",
        "log seats that a quarter of a perceived quantity gap of one adds for good")]
    public double SeatsGrowth { get; init; } = 0.008;

    [Parameter("κ_a", "1/quarter", 0, 1, 0.025, 0.1,
        "Prototype of the market; colleges close programmes whose graduates find no work (graded warning of the ministry of education)",
        "log seats that a quarter of one more log of applicants a seat than elsewhere adds for good")]
    public double SeatsByApplicants { get; init; } = 0.05;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.06,
        "Assumption: fifteen per cent a year",
        "log seats added or cut for good in a quarter at most", IsHeld = true)]
    public double MostSeatsGrowth { get; init; } = 0.0375;

    [Parameter("—", "log applicants/share", 0, 10, 0.3, 2,
        "Freeman 1976, Beffy, Fougère & Maurel 2012: who chooses a field follows earnings there with an elasticity of about one or less",
        "how strongly applicants follow the employment and the wages of recent graduates")]
    public double Attraction { get; init; } = 1;

    [Parameter("—", "1/quarter", 0, 0.2, 0.001, 0.01,
        "Assumption: Chinese colleges lose few students",
        "share of students who drop out in a quarter")]
    public double DropOut { get; init; } = 0.003;

    [Parameter("—", "1/quarter", 0, 0.5, 0.03, 0.1,
        "Assumption: the unit of level, about 1 after four years",
        "level gained in a quarter of study", IsHeld = true)]
    public double TeachingLevel { get; init; } = 0.06;

    [Parameter("n", "departments", 1, 10, 2, 5,
        "Source paper §3.4: student affairs, academic affairs, faculty",
        "departments that share the credit of cooperation", IsInteger = true)]
    public double Departments { get; init; } = 3;

    [Parameter("—", "effort", 0, 50, 3, 8,
        "Assumption: at rest departments do somewhat more than half of what they could",
        "what substance is worth to a department that has all the credit, motivation, people and reward, relative to its cost")]
    public double SubstanceReturn { get; init; } = 5;

    [Parameter("—", "effort", 0, 5, 0.15, 0.7,
        "Assumption: evaluators count agreements (source paper §3.4, §3.6)",
        "what form is worth to a department where everything is announced, relative to its cost")]
    public double FormByAnnouncement { get; init; } = 0.35;

    [Parameter("—", "effort", 0, 5, 0.1, 0.5,
        "DiMaggio & Powell 1983; the number is an Assumption",
        "what form is worth where others have as many agreements as is usual")]
    public double FormByImitation { get; init; } = 0.25;

    [Parameter("—", "effort", 0, 5, 0.1, 0.5,
        "Assumption: a duty can be met on paper",
        "what form is worth where all students who must be placed have no partner's place")]
    public double FormByDuty { get; init; } = 0.25;

    [Parameter("g", "share", 0, 0.9, 0.15, 0.5,
        "Holmström & Milgrom 1991; the number is an Assumption",
        "how far effort on form takes effort from substance, and the other way round")]
    public double EffortSubstitution { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.4, 1,
        "Assumption: who is responsible is asked what came of it",
        "share of what form is worth that full clarity of responsibility takes away")]
    public double Audit { get; init; } = 0.8;

    [Parameter("—", "share", 0, 1, 0.2, 0.6,
        "Assumption: performance pay of public colleges is capped (source paper §3.6: strict finance, performance pay)",
        "share of teachers' reward for cooperation that pay rules withhold without institutional supply")]
    public double PayRules { get; init; } = 0.4;

    [Parameter("—", "CNY/student/quarter", 0, 1000000.0, 2500, 10000,
        "Assumption: running cost per student",
        "cost of teaching a student, paid from tuition and public funds")]
    public double TeachingCost { get; init; } = 5000;

    [Parameter("—", "share", 0, 1, 0.005, 0.02,
        "Assumption: at rest 5 to 40 % of the programmes with partners should want more money than they have",
        "share of the money for teaching that a programme may spend on cooperation, project money apart",
        Scale = ParameterScale.Logarithmic)]
    public double BudgetShare { get; init; } = 0.01;

    [Parameter("—", "share", 0, 1, 0.2, 0.5,
        "Assumption: tuition covers a third",
        "share of teaching cost paid by tuition")]
    public double TuitionShare { get; init; } = 0.3;

    [Parameter("m", "quarters", 6, 32, 12, 20,
        "Calendar of Chinese higher education: four years",
        "study of undergraduates and vocational undergraduates; competence at the end grows with it", IsInteger = true,
        Status = ParameterStatus.Measured, IsConstant = true)]
    public double UndergraduateStudy { get; init; } = 16;

    [Parameter("m", "quarters", 6, 32, 8, 16,
        "Calendar of Chinese higher education: three years",
        "study in higher vocational colleges; competence at the end grows with it", IsInteger = true,
        Status = ParameterStatus.Measured, IsConstant = true)]
    public double HigherVocationalStudy { get; init; } = 12;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of reform is ordered",
        "reform effort of a programme without motivation to cooperate, relative to that at full motivation", IsHeld = true)]
    public double ReformWithoutMotivation { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: old colleges revise half as often at most",
        "share of revisions lost at full rigidity", IsHeld = true)]
    public double RigidityBrake { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: a revision is whole when half of the teachers know practice",
        "part of the revision step made without double-qualified teachers; their share adds to it", IsHeld = true)]
    public double RevisionBase { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: partners sit in the committees that revise",
        "share of the way to the perceived demand that full coverage adds to a revision", IsHeld = true)]
    public double RevisionCoverage { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.8, 1,
        "Assumption: something of the old curriculum always stays",
        "highest share of the way to the perceived demand in one revision", IsHeld = true)]
    public double MostRevision { get; init; } = 0.95;

    [Parameter("—", "level", 0, 1, 0.2, 0.8,
        "Assumption: teachers who know practice set the aim higher",
        "level that a revised curriculum aims at above 1 when all teachers are double-qualified", IsHeld = true)]
    public double LevelOfQualified { get; init; } = 0.5;

    [Parameter("—", "ln ratio", 0.1, 3, 0.7, 2,
        "Assumption: no programme grows or shrinks beyond a factor of 4.5",
        "log seats relative to the plan, up or down, beyond which they do not move for good", IsHeld = true)]
    public double MostLogSeats { get; init; } = 1.5;

    [Parameter("—", "ratio", 0, 1, 0.6, 1,
        "Assumption: teachers who know no practice teach a little less",
        "level taught without double-qualified teachers, relative to the level of teaching", IsHeld = true)]
    public double TeachingWithoutQualified { get; init; } = 0.8;

    [Parameter("—", "ratio", 0, 1, 0.2, 0.8,
        "Assumption: the level of teaching is that of half the teachers double-qualified",
        "level taught that is added when all teachers are double-qualified, relative to the level of teaching", IsHeld = true)]
    public double TeachingByQualified { get; init; } = 0.4;

    [Parameter("—", "years", 1, 500, 30, 120,
        "Assumption: two generations of teachers",
        "age of a college at which its rigidity is one half", IsHeld = true, IsConstant = true)]
    public double RigidityAge { get; init; } = 60;

    [Parameter("—", "share", 0, 1, 0.4, 0.8,
        "Assumption: applied undergraduate colleges do more research than the others",
        "mean strength in applied research of undergraduate colleges", IsHeld = true, IsConstant = true)]
    public double ResearchOfUndergraduate { get; init; } = 0.6;

    [Parameter("—", "share", 0, 1, 0.2, 0.6,
        "Assumption: between the two others",
        "mean strength in applied research of vocational undergraduate colleges", IsHeld = true, IsConstant = true)]
    public double ResearchOfVocationalUndergraduate { get; init; } = 0.4;

    [Parameter("—", "share", 0, 1, 0.1, 0.5,
        "Assumption: higher vocational colleges do less research than the others",
        "mean strength in applied research of higher vocational colleges", IsHeld = true, IsConstant = true)]
    public double ResearchOfHigherVocational { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.1, 0.6,
        "Assumption: colleges of one type differ",
        "half width of the uniform spread of research strength, relative to its mean; strength is at most 1", IsHeld = true,
        IsConstant = true)]
    public double ResearchSpread { get; init; } = 0.4;

    [Parameter("y_0", "share", 0, 0.5, 0.1, 0.5,
        "Assumption: where it rests, measured once",
        "lowest quality of a college's own systems at the start", IsHeld = true, IsConstant = true)]
    public double FirstSystems { get; init; } = 0.238;

    [Parameter("—", "share", 0, 0.5, 0.05, 0.4,
        "Assumption: colleges differ",
        "width of the uniform spread of the quality of colleges' own systems at the start", IsHeld = true, IsConstant = true)]
    public double FirstSystemsSpread { get; init; } = 0.2;

    [Parameter("—", "quarters", 0, 80, 4, 16,
        "Assumption: a revision in two years",
        "age of the oldest curriculum at the start; ages are uniform", IsHeld = true, IsConstant = true)]
    public double OldestCurriculum { get; init; } = 8;

    [Parameter("—", "share", 0, 1, 0.6, 0.95,
        "Assumption: order of magnitude of graduates in work",
        "share of its last graduates in work that applicants see of a programme at the start", IsHeld = true)]
    public double FirstEmployedShare { get; init; } = 0.8;

    [Parameter("o_0", "share", 0, 1, 0.3, 0.7,
        "Assumption: where it rests, measured once",
        "orientation of colleges at the start, 1 wholly applied", IsHeld = true)]
    public double FirstOrientation { get; init; } = 0.555;

    [Parameter("—", "ln ratio", 0, 1, 0.02, 0.1,
        "Assumption: programmes differ a little, so that none moves in step with another",
        "standard deviation between programmes of the perceived content gap at which reform effort is half", IsHeld = true)]
    public double RevisionThresholdSpread { get; init; } = 0.05;
}
