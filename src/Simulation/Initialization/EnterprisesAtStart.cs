using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>Enterprises from a table, or synthetic: sector by employment weight, log-normal head counts (heavy-tailed).</summary>
/// <remarks>
/// <code>
/// sector = the first s for which U_0 is below Σ_{j ≤ s} weight_j/Σ weight
/// n = clamp(nearest whole number of n̄·exp(σ_n·N_1 − σ_n²/2), n_min, n_max),   plan = n
/// slots = 4 from 1000 staff on, 3 from 300, 2 from 100, else 1
/// κ = U_2,   l = 1,   g = 0,   w = D[s, 0],   m = m_0
/// b = b⁰ = belief(N_3),   X = home X = gap + culture(N_4),   Y = home Y = culture(N_5)
/// resp = 2·mean·U_6
/// </code>
/// <para>Symbols: weight = share of employment of a sector, input; n = Enterprises.Heads; n̄ = world.mean_heads; σ_n = world.size_tail;
/// n_min = world.least_heads; n_max = world.most_heads; plan = Enterprises.PlannedHeads; slots = Enterprises.SlotCount; κ =
/// Enterprises.Knowledge; l = Enterprises.WorkforceLevel; g = Enterprises.Generation; w = profile of the staff; m = Enterprises.Motivation;
/// m_0 = decision.first_motivation; b = Enterprises.Belief; b⁰ = Enterprises.Anchor; belief, culture = as in FirstViews; X, Y =
/// Enterprises.CultureX, Enterprises.CultureY; gap = world.cultural_gap; resp = Enterprises.SocialResponsibility; mean =
/// decision.social_responsibility.</para>
/// <para>Order: as many a city as the scenario says, or those of a table, which gives city, sector and head count. The index goes by city,
/// then sector, then the order of the table or the ordinal: what shares a market, an association and a lever lies together.</para>
/// <para>Draws: U_j is U(EnterpriseAttributes; e; draw j) and N_j is N(EnterpriseAttributes; e; draw j), of period 0. The number of a
/// synthetic enterprise is the hash of its city, the word enterprise and its ordinal there, so that one more in another city changes nobody
/// else.</para>
/// <para>Limits: halves are rounded to the even number.</para>
/// <para>Source: log-normal, heavy-tailed sizes, Cabral and Mata 2003; the slots are an Assumption: one contact person per hundred staff,
/// then slower.</para>
/// </remarks>
internal static class EnterprisesAtStart
{
    public static Enterprises Create(Scenario scenario, Sectors sectors, RandomStreams streams)
    {
        Population population = scenario.Population;
        WorldParameters world = scenario.Parameters.World;
        bool isTable = population.Enterprises.Count > 0;
        int count = isTable ? population.Enterprises.Count : population.Regions.Sum(r => r.Enterprises);
        var enterprises = new Enterprises(count);

        int next = 0;
        if (isTable)
        {
            foreach (EnterpriseInput input in population.Enterprises)
                Place(enterprises, next++, StableHash.Of(input.Id), input.Region, input.Sector, input.Heads);
        }
        else
        {
            for (int r = 0; r < population.Regions.Count; r++)
            {
                for (int ordinal = 0; ordinal < population.Regions[r].Enterprises; ordinal++)
                {
                    uint id = StableHash.AgentId(population.Regions[r].Id, "enterprise", ordinal);
                    int sector = Sector(population.Sectors, streams.Uniform(Purpose.EnterpriseAttributes, id, 0));
                    int heads = SyntheticHeads(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 1), world);
                    Place(enterprises, next++, id, r, sector, heads);
                }
            }
        }

        LayOutByCell(enterprises, sectors.Count, population.Regions.Count);
        int slot = 0;
        for (int e = 0; e < count; e++)
        {
            uint id = enterprises.Id[e];
            enterprises.PlannedHeads[e] = enterprises.Heads[e];
            enterprises.SlotCount[e] = PartnerCapacity(enterprises.Heads[e]);
            enterprises.FirstSlot[e] = slot;
            slot += enterprises.SlotCount[e];
            enterprises.Knowledge[e] = streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 2);
            enterprises.WorkforceLevel[e] = 1;
            enterprises.Belief[e] = enterprises.Anchor[e] =
                FirstViews.Belief(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 3), world);
            enterprises.Motivation[e] = scenario.Parameters.Decision.FirstMotivation;
            enterprises.CultureX[e] = enterprises.HomeCultureX[e] = world.CulturalGap
                + FirstViews.Culture(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 4), world);
            enterprises.CultureY[e] = enterprises.HomeCultureY[e] =
                FirstViews.Culture(streams.Normal(Purpose.EnterpriseAttributes, id, 0, 0, 5), world);
            enterprises.SocialResponsibility[e] =
                2 * scenario.Parameters.Decision.SocialResponsibility * streams.Uniform(Purpose.EnterpriseAttributes, id, 0, 0, 6);
            sectors.Requirement(enterprises.Sector[e], 0).CopyTo(enterprises.Workforce(e));
        }

        return enterprises;
    }

    /// <summary>Log-normal head count with the given mean.</summary>
    public static int SyntheticHeads(double normal, WorldParameters world) => (int)Math.Clamp(
        Math.Round(world.MeanHeads * Elementary.Exp((world.SizeTail * normal) - (world.SizeTail * world.SizeTail / 2))), world.LeastHeads,
        world.MostHeads);

    /// <summary>Partners an enterprise can look after: 1 to 4 by the size classes that are observed too (Assumption: one contact person per
    /// hundred staff, then slower).</summary>
    public static int PartnerCapacity(int heads) => heads >= 1000 ? 4 : heads >= 300 ? 3 : heads >= 100 ? 2 : 1;

    private static void Place(Enterprises enterprises, int e, uint id, int region, int sector, int heads)
    {
        enterprises.Id[e] = id;
        enterprises.Region[e] = region;
        enterprises.Sector[e] = sector;
        enterprises.Heads[e] = heads;
    }

    /// <summary>Brings the enterprises into the order of their region × sector; within one the order stays.</summary>
    private static void LayOutByCell(Enterprises enterprises, int sectors, int regions)
    {
        var cells = new int[enterprises.Count];
        for (int e = 0; e < cells.Length; e++) cells[e] = (enterprises.Region[e] * sectors) + enterprises.Sector[e];
        Grouping byCell = new Grouping(regions * sectors, cells.Length).Rebuild(cells);
        (uint[] id, int[] region, int[] sector, int[] heads) =
            ([.. enterprises.Id], [.. enterprises.Region], [.. enterprises.Sector], [.. enterprises.Heads]);
        int next = 0;
        for (int cell = 0; cell < byCell.Groups; cell++)
        {
            foreach (int from in byCell.Of(cell))
            {
                Place(enterprises, next, id[from], region[from], sector[from], heads[from]);
                enterprises.Cell[next++] = cell;
            }
        }
    }

    private static int Sector(IReadOnlyList<SectorInput> sectors, double uniform)
    {
        double total = 0;
        foreach (SectorInput sector in sectors) total += sector.Weight;
        double sum = 0;
        for (int s = 0; s < sectors.Count; s++)
        {
            sum += sectors[s].Weight / total;
            if (uniform < sum) return s;
        }

        return sectors.Count - 1;
    }
}
