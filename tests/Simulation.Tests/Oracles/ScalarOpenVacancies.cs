using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Beliefs;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Decisions;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;
using static Ronghe.Simulation.Processes.Industry.OpenVacancies;

namespace Ronghe.Simulation.Tests.Oracles;

/// <summary>One agent after the other, written as the equations read: what the sweep of <see cref="Processes.Industry.OpenVacancies"/> must
/// give to the bit.</summary>
internal static class ScalarOpenVacancies
{
    internal static void Apply(ModelState state)
    {
        Enterprises enterprises = state.Enterprises;
        IndustryParameters parameters = state.Parameters.Industry;
        for (int e = 0; e < enterprises.Count; e++)
        {
            enterprises.PlannedHeads[e] *= 1 + parameters.SectorGrowth;
            int heads = enterprises.Heads[e];
            int exits = Math.Min(heads,
                state.Streams.StochasticRound(heads * parameters.Turnover, Purpose.WorkforceExit, enterprises.Id[e], state.Period));
            enterprises.ExitsThisPeriod[e] = exits;
            state.Heads.Exits += exits;

            enterprises.WithdrawnThisPeriod[e] = enterprises.OldVacancies[e];
            enterprises.OldVacancies[e] = enterprises.NewVacancies[e];
            double desired = Desired(heads, exits, enterprises.OldVacancies[e] + enterprises.MovesToReplace[e],
                enterprises.PlannedHeads[e], enterprises.Upgraded[e] > 0, parameters);
            int opened = state.Streams.StochasticRound(desired, Purpose.OpenVacancies, enterprises.Id[e], state.Period);
            enterprises.OpenedThisPeriod[e] = opened;
            enterprises.NewVacancies[e] = opened + enterprises.MovesToReplace[e];
            enterprises.MovesToReplace[e] = 0;
        }
    }
}
