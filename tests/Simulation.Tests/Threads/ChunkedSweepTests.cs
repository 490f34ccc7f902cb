using Ronghe.Simulation.State;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Tests.Threads;

/// <summary>Work split between threads: every chunk once, whatever the number of threads.</summary>
public class ChunkedSweepTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(997)]
    public void Every_item_is_done_once_by_any_number_of_threads(int items)
    {
        for (int threads = 1; threads <= 4; threads++)
        {
            ModelState state = Model.Create(TestWorlds.Create(enterprises: 20, colleges: 3), 0).State;
            var done = new int[items];
            using HelperThreads? helpers = threads > 1 ? new HelperThreads(threads - 1) : null;
            var sweep = new ChunkedSweep { Helpers = helpers };
            for (int repeat = 0; repeat < 5; repeat++)
            {
                sweep.Over(items, state, (on, chunk, first, end) =>
                {
                    Assert.Same(state, on);
                    Assert.Equal(chunk * 10, first);
                    for (int i = first; i < end; i++) Interlocked.Increment(ref done[i]);
                }, size: 10);
            }

            Assert.All(done, times => Assert.Equal(5, times));
        }
    }

    [Fact]
    public void What_a_chunk_throws_reaches_the_caller_and_the_threads_go_on()
    {
        ModelState state = Model.Create(TestWorlds.Create(enterprises: 20, colleges: 3), 0).State;
        using var helpers = new HelperThreads(2);
        var sweep = new ChunkedSweep { Helpers = helpers };
        for (int repeat = 0; repeat < 3; repeat++)
        {
            Assert.Throws<InvalidOperationException>(() =>
                sweep.Over(100, state, (_, chunk, _, _) => { if (chunk % 2 == 1) throw new InvalidOperationException(); }, size: 5));
        }

        int chunks = 0;
        sweep.Over(100, state, (_, _, _, _) => Interlocked.Increment(ref chunks), size: 5);
        Assert.Equal(20, chunks);
    }
}
