using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Oracles;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Tests.Threads;

/// <summary>A world of several chunks.</summary>
public class LargeWorldTests
{
    private const int Periods = 5;

    [Fact]
    public void One_two_and_three_threads_give_the_same_bits()
    {
        Scenario scenario = TestWorlds.Create(periods: Periods, colleges: 700, enterprises: (2 * ChunkedSweep.ChunkSize) + 77, sectors: 5, regions: 7,
            parameters: TestWorlds.With("world.burn_in", 0));
        (RunSeries one, ModelState alone) = Run(scenario, 1);
        foreach (int threads in new[] { 2, 3 })
        {
            (RunSeries many, ModelState state) = Run(scenario, threads);
            SeriesAssert.SameBits(one, many, Periods);
            Assert.Null(Oracle.Difference(alone, state));
        }
    }

    private static (RunSeries Series, ModelState State) Run(Scenario scenario, int threads)
    {
        Model model = Model.Create(scenario, 0, threads);
        return (model.Run(), model.State);
    }
}
