using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Beliefs.FormConsensus;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Beliefs.FormConsensus"/> must
/// give to the bit.</summary>
internal static class ScalarFormConsensus
{
    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Programmes programmes = state.Programmes;
        Partnerships partnerships = state.Partnerships;
        BeliefParameters parameters = state.Parameters.Belief;
        Span<double> next = new double[programmes.Count];
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
            enterprises.Belief[e] =
                state.Clips.ToRange(NextBelief(enterprises.Belief[e], enterprises.Anchor[e], partners == 0 ? double.NaN : sum / partners,
                enterprises.BenefitSurprise[e], publicity, parameters), 0, 1);
        }

        next.CopyTo(programmes.Belief);
    }
}
