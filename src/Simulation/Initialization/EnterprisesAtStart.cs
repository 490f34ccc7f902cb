using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Governing;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Processes.Practising;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
namespace Ronghe.Simulation.Initialization;

/// <summary>Enterprises from a table, or synthetic: sector by employment weight, staff by <see cref="EnterpriseSizes"/>.</summary>
/// <remarks>
/// <code>
/// sector = the first s for which U_0 is below Σ_{j ≤ s} weight_j/Σ weight
/// n = round(share·staff; U)
/// slots = 4 from 1000 staff on, 3 from 300, 2 from 100, else 1
/// class = 3 from 250 staff on, 2 from 50, 1 from 10, else 0
/// g = 0,   F_e = F(w, D[s, 0])
/// own_s = R(s, v·(staff lag + told + study), v·revised),   field_s = weight_s·(1 − γ_s)
/// w = turn(R(s, 0, v·staff lag), normalize((1 − γ_s)·own_s + γ_s·Σ_j field_j·own_j/Σ field), renewed/(renewed + o))
/// γ_s = min(1, γ·general_s)
/// </code>
/// <para>Symbols: γ_s = Sectors.GeneralShare; γ = labour_market.general_posts; general = how general the posts of a sector are, relative to
/// all, input; weight = share of employment of a sector, input; staff = Enterprises.Staff, all who work there; n = Enterprises.Heads, those
/// in the entry segment, which graduates of applied colleges join; share = industry.entry_share; slots = Enterprises.SlotCount; class =
/// Enterprises.SizeClass, for the groups of observations; g = Enterprises.Generation; w = profile of the staff; F_e =
/// Enterprises.WorkforceFit; R, v, staff lag, told, revised = as in CollegesAtStart and RestingLags, revised at rigidity ½; study =
/// education.higher_vocational_study; renewed = as in RestingLags; o = industry.on_the_job_training; Enterprises.Profit is that of so many
/// persons of this fit (UpdateWorkforces); all else that sets one apart as in NewEnterprise. An empty place (PlacesAtStart) has no staff,
/// and what else is said here.</para>
/// <para>Order: as many a city as the scenario says, or those of a table, which gives city, sector and staff, taken as they are. The
/// index goes by city, then sector, then the order of the table or the ordinal: what shares a market, an association and a lever lies
/// together.</para>
/// <para>Draws: U_0 = U(EnterpriseAttributes; e), U the second of the pair of draw 7, of period 0. The number of a synthetic enterprise is
/// the hash of its city, the word enterprise and its ordinal there, so that one more in another city changes nobody else.</para>
/// <para>Limits: in the smallest enterprises nobody may be in the entry segment.</para>
/// <para>Source: the slots are an Assumption: one contact person per hundred staff, then slower; the classes are those of enterprise
/// statistics (micro, small, medium, large: European Commission 2003/361/EC by staff).</para>
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
                Place(enterprises, next++, StableHash.Of(input.Id), input.Region, input.Sector, input.Staff);
        }
        else
        {
            for (int r = 0; r < population.Regions.Count; r++)
            {
                for (int ordinal = 0; ordinal < population.Regions[r].Enterprises; ordinal++)
                {
                    uint id = StableHash.AgentId(population.Regions[r].Id, "enterprise", ordinal);
                    int sector = Sector(population.Sectors, streams.Uniform(Purpose.EnterpriseAttributes, id, 0));
                    Place(enterprises, next++, id, r, sector, 0);
                }
            }

            EnterpriseSizes.Draw(enterprises, scenario, streams);
        }

        LayOutByCell(enterprises, sectors.Count, population.Regions.Count);
        enterprises = PlacesAtStart.WithEmpty(enterprises, scenario.Parameters, streams);
        PlacesAtStart.Begin(enterprises, sectors, scenario.Parameters, streams);
        for (int s = 0; s < sectors.Count; s++)
            sectors.GeneralShare[s] = Math.Min(1, scenario.Parameters.LabourMarket.GeneralPosts * population.Sectors[s].General);
        Knowing[] ofSector = Remember(sectors, population.Sectors, scenario.Parameters);
        int slot = 0;
        for (int e = 0; e < enterprises.Count; e++)
        {
            uint id = enterprises.Id[e];
            int persons = enterprises.Staff[e];
            (_, double luck) = streams.UniformPair(Purpose.EnterpriseAttributes, id, 0, 0, 7);
            enterprises.Heads[e] = RandomStreams.StochasticRound(scenario.Parameters.Industry.EntryShare * persons, luck);
            enterprises.Posts[e] = scenario.Parameters.Industry.EntryShare * persons;
            enterprises.SizeClass[e] = SizeClass(enterprises.Planned[e]);
            enterprises.SlotCount[e] = PartnerCapacity(enterprises.Planned[e]);
            enterprises.FirstSlot[e] = slot;
            slot += enterprises.SlotCount[e];
            NewEnterprise.Characterise(enterprises, e, scenario.Parameters, streams);
            Knowing knowing = ofSector[enterprises.Sector[e]];
            knowing.Profile.CopyTo(enterprises.Workforce(e));
            enterprises.WorkforceFit[e] = knowing.Fit;
            enterprises.Profit[e] = persons * (UpdateWorkforces.Output(1, 0, knowing.Fit, 1, 0, scenario.Parameters.Industry)
                - UpdateWorkforces.StandardWages(0, scenario.Parameters.Industry));
        }

        return enterprises;
    }

    /// <summary>What the staff of each sector know who came from colleges and learned on the job while technology moved: graduates of its
    /// own field, and of all in the posts that ask for none.</summary>
    private static Knowing[] Remember(Sectors sectors, IReadOnlyList<SectorInput> input, ModelParameters parameters)
    {
        IndustryParameters industry = parameters.Industry;
        double pace = RestingLags.Pace(industry), staff = RestingLags.Staff(parameters);
        double renewed = RestingLags.Renewed(parameters), moved = renewed + industry.OnTheJobTraining;
        double revised = RestingLags.Revised(0.5, Govern.RestingInstitutions(parameters.Government),
            ExchangeTalent.RestingShare(0, parameters.Education.FirstOrientation, parameters.Cooperation), parameters);
        var own = new double[sectors.Count][];
        var all = new double[Profiles.Stride];
        for (int s = 0; s < sectors.Count; s++)
        {
            double told = RestingLags.Told(sectors.OwnStrength[s], parameters.Belief) + parameters.Education.HigherVocationalStudy;
            own[s] = new double[Profiles.Stride];
            sectors.Remembered(s, pace * (staff + told), pace * revised, own[s]);
            Profiles.AddScaled(all, own[s], FieldPosts(s));
        }

        double fieldPosts = Enumerable.Range(0, sectors.Count).Sum(FieldPosts);
        var knowing = new Knowing[sectors.Count];
        for (int s = 0; s < sectors.Count; s++)
        {
            double[] workforce = new double[Profiles.Stride], hired = new double[Profiles.Stride];
            Profiles.AddScaled(hired, own[s], sectors.OfField(s, 1));
            if (fieldPosts > 0) Profiles.AddScaled(hired, all, sectors.GeneralShare[s] / fieldPosts);
            sectors.Remembered(s, 0, pace * staff, workforce);
            if (moved > 0) Profiles.TurnTowardSum(workforce, hired, renewed / moved);
            knowing[s] = new Knowing(workforce, Profiles.Fit(workforce, sectors.Requirement(s, 0), parameters.World.FitWidth));
        }

        return knowing;

        double FieldPosts(int s) => sectors.OfField(s, input[s].Weight);
    }

    /// <summary>Partners an enterprise can look after: 1 to 4 (Assumption: one contact person per hundred staff, then slower).</summary>
    public static int PartnerCapacity(int staff) => staff >= 1000 ? 4 : staff >= 300 ? 3 : staff >= 100 ? 2 : 1;

    /// <summary>Micro, small, medium and large enterprises, from 0: the size classes of observations.</summary>
    public static int SizeClass(int staff) => staff >= 250 ? 3 : staff >= 50 ? 2 : staff >= 10 ? 1 : 0;

    /// <summary>Enterprises whose regions and sectors are known, by region × sector.</summary>
    public static Grouping ByCell(Enterprises enterprises, int sectors, int regions)
    {
        var cells = new int[enterprises.Count];
        for (int e = 0; e < cells.Length; e++) cells[e] = (enterprises.Region[e] * sectors) + enterprises.Sector[e];
        return new Grouping(regions * sectors, cells.Length).Rebuild(cells);
    }

    private static void Place(Enterprises enterprises, int e, uint id, int region, int sector, int staff)
    {
        enterprises.Id[e] = id;
        enterprises.Region[e] = region;
        enterprises.Sector[e] = sector;
        enterprises.Planned[e] = enterprises.Staff[e] = staff;
    }

    /// <summary>Brings the enterprises into the order of their region × sector; within one the order stays.</summary>
    private static void LayOutByCell(Enterprises enterprises, int sectors, int regions)
    {
        Grouping byCell = ByCell(enterprises, sectors, regions);
        (uint[] id, int[] region, int[] sector, int[] staff) =
            ([.. enterprises.Id], [.. enterprises.Region], [.. enterprises.Sector], [.. enterprises.Staff]);
        int next = 0;
        for (int cell = 0; cell < byCell.Groups; cell++)
        {
            foreach (int from in byCell.Of(cell))
            {
                Place(enterprises, next, id[from], region[from], sector[from], staff[from]);
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

    /// <summary>What the staff of a sector know at the start, and how well that fits what is required.</summary>
    private sealed record Knowing(double[] Profile, double Fit);
}
