using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partners build common systems (regulations, standards, feedback); colleges' own systems follow.</summary>
/// <remarks>
/// <code>
/// s′ = s + min(1, build·m_L2·½·(m_e + m_p))·(1 − s) − lapse·s
/// s̄_p = min(1, Σ_i places·s′/Σ_i places), 0 without places in use
/// y_c′ = y_c + learn·max(0, mean of s̄_p over the college's programmes − y_c)
/// </code>
/// <para>Symbols: s = Partnerships.Systems; build = cooperation.system_building; m_L2 = multiplier of co_constructed_systems in the
/// programme's cell; m = Enterprises.Motivation, Programmes.Motivation; lapse = cooperation.system_decay; s̄ = Programmes.MeanSystems;
/// places = Partnerships.PlacesInUse; y = Colleges.SystemQuality; learn = cooperation.college_system_learning.</para>
/// <para>Order: all partnerships at once, then all colleges.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a college's own systems never lapse; a college without programmes keeps its y. s′ and y′ are cut to 0 … 1.</para>
/// <para>Source: source paper §4.2; the form is an Assumption: what is missing is built, what is there lapses.</para>
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
            places += state.Partnerships.PlacesInUse[slot];
            systems += state.Partnerships.PlacesInUse[slot] * state.Partnerships.Systems[slot];
        }

        return places > 0 ? Math.Min(1, systems / places) : 0;
    }
}
