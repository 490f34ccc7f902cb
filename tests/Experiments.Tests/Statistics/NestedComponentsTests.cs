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

    [Fact]
    public void Worlds_with_different_numbers_of_runs_are_refused() =>
        Assert.Throws<ArgumentException>(static () => NestedComponents.Of([[1, 2], [1]]));
}
