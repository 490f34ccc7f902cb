using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What a market's enterprises got with their hires is added up, in the order in which they hired. Part of matching.</summary>
internal static class BookHires
{
    public static void Market(ModelState state, int cell)
    {
        Enterprises enterprises = state.Enterprises;
        MarketPosts market = state.Market;
        int first = market.Start[cell] + market.Open[cell], end = market.Start[cell + 1];
        if (first == end) return;
        ReadOnlySpan<Hire> hires = market.Hires.AsSpan(first, end - first);
        for (int i = hires.Length - 1; i >= 0; i--)
        {
            Hire hire = hires[i];
            int e = hire.Enterprise;
            FillVacancy(enterprises, e);
            enterprises.HiresThisPeriod[e]++;
            enterprises.HiredLevel[e] += state.Cohorts.Level[hire.Cohort] * hire.Talent;
            enterprises.HiredDistance[e] += Math.Min(1, AssessBenefits.CulturalDistance(state, e, hire.Programme));
        }

        AddDirections(state, cell, hires, market.HiredCohorts.AsSpan(first, hires.Length));
    }

    /// <summary>Sorts the hires' cohorts by employer, keeping the order, so that each employer's sum is written once.</summary>
    private static void AddDirections(ModelState state, int cell, ReadOnlySpan<Hire> hires, Span<int> cohorts)
    {
        Enterprises enterprises = state.Enterprises;
        Span<int> cursor = state.Market.Cursor;
        int next = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell))
        {
            cursor[e] = next;
            next += enterprises.HiresThisPeriod[e];
        }

        for (int i = hires.Length - 1; i >= 0; i--) cohorts[cursor[hires[i].Enterprise]++] = hires[i].Cohort;
        next = 0;
        foreach (int e in state.EnterprisesOfCell.Of(cell))
        {
            int count = enterprises.HiresThisPeriod[e];
            if (count == 0) continue;
            Profiles.Sum(enterprises.Hired(e), state.Cohorts.Direction, cohorts.Slice(next, count));
            next += count;
        }
    }

    /// <summary>The vacancy that has been open longer is filled first.</summary>
    public static void FillVacancy(Enterprises enterprises, int e)
    {
        if (enterprises.OldVacancies[e] > 0) enterprises.OldVacancies[e]--;
        else enterprises.NewVacancies[e]--;
    }
}
