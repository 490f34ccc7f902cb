using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

public sealed class RunStoreTests : IDisposable
{
    private static readonly StoreOptions Two = new(2, "ronghe test");
    private readonly TemporaryFolder _folder = new();
    private int _computed;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_completed_is_found_and_never_computed_again()
    {
        ScenarioDocument document = FakeWorld.Document();
        RunTask[] tasks = [.. Enumerable.Range(0, 3).Select(r => RunTask.Of(document, r))];
        double first;
        using (RunStore store = Open())
        {
            Assert.Equal(new StoreTally(2, 0, 2, 0), store.Complete(tasks[..2], Two, default));
            Assert.Equal(new StoreTally(3, 2, 1, 0), store.Complete(tasks, Two, default));
            first = store.Find(tasks[0].Identity)!.Outcome("integration");
            Assert.Null(store.Find(RunIdentity.Of(document, 9)));
        }

        using (RunStore store = Open())
        {
            Assert.Equal(new StoreTally(3, 3, 0, 0), store.Complete(tasks, Two, default));
            Assert.Equal(first, store.Find(tasks[0].Identity)!.Outcome("integration"));
        }

        Assert.Equal(3, _computed);
    }

    [Fact]
    public void Variants_of_one_scenario_stand_side_by_side()
    {
        ScenarioDocument document = FakeWorld.Document();
        ScenarioDocument variant = document.With(document.Scenario with { Seed = 8 }, "Fake policy");
        using RunStore store = Open();
        store.Complete([RunTask.Of(document, 0), RunTask.Of(variant, 0)], Two, default);
        Assert.NotEqual(store.Find(RunIdentity.Of(document, 0))!.Outcomes, store.Find(RunIdentity.Of(variant, 0))!.Outcomes);
    }

    [Fact]
    public void A_failed_run_is_null_is_not_tried_twice_by_one_start_and_is_tried_by_the_next()
    {
        RunTask[] tasks = [RunTask.Of(FakeWorld.Document(), 0), RunTask.Of(FakeWorld.Document(), 1)];
        using (RunStore store = Open(failing: 1))
        {
            Assert.Equal(new StoreTally(2, 0, 1, 1), store.Complete(tasks, Two, default));
            Assert.Equal(new StoreTally(2, 1, 0, 0), store.Complete(tasks, Two, default));
            Assert.Null(store.Find(tasks[1].Identity));
            Assert.Equal(1, store.FailedCount);
        }

        using RunStore again = Open();
        Assert.Equal(new StoreTally(2, 1, 1, 0), again.Complete(tasks, Two, default));
    }

    private RunStore Open(int failing = -1)
    {
        RunStore? store = RunStore.TryOpen(Path.Combine(_folder.Path, "store"), new RunEnvironment
        {
            Produce = (scenario, replication, done, stop) =>
            {
                Interlocked.Increment(ref _computed);
                return replication == failing ? throw new InvalidOperationException("broken")
                    : FakeWorld.Produce(scenario, replication, done, stop);
            },
        }, out string problem);
        Assert.Equal("", problem);
        return store!;
    }
}
