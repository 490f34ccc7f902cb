using Ronghe.Simulation.Policies;
using Ronghe.Simulation.State;
using Ronghe.Simulation.Tests.Oracles;

namespace Ronghe.Simulation.Tests.Processes;

/// <summary>A sweep, several agents at once, gives the bits of its oracle, one agent after the other.</summary>
public class SweepTests
{
    [Theory]
    [InlineData(0, 3, 2, 2)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(13, 4, 2, 3)]
    [InlineData(150, 12, 4, 3)]
    [InlineData(611, 31, 5, 2)]
    public void Every_process_gives_the_bits_of_its_oracle_in_every_period(int enterprises, int colleges, int sectors, int regions)
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            Scenario scenario =
                TestWorlds.Create(periods: 30, seed: seed, colleges: colleges, enterprises: enterprises, sectors: sectors, regions: regions,
                entrantsPerYear: 40 + (enterprises * 29.5), policies: Policies((int)seed));
            SameBits(scenario, periods: 40);
        }
    }

    [Fact]
    public void Counterfactual_worlds_give_the_bits_of_the_oracles_too()
    {
        foreach (Link cut in Enum.GetValues<Link>())
        {
            Scenario scenario = TestWorlds.Create(periods: 20, seed: 5) with
            {
                Counterfactual = new Counterfactual
                    { Cut = cut, HeldPace = 0.1, UpgradePulse = new Impulse(3, 1), CurriculumJump = new Impulse(5, 2) },
            };
            SameBits(scenario, periods: 34);
        }
    }

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(413, 20, 5, 3)]
    public void Observation_gives_the_bits_of_its_oracle_in_every_period(int enterprises, int colleges, int sectors, int regions)
    {
        Scenario scenario = TestWorlds.Create(periods: 25, colleges: colleges, enterprises: enterprises, sectors: sectors,
            regions: regions, entrantsPerYear: 50 + (enterprises * 29.5));
        Model model = Model.Create(scenario, 0);
        var oracle = new ScalarRecorder(scenario);
        while (model.Period < scenario.Periods)
        {
            int period = model.Period;
            model.StepDone = step =>
            {
                if (Schedule.Steps[step] == "Observe") oracle.Observe(model.State);
            };
            model.Step();
            if (period < 0) continue;
            for (int group = 0; group < model.Series.Groups.Count; group++)
            {
                for (int o = 0; o < model.Series.Observations.Count; o++)
                {
                    Assert.True(BitConverter.DoubleToInt64Bits(oracle[o, group]) == BitConverter.DoubleToInt64Bits(
                        model.Series[o, group, period]),
                        $"{model.Series.Observations[o].Name} of {model.Series.Groups[group].Name} in " +
                            $"period {period}: {oracle[o, group]:R} and {model.Series[o, group, period]:R}");
                }
            }
        }
    }

    private static void SameBits(Scenario scenario, int periods)
    {
        ModelState expected = Model.Create(scenario, 0).State, actual = Model.Create(scenario, 0).State;
        for (int period = 0; period < periods; period++)
        {
            expected.BeginPeriod();
            actual.BeginPeriod();
            foreach (ScheduledProcess process in Schedule.Processes)
            {
                process.Apply(actual);
                if (Oracle.Processes.TryGetValue(process.Name, out Action<ModelState>? oracle)) oracle(expected);
                else process.Apply(expected);
                if (Oracle.Difference(expected, actual) is { } difference)
                    Assert.Fail($"{process.Name} in period {period} of {scenario.Population.Regions.Sum(r => r.Enterprises)} " +
                        $"enterprises: {difference}");
            }

            expected.Period++;
            actual.Period++;
        }
    }

    private static PolicyMeasure[] Policies(int which) => which == 1 ? [] :
        [.. Enum.GetValues<Lever>()
            .Select(lever => new PolicyMeasure { Lever = lever, Value = 0.4, From = 4 + (int)lever, Regions = which == 2 ? [] : [0] })];
}
