using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Decisions.UpdateMotivation;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Decisions.UpdateMotivation"/>
/// must give to the bit.</summary>
internal static class ScalarUpdateMotivation
{
    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        DecisionParameters parameters = state.Parameters.Decision;
        for (int e = 0; e < enterprises.Count; e++)
        {
            double need = 1 - enterprises.WorkforceFit[e];
            enterprises.Motivation[e] = state.Clips.ToRange(
                NextMotivation(enterprises.Motivation[e], enterprises.LearnedBenefit[e], enterprises.Belief[e], need, parameters), 0, 1);
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            double empty = programmes.Seats[p] > 0 ? Math.Max(0, 1 - (programmes.Entrants[p] / programmes.Seats[p])) : 0;
            double need = Math.Min(1, Elementary.Tanh(Math.Max(0, programmes.PerceivedMismatch[p])) + empty);
            programmes.Motivation[p] = state.Clips.ToRange(
                NextMotivation(programmes.Motivation[p], programmes.LearnedBenefit[p], programmes.Belief[p], need, parameters), 0, 1);
            programmes.Effort[p] = Effort(programmes.Motivation[p], state.Colleges.SystemQuality[programmes.College[p]],
                state.Government.InstitutionalSupply[programmes.Region[p]], state.Parameters.Education);
        }
    }
}
