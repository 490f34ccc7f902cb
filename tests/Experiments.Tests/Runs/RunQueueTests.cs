using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Who runs what, and in which order.</summary>
public class RunQueueTests
{
    private static readonly int[] From = [9, 3, 30, 6];

    [Fact]
    public void Runs_that_begin_alike_come_one_after_the_other_in_the_order_in_which_they_part()
    {
        RunTask[] tasks = Tasks(replications: 3);
        var queue = new RunQueue(tasks, [.. Enumerable.Range(0, tasks.Length)], workers: 1);
        List<RunTurn> turns = TakeAll(queue, 0);
        Assert.Equal([1, 3, 0, 2, 5, 7, 4, 6, 9, 11, 8, 10], turns.Select(static t => t.Task));
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2], turns.Select(static t => t.Prefix));
        Assert.Equal([3, 6, 9, 24], turns.Take(4).Select(static t => t.ForkPeriod));
        Assert.Equal([3, 7, 11], turns.Index().Where(static t => t.Item.IsLast).Select(static t => t.Index));
    }

    [Fact]
    public void What_is_not_wanted_is_not_handed_out()
    {
        RunTask[] tasks = Tasks(replications: 3);
        Assert.Equal([7, 6, 10], TakeAll(new RunQueue(tasks, [6, 7, 10], 1), 0).Select(static t => t.Task));
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("layout")]
    [InlineData("trigger")]
    [InlineData("parameter")]
    public void Runs_that_do_not_begin_alike_are_kept_apart(string difference)
    {
        ScenarioDocument one = FakeWorld.Document(), other = difference switch
        {
            "seed" => FakeWorld.Document(seed: 8),
            "layout" => one with { Observe = new ObserveSettings([], 1) },
            "trigger" => one.With(one.Scenario with
                { Policies = [Measure(3) with { When = new PolicyTrigger("trust", Comparison.Above, 0) }] }, "watching"),
            _ => one.With(one.Scenario with { Parameters =
                Ronghe.Simulation.Parameters.ParameterCatalog.Find("industry.turnover")!.With(one.Scenario.Parameters, 0.06) }, "turning"),
        };
        List<RunTurn> turns = TakeAll(new RunQueue([RunTask.Of(one, 0), RunTask.Of(other, 0)], [0, 1], 1), 0);
        Assert.Equal([0, 1], turns.Select(static t => t.Prefix));
    }

    [Fact]
    public void Files_of_their_own_begin_alike_when_they_say_the_same_and_so_do_gains_and_cuts()
    {
        ScenarioDocument one = FakeWorld.Document(), same = FakeWorld.Document();
        ScenarioDocument gain = one.With(one.Scenario with
            { Parameters = Ronghe.Simulation.Parameters.ParameterCatalog.Find("levers.consensus.gain")!.With(one.Scenario.Parameters, 5) },
            "gain");
        ScenarioDocument cut = one.With(one.Scenario with
            { Counterfactual = new Ronghe.Simulation.Counterfactual { Cut = Ronghe.Simulation.Link.Upgrading } }, "cut");
        List<RunTurn> turns =
            TakeAll(new RunQueue([RunTask.Of(one, 0), RunTask.Of(same, 0), RunTask.Of(gain, 0), RunTask.Of(cut, 0)], [0, 1, 2, 3], 1), 0);
        Assert.Equal([(3, 0), (0, 24), (1, 24), (2, 24)], turns.Select(static t => (t.Task, t.ForkPeriod)));
        Assert.All(turns, static turn => Assert.Equal(0, turn.Prefix));
    }

    [Fact]
    public void Few_beginnings_are_divided_among_the_workers_from_the_start()
    {
        RunTask[] tasks = Tasks(replications: 1);
        var queue = new RunQueue(tasks, [0, 1, 2, 3], workers: 4);
        for (int worker = 0; worker < 4; worker++)
        {
            Assert.True(queue.TryTake(worker, out RunTurn turn));
            Assert.True(turn.IsLast, "A run that is alone in its worker's hands needs no copy.");
        }

        Assert.False(queue.TryTake(0, out _));
    }

    [Fact]
    public void A_worker_without_a_beginning_takes_the_later_half_of_anothers()
    {
        RunTask[] tasks = Tasks(replications: 2);
        var queue = new RunQueue(tasks, [.. Enumerable.Range(0, tasks.Length)], workers: 2);
        Assert.True(queue.TryTake(0, out _));
        Assert.Equal([5, 7, 4, 6], Take(queue, 1, 4).Select(static t => t.Task));
        Assert.Equal([(0, false), (2, true)], Take(queue, 1, 2).Select(static t => (t.Task, t.IsLast)));
        Assert.Equal([(3, true)], TakeAll(queue, 0).Select(static t => (t.Task, t.IsLast)));
    }

    [Fact]
    public void Every_wanted_run_is_handed_out_once_whatever_the_workers_do()
    {
        var random = new Random(3);
        RunTask[] tasks = Tasks(replications: 5);
        for (int trial = 0; trial < 200; trial++)
        {
            int workers = random.Next(1, 8);
            int[] wanted = [.. Enumerable.Range(0, tasks.Length).Where(_ => random.Next(3) > 0)];
            if (wanted.Length == 0) continue;
            var queue = new RunQueue(tasks, wanted, Math.Min(workers, wanted.Length));
            var taken = new List<int>();
            while (queue.TryTake(random.Next(Math.Min(workers, wanted.Length)), out RunTurn turn)) taken.Add(turn.Task);
            Assert.Equal(wanted, taken.Order());
        }
    }

    private static RunTask[] Tasks(int replications)
    {
        ScenarioDocument document = FakeWorld.Document();
        ScenarioDocument[] documents =
            [.. From.Select(from => document.With(document.Scenario with { Policies = [Measure(from)] }, $"from {from}"))];
        return [.. Enumerable.Range(0, replications).SelectMany(r => documents.Select(d => RunTask.Of(d, r)))];
    }

    private static PolicyMeasure Measure(int from) => new() { Lever = Lever.Grants, Value = 1, From = from };

    private static List<RunTurn> TakeAll(RunQueue queue, int worker) => Take(queue, worker, int.MaxValue);

    private static List<RunTurn> Take(RunQueue queue, int worker, int count)
    {
        var turns = new List<RunTurn>();
        while (turns.Count < count && queue.TryTake(worker, out RunTurn turn)) turns.Add(turn);
        return turns;
    }
}
