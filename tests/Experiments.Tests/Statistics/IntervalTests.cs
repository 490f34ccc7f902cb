using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class IntervalTests
{
    [Fact]
    public void A_mean_of_five_by_hand_and_its_p_value()
    {
        // Mean 3, s = √2.5, standard error √0.5, t(4; 0.975) = 2.776445; t = 3/√0.5 = 4.242641, p = 0.013236 (t-table, 4 degrees).
        MeanInterval interval = MeanInterval.Of([1, 2, 3, double.NaN, 4, 5]);
        Assert.Equal(5, interval.Count);
        Assert.Equal(Math.Sqrt(0.5), interval.StandardError, 12);
        Assert.Equal(3 - 1.963243, interval.Low, 5);
        Assert.Equal(0.013236, interval.PValue(), 5);
        Assert.True(interval.IsAbove(1) && !interval.IsAbove(1.1));
    }

    [Theory]
    [InlineData(1, 0.95, 12.7062)]
    [InlineData(2, 0.95, 4.30265)]
    [InlineData(3, 0.95, 3.18245)]
    [InlineData(1, 0.9998, 3183.0989)]
    [InlineData(2, 0.9998, 70.7001)]
    public void Students_quantile_is_found_however_long_the_tail(int degrees, double confidence, double expected) =>
        Assert.Equal(expected, MeanInterval.StudentQuantile(degrees, confidence), 3);

    [Fact]
    public void Together_means_wider_and_one_comparison_is_Students()
    {
        double[] values = [1, 2, 3, 4, 5];
        MeanInterval alone = MeanInterval.Of(values);
        Assert.Equal(alone, SimultaneousIntervals.Of([values])[0]);
        // Ten comparisons: t(4; 0.9975) = 5.597568.
        MeanInterval together = SimultaneousIntervals.Of([.. Enumerable.Repeat(values, 10)])[3];
        Assert.Equal(3 + (5.597568 * Math.Sqrt(0.5)), together.High, 4);
    }

    [Fact]
    public void Holm_by_hand()
    {
        // Sorted 0.01, 0.02, 0.03, 0.04 times 4, 3, 2, 1, never falling: 0.04, 0.06, 0.06, 0.06.
        Assert.Equal([0.06, 0.04, 0.06, 0.06], SimultaneousIntervals.Holm([0.03, 0.01, 0.04, 0.02]), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Effect_sizes_by_hand()
    {
        // Differences 1, 2, 3: mean 2, s = 1, Hedges 1 − 3/7; reference 10, 10, 13: mean 11, s = √3.
        EffectSize size = EffectSize.Of([10, 10, 13, double.NaN], [11, 12, 16, 4]);
        Assert.Equal(2 * (1 - (3.0 / 7)), size.Standardized, 12);
        Assert.Equal(2.0 / 11, size.Relative, 12);
        Assert.Equal(2 / Math.Sqrt(3), size.AgainstLuck, 12);
    }

    [Fact]
    public void Shares_have_Clopper_and_Pearsons_interval()
    {
        // 8 of 10: 0.4439045 to 0.9747893 (Clopper and Pearson's tables).
        ShareInterval share = ShareInterval.Of(8, 10);
        Assert.Equal(0.4439045, share.Low, 5);
        Assert.Equal(0.9747893, share.High, 5);
        // None of 10: 1 − 0.025^(1/10).
        Assert.Equal(1 - Math.Pow(0.025, 0.1), ShareInterval.Of(0, 10).High, 9);
        Assert.Equal(1, ShareInterval.Of(10, 10).High);
    }

    [Fact]
    public void A_response_curve_passes_through_its_points_without_overshoot()
    {
        double[] x = [1, 1.5, 2, 4, 6], y = [0, 1, 1.2, 1.25, 1.25];
        var curve = new ResponseCurve(x, y);
        for (int i = 0; i < x.Length; i++) Assert.Equal(y[i], curve.At(x[i]), 12);
        double before = double.NegativeInfinity;
        for (double at = 1; at <= 6; at += 0.01)
        {
            Assert.True(curve.At(at) >= before - 1e-12, $"falls at {at}");
            before = curve.At(at);
        }
    }

    [Fact]
    public void A_response_curve_is_exact_for_a_straight_line_and_its_slope()
    {
        var curve = new ResponseCurve([1, 2, 5], [3, 5, 11]);
        Assert.Equal(4.4, curve.At(1.7), 12);
        Assert.Equal(2, curve.SlopeAt(1), 12);
        Assert.Equal(2, curve.SlopeAt(3.3), 12);
        Assert.Equal(11, curve.At(9));
    }

    [Fact]
    public void The_lead_of_the_first_is_paired_and_counts_every_pair_that_was_looked_at()
    {
        double[] first = [1, 2, 3, 4], next = [0.9, 1.8, 2.9, 3.8], last = [0, 0.1, 0, 0.1];
        FirstPlace place = FirstPlace.Of([last, first, next]);
        Assert.Equal([1, 2, 0], place.Order);
        MeanInterval alone = MeanInterval.Of([.. first.Zip(next, static (a, b) => a - b)]), lead = place.Lead;
        Assert.Equal(alone.Mean, lead.Mean, 12);
        Assert.Equal(alone.At(1 - (0.05 / 3)).Low, lead.Low, 12);
        Assert.True(alone.IsAbove(0) && place.IsDecided == lead.IsAbove(0));
        Assert.False(FirstPlace.Of([first, [1.1, 1.9, 3.1, 3.8], last]).IsDecided);
    }
}
