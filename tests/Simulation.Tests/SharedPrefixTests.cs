using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests;

public class SharedPrefixTests
{
    private static readonly Scenario Baseline = TestWorlds.Create(20, parameters: TestWorlds.With("world.burn_in", 10));

    [Theory]
    [InlineData(5, 9, 5)]
    [InlineData(-3, 9, 0)]
    [InlineData(30, 25, 20)]
    public void Worlds_part_when_the_first_measure_may_be_in_force(int first, int second, int expected) =>
        Assert.Equal(expected, SharedPrefix.ForkPeriod(Baseline with { Policies = [Measure(second), Measure(first)] }));

    [Fact]
    public void Without_measures_and_counterfactual_they_never_part() => Assert.Equal(20, SharedPrefix.ForkPeriod(Baseline));

    [Theory]
    [InlineData(Link.None, null, 20)]
    [InlineData(Link.Upgrading, null, 0)]
    [InlineData(Link.None, 7, 7)]
    [InlineData(Link.Upgrading, 7, 0)]
    [InlineData(Link.Upgrading, -4, -4)]
    [InlineData(Link.None, -40, -10)]
    public void Cuts_act_from_the_first_recorded_period_and_impulses_in_theirs(Link cut, int? impulse, int expected)
    {
        Impulse? given = impulse is { } period ? new Impulse(period, 0) : null;
        Assert.Equal(expected, SharedPrefix.ForkPeriod(Baseline with
            { Counterfactual = new Counterfactual { Cut = cut, UpgradePulse = given, HeldPace = 0.1 } }));
        Assert.Equal(expected,
            SharedPrefix.ForkPeriod(Baseline with { Counterfactual = new Counterfactual { Cut = cut, CurriculumJump = given } }));
    }

    [Fact]
    public void The_beginning_keeps_what_acts_from_the_start()
    {
        Scenario beginning = SharedPrefix.Of(Baseline with
        {
            Policies = [Measure(3)],
            Budget = new(5),
            Counterfactual = new Counterfactual { Cut = Link.Upgrading },
            Parameters = Baseline.Parameters with { Levers = new LeverParameters { UnitCost = [.. LeverCatalog.All.Select(static _ => 1.0)] } },
        });
        Assert.Equal(20, SharedPrefix.ForkPeriod(beginning));
        var inForce = Baseline.PoliciesInForce.Select(static m => m.Lever).ToHashSet();
        Assert.Equal(LeverCatalog.All.Select(l => inForce.Contains(l.Lever) ? 1 : l.UnitCost), beginning.Parameters.Levers.UnitCost);
        Assert.Equal(Baseline.Parameters, beginning.Parameters with { Levers = Baseline.Parameters.Levers });
        Assert.Equal((Baseline.Population, Baseline.Seed, Baseline.Start), (beginning.Population, beginning.Seed, beginning.Start));
    }

    private static PolicyMeasure Measure(int from) => TestWorlds.Full(Lever.Grants, from);
}
