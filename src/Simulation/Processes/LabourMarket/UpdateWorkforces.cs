using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Workforces close their books: those who left, those who came, what everybody learned on the job; then they produce, pay, and
/// add to knowledge.</summary>
/// <remarks>
/// n′ = n − exits − moves out + hires + moves in. Profile: w ∝ (n′ − hires)·w + hires·(mean profile of hires), then turned toward the
/// requirement in force by training = o·(1 + posts exchanged), at most 1, posts exchanged = Σ x·d over partners/slots.
/// Level′ = (1 − h)·level + h·(mean level of hires) + training·(1 − level)⁺, h = hires/n′.
/// Output = A·λ^g·F·level·n·(1 − lost), lost = loss·Σ distance of hires/n, both within limits.
/// Wages = labour share·A·λ^ḡ·F₀·n: a share of standard output, which is that of level 1 and of the standard fit F₀ at the sector's mean
/// generation ḡ.
/// κ′ = κ + own + joint·Σ x·research·F(graduates, requirement)/slots + spillover·(ḡ − g)⁺, up to a limit. Source: quality ladder (Grossman
/// and Helpman 1991), joint innovation paper §2.2; forms Assumption. All at once.
/// </remarks>
public static partial class UpdateWorkforces
{
    /// <summary>Output of an enterprise, CNY a quarter.</summary>
    public static double Output(double heads, double generation, double fit, double level, double lostShare,
        IndustryParameters parameters) =>
        OutputOf(heads, parameters.OutputPerHead * Elementary.Power(parameters.UpgradeGain, generation), fit, level, lostShare);

    /// <summary>Knowledge added in a quarter.</summary>
    public static double KnowledgeGain(double joint, double behind, IndustryParameters parameters) =>
        parameters.OwnKnowledge + (parameters.JointKnowledge * joint) + (parameters.SpilloverKnowledge * Math.Max(0, behind));

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        space.Know(state.Parameters.Industry.UpgradeGain);
        for (int s = 0; s < state.Sectors.Count; s++)
            space.Wages[s] = StandardWages(state.Sectors.MeanGeneration[s], state.Parameters.Industry);
        state.Sweeps.Over(state.Enterprises.Count, state, CloseBooks);
        state.AddUpTallies();
    }

    /// <summary>Wages a head, CNY a quarter: labour's share of standard output at the sector's mean generation.</summary>
    public static double StandardWages(double meanGeneration, IndustryParameters parameters) =>
        parameters.LabourShare * parameters.OutputPerHead * parameters.StandardFit * Elementary.Power(parameters.UpgradeGain,
            meanGeneration);

    /// <summary>Output when that of the generation, per head and at fit and level 1, is known.</summary>
    private static double OutputOf(double heads, double standard, double fit, double level, double lostShare) =>
        standard * fit * level * heads * (1 - lostShare);

    private sealed class Space(int sectors, int generations) : IWorkingSpace<Space>
    {
        private double _gain = double.NaN;

        /// <summary>Wages a head by sector, CNY a quarter.</summary>
        public double[] Wages { get; } = new double[sectors];

        /// <summary>Output of one generation relative to the first: the gain of an upgrade to its power.</summary>
        public double[] OutputByGeneration { get; } = new double[generations];

        public static Space For(ModelState state) => new(state.Sectors.Count, state.Sectors.Generations);

        /// <summary>Works out the powers, once for a world.</summary>
        public void Know(double gain)
        {
            if (_gain.Equals(gain)) return;
            _gain = gain;
            for (int g = 0; g < OutputByGeneration.Length; g++) OutputByGeneration[g] = Elementary.Power(gain, g);
        }
    }
}
