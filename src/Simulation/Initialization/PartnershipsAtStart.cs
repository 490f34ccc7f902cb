using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>A few shallow partnerships at the start; formerly industry-run colleges keep old personal ties when the scenario asks for
/// them.</summary>
/// <remarks>
/// <code>
/// with probability share (U₁): the first slot of e holds the programme of number ⌊U₂·number⌋ of those of its cell
/// x = x_0, or with a formerly industry-run college x = x_L, trust = trust_L, tie = tie_L
/// places = 1,   σ = 1 − exp(−share_terms),   left = 1 + ⌊(contract − 1)·U₃⌋
/// </code>
/// <para>Symbols: share = world.initial_partnerships; x = Partnerships.Depth; x_0 = world.initial_depth; x_L = world.legacy_depth; trust =
/// Partnerships.Trust; trust_L = world.legacy_trust; tie = Partnerships.PersonalTie; tie_L = world.legacy_tie; σ =
/// Partnerships.ContractedShare; share_terms = cooperation.share_terms; left = Partnerships.TermLeft; contract =
/// cooperation.contract_term; everything else is as where a partnership begins (SearchAndContract).</para>
/// <para>Order: enterprises by index, each at most once.</para>
/// <para>Draws: (U₁, U₂) = U(InitialPartnership; e), U₃ = U(InitialPartnership; e; draw 1), of period 0.</para>
/// <para>Limits: none where the cell has no programme. Formerly industry-run colleges are like any other where world.legacy_ties is
/// 0.</para>
/// <para>Source: source paper §3.2 for the natural ties of industry-run colleges; the numbers are an Assumption: a few shallow
/// partnerships.</para>
/// </remarks>
internal static class PartnershipsAtStart
{
    public static Partnerships Create(Scenario scenario, Enterprises enterprises, Programmes programmes, int sectors, RandomStreams streams)
    {
        CooperationParameters cooperation = scenario.Parameters.Cooperation;
        WorldParameters world = scenario.Parameters.World;
        var partnerships = new Partnerships(enterprises.SlotCount.Sum());
        partnerships.Programme.AsSpan().Fill(-1);
        Grouping byCell = new Grouping(scenario.Population.Regions.Count * sectors, programmes.Count).Rebuild(programmes.Cell);
        for (int e = 0; e < enterprises.Count; e++)
        {
            for (int i = 0; i < enterprises.SlotCount[e]; i++) partnerships.Enterprise[enterprises.FirstSlot[e] + i] = e;

            (double chance, double choice) = streams.UniformPair(Purpose.InitialPartnership, enterprises.Id[e], 0);
            ReadOnlySpan<int> candidates = byCell.Of(enterprises.Cell[e]);
            if (chance >= world.InitialPartnerships || candidates.IsEmpty) continue;

            int slot = enterprises.FirstSlot[e];
            int p = candidates[(int)(choice * candidates.Length)];
            bool isLegacy = world.LegacyTies > 0 && scenario.Population.Colleges[programmes.College[p]].IsIndustryRun;
            SearchAndContract.Begin(partnerships, slot, p, 1, cooperation, SearchAndContract.ContractedShare(cooperation.ShareTerms));
            partnerships.Depth[slot] = isLegacy ? world.LegacyDepth : world.InitialDepth;
            if (isLegacy) (partnerships.Trust[slot], partnerships.PersonalTie[slot]) = (world.LegacyTrust, world.LegacyTie);
            partnerships.TermLeft[slot] = 1
                + (int)((cooperation.ContractTerm - 1) * streams.Uniform(Purpose.InitialPartnership, enterprises.Id[e], 0, 0, 1));
        }

        return partnerships;
    }
}
