using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Enterprises decide whether to move to the next technology generation, looking ahead at the staff they will have.</summary>
/// <remarks>
/// Workforce τ quarters ahead on a path that requires d: w_τ ∝ e^(−aτ)·w + (1 − e^(−aτ))·[h·r + (1 − h)·d], with a = δ·fill + o
/// and h = δ·fill/a: turnover brings in reachable graduates r, on-the-job training moves toward d; fill = last period's graduates per post
/// opened, within its limits.
/// gain = λ·PV[F(w_τ, D[g+1])]/max(PV[F(w_τ, D[g])], 0.05) − 1 − c_T·(1 − A) − c_M·M + pressure·(ḡ − g), PV the discounted sum over
/// five moments from now to the horizon, M the published mismatch and ḡ − g the generations behind, each within its limits.
/// A = a·F(r, D[g+1]) + (1 − a)·F(w, D[g+1]) (absorptive capacity: graduates and staff near the next requirement, Cohen and Levinthal
/// 1990).
/// hazard = ν·logistic(slope·(gain − hurdle)) when the knowledge stock κ ≥ 1; an upgrade uses up 1 of it. The hazard rises with the
/// reachable graduates' fit to the
/// <i>next</i> generation. Levels multiply both branches alike and cancel. Source: structure Assumption (forward-looking adoption);
/// the gain rises in r·D[g+1] by construction of PV and A, and a test checks the sign over random worlds.
/// Updates all enterprises at once: reads last period's columns. The sweep, four enterprises at a time, is in the file beside.
/// </remarks>
public static partial class UpgradeTechnology
{
    /// <summary>Keeps the quotient of present values finite where today's staff will be of no use at all.</summary>
    private const double LeastPresentValue = 0.05;

    /// <summary>Square of the least length of a mixed profile: keeps its cosine finite.</summary>
    private const double LeastLengthSquared = 1e-12;

    /// <summary>Expected relative gain of upgrading, from the angles between the four profiles.</summary>
    public static T ExpectedGain<T>(in UpgradeView<T> view, in StaffOutlook outlook, double mismatch, T behind,
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
            - (parameters.ShortageWeight * Math.Clamp(mismatch, -parameters.MostMismatch, parameters.MostMismatch))
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
            double fill = sectors.VacancyFlow[s] > 0 ? sectors.GraduateFlow[s] / sectors.VacancyFlow[s] : 1;
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
