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
        ReadOnlySpan<Hire> hires = market.Hires.AsSpan(market.Start[cell] + market.Open[cell], market.Start[cell + 1] - market.Start[cell] - market.Open[cell]);
        for (int i = hires.Length - 1; i >= 0; i--)
        {
            Hire hire = hires[i];
            int e = hire.Enterprise;
            FillVacancy(enterprises, e);
            enterprises.HiresThisPeriod[e]++;
            enterprises.HiredLevel[e] += state.Cohorts.Level[hire.Cohort] * hire.Talent;
            enterprises.HiredDistance[e] += Math.Min(1, AssessBenefits.CulturalDistance(state, e, hire.Programme));
            Profiles.AddScaled(enterprises.Hired(e), state.Cohorts.Profile(hire.Cohort), 1);
        }
    }

    /// <summary>The vacancy that has been open longer is filled first.</summary>
    public static void FillVacancy(Enterprises enterprises, int e)
    {
        if (enterprises.OldVacancies[e] > 0) enterprises.OldVacancies[e]--;
        else enterprises.NewVacancies[e]--;
    }
}
