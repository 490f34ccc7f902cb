using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Those still without work stay a few periods, then leave; persons are counted up. Part of matching.</summary>
/// <remarks>
/// <code>
/// gone = 1 for who has looked for at least periods, since graduation or since the last post
/// </code>
/// <para>Symbols: periods = labour_market.search_periods, after the period in which the search began.</para>
/// <para>Order: programmes at once; those who do not give up look again in the next period.</para>
/// <para>Source: Assumption: after a year who has found nothing looks elsewhere.</para>
/// </remarks>
internal static class LeaveMarket
{
    public static void Apply(ModelState state)
    {
        state.Sweeps.Over(state.Regions, state, static (state, region, _, _) => Region(state, region), size: 1);
        state.Seekers.EndPeriod();
        HeadCounts heads = state.Heads;
        foreach (ref readonly MarketFlows flows in state.Space<Matching>().Market.Flows.AsSpan())
        {
            heads.FurtherStudy += flows.FurtherStudy;
            heads.InField += flows.InField;
            heads.OutOfField += flows.OutOfField;
            heads.GaveUp += flows.GaveUp;
            heads.JobMoves += flows.JobMoves;
            heads.Settled += flows.Settled;
            if (flows.Repaid != 0) state.Accounts.Record(Flow.Repayment, flows.Repaid);
        }

        CountCohorts(state);
    }

    private static void Region(ModelState state, int region)
    {
        Matching matching = state.Space<Matching>();
        int sectors = state.Sectors.Count, ages = state.Cohorts.Remembered + 1;
        int searches = (int)state.Parameters.LabourMarket.SearchPeriods;
        Span<int> gone = matching.Gone.AsSpan(region * ages, ages);
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
                matching.Market.Flows[cell].GaveUp += state.Seekers.GiveUp(p, searches, gone);
        }
    }

    /// <summary>What has become of every cohort so far.</summary>
    private static void CountCohorts(ModelState state)
    {
        Careers careers = state.Careers;
        int newest = careers.RingOf(state.Period), ages = state.Cohorts.Remembered + 1;
        careers.Graduated[newest] = state.Heads.Graduates;
        careers.WentOnStudying[newest] = state.Heads.FurtherStudy;
        careers.Gone[newest] = 0;
        ReadOnlySpan<int> gone = state.Space<Matching>().Gone;
        for (int i = 0; i < gone.Length; i++) careers.Gone[careers.RingOf(state.Period - (i % ages))] += gone[i];
    }
}
