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
using static Ronghe.Simulation.Processes.Cooperation.SearchAndContract;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of
/// <see cref="Processes.Cooperation.SearchAndContract"/> must give to the bit.</summary>
internal static class ScalarSearchAndContract
{
    internal static void Apply(ModelState state)
    {
        if (!state.IsCut(Link.Integration))
        {
            EndOrRenew(state);
            Search(state);
        }

        state.PartnersOfProgramme.Rebuild(state.Partnerships.Programme);
        state.InForce.Rebuild();
        AwardGrants(state);
        Cover(state);
    }

    private static void EndOrRenew(ModelState state)
    {
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int slot = 0; slot < all.Count; slot++)
        {
            if (!all.IsActive(slot)) continue;
            int e = all.Enterprise[slot], p = all.Programme[slot];
            double weaker = Math.Min(state.Enterprises.Motivation[e], state.Programmes.Motivation[p]);
            double hazard = EndingHazard(weaker, all.Trust[slot], AssessBenefits.CulturalDistance(state, e, p),
                all.TermLeft[slot] > 0, all.IsIndustrialCollege[slot] > 0, parameters);
            if (state.Streams.Uniform(Purpose.DissolvePartnership, state.Enterprises.Id[e], state.Period, state.Programmes.Id[p]) < hazard)
            {
                End(state, slot, parameters);
                continue;
            }

            if (all.TermLeft[slot] > 0)
            {
                all.TermLeft[slot]--;
                continue;
            }

            double rate = parameters.ShareTerms * state.Levers.Multiplier(Lever.WinWinBenefits, state.Programmes.Cell[p]);
            all.ContractedShare[slot] = NextContractedShare(all.ContractedShare[slot], rate);
            all.Places[slot] = PlacesOffered(state.Enterprises.Heads[e], parameters);
            all.TermLeft[slot] = (int)parameters.ContractTerm;
        }
    }

    private static void End(ModelState state, int slot, CooperationParameters parameters)
    {
        Partnerships all = state.Partnerships;
        double salvaged = all.Capital[slot] * parameters.Salvage;
        state.Enterprises.Cash[all.Enterprise[slot]] += salvaged;
        state.Accounts.Record(Flow.Salvage, salvaged);
        Begin(all, slot, -1, 0, parameters, 0);
        all.Places[slot] = all.Depth[slot] = all.Trust[slot] = all.PersonalTie[slot] = all.Usable[slot] = 0;
        all.TermLeft[slot] = 0;
    }

    private static void Search(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        Partnerships all = state.Partnerships;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int e = 0; e < enterprises.Count; e++)
        {
            enterprises.Meetings[e] = 0;
            int free = -1;
            for (int i = 0; i < enterprises.SlotCount[e] && free < 0; i++)
            {
                if (!all.IsActive(enterprises.FirstSlot[e] + i)) free = enterprises.FirstSlot[e] + i;
            }

            if (free < 0) continue;
            double chance = Math.Min(1,
                parameters.Meetings * state.Levers.Multiplier(Lever.MatchingPlatform, enterprises.Cell[e]) * enterprises.Motivation[e]);
            (double meets, double where) = state.Streams.UniformPair(Purpose.SearchPartner, enterprises.Id[e], state.Period);
            if (meets >= chance) continue;
            int p = Candidate(state, e, where, parameters);
            if (p < 0) continue;
            enterprises.Meetings[e] = 1;
            if (Agree(state, e, p)) Sign(state, e, p, free, parameters);
        }
    }
    private static int Candidate(ModelState state, int e, double where, CooperationParameters parameters)
    {
        (double which, double breadth) = state.Streams.UniformPair(Purpose.SearchPartner, state.Enterprises.Id[e], state.Period, 0, 1);
        int cell = state.Enterprises.Cell[e];
        if (breadth >= parameters.SectorFocus)
        {
            int other = (int)((breadth - parameters.SectorFocus) / (1 - parameters.SectorFocus) * state.Sectors.Count);
            cell = (state.Enterprises.Region[e] * state.Sectors.Count) + Math.Min(other, state.Sectors.Count - 1);
        }

        ReadOnlySpan<int> candidates = where < parameters.NearShare ? state.ProgrammesOfCell.Of(cell) : default;
        if (candidates.IsEmpty) candidates = state.ProgrammesOfSector.Of(cell % state.Sectors.Count);
        return candidates.IsEmpty ? -1 : candidates[(int)(which * candidates.Length)];
    }

    private static bool Agree(ModelState state, int e, int p)
    {
        for (int i = 0; i < state.Enterprises.SlotCount[e]; i++)
        {
            if (state.Partnerships.Programme[state.Enterprises.FirstSlot[e] + i] == p) return false;
        }

        (double enterprise, double programme) =
            state.Streams.UniformPair(Purpose.ContractTerms, state.Enterprises.Id[e], state.Period, state.Programmes.Id[p]);
        double noise = state.Parameters.Belief.QualityNoise * state.Streams.Normal(Purpose.QualitySignal, state.Enterprises.Id[e],
            state.Period, state.Programmes.Id[p], 1);
        double estimate = ShareInformation.TrueQuality(state, e, p) + noise;
        double room = 1 - state.Programmes.Coverage[p];
        return enterprise < Math.Clamp(estimate, 0, 1) && programme < state.Programmes.Motivation[p] * room;
    }

    private static void Sign(ModelState state, int e, int p, int slot, CooperationParameters parameters)
    {
        double rate = parameters.ShareTerms * state.Levers.Multiplier(Lever.WinWinBenefits, state.Programmes.Cell[p]);
        Begin(state.Partnerships, slot, p, state.Enterprises.Heads[e], parameters, NextContractedShare(0, rate));
    }

    private static void AwardGrants(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters parameters = state.Parameters.Cooperation;
        for (int p = 0; p < programmes.Count; p++)
        {
            double chance = Math.Min(1, parameters.ProjectFunding * state.Levers.Multiplier(Lever.Grants, programmes.Cell[p]));
            bool isAwarded = state.Streams.Uniform(Purpose.ProjectGrant, programmes.Id[p], state.Period) < chance;
            double grant = programmes.GrantIncome[p] = isAwarded ? parameters.ProjectGrant : 0;
            if (grant <= 0) continue;
            programmes.ProjectFunds[p] += grant;
            state.Colleges.Funds[programmes.College[p]] += grant;
            state.Government.Budget -= grant;
            state.Accounts.Record(Flow.ProjectGrants, grant);
        }
    }

    private static void Cover(ModelState state)
    {
        Programmes programmes = state.Programmes;
        for (int p = 0; p < programmes.Count; p++)
        {
            double places = 0;
            ReadOnlySpan<int> slots = state.PartnersOfProgramme.Of(p);
            foreach (int slot in slots) places += state.Partnerships.Places[slot];
            programmes.PartnerCount[p] = slots.Length;
            programmes.Coverage[p] = Coverage(places, programmes.Enrolled[p] * 4.0 / programmes.StudyPeriods[p]);
        }
    }
}
