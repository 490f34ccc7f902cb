using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.Industry;

/// <summary>Staff leave the workforce; posts are opened to replace them, to close the gap to the plan and to serve an upgrade; old posts lapse.</summary>
/// <remarks>
/// V′ = V + exits + adj·(plan − (n − exits) − V) + upgrade_hiring·n·upgraded + posts left by job moves − lapsed; the sum opened is never
/// negative and is rounded stochastically. Posts unfilled for two periods lapse. Source: stock-flow accounting; the adjustment
/// term closes lapsed gaps (Assumption) so that a constant-size world keeps its size.
/// </remarks>
public static class OpenVacancies
{
    /// <summary>Expected posts opened this period, without those left by job moves.</summary>
    public static double Desired(int heads, int exits, int open, double planned, bool upgraded, IndustryParameters parameters) =>
        Math.Max(0, exits + (parameters.VacancyAdjustment * (planned - (heads - exits) - open)) + (upgraded ? parameters.UpgradeHiring * heads : 0));

    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        for (int e = 0; e < enterprises.Count; e++)
        {
            enterprises.PlannedHeads[e] *= 1 + parameters.SectorGrowth;
            int heads = enterprises.Heads[e];
            int exits = Math.Min(heads, state.Streams.StochasticRound(heads * parameters.Turnover, Purpose.WorkforceExit, enterprises.Id[e], state.Period));
            enterprises.ExitsThisPeriod[e] = exits;
            state.Heads.Exits += exits;

            enterprises.WithdrawnThisPeriod[e] = enterprises.OldVacancies[e];
            enterprises.OldVacancies[e] = enterprises.NewVacancies[e];
            double desired = Desired(heads, exits, enterprises.OldVacancies[e] + enterprises.MovesToReplace[e], enterprises.PlannedHeads[e], enterprises.Upgraded[e] > 0, parameters);
            int opened = state.Streams.StochasticRound(desired, Purpose.OpenVacancies, enterprises.Id[e], state.Period);
            enterprises.OpenedThisPeriod[e] = opened;
            enterprises.NewVacancies[e] = opened + enterprises.MovesToReplace[e];
            enterprises.MovesToReplace[e] = 0;
        }
    }
}
