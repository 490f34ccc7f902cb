using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Tests.Threads;

/// <summary>A world of several chunks.</summary>
public class LargeWorldTests
{
    private const int Periods = 5;

    [Fact]
    public void One_two_and_three_threads_give_the_same_bits()
    {
        Scenario scenario = Large();
        (RunSeries one, ModelState alone) = Run(scenario, 1);
        foreach (int threads in new[] { 2, 3 })
        {
            (RunSeries many, ModelState state) = Run(scenario, threads);
            SeriesAssert.SameBits(one, many, Periods);
            StateAssert.SameBits(alone, state, $"{threads} threads");
        }
    }

    [Fact]
    public void A_copy_of_a_world_with_two_threads_goes_on_with_the_same_bits()
    {
        Model trunk = Model.Create(Large(), 0, 2);
        trunk.RunUntil(2);
        Model fork = trunk.Fork();
        fork.Run();
        trunk.Run();
        SeriesAssert.SameBits(trunk.Series, fork.Series, Periods);
        StateAssert.SameBits(trunk.State, fork.State, "copy");
    }

    private static Scenario Large() =>
        TestWorlds.Create(periods: Periods, colleges: 700, enterprises: (2 * ChunkedSweep.ChunkSize) + 77, sectors: 5, regions: 7,
        parameters: TestWorlds.With("world.burn_in", 0));

    private static (RunSeries Series, ModelState State) Run(Scenario scenario, int threads)
    {
        Model model = Model.Create(scenario, 0, threads);
        return (model.Run(), model.State);
    }
}
