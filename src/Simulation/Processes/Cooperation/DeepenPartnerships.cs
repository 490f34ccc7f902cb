using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partnerships deepen when both sides want it and something carries them; trust, personal ties and formal agreements follow rules
/// of their own.</summary>
/// <remarks>
/// <code>
/// will = (½·m_e^ρ + ½·m_p^ρ)^(1/ρ), each at least 10⁻⁶;   √(product of both) where |ρ| is below 10⁻⁶
/// support = s + (1 − s)·carry·tie
/// x′ = x + grow·will·(a·trust·support)^⅓·max(0, min(1, τ/τ_full) − x) − decay·x
/// trust′ = (trust + g_t·support·(1 − trust))·(1 − loss·breach)
/// breach = 1 with probability b_r·(1 − support)·(1 − prevent·a), else 0
/// tie′ = 0 with probability leave, else tie + g_tie·x′·(1 − tie)
/// formal′ = 1 with probability form·Ẑ_r + iso·φ_r, else formal
/// order class′ = [x′ is at least x_O and s at least s_O·x_O]
/// industrial college′ = 1 with probability found·Z_r where x′ and s are at least x_I, else as it was
/// x̄_p = min(1, Σ_i places·x′/Σ_i places), 0 without places in use
/// </code>
/// <para>Symbols: m = Enterprises.Motivation, Programmes.Motivation; τ = Enterprises.TrainingShare; τ_full = practice.full_training; ρ =
/// cooperation.substitution_exponent, so that the elasticity of substitution is 1/(1 − ρ); s = Partnerships.Systems; carry =
/// cooperation.tie_support; tie = Partnerships.PersonalTie; x = Partnerships.Depth; grow = cooperation.depth_growth; decay =
/// cooperation.depth_decay; a = Programmes.Effort; trust = Partnerships.Trust; g_t = cooperation.trust_growth; loss =
/// cooperation.trust_loss; b_r = cooperation.breach_rate; prevent = cooperation.effort_against_breach; leave = cooperation.tie_loss; g_tie
/// = cooperation.tie_growth; formal = Partnerships.IsFormal; form = cooperation.formalization; Ẑ_r = Government.AnnouncedSupply of the
/// programme's city; iso = cooperation.isomorphism; φ_r = share of the partnerships with programmes of that city that were formal before
/// this period's signatures; order class = Partnerships.IsOrderClass; x_O = cooperation.order_class_depth; s_O =
/// cooperation.order_class_systems; industrial college = Partnerships.IsIndustrialCollege; found = cooperation.industrial_college_rate; Z_r
/// = Government.InstitutionalSupply; x_I = cooperation.industrial_college_depth; x̄ = Programmes.MeanDepth; places =
/// Partnerships.PlacesInUse.</para>
/// <para>Order: all partnerships at once, those of this period included; then the means.</para>
/// <para>Draws: breach and leave are the two of U(DeepenPartnership; e; peer p), formal and found the two of U(FormalAgreement; e; peer
/// p).</para>
/// <para>Limits: where a·trust·support is at most 10⁻⁹ nothing grows. A formal agreement and an industrial college last as long as the
/// partnership, an order class as long as its condition. x′, trust′ and tie′ are cut to 0 … 1.</para>
/// <para>Source: source paper §3.3 and §4; who does not train cannot be deep; isomorphism, DiMaggio and Powell 1983: agreements are signed
/// independently of depth. The forms are an Assumption: both sides' wills are complements, and what carries a partnership combines by
/// Cobb-Douglas with equal weights.</para>
/// </remarks>
public static partial class DeepenPartnerships
{
    /// <summary>Least will of a side: keeps powers of it finite; an exponent nearer to 0 than that is 0.</summary>
    private const double LeastWill = 1e-6;

    /// <summary>Below it nothing carries a partnership: keeps the root's logarithm finite.</summary>
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
    public static T NextDepth<T>(T depth, T will, T effort, T trust, T support, T ceiling, CooperationParameters parameters)
        where T : struct, ILane<T> =>
        depth + (parameters.DepthGrowth * will * Carried(effort, trust, support) * T.Larger(ceiling - depth, 0))
        - (parameters.DepthDecay * depth);

    /// <summary>Chance of a breach.</summary>
    public static double BreachChance(double support, double effort, CooperationParameters parameters) =>
        parameters.BreachRate * (1 - support) * (1 - (parameters.EffortAgainstBreach * effort));

    /// <summary>Next trust where nobody breaks a promise.</summary>
    public static double KeptTrust(double trust, double support, CooperationParameters parameters) =>
        trust + (parameters.TrustGrowth * support * (1 - trust));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Carried<T>(T effort, T trust, T support)
        where T : struct, ILane<T>
    {
        T product = effort * trust * support;
        return T.Select(product <= LeastCarried, 0, Elementary.Power(T.Larger(product, LeastCarried), 1.0 / 3));
    }

    internal static void Apply(ModelState state)
    {
        if (!new Links(state).MovePartnerships) return;
        FormalShares(state);
        state.Sweeps.Over(state.InForce.Count, state, Deepen);
        state.AddUpTallies();
        AverageDepth(state);
    }

    /// <summary>Share of each region's partnerships that are formal, for imitation.</summary>
    private static void FormalShares(ModelState state)
    {
        Span<double> formalShare = state.Space<Space>().FormalShare;
        Span<double> number = stackalloc double[formalShare.Length];
        formalShare.Clear();
        number.Clear();
        foreach (int slot in state.InForce.Slots)
        {
            int region = state.Programmes.Region[state.Partnerships.Programme[slot]];
            formalShare[region] += state.Partnerships.IsFormal[slot];
            number[region]++;
        }

        for (int r = 0; r < formalShare.Length; r++) formalShare[r] = number[r] > 0 ? formalShare[r] / number[r] : 0;
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

    private sealed class Space(int regions) : IWorkingSpace<Space>
    {
        /// <summary>Share of each region's partnerships that are formal.</summary>
        public double[] FormalShare { get; } = new double[regions];

        public static Space For(ModelState state) => new(state.Regions);
    }
}
