using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>Each partnership is reckoned up for both sides, contracted shares are paid, tax credit is used, and actors learn what
/// cooperation is worth.</summary>
/// <remarks>
/// <code>
/// Each partnership, CNY a quarter, first as if it were at work all the time (a = 1):
/// σ_z = σ·(z + (1 − z)·Z_r)
/// places = a·agreed;   talent = places/4·x·max(0, q̂)·v_T;   lost = talent·poach·(1 − σ_z), 0 where no enterprise has staff
/// innovation = v_I·x·research·places;   capital = a·v_K·K·u;   interns = v_O·places;   rent = v_R·places·(1 − q)
/// pay = c_P·places;   trainers = c_T·places·(t₀ + (1 − t₀)·x);   teachers = c_H·places·x;   risk = c_R·places·(1 − s)
/// distance = √((X_e − X_p)² + (Y_e − Y_p)²)
/// coordination = a·c_0·(1 + miss·(1 − max(s, tie)) + cult·distance + inst·(1 − Z_r))
/// net_E = talent + innovation + capital + interns + rent − lost − pay − trainers − coordination
/// net_C = innovation + capital − teachers − risk − coordination
/// T = σ_z·(net_E − β·(net_E + net_C)) where net_E + net_C is above 0, else 0
///
/// What money there is for:
/// ask_E = max(0, pay + trainers + coordination + T − interns − rent);   ask_C = max(0, teachers + risk + coordination − T)
/// budget_e = [cash_e is at least 0]·share_E·labour·A·F₀·staff_e + used_e;   can_e = min(1, budget_e/Σ_i ask_E)
/// budget_p = share_C·teach·enrolled_p + project_p;   can_p = min(1, budget_p/Σ_i ask_C)
/// a = min(can_e, can_p);   left_e = max(0, budget_e − Σ_i a·ask_E)
///
/// Each partnership again, with this a:
/// gain_E = talent + innovation + capital + interns + rent − lost + max(0, −T);   cost_E = pay + trainers + coordination + max(0, T)
/// gain_C = innovation + capital + max(0, T);   cost_C = teachers + risk + coordination + max(0, −T)
/// cash_e ← cash_e + net_E − T;   funds_c ← funds_c + net_C + T
///
/// Each enterprise:
/// cash_e ← cash_e + n_e/Σ n·Σ lost, the sums over the whole world
/// credit = carried + z_L9·Σ_i cost_E;   used = min(credit, surcharge);   carried′ = credit − used
/// cash_e ← cash_e + used, paid by the province
/// y = tanh((used + Σ_i (gain_E − cost_E))/Σ_i places/scale) + resp − L;   L′ = L + learn·y          with partners
/// y = 0;   L′ = L + peer·(mean of L′ over those with partners in its cell − L)                       without
///
/// Each programme:
/// spent = min(project, max(0, −Σ_i (gain_C − cost_C)));   project′ = project − spent
/// y = tanh((spent + Σ_i (gain_C − cost_C))/Σ_i places/scale) + rep·(rep₀ + (1 − rep₀)·x̄) − L;   L′ = L + learn·y      with partners
/// y = 0;   L′ = L + peer·(mean of L′ over those with partners in its sector − L)                    without
/// </code>
/// <para>Symbols: σ = Partnerships.ContractedShare; z = decision.contracts_without_institutions; Z_r = Government.InstitutionalSupply of
/// the programme's city; agreed = Partnerships.Places; places = Partnerships.PlacesInUse, a quarter of which finish a year's training in a
/// quarter; x = Partnerships.Depth; q̂ = Partnerships.EstimatedQuality; v_T = decision.talent_return; poach = decision.poachability; lost
/// is kept as Partnerships.PoachingLoss; v_I = decision.innovation_value; research = Colleges.ResearchStrength; v_K =
/// decision.capital_return; K = Partnerships.Capital; u = Partnerships.Usable; v_O = decision.intern_output; v_R =
/// decision.cheap_labour_rent; rent is kept as Partnerships.CheapLabourRent; q = Programmes.PracticeQuality of the last period; c_P =
/// decision.intern_pay; c_T = decision.trainer_cost; t₀ = decision.trainers_without_depth; c_H = decision.teacher_time; c_R =
/// decision.off_campus_risk; s = Partnerships.Systems; X, Y = Enterprises.CultureX, Enterprises.CultureY, Programmes.CultureX,
/// Programmes.CultureY; c_0 = decision.coordination_cost, of each side; miss = decision.missing_systems_cost; tie =
/// Partnerships.PersonalTie; cult = decision.cultural_cost; inst = decision.institutional_cost; T = Partnerships.Transfer, from the
/// enterprise to the college; β = decision.bargaining_share; gain and cost = Partnerships.EnterpriseGain, Partnerships.EnterpriseCost,
/// Partnerships.CollegeGain, Partnerships.CollegeCost; cash = Enterprises.Cash; funds = Colleges.Funds; n = Enterprises.Heads; staff =
/// Enterprises.Staff; carried = Enterprises.CreditCarriedForward; used = Enterprises.TaxCreditUsed, in budget_e that of the last period;
/// z_L9 = share of tax_credit in force in the enterprise's cell (PutLeversInForce); surcharge =
/// Enterprises.SurchargeLiability of the last period; y = Enterprises.BenefitSurprise or Programmes.BenefitSurprise; L =
/// Enterprises.LearnedBenefit or Programmes.LearnedBenefit; scale = decision.benefit_scale; resp = Enterprises.SocialResponsibility; learn
/// = decision.learning_rate; peer = decision.peer_learning; project = Programmes.ProjectFunds; rep = decision.reputation_value; rep₀ =
/// decision.reputation_without_depth; a = Partnerships.Activity; share_E = decision.budget_share; labour, A, F₀ = as in UpdateWorkforces;
/// can = Enterprises.Affordable, Programmes.Affordable, 1 where nothing is asked; share_C = education.budget_share; teach =
/// education.teaching_cost; enrolled = Programmes.Enrolled; left = Enterprises.BudgetLeft; x̄ = Σ places·x/Σ places over the programme's
/// partnerships.</para>
/// <para>Order: all partnerships; enterprises and programmes look at their budgets; all partnerships again; what they leave is paid, by
/// slot; enterprises with partners, then those without; programmes with partners, then those without.</para>
/// <para>Draws: none.</para>
/// <para>Limits: with partners means with places in use; where a study holds partnerships fast a stays. Everything that a partnership gives
/// and costs is in proportion to a, coordination too, so nobody spends more than its budget. What cooperation costs does not grow with
/// wages, so wages count at their level of the start: else growth alone would end all want of money. What a partner brings (T) is netted
/// within its partnership: it pays for no other. Without peers who have partners L stays. Project money is counted as relief of the
/// departments; the college has had it since it was awarded. Reputation and social responsibility are utility, never money.</para>
/// <para>Source: the joint money surplus is bargained over (Nash, share β, outside options zero), but only the contracted and enforceable
/// part of the bargain is paid: the rest stays where it falls (Becker; Acemoglu and Pischke 1999). Money decides what can be done (source
/// paper §3.5: resources are short); that both sides cut all their partnerships alike, and that who owes money spends none on cooperation
/// but its tax credit, is an Assumption. Poachers are the enterprises with staff. Cheap labour, off-campus risk and the cost of absent
/// institutions: source paper §3.3, §3.4 and §3.6. The forms are an Assumption: linear in places, so that size alone decides little.</para>
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

    /// <summary>What one side has to pay for a partnership: never below 0, so that what one partnership brings pays for no other.</summary>
    public static double Ask(double costs, double brings) => Math.Max(0, costs - brings);

    /// <summary>What an enterprise may spend on cooperation in a quarter: a share of its wages unless it owes money, and its tax
    /// credit.</summary>
    public static double EnterpriseBudget(double cash, double wages, double credit, double share) =>
        (cash < 0 ? 0 : share * wages) + credit;

    /// <summary>Part of what is asked that a budget allows.</summary>
    public static double Affordable(double budget, double asked) => asked > budget ? budget / asked : 1;

    internal static void Apply(ModelState state)
    {
        Space space = state.Space<Space>();
        double heads = 0;
        foreach (int ofEnterprise in state.Enterprises.Heads) heads += ofEnterprise;
        space.Poached = (0, heads);
        state.Sweeps.Over(state.InForce.Count, state, Ask);
        state.Sweeps.Over(state.Enterprises.Count, state, EnterprisesBudget);
        state.Sweeps.Over(state.Programmes.Count, state, ProgrammesBudget, Programmes.AChunk);
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
                    places += partnerships.PlacesInUse[slot];
                    depth += partnerships.PlacesInUse[slot] * partnerships.Depth[slot];
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
        /// <summary>Training places in use of each enterprise.</summary>
        public double[] Places { get; } = new double[enterprises];

        /// <summary>What each partnership would cost its enterprise if it were at work all the time, CNY.</summary>
        public double[] EnterpriseAsk { get; } = new double[partnerships];

        /// <summary>What it would cost its college.</summary>
        public double[] CollegeAsk { get; } = new double[partnerships];

        /// <summary>What each partnership leaves its enterprise this period, CNY.</summary>
        public double[] EnterpriseNet { get; } = new double[partnerships];

        /// <summary>What it leaves its college.</summary>
        public double[] CollegeNet { get; } = new double[partnerships];

        /// <summary>Returns lost to poachers, CNY, and the staff they are shared out over.</summary>
        public (double Returns, double Heads) Poached { get; set; }

        public static Space For(ModelState state) => new(state.Enterprises.Count, state.Partnerships.Count);
    }
}
