using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>The rounds of search, then staff who change employers. Part of matching.</summary>
/// <remarks>
/// <code>
/// round = rounds + 2 in other cities for those who look there first, then round = 0 … rounds − 1 at home, then round = rounds in other
///     cities
/// </code>
/// <para>Symbols: rounds = labour_market.rounds.</para>
/// <para>Order: in each round all seekers of all markets concerned apply, markets by sector (by city in the round to other cities); then
/// every post with an application hires. Rounds at home concern one city, rounds to other cities one sector: each of
/// these is a part that no other part touches, so parts may run side by side and the bits are the same. After the last round, city by city:
/// hires are booked (BookHires) and begin careers (TakeUpPosts), then persons and settled staff change employers (ChangeEmployers), market
/// by market; then what kept trainees bring is reckoned up (RealiseWorth).</para>
/// <para>Limits: a round in which no post is open does not take place.</para>
/// <para>Source: Assumption: some look away first, the others at home.</para>
/// </remarks>
internal static class SearchForWork
{
    public static void Apply(ModelState state)
    {
        if (state.Parameters.LabourMarket.AwayFirst > 0)
            state.Sweeps.Over(state.Sectors.Count, state, static (state, sector, _, _) => AwayFirst(state, sector), size: 1);
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => AtHome(state, region), size: 1);
        state.Sweeps.Over(state.Sectors.Count, state, static (state, sector, _, _) => InAnyCity(state, sector), size: 1);
        TakeUpPosts.MakeRoom(state);
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => CloseMarkets(state, region), size: 1);
    }

    private static void AtHome(ModelState state, int region)
    {
        int rounds = (int)state.Parameters.LabourMarket.Rounds;
        for (int round = 0; round < rounds; round++) RoundOfCity(state, region, round);
    }

    private static void CloseMarkets(ModelState state, int region)
    {
        int sectors = state.Sectors.Count, present = state.Careers.Number(region);
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            BookHires.Market(state, cell, state.EnterprisesOfCell.Of(cell));
            TakeUpPosts.Market(state, cell, region);
        }

        int general = state.Space<Matching>().Market.Cells + region;
        BookHires.Market(state, general, state.EnterprisesOfCell.Of(region * sectors, (region + 1) * sectors));
        TakeUpPosts.Market(state, general, region);

        TakeUpPosts.ReckonOdds(state, region, present);
        ChangeEmployers.Persons(state, region, present);
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++) ChangeEmployers.Market(state, cell);
        RealiseWorth.Region(state, region);
    }

    private static void RoundOfCity(ModelState state, int region, int round)
    {
        MarketPosts market = state.Space<Matching>().Market;
        int sectors = state.Sectors.Count, first = region * sectors, general = market.Cells + region;
        if (market.Open[general] == 0 && !market.Open.AsSpan(first, sectors).ContainsAnyExcept(0)) return;
        var inField = new ApplicationBatch(false, stackalloc uint[ApplicationBatch.WholeNumbers],
            stackalloc double[ApplicationBatch.Numbers]);
        var forGeneral = new ApplicationBatch(true, stackalloc uint[ApplicationBatch.WholeNumbers],
            stackalloc double[ApplicationBatch.Numbers]);
        for (int cell = first; cell < first + sectors; cell++) Applications.AtHome(state, cell, round, ref inField, ref forGeneral);
        forGeneral.Arrive(state);
        for (int cell = first; cell < first + sectors; cell++) HireApplicants.Choose(state, cell);
        HireApplicants.Choose(state, general);
    }

    private static void AwayFirst(ModelState state, int sector) =>
        RoundOfSector(state, sector, (int)state.Parameters.LabourMarket.Rounds + 2, state.Parameters.LabourMarket.AwayFirst);

    private static void InAnyCity(ModelState state, int sector) =>
        RoundOfSector(state, sector, (int)state.Parameters.LabourMarket.Rounds, state.Parameters.LabourMarket.OutwardShare);

    private static void RoundOfSector(ModelState state, int sector, int round, double share)
    {
        int sectors = state.Sectors.Count;
        MarketPosts market = state.Space<Matching>().Market;
        ReadOnlySpan<int> open = market.Open.AsSpan(0, market.Cells);
        bool isAnyOpen = false;
        for (int cell = sector; cell < open.Length; cell += sectors) isAnyOpen |= open[cell] > 0;
        if (!isAnyOpen) return;
        var batch = new ApplicationBatch(false, stackalloc uint[ApplicationBatch.WholeNumbers],
            stackalloc double[ApplicationBatch.Numbers]);
        for (int cell = sector; cell < open.Length; cell += sectors) Applications.Away(state, cell, round, share, ref batch);
        batch.Arrive(state);
        for (int cell = sector; cell < open.Length; cell += sectors) HireApplicants.Choose(state, cell);
    }
}
