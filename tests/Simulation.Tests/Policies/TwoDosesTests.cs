using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests.Policies;

/// <summary>Instruments in the unit of the law, and the one with two numbers: whatever happens to a dose happens to both.</summary>
public class TwoDosesTests
{
    private static readonly Scenario World =
        TestWorlds.Create(24, parameters: TestWorlds.With("world.burn_in", 16)) with { PoliciesInForce = [] };

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.5, 1, 0.5)]
    [InlineData(1, 2, 1)]
    [InlineData(2, 2, 1)]
    public void A_strength_scales_both_up_to_the_practice_phase(double strength, double vocational, double undergraduate)
    {
        PolicyMeasure duty = PolicyMeasure.At(Lever.InternshipDuty, strength);
        Assert.Equal((vocational, undergraduate), (duty.Value, duty.SecondValue));
        duty = PolicyMeasure.At(Lever.InternshipDuty, 1).Times(strength);
        Assert.Equal((vocational, undergraduate), (duty.Value, duty.SecondValue));
        Assert.Equal(undergraduate, LeverCatalog.Of(Lever.InternshipDuty).Dose.SecondFor(vocational));
    }

    [Fact]
    public void A_floor_of_training_is_full_at_two_fifths_and_may_be_any_share()
    {
        Assert.Equal((0.4, 0), (PolicyMeasure.At(Lever.InternshipRegulation, 1).Value, PolicyMeasure.At(Lever.InternshipRegulation, 1).SecondValue));
        Assert.Equal(1, PolicyMeasure.At(Lever.InternshipRegulation, 3).Value);
        Assert.Equal(1.5, PolicyMeasure.At(Lever.Consensus, 1.5).Value);
    }

    [Fact]
    public void Both_rise_evenly_over_the_phase_in_and_end_together()
    {
        Model model = Recorded(World with { Policies =
        [
            PolicyMeasure.At(Lever.InternshipDuty, 1) with { From = 1, PhaseIn = 4, Until = 6, Regions = [1] },
            PolicyMeasure.At(Lever.InternshipRegulation, 1) with { From = 1, PhaseIn = 4, Until = 6, Regions = [1] },
        ] });
        int cell = model.State.Sectors.Count;
        foreach ((double first, double second, double floor) in (ReadOnlySpan<(double, double, double)>)
            [(0, 0, 0), (0.5, 0.25, 0.1), (1, 0.5, 0.2), (1.5, 0.75, 0.3), (2, 1, 0.4), (2, 1, 0.4), (0, 0, 0)])
        {
            Assert.Equal((first, second), Duty(model, cell));
            Assert.Equal(floor, model.State.Levers.Dose(Lever.InternshipRegulation, cell), 15);
            Assert.Equal((0.0, 0.0), Duty(model, 0));
            model.Step();
        }
    }

    [Fact]
    public void Of_what_stands_in_force_and_of_policies_the_larger_acts_number_by_number()
    {
        PolicyMeasure inForce = new() { Lever = Lever.InternshipDuty, Value = 2, SecondValue = 0.25 };
        PolicyMeasure policy = new() { Lever = Lever.InternshipDuty, Value = 1, SecondValue = 1, From = 1 };
        Model model = Recorded(World with { PoliciesInForce = [inForce], Policies = [policy] });
        Assert.Equal((2.0, 0.25), Duty(model, 0));
        model.Step();
        Assert.Equal((2.0, 1.0), Duty(model, 0));
        model.ReplacePolicies([]);
        model.Step();
        Assert.Equal((2.0, 0.25), Duty(model, 0));
    }

    [Fact]
    public void No_budget_scales_a_duty_and_what_stands_stands()
    {
        Scenario world = World with
        {
            PoliciesInForce = [new() { Lever = Lever.InternshipDuty, Value = 1, SecondValue = 0.5 }],
            Policies = [PolicyMeasure.At(Lever.InternshipDuty, 1), PolicyMeasure.At(Lever.Grants, 1)],
        };
        // A total budget pays for no duty, so it leaves it as it was written.
        Assert.Equal((2.0, 1.0), Duty(Recorded(world with { Budget = new(0) }), 0));
        Assert.Equal((2.0, 1.0), Duty(Recorded(world), 0));
        PolicyMeasure limited = PolicyMeasure.At(Lever.InternshipDuty, 1) with { Budget = new(0) };
        Assert.Equal((2.0, 1.0), Duty(Recorded(world with { Policies = [limited] }), 0));
    }

    [Fact]
    public void A_lever_with_one_number_has_no_second_dose() => Assert.Equal(0, Recorded(World with
        { Policies = [new() { Lever = Lever.Grants, Value = 5, SecondValue = 3 }] }).State.Levers.SecondDose(Lever.Grants, 0));

    private static (double, double) Duty(Model model, int cell) =>
        (model.State.Levers.Dose(Lever.InternshipDuty, cell), model.State.Levers.SecondDose(Lever.InternshipDuty, cell));

    /// <summary>After the first recorded period.</summary>
    private static Model Recorded(Scenario scenario)
    {
        Model model = Model.Create(scenario, 0);
        model.RunUntil(0);
        model.Step();
        return model;
    }
}
