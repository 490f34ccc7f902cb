using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Enterprises decide whether to move to the next technology generation, looking ahead at the staff they will have.</summary>
/// <remarks>
/// <code>
/// D̄_s = normalize(Σ_e (n_e + V_e)·D[s, g_e]),   ḡ_s = Σ_e n_e·g_e/Σ_e n_e      over the enterprises of sector s
/// q_p = Σ students·profile of the two cohorts of p that finish in this quarter and in four quarters
/// S̄_s = normalize(Σ_p q_p) over the programmes of s;   b_rs = normalize(normalize(Σ_p q_p) + S̄_s) over those of city r and s
/// u = normalize(Σ_i x_i·normalize(q_p(i)) + (1 − Σ_i x_i)⁺·b_rs)               over the partnerships i of the enterprise
/// w_j(d) = normalize(kept_j·w + (1 − kept_j)·(h·u + (1 − h)·d))                staff at moment j on a path that requires d
/// PV(d) = Σ_j weight_j·F(w_j(d), d),   j = 0 … 4
/// A = α·F(u, D[s, g+1]) + (1 − α)·F(w, D[s, g+1])
/// pressure = π·clamp(ḡ_s − g, 0, B)
/// where κ is at least 1 and there is a generation g + 1, which is kept as m = 1:
/// gain = λ·PV(D[s, g+1])/max(PV(D[s, g]), 0.05) − 1 − c_T·(1 − A) − c_M·clamp(Q_s, −Q̂, Q̂) + pressure
/// hazard = ν·logistic(slope·(gain − hurdle))
/// elsewhere m = 0, and gain and hazard are 0
/// with probability hazard: g′ = g + 1, κ′ = (κ − 1)⁺
/// </code>
/// <para>Symbols: n = Enterprises.Heads; V = Enterprises.Vacancies + Enterprises.GeneralVacancies; D[s, g] = requirement of generation g
/// (RequirementPaths); g = Enterprises.Generation; ḡ = Sectors.MeanGeneration, and the sum of heads is Sectors.Employment; x =
/// Partnerships.Depth; w = profile of the enterprise's staff (UpdateWorkforces); u = direction of the graduates within reach; kept, weight,
/// h = <see cref="StaffOutlook"/>; A = absorptive capacity; α = industry.absorptive_graduates; λ = industry.upgrade_gain; c_T =
/// industry.transition_loss; c_M = industry.shortage_weight; Q = Sectors.PublishedGap of the last period; Q̂ = industry.most_gap;
/// π = industry.competitive_pressure; B = industry.most_generations_behind; ν = industry.upgrade_rate; slope = industry.upgrade_sharpness;
/// hurdle = industry.upgrade_hurdle; κ = Enterprises.Knowledge; m = Enterprises.MayUpgrade; gain and hazard are kept as
/// Enterprises.UpgradeGain and Enterprises.UpgradeHazard, and Enterprises.Upgraded is 1 in the period of an upgrade, else 0.</para>
/// <para>Order: the sums over sectors and cities first, from what the last period left; then all enterprises at once.</para>
/// <para>Draws: U(UpgradeTechnology; e).</para>
/// <para>Limits: without direction D̄ is D[s, 0], S̄ is D̄, normalize(q) the curriculum of p, b_rs is S̄_s, and u is b_rs (as without
/// partners). A sector without staff has ḡ = 0. The length that w_j(d) is divided by is at least 10⁻⁶. At the last generation laid out
/// there is no hazard. Levels multiply both branches alike and cancel.</para>
/// <para>Source: Cohen and Levinthal 1990 for absorptive capacity, Aghion et al. 2005 for the pressure of those ahead; the structure
/// (forward-looking adoption with a noisy threshold) is an Assumption: the hazard rises with the reachable graduates' fit to the
/// <i>next</i> generation by construction of PV and A, and a test checks the sign over random worlds.</para>
/// </remarks>
public static partial class UpgradeTechnology
{
    /// <summary>Keeps the quotient of present values finite where today's staff will be of no use at all.</summary>
    private const double LeastPresentValue = 0.05;

    /// <summary>Square of the least length of a mixed profile: keeps its cosine finite.</summary>
    private const double LeastLengthSquared = 1e-12;

    /// <summary>Expected relative gain of upgrading, from the angles between the four profiles.</summary>
    public static T ExpectedGain<T>(in UpgradeView<T> view, in StaffOutlook outlook, double quantityGap, T behind,
        IndustryParameters parameters, double fitWidth)
        where T : struct, ILane<T>
    {
        // Now, nothing has turned over yet: the staff's own fit, which the absorptive capacity asks for too.
        Debug.Assert(outlook.Kept[0] == 1, "The first moment is now.");
        Span<double> fits = stackalloc double[((2 * StaffOutlook.Steps) + 1) * T.Count];
        Span<double> ifNext = fits[..(StaffOutlook.Steps * T.Count)], ifStay = fits.Slice(ifNext.Length, ifNext.Length);
        Span<double> graduates = fits[^T.Count..];
        view.StaffToNext.Put(ifNext, 0);
        view.StaffToNow.Put(ifStay, 0);
        view.GraduatesToNext.Put(graduates, 0);
        for (int i = 1; i < StaffOutlook.Steps; i++)
        {
            double kept = outlook.Kept[i], hired = outlook.HiredShare;
            CosineAhead(view.StaffToNext, view.GraduatesToNext, view.StaffToGraduates, kept, hired).Put(ifNext, i * T.Count);
            CosineAhead(view.StaffToNow, view.GraduatesToNow, view.StaffToGraduates, kept, hired).Put(ifStay, i * T.Count);
        }

        Profiles.Fit(fits, fitWidth);
        T next = 0, stay = 0;
        for (int i = 0; i < StaffOutlook.Steps; i++)
        {
            next += outlook.Weight[i] * T.At(ifNext, i * T.Count);
            stay += outlook.Weight[i] * T.At(ifStay, i * T.Count);
        }

        T absorptive = (parameters.AbsorptiveGraduates * T.At(graduates, 0))
            + ((1 - parameters.AbsorptiveGraduates) * T.At(ifNext, 0));
        return (parameters.UpgradeGain * next / T.Larger(stay, LeastPresentValue)) - 1
            - (parameters.TransitionLoss * (1 - absorptive))
            - (parameters.ShortageWeight * Math.Clamp(quantityGap, -parameters.MostGap, parameters.MostGap))
            + Pressure(behind, parameters);
    }

    /// <summary>Gain added because the sector is ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Pressure<T>(T behind, IndustryParameters parameters)
        where T : struct, ILane<T> =>
        parameters.CompetitivePressure * T.Smaller(T.Larger(behind, 0), parameters.MostGenerationsBehind);

    /// <summary>Upgrade hazard of a period.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Hazard<T>(T gain, T knowledge, IndustryParameters parameters)
        where T : struct, ILane<T> =>
        T.Select(knowledge < 1, 0,
            parameters.UpgradeRate * Elementary.Logistic(parameters.UpgradeSharpness * (gain - parameters.UpgradeHurdle)));

    /// <summary>Cosine of the workforce to come, kept·w + (1−kept)·(hired·r + (1−hired)·d), with d, from the cosines alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CosineAhead<T>(T staffToGoal, T graduatesToGoal, T staffToGraduates, double kept, double hired)
        where T : struct, ILane<T>
    {
        double a = kept, b = (1 - kept) * hired, c = (1 - kept) * (1 - hired);
        T toward = (a * staffToGoal) + (b * graduatesToGoal) + c;
        T lengthSquared = (a * a) + (b * b) + (c * c)
            + (2 * ((a * b * staffToGraduates) + (a * c * staffToGoal) + (b * c * graduatesToGoal)));
        return toward / T.Sqrt(T.Larger(lengthSquared, LeastLengthSquared));
    }

    internal static void Apply(ModelState state)
    {
        SumUpSectors(state);
        Sectors sectors = state.Sectors;
        IndustryParameters parameters = state.Parameters.Industry;
        StaffOutlook[] outlooks = state.Space<Space>().Outlooks;
        for (int s = 0; s < sectors.Count; s++)
        {
            double fill = sectors.OpenPosts[s] > 0 ? sectors.JobSeekers[s] / sectors.OpenPosts[s] : 1;
            outlooks[s] = StaffOutlook.Of(Math.Clamp(fill, parameters.LeastFill, parameters.MostFill), parameters);
        }

        state.Sweeps.Over(state.Enterprises.Count, state, Decide);
    }

    /// <summary>Sector means of requirement, generation and employment, and the direction of graduates about to finish by city.</summary>
    private static void SumUpSectors(ModelState state)
    {
        Sectors sectors = state.Sectors;
        Programmes programmes = state.Programmes;
        sectors.DemandDirection.AsSpan().Clear();
        sectors.SupplyDirection.AsSpan().Clear();
        sectors.MeanGeneration.AsSpan().Clear();
        sectors.Employment.AsSpan().Clear();
        Space space = state.Space<Space>();
        state.Sweeps.Over(state.Enterprises.Count, state, SumUpEnterprises);
        AddChunks(sectors, space.SectorSums);

        Span<double> finishing = space.Finishing, cells = space.Around;
        finishing.Clear();
        cells.Clear();
        for (int p = 0; p < programmes.Count; p++)
        {
            Span<double> profile = finishing.Slice(p * Profiles.Stride, Profiles.Stride);
            double students = 0;
            for (int later = 0; later <= 4; later += 4)
            {
                int cohort = state.Cohorts.At(p, state.Period + later - programmes.StudyPeriods[p]);
                Profiles.AddScaled(profile, state.Cohorts.Profile(cohort), state.Cohorts.Students[cohort]);
                students += state.Cohorts.Students[cohort];
            }

            Profiles.AddScaled(cells.Slice(programmes.Cell[p] * Profiles.Stride, Profiles.Stride), profile, 1);
            Profiles.AddScaled(sectors.Supply(programmes.Sector[p]), profile, 1);
            if (!Profiles.Normalize(profile)) programmes.Curriculum(p).CopyTo(profile);
        }

        for (int s = 0; s < sectors.Count; s++)
        {
            if (!Profiles.Normalize(sectors.Demand(s))) sectors.Requirement(s, 0).CopyTo(sectors.Demand(s));
            if (!Profiles.Normalize(sectors.Supply(s))) sectors.Demand(s).CopyTo(sectors.Supply(s));
            if (sectors.Employment[s] > 0) sectors.MeanGeneration[s] /= sectors.Employment[s];
            for (int r = 0; r < state.Regions; r++)
            {
                Span<double> cell = cells.Slice(((r * sectors.Count) + s) * Profiles.Stride, Profiles.Stride);
                if (Profiles.Normalize(cell)) Profiles.AddScaled(cell, sectors.Supply(s), 1);
                else sectors.Supply(s).CopyTo(cell);
                Profiles.Normalize(cell);
            }
        }
    }
}

/// <summary>Cosines between staff, reachable graduates and the requirements of this and the next generation.</summary>
public readonly record struct UpgradeView<T>(T StaffToNow, T StaffToNext, T GraduatesToNow, T GraduatesToNext, T StaffToGraduates)
    where T : struct, ILane<T>;
