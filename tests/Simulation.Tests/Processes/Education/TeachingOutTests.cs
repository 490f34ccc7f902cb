using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.Education;

/// <summary>A programme that closes teaches out whom it has; and worlds in which all close, none does, or none could open.</summary>
public class TeachingOutTests
{
    private const int Quarters = 60;

    [Fact]
    public void A_programme_that_closed_admits_nobody_ends_its_partnerships_with_its_last_student_and_its_graduates_find_work()
    {
        Model model = Model.Create(TestWorlds.Create(Quarters, parameters: TestWorlds.With("education.closing", 0.3)), 0);
        ModelState state = model.State;
        Programmes all = state.Programmes;
        var taught = new int[all.Count];
        int last = 0, partners = 0, atWork = 0;
        while (model.Period < Quarters)
        {
            int[] partnersBefore = [.. Enumerable.Range(0, all.Count).Select(p => Partners(state, p))];
            bool[] taughtBefore = [.. Enumerable.Range(0, all.Count).Select(all.Teaches)];
            model.Step();
            for (int p = 0; p < all.Count; p++)
            {
                if (all.Admits[p] > 0) continue;
                Assert.Equal(0, all.Seats[p] + all.Entrants[p]);
                if (all.Closed[p] == 0) Assert.Equal(0, all.GrantIncome[p]);
                Assert.True(all.Quarters[p] < all.StudyPeriods[p] || all.Enrolled[p] == 0, $"{p} teaches after {all.Quarters[p]} quarters");
                if (taughtBefore[p]) taught[p] = partnersBefore[p];
                if (taughtBefore[p] && !all.Teaches(p)) last++;
                if (taughtBefore[p] || all.Teaches(p)) continue;
                Assert.Equal(0, Partners(state, p));
                Assert.Equal(0, all.Effort[p] + all.FormEffort[p]);
                partners += taught[p];
                taught[p] = 0;
            }

            atWork += AtWork(state);
        }

        Assert.True(last > 5 && partners > 0, $"{last} taught out, with {partners} partners");
        Assert.True(atWork > 0, "Nobody who finished there was ever at work.");
    }

    [Fact]
    public void A_world_in_which_all_close_when_they_decide_has_cities_without_programmes_and_they_come_back()
    {
        Model model = Model.Create(TestWorlds.Create(120, parameters: TestWorlds.With("education.closing", 1)), 0);
        ModelState state = model.State;
        int none = 0, back = 0;
        while (model.Period < 120)
        {
            model.Step();
            if (state.Programmes.Admits.Sum() == 0) none++;
            back += (int)state.Programmes.Opened.Sum();
        }

        Assert.True(none > 0 && back > 0, $"none in {none} quarters, {back} came back");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Where_nobody_closes_nobody_opens(double dormant)
    {
        Model model = Model.Create(TestWorlds.Create(Quarters, parameters: TestWorlds.With("education.closing", 0,
            TestWorlds.With("education.dormant", dormant))), 0);
        double[] admits = [.. model.State.Programmes.Admits];
        Assert.Equal(36, admits.Sum());
        if (dormant == 0) Assert.DoesNotContain(0, admits);
        model.Run();
        Assert.Equal(admits, model.State.Programmes.Admits);
    }

    [Fact]
    public void Where_no_place_is_dormant_who_closed_opens_again_as_soon_as_nobody_remembers()
    {
        Model model = Model.Create(TestWorlds.Create(120, parameters: TestWorlds.With("education.closing", 0.1,
            TestWorlds.With("education.dormant", 0, TestWorlds.With("education.approval_delay", 0)))), 0);
        Programmes all = model.State.Programmes;
        int opened = 0;
        while (model.Period < 120)
        {
            model.Step();
            opened += (int)all.Opened.Sum();
            for (int p = 0; p < all.Count; p++)
                Assert.True(all.Admits[p] > 0 || all.Quarters[p] < all.StudyPeriods[p] + model.State.Cohorts.Remembered + 4);
        }

        Assert.True(opened > 0);
    }

    private static int Partners(ModelState state, int programme)
    {
        int partners = 0;
        foreach (int slot in state.InForce.Slots) partners += state.Partnerships.Programme[slot] == programme ? 1 : 0;
        return partners;
    }

    /// <summary>Persons in early careers who finished a programme that teaches no more.</summary>
    private static int AtWork(ModelState state)
    {
        int persons = 0;
        for (int region = 0; region < state.Regions; region++)
        {
            foreach (int p in state.Careers.Programme.AsSpan(state.Careers.Start(region), state.Careers.Number(region)))
                persons += state.Programmes.Teaches(p) ? 0 : 1;
        }

        return persons;
    }
}
