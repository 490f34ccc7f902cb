using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Those still without work stay a few periods, then leave; persons are counted up. Part of matching.</summary>
/// <remarks>
/// <code>
/// gives up who has waited at least periods
/// w_s′ = w_s + memory·(mean of worth·talent over the sector's market hires − w_s) where there are some
/// E_p′ = E_p + memory·(min(1, (in field + out of field)/graduates) − E_p) where graduates is above 0
/// </code>
/// <para>Symbols: w = Sectors.MarketWorth; worth, talent = as in MatchGraduates; market hires = those not kept by their host; periods = labour_market.search_periods, after the period of graduation; E = Programmes.EmployedShare, which applicants
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

        RememberWorth(state);
    }

    /// <summary>What a sector's market hires are worth, for those who compare.</summary>
    private static void RememberWorth(ModelState state)
    {
        ReadOnlySpan<MarketFlows> flows = state.Space<Matching>().Market.Flows;
        int sectors = state.Sectors.Count;
        for (int s = 0; s < sectors; s++)
        {
            double hires = 0, worth = 0;
            for (int cell = s; cell < flows.Length; cell += sectors)
            {
                hires += flows[cell].MarketHires;
                worth += flows[cell].MarketWorth;
            }

            if (hires <= 0) continue;
            ref double known = ref state.Sectors.MarketWorth[s];
            known += state.Parameters.LabourMarket.EmploymentMemory * ((worth / hires) - known);
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
