using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes;

/// <summary>Each of the two gaps has its own answer: numbers move seats and nothing of curricula, content moves curricula and no
/// seat.</summary>
public class TwoGapsTests
{
    [Fact]
    public void A_quantity_gap_alone_moves_seats_and_no_curriculum()
    {
        (ModelState given, ModelState pushed) = AfterOnePeriod(static state =>
        {
            for (int s = 0; s < state.Sectors.Count; s++) state.Sectors.PublishedGap[s] += 1;
        });
        for (int p = 0; p < given.Programmes.Count; p++)
        {
            Assert.True(pushed.Programmes.LogSeats[p] > given.Programmes.LogSeats[p]);
            Assert.True(pushed.Programmes.LastingSeats[p] > given.Programmes.LastingSeats[p]);
        }

        Assert.Equal(given.Programmes.ReformEffort, pushed.Programmes.ReformEffort);
        Assert.Equal(given.Programmes.CurriculumDirection, pushed.Programmes.CurriculumDirection);
    }

    [Fact]
    public void A_content_gap_alone_moves_curricula_and_no_seat()
    {
        (ModelState given, ModelState pushed) = AfterOnePeriod(static state =>
        {
            // Curricula turn away from their sector, toward the next one's requirement.
            for (int p = 0; p < state.Programmes.Count; p++)
            {
                int other = (state.Programmes.Sector[p] + 1) % state.Sectors.Count;
                state.Turn(state.Programmes.Curriculum(p), state.Sectors.Requirement(other, 0), 0.3);
            }
        });
        for (int p = 0; p < given.Programmes.Count; p++)
        {
            Assert.True(pushed.Programmes.PerceivedContentGap[p] > given.Programmes.PerceivedContentGap[p]);
            Assert.True(pushed.Programmes.ReformEffort[p] > given.Programmes.ReformEffort[p]);
        }

        Assert.Equal(given.Programmes.LogSeats, pushed.Programmes.LogSeats);
        Assert.Equal(given.Programmes.LastingSeats, pushed.Programmes.LastingSeats);
        Assert.Equal(given.Programmes.Entrants, pushed.Programmes.Entrants);
    }

    /// <summary>Two worlds that are alike for ten quarters; one is pushed, and both go on for one. Nobody upgrades: what enterprises decide
    /// about technology reads the quantity gap too.</summary>
    private static (ModelState Given, ModelState Pushed) AfterOnePeriod(Action<ModelState> push)
    {
        ModelState[] worlds = [.. Enumerable.Range(0, 2).Select(static _ =>
        {
            Model model = Model.Create(TestWorlds.Create(20, parameters: TestWorlds.With("world.burn_in", 0,
                TestWorlds.With("industry.upgrade_rate", 0))), 0);
            model.RunUntil(10);
            return model.State;
        })];
        push(worlds[1]);
        foreach (ModelState state in worlds)
        {
            state.BeginPeriod();
            foreach (ScheduledProcess process in Schedule.Processes) process.Apply(state);
        }

        return (worlds[0], worlds[1]);
    }
}
