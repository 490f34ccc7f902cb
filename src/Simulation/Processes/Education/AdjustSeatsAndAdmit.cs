using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Seats follow shortage and glut under a provincial total; finite applicants choose; a new cohort enters.</summary>
/// <remarks>
/// <code>
/// l′ = clamp(l + up·tanh(k·max(0, M̂ − θ)) − down·tanh(k·max(0, −M̂ − θ)) − back·l, −l_max, l_max)
/// seats_p = plan_p·exp(l_p′)·Σ plan/Σ plan·exp(l′),   l_p′ ← ln(seats_p/plan_p)
/// w_p = seats_p·exp(attract·(E_p − Ē)),   Ē = Σ plan·E/Σ plan
/// applicants_p = ratio·Σ plan·w_p/Σ w
/// refill = min(1, Σ max(0, applicants − seats)/Σ max(0, seats − applicants))
/// entrants_p = round(min(seats_p, applicants_p) + refill·max(0, seats_p − applicants_p); U)
/// </code>
/// <para>Symbols: l = Programmes.LogSeats; up = education.seats_up; down = education.seats_down; k = education.seats_sharpness; M̂ =
/// Programmes.PerceivedMismatch; θ = education.seats_threshold; back = education.seats_return; l_max = education.most_log_seats; seats =
/// Programmes.Seats; plan = Programmes.PlannedSeats; attract = education.attraction; E = Programmes.EmployedShare of the last period; ratio
/// = education.applicants_per_seat; entrants = Programmes.Entrants.</para>
/// <para>Order: all programmes at once; every sum is over all programmes of the province, so that seats in one sector come from others and
/// those turned away fill empty seats anywhere, in proportion. The entrants are the cohort that enters in this period: students = entrants,
/// level 0, the profile of the curriculum in force; Programmes.Enrolled grows by them.</para>
/// <para>Draws: U(AdmitStudents; p).</para>
/// <para>Limits: where no seat is empty, refill is 0. What is left stays empty. Scaled to the total l may lie beyond its limits by the
/// scale, which is at most e^l_max. Where a study holds seats l is what it holds, neither cut nor scaled.</para>
/// <para>Source: second prototype of the model; cobweb literature (Freeman 1976); the provincial total and finite applicants are an
/// Assumption: the province plans totals.</para>
/// </remarks>
public static class AdjustSeatsAndAdmit
{
    /// <summary>Next log seats relative to the plan.</summary>
    public static double NextLogSeats(double logSeats, double perceivedMismatch, EducationParameters parameters) =>
        logSeats
        + (parameters.SeatsUp * Elementary.Tanh(parameters.SeatsSharpness * Math.Max(0, perceivedMismatch - parameters.SeatsThreshold)))
        - (parameters.SeatsDown * Elementary.Tanh(parameters.SeatsSharpness * Math.Max(0, -perceivedMismatch - parameters.SeatsThreshold)))
        - (parameters.SeatsReturn * logSeats);

    /// <summary>The seat loop's gain against its stability limit k* = 2cos(mπ/(2m+1)), m the study lag in quarters; above 1 it cycles by
    /// itself.</summary>
    /// <param name="studyPeriods">Length of study, quarters.</param>
    /// <param name="parameters">Seat responses; the mean of both directions is the linear gain, times tanh's slope.</param>
    public static double GainAgainstLimit(int studyPeriods, EducationParameters parameters)
    {
        double limit = 2 * Elementary.Cos(studyPeriods * Math.PI / ((2 * studyPeriods) + 1));
        return (parameters.SeatsUp + parameters.SeatsDown) / 2 * parameters.SeatsSharpness / limit;
    }

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        Span<double> applicants = state.Space<Space>().Applicants;
        double total = 0, planned = 0, employed = 0;
        var links = new Links(state);
        for (int p = 0; p < programmes.Count; p++)
        {
            double next = NextLogSeats(programmes.LogSeats[p], programmes.PerceivedMismatch[p], parameters);
            next = Math.Clamp(next, -parameters.MostLogSeats, parameters.MostLogSeats);
            programmes.LogSeats[p] = links.LogSeats(programmes.Sector[p], programmes.LogSeats[p], next);
            programmes.Seats[p] = programmes.PlannedSeats[p] * Elementary.Exp(programmes.LogSeats[p]);
            total += programmes.Seats[p];
            planned += programmes.PlannedSeats[p];
            employed += programmes.PlannedSeats[p] * programmes.EmployedShare[p];
        }

        double mean = planned > 0 ? employed / planned : 0;
        double attraction = 0;
        if (!links.HoldSeats) ScaleSeats(programmes, total > 0 ? planned / total : 1);
        for (int p = 0; p < programmes.Count; p++)
        {
            applicants[p] = programmes.Seats[p] * Elementary.Exp(parameters.Attraction * (programmes.EmployedShare[p] - mean));
            attraction += applicants[p];
        }

        double turnedAway = 0, empty = 0;
        for (int p = 0; p < programmes.Count; p++)
        {
            applicants[p] *= attraction > 0 ? parameters.ApplicantsPerSeat * planned / attraction : 0;
            turnedAway += Math.Max(0, applicants[p] - programmes.Seats[p]);
            empty += Math.Max(0, programmes.Seats[p] - applicants[p]);
        }

        double refill = empty > 0 ? Math.Min(1, turnedAway / empty) : 0;
        for (int p = 0; p < programmes.Count; p++)
        {
            double admitted = Math.Min(programmes.Seats[p], applicants[p]) + (refill * Math.Max(0, programmes.Seats[p] - applicants[p]));
            int entrants = state.Streams.StochasticRound(admitted, Purpose.AdmitStudents, programmes.Id[p], state.Period);
            programmes.Entrants[p] = entrants;
            programmes.Enrolled[p] += entrants;
            state.Heads.Entrants += entrants;
            int cohort = state.Cohorts.At(p, state.Period);
            state.Cohorts.Students[cohort] = entrants;
            state.Cohorts.Level[cohort] = 0;
            programmes.Curriculum(p).CopyTo(state.Cohorts.Profile(cohort));
        }
    }

    /// <summary>Brings the seats of all programmes to the provincial total by one factor; each remembers what it has.</summary>
    /// <param name="programmes">Programmes with the seats they would have by themselves.</param>
    /// <param name="scale">The factor, above 0.</param>
    internal static void ScaleSeats(Programmes programmes, double scale)
    {
        double logScale = Elementary.Log(scale);
        for (int p = 0; p < programmes.Count; p++)
        {
            programmes.Seats[p] *= scale;
            programmes.LogSeats[p] += logScale;
        }
    }

    private sealed class Space(int programmes) : IWorkingSpace<Space>
    {
        /// <summary>Those who choose each programme.</summary>
        public double[] Applicants { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Programmes.Count);
    }
}
