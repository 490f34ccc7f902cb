using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Cooperation;

/// <content>The sweep: partnerships in blocks, the powers of four at a time.</content>
public static partial class DeepenPartnerships
{
    /// <summary>Partnerships whose luck is drawn together.</summary>
    private const int Block = 64;

    private static void Deepen(ModelState state, int chunk, int first, int end)
    {
        Clips clips = state.Tallies[chunk].Clips;
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        Span<uint> enterprises = stackalloc uint[Block], programmes = stackalloc uint[Block];
        Span<double> ofEnterprise = stackalloc double[Block], ofProgramme = stackalloc double[Block], effort = stackalloc double[Block],
            ceiling = stackalloc double[Block], talent = stackalloc double[Block], frame = stackalloc double[Block],
            trust = stackalloc double[Block], support = stackalloc double[Block], depth = stackalloc double[Block],
            breach = stackalloc double[Block], leaves = stackalloc double[Block], signs = stackalloc double[Block],
            founds = stackalloc double[Block];
        for (; first < end; first += Block)
        {
            ReadOnlySpan<int> slots = state.InForce.Slots[first..Math.Min(end, first + Block)];
            int count = slots.Length;
            for (int i = 0; i < count; i++)
            {
                int slot = slots[i], e = all.Enterprise[slot], p = all.Programme[slot];
                enterprises[i] = state.Enterprises.Id[e];
                programmes[i] = state.Programmes.Id[p];
                ofEnterprise[i] = state.Enterprises.Motivation[e];
                ofProgramme[i] = state.Programmes.Motivation[p];
                effort[i] = state.Programmes.Effort[p];
                ceiling[i] = Practise.Trained(state.Enterprises.TrainingShare[e], state.Parameters.Practice);
                support[i] = Support(all.Systems[slot], all.PersonalTie[slot], parameters);
                talent[i] = all.IsIndustrialCollege[slot] > 0 ? 1
                    : UpdateMotivation.Talent(state.Programmes.DoubleQualifiedShare[p], parameters);
                frame[i] = Frame(all.IsFormal[slot], state.Government.InstitutionalSupply[state.Programmes.Region[p]], parameters);
                trust[i] = all.Trust[slot];
                depth[i] = all.Depth[slot];
            }

            state.Streams.FillUniformPair(breach[..count], leaves[..count], Purpose.DeepenPartnership, enterprises[..count], state.Period,
                programmes[..count]);
            state.Streams.FillUniformPair(signs[..count], founds[..count], Purpose.FormalAgreement, enterprises[..count], state.Period,
                programmes[..count]);
            for (int i = 0; i < count; i += Four.Count)
            {
                Four will = JointWill(Four.At(ofEnterprise, i), Four.At(ofProgramme, i), parameters.SubstitutionExponent);
                Four carried = Carried(Four.At(effort, i), Four.At(trust, i), Four.At(support, i), Four.At(talent, i), parameters)
                    * Four.At(frame, i);
                NextDepth(Four.At(depth, i), will, carried, Four.At(ceiling, i), parameters).Put(depth, i);
            }

            for (int i = 0; i < count; i++)
            {
                int slot = slots[i];
                double kept = KeptTrust(trust[i], support[i], parameters);
                if (breach[i] < BreachChance(support[i], effort[i], parameters)) kept *= 1 - parameters.TrustLoss;
                all.Depth[slot] = clips.ToRange(depth[i], 0, 1);
                if (all.IsFormal[slot] > 0 && Agreements.IsShallow(state, slot)) kept *= 1 - parameters.HollowTrust;
                all.Trust[slot] = clips.ToRange(kept, 0, 1);
                double tie = leaves[i] < parameters.TieLoss ? 0
                    : clips.ToRange(all.PersonalTie[slot] + (parameters.TieGrowth * all.Depth[slot] * (1 - all.PersonalTie[slot])), 0, 1);
                all.PersonalTie[slot] = Math.Max(state.Colleges.LegacyTie[state.Programmes.College[all.Programme[slot]]], tie);
                Organise(state, slot, signs[i], founds[i]);
            }
        }
    }

    private static void Organise(ModelState state, int slot, double signs, double founds)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        int p = all.Programme[slot];
        if (signs < (parameters.Signing * state.Programmes.FormEffort[p]) + (parameters.SigningByDepth * all.Depth[slot]))
            all.IsFormal[slot] = 1;

        bool isDeep = all.Depth[slot] >= parameters.OrderClassDepth
            && all.Systems[slot] >= parameters.OrderClassSystems * parameters.OrderClassDepth;
        all.IsOrderClass[slot] = isDeep ? 1 : 0;
        bool qualifies = all.IsFormal[slot] > 0 && all.Depth[slot] >= parameters.IndustrialCollegeDepth;
        double wish = state.Enterprises.Motivation[all.Enterprise[slot]] * state.Programmes.Motivation[p];
        if (qualifies
            && founds < parameters.IndustrialCollegeRate * wish * state.Government.InstitutionalSupply[state.Programmes.Region[p]])
            all.IsIndustrialCollege[slot] = 1;
    }
}
