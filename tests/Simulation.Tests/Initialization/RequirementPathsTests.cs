using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Initialization;

/// <summary>The path of requirements runs through today without a break, and what is remembered of it is a mean over its past.</summary>
public class RequirementPathsTests
{
    [Theory]
    [InlineData(0.45, 0.2, 0.5)]
    [InlineData(0.1, 0, 0)]
    [InlineData(1, 0.4, 0.9)]
    public void Each_generation_is_one_step_from_the_next_also_before_today(double rotation, double spread, double momentum)
    {
        Sectors sectors = Sectors(rotation, spread, momentum);
        for (int s = 0; s < sectors.Count; s++)
        {
            for (int g = -State.Sectors.Past; g < 12; g++)
            {
                double step = Profiles.Angle(sectors.Requirement(s, g), sectors.Requirement(s, g + 1));
                Assert.InRange(step, (rotation * (1 - spread)) - 1e-9, (rotation * (1 + spread)) + 1e-9);
                Assert.Equal(1, Profiles.Dot(sectors.Requirement(s, g), sectors.Requirement(s, g)), 12);
            }
        }
    }

    [Fact]
    public void Today_is_the_profile_of_the_sector_whatever_the_path()
    {
        Scenario scenario = TestWorlds.Create();
        Sectors first = Model.Create(scenario, 0).State.Sectors, second = Sectors(1.2, 0.1, 0.2);
        for (int s = 0; s < first.Count; s++)
        {
            IReadOnlyList<double> profile = scenario.Population.Sectors[s].Profile;
            double length = Math.Sqrt(profile.Sum(static x => x * x));
            for (int k = 0; k < profile.Count; k++) Assert.Equal(profile[k] / length, first.Requirement(s, 0)[k], 12);
            Assert.True(first.Requirement(s, 0).SequenceEqual(second.Requirement(s, 0)));
        }
    }

    /// <summary>With full momentum after a first draw the path is nearly a great circle: it goes on straight through today.</summary>
    [Fact]
    public void The_future_goes_on_in_the_direction_in_which_the_past_came()
    {
        Sectors sectors = Sectors(0.2, 0, 0.999);
        for (int s = 0; s < sectors.Count; s++)
        {
            for (int g = -State.Sectors.Past + 1; g < 6; g++)
                Assert.Equal(0.4, Profiles.Angle(sectors.Requirement(s, g - 1), sectors.Requirement(s, g + 1)), 0.001);
        }
    }

    [Fact]
    public void Past_and_future_have_luck_of_their_own()
    {
        Sectors sectors = Sectors(0.45, 0.2, 0.5);
        double Step(int s, int g) => Profiles.Angle(sectors.Requirement(s, g), sectors.Requirement(s, g + 1));
        Assert.All(Enumerable.Range(0, sectors.Count), s => Assert.NotEqual(Step(s, 0), Step(s, -1), 6));
    }

    [Fact]
    public void What_is_remembered_is_a_direction_whatever_the_delay_and_the_fading()
    {
        Sectors sectors = Sectors(0.45, 0.2, 0.5);
        var into = new double[Profiles.Stride];
        double[] lags = [0, 0.1, 0.9, 1, 3.7, 8, 100, double.PositiveInfinity];
        foreach (double delay in lags)
        {
            foreach (double fading in lags)
            {
                for (int s = 0; s < sectors.Count; s++)
                {
                    sectors.Remembered(s, delay, fading, into);
                    Assert.Equal(1, Profiles.Dot(into, into), 12);
                }
            }
        }
    }

    [Fact]
    public void Without_delay_and_fading_today_is_remembered_and_the_more_fades_the_farther_it_is()
    {
        Sectors sectors = Sectors(0.45, 0.2, 0.5);
        var into = new double[Profiles.Stride];
        for (int s = 0; s < sectors.Count; s++)
        {
            Assert.Equal(0, Away(s, 0, 0), 6);
            for (int k = 0; k < into.Length; k++) Assert.Equal(sectors.Requirement(s, 0)[k], into[k], 12);
            double[] faded = [.. new[] { 0, 0.05, 0.2, 0.5, 1, 2, 4 }.Select(fading => Away(s, 0, fading))];
            Assert.Equal(faded.Order(), faded);
            Assert.Equal(faded.Distinct(), faded);
            Assert.True(Away(s, 1, 0.5) > Away(s, 0, 0.5));
        }

        double Away(int s, double delay, double fading)
        {
            sectors.Remembered(s, delay, fading, into);
            return Profiles.Angle(into, sectors.Requirement(s, 0));
        }
    }

    [Fact]
    public void A_delay_of_whole_generations_remembers_that_generation()
    {
        Sectors sectors = Sectors(0.45, 0.2, 0.5);
        var into = new double[Profiles.Stride];
        for (int back = 0; back <= State.Sectors.Past; back++)
        {
            sectors.Remembered(1, back, 0, into);
            for (int k = 0; k < into.Length; k++) Assert.Equal(sectors.Requirement(1, -back)[k], into[k], 12);
        }
    }

    /// <summary>A pace of 0 and a rate of 0: no lag times all of time.</summary>
    [Theory]
    [InlineData("industry.first_pace")]
    [InlineData("industry.upgrade_rate")]
    public void Where_technology_stands_still_nobody_lags_behind_however_slow(string pace)
    {
        ModelParameters parameters = TestWorlds.With(pace, 0, TestWorlds.With("belief.information_rate", 0, TestWorlds.With(
            "industry.turnover", 0, TestWorlds.With("industry.on_the_job_training", 0, TestWorlds.With("world.family_weight", 0)))));
        ModelState state = Model.Create(TestWorlds.Create(parameters: parameters), 0).State;
        for (int p = 0; p < state.Programmes.Count; p++)
        {
            Assert.Equal(1, Profiles.Dot(state.Programmes.Curriculum(p), state.Sectors.Requirement(state.Programmes.Sector[p], 0)), 12);
            Assert.Equal(1, Profiles.Dot(state.Programmes.PerceivedDemand(p), state.Sectors.Requirement(state.Programmes.Sector[p], 0)), 12);
        }

        for (int e = 0; e < state.Enterprises.Count; e++)
            Assert.Equal(1, Profiles.Dot(state.Enterprises.Workforce(e), state.Sectors.Requirement(state.Enterprises.Sector[e], 0)), 12);
    }

    private static Sectors Sectors(double rotation, double spread, double momentum) => Model.Create(TestWorlds.Create(parameters:
        TestWorlds.With("industry.requirement_rotation", rotation, TestWorlds.With("industry.rotation_spread", spread,
        TestWorlds.With("industry.rotation_momentum", momentum)))), 0).State.Sectors;
}
