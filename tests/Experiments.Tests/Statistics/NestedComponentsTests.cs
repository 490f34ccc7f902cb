using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Tests.Statistics;

/// <summary>Luck and not knowing the world, told apart where both are known.</summary>
public class NestedComponentsTests
{
    private const int Experiments = 600;

    private static double[][] Drawn(int experiment, int worlds, int runs, double world, double luck)
    {
        var streams = new RandomStreams(20261201, experiment);
        return [.. Enumerable.Range(0, worlds).Select(w => (double[])[.. Enumerable.Range(0, runs).Select(r =>
            1 + (world * streams.Normal(Purpose.None, (uint)w, 0)) + (luck * streams.Normal(Purpose.None, (uint)w, 1 + r)))])];
    }

    /// <summary>Each 95 % interval has to hold the truth in 95 of 100 experiments: 570 of 600, give or take three standard deviations
    /// (16). Where worlds do not differ their interval reaches to 0 in at least as many.</summary>
    [Theory]
    [InlineData(16, 2, 1, 1)]
    [InlineData(16, 2, 0.3, 1)]
    [InlineData(8, 4, 2, 0.5)]
    [InlineData(24, 2, 0, 1)]
    public void Both_are_recovered_within_their_intervals(int worlds, int runs, double world, double luck)
    {
        int ofLuck = 0, ofWorld = 0, ofMean = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            NestedComponents found = NestedComponents.Of(Drawn(experiment, worlds, runs, world, luck));
            if (found.Luck.Low <= luck && luck <= found.Luck.High) ofLuck++;
            if (found.World.Low <= world && world <= found.World.High) ofWorld++;
            if (found.Mean.Low <= 1 && 1 <= found.Mean.High) ofMean++;
        }

        Assert.InRange(ofLuck, 554, 586);
        Assert.InRange(ofMean, 554, 586);
        Assert.InRange(ofWorld, 554, world > 0 ? 586 : Experiments);
    }

    [Fact]
    public void Of_many_worlds_the_estimates_are_near_the_truth()
    {
        NestedComponents found = NestedComponents.Of(Drawn(0, 4000, 2, 0.7, 0.4));
        Assert.Equal(0.7, found.World.Estimate, 0.03);
        Assert.Equal(0.4, found.Luck.Estimate, 0.02);
        Assert.Equal(0.4 / Math.Sqrt(8000), found.LuckOfMean, 0.001);
        Assert.Equal(0.7 / Math.Sqrt(4000), found.WorldOfMean, 0.001);
    }

    /// <summary>Two worlds of two runs, by hand: means 1 and 4, S₁ = 2·4.5 = 9, S₂ = (2 + 2)/2 = 2.</summary>
    [Fact]
    public void By_hand()
    {
        NestedComponents found = NestedComponents.Of([[0, 2], [3, 5]]);
        Assert.Equal((2.5, Math.Sqrt(2), Math.Sqrt(3.5)), (found.Mean.Mean, found.Luck.Estimate, found.World.Estimate));
    }

    /// <summary>Worlds of 1 to 4 runs: the same is asked of intervals by the harmonic mean, within three standard deviations of 95 %;
    /// that of the worlds may hold the truth more often.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 1)]
    public void So_they_are_where_worlds_have_different_numbers_of_runs(double world, double luck)
    {
        int ofLuck = 0, ofWorld = 0, ofMean = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            double[][] drawn = Drawn(experiment, 12, 4, world, luck);
            NestedComponents found = NestedComponents.Of([.. drawn.Select(static (runs, w) => runs[..(1 + (w % 4))])]);
            if (found.Luck.Low <= luck && luck <= found.Luck.High) ofLuck++;
            if (found.World.Low <= world && world <= found.World.High) ofWorld++;
            if (found.Mean.Low <= 1 && 1 <= found.Mean.High) ofMean++;
        }

        Assert.InRange(ofLuck, 554, 586);
        Assert.InRange(ofMean, 554, 586);
        Assert.InRange(ofWorld, 554, 590);
    }

    /// <summary>Where one further world lies: in 90 of 100 experiments within the interval, whose own estimate of the worlds' spread is
    /// cut at 0 (540 of 600, give or take three standard deviations, 22).</summary>
    [Theory]
    [InlineData(8, 2, 1, 0.5)]
    [InlineData(16, 2, 1, 1)]
    public void One_more_world_lies_where_it_is_said_to(int worlds, int runs, double world, double luck)
    {
        int held = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            (double low, double high) = NestedComponents.Of(Drawn(experiment, worlds, runs, world, luck)).OfOneWorld(0.9);
            double one = 1 + (world * new RandomStreams(20261202, experiment).Normal(Purpose.None, 0, 0));
            if (low <= one && one <= high) held++;
        }

        Assert.InRange(held, 518, 562);
    }

    /// <summary>Luck alone, with the worlds as they are: 95 % of experiments by luck hold the mean over these very worlds.</summary>
    [Fact]
    public void Luck_alone_leaves_the_mean_of_these_worlds_as_open_as_it_says()
    {
        double[] worlds = [.. Enumerable.Range(0, 8).Select(static w => w * 0.3)];
        int held = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            double[][] luck = Drawn(experiment, 8, 2, 0, 1);
            NestedComponents found = NestedComponents.Of([.. luck.Select((runs, w) => (double[])[.. runs.Select(e => e - 1 + worlds[w])])]);
            if (Math.Abs(found.Mean.Mean - worlds.Average()) <= found.LuckHalfWidth(0.95)) held++;
        }

        Assert.InRange(held, 554, 586);
    }

    [Fact]
    public void Runs_are_told_apart_by_their_worlds_and_undefined_ones_left_out()
    {
        Assert.Equal([[1, 2], [3], [6, 7]],
            NestedComponents.ByWorld([1, 2, 3, double.NaN, double.NaN, 6, 7], [0, 0, 1, 1, 2, 3, 3]));
        // By hand, as above: luck² / 4 = 0.5, world² / 2 = 1.75.
        Assert.Equal(1.75 / 2.25, NestedComponents.Of([[0, 2], [3, 5]]).ShareOfWorld, 12);
    }

    [Fact]
    public void One_world_or_one_run_in_each_says_nothing()
    {
        Assert.Throws<ArgumentException>(static () => NestedComponents.Of([[1, 2]]));
        Assert.Throws<ArgumentException>(static () => NestedComponents.Of([[1], [2]]));
    }
}
