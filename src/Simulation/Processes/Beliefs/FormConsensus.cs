using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Beliefs in integration move with partners, with publicity, with experience, and back to each actor's anchor.</summary>
/// <remarks>
/// b′ = b + o·(b̄ − b)·[|b̄ − b| &lt; ε] + stub·(anchor − b) + pub·m_L1·(1 − b) + reinf·tanh(surprise)·room, b̄ the mean of partners'
/// beliefs,
/// room the way left to go: 1 − b after a good surprise, b after a bad one.
/// Source: Friedkin and Johnsen 1990 (anchor), Hegselmann and Krause 2002 (bounded confidence); publicity and reinforcement Assumption.
/// The rule is the one that the verification of opinion models drives. Updates all at once.
/// </remarks>
public static class FormConsensus
{
    /// <summary>Next belief of one actor; <paramref name="partners"/> is NaN without partners.</summary>
    public static double NextBelief(double belief, double anchor, double partners, double surprise, double publicity,
        BeliefParameters parameters)
    {
        double social = double.IsNaN(partners) || Math.Abs(partners - belief) >= parameters.ConfidenceBound
            ? 0 : parameters.Openness * (partners - belief);
        return belief + social + (parameters.Stubbornness * (anchor - belief)) + (publicity * (1 - belief))
            + (parameters.Reinforcement * Elementary.Tanh(surprise) * (surprise > 0 ? 1 - belief : belief));
    }

    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        BeliefParameters parameters = state.Parameters.Belief;
        Span<double> next = state.Space<Space>().NextOfProgrammes;
        for (int p = 0; p < programmes.Count; p++)
        {
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            double sum = 0;
            foreach (int slot in slots) sum += enterprises.Belief[partnerships.Enterprise[slot]];
            double publicity = Math.Min(1, parameters.Publicity * state.Levers.Multiplier(Lever.Consensus, programmes.Cell[p]));
            next[p] = state.Clips.ToRange(
                NextBelief(programmes.Belief[p], programmes.Anchor[p], slots.IsEmpty ? double.NaN : sum / slots.Length,
                programmes.BenefitSurprise[p], publicity, parameters), 0, 1);
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
            OfCell(state, state.Tallies[chunk].Clips, partners, cell, first, next);
            first = next;
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

    /// <summary>Enterprises of one region × sector, which share its publicity.</summary>
    private static void OfCell(ModelState state, Clips clips, double[] partners, int cell, int first, int end)
    {
        Enterprises enterprises = state.Enterprises;
        BeliefParameters parameters = state.Parameters.Belief;
        double publicity = Math.Min(1, parameters.Publicity * state.Levers.Multiplier(Lever.Consensus, cell));
        int e = first;
        for (; e + Lanes.Count <= end; e += Lanes.Count)
        {
            Vector256<double> next = NextBelief(Lanes.At(enterprises.Belief, e), Lanes.At(enterprises.Anchor, e), Lanes.At(partners, e),
                Lanes.At(enterprises.BenefitSurprise, e), publicity, parameters);
            clips.ToRange(next, 0, 1).Put(enterprises.Belief, e);
        }

        for (; e < end; e++)
        {
            enterprises.Belief[e] = clips.ToRange(
                NextBelief(enterprises.Belief[e], enterprises.Anchor[e], partners[e], enterprises.BenefitSurprise[e], publicity,
                    parameters), 0, 1);
        }
    }

    /// <inheritdoc cref="NextBelief(double, double, double, double, double, BeliefParameters)"/>
    private static Vector256<double> NextBelief(
        Vector256<double> belief, Vector256<double> anchor, Vector256<double> partners, Vector256<double> surprise,
        double publicity, BeliefParameters parameters)
    {
        // A comparison with NaN (no partners) is false, so that nothing is added.
        Vector256<double> one = Vector256.Create(1.0), apart = partners - belief;
        Vector256<double> isNear = Vector256.LessThan(Vector256.Abs(apart), Vector256.Create(parameters.ConfidenceBound));
        Vector256<double> social =
            Vector256.ConditionalSelect(isNear, Vector256.Create(parameters.Openness) * apart, Vector256<double>.Zero);
        Vector256<double> room = Vector256.ConditionalSelect(Vector256.GreaterThan(surprise, Vector256<double>.Zero), one - belief, belief);
        return belief + social + (Vector256.Create(parameters.Stubbornness) * (anchor - belief))
            + (Vector256.Create(publicity) * (one - belief))
            + (Vector256.Create(parameters.Reinforcement) * Elementary.Tanh(surprise) * room);
    }

    private sealed class Space(int enterprises, int programmes) : IWorkingSpace<Space>
    {
        /// <summary>Mean belief of each enterprise's partners; NaN without.</summary>
        public double[] MeanOfPartners { get; } = new double[enterprises];

        /// <summary>Next belief of each programme.</summary>
        public double[] NextOfProgrammes { get; } = new double[programmes];

        public static Space For(ModelState state) => new(state.Enterprises.Count, state.Programmes.Count);
    }
}
