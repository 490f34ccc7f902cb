using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.EarlyCareers;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Graduates who were hired begin an early career with their employer. Part of matching.</summary>
/// <remarks>
/// <code>
/// odds = (standard/worth)^fit, 1 where worth is 0;   k = 0;   Enterprises.EarlyCareers += 1
/// settles at once where age is at least C
/// </code>
/// <para>Symbols: worth = fit × level at the post, times talent (MatchGraduates); standard = industry.standard_fit; fit =
/// labour_market.leaving_by_fit; k = quarters with the employer; age = quarters since graduation; C = labour_market.career_quarters, at
/// least 1.</para>
/// <para>Order: market by market, in the order in which they were hired; behind the persons who are there.</para>
/// <para>Source: bookkeeping.</para>
/// </remarks>
internal static class TakeUpPosts
{
    /// <summary>Room in every city for those hired there.</summary>
    public static void MakeRoom(ModelState state)
    {
        MarketPosts market = state.Space<Matching>().Market;
        int sectors = state.Sectors.Count;
        Span<int> coming = state.Space<Space>().Coming;
        for (int region = 0; region < coming.Length; region++)
        {
            coming[region] = market.HiresOf(market.Cells + region).Length;
            for (int cell = region * sectors; cell < (region + 1) * sectors; cell++) coming[region] += market.HiresOf(cell).Length;
        }

        state.Careers.MakeRoom(coming);
    }

    /// <summary>All whom the market's enterprises hired.</summary>
    public static void Market(ModelState state, int cell, int region)
    {
        Matching matching = state.Space<Matching>();
        MarketPosts market = matching.Market;
        int quarters = CareerPath.Of(state).Quarters;
        int[] early = state.Enterprises.EarlyCareers;
        ReadOnlySpan<int> sectorOf = state.Programmes.Sector;
        int sector = cell < market.Cells ? cell % state.Sectors.Count : -1;
        ReadOnlySpan<Hire> hires = market.HiresOf(cell);
        for (int i = hires.Length - 1; i >= 0; i--)
        {
            ref readonly Hire hire = ref hires[i];
            int age = PersonBits.Age(hire.Person);
            if (age >= quarters)
            {
                market.Flows[cell].Settled++;
                continue;
            }

            early[hire.Enterprise]++;
            int p = state.Cohorts.ProgrammeOf(hire.Cohort);
            uint practice = (uint)(hire.Practice - state.Practices.First(matching.Fits.Ring(age)));
            uint job = Careers.NewJob(hire.IsKept, hire.IsFirst, sectorOf[p] == sector);
            state.Careers.Add(region, p, (hire.Person & PersonBits.WithoutSpell) | PersonBits.HadPost, practice, hire.Talent,
                hire.Enterprise, hire.Worth, 0, hire.Premium, job);
        }
    }

    /// <summary>Odds of leaving of a city's persons behind those who were there, eight at a time.</summary>
    public static void ReckonOdds(ModelState state, int region, int present)
    {
        const int Half = Careers.Lanes / 2;
        Careers careers = state.Careers;
        int first = careers.Start(region) + present, end = careers.Start(region) + careers.Number(region);
        for (int at = first / Careers.Lanes * Careers.Lanes; at < end; at += Careers.Lanes)
        {
            Vector256<float> before = Careers.Eight(careers.Odds, at);
            CareerPath.OddsRatio(Four.At(careers.Worth, at), state.Parameters).Put(careers.Odds, at);
            CareerPath.OddsRatio(Four.At(careers.Worth, at + Half), state.Parameters).Put(careers.Odds, at + Half);
            for (int there = at; there < first; there++) careers.Odds[there] = before[there - at];
        }
    }

    private sealed class Space(int regions) : IWorkingSpace<Space>
    {
        /// <summary>Persons hired, by city.</summary>
        public int[] Coming { get; } = new int[regions];

        public static Space For(ModelState state) => new(state.Regions);
    }
}
