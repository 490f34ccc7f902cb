using System.Numerics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Measures the two gaps of each sector: posts for those who look, and what graduates know against what is required. Part of
/// matching.</summary>
/// <remarks>
/// <code>
/// P_s = Σ_e V_e + S_s/S·Σ V_g of all sectors
/// S_s = Σ_p seekers_p + those at work in early careers who look first, of the programmes that serve s
/// Q_s′ = ln((P_s + ½)/(S_s + ½))
/// Q_published′ = Q_published + smooth·(Q_s′ − Q_published)
/// G_s = Σ_p g_p,   ES_s = Σ_p g_p·Σ_k share_k·(L + l_k)·F(t_k, D̄_s),   g_p = graduates_p·(1 − f)
/// C_s′ = 1 − Σ_p g_p·F_p/G_s,   F_p = Σ_k share_k·F(t_k, D̄_s)
/// mismatch_s = Q_s − ln(ES_s/(q·G_s)), observed and read by nobody
/// angle_s′ = arccos(D̄_s·normalize(Σ_p g_p·Σ_k share_k·t_k))
/// </code>
/// <para>Symbols: V = Enterprises.Vacancies before anybody is hired; P = Sectors.OpenPosts; S = Sectors.JobSeekers, without index those of
/// all sectors; V_g = Enterprises.GeneralVacancies; seekers = graduates without work as the search begins, this period's among them, and
/// those in other work who look for a post; Q = Sectors.QuantityGap; Q_published = Sectors.PublishedGap; smooth =
/// labour_market.gap_smoothing; G = Sectors.GraduateFlow; graduates = Programmes.Graduates; f = labour_market.further_study, so that G
/// and ES are expected numbers; ES = Sectors.EffectiveSupply; q = labour_market.reference_quality; C = Sectors.ContentGap; angle =
/// Sectors.ContentAngle; L = level of the cohort of p that finished in this period; share_k, l_k, t_k = share, level added and turned
/// profile by place of practice (FitTable, Practise); D̄ = the sector's mean requirement (UpgradeTechnology); F_p is kept as
/// Programmes.GraduateFit.</para>
/// <para>Order: posts and seekers before anybody is hired, the rest when the search is over; all sectors at once.</para>
/// <para>Draws: none.</para>
/// <para>Limits: half a person keeps the logarithm finite. Where nobody graduates C and its angle stay. Settled staff who look at other
/// posts are not among those who look: each post that one of them takes leaves another.</para>
/// <para>Source: posts per applicant, as employment offices count them: 0 is one post a person. No constant normalises either gap
/// (docs/decisions, 20).</para>
/// </remarks>
public static class SectorBalance
{
    /// <summary>Half a person: keeps the logarithm finite where there are no posts or nobody looks.</summary>
    private const double Half = 0.5;

    /// <summary>Quantity gap, up or down, within which a sector counts as adapted: a quarter more posts than persons.</summary>
    private static readonly double AdaptedGap = Elementary.Log(1.25);

    /// <summary>Angle below which it does, radians: the median turn of a technology generation.</summary>
    private const double AdaptedAngle = 0.45;

    /// <summary>Whether a sector is adapted: numbers and content both.</summary>
    public static bool IsAdapted(double quantityGap, double contentAngle) =>
        Math.Abs(quantityGap) <= AdaptedGap && contentAngle < AdaptedAngle;

    /// <summary>Quantity gap.</summary>
    public static double QuantityGap(double posts, double seekers) => Elementary.Log((posts + Half) / (seekers + Half));

    /// <summary>Posts that are open and persons who look, before anybody is hired.</summary>
    internal static void Count(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        sectors.OpenPosts.AsSpan().Clear();
        sectors.JobSeekers.AsSpan().Clear();
        double general = 0, all = 0;
        for (int e = 0; e < enterprises.Count; e++)
        {
            sectors.OpenPosts[enterprises.Sector[e]] += enterprises.Vacancies[e];
            general += enterprises.GeneralVacancies[e];
        }

        ReadOnlySpan<int> looking = state.Space<Matching>().Looking;
        for (int p = 0; p < programmes.Count; p++) sectors.JobSeekers[programmes.Sector[p]] += looking[p];
        Careers careers = state.Careers;
        for (int region = 0; region < state.Regions; region++)
        {
            int end = careers.Start(region) + careers.Number(region);
            for (int eight = careers.Start(region); eight < end; eight += Careers.Lanes)
            {
                uint looks = Careers.Who(Careers.Eight(careers.Job, eight), Plan.SearchesFirst) & Careers.Next(end - eight);
                for (; looks != 0; looks &= looks - 1)
                    sectors.JobSeekers[programmes.Sector[careers.Programme[eight + BitOperations.TrailingZeroCount(looks)]]] += 1;
            }
        }

        foreach (double seekers in sectors.JobSeekers) all += seekers;
        double smoothing = state.Parameters.LabourMarket.GapSmoothing;
        for (int s = 0; s < sectors.Count; s++)
        {
            sectors.OpenPosts[s] += all > 0 ? general * sectors.JobSeekers[s] / all : 0;
            sectors.QuantityGap[s] = QuantityGap(sectors.OpenPosts[s], sectors.JobSeekers[s]);
            sectors.PublishedGap[s] += smoothing * (sectors.QuantityGap[s] - sectors.PublishedGap[s]);
        }
    }

    /// <summary>What this period's graduates know against what is required.</summary>
    internal static void Measure(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Programmes programmes = state.Programmes;
        Space space = state.Space<Space>();
        space.Known.AsSpan().Clear();
        space.Fit.AsSpan().Clear();
        sectors.GraduateFlow.AsSpan().Clear();
        sectors.EffectiveSupply.AsSpan().Clear();
        for (int p = 0; p < programmes.Count; p++)
        {
            int s = programmes.Sector[p];
            double graduates = programmes.Graduates[p] * (1 - state.Parameters.LabourMarket.FurtherStudy);
            (double fit, double worth) = FitAndWorth(state, p, graduates, sectors.Demand(s), space.OfSector(s));
            programmes.GraduateFit[p] = fit;
            space.Fit[s] += graduates * fit;
            sectors.GraduateFlow[s] += graduates;
            sectors.EffectiveSupply[s] += graduates * worth;
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            if (sectors.GraduateFlow[s] <= 0) continue;
            sectors.ContentGap[s] = Math.Clamp(1 - (space.Fit[s] / sectors.GraduateFlow[s]), 0, 1);
            if (Profiles.Normalize(space.OfSector(s)))
                sectors.ContentAngle[s] = Profiles.Angle(space.OfSector(s), sectors.Demand(s));
        }
    }

    /// <summary>Mean fit of a programme's graduates to a direction, and fit × level, over their places of practice; what they know is added
    /// to the sector's.</summary>
    private static (double Fit, double Worth) FitAndWorth(ModelState state, int p, double graduates, ReadOnlySpan<double> direction,
        Span<double> known)
    {
        Practices practices = state.Practices;
        int ring = practices.RingOf(state.Period), cohort = state.Cohorts.At(p, state.Period - state.Programmes.StudyPeriods[p]);
        double cosine = Profiles.Dot(state.Cohorts.Profile(cohort), direction), fit = 0, worth = 0, own = 0;
        for (int row = practices.Start(ring, p); row < practices.End(ring, p); row++)
        {
            double share = practices.Share[row];
            if (share <= 0) continue;
            double one = share * Profiles.Fit<One>(FitTable.Turned(state, row, cosine, direction), state.Parameters.World.FitWidth);
            fit += one;
            worth += one * (state.Cohorts.Level[cohort] + practices.Level[row]);
            own += share * practices.Own[row];
            if (practices.Required[row] == 0) continue;
            Profiles.AddScaled(known, state.Sectors.Requirement(practices.Sector[row], practices.Generation[row]),
                graduates * share * practices.Required[row]);
        }

        Profiles.AddScaled(known, state.Cohorts.Profile(cohort), graduates * own);
        return (Math.Min(1, fit), worth); // Shares add up to 1 but for rounding.
    }

    private sealed class Space(int sectors) : IWorkingSpace<Space>
    {
        /// <summary>Sum of the profiles of each sector's graduates.</summary>
        public double[] Known { get; } = new double[sectors * Profiles.Stride];

        /// <summary>Sum of their fits.</summary>
        public double[] Fit { get; } = new double[sectors];

        public static Space For(ModelState state) => new(state.Sectors.Count);

        public Span<double> OfSector(int sector) => Known.AsSpan(sector * Profiles.Stride, Profiles.Stride);
    }
}
