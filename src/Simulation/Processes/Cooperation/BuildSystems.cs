using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partners build common systems (regulations, standards, feedback); colleges' own systems follow.</summary>
/// <remarks>
/// s′ = s + build·m_L2·½(m_E + m_C)·(1 − s) − lapse·s. College: y′ = y + learn·(s̄ − y)⁺, s̄ the mean over its programmes of their
/// partners' systems by places.
/// Source: paper §4.2; form Assumption. All at once.
/// </remarks>
public static class BuildSystems
{
    /// <summary>Next level of co-built systems.</summary>
    public static double NextSystems(double systems, double motivation, double rate, double decay) =>
        systems + (Math.Min(1, rate * motivation) * (1 - systems)) - (decay * systems);

    internal static void Apply(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        foreach (int slot in state.InForce.Slots)
        {
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
