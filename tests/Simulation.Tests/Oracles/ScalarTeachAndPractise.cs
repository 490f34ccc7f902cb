using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Education.TeachAndPractise;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Education.TeachAndPractise"/>
/// must give to the bit.</summary>
internal static class ScalarTeachAndPractise
{
    internal static void Apply(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Cohorts cohorts = state.Cohorts;
        EducationParameters parameters = state.Parameters.Education;
        for (int p = 0; p < programmes.Count; p++)
        {
            double supervision = parameters.PracticeSupervision * state.Levers.Multiplier(Lever.InternshipRegulation, programmes.Cell[p]);
            double quality = programmes.PracticeQuality[p] =
                PracticeQuality(supervision, programmes.Effort[p], programmes.MeanSystems[p], parameters);
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
