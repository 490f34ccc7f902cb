using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Workforces close their books: those who left, those who came, what everybody learned on the job; then they produce, pay, and add to knowledge.</summary>
/// <remarks>
/// n′ = n − exits − moves out + hires + moves in. Profile: w ∝ (n′ − hires)·w + hires·(mean profile of hires), then turned toward the requirement in force by
/// training = o·(1 + posts exchanged), at most 1, posts exchanged = Σ x·d over partners/slots.
/// Level′ = (1 − h)·level + h·(mean level of hires) + training·(1 − level)⁺, h = hires/n′.
/// Output = A·λ^g·F·level·n·(1 − lost), lost = loss·Σ distance of hires/n, at most 0.9; a hire's distance counts up to 1.
/// Wages = labour share·A·λ^ḡ·0.75·n: a share of standard output, which is that of level 1 and of the standard fit 0.75 (Assumption: see <see cref="StandardFit"/>)
/// at the sector's mean generation ḡ. At full fit and level the default share 0.5 is 37.5 % of output.
/// κ′ = κ + own + joint·Σ x·research·F(graduates, requirement)/slots + spillover·(ḡ − g)⁺, at most 1.5. Source: quality ladder (Grossman and Helpman 1991),
/// joint innovation paper §2.2; forms Assumption. All at once.
/// </remarks>
public static partial class UpdateWorkforces
{
    /// <summary>Fit of a workforce in standard output, of which wages are a share.</summary>
    /// <remarks>Assumption: standard fit. Why 0.75 is not recorded; it is the median fit that first curricula should have to their sector (decision 7).</remarks>
    public const double StandardFit = 0.75;

    /// <summary>Output of an enterprise, CNY a quarter.</summary>
    public static double Output(double heads, double generation, double fit, double level, double lostShare, IndustryParameters parameters) =>
        OutputOf(heads, parameters.OutputPerHead * Elementary.Power(parameters.UpgradeGain, generation), fit, level, lostShare);

    /// <summary>Knowledge added in a quarter.</summary>
    public static double KnowledgeGain(double joint, double behind, IndustryParameters parameters) =>
        parameters.OwnKnowledge + (parameters.JointKnowledge * joint) + (parameters.SpilloverKnowledge * Math.Max(0, behind));

    internal static void Apply(ModelState state)
    {
        for (int s = 0; s < state.Sectors.Count; s++)
            state.Work.SectorNumbers[s] = StandardWages(state.Sectors.MeanGeneration[s], state.Parameters.Industry);
        state.Sweeps.Over(state.Enterprises.Count, state, CloseBooks);
        state.Work.AddUpTallies(state);
    }

    /// <summary>Wages a head, CNY a quarter: labour's share of standard output at the sector's mean generation.</summary>
    public static double StandardWages(double meanGeneration, IndustryParameters parameters) =>
        parameters.LabourShare * parameters.OutputPerHead * StandardFit * Elementary.Power(parameters.UpgradeGain, meanGeneration);

    /// <summary>Output when that of the generation, per head and at fit and level 1, is known.</summary>
    private static double OutputOf(double heads, double standard, double fit, double level, double lostShare) => standard * fit * level * heads * (1 - lostShare);
}
