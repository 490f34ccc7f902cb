using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Studies.Verification;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

public class SeatLoopTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    [InlineData(2, 0.61803)]
    [InlineData(3, 0.44504)]
    [InlineData(4, 0.34730)]
    public void Without_information_lags_the_limit_is_the_textbook_one(int lag, double limit) =>
        Assert.Equal(limit, SeatLoop.Limit(lag, 1, 1), 4);

    /// <summary>An answer to the level alone is stable below a gain of one, whatever the lag (cobweb).</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public void An_answer_to_the_level_alone_has_its_limit_at_one(int lag) => Assert.Equal(0.35, SeatLoop.Gain(lag, 1, 1, 0, 0.35), 9);

    /// <summary>The model's own rules, linear, swing ever wider just above the limit of all lags and die out just below it.</summary>
    [Theory]
    [InlineData(0.95, false)]
    [InlineData(1.05, true)]
    public void The_limit_of_all_lags_is_where_the_rules_begin_to_swing(double gain, bool grows)
    {
        var rules = new SharedRules();
        EducationParameters linear = SeatLag.Linear(gain * SeatLoop.Limit(16, 0.14, 0.3));
        double[] seats = new double[4000];
        double perceived = 0, published = 0;
        seats[0] = 1e-9;
        for (int t = 1; t < seats.Length; t++)
        {
            perceived = rules.Learning(perceived, published, 0.14);
            published = rules.Learning(published, t > 16 ? -seats[t - 16] : -1e-9, 0.3);
            seats[t] = rules.Seats(seats[t - 1], perceived, linear);
        }

        Assert.Equal(grows, seats[^1000..].Max(Math.Abs) > seats[^2000..^1000].Max(Math.Abs));
    }

    [Fact]
    public void The_default_is_below_its_limit_both_ways()
    {
        var defaults = new ModelParameters();
        Assert.InRange(SeatLoop.GainOfStudyAlone(16, defaults.Education), 0.2, 0.9);
        Assert.InRange(SeatLoop.GainOfAllLags(16, 0.1, defaults), 0.2, 0.9);
    }

    [Fact]
    public void Faster_information_allows_a_stronger_answer() =>
        Assert.True(SeatLoop.Limit(16, 0.3, 0.3) > SeatLoop.Limit(16, 0.1, 0.3));
}
