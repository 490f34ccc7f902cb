namespace Ronghe.Simulation.Tests.Reproducibility;

/// <summary>Once the world has warmed up, periods pass without allocation.</summary>
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
        Model model = Model.Create(TestWorlds.Create(colleges: 20, enterprises: 400, sectors: 12, regions: 4), 0);
        for (int period = 0; period < 40; period++) model.Step();
        AssertAllocatesNothing(model, 39);
        Assert.Equal(-1, model.Period);
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
