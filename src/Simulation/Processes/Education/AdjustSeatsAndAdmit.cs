using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Intake follows the gap between posts and seekers, seats weakly so and for good; students apply where graduates find work and
/// are paid, and seats follow them; a new cohort enters.</summary>
/// <remarks>
/// <code>
/// A_p = attract·(E_p + w_s − Ē),   Ē = Σ plan·(E + w)/Σ plan over the programmes of colleges of the same type
/// l′ = clamp(l + clamp(κ_I·Q̂_p + κ_a·A_p, −step, step), −l_max, l_max)
/// L_p = l_p′ + clamp(κ_L·Q̂_p, −l_max, l_max),   seats_p = intake·plan_p·exp(L_p)
/// entrants_p = round(seats_p; U)
/// </code>
/// <para>Symbols: A = log of those who apply for a seat, relative to other programmes of the type; attract = education.attraction; E =
/// Programmes.EmployedShare of the last period; w = Sectors.Wage of the last period, of the programme's sector; l =
/// Programmes.LastingSeats; L = Programmes.LogSeats; κ_I = education.seats_growth; κ_a = education.seats_by_applicants; step =
/// education.most_seats_growth; l_max = education.most_log_seats; κ_L = education.seats_level; Q̂ = Programmes.PerceivedGap; seats =
/// Programmes.Seats; intake = education.intake_of_vocational in higher vocational colleges, else education.intake_of_undergraduates; plan =
/// Programmes.PlannedSeats; entrants = Programmes.Entrants.</para>
/// <para>Order: all programmes at once. The entrants are the cohort that enters in this period: students = entrants, level 0, the profile
/// of the curriculum in force; Programmes.Enrolled grows by them.</para>
/// <para>Draws: U(AdmitStudents; p).</para>
/// <para>Limits: those turned away by one programme take the empty seats of another, so every seat is taken: applied colleges admit
/// nearly all who apply. Where a study holds seats L is what it holds, and l stays. A programme alone among its type is nobody's
/// rival.</para>
/// <para>Source: cobweb literature (Freeman 1976): an answer to the level of a gap dies out below a gain of one, one that adds up does so
/// only while it is weak; that students follow what recent graduates found, there too. That numbers answer the gap of numbers and nothing
/// else, and that a college compares a programme with others of its type, are an Assumption: against all colleges the types that graduates
/// value more would grow for ever. The rule by which a programme whose graduates' employment is below 60 % for two years is closed binds
/// nobody at the employment of this world, and is left out. How many study at all is decided outside of the world: intake is an input, and
/// programmes share it as they share the plan.</para>
/// </remarks>
public static class AdjustSeatsAndAdmit
{
    /// <summary>Types of colleges.</summary>
    private static readonly int Types = Enum.GetValues<CollegeType>().Length;

    /// <summary>Next log seats relative to the plan, by the gap alone.</summary>
    public static double NextLogSeats(double logSeats, double perceivedGap, EducationParameters parameters) =>
        logSeats + Step(parameters.SeatsGrowth * perceivedGap, parameters);

    /// <summary>What a quarter adds for good, at most.</summary>
    private static double Step(double wanted, EducationParameters parameters) =>
        Math.Clamp(wanted, -parameters.MostSeatsGrowth, parameters.MostSeatsGrowth);

    /// <summary>By how much this year's intake differs from the lasting seats, log.</summary>
    public static double LevelResponse(double perceivedGap, EducationParameters parameters) =>
        Within(parameters.SeatsLevel * perceivedGap, parameters);

    /// <summary>Seats of colleges of a type, relative to those planned.</summary>
    internal static double Intake(CollegeType type, EducationParameters parameters) =>
        type == CollegeType.HigherVocational ? parameters.IntakeOfVocational : parameters.IntakeOfUndergraduates;

    /// <summary>Log of those who apply for a seat, relative to those who do elsewhere.</summary>
    /// <param name="outlook">Employed share of the graduates, and their log wage over the usual one, together.</param>
    /// <param name="elsewhere">The same, on average of the rivals.</param>
    /// <param name="parameters">Of education.</param>
    public static double Applicants(double outlook, double elsewhere, EducationParameters parameters) =>
        parameters.Attraction * (outlook - elsewhere);

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        EducationParameters parameters = state.Parameters.Education;
        Span<double> planned = stackalloc double[Types], outlooks = stackalloc double[Types];
        planned.Clear();
        outlooks.Clear();
        for (int p = 0; p < programmes.Count; p++)
        {
            if (programmes.Admits[p] == 0) continue;
            int type = state.Colleges.Type[programmes.College[p]];
            planned[type] += programmes.PlannedSeats[p];
            outlooks[type] += programmes.PlannedSeats[p] * Outlook(state, p);
        }

        var links = new Links(state);
        for (int p = 0; p < programmes.Count; p++)
        {
            int type = state.Colleges.Type[programmes.College[p]];
            double gap = programmes.PerceivedGap[p];
            if (!links.HoldSeats)
            {
                double elsewhere = planned[type] > 0 ? outlooks[type] / planned[type] : 0;
                double wanted = (parameters.SeatsGrowth * gap)
                    + (parameters.SeatsByApplicants * Applicants(Outlook(state, p), elsewhere, parameters));
                programmes.LastingSeats[p] = Within(programmes.LastingSeats[p] + Step(wanted, parameters), parameters);
            }

            programmes.LogSeats[p] = links.LogSeats(programmes.Sector[p], programmes.LogSeats[p],
                programmes.LastingSeats[p] + LevelResponse(gap, parameters));
            programmes.Seats[p] = Intake((CollegeType)type, parameters) * programmes.Admits[p] * programmes.PlannedSeats[p]
                * Elementary.Exp(programmes.LogSeats[p]);
            Admit(state, p);
        }
    }

    /// <summary>What students see of a programme: the employed share of its graduates and the log wage in its sector.</summary>
    private static double Outlook(ModelState state, int p) =>
        state.Programmes.EmployedShare[p] + state.Sectors.Wage[state.Programmes.Sector[p]];

    private static double Within(double logSeats, EducationParameters parameters) =>
        Math.Clamp(logSeats, -parameters.MostLogSeats, parameters.MostLogSeats);

    /// <summary>A cohort enters that fills the seats.</summary>
    private static void Admit(ModelState state, int p)
    {
        Programmes programmes = state.Programmes;
        int entrants = state.Streams.StochasticRound(programmes.Seats[p], Purpose.AdmitStudents, programmes.Id[p], state.Period);
        programmes.Entrants[p] = entrants;
        programmes.Enrolled[p] += entrants;
        state.Heads.Entrants += entrants;
        int cohort = state.Cohorts.At(p, state.Period);
        state.Cohorts.Students[cohort] = entrants;
        state.Cohorts.Level[cohort] = 0;
        programmes.Curriculum(p).CopyTo(state.Cohorts.Profile(cohort));
    }
}
