using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Partnerships at the start: most of the enterprises that want trainees have them, as deep as what the host trains allows at
/// rest.</summary>
/// <remarks>
/// <code>
/// efforts of the departments (UpdateMotivation), as if all who must be placed had no partner's place; wishes for places (DecideOnTraining)
/// of hosts with experience (PastOfPartners), under the policies in force
/// with probability share (U₁), each slot of e in turn while wanted − Σ places is at least 1:
///     a programme of e's cell, of its sector where the cell has none, of number ⌊U₂·number⌋, that is no partner yet
///     places = min(wanted − Σ places, S_p − places of p given so far) where that is above 0
/// x = x_0·min(1, τ/τ_full), trust = trust_0, s = s_0
/// formal = 1 with probability formal_0 (U₄), else 0
/// paper = sign_p·a_f/lapse, 0 where nothing lapses
/// d_p = e/(e + turn),   e = 2·o_0·own + exch·(w_0 + (1 − w_0)·min(1, 2·Σ places·x/Σ places));   sums over its partnerships, 0 without
/// then those who have partners decide again, knowing them (DecideOnTraining), and x and d_p follow
/// σ = 1 − exp(−share_terms),   left = 1 + ⌊(contract − 1)·U₃⌋
/// </code>
/// <para>Symbols: share = world.initial_partnerships; wanted = Enterprises.WantedPlaces; S = Programmes.InPractice; d =
/// Programmes.DoubleQualifiedShare; own, exch, w_0, turn = as in ExchangeTalent; o_0 = education.first_orientation; paper =
/// Programmes.PaperAgreements; sign_p, a_f, lapse = as in DeepenPartnerships; x = Partnerships.Depth; x_0 = world.initial_depth; τ =
/// Enterprises.TrainingShare; τ_full = practice.full_training; formal = Partnerships.IsFormal; formal_0 = world.initial_formal; trust =
/// Partnerships.Trust; trust_0 = world.initial_trust; s = Partnerships.Systems; s_0 = world.initial_systems; σ =
/// Partnerships.ContractedShare; share_terms = cooperation.share_terms; left = Partnerships.TermLeft; contract =
/// cooperation.contract_term; everything else is as where a partnership begins (SearchAndContract).</para>
/// <para>Order: enterprises by index, each with its slots in order.</para>
/// <para>Draws: U₁ = U(InitialPartnership; e), (U₂, U₃) = U(InitialPartnership; e; draw 1 + slot), U₄ = U(InitialPartnership; e; peer p),
/// of period 0.</para>
/// <para>Limits: none where the sector has no programme.</para>
/// <para>Source: the levels are an Assumption: where they rest, measured once, so that the burn-in has little left to do (docs/decisions,
/// 15).</para>
/// </remarks>
internal static class PartnershipsAtStart
{
    /// <summary>Free slots of all enterprises.</summary>
    public static Partnerships Slots(Enterprises enterprises)
    {
        var partnerships = new Partnerships(enterprises.SlotCount.Sum());
        partnerships.Programme.AsSpan().Fill(-1);
        for (int e = 0; e < enterprises.Count; e++)
            partnerships.Enterprise.AsSpan(enterprises.FirstSlot[e], enterprises.SlotCount[e]).Fill(e);
        return partnerships;
    }

    /// <summary>The first partnerships of a world that has everything else.</summary>
    public static void Begin(ModelState state)
    {
        Programmes programmes = state.Programmes;
        CooperationParameters cooperation = state.Parameters.Cooperation;
        state.PartnersOfProgramme.Rebuild(state.Partnerships.Programme);
        programmes.NominalShare.AsSpan().Fill(state.Parameters.Practice.Placeable);
        UpdateMotivation.SplitEfforts(state);
        for (int p = 0; p < programmes.Count && cooperation.PaperLapse > 0; p++)
            programmes.PaperAgreements[p] = cooperation.PaperSigning * programmes.FormEffort[p] / cooperation.PaperLapse;

        PutLeversInForce.ApplyAtStart(state);
        PastOfPartners.Decide(state);
        var taken = new double[programmes.Count];
        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            if (state.Streams.Uniform(Purpose.InitialPartnership, state.Enterprises.Id[e], 0) < state.Parameters.World.InitialPartnerships)
                Begin(state, e, taken);
        }

        state.InForce.Rebuild();
        state.PartnersOfProgramme.Rebuild(state.Partnerships.Programme);
        Deepen(state);
        PastOfPartners.Blend(state);
        PastOfPartners.Learn(state);
        DecideOnTraining.Apply(state);
        Deepen(state);
        PastOfPartners.Remember(state);
        PastOfPartners.HavePractised(state);
    }

    /// <summary>Partnerships are as deep as what the host trains lets them be, and teachers who know practice as many as where such posts
    /// are exchanged at rest.</summary>
    private static void Deepen(ModelState state)
    {
        Partnerships all = state.Partnerships;
        foreach (int slot in state.InForce.Slots)
        {
            all.Depth[slot] = state.Parameters.World.InitialDepth
                * Practise.Trained(state.Enterprises.TrainingShare[all.Enterprise[slot]], state.Parameters.Practice);
        }

        Qualify(state);
    }

    /// <summary>Teachers who know practice are as many as where such posts are exchanged at rest.</summary>
    private static void Qualify(ModelState state)
    {
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            double places = 0, deep = 0;
            foreach (int slot in state.PartnersOfProgramme.Of(p))
            {
                places += state.Partnerships.Places[slot];
                deep += state.Partnerships.Places[slot] * state.Partnerships.Depth[slot];
            }

            state.Programmes.DoubleQualifiedShare[p] =
                ExchangeTalent.RestingShare(places > 0 ? deep / places : 0, state.Parameters.Education.FirstOrientation,
                    state.Parameters.Cooperation);
        }
    }

    private static void Begin(ModelState state, int e, double[] taken)
    {
        Enterprises enterprises = state.Enterprises;
        ReadOnlySpan<int> candidates = state.OpenProgrammesOfCell.Of(enterprises.Cell[e]);
        if (candidates.IsEmpty) candidates = state.OpenProgrammesOfSector.Of(enterprises.Sector[e]);
        if (candidates.IsEmpty) return;
        double left = enterprises.WantedPlaces[e];
        int first = enterprises.FirstSlot[e];
        for (int slot = first; slot < first + enterprises.SlotCount[e] && left >= 1; slot++)
        {
            (double choice, double term) =
                state.Streams.UniformPair(Purpose.InitialPartnership, enterprises.Id[e], 0, 0, (uint)(1 + slot - first));
            int p = candidates[(int)(choice * candidates.Length)];
            double places = Math.Min(left, state.Programmes.InPractice[p] - taken[p]);
            if (places <= 0 || state.Partnerships.Programme.AsSpan(first, slot - first).Contains(p)) continue;
            Begin(state, slot, p, places, term);
            left -= places;
            taken[p] += places;
        }
    }

    private static void Begin(ModelState state, int slot, int p, double places, double term)
    {
        WorldParameters world = state.Parameters.World;
        CooperationParameters cooperation = state.Parameters.Cooperation;
        Partnerships all = state.Partnerships;
        SearchAndContract.Begin(state, slot, p, places, SearchAndContract.ContractedShare(cooperation.ShareTerms));
        (all.Trust[slot], all.Systems[slot]) = (world.InitialTrust, world.InitialSystems);
        all.TermLeft[slot] = 1 + (int)((cooperation.ContractTerm - 1) * term);
        all.IsFormal[slot] = state.Streams.Uniform(Purpose.InitialPartnership, state.Enterprises.Id[all.Enterprise[slot]], 0,
            state.Programmes.Id[p]) < world.InitialFormal ? 1 : 0;
    }
}
