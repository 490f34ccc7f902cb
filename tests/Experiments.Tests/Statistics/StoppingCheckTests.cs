using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Tests.Statistics;

public class StoppingCheckTests
{
    // Eight times −1 and eight times +1: s = √(16/15), t(15; 0.985) = 2.39701, half width 2.39701·√(16/15)/4 = 0.618911.
    private static readonly double[] Sixteen = [.. Enumerable.Range(0, 16).Select(i => i % 2 == 0 ? -1.0 : 1.0)];

    [Fact]
    public void It_compares_the_guarded_half_width()
    {
        Assert.True(StoppingCheck.Holds(new StoppingRule("x", 0.61892), Sixteen));
        Assert.False(StoppingCheck.Holds(new StoppingRule("x", 0.61890), Sixteen));
    }

    [Fact]
    public void It_never_stops_below_sixteen_defined_values_however_alike_they_are()
    {
        Assert.False(StoppingCheck.Holds(new StoppingRule("x", 1), [.. Enumerable.Repeat(3.0, 15), double.NaN, double.NaN]));
        Assert.True(StoppingCheck.Holds(new StoppingRule("x", 1), [.. Enumerable.Repeat(3.0, 16), double.NaN]));
    }

    /// <summary>Worlds that lie far apart, runs of each near each other: more runs of these worlds would change little, whatever they do not
    /// tell.</summary>
    [Fact]
    public void In_several_worlds_it_stops_luck_and_not_what_nobody_knows()
    {
        double[] values = [.. Enumerable.Range(0, 16).Select(r => (r / 2) + (r % 2 == 0 ? 0.01 : -0.01))];
        int[] worlds = [.. Enumerable.Range(0, 16).Select(r => r / 2)];
        var rule = new StoppingRule("x", 0.05);
        Assert.False(StoppingCheck.Holds(rule, values));
        Assert.True(StoppingCheck.Holds(rule, values, worlds));
        // s = 0.01·√2 within worlds, 8 degrees: 2.6338·0.0141421/√16.
        Assert.Equal(0.0093, StoppingCheck.HalfWidth(values, worlds), 4);
        Assert.False(StoppingCheck.Holds(rule, values[..14], worlds[..14]));
        Assert.Null(StoppingShortfall.Of(rule, values, worlds));
        StoppingShortfall far = StoppingShortfall.Of(new StoppingRule("x", 0.001), values, worlds)!;
        Assert.InRange(far.Needed, 940, 960);
    }
}
