using MathNet.Numerics.Statistics;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class QuantileTests
{
    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.1, 1.3)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 3.7)]
    [InlineData(1.0, 4)]
    public void Type_7_interpolates_at_n_minus_1_times_p(double p, double expected) =>
        Assert.Equal(expected, Quantile.Type7([4, 1, 3, 2], p), 12);

    [Fact]
    public void It_is_MathNets_R7_and_knows_infinity()
    {
        double[] values = [.. Enumerable.Range(1, 23).Select(static i => Math.Sin(i) * Math.Pow(10, i % 5))];
        foreach (double p in (double[])[0, 0.1, 0.25, 0.5, 0.77, 0.9, 0.99, 1])
            Assert.Equal(values.QuantileCustom(p, QuantileDefinition.R7), Quantile.Type7(values, p), 1e-9);
        Assert.Equal(2, Quantile.Type7([1, 2, double.PositiveInfinity], 0.5));
    }

    [Fact]
    public void Undefined_values_are_left_out() => Assert.Equal(2, Quantile.Type7([double.NaN, 1, 3, double.NaN], 0.5));

    [Fact]
    public void Of_nothing_is_undefined() => Assert.True(double.IsNaN(Quantile.Type7([], 0.5)));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Type7([1], p));

    [Fact]
    public void A_band_holds_the_median_and_the_central_80_percent()
    {
        ReplicationBand band = ReplicationBand.Of([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, double.NaN]);
        Assert.Equal(10, band.Count);
        Assert.Equal(55, band.Median, 12);
        Assert.Equal(19, band.Low, 12);
        Assert.Equal(91, band.High, 12);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_band_needs_three_values(int count, bool expected)
    {
        ReplicationBand band = ReplicationBand.Of([.. Enumerable.Range(0, count).Select(static i => (double)i), double.NaN]);
        Assert.Equal(expected, band.HasBand);
        Assert.Equal((count - 1) / 2.0, band.Median, 12);
    }
}
