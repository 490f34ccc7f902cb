using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Lists the open posts market by market. Part of matching.</summary>
/// <remarks>
/// <code>
/// posts of a market = Σ_e V_e over the enterprises of its city and sector;   general posts of a city = Σ_e V_g,e over its enterprises
/// </code>
/// <para>Symbols: V = Enterprises.Vacancies; V_g = Enterprises.GeneralVacancies.</para>
/// <para>Order: a market's posts are listed by enterprise. Whenever one is filled, the last open post of the list takes its place.</para>
/// <para>Source: bookkeeping; one market a city and sector is an Assumption: people look where they live for what they learned.</para>
/// </remarks>
internal static class OpenMarkets
{
    public static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Count(state, region), size: 1);
        (MarketPosts market, FitTable fits) = (state.Space<Matching>().Market, state.Space<Matching>().Fits);
        market.LayOut(UrnBall.Floor(state.Parameters.LabourMarket.ReservationFit));
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => List(state, region), size: 1);
        for (int cell = 0; cell < market.Cells; cell++) fits.Offer(cell % state.Sectors.Count, market.Offsets[cell]);
    }

    private static void Count(ModelState state, int region)
    {
        MarketPosts market = state.Space<Matching>().Market;
        int sectors = state.Sectors.Count, general = 0;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
            market.Count(cell, state.Enterprises, state.EnterprisesOfCell.Of(cell), ref general);
        market.Open[market.Cells + region] = general;
    }

    private static void List(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        MarketPosts market = matching.Market;
        Enterprises enterprises = state.Enterprises;
        int sectors = state.Sectors.Count, general = market.Start[market.Cells + region];
        for (int sector = 0; sector < sectors; sector++)
        {
            int cell = (region * sectors) + sector, post = market.Start[cell], offsets = 0;
            foreach (int e in state.EnterprisesOfCell.Of(cell))
            {
                general = market.ListGeneral(general, e, enterprises.GeneralVacancies[e]);
                if (market.Vacancies[e] == 0) continue;
                int offset = matching.Fits.Offset(sector, enterprises.Generation[e]);
                offsets |= 1 << offset;
                post = market.List(post, e, offset);
            }

            market.Offsets[cell] = offsets;
        }
    }
}
