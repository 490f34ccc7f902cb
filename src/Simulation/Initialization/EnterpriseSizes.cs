using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Initialization;

/// <summary>How large synthetic enterprises are: the posts of all together are those that the graduates of the colleges call for, the
/// sizes of a sector's are spread over a log-normal distribution.</summary>
/// <remarks>
/// <code>
/// N = ratio·G·(1 − f)/((δ − o·v*)·share),   G = Σ_c intake_c·entrants_c/4·(1 − drop)^study_c
/// N_rs = N·weight_s/Σ weight·n_rs/n_s   over the sectors that have enterprises
/// z_e = quantile of the standard normal at (rank_e + u2)/n_rs,   rank_e = 0 … n_rs − 1 among the U of the enterprises of its cell
/// x_e = clamp(a_rs·exp(σ_n·z_e), n_min, n_max),   a_rs such that Σ_e x_e = N_rs over the cell
/// staff_e = round(x_e; U₂)
/// </code>
/// <para>Symbols: N = staff of all synthetic enterprises; ratio = labour_market.posts_per_graduate; G = graduates a quarter at
/// planned seats, entrants = entrants a year of a college, input; intake = as in AdjustSeatsAndAdmit; f = labour_market.further_study;
/// δ = industry.turnover; o = industry.outside_hires; v* = labour_market.usual_vacancies; share = industry.entry_share; drop =
/// education.drop_out; study = as in CollegesAtStart; weight = share of employment of a sector, input; n_s and n_rs = numbers of
/// enterprises of the sector and of the cell; σ_n = world.size_tail; n_min = world.least_staff; n_max = world.most_staff; staff =
/// Enterprises.Staff.</para>
/// <para>So that at rest as many leave the entry segments, δ·share·N a quarter, as come from outside, o·v*·share·N, and from the graduates
/// who look for work, the ratio times their number: mean staff is solved in each replication, and what a sector demands follows its weight,
/// not the luck of how many enterprises it was dealt.</para>
/// <para>Order: cell by cell; a_rs by 64 halvings of its logarithm between the two values at which all are smallest and all
/// largest.</para>
/// <para>Draws: U and u2 = the block (EnterpriseAttributes; e; draw 1), (U₂, ·) = U(EnterpriseAttributes; e; draw 7), of period 0. Equal U
/// rank by city and ordinal.</para>
/// <para>Limits: where N_rs is below n_rs·n_min or above n_rs·n_max all have the smallest or the largest size. Where outsiders alone would
/// fill all that leave, δ ≤ o·v*, all have the largest; without entrants all have the smallest. One enterprise more makes the others of its
/// sector smaller: the total is the labour market's. A cell is a market: its posts are not left to the luck of its one largest
/// enterprise.</para>
/// <para>Source: log-normal, heavy-tailed sizes, Cabral and Mata 2003; one post a graduate: posts per applicant at China's employment
/// offices were .99 to 1.22 in 2010–2023. That the strata are equal is an Assumption of convenience: replications differ less in how many
/// large enterprises they have.</para>
/// </remarks>
internal static class EnterpriseSizes
{
    /// <summary>Halvings of the interval in which a sector's scale is sought.</summary>
    private const int Halvings = 64;

    /// <summary>Staff of all synthetic enterprises together that the labour market calls for.</summary>
    public static double Total(Scenario scenario)
    {
        ModelParameters parameters = scenario.Parameters;
        double filled = parameters.LabourMarket.PostsPerGraduate * GraduatesAQuarter(scenario) * (1 - parameters.LabourMarket.FurtherStudy);
        return filled > 0 ? filled / (RestingLags.Renewed(parameters) * parameters.Industry.EntryShare) : 0;
    }

    /// <summary>Expected graduates a quarter at planned seats.</summary>
    public static double GraduatesAQuarter(Scenario scenario)
    {
        EducationParameters education = scenario.Parameters.Education;
        double graduates = 0;
        foreach (CollegeInput college in scenario.Population.Colleges)
        {
            int study = CollegesAtStart.StudyPeriods(college.Type, education);
            graduates += AdjustSeatsAndAdmit.Intake(college.Type, education) * college.EntrantsPerYear / 4
                * Elementary.Power(1 - education.DropOut, study);
        }

        return graduates;
    }

    /// <summary>Draws the staff of enterprises whose sectors are known.</summary>
    public static void Draw(Enterprises enterprises, Scenario scenario, RandomStreams streams)
    {
        IReadOnlyList<SectorInput> sectors = scenario.Population.Sectors;
        WorldParameters world = scenario.Parameters.World;
        double total = Total(scenario), weights = 0;
        Grouping bySector = new Grouping(sectors.Count, enterprises.Count).Rebuild(enterprises.Sector);
        for (int s = 0; s < sectors.Count; s++) weights += bySector.Of(s).IsEmpty ? 0 : sectors[s].Weight;
        Grouping byCell = EnterprisesAtStart.ByCell(enterprises, sectors.Count, scenario.Population.Regions.Count);
        for (int cell = 0; cell < byCell.Groups; cell++)
        {
            ReadOnlySpan<int> members = byCell.Of(cell);
            if (members.IsEmpty) continue;
            int s = cell % sectors.Count;
            (int[] ranked, double[] sizes) = Spread(members, enterprises, world.SizeTail, streams);
            double share = sectors[s].Weight / weights * members.Length / bySector.Of(s).Length;
            Scale(sizes, total * share, world.LeastStaff, world.MostStaff);
            for (int i = 0; i < ranked.Length; i++)
            {
                int e = ranked[i];
                double uniform = streams.Uniform(Purpose.EnterpriseAttributes, enterprises.Id[e], 0, 0, 7);
                enterprises.Planned[e] = enterprises.Staff[e] = RandomStreams.StochasticRound(sizes[i], uniform);
            }
        }
    }

    /// <summary>Brings relative sizes to a sum by one factor, each within limits.</summary>
    public static void Scale(Span<double> sizes, double sum, double least, double most)
    {
        double smallest = double.PositiveInfinity, largest = 0;
        foreach (double size in sizes) (smallest, largest) = (Math.Min(smallest, size), Math.Max(largest, size));
        double low = least / largest, high = most / smallest;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = Math.Sqrt(low * high), reached = 0;
            foreach (double size in sizes) reached += Math.Clamp(middle * size, least, most);
            if (reached < sum) low = middle;
            else high = middle;
        }

        foreach (ref double size in sizes) size = Math.Clamp(high * size, least, most);
    }

    /// <summary>A market's enterprises from the smallest to the largest, and their sizes relative to the median.</summary>
    private static (int[] Ranked, double[] Sizes) Spread(ReadOnlySpan<int> members, Enterprises enterprises, double tail,
        RandomStreams streams)
    {
        int[] ranked = members.ToArray();
        var keys = new (double Luck, int Order)[ranked.Length];
        for (int i = 0; i < ranked.Length; i++)
            keys[i] = (streams.Uniform(Purpose.EnterpriseAttributes, enterprises.Id[ranked[i]], 0, 0, 1), i);
        Array.Sort(keys, ranked);
        var sizes = new double[ranked.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            PhiloxBlock block = streams.Block(Purpose.EnterpriseAttributes, enterprises.Id[ranked[i]], 0, 0, 1);
            double share = (i + RandomStreams.ToUnit(block.X2)) / sizes.Length;
            sizes[i] = Elementary.Exp(tail * Elementary.NormalQuantile(share));
        }

        return (ranked, sizes);
    }
}
