namespace Ronghe.Experiments.Studies.Stories;

/// <summary>
/// What each process reads of enterprises, programmes, colleges, partnerships, sectors and cities: only what it reads can be a cause of
/// what it writes.
/// A test looks for every name in the process's source.
/// </summary>
internal static class ProcessInputs
{
    private static readonly Dictionary<string, string[]> Read = new()
    {
        ["PutLeversInForce"] = [],
        ["UpgradeTechnology"] = ["Generation", "Heads", "Knowledge", "NewVacancies", "OldVacancies", "Depth", "Programme", "GraduateFlow",
            "VacancyFlow", "PublishedMismatch", "MeanGeneration", "UpgradeGain"],
        ["OpenVacancies"] = ["Heads", "Staff", "MovesToReplace", "NewVacancies", "OldVacancies", "Upgraded"],
        ["ShareInformation"] = ["PublishedMismatch", "Coverage", "Depth", "Systems", "MeanDepth", "MeanSystems", "Generation",
            "Programme", "Belief", "PerceivedMismatch", "EstimatedQuality"],
        ["FormConsensus"] = ["Belief", "BenefitSurprise", "Programme"],
        ["AssessBenefits"] =
        [
            "Depth", "EstimatedQuality", "Capital", "Usable", "ContractedShare", "InstitutionalSupply", "PersonalTie", "Systems",
            "CultureX", "CultureY", "Places", "PlacesInUse", "Activity", "PracticeQuality", "Programme",
            "Cash", "Heads", "Enrolled", "Affordable", "BudgetLeft",
            "ProjectFunds", "SurchargeLiability", "CreditCarriedForward", "LearnedBenefit", "EnterpriseGain", "EnterpriseCost",
            "CollegeGain", "CollegeCost", "TaxCreditUsed",
        ],
        ["UpdateMotivation"] = ["LearnedBenefit", "Belief", "WorkforceFit", "PerceivedMismatch", "Seats", "Entrants", "SystemQuality",
            "InstitutionalSupply", "Motivation"],
        ["SearchAndContract"] = ["Motivation", "Belief", "Trust", "TermLeft", "Depth", "EstimatedQuality", "Staff", "Enrolled",
            "IsIndustrialCollege", "PersonalTie", "Systems", "Programme", "Places", "PlacesInUse", "Activity",
            "ContractedShare", "EnterpriseGain", "EnterpriseCost",
            "ProjectFunds"],
        ["DeepenPartnerships"] = ["Motivation", "Belief", "Effort", "Trust", "Systems", "PersonalTie", "Depth", "AnnouncedSupply",
            "InstitutionalSupply", "IsFormal", "Programme", "PlacesInUse"],
        ["BuildSystems"] = ["Motivation", "Systems", "SystemQuality", "PlacesInUse", "Programme"],
        ["ShareResources"] = ["Motivation", "Depth", "Capital", "Usable", "PlacesInUse", "BudgetLeft", "Programme"],
        ["BlendCultures"] = ["CultureX", "CultureY", "Depth", "Programme"],
        ["ExchangeTalent"] = ["Coverage", "MeanDepth", "DoubleQualifiedShare"],
        ["ReviseCurricula"] = ["PerceivedMismatch", "CurriculumAge", "CurriculumLevel", "DoubleQualifiedShare", "InstitutionalSupply",
            "Motivation", "Coverage", "ReformEffort"],
        ["AdjustSeatsAndAdmit"] = ["PerceivedMismatch", "LogSeats", "Seats", "EmployedShare"],
        ["TeachAndPractise"] =
            ["Coverage", "MeanDepth", "MeanSystems", "DoubleQualifiedShare", "CurriculumLevel", "Effort", "Enrolled", "PracticeQuality"],
        ["MatchGraduates"] = ["Graduates", "OpenedThisPeriod", "VacancyFlow", "GraduateFlow", "EffectiveSupply", "GraduateFit"],
        ["UpdateWorkforces"] = ["HiresThisPeriod", "HiredLevel", "HiredDistance", "MovesInThisPeriod", "MovesOutThisPeriod",
            "ExitsThisPeriod", "Heads", "Generation", "WorkforceLevel", "Depth", "DoubleQualifiedShare", "Knowledge", "JointInnovation",
            "Programme"],
        ["Govern"] = ["AnnouncedSupply", "InstitutionalSupply", "Coverage", "MeanDepth", "Enrolled"],
    };

    public static IReadOnlyDictionary<string, string[]> All => Read;

    public static bool Reads(string process, Quantity quantity) => Read.TryGetValue(process, out string[]? names)
        && names.Contains(quantity.Column);
}
