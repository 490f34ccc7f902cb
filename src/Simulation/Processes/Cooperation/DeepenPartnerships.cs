using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partnerships deepen when both sides want it and something carries them; trust, personal ties and formal agreements follow rules
/// of their own, and so do agreements with nothing behind them.</summary>
/// <remarks>
/// <code>
/// will = (½·m_e^ρ + ½·m_p^ρ)^(1/ρ), each at least 10⁻⁶;   √(product of both) where |ρ| is below 10⁻⁶
/// support = s + (1 − s)·carry·tie
/// talent = d_0 + (1 − d_0)·d, 1 in an industrial college
/// carried = a^α·trust^β·support^γ·talent^δ·(1 + frame·formal·Z_r)
/// x′ = x + grow·will·carried·max(0, min(1, τ/τ_full) − x) − decay·x
/// trust′ = (trust + g_t·support·(1 − trust))·(1 − loss·breach)·(1 − hollow·formal·[x′ is below x_N])
/// breach = 1 with probability b_r·(1 − support)·(1 − prevent·a), else 0
/// tie′ = max(tie_L, 0 with probability leave, else tie + g_tie·x′·(1 − tie))
/// formal′ = 1 with probability sign·a_f + sign_x·x′, else formal
/// order class′ = [x′ is at least x_O and s at least s_O·x_O]
/// industrial college′ = 1 with probability found·Z_r·m_e·m_p where formal is 1 and x′ at least x_I, else as it was
/// x̄_p = min(1, Σ_i places·x′/Σ_i places), 0 without places in use
/// paper_p′ = paper_p + sign_p·a_f − lapse·paper_p;   funds_c ← funds_c − cost·paper_p′
/// </code>
/// <para>Symbols: m = Enterprises.Motivation, Programmes.Motivation; τ = Enterprises.TrainingShare; τ_full = practice.full_training; ρ
/// = cooperation.substitution_exponent, so that the elasticity of substitution is 1/(1 − ρ); s = Partnerships.Systems; carry =
/// cooperation.tie_support; tie = Partnerships.PersonalTie; x = Partnerships.Depth; grow = cooperation.depth_growth; decay =
/// cooperation.depth_decay; a = Programmes.Effort, on substance; d = Programmes.DoubleQualifiedShare; d_0 =
/// cooperation.talent_without_qualified; α, β, γ, δ = cooperation.depth_by_effort, cooperation.depth_by_trust,
/// cooperation.depth_by_support, cooperation.depth_by_talent; frame = cooperation.formal_frame; trust = Partnerships.Trust; g_t =
/// cooperation.trust_growth; loss = cooperation.trust_loss; b_r = cooperation.breach_rate; prevent = cooperation.effort_against_breach;
/// leave = cooperation.tie_loss; g_tie = cooperation.tie_growth; tie_L = Colleges.LegacyTie; formal = Partnerships.IsFormal; hollow =
/// cooperation.hollow_trust; x_N = cooperation.nominal_depth; a_f = Programmes.FormEffort; sign = cooperation.signing; sign_x =
/// cooperation.signing_by_depth; paper = Programmes.PaperAgreements; sign_p = cooperation.paper_signing; lapse =
/// cooperation.paper_lapse; cost = cooperation.paper_cost; funds = Colleges.Funds; order class = Partnerships.IsOrderClass; x_O =
/// cooperation.order_class_depth; s_O = cooperation.order_class_systems; industrial college = Partnerships.IsIndustrialCollege; found =
/// cooperation.industrial_college_rate; Z_r = Government.InstitutionalSupply; x_I = cooperation.industrial_college_depth; x̄ =
/// Programmes.MeanDepth; places = Partnerships.PlacesInUse.</para>
/// <para>Parts: <see cref="Agreements"/>.</para>
/// <para>Order: agreements on paper; then all partnerships at once, those of this period included; then the means.</para>
/// <para>Draws: breach and leave are the two of U(DeepenPartnership; e; peer p), formal and found the two of U(FormalAgreement; e; peer
/// p).</para>
/// <para>Limits: each of a, trust, support and talent is reckoned with at least 10⁻⁹. A formal agreement and an industrial college last
/// as long as the partnership, an order class as long as its condition. x′, trust′ and tie′ are cut to 0 … 1.</para>
/// <para>Source: source paper §3.2 (natural ties of industry-run colleges: what is left of them outlasts a contact person), §3.3, §3.4
/// (mere formality) and §4; who does not train cannot be deep; people carry depth (§3.5, §4.5); a formal frame helps as far as
/// institutions enforce it (§3.6). The forms are an Assumption: both sides' wills are complements, and what carries a partnership
/// combines by Cobb-Douglas; an industrial college pools staff and budgets (FundCooperation), is entered by choice and hard to leave
/// (SearchAndContract).</para>
/// </remarks>
public static partial class DeepenPartnerships
{
    /// <summary>Least will of a side: keeps powers of it finite; an exponent nearer to 0 than that is 0.</summary>
    private const double LeastWill = 1e-6;

    /// <summary>Least that carries a partnership: keeps logarithms finite.</summary>
    private const double LeastCarried = 1e-9;

    /// <summary>Joint will of two sides: constant elasticity of substitution 1/(1 − ρ), equal shares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T JointWill<T>(T first, T second, double exponent)
        where T : struct, ILane<T>
    {
        T a = T.Larger(first, LeastWill), b = T.Larger(second, LeastWill);
        if (Math.Abs(exponent) < LeastWill) return T.Sqrt(a * b);
        return Elementary.Power(0.5 * (Elementary.Power(a, exponent) + Elementary.Power(b, exponent)), 1 / exponent);
    }

    /// <summary>What carries a partnership: systems, or in their place a personal tie.</summary>
    public static double Support(double systems, double tie, CooperationParameters parameters) =>
        systems + ((1 - systems) * parameters.TieSupport * tie);

    /// <summary>Next depth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NextDepth<T>(T depth, T will, T carried, T ceiling, CooperationParameters parameters)
        where T : struct, ILane<T> =>
        depth + (parameters.DepthGrowth * will * carried * T.Larger(ceiling - depth, 0)) - (parameters.DepthDecay * depth);

    /// <summary>What carries a partnership, its formal frame apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Carried<T>(T effort, T trust, T support, T talent, CooperationParameters parameters)
        where T : struct, ILane<T> => Elementary.Exp((parameters.DepthByEffort * Elementary.Log(T.Larger(effort, LeastCarried)))
            + (parameters.DepthByTrust * Elementary.Log(T.Larger(trust, LeastCarried)))
            + (parameters.DepthBySupport * Elementary.Log(T.Larger(support, LeastCarried)))
            + (parameters.DepthByTalent * Elementary.Log(T.Larger(talent, LeastCarried))));

    /// <summary>How much faster a formal frame lets depth grow.</summary>
    public static double Frame(double formal, double institutions, CooperationParameters parameters) =>
        1 + (parameters.FormalFrame * formal * institutions);

    /// <summary>Chance of a breach.</summary>
    public static double BreachChance(double support, double effort, CooperationParameters parameters) =>
        parameters.BreachRate * (1 - support) * (1 - (parameters.EffortAgainstBreach * effort));

    /// <summary>Next trust where nobody breaks a promise.</summary>
    public static double KeptTrust(double trust, double support, CooperationParameters parameters) =>
        trust + (parameters.TrustGrowth * support * (1 - trust));

    internal static void Apply(ModelState state)
    {
        SignPaper(state);
        if (!new Links(state).MovePartnerships) return;
        state.Sweeps.Over(state.InForce.Count, state, Deepen);
        state.AddUpTallies();
        AverageDepth(state);
    }

    private static void AverageDepth(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            double places = 0, depth = 0;
            foreach (int slot in state.PartnersOfProgramme.Of(p))
            {
                places += state.Partnerships.PlacesInUse[slot];
                depth += state.Partnerships.PlacesInUse[slot] * state.Partnerships.Depth[slot];
            }

            state.Programmes.MeanDepth[p] = places > 0 ? Math.Min(1, depth / places) : 0;
        }
    }

    /// <summary>Agreements with nothing behind them are signed, lapse and cost money.</summary>
    private static void SignPaper(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters parameters = state.Parameters.Cooperation;
        double spent = 0;
        for (int p = 0; p < programmes.Count; p++)
        {
            double paper = programmes.PaperAgreements[p] += (parameters.PaperSigning * programmes.FormEffort[p])
                - (parameters.PaperLapse * programmes.PaperAgreements[p]);
            double cost = programmes.PaperSpending[p] = parameters.PaperCost * paper;
            state.Colleges.Funds[programmes.College[p]] -= cost;
            spent += cost;
        }

        state.Accounts.Record(Flow.PaperAgreements, spent);
    }
}
