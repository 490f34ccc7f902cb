using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Measures each sector's signed mismatch between posts opened and effective supply.</summary>
/// <remarks>
/// <code>
/// V_s = max(0, Σ_e opened_e − Σ_p back_p);   G_s = Σ_p graduates_p·(1 − f);   S_s = Σ_p graduates_p·(1 − f)·Σ_k share_k·(L + l_k)·F(t_k,
/// D̄_s)
/// M_s′ = ln((V_s + ε_s)/(S_s/q + ε_s)),   ε_s = max(ε·n_s, 0.01)
/// M_published′ = M_published + smooth·(M_s′ − M_published)
/// </code>
/// <para>Symbols: V = Sectors.VacancyFlow; opened = Enterprises.OpenedThisPeriod; back = Programmes.BackToMarket, graduates who look again
/// after a post: their posts are opened for them, not for new graduates; G = Sectors.GraduateFlow; graduates = Programmes.Graduates; f =
/// labour_market.further_study, so that G and S are expected numbers; S = Sectors.EffectiveSupply; L = level of the cohort of p that
/// finished in this period; share_k, l_k, t_k = share, level added and turned profile by place of practice (FitTable, Practise); D̄ = the
/// sector's mean requirement (UpgradeTechnology), and Σ_k share_k·F(t_k, D̄) is kept as Programmes.GraduateFit; M = Sectors.Mismatch; q =
/// labour_market.reference_quality; ε = labour_market.mismatch_floor; n_s = Sectors.Employment; M_published = Sectors.PublishedMismatch;
/// smooth = labour_market.mismatch_smoothing.</para>
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
        for (int p = 0; p < programmes.Count; p++) sectors.VacancyFlow[programmes.Sector[p]] -= programmes.BackToMarket[p];
        for (int s = 0; s < sectors.Count; s++) sectors.VacancyFlow[s] = Math.Max(0, sectors.VacancyFlow[s]);
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            int cohort = state.Cohorts.At(p, state.Period - programmes.StudyPeriods[p]);
            double graduates = programmes.Graduates[p] * (1 - parameters.FurtherStudy);
            (double fit, double worth) = FitAndWorth(state, p, cohort, sectors.Demand(s));
            programmes.GraduateFit[p] = fit;
            sectors.GraduateFlow[s] += graduates;
            sectors.EffectiveSupply[s] += graduates * worth;
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            double floor = Floor(sectors.Employment[s], parameters.MismatchFloor);
            sectors.Mismatch[s] = Mismatch(sectors.VacancyFlow[s], sectors.EffectiveSupply[s] / parameters.ReferenceQuality, floor);
            sectors.PublishedMismatch[s] += parameters.MismatchSmoothing * (sectors.Mismatch[s] - sectors.PublishedMismatch[s]);
        }
    }

    /// <summary>Mean fit of a programme's graduates to a direction, and fit × level, over their places of practice.</summary>
    private static (double Fit, double Worth) FitAndWorth(ModelState state, int p, int cohort, ReadOnlySpan<double> direction)
    {
        Practices practices = state.Practices;
        int ring = practices.RingOf(state.Period);
        double cosine = Profiles.Dot(state.Cohorts.Profile(cohort), direction), fit = 0, worth = 0;
        for (int row = practices.Start(ring, p); row < practices.End(ring, p); row++)
        {
            if (practices.Share[row] <= 0) continue;
            double one = practices.Share[row]
                * Profiles.Fit<One>(FitTable.Turned(state, row, cosine, direction), state.Parameters.World.FitWidth);
            fit += one;
            worth += one * (state.Cohorts.Level[cohort] + practices.Level[row]);
        }

        return (fit, worth);
    }
}
