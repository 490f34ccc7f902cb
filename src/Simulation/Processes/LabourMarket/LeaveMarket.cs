using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Those still without work stay a few periods, then leave; persons are counted up. Part of matching.</summary>
/// <remarks>
/// Employed share of a programme, which applicants see: e′ = e + memory·(hired at once/graduates − e), further study among the graduates.
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
