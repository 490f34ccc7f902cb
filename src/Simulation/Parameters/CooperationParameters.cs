namespace Ronghe.Simulation.Parameters;

/// <summary>How partnerships begin, deepen, become formal and end.</summary>
public sealed record CooperationParameters
{
    [Parameter("—", "1/quarter", 0, 1, 0.1, 0.25,
        "Assumption: a meeting every three years",
        "chance that an enterprise that wants places and has room for a partner meets a programme")]
    public double Meetings { get; init; } = 0.17;

    [Parameter("—", "share", 0, 1, 0.5, 0.95,
        "Assumption: search near first",
        "share of searches made in the own region")]
    public double NearShare { get; init; } = 0.75;

    [Parameter("—", "share", 0, 1, 0.7, 1,
        "Assumption: firms seek programmes of their sector",
        "share of searches among programmes of the own sector")]
    public double SectorFocus { get; init; } = 0.9;

    [Parameter("cap", "places/person", 0, 1, 0.05, 0.2,
        "Regulations on internships of vocational school students (职业学校学生实习管理规定, 2021): interns at most 10 % of all staff; "
            + "plausible: kept more and less strictly",
        "most places of an enterprise, all its partnerships together, per member of its staff; one place is always allowed",
        Status = ParameterStatus.Measured, IsHeld = true)]
    public double PlacesCap { get; init; } = 0.1;

    [Parameter("—", "quarters", 1, 40, 4, 16,
        "Assumption: two-year agreements",
        "length of a contract", IsInteger = true)]
    public double ContractTerm { get; init; } = 8;

    [Parameter("—", "rate/contract", 0, 3, 0.1, 1,
        "Assumption: a contract without further help settles a third of the surplus and of protection",
        "rate at which signing or renewing a contract settles shares and protection")]
    public double ShareTerms { get; init; } = 0.4;

    [Parameter("—", "1/quarter", 0, 1, 0.003, 0.008,
        "partnership_breakup 0.25 a cohort (BIBB)",
        "hazard of ending that motivation and culture do not explain")]
    public double Dissolution { get; init; } = 0.005;

    [Parameter("—", "1/quarter", 0, 1, 0.06, 0.11,
        "Assumption: the less motivated side decides",
        "hazard of ending when one side has no motivation and there is no trust")]
    public double DissolutionMotivation { get; init; } = 0.09;

    [Parameter("—", "1/quarter/distance", 0, 1, 0.005, 0.05,
        "Assumption: friction",
        "hazard of ending per unit of cultural distance")]
    public double DissolutionCulture { get; init; } = 0.02;

    [Parameter("—", "1/quarter", 0, 2, 0.25, 0.45,
        "Assumption: about four years to depth when everything supports it",
        "speed at which depth grows")]
    public double DepthGrowth { get; init; } = 0.34;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.08,
        "Assumption: neglect",
        "speed at which depth decays")]
    public double DepthDecay { get; init; } = 0.04;

    [Parameter("ρ", "—", -10, 0.9, -4, 0.5,
        "Elasticity 1/(1−ρ) is uncertain in the literature",
        "CES exponent of both sides' motivation and belief in deepening")]
    public double SubstitutionExponent { get; init; } = -1;

    [Parameter("—", "1/quarter", 0, 1, 0.05, 0.12,
        "Assumption: trust grows slowly",
        "gain of trust on kept promises")]
    public double TrustGrowth { get; init; } = 0.08;

    [Parameter("—", "share", 0, 1, 0.15, 0.6,
        "Assumption: and falls fast",
        "share of trust lost on a breach")]
    public double TrustLoss { get; init; } = 0.3;

    [Parameter("—", "1/quarter", 0, 1, 0.06, 0.18,
        "Assumption: shirking and staff changes",
        "chance of a breach where neither systems nor ties nor effort carry the partnership")]
    public double BreachRate { get; init; } = 0.12;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.08,
        "Assumption: staff turnover",
        "chance that the contact person leaves")]
    public double TieLoss { get; init; } = 0.04;

    [Parameter("—", "1/quarter", 0, 1, 0.005, 0.05,
        "Assumption: new contacts grow with joint work",
        "growth of a new personal tie at full depth")]
    public double TieGrowth { get; init; } = 0.02;

    [Parameter("—", "1/quarter", 0, 1, 0.03, 0.12,
        "Assumption: full effort on form signs within four years",
        "hazard of signing a formal agreement at full effort on form")]
    public double Signing { get; init; } = 0.06;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.06,
        "Assumption: who works together deeply writes it down",
        "hazard of signing a formal agreement at full depth")]
    public double SigningByDepth { get; init; } = 0.03;

    [Parameter("—", "agreements/quarter", 0, 2, 0.03, 0.15,
        "Assumption: a department that works for form alone signs one in four years",
        "agreements on paper, with no partnership behind them, that a programme signs at full effort on form")]
    public double PaperSigning { get; init; } = 0.07;

    [Parameter("—", "1/quarter", 0, 1, 0.04, 0.16,
        "Assumption: agreements run three years",
        "share of the agreements on paper that lapses")]
    public double PaperLapse { get; init; } = 0.08;

    [Parameter("—", "CNY/agreement/quarter", 0, 100000.0, 200, 1500,
        "Assumption: a ceremony, a plaque, a report a year",
        "what an agreement on paper costs a college", Scale = ParameterScale.Logarithmic)]
    public double PaperCost { get; init; } = 500;

    [Parameter("—", "agreements/programme", 0.1, 100, 2, 8,
        "DiMaggio & Powell 1983; the number is an Assumption",
        "agreements a programme in a city at which imitation is complete", IsHeld = true)]
    public double UsualAgreements { get; init; } = 4;

    [Parameter("—", "depth", 0, 1, 0.15, 0.35,
        "docs/criteria.md: a constant of the criteria",
        "depth below which a formal agreement is one in name", IsHeld = true)]
    public double NominalDepth { get; init; } = 0.25;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.05,
        "Assumption: a promise not kept costs a third in three years",
        "share of trust lost while a formal agreement is one in name")]
    public double HollowTrust { get; init; } = 0.03;

    [Parameter("—", "ratio", 0, 5, 0.25, 1,
        "Assumption: rules that hold make a frame worth half as much again",
        "growth of depth that a formal agreement adds at full institutional supply")]
    public double FormalFrame { get; init; } = 0.5;

    [Parameter("—", "exponent", 0, 1, 0.1, 0.5,
        "Assumption: what carries a partnership counts alike; a geometric mean decides complementarity, so each exponent is varied",
        "exponent of the departments' effort on substance in the growth of depth")]
    public double DepthByEffort { get; init; } = 0.25;

    [Parameter("—", "exponent", 0, 1, 0.1, 0.5,
        "Assumption: what carries a partnership counts alike",
        "exponent of trust in the growth of depth")]
    public double DepthByTrust { get; init; } = 0.25;

    [Parameter("—", "exponent", 0, 1, 0.1, 0.5,
        "Assumption: what carries a partnership counts alike",
        "exponent of systems, or a personal tie in their place, in the growth of depth")]
    public double DepthBySupport { get; init; } = 0.25;

    [Parameter("—", "exponent", 0, 1, 0.1, 0.5,
        "Assumption: what carries a partnership counts alike; source paper §3.5 and §4.5: people carry depth",
        "exponent of the people who know both sides in the growth of depth")]
    public double DepthByTalent { get; init; } = 0.25;

    [Parameter("d_0", "share", 0, 1, 0.1, 0.4,
        "Assumption: outsiders can do a fifth",
        "what people carry of cooperation where no teacher knows practice; all do where all know it")]
    public double TalentWithoutQualified { get; init; } = 0.2;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.045,
        "Assumption: present systems are few",
        "rate at which a motivated partnership builds common systems")]
    public double SystemBuilding { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.015, 0.035,
        "Assumption: documents age",
        "rate at which systems lapse")]
    public double SystemDecay { get; init; } = 0.025;

    [Parameter("—", "1/quarter", 0, 1, 0.015, 0.06,
        "Assumption: rules of a college are rewritten in a decade",
        "rate at which a college clears up responsibilities where partners, reform and institutions all ask for it")]
    public double CollegeBuilding { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.007, 0.03,
        "Assumption: responsibilities blur again in twenty years",
        "rate at which a college's own systems lapse")]
    public double CollegeLapse { get; init; } = 0.015;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of what asks a college for clear responsibilities comes from partners",
        "weight of partners' systems in what a college's own systems grow with; institutions have what is left", IsHeld = true)]
    public double CollegeByPartners { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0.1, 0.5,
        "Assumption: a quarter comes from reform",
        "weight of reform effort in what a college's own systems grow with", IsHeld = true)]
    public double CollegeByReform { get; init; } = 0.25;

    [Parameter("—", "1/quarter", 0, 1, 0.005, 0.05,
        "Assumption: two per cent of the target a quarter",
        "share of the target capital that full motivation invests at full depth before resources are opened")]
    public double CapitalInvestment { get; init; } = 0.02;

    [Parameter("—", "CNY/place", 0, 1000000.0, 8000, 40000,
        "Assumption: equipment of a training place",
        "target shared capital per place", Scale = ParameterScale.Logarithmic)]
    public double CapitalPerPlace { get; init; } = 20000;

    [Parameter("—", "1/quarter", 0, 1, 0.02, 0.05,
        "Assumption: eight years",
        "loss of shared capital")]
    public double Depreciation { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.1,
        "Assumption: access is granted slowly",
        "rate at which shared capital is opened to the partner")]
    public double CapitalOpening { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.1,
        "Assumption: access lapses",
        "rate at which access lapses")]
    public double CapitalClosing { get; init; } = 0.03;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.1,
        "Assumption: joint activity",
        "rate at which cultures converge at full joint activity")]
    public double CulturalConvergence { get; init; } = 0.04;

    [Parameter("—", "1/quarter", 0, 1, 0.01, 0.05,
        "Assumption: home cultures pull back",
        "rate at which cultures drift home")]
    public double CulturalReturn { get; init; } = 0.02;

    [Parameter("—", "1/quarter", 0, 1, 0.007, 0.03,
        "Range: an Assumption, a teacher goes into an enterprise, and an engineer comes to teach, once in eight to 36 years",
        "share of the teachers who do not know practice that takes a post in an enterprise, while an engineer teaches",
        Status = ParameterStatus.Calibrated)]
    public double PostExchange { get; init; } = 0.02365;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of what a post teaches hangs on deep partners",
        "what a post teaches where partnerships have no depth, relative to those at half depth and more", IsHeld = true)]
    public double PostWithoutDepth { get; init; } = 0.5;

    [Parameter("—", "CNY/post/quarter", 0, 1000000.0, 12500, 50000,
        "Assumption: a quarter's salary of a substitute and an engineer's fee",
        "what an exchange of a teacher and an engineer costs the college", Scale = ParameterScale.Logarithmic)]
    public double PostCost { get; init; } = 25000;

    [Parameter("—", "students/teacher", 1, 100, 16, 22,
        "Ministry of Education, conditions for running schools (教发〔2004〕2号): 18 students a teacher",
        "students a teacher", IsHeld = true)]
    public double StudentsPerTeacher { get; init; } = 18;

    [Parameter("—", "1/quarter", 0, 0.2, 0.0025, 0.01,
        "Range: an Assumption, once in 25 to 100 years; double_qualified_share .55, weak",
        "teachers who become double-qualified by training of their college's own",
        Status = ParameterStatus.Calibrated)]
    public double TeacherTraining { get; init; } = 0.007547;

    [Parameter("—", "1/quarter", 0, 0.2, 0.012, 0.03,
        "Range: an Assumption, once in eight to twenty years",
        "double-qualified teachers lost",
        Status = ParameterStatus.Calibrated)]
    public double TeacherTurnover { get; init; } = 0.02382;

    [Parameter("—", "depth", 0, 1, 0.45, 0.75,
        "Assumption: order classes need depth; at rest a small part of the partnerships",
        "depth at which an order class is opened")]
    public double OrderClassDepth { get; init; } = 0.6;

    [Parameter("—", "depth", 0, 1, 0.45, 0.75,
        "Assumption: nobody founds an organisation with a partner whom they hardly know",
        "depth from which partners may found an industrial college")]
    public double IndustrialCollegeDepth { get; init; } = 0.6;

    [Parameter("—", "1/quarter", 0, 1, 0.003, 0.02,
        "Assumption: rare",
        "hazard of founding one in a formal partnership of that depth, both sides fully motivated, at full institutional supply")]
    public double IndustrialCollegeRate { get; init; } = 0.006;

    [Parameter("—", "CNY/grant", 1, 100000000.0, 50000, 500000,
        "Assumption: provincial project grants",
        "size of a project grant", Scale = ParameterScale.Logarithmic)]
    public double ProjectGrant { get; init; } = 200000;

    [Parameter("—", "quarters", 1, 200, 8, 20,
        "Assumption: projects run three years",
        "life of a grant: one part in so many of what is unspent goes back to the province each quarter")]
    public double GrantLife { get; init; } = 12;

    [Parameter("—", "depth", 0, 1, 0.01, 0.15,
        "Assumption: partners begin with visits and a few interns",
        "depth at which a partnership begins", IsHeld = true)]
    public double FirstDepth { get; init; } = 0.05;

    [Parameter("—", "share", 0, 1, 0.1, 0.5,
        "Assumption: benefit of the doubt",
        "trust at which a partnership begins", IsHeld = true)]
    public double FirstTrust { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.2, 0.8,
        "Assumption: somebody brought the partners together",
        "personal tie at which a partnership begins", IsHeld = true)]
    public double FirstTie { get; init; } = 0.5;

    [Parameter("—", "share", 0, 1, 0, 0.3,
        "Assumption: little is open at first",
        "fraction of shared capital open to the partner when a partnership begins", IsHeld = true)]
    public double FirstUsable { get; init; } = 0.1;

    [Parameter("—", "ratio", 0, 1, 0.1, 0.5,
        "Assumption: few break a contract",
        "hazard of ending within the contract's term, relative to that without one", IsHeld = true)]
    public double EndingInTerm { get; init; } = 0.25;

    [Parameter("—", "ratio", 0, 1, 0.1, 0.6,
        "Assumption: co-owned organisations last",
        "hazard of ending of an industrial college, relative to that of any other partnership", IsHeld = true)]
    public double EndingOfIndustrialCollege { get; init; } = 0.3;

    [Parameter("—", "share", 0, 1, 0.3, 0.9,
        "Assumption: persons carry less than rules do",
        "how far a full personal tie carries a partnership without systems, where full systems carry it wholly", IsHeld = true)]
    public double TieSupport { get; init; } = 0.6;

    [Parameter("—", "share", 0, 1, 0.25, 0.75,
        "Assumption: half of the breaches are of the departments' making",
        "share of breaches that full effort of the departments prevents", IsHeld = true)]
    public double EffortAgainstBreach { get; init; } = 0.5;

    [Parameter("—", "ratio", 0, 1, 0.25, 1,
        "Assumption: order classes need depth before systems",
        "systems that an order class needs, relative to the depth it needs", IsHeld = true)]
    public double OrderClassSystems { get; init; } = 0.5;
}
