using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partners build common systems (regulations, standards, feedback); colleges' own systems grow with them, with reform and with
/// institutions.</summary>
/// <remarks>
/// <code>
/// s′ = s + min(1, build·m_L2·½·(m_e + m_p))·(1 − s) − lapse·s
/// s̄_p = min(1, Σ_i places·s′/Σ_i places), 0 without places in use
/// y_c′ = y_c + own·(w_s·s̄_c + w_R·R_c + (1 − w_s − w_R)⁺·Z_r)·(1 − y_c) − blur·y_c
/// </code>
/// <para>Symbols: s = Partnerships.Systems; build = cooperation.system_building; m_L2 = multiplier of co_constructed_systems in the
/// programme's cell; m = Enterprises.Motivation, Programmes.Motivation; lapse = cooperation.system_decay; s̄ = Programmes.MeanSystems;
/// places = Partnerships.PlacesInUse; y = Colleges.SystemQuality; own = cooperation.college_building; s̄_c, R_c = means of s̄_p and
/// Programmes.ReformEffort over the college's programmes; w_s, w_R = cooperation.college_by_partners, cooperation.college_by_reform; Z_r =
/// Government.InstitutionalSupply of the last period; blur = cooperation.college_lapse.</para>
/// <para>Order: all partnerships at once, then all colleges.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a college without programmes keeps its y. s′ and y′ are cut to 0 … 1. Without partners s̄ is 0.</para>
/// <para>Source: source paper §4.2; the form is an Assumption: what is missing is built, what is there lapses.</para>
/// </remarks>
public static class BuildSystems
{
    /// <summary>Next level of co-built systems.</summary>
    public static double NextSystems(double systems, double motivation, double rate, double decay) =>
        systems + (Math.Min(1, rate * motivation) * (1 - systems)) - (decay * systems);

    /// <summary>Next quality of a college's own systems.</summary>
    public static double NextOwnSystems(double quality, double partners, double reform, double institutions,
        CooperationParameters parameters)
    {
        double rest = Math.Max(0, 1 - parameters.CollegeByPartners - parameters.CollegeByReform);
        double asked = (parameters.CollegeByPartners * partners) + (parameters.CollegeByReform * reform) + (rest * institutions);
        return quality + (Math.Min(1, parameters.CollegeBuilding * asked) * (1 - quality)) - (parameters.CollegeLapse * quality);
    }

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

        for (int c = 0; c < state.Colleges.Count; c++) BuildOwn(state, c, parameters);
    }

    private static void BuildOwn(ModelState state, int c, CooperationParameters parameters)
    {
        ReadOnlySpan<int> programmes = state.ProgrammesOfCollege.Of(c);
        if (programmes.IsEmpty) return;
        double systems = 0, reform = 0;
        foreach (int p in programmes)
        {
            systems += state.Programmes.MeanSystems[p] = MeanSystems(state, p);
            reform += state.Programmes.ReformEffort[p];
        }

        double institutions = state.Government.InstitutionalSupply[state.Programmes.Region[programmes[0]]];
        state.Colleges.SystemQuality[c] = state.Clips.ToRange(NextOwnSystems(state.Colleges.SystemQuality[c],
            systems / programmes.Length, reform / programmes.Length, institutions, parameters), 0, 1);
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
