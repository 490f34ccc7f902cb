namespace Ronghe.Simulation.Policies;

/// <summary>What a government may change. The six implementation ways come first.</summary>
public enum Lever
{
    Consensus,
    CoConstructedSystems,
    ResourceSharing,
    CulturalSymbiosis,
    TalentIntegration,
    WinWinBenefits,
    InstitutionalSupply,
    InternshipRegulation,
    TaxCredit,
    Grants,
    MatchingPlatform,
    InternshipDuty,
    PlaceSubsidy,
}
