using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <summary>Partnerships deepen when both sides want it and something carries them; trust, personal ties and formal agreements follow rules
/// of their own.</summary>
/// <remarks>
/// x′ = x + g·CES(m_E·b_E, m_C·b_C; ρ)·(a·trust·support)^⅓·(1 − x) − d·x (what carries a partnership combines by Cobb-Douglas), support = s
/// + (1 − s)·carry·tie, a the departments' effort.
/// Trust grows slowly on kept promises, t′ = t + g_t·support·(1 − t), and loses a share on a breach (probability breach·(1 − support)·(1 −
/// prevent·a)).
/// The contact person leaves with a hazard (tie → 0) and a new tie grows with joint work. A formal agreement is signed from announced
/// policy and imitation (isomorphism, DiMaggio and Powell 1983), independently of depth: chance formal·announced + iso·(formal share of the
/// city's partnerships).
/// There is an order class while x and s reach what it needs. An industrial college is founded by choice where x and s reach its depth,
/// with chance rate·Z_r, and stays.
/// Source: paper §3.3, §4; forms Assumption. All at once.
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
    public static T NextDepth<T>(T depth, T will, T effort, T trust, T support, CooperationParameters parameters)
        where T : struct, ILane<T> =>
        depth + (parameters.DepthGrowth * will * Carried(effort, trust, support) * (1 - depth)) - (parameters.DepthDecay * depth);

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
                places += state.Partnerships.Places[slot];
                depth += state.Partnerships.Places[slot] * state.Partnerships.Depth[slot];
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
