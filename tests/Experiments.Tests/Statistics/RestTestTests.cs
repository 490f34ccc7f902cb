using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

/// <summary>Rest is shown by equivalence: an interval within the band, never a difference that could not be proved.</summary>
public sealed class RestTestTests
{
    private const double Band = Criteria.Rest.Band;

    [Fact]
    public void A_course_that_stands_still_is_at_rest_and_one_that_climbs_is_not()
    {
        Assert.Equal(RestVerdict.AtRest, Of(drift: 0.0, spread: 0.01, runs: 64).Verdict);
        RestTest climbs = Of(drift: 0.2, spread: 0.01, runs: 64);
        Assert.Equal((RestVerdict.NotAtRest, true), (climbs.Verdict, Math.Abs(climbs.Drift.Mean - 0.2) < 0.01));
        Assert.Equal(RestVerdict.NotAtRest, Of(drift: -0.2, spread: 0.01, runs: 64).Verdict);
    }

    [Fact]
    public void A_wide_interval_is_too_few_runs_and_a_narrow_one_across_the_band_is_undecided()
    {
        RestTest wide = Of(drift: 0, spread: 0.5, runs: 8);
        Assert.Equal(RestVerdict.TooFewRuns, wide.Verdict);
        Assert.True(wide.Needed > 8 * 4);
        Assert.Equal(RestVerdict.Undecided, Of(drift: Band, spread: 0.02, runs: 64).Verdict);
        Assert.Equal(RestVerdict.TooFewRuns, Of(drift: 0, spread: 0.01, runs: 1).Verdict);
    }

    [Fact]
    public void What_is_nothing_and_stays_nothing_stands_still() =>
        Assert.Equal(RestVerdict.AtRest, RestTest.Of([.. Enumerable.Repeat(new RestCourse(0, 0), 4)], Band).Verdict);

    [Fact]
    public void Growth_is_a_slope_whatever_the_level_and_undefined_quarters_are_left_out()
    {
        double[] straight = [.. Enumerable.Range(0, 160).Select(static t => 7 + (0.01 * t))], bent = [.. straight];
        for (int t = 80; t < 160; t++) bent[t] += 0.01 * (t - 80);
        RestCourse even = RestCourse.OfGrowth(straight, 80), faster = RestCourse.OfGrowth(bent, 80);
        Assert.Equal(0, even.Change, 12);
        Assert.Equal(0.01, even.Level, 12);
        Assert.Equal(0.01, faster.Change, 12);
        straight[40] = double.NaN;
        Assert.Equal(0.01, RestCourse.OfGrowth(straight, 80).Level, 12);
        Assert.Equal(0.01 * 120, RestCourse.OfLevel(straight, 40).Change, 9);
    }

    [Fact]
    public void A_world_is_not_at_rest_when_one_variable_is_not_and_at_rest_when_all_are()
    {
        Assert.Equal(RestVerdict.AtRest, RestVerdict.OfAll([RestVerdict.AtRest, RestVerdict.AtRest]));
        Assert.Equal(RestVerdict.Undecided, RestVerdict.OfAll([RestVerdict.AtRest, RestVerdict.Undecided]));
        Assert.Equal(RestVerdict.TooFewRuns, RestVerdict.OfAll([RestVerdict.Undecided, RestVerdict.TooFewRuns]));
        Assert.Equal(RestVerdict.NotAtRest, RestVerdict.OfAll([RestVerdict.TooFewRuns, RestVerdict.NotAtRest]));
    }

    private static RestTest Of(double drift, double spread, int runs) => RestTest.Of(
        [.. Enumerable.Range(0, runs).Select(r => new RestCourse(2 * (drift + (spread * (((r % 4) - 1.5) / 1.5))), 2))], Band);
}
