using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Beliefs;

/// <summary>Beliefs in integration move with partners, with publicity, with experience, and back to each actor's anchor.</summary>
/// <remarks>
/// b′ = b + o·(b̄ − b)·[|b̄ − b| &lt; ε] + stub·(anchor − b) + pub·m_L1·(1 − b) + reinf·tanh(surprise), b̄ the mean of partners' beliefs.
/// Source: Friedkin and Johnsen 1990 (anchor), Hegselmann and Krause 2002 (bounded confidence); publicity and reinforcement Assumption.
/// The rule is the one that the verification of opinion models drives. Updates all at once.
/// </remarks>
public static class FormConsensus
{
    /// <summary>Next belief of one actor; <paramref name="partners"/> is NaN without partners.</summary>
    public static double NextBelief(double belief, double anchor, double partners, double surprise, double publicity, BeliefParameters parameters)
    {
        double social = double.IsNaN(partners) || Math.Abs(partners - belief) >= parameters.ConfidenceBound ? 0 : parameters.Openness * (partners - belief);
        return belief + social + (parameters.Stubbornness * (anchor - belief)) + (publicity * (1 - belief))
            + (parameters.Reinforcement * Elementary.Tanh(surprise) * (surprise > 0 ? 1 - belief : belief));
    }

    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        BeliefParameters parameters = state.Parameters.Belief;
        Span<double> next = state.ProgrammeScratch.AsSpan(0, programmes.Count);
        for (int p = 0; p < programmes.Count; p++)
        {
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            double sum = 0;
            foreach (int slot in slots) sum += enterprises.Belief[partnerships.Enterprise[slot]];
            double publicity = Math.Min(1, parameters.Publicity * state.Levers.Multiplier(Lever.Consensus, programmes.Cell[p]));
            next[p] = state.Clips.ToRange(NextBelief(programmes.Belief[p], programmes.Anchor[p], slots.IsEmpty ? double.NaN : sum / slots.Length,
                programmes.BenefitSurprise[p], publicity, parameters), 0, 1);
        }

        for (int e = 0; e < enterprises.Count; e++)
        {
            double sum = 0;
            int partners = 0;
            for (int i = 0; i < enterprises.SlotCount[e]; i++)
            {
                int slot = enterprises.FirstSlot[e] + i;
                if (!partnerships.IsActive(slot)) continue;
                sum += programmes.Belief[partnerships.Programme[slot]];
                partners++;
            }

            double publicity = Math.Min(1, parameters.Publicity * state.Levers.Multiplier(Lever.Consensus, enterprises.Cell[e]));
            enterprises.Belief[e] = state.Clips.ToRange(NextBelief(enterprises.Belief[e], enterprises.Anchor[e], partners == 0 ? double.NaN : sum / partners,
                enterprises.BenefitSurprise[e], publicity, parameters), 0, 1);
        }

        next.CopyTo(programmes.Belief);
    }
}
