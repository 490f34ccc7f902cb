using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>A few shallow partnerships at the start; formerly industry-run colleges keep old personal ties when the scenario asks for
/// them.</summary>
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
            SearchAndContract.Begin(partnerships, slot, p, enterprises.Heads[e], cooperation, 0);
            partnerships.Depth[slot] = isLegacy ? world.LegacyDepth : world.InitialDepth;
            if (isLegacy) (partnerships.Trust[slot], partnerships.PersonalTie[slot]) = (world.LegacyTrust, world.LegacyTie);
            partnerships.TermLeft[slot] = 1
                + (int)((cooperation.ContractTerm - 1) * streams.Uniform(Purpose.InitialPartnership, enterprises.Id[e], 0, 0, 1));
        }

        return partnerships;
    }
}
