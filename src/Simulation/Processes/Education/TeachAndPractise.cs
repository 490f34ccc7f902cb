using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Education;

/// <summary>Students learn the curriculum they entered with, practise in enterprises on the requirement in force, and finish.</summary>
/// <remarks>
/// Practice quality q = 1 − exp(−supervision·m_L8·(½ + a)·(½ + s̄)), a the departments' effort: hard to monitor without systems. A cohort's direction turns toward the partners' requirement
/// by practice·X·q; its level rises by teach·L·(0.8 + 0.4·d) + practice level·X·q. A few drop out. After the length of study the cohort
/// finishes: its members look for work in this period. Source: paper §3.4; forms Assumption. All at once.
/// </remarks>
public static class TeachAndPractise
{
    /// <summary>Quality of practice in enterprises.</summary>
    public static double PracticeQuality(double supervision, double effort, double systems) =>
        Elementary.OneMinusExp(supervision * (0.5 + effort) * (0.5 + systems));

    /// <summary>Level gained in a quarter.</summary>
    public static double LevelGain(double curriculumLevel, double doubleQualified, double practice, EducationParameters parameters) =>
        (parameters.TeachingLevel * curriculumLevel * (0.8 + (0.4 * doubleQualified))) + (parameters.PracticeLevel * practice);

    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Cohorts cohorts = state.Cohorts;
        EducationParameters parameters = state.Parameters.Education;
        for (int p = 0; p < programmes.Count; p++)
        {
            double supervision = parameters.PracticeSupervision * state.Levers.Multiplier(Lever.InternshipRegulation, programmes.Cell[p]);
            double quality = programmes.PracticeQuality[p] = PracticeQuality(supervision, programmes.Effort[p], programmes.MeanSystems[p]);
            double practice = programmes.Coverage[p] * quality;
            bool hasPartners = programmes.PartnerCount[p] > 0 && programmes.MeanDepth[p] > 0 && !state.IsCut(Link.IndustryToEducation);
            double gain = LevelGain(programmes.CurriculumLevel[p], programmes.DoubleQualifiedShare[p], practice, parameters);
            int dropOuts = 0;
            double students = programmes.Enrolled[p];
            for (int studied = 0; studied <= programmes.StudyPeriods[p]; studied++)
            {
                int cohort = cohorts.At(p, state.Period - studied);
                if (studied == programmes.StudyPeriods[p])
                {
                    programmes.Graduates[p] = cohorts.Students[cohort];
                    programmes.Enrolled[p] -= cohorts.Students[cohort];
                    continue;
                }

                cohorts.Level[cohort] = state.Clips.ToRange(cohorts.Level[cohort] + gain, 0, 10);
                if (hasPartners) state.Turn(cohorts.Profile(cohort), programmes.PartnerRequirement(p), parameters.PracticeRate * practice);
                int lost = Math.Min(cohorts.Students[cohort], state.Streams.StochasticRound(cohorts.Students[cohort] * parameters.DropOut,
                    Purpose.DropOut, programmes.Id[p], state.Period, (uint)studied));
                cohorts.Students[cohort] -= lost;
                dropOuts += lost;
            }

            programmes.Enrolled[p] -= dropOuts;
            state.Heads.DropOuts += dropOuts;
            state.Heads.Graduates += programmes.Graduates[p];
            PayForTeaching(state, p, students, parameters);
        }
    }

    private static void PayForTeaching(ModelState state, int p, double students, EducationParameters parameters)
    {
        double cost = parameters.TeachingCost * students;
        double tuition = parameters.TuitionShare * cost;
        state.Government.Budget -= cost - tuition;
        state.Accounts.Record(Flow.Tuition, tuition);
        state.Accounts.Record(Flow.PublicTeaching, cost - tuition);
        state.Accounts.Record(Flow.TeachingCost, cost);
        state.Colleges.Funds[state.Programmes.College[p]] += tuition + (cost - tuition) - cost;
    }
}
