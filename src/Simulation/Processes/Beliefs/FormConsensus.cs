using System.Runtime.CompilerServices;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Beliefs in integration move with partners, with publicity, with experience, and back to each actor's anchor.</summary>
/// <remarks>
/// <code>
/// b′ = b + o·(b̄ − b)·[|b̄ − b| below ε] + stub·(b⁰ − b) + pub·(1 − b) + reinf·tanh(y)·room − disappoint·hollow_r·b
/// room = 1 − b where y is above 0, else b
/// pub = min(1, publicity·m_L1)
/// </code>
/// <para>Symbols: b = Enterprises.Belief or Programmes.Belief; b̄ = plain mean over the actor's partnerships of the partners' b; o =
/// belief.openness; ε = belief.confidence_bound; stub = belief.stubbornness; b⁰ = Enterprises.Anchor or Programmes.Anchor; publicity =
/// belief.publicity; m_L1 = multiplier of consensus in the actor's cell; reinf = belief.reinforcement; y = Enterprises.BenefitSurprise
/// or Programmes.BenefitSurprise of the last period; disappoint = belief.disappointment; hollow_r = as in Agreements
/// (Programmes.PaperAgreements, Partnerships.IsFormal, Partnerships.Depth), of the actor's city.</para>
/// <para>Order: all enterprises and programmes at once: b̄ is of the old beliefs.</para>
/// <para>Parts: <see cref="FirstViews"/>.</para>
/// <para>Draws: none.</para>
/// <para>Limits: without partners the term of o is 0. b′ is cut to 0 … 1.</para>
/// <para>Source: Friedkin and Johnsen 1990 (anchor), Hegselmann and Krause 2002 (bounded confidence); publicity, reinforcement and
/// disappointment are an Assumption: each moves a share of the way that is left; what agreements promised and did not give is known in the
/// city (source paper §3.4). The rule is the one that the verification of opinion models drives.</para>
/// </remarks>
public static class FormConsensus
{
    /// <summary>Next belief of one actor; <paramref name="partners"/> is NaN without partners.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NextBelief<T>(T belief, T anchor, T partners, T surprise, double publicity, double hollow,
        BeliefParameters parameters)
        where T : struct, ILane<T>
    {
        // A comparison with NaN (no partners) is false, so that nothing is added.
        T isNear = T.Abs(partners - belief) < parameters.ConfidenceBound;
        T social = T.Select(isNear, parameters.Openness * (partners - belief), 0);
        T room = T.Select(surprise > 0, 1 - belief, belief);
        return belief + social + (parameters.Stubbornness * (anchor - belief)) + (publicity * (1 - belief))
            + (parameters.Reinforcement * Elementary.Tanh(surprise) * room) - (parameters.Disappointment * hollow * belief);
    }

    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        BeliefParameters parameters = state.Parameters.Belief;
        Space space = state.Space<Space>();
        Agreements.OfCities(state, stackalloc double[state.Regions], space.Hollow);
        Span<double> next = space.NextOfProgrammes;
        for (int p = 0; p < programmes.Count; p++)
        {
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            double sum = 0;
            foreach (int slot in slots) sum += enterprises.Belief[partnerships.Enterprise[slot]];
            double publicity = Math.Min(1, parameters.Publicity * state.Levers.Multiplier(Lever.Consensus, programmes.Cell[p]));
            next[p] = state.Clips.ToRange(
                NextBelief<One>(programmes.Belief[p], programmes.Anchor[p], slots.IsEmpty ? double.NaN : sum / slots.Length,
                programmes.BenefitSurprise[p], publicity, space.Hollow[programmes.Region[p]], parameters), 0, 1);
        }

        state.Sweeps.Over(enterprises.Count, state, OfEnterprises);
        state.AddUpTallies();
        next.CopyTo(programmes.Belief);
    }

    private static void OfEnterprises(ModelState state, int chunk, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        double[] partners = state.Space<Space>().MeanOfPartners;
        MeanOfPartners(state, partners, first, end);
        while (first < end)
        {
            int cell = enterprises.Cell[first];
            int next = Math.Min(end, state.EnterprisesOfCell.Start(cell + 1));
            double publicity = Math.Min(1, state.Parameters.Belief.Publicity * state.Levers.Multiplier(Lever.Consensus, cell));
            double hollow = state.Space<Space>().Hollow[cell / state.Sectors.Count];
            first = Move<Four>(state, state.Tallies[chunk].Clips, partners, publicity, hollow, first, next);
            first = Move<One>(state, state.Tallies[chunk].Clips, partners, publicity, hollow, first, next);
        }
    }

    /// <summary>Partners' mean belief; NaN without partners.</summary>
    private static void MeanOfPartners(ModelState state, double[] partners, int first, int end)
    {
        for (int e = first; e < end; e++)
        {
            double sum = 0;
            ReadOnlySpan<int> slots = state.InForce.Of(e);
            foreach (int slot in slots) sum += state.Programmes.Belief[state.Partnerships.Programme[slot]];
            partners[e] = slots.IsEmpty ? double.NaN : sum / slots.Length;
        }
    }

    /// <summary>Enterprises of one region × sector, which share its publicity, as many side by side as there are lanes; returns the first
    /// that is left over.</summary>
    private static int Move<T>(ModelState state, Clips clips, double[] partners, double publicity, double hollow, int first, int end)
        where T : struct, ILane<T>
    {
        Enterprises enterprises = state.Enterprises;
        BeliefParameters parameters = state.Parameters.Belief;
        for (; first + T.Count <= end; first += T.Count)
        {
            T next = NextBelief(T.At(enterprises.Belief, first), T.At(enterprises.Anchor, first), T.At(partners, first),
                T.At(enterprises.BenefitSurprise, first), publicity, hollow, parameters);
            clips.ToRange(next, 0, 1).Put(enterprises.Belief, first);
        }

        return first;
    }

    private sealed class Space(int enterprises, int programmes, int regions) : IWorkingSpace<Space>
    {
        /// <summary>Share of each city's agreements that have no depth.</summary>
        public double[] Hollow { get; } = new double[regions];

        /// <summary>Mean belief of each enterprise's partners; NaN without.</summary>
        public double[] MeanOfPartners { get; } = new double[enterprises];

        /// <summary>Next belief of each programme.</summary>
        public double[] NextOfProgrammes { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Enterprises.Count, state.Programmes.Count, state.Regions);
    }
}
