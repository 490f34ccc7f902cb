using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What a market's enterprises got with their hires is added up, in the order in which they hired. Part of matching.</summary>
internal static class BookHires
{
    /// <summary>Books the market's hires that are not yet booked.</summary>
    public static void Market(ModelState state, int cell)
    {
        MarketPosts market = state.Market;
        int first = market.Start[cell] + market.Open[cell], end = market.Booked[cell];
        if (first == end) return;
        market.Booked[cell] = first;
        ReadOnlySpan<Hire> hires = market.Hires.AsSpan(first, end - first);
        AddLevels(state, hires);
        AddDirections(state, cell, hires, market.HiredCohorts.AsSpan(first, hires.Length));
    }

    /// <summary>The vacancy that has been open longer is filled first.</summary>
    public static void FillVacancy(Enterprises enterprises, int e)
    {
        if (enterprises.OldVacancies[e] > 0) enterprises.OldVacancies[e]--;
        else enterprises.NewVacancies[e]--;
    }

    private static void AddLevels(ModelState state, ReadOnlySpan<Hire> hires)
    {
        Enterprises enterprises = state.Enterprises;
        for (int i = hires.Length - 1; i >= 0; i--)
        {
            Hire hire = hires[i];
            int e = hire.Enterprise;
            FillVacancy(enterprises, e);
            enterprises.HiredLevel[e] += state.Cohorts.Level[hire.Cohort] * hire.Talent;
            enterprises.HiredDistance[e] += Math.Min(1, AssessBenefits.CulturalDistance(state, e, hire.Programme));
        }
    }

    /// <summary>Sorts the hires' cohorts by employer, keeping the order, so that each employer's sum is read and written once.</summary>
    private static void AddDirections(ModelState state, int cell, ReadOnlySpan<Hire> hires, Span<int> cohorts)
    {
        Enterprises enterprises = state.Enterprises;
        Span<int> cursor = state.Market.Cursor;
        ReadOnlySpan<int> employers = state.EnterprisesOfCell.Of(cell);
        foreach (int e in employers) cursor[e] = 0;
        for (int i = 0; i < hires.Length; i++) cursor[hires[i].Enterprise]++;
        int next = 0;
        foreach (int e in employers)
        {
            int count = cursor[e];
            cursor[e] = next;
            next += count;
        }

        for (int i = hires.Length - 1; i >= 0; i--) cohorts[cursor[hires[i].Enterprise]++] = hires[i].Cohort;
        next = 0;
        foreach (int e in employers)
        {
            int count = cursor[e] - next;
            if (count == 0) continue;
            enterprises.HiresThisPeriod[e] += count;
            Profiles.Add(enterprises.Hired(e), state.Cohorts.Direction, cohorts.Slice(next, count));
            next += count;
        }
    }
}
