namespace Ronghe.Simulation.Policies;

/// <summary>Who pays for, or receives, the money of a lever.</summary>
public enum Party
{
    Government,
    College,
    Enterprise,
    Student,
}

/// <summary>The unit that a lever's dose is paid for.</summary>
public enum CoveredUnit
{
    Programme,
    Enterprise,
    Partnership,
    Place,
    QualifyingCost,
}

/// <summary>One lever: an effort in money that multiplies one rate of one process, or an instrument that sets it in the unit of the
/// law.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Key">Its name in scenario files.</param>
/// <param name="Title">Readable name.</param>
/// <param name="ChineseTitle">The paper's term.</param>
/// <param name="IsImplementationWay">One of the paper's six ways (§4.1–4.6).</param>
/// <param name="Process">The one process it acts on.</param>
/// <param name="Rate">The one rate it multiplies or sets.</param>
/// <param name="DirectObservation">The observation that moves first (a mediator, never part of integration).</param>
/// <param name="ExpectedSign">+1 or −1: direction of the direct observation.</param>
/// <param name="Unit">What the dose is paid for.</param>
/// <param name="UnitCost">What a dose of 1 costs, CNY per covered unit and period (Assumption; plausible ×¼…×4): the reference effort of
/// a lever dosed by effort, the price of what an instrument arranges, 0 of one that gives money away or only binds.</param>
/// <param name="PrivateShare">Share of the effort paid by <see cref="PrivatePayer"/>; the rest is public (Assumption).</param>
/// <param name="PrivatePayer">Who pays the private share.</param>
/// <param name="Receiver">Who receives the money.</param>
/// <param name="Law">The unit of the law, of an instrument; null for a lever dosed by effort.</param>
public sealed record LeverDefinition(
    Lever Lever, string Key, string Title, string ChineseTitle, bool IsImplementationWay, string Process, string Rate,
    string DirectObservation, int ExpectedSign, CoveredUnit Unit, double UnitCost, double PrivateShare, Party PrivatePayer,
    Party Receiver, LeverDose? Law = null)
{
    /// <summary>Why full effort carries its mediator less than half of the way to where its rate at the upper possible bound would, with
    /// the source; null where it carries it further.</summary>
    public string? WhyWeak { get; init; }

    /// <summary>The unit of its doses.</summary>
    public LeverDose Dose => Law ?? LeverDose.Effort;

    /// <summary>It acts by its dose itself: no gain, no saturation.</summary>
    public bool IsInstrument => Law is not null;

    /// <summary>Its dose is money for what it covers: a sum, or a share of a cost.</summary>
    public bool GivesMoney => Dose.IsMoney || Unit == CoveredUnit.QualifyingCost;

    /// <summary>It pays or sets in motion public money; a rule that only binds does not.</summary>
    public bool CostsMoney => UnitCost > 0 || GivesMoney;

    /// <summary>Whether its money goes to this party or is collected from it.</summary>
    public bool MovesMoneyOf(Party party) => Receiver == party || (PrivateShare > 0 && PrivatePayer == party);
}

/// <summary>The one table of levers: scenario keys, validation, help, docs, costs and tests come from it.</summary>
public static class LeverCatalog
{
    /// <summary>The process that pays out and collects the money of every lever in force, whichever process the lever acts on.</summary>
    public const string PayingProcess = "Govern";

    public static IReadOnlyList<LeverDefinition> All { get; } =
    [
        new(Lever.Consensus, "consensus", "Consensus", "凝聚共识", true, "FormConsensus", "publicity", "consensus", +1, CoveredUnit.Programme,
            20_000, 0, Party.College, Party.College)
        {
            WhyWeak = "campaigns persuade few of those who did not believe before (DellaVigna and Gentzkow 2010, Persuasion: Empirical "
                + "Evidence), and belief returns to what experience supports",
        },
        new(Lever.CoConstructedSystems, "co_constructed_systems", "Co-constructed systems", "共建制度", true, "BuildSystems",
            "system building", "system_quality", +1, CoveredUnit.Programme, 20_000, 0.3, Party.College, Party.College),
        new(Lever.ResourceSharing, "resource_sharing", "Resource sharing", "资源共享", true, "ShareResources", "usable fraction opened",
            "usable_capital", +1, CoveredUnit.Programme, 20_000, 0.3, Party.Enterprise, Party.College),
        new(Lever.CulturalSymbiosis, "cultural_symbiosis", "Cultural symbiosis", "文化共生", true, "BlendCultures",
            "convergence by joint activity", "cultural_distance", -1, CoveredUnit.Programme, 20_000, 0.3, Party.College, Party.College),
        new(Lever.TalentIntegration, "talent_integration", "Talent integration", "人才融合", true, "ExchangeTalent", "exchange of posts",
            "double_qualified_share", +1, CoveredUnit.Programme, 20_000, 0.3, Party.Enterprise, Party.College)
        {
            WhyWeak = "posts take years and teachers leave: two decades of national policy brought double-qualified teachers to 55 to 60 % "
                + "by 2022 (Ministry of Education)",
        },
        new(Lever.WinWinBenefits, "win_win_benefits", "Win-win benefits", "利益共赢", true, "SearchAndContract", "share terms agreed",
            "contracted_share", +1, CoveredUnit.Programme, 20_000, 0.3, Party.Enterprise, Party.Enterprise),
        new(Lever.InstitutionalSupply, "institutional_supply", "Institutional supply", "制度供给", false, "Govern", "institution building",
            "institutional_supply", +1, CoveredUnit.Programme, 20_000, 0, Party.College, Party.College),
        new(Lever.InternshipRegulation, "internship_regulation", "Internship regulation", "实习规制", false, "DecideOnTraining",
            "training floor", "training_share", +1, CoveredUnit.Programme, 0, 0, Party.Enterprise, Party.College,
            LeverDose.TrainingFloor),
        new(Lever.TaxCredit, "tax_credit", "Tax credit", "税收抵免", false, "AssessBenefits", "credit rate", "tax_credit_used", +1,
            CoveredUnit.QualifyingCost, 0, 0, Party.Enterprise, Party.Enterprise, LeverDose.Share),
        new(Lever.Grants, "grants", "Direct subsidy", "直接补贴", false, "SearchAndContract", "project funding", "grant_income", +1,
            CoveredUnit.Programme, 0, 0, Party.College, Party.College, LeverDose.MoneyPerProgramme),
        new(Lever.MatchingPlatform, "matching_platform", "Matching platform", "对接平台", false, "SearchAndContract", "meetings", "meetings",
            +1, CoveredUnit.Enterprise, 2_000, 0, Party.Enterprise, Party.Enterprise, LeverDose.Meetings),
        new(Lever.InternshipDuty, "internship_duty", "Internship duty", "实习规定", false, "Practise", "duty to place",
            "nominal_share", +1, CoveredUnit.Programme, 0, 0, Party.Enterprise, Party.College, LeverDose.QuartersOfDuty),
        new(Lever.PlaceSubsidy, "place_subsidy", "Place subsidy", "实习岗位补贴", false, "DecideOnTraining", "income of a place",
            "places_wanted", +1, CoveredUnit.Place, 0, 0, Party.Enterprise, Party.Enterprise, LeverDose.MoneyPerPlace),
    ];

    public static LeverDefinition Of(Lever lever) => All[(int)lever];

    /// <summary>The lever of a key; null when there is none.</summary>
    public static LeverDefinition? Find(string key) => All.FirstOrDefault(lever => lever.Key == key);
}
