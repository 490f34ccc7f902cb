using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Cooperation.BuildSystems;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Cooperation.BuildSystems"/>
/// must give to the bit.</summary>
internal static class ScalarBuildSystems
{
    internal static void Apply(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int slot = 0; slot < all.Count; slot++)
        {
            if (!all.IsActive(slot)) continue;
            int p = all.Programme[slot];
            double motivation = 0.5 * (state.Enterprises.Motivation[all.Enterprise[slot]] + state.Programmes.Motivation[p]);
            double rate = parameters.SystemBuilding * state.Levers.Multiplier(Lever.CoConstructedSystems, state.Programmes.Cell[p]);
            all.Systems[slot] = state.Clips.ToRange(NextSystems(all.Systems[slot], motivation, rate, parameters.SystemDecay), 0, 1);
        }

        for (int c = 0; c < state.Colleges.Count; c++)
        {
            double sum = 0, programmes = 0;
            foreach (int p in state.ProgrammesOfCollege.Of(c))
            {
                double mean = state.Programmes.MeanSystems[p] = MeanSystems(state, p);
                sum += mean;
                programmes++;
            }

            double quality = state.Colleges.SystemQuality[c];
            double gap = programmes > 0 ? Math.Max(0, (sum / programmes) - quality) : 0;
            state.Colleges.SystemQuality[c] = state.Clips.ToRange(quality + (parameters.CollegeSystemLearning * gap), 0, 1);
        }
    }

    private static double MeanSystems(ModelState state, int p)
    {
        double places = 0, systems = 0;
        foreach (int slot in state.PartnersOfProgramme.Of(p))
        {
            places += state.Partnerships.Places[slot];
            systems += state.Partnerships.Places[slot] * state.Partnerships.Systems[slot];
        }

        return places > 0 ? Math.Min(1, systems / places) : 0;
    }
}
