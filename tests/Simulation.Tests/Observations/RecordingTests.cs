using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>What is recorded of a run has the same bits whatever else is recorded.</summary>
public class RecordingTests
{
    private static readonly Scenario Triggered = TestWorlds.Create(periods: 10, colleges: 6, enterprises: 60, policies:
        [TestWorlds.Full(Lever.Grants) with { When = new PolicyTrigger("coupling", Comparison.Below, 0.999) }]);

    private static readonly RunSeries Everything = Model.Create(Triggered, 0).Run();

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(413, 20, 5, 3)]
    public void Columns_give_the_bits_of_one_agent_and_one_observation_after_the_other(int enterprises, int colleges, int sectors, int regions)
    {
        Scenario scenario = TestWorlds.Create(periods: 25, colleges: colleges, enterprises: enterprises, sectors: sectors,
            regions: regions, entrantsPerYear: 50 + (enterprises * 29.5));
        Model model = Model.Create(scenario, 0);
        var plain = new PlainRecorder(scenario);
        while (model.Period < scenario.Periods)
        {
            int period = model.Period;
            model.StepDone = step =>
            {
                if (Schedule.Steps[step] == "Observe") plain.Observe(model.State);
            };
            model.Step();
            if (period < 0) continue;
            for (int group = 0; group < model.Series.Groups.Count; group++)
            {
                for (int o = 0; o < model.Series.Observations.Count; o++)
                {
                    Assert.True(BitConverter.DoubleToInt64Bits(plain[o, group]) == BitConverter.DoubleToInt64Bits(
                        model.Series[o, group, period]),
                        $"{model.Series.Observations[o].Name} of {model.Series.Groups[group].Name} in " +
                            $"period {period}: {plain[o, group]:R} and {model.Series[o, group, period]:R}");
                }
            }
        }
    }

    [Fact]
    public void Each_observation_recorded_alone_has_the_bits_of_all_recorded_together()
    {
        foreach (ObservationDefinition observation in ObservationCatalog.All)
        {
            RunSeries alone = Model.Create(Triggered, 0, 1, new Recording([], [observation.Name])).Run();
            Assert.Equal("all", Assert.Single(alone.Groups).Kind);
            Same(alone, ObservationCatalog.IndexOf(observation.Name));
        }
    }

    [Theory]
    [InlineData("sector")]
    [InlineData("region")]
    [InlineData("college_type")]
    [InlineData("size")]
    [InlineData("size", "sector")]
    [InlineData("college_type", "region", "sector")]
    public void Some_kinds_of_groups_have_the_bits_of_all_kinds(params string[] kinds)
    {
        RunSeries some = Model.Create(Triggered, 0, 1, new Recording(kinds)).Run();
        Assert.Equal(Everything.Groups.Where(group => group.Kind == "all" || kinds.Contains(group.Kind)), some.Groups);
        for (int o = 0; o < ObservationCatalog.All.Count; o++) Same(some, o);
    }

    [Fact]
    public void A_recording_that_begins_late_has_the_same_end_and_nothing_before()
    {
        Scenario without = Triggered with { Policies = [] };
        RunSeries whole = Model.Create(without, 0).Run(), late = Model.Create(without, 0, 1, new Recording(From: 7)).Run();
        int o = ObservationCatalog.IndexOf("integration");
        for (int period = 0; period < without.Periods; period++)
            Assert.Equal(period < 7 ? double.NaN : whole[o, 0, period], late[o, 0, period]);
    }

    [Fact]
    public void A_trigger_sees_what_it_asks_for_though_it_is_not_recorded()
    {
        RunSeries late = Model.Create(Triggered, 0, 1, new Recording([], ["public_cost"], From: 8)).Run();
        int o = ObservationCatalog.IndexOf("public_cost");
        Assert.NotEqual(Model.Create(Triggered with { Policies = [] }, 0).Run()[o, 0, 9], Everything[o, 0, 9]);
        for (int period = 8; period < 10; period++) Assert.Equal(Everything[o, 0, period], late[o, 0, period]);
    }

    [Fact]
    public void An_unknown_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => Model.Create(Triggered, 0, 1, new Recording([], ["integratoin"])));

    private static void Same(RunSeries some, int observation)
    {
        for (int group = 0; group < some.Groups.Count; group++)
        {
            int all = Everything.Groups.ToList().IndexOf(some.Groups[group]);
            for (int period = 0; period < some.Periods; period++)
            {
                Assert.True(BitConverter.DoubleToInt64Bits(Everything[observation, all, period]) == BitConverter.DoubleToInt64Bits(
                    some[observation, group, period]),
                    $"{ObservationCatalog.All[observation].Name} of {some.Groups[group]} in " +
                        $"period {period}: {Everything[observation, all, period]:R} and {some[observation, group, period]:R}");
            }
        }
    }
}
