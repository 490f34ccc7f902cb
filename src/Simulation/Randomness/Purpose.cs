namespace Ronghe.Simulation.Randomness;

/// <summary>What a draw decides. One purpose, one question about one agent (or one pair) in one period.</summary>
/// <remarks>
/// The number is part of the random key, so it is part of the results. The rule: every constant is written out, never
/// derived from its position; a number once used is never given to another purpose, even after its purpose is gone;
/// a new purpose takes a new number. Then a new process leaves the luck of all the others as it was.
/// </remarks>
public enum Purpose : ushort
{
    /// <summary>No purpose: never drawn.</summary>
    None = 0,

    // How the world begins.
    EnterpriseAttributes = 1,
    CollegeAttributes = 2,
    ProgrammeAttributes = 3,
    RequirementPath = 4,
    InitialPartnership = 5,

    // Industry, beliefs and decisions.
    UpgradeTechnology = 10,
    OpenVacancies = 11,
    ShareInformation = 12,
    FormConsensus = 13,
    AssessBenefits = 14,

    // Cooperation.
    SearchPartner = 16,
    ContractTerms = 17,
    DissolvePartnership = 18,
    DeepenPartnership = 19,
    PersonalTie = 20,
    FormalAgreement = 21,
    TransferTalent = 22,

    // Education and the labour market.
    ReviseCurricula = 23,
    AdmitStudents = 24,
    DropOut = 25,
    Graduate = 26,
    MatchGraduates = 27,
    JobMove = 28,
    WorkforceExit = 29,
    Poaching = 30,
    QualitySignal = 31,
    IndustrialCollege = 32,
    ProjectGrant = 33,
    TrainingTaste = 34,
    EarlyCareer = 35,
    EarlyCareerAtStart = 36,
    TasteForWork = 37,
    OtherWork = 38,
    SectorDemand = 39,
    FailEnterprise = 40,
    FoundEnterprise = 41,
    PlaceAtStart = 42,
    CloseProgramme = 43,
    OpenProgramme = 44,
}
