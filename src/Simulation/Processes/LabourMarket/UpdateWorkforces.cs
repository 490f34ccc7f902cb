using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Workforces close their books: those who left, those who came, what everybody learned on the job; then they produce, pay, and add to knowledge.</summary>
/// <remarks>
/// n′ = n − exits − moves out + hires + moves in. Profile: w ∝ (n′ − hires)·w + hires·(mean profile of hires), then turned toward the requirement in force by
/// on-the-job training (1 + posts exchanged). Output = A·λ^g·F·level·n·(1 − loss·distance·hires/n). Wages = labour share of standard output at fit and level 1 of the sector's mean generation.
/// κ′ = κ + own + joint·Σ x·research·F(graduates, requirement) + spillover·(ḡ − g)⁺, at most 1.5. Source: quality ladder (Grossman and Helpman 1991),
/// joint innovation paper §2.2; forms Assumption. All at once.
/// </remarks>
public static partial class UpdateWorkforces
{
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
    private static double StandardWages(double meanGeneration, IndustryParameters parameters) =>
        parameters.LabourShare * parameters.OutputPerHead * 0.75 * Elementary.Power(parameters.UpgradeGain, meanGeneration);

    /// <summary>Output when that of the generation, per head and at fit and level 1, is known.</summary>
    private static double OutputOf(double heads, double standard, double fit, double level, double lostShare) => standard * fit * level * heads * (1 - lostShare);
}
