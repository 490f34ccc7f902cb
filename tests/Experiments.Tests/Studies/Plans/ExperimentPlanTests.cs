using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Studies.Plans;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Studies.Plans;

public sealed class ExperimentPlanTests
{
    [Fact]
    public void A_plan_counts_what_the_sweep_would_run_and_foresees_the_interval()
    {
        ScenarioDocument document = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"));
        PlannedRuns planned = Assert.Single(Swept(document).Extent);
        ExperimentPlan plan = ExperimentPlan.Of(planned, 2, new RunEnvironment(), default);
        Assert.Equal((6_000L, 10L, 10, 600_000L), (planned.Points, planned.Policies, planned.Replications, plan.Runs));
        Assert.Equal(34, plan.ValuesPerRun);
        Assert.InRange(plan.JournalBytesPerRun, 34 * sizeof(double), 600);
        Assert.Equal(plan.Runs * plan.SecondsPerRun / 2, plan.Seconds);
        Assert.Equal(MeanInterval.StudentQuantile(9, 0.95) * plan.Deviation / Math.Sqrt(10), plan.HalfWidth);
        Assert.True(plan.HalfWidth > 0);
        Assert.InRange(plan.MemoryBytes, 100e6, 500e6);
        Assert.Equal(2, plan.WorldsAThread);
        Assert.Equal(1, (plan with { Planned = planned with { Policies = 1 } }).WorldsAThread);
    }

    [Fact]
    public void One_replication_has_no_interval()
    {
        ScenarioDocument document = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"));
        Assert.True(double.IsNaN(ExperimentPlan.Of(Swept(document, 1).Extent[0], 1, new RunEnvironment(), default).HalfWidth));
    }

    [Fact]
    public void The_foreseen_interval_is_that_of_the_runs_that_follow()
    {
        ScenarioDocument document = FakeWorld.Document(replications: 16);
        var environment = new RunEnvironment { Produce = FakeWorld.Produce };
        double[] values = [.. Enumerable.Range(0, 16).Select(r =>
            RecordedRun.From(FakeWorld.Produce(document.Scenario, r, static _ => { }, default), RunTask.Of(document, r))
            .Outcome("integration"))];
        MeanInterval expected = MeanInterval.Of(values);
        // Probing may end before all sixteen on a slow machine: then it foresees from fewer.
        double foreseen = Plan(document, environment);
        Assert.InRange(foreseen, 0.3 * (expected.High - expected.Mean), 3 * (expected.High - expected.Mean));
    }

    private static double Plan(ScenarioDocument document, RunEnvironment environment)
    {
        // The fake world has no model behind it; its memory is that of the tiny one.
        ScenarioDocument tiny = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"));
        var alone = tiny with { Design = null, Observe = new ObserveSettings([], 0), Replications = document.Replications };
        return ExperimentPlan.Of(new PlannedRuns(alone, 1, 1, document.Replications.Count), 1, environment with
        {
            Produce = (_, replication, done, stop) => environment.Produce(document.Scenario, replication, done, stop),
        }, default).HalfWidth;
    }

    private static SweepStudy Swept(ScenarioDocument document, int? replications = null) =>
        new(Conduct.Request([document], "none", "ronghe plan") with { Replications = replications });
}
