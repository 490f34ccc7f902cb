using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Reproducibility;
using Ronghe.Simulation.Threads;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>Rounds of settling act in the burn-in but its last tenth and nowhere else, with rates that are quickened and capped.</summary>
public class SettlingTests
{
    private const int Periods = 4;

    [Theory]
    [InlineData(20, 18)]
    [InlineData(35, 32)]
    [InlineData(8, 8)]
    public void Rounds_act_in_the_burn_in_but_its_last_tenth(int burnIn, int quiet)
    {
        foreach (int from in new[] { quiet - 1, quiet })
        {
            Model with = Model.Create(Small(burnIn, rounds: 3), 0), without = At(with, from).Fork();
            without.GoOnAs(Small(burnIn, rounds: 0));
            SeriesAssert.SameBits(with.Series, without.Series, 0);
            RunSeries settled = with.Run(), unsettled = without.Run();
            if (from < quiet)
            {
                Assert.True(SeriesAssert.DiffersSomewhere(settled, unsettled), "The last round did nothing.");
                continue;
            }

            SeriesAssert.SameBits(settled, unsettled, Periods);
            StateAssert.SameBits(with.State, without.State, "without rounds from then on");
        }
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(0, 3)]
    public void Without_rounds_or_without_a_burn_in_the_schedule_is_all_that_happens(int burnIn, int rounds)
    {
        Model model = Model.Create(Small(burnIn, rounds), 0), bare = Model.Create(Small(burnIn, rounds), 0);
        while (model.Period < Periods)
        {
            model.Step();
            bare.State.BeginPeriod();
            foreach (ScheduledProcess process in Schedule.Processes) process.Apply(bare.State);
            StateAssert.SameBits(model.State, bare.State, "the schedule by hand");
            bare.State.Period++;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    public void Quickened_rates_are_capped_and_everything_else_is_as_it_was(double pace)
    {
        Func<ParameterDefinition, double>[] choices =
            [static p => p.Default, static p => p.Minimum, static p => p.Maximum, static p => p.PlausibleHigh];
        foreach (Func<ParameterDefinition, double> choice in choices)
        {
            ModelParameters given = ParameterCatalog.All.Aggregate(new ModelParameters(), (all, p) => p.With(all, choice(p)));
            ModelParameters quickened = Quickened.Of(given, pace);
            foreach (ParameterDefinition parameter in ParameterCatalog.All)
            {
                double rate = parameter.Get(given);
                Assert.Equal(parameter.IsQuickened ? Math.Min(Math.Max(rate, 1), pace * rate) : rate, parameter.Get(quickened));
            }
        }
    }

    /// <summary>A rate that is no share could grow beyond 1 in a round: then only as far as it was already.</summary>
    [Fact]
    public void Only_rates_are_quickened_and_never_beyond_what_a_share_may_be()
    {
        ParameterDefinition[] quickened = [.. ParameterCatalog.All.Where(static p => p.IsQuickened)];
        Assert.True(quickened.Length > 20);
        ModelParameters fast = Quickened.Of(new ModelParameters(), 20);
        Assert.All(quickened, p => Assert.InRange(p.Get(fast), p.Default, Math.Max(1, p.Default)));
        Assert.All(quickened, p => Assert.False(p.IsInteger));
    }

    [Fact]
    public void Rounds_leave_parameters_and_luck_of_the_period_as_they_are()
    {
        Model model = Model.Create(Small(20, 3), 2);
        ModelParameters within = model.Scenario.Parameters;
        for (int i = 0; i < 20; i++)
        {
            model.Step();
            Assert.Same(within, model.State.Parameters);
            Assert.Equal(new Simulation.Randomness.RandomStreams(model.Scenario.Seed, 2), model.State.Streams);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    public void A_world_that_parts_within_the_burn_in_goes_on_with_the_same_bits(int period)
    {
        Scenario scenario = Small(20, 3);
        Model alone = Model.Create(scenario, 1), trunk = At(Model.Create(scenario, 1), period);
        Model used = At(Model.Create(Small(20, 2) with { Seed = 8 }, 1), 3);
        Model fresh = trunk.Fork();
        Assert.Null(WholeWorld.Difference(trunk, fresh, out _));
        RunSeries expected = alone.Run();
        foreach (Model fork in new[] { fresh, trunk.Fork(used), trunk })
        {
            SeriesAssert.SameBits(expected, fork.Run(), Periods);
            StateAssert.SameBits(alone.State, fork.State, $"parted in period {period} of the burn-in");
        }
    }

    /// <summary>Trust that is gained and a motivation that moves at once overshoot in a round; the world goes on and counts no cut.</summary>
    [Fact]
    public void What_overshoots_in_a_round_is_cut_and_not_counted()
    {
        ModelParameters parameters = ParameterCatalog.All.Where(static p => p.IsQuickened && !p.IsInteger)
            .Aggregate(Small(20, 3).Parameters, static (all, p) => p.With(all, Math.Min(p.PlausibleHigh, 1)));
        parameters = TestWorlds.With("world.settling_pace", 20, parameters);
        Model settled = Model.Create(Small(20, 3) with { Parameters = parameters }, 0);
        Model unsettled = Model.Create(Small(20, 3) with { Parameters = TestWorlds.With("world.settling_rounds", 0, parameters) }, 0);
        settled.Run();
        unsettled.Run();
        Assert.Equal(0, unsettled.State.Clips.Cut);
        Assert.Equal(0, settled.State.Clips.Cut);
        Assert.InRange(settled.State.Clips.Checked, 1, 2 * unsettled.State.Clips.Checked);
    }

    [Fact]
    public void Threads_do_not_change_a_bit_of_what_settles()
    {
        Scenario scenario = TestWorlds.Create(periods: 1, colleges: 300, enterprises: ChunkedSweep.ChunkSize + 77, sectors: 5, regions: 7,
            parameters: TestWorlds.With("world.burn_in", 2));
        Model one = Model.Create(scenario, 0), three = Model.Create(scenario, 0, 3);
        SeriesAssert.SameBits(one.Run(), three.Run(), 1);
        StateAssert.SameBits(one.State, three.State, "three threads");
        Model unsettled = Model.Create(scenario with { Parameters = TestWorlds.With("world.settling_rounds", 0, scenario.Parameters) }, 0);
        Assert.True(SeriesAssert.DiffersSomewhere(one.Series, unsettled.Run()), "Nothing settled.");
    }

    private static Model At(Model model, int period)
    {
        while (model.State.Period < period) model.Step();
        return model;
    }

    private static Scenario Small(int burnIn, int rounds) => TestWorlds.Create(Periods, colleges: 4, enterprises: 40, sectors: 3, regions: 2,
        parameters: TestWorlds.With("world.burn_in", burnIn, TestWorlds.With("world.settling_rounds", rounds)));
}
