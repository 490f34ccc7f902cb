using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Lists the open posts market by market. Part of matching.</summary>
internal static class OpenMarkets
{
    public static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Count(state, region), size: 1);
        state.Market.LayOut(UrnBall.Floor(state.Parameters.LabourMarket.ReservationFit));
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => List(state, region), size: 1);
        for (int cell = 0; cell < state.Market.Open.Length; cell++) state.Fits.Offer(cell % state.Sectors.Count, state.Market.Offsets[cell]);
    }

    private static void Count(ModelState state, int region)
    {
        int sectors = state.Sectors.Count;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++) state.Market.Count(cell, state.Enterprises, state.EnterprisesOfCell.Of(cell));
    }

    private static void List(ModelState state, int region)
    {
        Enterprises enterprises = state.Enterprises;
        int sectors = state.Sectors.Count;
        for (int sector = 0; sector < sectors; sector++)
        {
            int cell = (region * sectors) + sector, post = state.Market.Start[cell], offsets = 0;
            foreach (int e in state.EnterprisesOfCell.Of(cell))
            {
                if (state.Market.Vacancies[e] == 0) continue;
                int offset = state.Fits.Offset(sector, enterprises.Generation[e]);
                offsets |= 1 << offset;
                post = state.Market.List(post, e, offset);
            }

            state.Market.Offsets[cell] = offsets;
        }
    }
}
