using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>A measure that stacks adds its dose to what is there; what acts is observed.</summary>
public class StackedMeasuresTests
{
    private static readonly Scenario World = TestWorlds.Create(24, parameters: TestWorlds.With("world.burn_in", 4));

    [Theory]
    [InlineData(0.3, 0.1, false, 0.4)]
    [InlineData(0.3, 0.1, true, 0.45)]
    [InlineData(0.02, 0.1, false, 0.15)]
    [InlineData(0.9, 0.3, true, 1)]
    public void Its_dose_adds_to_the_larger_one_up_to_the_largest(double larger, double added, bool both, double acting)
    {
        PolicyMeasure plain = Credit(larger), adds = Credit(added) with { Stacks = true };
        if (both) plain = plain with { Stacks = true };
        foreach (PolicyMeasure[] policies in (PolicyMeasure[][])[[plain, adds], [adds, plain]])
        {
            var model = Model.Create(World with { PoliciesInForce = [Credit(0.05)], Policies = policies }, 0);
            model.RunUntil(1);
            Assert.Equal(acting, model.State.Levers.Dose(Lever.TaxCredit, 0), 12);
        }
    }

    [Fact]
    public void Both_numbers_of_a_duty_add()
    {
        PolicyMeasure half = PolicyMeasure.At(Lever.InternshipDuty, 0.25);
        var model = Model.Create(World with { PoliciesInForce = [half], Policies = [half with { Stacks = true }] }, 0);
        model.RunUntil(1);
        Assert.Equal((1, 0.5), (model.State.Levers.Dose(Lever.InternshipDuty, 0), model.State.Levers.SecondDose(Lever.InternshipDuty, 0)));
    }

    [Fact]
    public void A_dose_of_nothing_stacked_changes_nothing() => SeriesAssert.SameBits(Model.Create(World, 0).Run(), Model.Create(World with
    {
        Policies = [.. LeverCatalog.All.Select(static lever => new PolicyMeasure { Lever = lever.Lever, Value = 0, Stacks = true })],
    }, 0).Run(), 24);

    [Fact]
    public void The_dose_that_acts_is_observed_where_it_acts_and_as_a_budget_leaves_it()
    {
        Scenario pilot = World with
        {
            PoliciesInForce = [Credit(0.05)],
            Policies = [Credit(0.1) with { Stacks = true, Regions = [1], From = 2 }, PolicyMeasure.At(Lever.Consensus, 1)],
            Budget = new(1),
        };
        RunSeries series = Model.Create(pilot, 0).Run();
        int credit = ObservationCatalog.IndexOf("dose_in_force_tax_credit"), consensus = ObservationCatalog.IndexOf("dose_in_force_consensus");
        int inside = series.Groups.ToList().FindIndex(static g => g.Name == "R1"), outside = series.Groups.ToList().FindIndex(static g => g.Name == "R0");
        Assert.Equal(0.05, series[credit, inside, 1], 12);
        Assert.Equal(0.05, series[credit, outside, 5], 12);
        // One yuan pays for next to nothing.
        Assert.InRange(series[credit, inside, 5], 0.05, 0.0501);
        Assert.InRange(series[consensus, 0, 5], 0, 1e-4);
        RunSeries free = Model.Create(pilot with { Budget = PolicyBudget.None }, 0).Run();
        Assert.Equal(0.15, free[credit, inside, 5], 12);
        Assert.Equal(1, free[consensus, 0, 5], 12);
        Assert.InRange(free[credit, 0, 5], 0.05, 0.15);
        Assert.All(LeverCatalog.All.Where(static lever => lever.Lever is not (Lever.TaxCredit or Lever.Consensus)),
            lever => Assert.Equal(0, free[ObservationCatalog.IndexOf("dose_in_force_" + lever.Key), 0, 5]));
    }

    private static PolicyMeasure Credit(double share) => new() { Lever = Lever.TaxCredit, Value = share };
}
