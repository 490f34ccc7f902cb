using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Each partnership is reckoned up for both sides, contracted shares are paid, tax credit is used, and actors learn what
/// cooperation is worth.</summary>
/// <remarks>
/// Enterprise, CNY a quarter: talent = places/4·x·q̂·return, of which a share poach·(1 − σ_eff) goes to poachers, who are the enterprises
/// with staff (nobody poaches where nobody is employed); innovation x·research·value·places;
/// usable capital·return; interns' output; rent·(1 − q), q the quality of practice; less intern pay, trainers·(t + (1 − t)·x),
/// coordination.
/// College: innovation and capital returns; less teachers' time,
/// off-campus risk (1 − s), coordination. Coordination = c₀·[1 + miss·(1 − max(s, tie)) + cult·distance + inst·(1 − Z)].
/// Joint money surplus is bargained over (Nash, share β, outside options zero); only the contracted and enforceable part σ_eff = σ·(z + (1
/// − z)·Z) of the bargain is paid: transfer = σ_eff·(what falls to the enterprise − β·surplus). The rest stays where it falls (Becker;
/// Acemoglu and Pischke 1999).
/// Reputation and social responsibility are utility, never money. Learned: L′ = L + rate·(tanh(net per place/scale) + utility − L),
/// a college's utility reputation·(p + (1 − p)·x̄), its loss covered by project funds as far as they last, an enterprise's net with the tax
/// credit used; without partners, from the mean of peers, an enterprise in its city and sector, a programme in its sector.
/// t, z and p are what is left of trainers, contracts and reputation without depth or institutions.
/// Tax credit: relief·m_L9, up to the highest, × qualifying cost, at most last period's surcharges, the rest carried forward.
/// </remarks>
public static partial class AssessBenefits
{
    /// <summary>Coordination cost of one side, CNY a quarter.</summary>
    public static double Coordination(double systems, double tie, double distance, double institutions, DecisionParameters parameters) =>
        parameters.CoordinationCost * (1 + (parameters.MissingSystemsCost * (1 - Math.Max(systems, tie)))
            + (parameters.CulturalCost * distance) + (parameters.InstitutionalCost * (1 - institutions)));

    /// <summary>Part of a contract that can be enforced.</summary>
    public static double Enforceable(double contracted, double institutions, DecisionParameters parameters) =>
        contracted * (parameters.ContractsWithoutInstitutions + ((1 - parameters.ContractsWithoutInstitutions) * institutions));

    /// <summary>College's utility from taking part at a mean depth.</summary>
    public static double Reputation(double depth, DecisionParameters parameters) =>
        parameters.ReputationValue * (parameters.ReputationWithoutDepth + ((1 - parameters.ReputationWithoutDepth) * depth));

    /// <summary>Contracted transfer from the enterprise to the college.</summary>
    public static double Transfer(double enterpriseNet, double collegeNet, double enforceable, double bargainingShare)
    {
        double surplus = enterpriseNet + collegeNet;
        return surplus <= 0 ? 0 : enforceable * (enterpriseNet - (bargainingShare * surplus));
    }

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        double heads = 0;
        foreach (int ofEnterprise in state.Enterprises.Heads) heads += ofEnterprise;
        space.Poached = (0, heads);
        state.Sweeps.Over(state.InForce.Count, state, Reckon);
        double poached = 0;
        foreach (ChunkTally tally in state.Tallies) poached += tally.Sum;
        state.AddUpTallies();
        Pay(state, space);
        space.Poached = (poached, heads);
        state.Sweeps.Over(state.Enterprises.Count, state, EnterprisesLearn);
        state.AddUpTallies();
        LearnFromPeers(state, space.Places);
        ProgrammesLearn(state);
    }

    private static void ProgrammesLearn(ModelState state)
    {
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        int sectors = state.Sectors.Count;
        Span<double> sums = stackalloc double[sectors];
        Span<double> number = stackalloc double[sectors];
        sums.Clear();
        number.Clear();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int p = 0; p < programmes.Count; p++)
            {
                double net = 0, places = 0, depth = 0;
                foreach (int slot in state.PartnersOfProgramme.Of(p))
                {
                    net += partnerships.CollegeGain[slot] - partnerships.CollegeCost[slot];
                    places += partnerships.Places[slot];
                    depth += partnerships.Places[slot] * partnerships.Depth[slot];
                }

                int s = programmes.Sector[p];
                if (places > 0 && pass == 0)
                {
                    // Project money relieves the departments' budget up to what cooperation costs them.
                    double relief = Math.Min(programmes.ProjectFunds[p], Math.Max(0, -net));
                    programmes.ProjectFunds[p] -= relief;
                    double experienced = Elementary.Tanh((net + relief) / places / parameters.BenefitScale)
                        + Reputation(depth / places, parameters);
                    programmes.BenefitSurprise[p] = experienced - programmes.LearnedBenefit[p];
                    programmes.LearnedBenefit[p] += parameters.LearningRate * programmes.BenefitSurprise[p];
                    sums[s] += programmes.LearnedBenefit[p];
                    number[s] += 1;
                }
                else if (places <= 0 && pass == 1)
                {
                    programmes.BenefitSurprise[p] = 0;
                    if (number[s] > 0)
                        programmes.LearnedBenefit[p] += parameters.PeerLearning * ((sums[s] / number[s]) - programmes.LearnedBenefit[p]);
                }
            }
        }
    }

    /// <summary>Distance between the cultures of an enterprise and a programme.</summary>
    internal static double CulturalDistance(ModelState state, int e, int p)
    {
        double dx = state.Enterprises.CultureX[e] - state.Programmes.CultureX[p];
        double dy = state.Enterprises.CultureY[e] - state.Programmes.CultureY[p];
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private sealed class Space(int enterprises, int partnerships) : IWorkingSpace<Space>
    {
        /// <summary>Training places of each enterprise.</summary>
        public double[] Places { get; } = new double[enterprises];

        /// <summary>What each partnership leaves its enterprise this period, CNY.</summary>
        public double[] EnterpriseNet { get; } = new double[partnerships];

        /// <summary>What it leaves its college.</summary>
        public double[] CollegeNet { get; } = new double[partnerships];

        /// <summary>Returns lost to poachers, CNY, and the staff they are shared out over.</summary>
        public (double Returns, double Heads) Poached { get; set; }

        public static Space For(ModelState state) => new(state.Enterprises.Count, state.Partnerships.Count);
    }
}
