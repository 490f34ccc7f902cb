using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Workforces close their books: those who left, those who came, what everybody learned on the job; then they produce, pay, and
/// add to knowledge.</summary>
/// <remarks>
/// <code>
/// n′ = n − exits − moves out + hires + moves in + outside
/// w ← turn(w, normalize(hired profile), h),   h = first hires/n′
/// training = min(1, o·(1 + Σ_i x·d/slots));   w ← turn(w, D[s, g], training)
/// joint = Σ_i x·talent(d)·research·F(v, D[s, g])/slots;   κ′ = min(κ_max, κ + own + more·joint + spill·max(0, ḡ_s − g))
/// l′ = clamp((1 − h)·l + h·hired level/first hires + training·max(0, 1 − l), 0, 100)
/// F_e = F(w, D[s, g])
/// lost = min(most, time·hired distance/n′)
/// all = n′/share
/// output = A·λ^g·F_e·l′·all·(1 − lost)
/// wages = labour·A·F₀·λ^ḡ_s·exp(w_s)·all + pass·premium_e;   profit = output − wages − hiring·(hires + moves in + outside − kept)
/// cash ← cash + profit − tax·max(0, profit) − surcharge;   surcharge = rate·max(0, profit)
/// </code>
/// <para>Symbols: n = Enterprises.Heads, the entry segment; all = persons who produce and are paid, of whom the entry segment is a share;
/// share = industry.entry_share; exits = Enterprises.ExitsThisPeriod; moves out = Enterprises.MovesOutThisPeriod; hires =
/// Enterprises.HiresThisPeriod; first hires = Enterprises.FirstHiresThisPeriod, those who never had a post; moves in =
/// Enterprises.MovesInThisPeriod; outside = Enterprises.OutsideHiresThisPeriod, experienced like the staff; w = profile of the entry
/// segment; hired profile, hired level, hired distance = as in BookHires; o = industry.on_the_job_training; x = Partnerships.Depth; d =
/// Programmes.DoubleQualifiedShare; talent(d) = as in UpdateMotivation; slots = Enterprises.SlotCount; D[s, g] = requirement in force
/// (Enterprises.Generation); research = Colleges.ResearchStrength; v = profile of the programme's cohort that finished in this period;
/// joint is kept as Enterprises.JointInnovation; κ = Enterprises.Knowledge; κ_max = industry.most_knowledge; own = industry.own_knowledge;
/// more = industry.joint_knowledge; spill = industry.spillover_knowledge; ḡ = Sectors.MeanGeneration, that before this period's upgrades; l
/// = Enterprises.WorkforceLevel; F_e = Enterprises.WorkforceFit; most = industry.most_lost_output; time = industry.integration_time; output
/// = Enterprises.Output; A = industry.output_per_head; λ = industry.upgrade_gain; premium = Enterprises.Premium (RealiseWorth); kept = as
/// in KeepTrainees; pass = practice.pass_through; hiring = practice.hiring_cost; labour = industry.labour_share; w_s = Sectors.Wage; F₀ =
/// industry.standard_fit; profit = Enterprises.Profit; cash = Enterprises.Cash; tax = industry.tax_rate; surcharge =
/// Enterprises.SurchargeLiability; rate = industry.surcharge_rate.</para>
/// <para>Order: all enterprises at once; in each, line by line.</para>
/// <para>Draws: none.</para>
/// <para>Limits: without first hires h and lost are 0; without staff w and l stay. Without partners the sums are 0. Hires whose profiles
/// have no direction together leave w as it is.</para>
/// <para>Source: quality ladder, Grossman and Helpman 1991; joint innovation, source paper §2.2; the forms are an Assumption: wages are a
/// share of standard output, which is that of level 1 and of the standard fit at the sector's mean generation, so that who is ahead or fits
/// well earns; the entry segment stands for the skill of all staff, and its filled posts for theirs.</para>
/// </remarks>
public static partial class UpdateWorkforces
{
    /// <summary>Output of an enterprise, CNY a quarter.</summary>
    public static double Output(double persons, double generation, double fit, double level, double lostShare,
        IndustryParameters parameters) =>
        OutputOf(persons, StandardOutput(generation, parameters), fit, level, lostShare);

    /// <summary>Knowledge added in a quarter.</summary>
    public static double KnowledgeGain(double joint, double behind, IndustryParameters parameters) =>
        parameters.OwnKnowledge + (parameters.JointKnowledge * joint) + (parameters.SpilloverKnowledge * Math.Max(0, behind));

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        space.Know(state.Parameters.Industry.UpgradeGain);
        for (int s = 0; s < state.Sectors.Count; s++)
            space.Wages[s] = StandardWages(state.Sectors.MeanGeneration[s], state.Parameters.Industry)
                * Elementary.Exp(state.Sectors.Wage[s]);
        state.Sweeps.Over(state.Enterprises.Count, state, CloseBooks);
        state.AddUpTallies();
    }

    /// <summary>Wages a head, CNY a quarter: labour's share of standard output at the sector's mean generation.</summary>
    public static double StandardWages(double meanGeneration, IndustryParameters parameters) =>
        parameters.LabourShare * parameters.OutputPerHead * parameters.StandardFit * Elementary.Power(parameters.UpgradeGain,
            meanGeneration);

    /// <summary>Output a head of a generation at fit and level 1, CNY a quarter.</summary>
    public static double StandardOutput(double generation, IndustryParameters parameters) =>
        parameters.OutputPerHead * Elementary.Power(parameters.UpgradeGain, generation);

    /// <summary>Output when that of the generation, per head and at fit and level 1, is known.</summary>
    private static double OutputOf(double persons, double standard, double fit, double level, double lostShare) =>
        standard * fit * level * persons * (1 - lostShare);

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
