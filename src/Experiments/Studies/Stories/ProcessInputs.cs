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
        ["MoveDemand"] = ["MeanGeneration", "DemandLuck"],
        ["FoundAndFail"] = ["Planned", "Staff", "Output", "Profit", "Demanded", "MeanGeneration", "LearnedWorth"],
        ["UpgradeTechnology"] = ["Generation", "Heads", "Knowledge", "Vacancies", "Depth", "Programme", "JobSeekers",
            "OpenPosts", "PublishedGap", "MeanGeneration", "UpgradeGain"],
        ["LeaveEmployers"] = ["Staff", "Programme", "ContractedShare", "InstitutionalSupply"],
        ["OpenVacancies"] = ["QuitsThisPeriod", "EarlyCareers", "Heads", "Staff", "Posts", "Vacancies", "FailingHazard", "Room"],
        ["ShareInformation"] = ["PublishedGap", "Coverage", "Depth", "PlacesInUse", "MeanDepth", "MeanSystems", "Generation",
            "Programme", "PerceivedGap", "Staff", "WantedPlaces", "AssociationStrength"],
        ["FormConsensus"] = ["Belief", "BenefitSurprise", "PaperAgreements", "IsFormal", "Depth", "Programme"],
        ["UpdateMotivation"] = ["LearnedBenefit", "Doubt", "Belief", "WorkforceFit", "NominalShare", "SystemQuality",
            "InstitutionalSupply", "AnnouncedSupply", "DoubleQualifiedShare", "PaperAgreements", "IsFormal", "Motivation"],
        ["DecideOnTraining"] = ["LearnedWorth", "Doubt", "Belief", "SocialResponsibility", "Taste", "Staff", "SchemeCost",
            "Cash", "Profit", "TaxCreditUsed", "Effort", "DoubleQualifiedShare", "Systems", "PersonalTie", "ContractedShare", "Places",
            "CultureX", "CultureY", "InstitutionalSupply", "Programme"],
        ["SearchAndContract"] = ["WantedPlaces", "Places", "Motivation", "Belief", "LearnedBenefit", "Doubt", "Trust", "TermLeft",
            "Coverage", "InPractice", "Affordable", "EffectiveSupply", "GraduateFlow", "IsIndustrialCollege", "Programme",
            "ProjectFunds", "LearnedWorth", "Taste", "SocialResponsibility", "Effort", "DoubleQualifiedShare", "CultureX", "CultureY",
            "InstitutionalSupply", "Staff", "Admits", "SchemeCost", "LegacyTie"],
        ["DeepenPartnerships"] = ["Motivation", "Effort", "Trust", "Systems", "PersonalTie", "Depth", "TrainingShare", "FormEffort",
            "DoubleQualifiedShare", "PaperAgreements", "IsIndustrialCollege", "InstitutionalSupply", "IsFormal", "Programme",
            "PlacesInUse", "LegacyTie"],
        ["BuildSystems"] = ["Motivation", "Systems", "SystemQuality", "ReformEffort", "InstitutionalSupply", "PlacesInUse", "Programme"],
        ["ShareResources"] = ["Motivation", "Depth", "Capital", "Usable", "PlacesInUse", "BudgetLeft", "Programme"],
        ["BlendCultures"] = ["CultureX", "CultureY", "Depth", "Programme"],
        ["ExchangeTalent"] = ["Affordable", "MeanDepth", "DoubleQualifiedShare", "Enrolled", "Orientation"],
        ["PositionColleges"] = ["Motivation", "Enrolled", "GrantIncome", "CollegeGain", "Orientation", "Programme"],
        ["ReviseCurricula"] = ["CurriculumAge", "CurriculumLevel", "DoubleQualifiedShare", "InstitutionalSupply",
            "Motivation", "Coverage", "ReformEffort", "Orientation"],
        ["OpenAndClose"] = ["PerceivedGap", "LastingGap", "Admits", "LastingSeats", "InstitutionalSupply"],
        ["AdjustSeatsAndAdmit"] = ["PerceivedGap", "Admits", "LastingSeats", "LogSeats", "Seats", "EmployedShare"],
        ["FundCooperation"] = ["Places", "TrainingShare", "Transfer", "Cash", "Profit", "TaxCreditUsed", "Enrolled", "ProjectFunds",
            "DoubleQualifiedShare", "IsIndustrialCollege", "Programme"],
        ["Practise"] = ["Places", "Activity", "TrainingShare", "NominalTrainingShare", "Systems", "Effort", "DoubleQualifiedShare",
            "InPractice", "Generation", "MeanGeneration", "Staff", "Programme"],
        ["Teach"] = ["DoubleQualifiedShare", "CurriculumLevel", "Enrolled"],
        ["MatchGraduates"] = ["Graduates", "Vacancies", "GraduateFlow", "EffectiveSupply", "GraduateFit",
            "ContractedShare", "IsOrderClass", "Generation", "MeanGeneration", "Programme", "EarlyCareers", "SettledPremium",
            "BackToMarket"],
        ["UpdateWorkforces"] = ["HiresThisPeriod", "FirstHiresThisPeriod", "HiredLevel", "HiredDistance", "MovesInThisPeriod",
            "MovesOutThisPeriod", "OutsideHiresThisPeriod",
            "ExitsThisPeriod", "Heads", "Generation", "WorkforceLevel", "Depth", "DoubleQualifiedShare", "Knowledge", "JointInnovation",
            "Premium", "KeptThisPeriod", "Programme"],
        ["AssessBenefits"] = ["Depth", "TrainingShare", "NominalTrainingShare", "NominalInterns", "Capital", "Usable", "ContractedShare",
            "InstitutionalSupply", "PersonalTie", "Systems", "CultureX", "CultureY", "PlacesInUse", "Activity", "Quality",
            "PracticeQuality", "Pooled", "KeptValue", "Repaid", "Kept", "Finished",
            "SchemeCost", "Staff", "Programme", "ProjectFunds", "SurchargeLiability",
            "CreditCarriedForward", "LearnedBenefit", "LearnedWorth", "Doubt", "EnterpriseGain", "EnterpriseCost", "CollegeGain",
            "CollegeCost"],
        ["Govern"] = ["Capability", "InstitutionalSupply", "Coverage", "MeanDepth", "Enrolled"],
    };

    public static IReadOnlyDictionary<string, string[]> All => Read;

    public static bool Reads(string process, Quantity quantity) => Read.TryGetValue(process, out string[]? names)
        && names.Contains(quantity.Column);
}
