using Ronghe.Simulation.Processes.Cooperation;

namespace Ronghe.Simulation.Observations;

/// <summary>Partnerships: how many, how trusted, how formal, with what resources (problems 2, 3, 5, 6).</summary>
internal static class CooperationObservations
{
    public static IReadOnlyList<Observation> List { get; } =
    [
        Observation.Sum("partnerships", "Partnerships", "partnerships", 0, double.PositiveInfinity, Unit.Partnership,
            "partnerships in force", Reading.Of((_, _) => 1), true),
        Observation.Mean("partnering_enterprises", "Enterprises with a partner", "share", 0, 1, Unit.Enterprise,
            "share of enterprises with at least one partnership",
            Reading.Of((s, e) => HasPartner(s, e) ? 1 : 0)),
        Observation.Mean("trust", "Institutional trust", "share", 0, 1, Unit.Partnership, "mean over partnerships",
            Reading.Of(s => s.Partnerships.Trust)),
        Observation.Mean("personal_tie", "Personal ties", "share", 0, 1, Unit.Partnership, "mean over partnerships",
            Reading.Of(s => s.Partnerships.PersonalTie)),
        Observation.Mean("formal_share", "Formal agreements", "share", 0, 1, Unit.Partnership,
            "share of partnerships with a formal agreement", Reading.Of(s => s.Partnerships.IsFormal)),
        Observation.Mean("formality", "Formality index", "share", 0, 1, Unit.Programme,
            "share of agreements in name: those on paper, and formal partnerships of little depth, of all agreements",
            Reading.Of(Hollow), Reading.Of((s, p) => Agreements.Of(s, p).All), true),
        Observation.Mean("shallow_formal", "Formal partnerships without depth", "share", 0, 1, Unit.Partnership,
            "share of formal partnerships whose depth is below what counts as one in name",
            Reading.Of((s, i) => Agreements.IsShallow(s, i) ? 1 : 0), Reading.Of(s => s.Partnerships.IsFormal)),
        Observation.Mean("paper_agreements", "Agreements on paper", "agreements/programme", 0, double.PositiveInfinity, Unit.Programme,
            "agreements with no partnership behind them, mean over programmes", Reading.Of(s => s.Programmes.PaperAgreements)),
        Observation.Mean("form_effort", "Departments' effort on form", "share", 0, 1, Unit.Programme, "mean over programmes",
            Reading.Of(s => s.Programmes.FormEffort)),
        Observation.Mean("order_classes", "Order classes", "share", 0, 1, Unit.Partnership, "share of partnerships with an order class",
            Reading.Of(s => s.Partnerships.IsOrderClass)),
        Observation.Mean("industrial_colleges", "Industrial colleges", "share", 0, 1, Unit.Partnership,
            "share of partnerships that are a co-owned industrial college", Reading.Of(s => s.Partnerships.IsIndustrialCollege)),
        Observation.Mean("system_quality", "Co-built systems", "share", 0, 1, Unit.Partnership, "mean over partnerships",
            Reading.Of(s => s.Partnerships.Systems), null, true),
        Observation.Mean("college_systems", "Colleges' own systems", "share", 0, 1, Unit.Programme,
            "mean of y over programmes (problem 2)", Reading.Of((s, p) => s.Colleges.SystemQuality[s.Programmes.College[p]])),
        Observation.Mean("orientation", "Applied orientation of colleges", "share", 0, 1, Unit.Programme,
            "mean of o over programmes: 0 wholly academic, 1 wholly applied (problem 1)",
            Reading.Of((s, p) => s.Colleges.Orientation[s.Programmes.College[p]])),
        Observation.Mean("usable_capital", "Usable share of bases", "share", 0, 1, Unit.Partnership,
            "mean usable fraction over partnerships", Reading.Of(s => s.Partnerships.Usable)),
        Observation.Mean("capital_per_place", "Shared capital per place", "CNY/place", 0, double.PositiveInfinity, Unit.Partnership,
            "shared capital / places (problem 5)",
            Reading.Of((s, i) => s.Partnerships.Capital[i] / s.Partnerships.Places[i]), Reading.Of(s => s.Partnerships.Places)),
        Observation.Mean("cultural_distance", "Cultural distance", "distance", 0, 10, Unit.Partnership,
            "mean distance between partners' cultures",
            Reading.Of((s, i) =>
                Processes.Decisions.AssessBenefits.CulturalDistance(s, s.Partnerships.Enterprise[i], s.Partnerships.Programme[i]))),
        Observation.Mean("ending_hazard", "Hazard of ending", "1/quarter", 0, 1, Unit.Partnership,
            "mean chance over partnerships that they end in the next quarter, contracts in force included", Reading.Of(EndingHazard)),
        Observation.Mean("contracted_share", "Contracted share", "share", 0, 1, Unit.Partnership, "mean contracted share of the surplus",
            Reading.Of(s => s.Partnerships.ContractedShare)),
        Observation.Mean("doubt", "Doubt about trainees' worth", "ratio", 0, 10, Unit.Enterprise,
            "standard deviation of what an enterprise believes a trainee to be worth, mean over enterprises (problem 5)",
            Reading.Of((s, e) => Math.Sqrt(s.Enterprises.Doubt[e]))),
        Observation.Sum("meetings", "Meetings", "meetings/quarter", 0, double.PositiveInfinity, Unit.Enterprise,
            "enterprises that met a programme", Reading.Of(s => s.Enterprises.Meetings)),
        Observation.Mean("institutional_supply", "Effective institutional supply", "share", 0, 1, Unit.Programme,
            "mean of Z_r over programmes (problem 6)",
            Reading.Of((s, p) => s.Government.InstitutionalSupply[s.Programmes.Region[p]]), null, true),
        Observation.Mean("announced_supply", "Announced institutional supply", "share", 0, 1, Unit.Programme,
            "mean announced in documents over programmes",
            Reading.Of((s, p) => s.Government.AnnouncedSupply[s.Programmes.Region[p]])),
    ];

    private static double Hollow(State.ModelState state, int p)
    {
        (double all, double inName) = Agreements.Of(state, p);
        return IntegrationObservations.Ratio(inName, all);
    }

    private static double EndingHazard(State.ModelState state, int slot)
    {
        int e = state.Partnerships.Enterprise[slot], p = state.Partnerships.Programme[slot];
        return SearchAndContract.EndingHazard(
            Math.Min(state.Enterprises.Motivation[e], state.Programmes.Motivation[p]), state.Partnerships.Trust[slot],
            Processes.Decisions.AssessBenefits.CulturalDistance(state, e, p), state.Partnerships.TermLeft[slot] > 0,
            state.Partnerships.IsIndustrialCollege[slot] > 0, state.Parameters.Cooperation);
    }

    private static bool HasPartner(State.ModelState state, int e) => !state.InForce.Of(e).IsEmpty;
}
