namespace Ronghe.Simulation.Observations;

/// <summary>Partnerships: how many, how trusted, how formal, with what resources (problems 2, 3, 5, 6).</summary>
internal static class CooperationObservations
{
    private const double NominalDepth = 0.25;

    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("partnerships", "Partnerships", "partnerships", 0, double.PositiveInfinity, Unit.Partnership, "partnerships in force", (_, _) => 1, true),
        Observation.Mean("partnering_enterprises", "Enterprises with a partner", "share", 0, 1, Unit.Enterprise, "share of enterprises with at least one partnership",
            (s, e) => HasPartner(s, e) ? 1 : 0),
        Observation.Mean("trust", "Institutional trust", "share", 0, 1, Unit.Partnership, "mean over partnerships", (s, i) => s.Partnerships.Trust[i]),
        Observation.Mean("personal_tie", "Personal ties", "share", 0, 1, Unit.Partnership, "mean over partnerships", (s, i) => s.Partnerships.PersonalTie[i]),
        Observation.Mean("formal_share", "Formal agreements", "share", 0, 1, Unit.Partnership, "share of partnerships with a formal agreement", (s, i) => s.Partnerships.IsFormal[i]),
        Observation.Mean("formality", "Formality index", "share", 0, 1, Unit.Partnership, "share of formal agreements with depth below 0.25: cooperation in name",
            (s, i) => s.Partnerships.Depth[i] < NominalDepth ? 1 : 0, (s, i) => s.Partnerships.IsFormal[i], true),
        Observation.Mean("order_classes", "Order classes", "share", 0, 1, Unit.Partnership, "share of partnerships with an order class", (s, i) => s.Partnerships.IsOrderClass[i]),
        Observation.Mean("industrial_colleges", "Industrial colleges", "share", 0, 1, Unit.Partnership, "share of partnerships that are a co-owned industrial college", (s, i) => s.Partnerships.IsIndustrialCollege[i]),
        Observation.Mean("system_quality", "Co-built systems", "share", 0, 1, Unit.Partnership, "mean over partnerships", (s, i) => s.Partnerships.Systems[i], null, true),
        Observation.Mean("college_systems", "Colleges' own systems", "share", 0, 1, Unit.Programme, "mean of y over programmes (problem 2)", (s, p) => s.Colleges.SystemQuality[s.Programmes.College[p]]),
        Observation.Mean("usable_capital", "Usable share of bases", "share", 0, 1, Unit.Partnership, "mean usable fraction over partnerships", (s, i) => s.Partnerships.Usable[i]),
        Observation.Mean("capital_per_place", "Shared capital per place", "CNY/place", 0, double.PositiveInfinity, Unit.Partnership, "shared capital / places (problem 5)",
            (s, i) => s.Partnerships.Capital[i] / s.Partnerships.Places[i], (s, i) => s.Partnerships.Places[i]),
        Observation.Mean("cultural_distance", "Cultural distance", "distance", 0, 10, Unit.Partnership, "mean distance between partners' cultures",
            (s, i) => Processes.Decisions.AssessBenefits.CulturalDistance(s, s.Partnerships.Enterprise[i], s.Partnerships.Programme[i])),
        Observation.Mean("ending_hazard", "Hazard of ending", "1/quarter", 0, 1, Unit.Partnership, "mean chance over partnerships that they end in the next quarter, contracts in force included",
            (s, i) => Processes.Cooperation.SearchAndContract.EndingHazard(Math.Min(s.Enterprises.Motivation[s.Partnerships.Enterprise[i]], s.Programmes.Motivation[s.Partnerships.Programme[i]]),
                s.Partnerships.Trust[i], Processes.Decisions.AssessBenefits.CulturalDistance(s, s.Partnerships.Enterprise[i], s.Partnerships.Programme[i]),
                s.Partnerships.TermLeft[i] > 0, s.Partnerships.IsIndustrialCollege[i] > 0, s.Parameters.Cooperation)),
        Observation.Mean("contracted_share", "Contracted share", "share", 0, 1, Unit.Partnership, "mean contracted share of the surplus", (s, i) => s.Partnerships.ContractedShare[i]),
        Observation.Mean("estimate_error", "Invisibility of quality", "fit × level", 0, 20, Unit.Partnership, "mean |estimated − true quality| of partners (problem 5)",
            (s, i) => Math.Abs(s.Partnerships.EstimatedQuality[i] - Processes.Beliefs.ShareInformation.TrueQuality(s, s.Partnerships.Enterprise[i], s.Partnerships.Programme[i]))),
        Observation.Sum("meetings", "Meetings", "meetings/quarter", 0, double.PositiveInfinity, Unit.Enterprise, "enterprises that met a programme", (s, e) => s.Enterprises.Meetings[e]),
        Observation.Mean("institutional_supply", "Effective institutional supply", "share", 0, 1, Unit.Programme, "mean of Z_r over programmes (problem 6)",
            (s, p) => s.Government.InstitutionalSupply[s.Programmes.Region[p]], null, true),
        Observation.Mean("announced_supply", "Announced institutional supply", "share", 0, 1, Unit.Programme, "mean announced in documents over programmes",
            (s, p) => s.Government.AnnouncedSupply[s.Programmes.Region[p]]),
    ];

    private static bool HasPartner(State.ModelState state, int e)
    {
        for (int i = 0; i < state.Enterprises.SlotCount[e]; i++)
        {
            if (state.Partnerships.IsActive(state.Enterprises.FirstSlot[e] + i)) return true;
        }

        return false;
    }
}
