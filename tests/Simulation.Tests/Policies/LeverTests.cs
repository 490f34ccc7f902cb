using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>Each lever moves its own mechanism, and nothing before it acts.</summary>
public class LeverTests
{
    private const int Seeds = 20;
    private const int Periods = 24;
    private static readonly ModelParameters Parameters = TestWorlds.With("world.burn_in", 16);

    public static TheoryData<Lever> Levers => [.. LeverCatalog.All.Select(l => l.Lever)];

    [Theory]
    [MemberData(nameof(Levers))]
    public void Each_lever_moves_its_direct_observation_in_the_expected_direction_in_19_of_20_paired_seeds(Lever lever)
    {
        LeverDefinition definition = LeverCatalog.Of(lever);
        int index = ObservationCatalog.IndexOf(definition.DirectObservation);
        int agreeing = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            RunSeries with = Run((ulong)seed, [TestWorlds.Full(lever)], lever);
            RunSeries without = Run((ulong)seed, [], lever);
            double difference = Mean(with, index) - Mean(without, index);
            if (Math.Sign(difference) == definition.ExpectedSign) agreeing++;
        }

        Assert.True(agreeing >= Seeds - 1,
            $"{definition.Key} moved {definition.DirectObservation} as expected in {agreeing} of {Seeds} seeds.");
    }

    [Fact]
    public void With_every_lever_at_zero_the_bytes_are_the_baselines()
    {
        RunSeries baseline = Run(3, []);
        RunSeries zero = Run(3, [.. LeverCatalog.All.Select(l => new PolicyMeasure { Lever = l.Lever, Value = 0 })]);
        SeriesAssert.SameBits(baseline, zero, Periods);
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_switched_on_later_leaves_the_periods_before_identical_to_the_last_bit(Lever lever)
    {
        const int from = 12;
        RunSeries baseline = Run(5, [], lever);
        RunSeries later = Run(5, [TestWorlds.Full(lever, from)], lever);
        SeriesAssert.SameBits(baseline, later, from);
        Assert.True(SeriesAssert.DiffersSomewhere(baseline, later), "The lever changed nothing at all.");
    }

    [Fact]
    public void A_policy_from_period_80_leaves_periods_0_to_79_identical()
    {
        Scenario baseline = TestWorlds.Create(90);
        Scenario later = baseline with
            { Policies = [.. LeverCatalog.All.Select(l => TestWorlds.Full(l.Lever, 80))] };
        RunSeries without = Model.Create(baseline, 0).Run(), with = Model.Create(later, 0).Run();
        SeriesAssert.SameBits(without, with, 80);
        Assert.True(SeriesAssert.DiffersSomewhere(without, with));
    }

    [Fact]
    public void The_rate_follows_the_common_contract()
    {
        Assert.Equal(1, LeversInForce.RateMultiplier(0, 3, 1));
        Assert.Equal(1 + (2 * (1 - Math.Exp(-1))), LeversInForce.RateMultiplier(1, 3, 1), 12);
        Assert.Equal(3, LeversInForce.RateMultiplier(1000, 3, 1), 12);
    }

    [Fact]
    public void A_budget_cap_holds_in_every_period()
    {
        Scenario scenario = TestWorlds.Create(Periods, parameters: Parameters,
            policies: [new PolicyMeasure { Lever = Lever.CoConstructedSystems, Value = 1, Budget = new(100_000) }]);
        RunSeries capped = Model.Create(scenario, 0).Run();
        RunSeries baseline = Model.Create(scenario with { Policies = [] }, 0).Run();
        RunSeries uncapped =
            Model.Create(scenario with { Policies = [new PolicyMeasure { Lever = Lever.CoConstructedSystems, Value = 1 }] }, 0).Run();
        int systems = ObservationCatalog.IndexOf("system_quality");
        Assert.True(Mean(capped, systems) > Mean(baseline, systems));
        Assert.True(Mean(capped, systems) < Mean(uncapped, systems));
    }

    [Fact]
    public void A_total_budget_holds_back_all_that_it_pays_for_and_no_duty_or_floor()
    {
        PolicyMeasure[] unpaid = [TestWorlds.Full(Lever.InternshipDuty), TestWorlds.Full(Lever.InternshipRegulation)];
        Scenario rules = TestWorlds.Create(Periods, parameters: Parameters, policies: unpaid) with { PoliciesInForce = [] };
        Scenario capped = rules with { Policies = [.. LeverCatalog.All.Select(l => TestWorlds.Full(l.Lever))], Budget = new(0) };
        SeriesAssert.SameBits(Model.Create(rules, 0).Run(), Model.Create(capped, 0).Run(), Periods);
    }

    [Fact]
    public void A_trigger_waits_for_its_observation()
    {
        var never = TestWorlds.Full(Lever.Grants) with { When = new PolicyTrigger("integration", Comparison.Above, 0.999) };
        SeriesAssert.SameBits(Run(4, []), Run(4, [never]), Periods);
        var always = never with { When = new PolicyTrigger("integration", Comparison.Below, 0.999) };
        Assert.True(SeriesAssert.DiffersSomewhere(Run(4, []), Run(4, [always])));
    }

    [Fact]
    public void A_pilot_acts_only_where_it_is_in_force()
    {
        RunSeries pilot = Run(6, [new PolicyMeasure { Lever = Lever.InstitutionalSupply, Value = 1, Regions = [1] }]);
        RunSeries baseline = Run(6, []);
        int supply = ObservationCatalog.IndexOf("institutional_supply");
        int first = Group(pilot, "R0"), second = Group(pilot, "R1");
        Assert.Equal(baseline[supply, first, Periods - 1], pilot[supply, first, Periods - 1]);
        Assert.True(pilot[supply, second, Periods - 1] > baseline[supply, second, Periods - 1]);
    }

    private static int Group(RunSeries series, string name) => series.Groups.ToList().FindIndex(g => g.Name == name);

    private static RunSeries Run(ulong seed, IReadOnlyList<PolicyMeasure> policies) =>
        Model.Create(TestWorlds.Create(Periods, seed, parameters: Parameters, policies: policies), 0).Run();

    /// <summary>A lever that has nothing in force before: the duty is in force in full already.</summary>
    private static RunSeries Run(ulong seed, IReadOnlyList<PolicyMeasure> policies, Lever lever) =>
        Model.Create(TestWorlds.Create(Periods, seed, parameters: Parameters, policies: policies) with
        {
            PoliciesInForce = [.. TestWorlds.Today.Where(measure => measure.Lever != lever)],
        }, 0).Run();

    private static double Mean(RunSeries series, int observation) =>
        Enumerable.Range(0, Periods).Select(t => series[observation, 0, t]).Where(double.IsFinite).Average();
}
