using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Measures each sector's signed mismatch between posts opened and effective supply.</summary>
/// <remarks>
/// <code>
/// V_s = Σ_e opened_e;   G_s = Σ_p graduates_p·(1 − f);   S_s = Σ_p graduates_p·(1 − f)·L·F(v, D̄_s)
/// M_s′ = ln((V_s + ε_s)/(S_s/q + ε_s)),   ε_s = max(ε·n_s, 0.01)
/// M_published′ = M_published + smooth·(M_s′ − M_published)
/// </code>
/// <para>Symbols: V = Sectors.VacancyFlow; opened = Enterprises.OpenedThisPeriod; G = Sectors.GraduateFlow; graduates =
/// Programmes.Graduates; f = labour_market.further_study, so that G and S are expected numbers; S = Sectors.EffectiveSupply; L and v =
/// level and profile of the cohort of p that finished in this period; D̄ = the sector's mean requirement (UpgradeTechnology), and F(v, D̄)
/// is kept as Programmes.GraduateFit; M = Sectors.Mismatch; q = labour_market.reference_quality; ε = labour_market.mismatch_floor; n_s =
/// Sectors.Employment; M_published = Sectors.PublishedMismatch; smooth = labour_market.mismatch_smoothing.</para>
/// <para>Order: all sectors at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: 0.01 persons keep the logarithm finite in a sector without staff. M = 0 means adaptation. Its quantity part is ln((V +
/// ε)/(G + ε)), its quality part the rest.</para>
/// <para>Source: Assumption: a fixed reference quality makes adaptation 0 (docs/decisions, 3), and statistics are published late.</para>
/// </remarks>
public static class SectorBalance
{
    /// <summary>Persons: keeps the logarithm finite in a sector without staff.</summary>
    private const double LeastFloor = 0.01;

    /// <summary>Signed mismatch.</summary>
    public static double Mismatch(double vacancies, double supply, double floor) => Elementary.Log((vacancies + floor) / (supply + floor));

    /// <summary>What keeps the logarithm finite: a share of the sector's employment, and 0.01 persons in a sector without staff.</summary>
    public static double Floor(double employment, double share) => Math.Max(share * employment, LeastFloor);

    /// <summary>Mismatch where every graduate of this fit × level finds one post opened.</summary>
    public static double AtOnePostAGraduate(double quality, LabourMarketParameters parameters) =>
        Mismatch(1, quality / parameters.ReferenceQuality, parameters.MismatchFloor);

    internal static void Measure(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        LabourMarketParameters parameters = state.Parameters.LabourMarket;
        sectors.VacancyFlow.AsSpan().Clear();
        sectors.GraduateFlow.AsSpan().Clear();
        sectors.EffectiveSupply.AsSpan().Clear();
        for (int e = 0; e < enterprises.Count; e++) sectors.VacancyFlow[enterprises.Sector[e]] += enterprises.OpenedThisPeriod[e];
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            int cohort = state.Cohorts.At(p, state.Period - programmes.StudyPeriods[p]);
            double graduates = programmes.Graduates[p] * (1 - parameters.FurtherStudy);
            double fit = Profiles.Fit(state.Cohorts.Profile(cohort), sectors.Demand(s), state.Parameters.World.FitWidth);
            programmes.GraduateFit[p] = fit;
            sectors.GraduateFlow[s] += graduates;
            sectors.EffectiveSupply[s] += graduates * state.Cohorts.Level[cohort] * fit;
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            double floor = Floor(sectors.Employment[s], parameters.MismatchFloor);
            sectors.Mismatch[s] = Mismatch(sectors.VacancyFlow[s], sectors.EffectiveSupply[s] / parameters.ReferenceQuality, floor);
            sectors.PublishedMismatch[s] += parameters.MismatchSmoothing * (sectors.Mismatch[s] - sectors.PublishedMismatch[s]);
        }
    }
}
