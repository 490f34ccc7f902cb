using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Intake follows the gap between posts and seekers, seats weakly so and for good; finite applicants choose; a new cohort
/// enters.</summary>
/// <remarks>
/// <code>
/// l′ = clamp(l + clamp(κ_I·Q̂_p + κ_e·(E_p − Ē), −step, step), −l_max, l_max)
/// L_p = l_p′ + clamp(κ_L·Q̂_p, −l_max, l_max),   seats_p = plan_p·exp(L_p)
/// w_p = seats_p·exp(attract·(E_p − Ē)),   Ē = Σ plan·E/Σ plan
/// applicants_p = ratio·Σ plan·w_p/Σ w
/// refill = min(1, Σ max(0, applicants − seats)/Σ max(0, seats − applicants))
/// entrants_p = round(min(seats_p, applicants_p) + refill·max(0, seats_p − applicants_p); U)
/// </code>
/// <para>Symbols: l = Programmes.LastingSeats; L = Programmes.LogSeats; κ_I = education.seats_growth; κ_e =
/// education.seats_by_employment; step = education.most_seats_growth; l_max = education.most_log_seats; κ_L = education.seats_level; Q̂ =
/// Programmes.PerceivedGap; seats =
/// Programmes.Seats; plan = Programmes.PlannedSeats; attract = education.attraction; E = Programmes.EmployedShare of the last period; ratio
/// = education.applicants_per_seat; entrants = Programmes.Entrants.</para>
/// <para>Order: all programmes at once; every sum is over all programmes of the province, so that
/// those turned away fill empty seats anywhere, in proportion. The entrants are the cohort that enters in this period: students = entrants,
/// level 0, the profile of the curriculum in force; Programmes.Enrolled grows by them.</para>
/// <para>Draws: U(AdmitStudents; p).</para>
/// <para>Limits: where no seat is empty, refill is 0. What is left stays empty. Where a study holds seats L is what it holds, and l
/// stays.</para>
/// <para>Source: cobweb literature (Freeman 1976): an answer to the level of a gap dies out below a gain of one, one that adds up does so
/// only while it is weak. That numbers answer the gap of numbers and nothing else, and that places go where graduates find work, are an
/// Assumption. The rule by which a programme whose graduates' employment is below 60 % for two years is closed binds nobody at the
/// employment of this world, and is left out.</para>
/// </remarks>
public static class AdjustSeatsAndAdmit
{
    /// <summary>Next log seats relative to the plan, by the gap alone.</summary>
    public static double NextLogSeats(double logSeats, double perceivedGap, EducationParameters parameters) =>
        logSeats + Step(parameters.SeatsGrowth * perceivedGap, parameters);

    /// <summary>What a quarter adds for good, at most.</summary>
    private static double Step(double wanted, EducationParameters parameters) =>
        Math.Clamp(wanted, -parameters.MostSeatsGrowth, parameters.MostSeatsGrowth);

    /// <summary>By how much this year's intake differs from the lasting seats, log.</summary>
    public static double LevelResponse(double perceivedGap, EducationParameters parameters) =>
        Math.Clamp(parameters.SeatsLevel * perceivedGap, -parameters.MostLogSeats, parameters.MostLogSeats);

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        Span<double> applicants = state.Space<Space>().Applicants;
        double planned = 0, employed = 0;
        for (int p = 0; p < programmes.Count; p++)
        {
            planned += programmes.PlannedSeats[p];
            employed += programmes.PlannedSeats[p] * programmes.EmployedShare[p];
        }

        double mean = planned > 0 ? employed / planned : 0, attraction = 0;
        var links = new Links(state);
        for (int p = 0; p < programmes.Count; p++)
        {
            double gap = programmes.PerceivedGap[p];
            if (!links.HoldSeats)
            {
                double wanted = (parameters.SeatsGrowth * gap) + (parameters.SeatsByEmployment * (programmes.EmployedShare[p] - mean));
                programmes.LastingSeats[p] = Math.Clamp(programmes.LastingSeats[p] + Step(wanted, parameters), -parameters.MostLogSeats,
                    parameters.MostLogSeats);
            }

            programmes.LogSeats[p] = links.LogSeats(programmes.Sector[p], programmes.LogSeats[p],
                programmes.LastingSeats[p] + LevelResponse(gap, parameters));
            programmes.Seats[p] = programmes.PlannedSeats[p] * Elementary.Exp(programmes.LogSeats[p]);
        }

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

    private sealed class Space(int programmes) : IWorkingSpace<Space>
    {
        /// <summary>Those who choose each programme.</summary>
        public double[] Applicants { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Programmes.Count);
    }
}
