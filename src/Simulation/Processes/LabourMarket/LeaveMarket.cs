using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Those still without work stay a few periods, then leave; persons are counted up. Part of matching.</summary>
/// <remarks>
/// <code>
/// gives up who has waited at least periods
/// E_p′ = E_p + memory·(min(1, (in field + out of field)/graduates) − E_p) where graduates is above 0
/// </code>
/// <para>Symbols: periods = labour_market.search_periods, after the period of graduation; E = Programmes.EmployedShare, which applicants
/// see; memory = labour_market.employment_memory; in field, out of field = Programmes.FreshInField, Programmes.FreshOutOfField; graduates =
/// Programmes.Graduates, further study among them.</para>
/// <para>Order: programmes at once; those who do not give up look again in the next period.</para>
/// <para>Source: Assumption: applicants see the recent share of graduates hired at once, smoothed.</para>
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
        }
    }

    private static void Region(ModelState state, int region)
    {
        Programmes programmes = state.Programmes;
        MarketPosts market = state.Space<Matching>().Market;
        double memory = state.Parameters.LabourMarket.EmploymentMemory;
        int sectors = state.Sectors.Count;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell))
            {
                market.Flows[cell].GaveUp += state.Seekers.GiveUp(p, state.Cohorts.SearchPeriods);
                if (programmes.Graduates[p] <= 0) continue;
                double employed = (double)(programmes.FreshInField[p] + programmes.FreshOutOfField[p]) / programmes.Graduates[p];
                programmes.EmployedShare[p] += memory * (Math.Min(1, employed) - programmes.EmployedShare[p]);
            }
        }
    }
}
