using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.Cooperation;
using Ronghe.Simulation.Processes.Industry;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes;

public class UpgradeTechnologyTests
{
    [Fact]
    public void The_hazard_rises_with_reachable_graduates_fit_to_the_next_generation_over_random_worlds()
    {
        var streams = new RandomStreams(11, 0);
        for (uint world = 0; world < 2000; world++)
        {
            double U(uint draw) => streams.Uniform(Purpose.None, world, 0, 0, draw);
            var parameters = new IndustryParameters
                { TransitionLoss = 0.2 + (0.6 * U(0)), Turnover = 0.02 + (0.06 * U(1)), PlanningHorizon = 8 + (32 * U(2)) };
            // Unit vectors: now on the first axis, next at 0.45 rad, graduates moved on the circle toward next.
            double staff = 0.2 * U(3), graduates = -0.3 + (0.6 * U(4));
            double width = 0.5 + (0.7 * U(5));
            double before = Gain(staff, graduates, parameters, width);
            double after = Gain(staff, graduates + 0.05, parameters, width);
            Assert.True(after > before, $"World {world}: gain {before} then {after} as graduates come nearer to the next generation.");
            double hazard = UpgradeTechnology.Hazard<One>(before, 1, parameters), higher = UpgradeTechnology.Hazard<One>(after, 1, parameters);
            Assert.True(higher > hazard);
        }
    }

    [Fact]
    public void Without_knowledge_nobody_upgrades() => Assert.Equal(0, UpgradeTechnology.Hazard<One>(10, 0.99, new IndustryParameters()));

    /// <summary>The second statement: the same worlds in which everybody knows enough, so that all are looked at, each beside others.</summary>
    [Theory]
    [InlineData(5, 1)]
    [InlineData(150, 2)]
    [InlineData(611, 3)]
    public void Only_who_knows_enough_is_looked_at_and_sees_what_it_would_among_all(int enterprises, ulong seed)
    {
        int able = 0, unable = 0;
        for (int last = 1; last < 24; last += 7)
        {
            ModelState some = BeforeUpgrading(enterprises, seed, last), all = BeforeUpgrading(enterprises, seed, last);
            double[] knowledge = [.. some.Enterprises.Knowledge];
            for (int e = 0; e < enterprises; e++) all.Enterprises.Knowledge[e] = Math.Max(1, knowledge[e]);
            Upgrading.Apply(some);
            Upgrading.Apply(all);
            for (int e = 0; e < enterprises; e++)
            {
                bool mayUpgrade = knowledge[e] >= 1;
                Assert.Equal(mayUpgrade ? 1 : 0, some.Enterprises.MayUpgrade[e]);
                Assert.Equal(1, all.Enterprises.MayUpgrade[e]);
                Same(mayUpgrade ? all.Enterprises.UpgradeGain[e] : 0, some.Enterprises.UpgradeGain[e]);
                Same(mayUpgrade ? all.Enterprises.UpgradeHazard[e] : 0, some.Enterprises.UpgradeHazard[e]);
                Assert.Equal(mayUpgrade ? all.Enterprises.Upgraded[e] : 0, some.Enterprises.Upgraded[e]);
                (able, unable) = mayUpgrade ? (able + 1, unable) : (able, unable + 1);
            }
        }

        Assert.True(able > 0 && unable > 0, $"{able} able, {unable} not");
        static void Same(double expected, double found) =>
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(found));
    }

    [Fact]
    public void The_observed_gain_is_the_mean_of_those_who_know_enough()
    {
        ModelState state = BeforeUpgrading(150, 4, 12);
        Upgrading.Apply(state);
        Observation gain = ObservationCatalog.Observations.Single(o => o.Definition.Name == "upgrade_gain");
        double sum = 0, number = 0;
        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            if (state.Enterprises.MayUpgrade[e] == 0) continue;
            sum += state.Enterprises.UpgradeGain[e];
            number++;
        }

        (double found, double weights) = (0, 0);
        for (int e = 0; e < state.Enterprises.Count; e++)
        {
            double weight = gain.Weight!.At(state, e);
            (found, weights) = (found + (weight * gain.Value!.At(state, e)), weights + weight);
        }

        Assert.True(number > 0);
        Assert.Equal(sum / number, found / weights, 12);
    }

    private static ScheduledProcess Upgrading { get; } = Schedule.Processes.Single(process => process.Name == "UpgradeTechnology");

    /// <summary>A world in the quarter after <paramref name="periods"/> others, everything before upgrading done.</summary>
    private static ModelState BeforeUpgrading(int enterprises, ulong seed, int periods)
    {
        ModelState state = Model.Create(TestWorlds.Create(seed: seed, enterprises: enterprises), 0).State;
        for (; state.Period < periods; state.Period++)
        {
            state.BeginPeriod();
            foreach (ScheduledProcess process in Schedule.Processes) process.Apply(state);
        }

        state.BeginPeriod();
        foreach (ScheduledProcess process in Schedule.Processes.TakeWhile(process => process != Upgrading)) process.Apply(state);
        return state;
    }

    [Fact]
    public void Being_behind_raises_the_gain_and_a_shortage_lowers_it()
    {
        var view = new UpgradeView<One>(1, Math.Cos(0.45), 0.9, 0.8, 0.9);
        var parameters = new IndustryParameters();
        double Gain(double mismatch, double behind) =>
            UpgradeTechnology.ExpectedGain<One>(view, StaffOutlook.Of(1, parameters), mismatch, behind, parameters, 0.7);
        Assert.True(Gain(0, 1) > Gain(0, 0));
        Assert.True(Gain(0.5, 0) < Gain(0, 0));
    }

    [Fact]
    public void Being_behind_counts_up_to_four_generations_and_mismatch_up_to_one()
    {
        var view = new UpgradeView<One>(1, Math.Cos(0.45), 0.9, 0.8, 0.9);
        var parameters = new IndustryParameters();
        double Gain(double mismatch, double behind) =>
            UpgradeTechnology.ExpectedGain<One>(view, StaffOutlook.Of(1, parameters), mismatch, behind, parameters, 0.7);
        Assert.Equal(Gain(0, 0) + (4 * parameters.CompetitivePressure), Gain(0, 4), 12);
        Assert.Equal(Gain(0, 4), Gain(0, 7));
        Assert.Equal(Gain(0, 0) - parameters.ShortageWeight, Gain(1, 0), 12);
        Assert.Equal(Gain(1, 0), Gain(3, 0));
        Assert.Equal(Gain(-1, 0), Gain(-3, 0));
    }

    [Fact]
    public void Dissolution_falls_as_cultures_meet()
    {
        var parameters = new CooperationParameters();
        double apart = SearchAndContract.EndingHazard(0.4, 0.4, 1, false, false, parameters);
        double near = SearchAndContract.EndingHazard(0.4, 0.4, 0.2, false, false, parameters);
        Assert.True(near < apart);
    }

    /// <summary>Staff and graduates on one circle: angle 0 requires now, 0.45 next.</summary>
    private static double Gain(double staff, double graduates, IndustryParameters parameters, double width)
    {
        const double next = 0.45;
        var view = new UpgradeView<One>(Math.Cos(staff), Math.Cos(next - staff), Math.Cos(graduates), Math.Cos(next - graduates),
            Math.Cos(graduates - staff));
        return UpgradeTechnology.ExpectedGain<One>(view, StaffOutlook.Of(1, parameters), 0, 0, parameters, width);
    }
}
