using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Runs.Tables;

public sealed class TriggerCourseTests
{
    /// <summary>What is read off the stored course is what the world did.</summary>
    [Theory]
    [InlineData(Comparison.Below, 0)]
    [InlineData(Comparison.Below, 4)]
    [InlineData(Comparison.Above, 2)]
    public void The_first_period_in_force_is_that_of_the_world(Comparison comparison, int from)
    {
        using var folder = new ScenarioFolder();
        Scenario plain = ScenarioReader.Read(folder.In("base.yaml")).Scenario with { Periods = 16, Policies = [] };
        var before = Model.Create(plain, 0);
        before.Run();
        int coverage = Simulation.Observations.ObservationCatalog.IndexOf("coverage");
        double[] course = [.. Enumerable.Range(0, 16).Select(t => before.Series[coverage, 0, t])];
        var seen = new HashSet<int?>();
        foreach (double threshold in course.Select(x => x + 1e-12).Append(-1).Append(2))
        {
            var trigger = new PolicyTrigger("coverage", comparison, threshold);
            Scenario scenario = plain with
                { Policies = [new PolicyMeasure { Lever = Lever.Consensus, Value = 1, From = from, When = trigger }] };
            var model = Model.Create(scenario, 0);
            int? first = null;
            while (model.Period < 16)
            {
                int period = model.Period;
                model.Step();
                if (period >= 0 && first is null && model.State.Levers.Dose(Lever.Consensus, 0) > 0) first = period;
            }

            double[] recorded = [.. Enumerable.Range(0, 16).Select(t => model.Series[coverage, 0, t])];
            // Met before the first quarter: that is not stored, and said so.
            if (first == 0) continue;
            Assert.Equal(first, TriggerCourse.FirstInForce(trigger, from, null, recorded));
            seen.Add(first);
        }

        Assert.True(seen.Count > 1 && seen.Contains(null), string.Join(", ", seen));
    }

    [Fact]
    public void A_trigger_met_after_the_end_of_its_measure_counts_for_nothing()
    {
        var trigger = new PolicyTrigger("coverage", Comparison.Above, 0.5);
        double[] course = [0, 0, 0, 1, 1, 1];
        Assert.Equal(4, TriggerCourse.FirstInForce(trigger, 0, null, course));
        Assert.Null(TriggerCourse.FirstInForce(trigger, 0, 4, course));
        Assert.Equal(5, TriggerCourse.FirstInForce(trigger, 5, null, course));
        Assert.Equal(3, TriggerCourse.Median([7, null, 3, 2]));
        Assert.Null(TriggerCourse.Median([null]));
    }
}
