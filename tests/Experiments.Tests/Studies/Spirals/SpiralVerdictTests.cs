using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Statistics.Signals;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>What is claimed of parts whose verdicts are known.</summary>
public class SpiralVerdictTests
{
    [Theory]
    [InlineData("", "holds")]
    [InlineData("S1", "undecided")]
    [InlineData("S2", "undecided")]
    [InlineData("S3a", "undecided")]
    [InlineData("S3b", "half-open")]
    [InlineData("S3c", "undecided")]
    [InlineData("S3b S2", "half-open")]
    [InlineData("S3b S1", "undecided")]
    public void The_spiral_holds_when_all_its_parts_do_and_is_half_open_when_education_only_follows(string failing, string verdict) =>
        Assert.Equal(verdict, SpiralVerdict.Verdict(id => failing.Split(' ').Contains(id) ? SpiralWords.Fails : SpiralWords.Holds));

    [Fact]
    public void An_undefined_part_leaves_the_spiral_undefined_and_a_test_without_verdict_leaves_it_open()
    {
        Assert.Equal(SpiralWords.Undefined, SpiralVerdict.Verdict(static id => id == "S3b" ? SpiralWords.Undefined : SpiralWords.Holds));
        Assert.Equal(SpiralWords.Undecided, SpiralVerdict.Verdict(static id => id == "S2" ? SpiralWords.NoVerdict : SpiralWords.Holds));
    }

    [Theory]
    [InlineData(160, 16, "too short a horizon: 160 quarters are measured, at least 800 quarters are needed")]
    [InlineData(800, 7, "too few seeds: 7 runs, at least 8 runs are needed")]
    public void Too_little_is_named_and_nothing_is_claimed(int periods, int replications, string reason) =>
        Assert.Equal(reason, SpiralProblem.Of(new SpiralSettings(periods, replications), []));

    [Fact]
    public void A_world_that_moves_is_named_with_what_moves_and_one_of_which_nothing_is_known_is_not()
    {
        RestRow Row(string variable, string verdict) => new("s", variable, "no drift", 160, 16, 1, 0.1, 0.05, 0.15, 0.03, verdict, 16, "p");
        SpiralSettings enough = new(SpiralSettings.UsualPeriods, 16);
        Assert.Null(SpiralProblem.Of(enough, [Row("integration", RestVerdict.TooFewRuns), Row("output", RestVerdict.AtRest)]));
        Assert.Equal("the world is not at rest: output",
            SpiralProblem.Of(enough, [Row("integration", RestVerdict.Undecided), Row("output", RestVerdict.NotAtRest)]));
    }

    [Fact]
    public void A_claim_about_an_interval_fails_only_where_it_lies_on_the_other_side()
    {
        Assert.Equal([SpiralWords.Holds, SpiralWords.Undecided, SpiralWords.Fails, SpiralWords.Undefined], new[]
        {
            SpiralWords.Of(MeanInterval.Of([1, 1.1]), 1), SpiralWords.Of(MeanInterval.Of([-1, 1]), 1), SpiralWords.Of(MeanInterval.Of([-1, -1.1]), 1),
            SpiralWords.Of(MeanInterval.Of([1]), 1),
        });
    }

    /// <remarks>Pace rises with the gain as odds do; the first guess may be far off on either side.</remarks>
    [Theory]
    [InlineData(-0.5)]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void The_search_ends_at_equal_pace(double first)
    {
        const double Target = 0.016, Sharpness = 8;
        static double Pace(double gain) => 0.05 / (1 + Math.Exp(-Sharpness * (gain - 0.25)));
        var search = new PaceSearch(Target, first, Sharpness);
        while (!search.IsDone)
        {
            double gain = search.Next();
            search.Learn(gain, Pace(gain));
        }

        Assert.True(search.IsEqual, string.Join("; ", search.Tried));
        Assert.InRange(search.Best.Pace, 0.99 * Target, 1.01 * Target);
    }

    [Fact]
    public void A_pace_that_nothing_brings_nearer_ends_the_search_and_is_said_not_to_be_equal()
    {
        var search = new PaceSearch(1, 0, 8);
        while (!search.IsDone) search.Learn(search.Next(), 0.2);
        Assert.Equal((PaceSearch.MostRounds, false), (search.Tried.Count, search.IsEqual));
    }

    /// <remarks>A test that takes one loopless set in ten for a loop says nothing of a world.</remarks>
    [Fact]
    public void False_alarms_are_counted_by_kind()
    {
        PowerRow row = LoopPower.Row(LoopPower.EqualMemory, 0, static set => new ConstructedWorlds(8, 2, 800).OnlyMemory(0.9, 0.9, set));
        Assert.Equal((LoopPower.Sets, 0.0), (row.Sets, row.Gain));
        Assert.InRange(row.All, 0, (int)(LoopPower.MostFalseAlarms * row.Sets));
        Assert.True(LoopCourses.FewestSeeds == 8);
    }
}
