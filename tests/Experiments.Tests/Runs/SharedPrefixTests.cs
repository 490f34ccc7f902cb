using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Real worlds, simulated once up to where they part: the numbers are those of each run alone, and so are the failures.</summary>
public sealed class SharedPrefixTests : IDisposable
{
    private const int Periods = 10;
    private const int Replications = 2;
    private readonly ScenarioFolder _folder = new();
    private readonly ConcurrentBag<int> _created = [];
    private int _copied;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_run_has_the_numbers_it_has_alone_whoever_it_shares_its_beginning_with(int threads)
    {
        RunTask[] tasks = Tasks();
        Complete(tasks, threads, Counting());
        AssertLikeAlone(tasks);
        Assert.True(_copied > 0, "Nothing was shared.");
        if (threads > 1) return;

        // One world for what watches nothing and one for what watches a trigger, in each replication; the last of each goes on in it.
        Assert.Equal([0, 0, 1, 1], _created.Order());
        Assert.Equal(tasks.Length - 4, _copied);
    }

    [Fact]
    public void A_run_alone_needs_one_world_and_no_copy()
    {
        Complete([RunTask.Of(Documents()[1], 1)], 2, Counting());
        Assert.Equal((1, 0), (_created.Count, _copied));
    }

    [Fact]
    public void Worlds_for_which_there_is_no_room_twice_are_simulated_one_by_one()
    {
        RunTask[] tasks = Tasks();
        Complete(tasks, 1, Counting() with { Memory = 1 << 16 });
        AssertLikeAlone(tasks);
        Assert.Equal((tasks.Length, 0), (_created.Count, _copied));
    }

    [Fact]
    public void A_store_completed_in_parts_has_the_bytes_of_one_completed_at_once()
    {
        RunTask[] tasks = Tasks();
        Complete(tasks[5..8], 2, Counting());
        Complete(tasks, 2, Counting());
        AssertLikeAlone(tasks);
    }

    [Theory]
    [InlineData(-25, "create", -1)]
    [InlineData(-7, "create", -1)]
    [InlineData(-5, "simulate", 2)]
    [InlineData(4, "simulate", 11)]
    public void A_beginning_that_fails_is_the_failure_of_every_run_that_wanted_it_as_if_it_ran_alone(int failsAt, string stage,
        int finished)
    {
        RunTask[] tasks = Tasks();
        RunEnvironment environment = Failing(static (scenario, replication) => replication == 0, failsAt);
        Complete(tasks, 1, environment);
        JsonElement[] failures = Failures();
        Assert.Equal(tasks.Length / Replications, failures.Length);
        foreach (JsonElement failure in failures)
        {
            Assert.Equal((stage, finished), (failure.GetProperty("stage").GetString(),
                failure.TryGetProperty("finished_periods", out JsonElement number) ? number.GetInt32() : -1));
            Assert.Equal(0, failure.GetProperty("replication").GetInt32());
        }

        AssertLikeAlone([.. tasks.Where(static t => t.Identity.Replication == 1)]);
    }

    [Fact]
    public void A_run_that_fails_after_it_has_parted_leaves_the_others_their_numbers()
    {
        RunTask[] tasks = Tasks();
        Complete(tasks, 1, Failing(static (scenario, _) => scenario.Name.EndsWith("late grants", StringComparison.Ordinal), 7));
        JsonElement[] failures = Failures();
        Assert.Equal([0, 1], failures.Select(static f => f.GetProperty("replication").GetInt32()).Order());
        Assert.All(failures, static failure => Assert.Equal(14, failure.GetProperty("finished_periods").GetInt32()));
        AssertLikeAlone([.. tasks.Where(static t => !t.Document.Name.EndsWith("late grants", StringComparison.Ordinal))]);
    }

    [Fact]
    public void Periods_done_add_up_to_those_of_every_run_from_its_start()
    {
        RunTask[] tasks = Tasks();
        var progress = new RunProgress(TextWriter.Null, quiet: true, verbose: false);
        int[] wanted = [.. Enumerable.Range(0, tasks.Length)];
        progress.Expect(tasks, wanted);
        RunEnvironment environment =
            Failing(static (scenario, replication) => replication == 1 && scenario.Counterfactual.Cut != Link.None, 2);
        using (OutputFolder folder = OutputFolder.TryOpen(_folder.In("out"), out _)!)
        using (var index = new JournalIndex(new JournalRepair(environment.Disk)))
        using (var journals = new StoreJournals(folder, environment, index))
        {
            var failures = new FailureLog(_folder.In("out"), "ronghe test", environment.Open);
            Assert.Equal(tasks.Length - 1, new ReplicationRunner(environment, journals, failures, new StoreOptions(2, "ronghe test"))
                .Run(tasks, wanted, progress, default));
        }

        Assert.Equal(tasks.Sum(static t => RunProgress.PeriodsOf(t)), progress.DonePeriods);
    }

    private void Complete(RunTask[] tasks, int threads, RunEnvironment environment)
    {
        using RunStore store = RunStore.TryOpen(_folder.In("out"), environment, out _)!;
        store.Complete(tasks, new StoreOptions(threads, "ronghe test"), default);
    }

    private void AssertLikeAlone(RunTask[] tasks)
    {
        using RunStore store = RunStore.TryOpen(_folder.In("out"), out _)!;
        foreach (RunTask task in tasks)
        {
            RecordedRun alone = RecordedRun.From(Model.Create(task.Document.Scenario, task.Identity.Replication).Run(), task),
            found = store.Find(task.Identity)!;
            Assert.Equal(alone.Outcomes.Select(BitConverter.DoubleToInt64Bits), found.Outcomes.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(alone.Values.Select(BitConverter.DoubleToInt64Bits), found.Values.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(task.Document.Name, found.Title);
        }
    }

    private JsonElement[] Failures() => [.. File.ReadAllLines(_folder.In(Path.Combine("out", FailureLog.Name)))
        .Select(static line => JsonDocument.Parse(line).RootElement)];

    private RunEnvironment Counting() => new()
    {
        Create = (scenario, replication, threads, recording) =>
        {
            _created.Add(replication);
            return Model.Create(scenario, replication, threads, recording);
        },
        Fork = (original, into) =>
        {
            Interlocked.Increment(ref _copied);
            return original.Fork(into);
        },
    };

    /// <summary>Some runs fail at the beginning of a recorded period; before the burn-in: when they are created.</summary>
    private static RunEnvironment Failing(Func<Scenario, int, bool> fails, int period)
    {
        return new RunEnvironment
        {
            Create = (scenario, replication, threads, recording) =>
                period < -20 && fails(scenario, replication) ? throw new InvalidOperationException("broken")
                    : Watched(Model.Create(scenario, replication, threads, recording)),
            Fork = (original, into) => Watched(original.Fork(into)),
        };

        Model Watched(Model model)
        {
            model.PeriodBegins = () =>
            {
                if (model.Period == period && fails(model.Scenario, model.Replication)) throw new InvalidOperationException("broken");
            };
            return model;
        }
    }

    private RunTask[] Tasks() => [.. Enumerable.Range(0, Replications).SelectMany(r => Documents().Select(d => RunTask.Of(d, r)))];

    private ScenarioDocument[] Documents()
    {
        ScenarioDocument basis = _folder.Read(string.Create(CultureInfo.InvariantCulture,
            $"periods: {Periods}\nobserve: {{by: [sector], every: 3}}\nparameters: {{world.burn_in: 7}}\n"));
        Scenario scenario = basis.Scenario;
        PolicyMeasure grants = new() { Lever = Lever.Grants, Value = 14_000, From = 6 };
        return
        [
            basis,
            basis.With(scenario with { Policies = [grants] }, "late grants"),
            basis.With(scenario with { Policies = [grants with
                { From = 5, When = new PolicyTrigger("vacancy_rate", Comparison.Above, 0.0) }] }, "grants when posts are open"),
            basis.With(scenario with { Policies =
                [grants with { From = 8, When = new PolicyTrigger("vacancy_rate", Comparison.Below, 0.0) }] }, "grants that never begin"),
            basis.With(scenario with { Policies = [grants],
                Parameters = ParameterCatalog.Find("levers.consensus.gain")!.With(scenario.Parameters, 5), Budget = new(1e5) },
                "strong grants"),
            basis.With(scenario with { Counterfactual = new Counterfactual { Cut = Link.ActionOnSeats } }, "cut"),
            basis.With(scenario with { Counterfactual = new Counterfactual { UpgradePulse = new Impulse(-3, 1) } }, "pulse in burn-in"),
            basis.With(scenario with { Counterfactual = new Counterfactual { CurriculumJump = new Impulse(9, 0) } }, "pulse at the end"),
        ];
    }
}
