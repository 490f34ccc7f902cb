using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>The rule of the scorecard on numbers worked by hand.</summary>
public class TargetTests
{
    private static readonly Target Band = new("t", "a", "in_field_rate", new ObservationGroup("all", "all")) { Low = 0.6, High = 0.8 };

    private static readonly Target Above = Band with { Low = double.NaN, High = double.NaN, Sign = 1, Measure = Measure.Difference };

    [Theory]
    [InlineData(0.7, 0)]
    [InlineData(0.6, 0)]
    [InlineData(1.0, 1)]
    [InlineData(0.5, -0.5)]
    public void Distance_is_told_in_widths_of_the_band(double value, double widths) =>
        Assert.Equal(widths, Band.WidthsOutside(value), 12);

    [Theory]
    [InlineData(ScoreVerdict.Right, 0.65, 0.7)]
    [InlineData(ScoreVerdict.Undecided, 0.75, 0.85)]
    [InlineData(ScoreVerdict.Undecided, 0.5, 0.9)]
    [InlineData(ScoreVerdict.Wrong, 0.82, 0.9)]
    [InlineData(ScoreVerdict.Wrong, 0.5, 0.55)]
    public void The_whole_interval_lies_within_the_band_or_outside_or_nothing_is_decided(string verdict, double low, double high) =>
        Assert.Equal(verdict, Band.Judge(Interval(low, high)));

    [Theory]
    [InlineData(ScoreVerdict.Right, 0.01, 0.02)]
    [InlineData(ScoreVerdict.Undecided, -0.01, 0.02)]
    [InlineData(ScoreVerdict.Wrong, -0.02, -0.01)]
    public void A_sign_is_judged_by_the_same_rule(string verdict, double low, double high) =>
        Assert.Equal(verdict, Above.Judge(Interval(low, high)));

    [Fact]
    public void An_input_is_never_scored_and_nothing_seen_is_told_as_that()
    {
        Assert.Equal(ScoreVerdict.Input, (Band with { Input = ["world.burn_in"] }).Judge(Interval(0.65, 0.7)));
        Assert.Equal(ScoreVerdict.NotObserved, Band.Judge(MeanInterval.Of([double.NaN, double.NaN])));
        Assert.Equal(ScoreVerdict.Wrong, Band.Judge(MeanInterval.Of([0.9])));
    }

    [Theory]
    [InlineData("", 0, int.MaxValue)]
    [InlineData("2011", 4, 7)]
    [InlineData("2010:2011", 0, 7)]
    [InlineData("2010-Q2:2011", 1, 7)]
    [InlineData("first 1", 0, 3)]
    [InlineData("last 1 year", 8, 11)]
    public void A_span_of_time_is_a_span_of_recorded_quarters(string text, int first, int last)
    {
        TargetWindow window = TargetWindow.Read(text, new Quarter(2010, 1), 12, out string problem)!.Value;
        Assert.Equal(("", first, last), (problem, window.First, window.Last));
    }

    private static MeanInterval Interval(double low, double high) => new(8, (low + high) / 2, 0.01, low, high);
}
