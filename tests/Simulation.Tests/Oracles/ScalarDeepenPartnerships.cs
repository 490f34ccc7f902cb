using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Cooperation.DeepenPartnerships;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of
/// <see cref="Processes.Cooperation.DeepenPartnerships"/> must give to the bit.</summary>
internal static class ScalarDeepenPartnerships
{
    internal static void Apply(ModelState state)
    {
        if (state.IsCut(Link.Integration)) return;
        Span<double> formalShare = stackalloc double[state.Regions];
        FormalShares(state, formalShare);
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int slot = 0; slot < all.Count; slot++)
        {
            if (!all.IsActive(slot)) continue;
            int e = all.Enterprise[slot], p = all.Programme[slot];
            uint enterprise = state.Enterprises.Id[e], programme = state.Programmes.Id[p];
            double will = JointWill(state.Enterprises.Motivation[e] * state.Enterprises.Belief[e],
                state.Programmes.Motivation[p] * state.Programmes.Belief[p], parameters.SubstitutionExponent);
            double effort = state.Programmes.Effort[p];
            double support = Support(all.Systems[slot], all.PersonalTie[slot], parameters);

            (double breach, double leaves) = state.Streams.UniformPair(Purpose.DeepenPartnership, enterprise, state.Period, programme);
            double trust = all.Trust[slot] + (parameters.TrustGrowth * support * (1 - all.Trust[slot]));
            if (breach < parameters.BreachRate * (1 - support) * (1 - (0.5 * effort))) trust *= 1 - parameters.TrustLoss;

            all.Depth[slot] = state.Clips.ToRange(NextDepth(all.Depth[slot], will, effort, all.Trust[slot], support, parameters), 0, 1);
            all.Trust[slot] = state.Clips.ToRange(trust, 0, 1);
            all.PersonalTie[slot] = leaves < parameters.TieLoss ? 0
                : state.Clips.ToRange(all.PersonalTie[slot] + (parameters.TieGrowth * all.Depth[slot] * (1 - all.PersonalTie[slot])), 0, 1);
            Organise(state, slot, enterprise, programme, formalShare[state.Programmes.Region[p]], parameters);
        }

        AverageDepth(state);
    }

    private static void Organise(ModelState state, int slot, uint enterprise, uint programme, double formalShare,
        CooperationParameters parameters)
    {
        Partnerships all = state.Partnerships;
        (double signs, double founds) = state.Streams.UniformPair(Purpose.FormalAgreement, enterprise, state.Period, programme);
        int region = state.Programmes.Region[all.Programme[slot]];
        double pressure = (parameters.Formalization * state.Government.AnnouncedSupply[region]) + (parameters.Isomorphism * formalShare);
        if (signs < pressure) all.IsFormal[slot] = 1;

        bool isDeep = all.Depth[slot] >= parameters.OrderClassDepth && all.Systems[slot] >= parameters.OrderClassDepth / 2;
        all.IsOrderClass[slot] = isDeep ? 1 : 0;
        bool qualifies = all.Depth[slot] >= parameters.IndustrialCollegeDepth && all.Systems[slot] >= parameters.IndustrialCollegeDepth;
        if (qualifies && founds < parameters.IndustrialCollegeRate * state.Government.InstitutionalSupply[region])
            all.IsIndustrialCollege[slot] = 1;
    }

    private static void FormalShares(ModelState state, Span<double> formalShare)
    {
        Span<double> number = stackalloc double[formalShare.Length];
        formalShare.Clear();
        number.Clear();
        Partnerships all = state.Partnerships;
        for (int slot = 0; slot < all.Count; slot++)
        {
            if (!all.IsActive(slot)) continue;
            int region = state.Programmes.Region[all.Programme[slot]];
            formalShare[region] += all.IsFormal[slot];
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
}
