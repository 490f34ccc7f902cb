using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Processes.Education;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>Once the world has warmed up, periods pass without allocation.</summary>
[Collection(nameof(RunsAlone))]
public class AllocationTests
{
    [Theory]
    [InlineData(20, 400, 4)]
    [InlineData(512, 20_000, 14)]
    public void A_period_allocates_nothing_after_warm_up(int colleges, int enterprises, int regions)
    {
        // The second is as large as the Hunan scenario: 1,536 programmes, 14 cities, 590,000 entrants a year.
        Model model = Model.Create(
            TestWorlds.Create(periods: 160, colleges: colleges, enterprises: enterprises, sectors: 12, regions: regions,
                parameters: TestWorlds.With("world.burn_in", 24)), 0);

        // Working space grows while partnerships, posts and seekers are more than ever before, which can happen at any time. A world that
        // has lived these periods once has room for all of them when it lives them again.
        for (int period = 0; period < 64; period++) model.Step();
        Model again = model.Fork();
        for (int period = 0; period < 40; period++) again.Step();
        again = model.Fork(again);
        AssertAllocatesNothing(again, 40);
    }

    /// <summary>Periods with rounds of settling, after half of them; the last of the burn-in is the first that is observed.</summary>
    [Fact]
    public void A_period_of_the_burn_in_allocates_nothing()
    {
        // Rooms grow to the largest round yet: a seed whose largest is among the first forty.
        Model model = Model.Create(TestWorlds.Create(seed: 2, colleges: 20, enterprises: 400, sectors: 12, regions: 4), 0);
        for (int period = 0; period < 40; period++) model.Step();
        AssertAllocatesNothing(model, 39);
        Assert.Equal(-1, model.Period);
    }

    [Fact]
    public void A_world_that_is_used_again_allocates_nothing()
    {
        Scenario scenario = TestWorlds.Create(14, 7, colleges: 4, enterprises: 40, sectors: 3, regions: 2,
            parameters: TestWorlds.With("world.burn_in", 6)) with { Policies = [PolicyMeasure.At(Lever.Grants, 0.8) with { From = 2 }] };
        Model trunk = Model.Create(scenario, 0), used = trunk.Fork();
        used.Run();
        trunk.GoOnAs(scenario);
        trunk.RunUntil(2);

        // The first may still widen what an earlier start had narrower.
        GoOn();
        long bytes = Allocated(() =>
        {
            for (int run = 0; run < 4; run++) GoOn();
        });
        Assert.Equal(0, bytes);
        void GoOn()
        {
            used = trunk.Fork(used);
            used.GoOnAs(scenario);
            used.Run();
        }
    }

    [Fact]
    public void What_moves_demand_founds_fails_opens_and_closes_allocates_nothing()
    {
        ModelState state = Model.Create(TestWorlds.Create(10, colleges: 60, enterprises: 600, parameters: TestWorlds.With(
            "industry.failing", 0.1, TestWorlds.With("education.closing", 0.2, TestWorlds.With("education.dormant", 3)))), 0).State;
        double changes = 0;
        Quarter();
        long bytes = Allocated(() =>
        {
            for (int quarter = 0; quarter < 40; quarter++) Quarter();
        });
        Assert.Equal(0, bytes);
        Assert.True(changes > 4, "Nothing happened.");
        void Quarter()
        {
            state.BeginPeriod();
            MoveDemand.Apply(state);
            FoundAndFail.Apply(state);
            OpenAndClose.Apply(state);
            state.Period++;
            changes += Any(state.Enterprises.Failed) + Any(state.Enterprises.Founded) + Any(state.Programmes.Opened)
                + Any(state.Programmes.Closed);
        }

        static double Any(double[] flags) => flags.AsSpan().Contains(1) ? 1 : 0;
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertAllocatesNothing(Model model, int periods)
    {
        var allocated = new List<string>();
        long before = 0;
        int current = 0;
        model.StepDone = step =>
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (bytes > 0) allocated.Add($"{Schedule.Steps[step]} in period {current}: {bytes} bytes");
            before = GC.GetAllocatedBytesForCurrentThread();
        };
        for (; current < periods; current++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            model.Step();
        }

        Assert.True(allocated.Count == 0, "Allocated: " + string.Join("; ", allocated));
    }
}
