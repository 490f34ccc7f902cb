using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class MeanDifferenceTests
{
    [Fact]
    public void Five_pairs_by_hand()
    {
        // Differences 1, 2, 3, 4, 5: mean 3, s = √2.5, t(4; 0.975) = 2.776445, half width 2.776445·√2.5/√5 = 1.963243.
        MeanDifference d = MeanDifference.OfPairs([10, 10, 10, 10, 10], [11, 12, 13, 14, 15]);
        Assert.Equal(5, d.Pairs);
        Assert.Equal(3, d.Mean, 12);
        Assert.Equal(3 - 1.963243, d.Low, 5);
        Assert.Equal(3 + 1.963243, d.High, 5);
        Assert.Equal(1, d.PositiveShare);
    }

    [Fact]
    public void One_pair_has_a_mean_but_no_interval()
    {
        MeanDifference d = MeanDifference.OfPairs([1, double.NaN, 2], [4, 5, double.NaN]);
        Assert.False(d.IsDefined);
        Assert.Equal(3, d.Mean);
        Assert.True(double.IsNaN(d.Low) && double.IsNaN(d.High));
    }

    [Fact]
    public void No_pair_is_undefined() => Assert.True(double.IsNaN(MeanDifference.OfPairs([double.NaN], [1]).Mean));

    [Fact]
    public void Equal_scenarios_differ_by_nothing_and_no_pair_is_positive()
    {
        MeanDifference d = MeanDifference.OfPairs([1, 2, 3], [1, 2, 3]);
        Assert.Equal((0.0, 0.0, 0.0, 0.0), (d.Mean, d.Low, d.High, d.PositiveShare));
    }

    [Fact]
    public void Two_independent_samples_by_hand()
    {
        // Means 2 and 6, variances 1 and 20/3: 1/3 + 5/3 = 2, ν = 4/((1/9)/2 + (25/9)/3) = 4.0754717, t(4.0754717; 0.975) = 2.756285 by
        // Simpson's rule.
        MeanDifference d = MeanDifference.OfIndependent([1, 2, 3, double.NaN], [3, 5, 7, 9]);
        Assert.Equal((3, 4, 0, false), (d.ReferenceRuns, d.OtherRuns, d.Pairs, d.IsPaired));
        Assert.Equal(4, d.Mean, 12);
        Assert.Equal(2.756285 * Math.Sqrt(2), d.High - d.Mean, 4);
        Assert.Equal(d.Mean - d.Low, d.High - d.Mean, 12);
        Assert.True(double.IsNaN(d.PositiveShare));
    }

    [Fact]
    public void Independent_samples_need_two_runs_of_each()
    {
        MeanDifference one = MeanDifference.OfIndependent([1, 2, 3], [4]);
        Assert.Equal((false, 2.0), (one.IsDefined, one.Mean));
        Assert.True(double.IsNaN(one.Low));
        Assert.True(MeanDifference.OfIndependent([1, 2], [double.NaN]).IsEmpty);
        Assert.Equal((1.0, 1.0), (MeanDifference.OfIndependent([1, 1], [2, 2]).Low, MeanDifference.OfIndependent([1, 1], [2, 2]).High));
    }

    [Fact]
    public void Unequal_lengths_are_refused() => Assert.Throws<ArgumentException>(() => MeanDifference.OfPairs([1], [1, 2]));
}
