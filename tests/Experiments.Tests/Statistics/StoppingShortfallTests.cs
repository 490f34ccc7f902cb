using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class StoppingShortfallTests
{
    // As in StoppingCheckTests: s = √(16/15), half width 0.61890 at 16 values.
    private static readonly double[] Sixteen = [.. Enumerable.Range(0, 16).Select(i => i % 2 == 0 ? -1.0 : 1.0)];

    [Fact]
    public void A_rule_that_holds_has_none() => Assert.Null(StoppingShortfall.Of(new StoppingRule("x", 0.62), Sixteen));

    [Fact]
    public void It_tells_what_was_reached_and_how_many_replications_the_spread_asks_for()
    {
        StoppingShortfall shortfall = StoppingShortfall.Of(new StoppingRule("x", 0.01), Sixteen)!;
        Assert.Equal(0.61890, shortfall.HalfWidth, 5);
        // (z(0.985)·s/0.01)² = (2.17009·1.03280/0.01)² = 50,232; Student's quantile at so many differs in the fifth figure.
        Assert.InRange(shortfall.Needed, 50_200, 50_270);
        // With as many replications of that spread the rule would hold, with a hundredth fewer not.
        Assert.True(HalfWidth(shortfall.Needed) <= 0.01 && HalfWidth(0.99 * shortfall.Needed) > 0.01);
    }

    [Fact]
    public void It_never_asks_for_fewer_than_the_rule_looks_at() =>
        Assert.Equal(StoppingCheck.Least, StoppingShortfall.Of(new StoppingRule("x", 5), Sixteen[..10])!.Needed);

    [Fact]
    public void Without_two_values_nothing_is_known()
    {
        StoppingShortfall shortfall = StoppingShortfall.Of(new StoppingRule("x", 1), [3, double.NaN])!;
        Assert.Equal((2, 1, double.NaN, double.NaN), (shortfall.Replications, shortfall.Values, shortfall.HalfWidth, shortfall.Needed));
    }

    private static double HalfWidth(double number) =>
        MeanInterval.StudentQuantile((int)number - 1, StoppingCheck.Guarded) * Math.Sqrt(16.0 / 15 / number);
}
