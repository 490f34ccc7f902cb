using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Statistical.Tests;

/// <summary>Intervals cover as often as they say. Seeds are fixed; each bound lies four standard errors of 4,000 experiments (0.0138) below
/// the nominal 95 %.</summary>
public class IntervalCoverageTests
{
    private const int Experiments = 4000;
    private const double FourErrors = 4 * 0.00345;

    /// <summary>Half widths from "the first look suffices" to "a hundred replications".</summary>
    [Theory]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.4)]
    [InlineData(0.3)]
    [InlineData(0.2)]
    public void The_stopping_rule_covers_normal_outcomes_at_its_nominal_rate(double halfWidth) =>
        Assert.InRange(Coverage(halfWidth, random => Normal.Sample(random, 0, 1)), 0.95 - FourErrors, 1);

    /// <summary>Log-normal with σ 0.5 (skewness 1.75), in standard deviations.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.3)]
    [InlineData(0.2)]
    public void The_stopping_rule_covers_skewed_outcomes_nearly_so(double halfWidth)
    {
        double mean = Math.Exp(0.125), deviation = mean * Math.Sqrt(Math.Exp(0.25) - 1);
        Assert.InRange(Coverage(halfWidth, random => (LogNormal.Sample(random, 0, 0.5) - mean) / deviation), 0.945 - FourErrors, 1);
    }

    [Fact]
    public void The_stopping_rule_without_its_guards_would_undercover()
    {
        // The rule that looks from the eighth replication on with Student's own 95 %: what the guards are for.
        int covered = 0;
        var random = new MersenneTwister(11);
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            var values = new List<double>();
            MeanInterval interval;
            do
            {
                for (int i = 0; i < 8; i++) values.Add(Normal.Sample(random, 0, 1));
                interval = MeanInterval.Of([.. values]);
            }
            while (interval.High - interval.Mean > 0.5);
            if (interval.Low <= 0 && interval.High >= 0) covered++;
        }

        Assert.InRange(covered / (double)Experiments, 0.90, 0.945);
    }

    [Theory]
    [InlineData(6, 8)]
    [InlineData(15, 16)]
    [InlineData(63, 16)]
    public void Simultaneous_intervals_all_cover_together_however_the_comparisons_depend(int comparisons, int replications)
    {
        var random = new MersenneTwister(comparisons);
        int covered = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            double[][] effects = [.. Enumerable.Range(0, comparisons).Select(_ => new double[replications])];
            for (int r = 0; r < replications; r++)
            {
                // Half of the variance is luck that all comparisons of a replication share.
                double shared = Normal.Sample(random, 0, 1);
                foreach (double[] effect in effects) effect[r] = shared + Normal.Sample(random, 0, 1);
            }

            if (SimultaneousIntervals.Of(effects).All(static i => i.Low <= 0 && i.High >= 0)) covered++;
        }

        Assert.InRange(covered / (double)Experiments, 0.95 - FourErrors, 1);
    }

    private static double Coverage(double halfWidth, Func<MersenneTwister, double> draw)
    {
        var rule = new StoppingRule("x", halfWidth);
        var random = new MersenneTwister(7);
        int covered = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            var values = new List<double>();
            do
            {
                for (int i = 0; i < 8; i++) values.Add(draw(random));
            }
            while (!StoppingCheck.Holds(rule, values));
            if (Math.Abs(values.Average()) <= halfWidth) covered++;
        }

        return covered / (double)Experiments;
    }
}
