using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Decisions;

/// <summary>What cooperation was in this quarter is reckoned up for both sides, contracted shares are paid, place subsidies and tax credit
/// are paid, and actors learn what it is worth: only what was realised counts.</summary>
/// <remarks>
/// <code>
/// Each partnership, CNY a quarter, n = places in use:
/// σ_z = σ·(z + (1 − z)·Z_r)
/// interns = O·n·(1 − τ);   rent = R·n·(1 − τ);   subsidy = z_L13·n;   pay = c_P·n;   trainers = c·n·τ;   services = c_S·n·x
/// saved = a·v_K·K·u;   teachers = c_H·n·x;   risk = c_R·n·(1 − s)
/// distance = √((X_e − X_p)² + (Y_e − Y_p)²)
/// coordination = a·c_0·(1 + miss·(1 − max(s, tie)) + cult·distance + inst·(1 − Z_r) + travel·[e and p are in different cities])
/// scheme = (F + γ/4·N²/staff)·n/N where N is above 0, else 0;   N = Σ_i n over e's partnerships
/// net_E = interns + rent + subsidy + kept value − pay − trainers − services − coordination − scheme
/// net_C = saved + services − teachers − risk − coordination
/// T = σ_z·(net_E − β·(net_E + net_C)) where net_E + net_C is above 0, else 0
/// T′ = T − pooled
/// gain_E = interns + rent + subsidy + kept value + max(0, −T′);   cost_E = pay + trainers + services + coordination + scheme + max(0, T′)
/// gain_C = saved + services + max(0, T′);   cost_C = teachers + risk + coordination + max(0, −T′)
/// cash_e ← cash_e + net_E − kept value − T′;   funds_c ← funds_c + net_C + T′;   the province pays subsidy
///
/// Each enterprise:
/// nominal = n_e·((O + R)·(1 − τ_n) − c_P − c·τ_n);   cash_e ← cash_e + nominal
/// credit = carried + z_L9·Σ_i cost_E;   used = min(credit, surcharge);   carried′ = credit − used
/// cash_e ← cash_e + used, paid by the province
/// net_e = Σ_i (net_E − T′) + nominal + used + repaid + kept value of trainees of partnerships that have ended
/// n_e′ = (1 − 1/stay)·n_e + f_e,   v_e′ = (1 − 1/stay)·v_e + f_e·h₀·v·q̄_e,   f_e = trainees who finished, expected
/// y = (kept value_e + repaid)/(saved hire·h₀·f_e + (1 − pass)·v_e′),   persons = n_e′/stay
/// K = P/(P + (noise² + person²)/max(persons, ¼) + prior²);   k̂′ = k̂ + K·(y − k̂);   surprise = K·(y − k̂)
///     where f_e is above 0, or persons at least ¼
/// K = peers·P/(P + P₀ + noise² + person² + prior²);   k̂′ = k̂ + K·(mean of y over its cell − k̂);   surprise = 0      elsewhere
/// P′ = (1 − K)·P + return·(P₀ − (1 − K)·P),   P₀ = prior² + noise²
///
/// Each programme:
/// spent = min(project, max(0, −Σ_i (gain_C − cost_C)));   project′ = project − spent
/// y = tanh((spent + Σ_i (gain_C − cost_C))/Σ_i n/scale) + rep·(rep₀ + (1 − rep₀)·x̄) + v_q·(q_p − q₀) + v_k·kept/finished
/// L and P as k̂ and P with Σ_i n in the place of persons      where trainees finished;   peers are those of its sector
/// </code>
/// <para>Symbols: n = Partnerships.PlacesInUse; σ = Partnerships.ContractedShare; z = decision.contracts_without_institutions; Z_r =
/// Government.InstitutionalSupply of the programme's city; τ = Enterprises.TrainingShare; O = decision.intern_output; R =
/// decision.cheap_labour_rent; rent is kept as Partnerships.CheapLabourRent; z_L13 = money of place_subsidy in force in the enterprise's
/// cell (PutLeversInForce); c_P = decision.intern_pay; c = decision.trainer_cost; c_S = practice.services; x = Partnerships.Depth; a =
/// Partnerships.Activity; v_K = decision.capital_return; K (of a base) = Partnerships.Capital; u = Partnerships.Usable; c_H =
/// decision.teacher_time; c_R = decision.off_campus_risk; s = Partnerships.Systems; X, Y = Enterprises.CultureX, Enterprises.CultureY,
/// Programmes.CultureX, Programmes.CultureY; c_0 = decision.coordination_cost, of each side; miss = decision.missing_systems_cost; tie =
/// Partnerships.PersonalTie; cult = decision.cultural_cost; inst = decision.institutional_cost; travel = decision.travel_cost; F =
/// Enterprises.SchemeCost; γ = practice.crowding_cost; staff = Enterprises.Staff; kept value = Partnerships.KeptValue (RealiseWorth), of
/// all hosts' trainees Enterprises.KeptValue; T = Partnerships.Transfer, from the enterprise to the college; pooled = Partnerships.Pooled
/// (FundCooperation); β = decision.bargaining_share; gain and cost = Partnerships.EnterpriseGain, Partnerships.EnterpriseCost,
/// Partnerships.CollegeGain, Partnerships.CollegeCost; cash = Enterprises.Cash; funds = Colleges.Funds; n_e = Enterprises.NominalInterns;
/// τ_n = Enterprises.NominalTrainingShare; carried = Enterprises.CreditCarriedForward; used = Enterprises.TaxCreditUsed; z_L9 = share of
/// tax_credit in force in the enterprise's cell (PutLeversInForce); surcharge = Enterprises.SurchargeLiability; net_e =
/// Enterprises.NetBenefit, over about a year Enterprises.MeanNetBenefit (a quarter of the way each quarter); f_e =
/// Enterprises.FinishedThisPeriod; h₀, saved hire, v, pass = practice.expected_retention, practice.hiring_cost, practice.expected_premium,
/// practice.pass_through; repaid = Enterprises.Repaid (ChangeEmployers); n_e = Enterprises.TraineesRemembered; v_e =
/// Enterprises.ExpectedPremium, the premium of trainees if all had gone as expected at first; stay = tenure(later·poach·(1 − σ_z), 0) of
/// CareerPath, with the mean of σ_z by places; q̄_e = mean of Partnerships.Quality by places; noise = belief.quality_noise; person =
/// practice.person_spread; prior = practice.prior_spread; k̂ = Enterprises.LearnedWorth; P = Enterprises.Doubt, Programmes.Doubt; surprise
/// = Enterprises.BenefitSurprise, Programmes.BenefitSurprise; peers = practice.peer_weight; return = practice.doubt_return; project =
/// Programmes.ProjectFunds; scale = decision.benefit_scale; rep = decision.reputation_value; rep₀ = decision.reputation_without_depth; v_q
/// = practice.quality_value; q_p = Programmes.PracticeQuality; q₀ = practice.taken_for_granted; v_k = practice.placement_value; kept,
/// finished = Σ Partnerships.Kept, Σ Partnerships.Finished; L = Programmes.LearnedBenefit; x̄ = Σ n·x/Σ n.</para>
/// <para>Order: all partnerships; what they leave is paid, by slot; enterprises with trainees who finished, then those without; programmes
/// with places in use, then those without.</para>
/// <para>Draws: none.</para>
/// <para>Limits: a host learns from what its trainees bring while they stay, not from what it expects of those just hired. Without peers k̂
/// and L stay; doubt returns all the same. kept value is no money: what a trainee brings is in search not paid for, and in output, as time
/// goes by. Project money is counted as relief of the departments; the college has had it since it was awarded. Reputation, quality and
/// placement are utility, never money.</para>
/// <para>Source: the joint surplus is bargained over (Nash, share β, outside options zero), but only the contracted and enforceable part of
/// the bargain is paid (Becker; Acemoglu and Pischke 1999). Learning weighs by precision (Kalman 1960); that doubt returns, and both sides
/// learn alike, is an Assumption. Cheap labour, off-campus risk and the cost of absent institutions: source paper §3.3, §3.4 and
/// §3.6.</para>
/// </remarks>
public static partial class AssessBenefits
{
    /// <summary>Weight of this quarter in the mean over about a year.</summary>
    private const double Quarter = 0.25;

    /// <summary>Coordination cost of one side, CNY a quarter.</summary>
    public static double Coordination(double systems, double tie, double distance, double institutions, bool isApart,
        DecisionParameters parameters) =>
        parameters.CoordinationCost * (1 + (parameters.MissingSystemsCost * (1 - Math.Max(systems, tie)))
            + (parameters.CulturalCost * distance) + (parameters.InstitutionalCost * (1 - institutions))
            + (isApart ? parameters.TravelCost : 0));

    /// <summary>Part of a contract that can be enforced.</summary>
    public static double Enforceable(double contracted, double institutions, DecisionParameters parameters) =>
        contracted * (parameters.ContractsWithoutInstitutions + ((1 - parameters.ContractsWithoutInstitutions) * institutions));

    /// <summary>Enforceable part of a partnership's contract.</summary>
    internal static double Enforceable(ModelState state, int slot) => Enforceable(state.Partnerships.ContractedShare[slot],
        state.Government.InstitutionalSupply[state.Programmes.Region[state.Partnerships.Programme[slot]]], state.Parameters.Decision);

    /// <summary>Coordination cost of one side of a partnership, CNY a quarter.</summary>
    internal static double Coordination(ModelState state, int slot)
    {
        Partnerships all = state.Partnerships;
        return Coordination(state, all.Enterprise[slot], all.Programme[slot], all.Systems[slot], all.PersonalTie[slot]);
    }

    /// <summary>That of one side of an enterprise and a programme.</summary>
    internal static double Coordination(ModelState state, int e, int p, double systems, double tie)
    {
        int region = state.Programmes.Region[p];
        return Coordination(systems, tie, CulturalDistance(state, e, p), state.Government.InstitutionalSupply[region],
            region != state.Enterprises.Region[e], state.Parameters.Decision);
    }

    /// <summary>College's utility from taking part at a mean depth.</summary>
    public static double Reputation(double depth, DecisionParameters parameters) =>
        parameters.ReputationValue * (parameters.ReputationWithoutDepth + ((1 - parameters.ReputationWithoutDepth) * depth));

    /// <summary>Contracted transfer from the enterprise to the college.</summary>
    public static double Transfer(double enterpriseNet, double collegeNet, double enforceable, double bargainingShare)
    {
        double surplus = enterpriseNet + collegeNet;
        return surplus <= 0 ? 0 : enforceable * (enterpriseNet - (bargainingShare * surplus));
    }

    /// <summary>Public money for the places of a partnership that are in use, CNY a quarter.</summary>
    internal static double PlaceSubsidy(ModelState state, int slot) => PlaceSubsidy(state, slot, state.Partnerships.PlacesInUse[slot]);

    /// <summary>That for so many places.</summary>
    internal static double PlaceSubsidy(ModelState state, int slot, double places) =>
        places * state.Levers.Dose(Lever.PlaceSubsidy, state.Enterprises.Cell[state.Partnerships.Enterprise[slot]]);

    /// <summary>What a host pays for a scheme and for crowding, CNY a quarter.</summary>
    public static double SchemeCost(double scheme, double places, double staff, PracticeParameters parameters) =>
        places > 0 ? scheme + (parameters.CrowdingCost / 4 * places * places / staff) : 0;

    internal static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.InForce.Count, state, Reckon);
        state.AddUpTallies();
        Pay(state);
        state.Sweeps.Over(state.Enterprises.Count, state, OfEnterprises);
        state.AddUpTallies();
        LearnFromPeers(state);
        ProgrammesLearn(state);
    }

    /// <summary>Distance between the cultures of an enterprise and a programme.</summary>
    internal static double CulturalDistance(ModelState state, int e, int p)
    {
        double dx = state.Enterprises.CultureX[e] - state.Programmes.CultureX[p];
        double dy = state.Enterprises.CultureY[e] - state.Programmes.CultureY[p];
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static void ProgrammesLearn(ModelState state)
    {
        Programmes programmes = state.Programmes;
        int sectors = state.Sectors.Count;
        Span<double> sums = stackalloc double[sectors];
        Span<double> number = stackalloc double[sectors];
        sums.Clear();
        number.Clear();
        double[] seen = state.Space<Space>().SeenByProgrammes;
        for (int p = 0; p < programmes.Count; p++)
        {
            double places = PlacesInUse(state, p), experienced = seen[p] = places > 0 ? Experience(state, p, places) : double.NaN;
            if (double.IsNaN(experienced)) continue;
            Learn(state, ref programmes.LearnedBenefit[p], ref programmes.Doubt[p], ref programmes.BenefitSurprise[p], experienced, places);
            sums[programmes.Sector[p]] += experienced;
            number[programmes.Sector[p]] += 1;
        }

        for (int p = 0; p < programmes.Count; p++)
        {
            if (!double.IsNaN(seen[p])) continue;
            int s = programmes.Sector[p];
            programmes.BenefitSurprise[p] = 0;
            Hear(state, ref programmes.LearnedBenefit[p], ref programmes.Doubt[p], number[s] > 0 ? sums[s] / number[s] : double.NaN);
        }
    }

    private static double PlacesInUse(ModelState state, int p)
    {
        double places = 0;
        foreach (int slot in state.PartnersOfProgramme.Of(p)) places += state.Partnerships.PlacesInUse[slot];
        return places;
    }

    /// <summary>What a programme has from its partners: money, recognition, good practice, posts for its students. NaN where
    /// none of its trainees finished.</summary>
    private static double Experience(ModelState state, int p, double places)
    {
        Programmes programmes = state.Programmes;
        Partnerships all = state.Partnerships;
        DecisionParameters parameters = state.Parameters.Decision;
        PracticeParameters practice = state.Parameters.Practice;
        double net = 0, depth = 0, kept = 0, finished = 0;
        foreach (int slot in state.PartnersOfProgramme.Of(p))
        {
            net += all.CollegeGain[slot] - all.CollegeCost[slot];
            depth += all.PlacesInUse[slot] * all.Depth[slot];
            kept += all.Kept[slot];
            finished += all.Finished[slot];
        }

        // Project money relieves the departments' budget up to what cooperation costs them.
        double relief = Math.Min(programmes.ProjectFunds[p], Math.Max(0, -net));
        programmes.ProjectFunds[p] -= relief;
        if (finished <= 0) return double.NaN;
        return Elementary.Tanh((net + relief) / places / parameters.BenefitScale) + Reputation(depth / places, parameters)
            + (practice.QualityValue * (programmes.PracticeQuality[p] - practice.TakenForGranted))
            + (practice.PlacementValue * kept / finished);
    }
}
