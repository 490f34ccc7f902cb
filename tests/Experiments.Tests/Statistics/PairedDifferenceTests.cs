using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class PairedDifferenceTests
{
    [Fact]
    public void Five_pairs_by_hand()
    {
        // Differences 1, 2, 3, 4, 5: mean 3, s = √2.5, t(4; 0.975) = 2.776445, half width 2.776445·√2.5/√5 = 1.963243.
        PairedDifference d = PairedDifference.Of([10, 10, 10, 10, 10], [11, 12, 13, 14, 15]);
        Assert.Equal(5, d.Pairs);
        Assert.Equal(3, d.Mean, 12);
        Assert.Equal(3 - 1.963243, d.Low, 5);
        Assert.Equal(3 + 1.963243, d.High, 5);
        Assert.Equal(1, d.PositiveShare);
    }

    [Fact]
    public void One_pair_has_a_mean_but_no_interval()
    {
        PairedDifference d = PairedDifference.Of([1, double.NaN, 2], [4, 5, double.NaN]);
        Assert.False(d.IsDefined);
        Assert.Equal(3, d.Mean);
        Assert.True(double.IsNaN(d.Low) && double.IsNaN(d.High));
    }

    [Fact]
    public void No_pair_is_undefined() => Assert.True(double.IsNaN(PairedDifference.Of([double.NaN], [1]).Mean));

    [Fact]
    public void Equal_scenarios_differ_by_nothing_and_no_pair_is_positive()
    {
        PairedDifference d = PairedDifference.Of([1, 2, 3], [1, 2, 3]);
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (d.Mean, d.Low, d.High, d.PositiveShare));
    }

    [Fact]
    public void Unequal_lengths_are_refused() => Assert.Throws<ArgumentException>(() => PairedDifference.Of([1], [1, 2]));
}
