using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Agreements, as evaluators count them: formal partnerships, and paper with no partnership behind it.</summary>
/// <remarks>
/// <code>
/// agreements_r = Σ_p (paper_p + Σ_i formal_i)/programmes of the city r
/// hollow_r = Σ_p (paper_p + Σ_i formal_i·[x_i is below x_N])/Σ_p (paper_p + Σ_i formal_i), 0 without any
/// </code>
/// <para>Symbols: paper = Programmes.PaperAgreements; formal = Partnerships.IsFormal of the partnerships i of p; x =
/// Partnerships.Depth; x_N = cooperation.nominal_depth.</para>
/// <para>Source: source paper §3.4, mere formality; bookkeeping.</para>
/// </remarks>
public static class Agreements
{
    /// <summary>All of a programme's, and those in name only: on paper, or of little depth.</summary>
    public static (double All, double InName) Of(ModelState state, int p)
    {
        Partnerships partnerships = state.Partnerships;
        double all = state.Programmes.PaperAgreements[p], inName = all;
        foreach (int slot in state.PartnersOfProgramme.Of(p))
        {
            all += partnerships.IsFormal[slot];
            if (IsShallow(state, slot)) inName += partnerships.IsFormal[slot];
        }

        return (all, inName);
    }

    /// <summary>Those of each city a programme, and the share of them that is in name only; 0 without any.</summary>
    public static void OfCities(ModelState state, Span<double> aProgramme, Span<double> hollow)
    {
        Span<int> programmes = stackalloc int[aProgramme.Length];
        programmes.Clear();
        aProgramme.Clear();
        hollow.Clear();
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            int region = state.Programmes.Region[p];
            (double all, double inName) = Of(state, p);
            if (state.Programmes.Teaches(p)) programmes[region]++;
            aProgramme[region] += all;
            hollow[region] += inName;
        }

        for (int r = 0; r < programmes.Length; r++)
        {
            hollow[r] = aProgramme[r] > 0 ? hollow[r] / aProgramme[r] : 0;
            aProgramme[r] = programmes[r] > 0 ? aProgramme[r] / programmes[r] : 0;
        }
    }

    /// <summary>Whether a partnership has too little depth for an agreement to be more than a name.</summary>
    public static bool IsShallow(ModelState state, int slot) =>
        state.Partnerships.Depth[slot] < state.Parameters.Cooperation.NominalDepth;
}
