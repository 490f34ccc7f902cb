using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Statistics.Emulation;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Tests.Statistics.Emulation;

/// <summary>Emulators, samples and rank tests on functions that are known.</summary>
public class EmulationTests
{
    private const double Luck = 0.1;

    private static readonly RandomStreams Streams = new(31, 0);

    /// <summary>A hump in one input, a wave in another, nothing of the third, and luck of .1.</summary>
    private static double Known(double[] x) => 1 + (2 * x[0]) - (3 * x[0] * x[0]) + (0.3 * Math.Sin(6 * x[1]));

    private static double[][] Points(int number, ulong seed)
    {
        double[] shares = LatinHypercube.Shares(number, 3, seed);
        return [.. Enumerable.Range(0, number).Select(i => shares.AsSpan(3 * i, 3).ToArray())];
    }

    private static GaussianProcess Learned(int number, double luck)
    {
        double[][] points = Points(number, 5);
        return GaussianProcess.Of(points, [.. points.Select((x, i) => Known(x) + (luck * Streams.Normal(Purpose.None, (uint)i, 0)))])!;
    }

    [Fact]
    public void A_known_function_is_told_where_nothing_was_run_and_luck_is_told_from_it()
    {
        GaussianProcess process = Learned(120, Luck);
        double[] errors = [.. Points(200, 6).Select(x => (process.At(x).Mean - Known(x)) / Math.Sqrt(process.At(x).Variance))];
        Assert.InRange(process.Noise, 0.7 * Luck, 1.3 * Luck);
        Assert.True(errors.All(static e => Math.Abs(e) < 3), $"{errors.Max(Math.Abs):0.00}");
        Assert.InRange(process.R2, 0.75, 1);
        Assert.InRange(process.Within, 0.95, 1);
    }

    [Fact]
    public void Without_luck_it_goes_through_its_points_and_is_unsure_far_from_them()
    {
        double[][] points = [.. Points(60, 5).Select(static x => (double[])[0.5 * x[0], x[1], x[2]])];
        GaussianProcess process = GaussianProcess.Of(points, [.. points.Select(Known)])!;
        Assert.All(points, x => Assert.Equal(Known(x), process.At(x).Mean, 0.02));
        Assert.True(process.At([1, 0.5, 0.5]).Variance > 2 * process.At([0.25, 0.5, 0.5]).Variance);
    }

    /// <summary>Said in another way: the conditional distribution of a joint normal one, where the mean is known to be nothing.</summary>
    [Fact]
    public void What_luck_alone_made_is_not_told()
    {
        double[][] points = Points(80, 5);
        GaussianProcess process = GaussianProcess.Of(points, [.. points.Select((_, i) => Streams.Normal(Purpose.None, (uint)i, 1))])!;
        Assert.InRange(process.R2, -0.4, 0.2);
        Assert.InRange(process.Noise, 0.6, 1.2);
    }

    [Fact]
    public void Outcomes_all_alike_teach_nothing() => Assert.Null(GaussianProcess.Of(Points(10, 5), [.. Enumerable.Repeat(0.3, 10)]));

    [Fact]
    public void A_point_is_as_implausible_as_its_second_largest_miss_and_of_few_figures_as_the_largest()
    {
        Assert.Equal(2, Emulators.Implausibility([1, 9, 2, 0, 1]));
        Assert.Equal(9, Emulators.Implausibility([1, 9, 2, 0]));
    }

    [Fact]
    public void A_sample_has_the_mean_and_the_spread_of_its_likelihood_and_stays_inside()
    {
        double[][] start = [.. Points(1500, 9).Where(static x => x[2] < 0.5)];
        double[][] sample = TemperedSample.Of(start, static x => x[2] >= 0.5 ? double.NegativeInfinity
            : -0.5 * (Math.Pow((x[0] - 0.3) / 0.02, 2) + Math.Pow((x[1] - 0.6) / 0.05, 2)), 3);
        double Mean(int d) => sample.Average(x => x[d]);
        double Deviation(int d) => Math.Sqrt(sample.Average(x => Math.Pow(x[d] - Mean(d), 2)));
        Assert.Equal((0.3, 0.6), (Math.Round(Mean(0), 2), Math.Round(Mean(1), 2)));
        Assert.InRange(Deviation(0), 0.017, 0.023);
        Assert.InRange(Deviation(1), 0.043, 0.057);
        Assert.InRange(Deviation(2), 0.125, 0.165);
        Assert.All(sample, static x => Assert.True(x[2] < 0.5));
    }

    /// <summary>A step that only both inputs together make: trees find it, a smooth process less so; luck alone neither tells.</summary>
    [Fact]
    public void Trees_tell_steps_better_than_a_smooth_process_and_do_not_tell_luck()
    {
        double[][] points = Points(300, 5);
        double[] steps = [.. points.Select(static x => x[0] > 0.5 && x[1] > 0.5 ? 1.0 : 0)],
            luck = [.. points.Select((_, i) => Streams.Normal(Purpose.None, (uint)i, 1))];
        Assert.InRange(BoostedTrees.Told(points, steps), GaussianProcess.Of(points, steps)!.R2 + 0.01, 1);
        Assert.True(BoostedTrees.Told(points, luck) < 0.1);
        Assert.Equal(BoostedTrees.Told(points, steps), BoostedTrees.Told(points, steps));
        Assert.Equal(double.NaN, BoostedTrees.Told(Points(20, 5), steps[..20]));
        Assert.Equal(double.NaN, BoostedTrees.Told(points, [.. points.Select(static _ => 1.0)]));
    }

    [Fact]
    public void Places_anywhere_pass_and_those_of_a_posterior_too_narrow_do_not()
    {
        double[] anywhere = [.. Enumerable.Range(0, 200).Select(i => Streams.Uniform(Purpose.None, (uint)i, 2))];
        double[] atTheEnds = [.. anywhere.Select(static u => u < 0.5 ? u * u : 1 - ((1 - u) * (1 - u)))];
        Assert.True(RankTest.P(RankTest.Histogram(anywhere)) > 0.01);
        Assert.True(RankTest.P(RankTest.Histogram(atTheEnds)) < 0.001);
    }
}
