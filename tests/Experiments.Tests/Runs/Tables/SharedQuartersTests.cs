using Ronghe.Experiments.Runs.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>Scenarios are compared over the same dates of both, whatever their starts and lengths.</summary>
public sealed class SharedQuartersTests
{
    private static readonly Quarter Start = new(2010, 1);

    private static RecordedQuarters Runs(int periods, int later = 0, int every = 1) =>
        new(Start + later, periods, every == 0 ? [] : [.. Enumerable.Range(0, periods).Where(p => p % every == 0 || p == periods - 1)]);

    [Theory]
    [InlineData(160, 0, 160, 0)]
    [InlineData(8, 0, 8, 0)]
    [InlineData(60, 0, 40, 20)]
    public void Runs_whose_last_five_years_are_the_same_dates_keep_their_outcomes(int periods, int later, int otherPeriods, int otherLater)
    {
        SharedQuarters shared = SharedQuarters.Of(Runs(periods, later, 0), Runs(otherPeriods, otherLater, 0));
        Assert.True(shared.AreOutcomes && shared.CanCompare);
        Assert.Null(shared.Note("A", "B"));
    }

    [Theory]
    [InlineData(8, 0, 12, 0, "2010-Q1", "2011-Q4", 8)]
    [InlineData(12, 0, 8, 0, "2010-Q1", "2011-Q4", 8)]
    [InlineData(100, 0, 60, 0, "2020-Q1", "2024-Q4", 20)]
    [InlineData(60, 0, 60, 8, "2020-Q1", "2024-Q4", 20)]
    [InlineData(8, 0, 40, 4, "2011-Q1", "2011-Q4", 4)]
    [InlineData(24, 0, 16, 8, "2012-Q1", "2015-Q4", 16)]
    public void Others_are_compared_over_the_last_five_years_that_both_have(int periods, int later, int otherPeriods, int otherLater,
        string first, string last, int count)
    {
        SharedQuarters shared = SharedQuarters.Of(Runs(periods, later), Runs(otherPeriods, otherLater));
        Assert.False(shared.AreOutcomes);
        Assert.True(shared.CanCompare);
        Assert.Equal((first, last, count), (shared.First.ToString(), shared.Last.ToString(), shared.Count));
        Assert.Contains($"over {first} to {last}", shared.Note("A", "B")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_without_a_common_date_are_not_compared()
    {
        SharedQuarters shared = SharedQuarters.Of(Runs(8), Runs(8, later: 8));
        Assert.False(shared.CanCompare);
        Assert.Equal("“B” and “A” have no quarter in common, so they are not compared.", shared.Note("A", "B")!.ToString());
    }

    [Fact]
    public void Runs_that_do_not_both_keep_a_quarter_are_not_compared()
    {
        Assert.False(SharedQuarters.Of(Runs(60), Runs(40, every: 0)).CanCompare);
        // Every fourth quarter of the one, counted from a year that is no multiple of four quarters away from the other's.
        Assert.False(SharedQuarters.Of(Runs(60, every: 4), Runs(41, later: 2, every: 4)).CanCompare);
        Assert.True(SharedQuarters.Of(Runs(60, every: 4), Runs(41, later: 4, every: 4)).CanCompare);
    }

    [Fact]
    public void The_mean_is_of_the_shared_dates_alone_and_leaves_undefined_values_out()
    {
        SharedQuarters shared = SharedQuarters.Of(Runs(4), Runs(8, later: 2));
        (Quarter, double)[] course = [(Start, 100), (Start + 1, 100), (Start + 2, 3), (Start + 3, double.NaN), (Start + 4, 100)];
        Assert.Equal(3, shared.MeanOf(course));
        Assert.True(double.IsNaN(shared.MeanOf(course[..2])));
    }
}
