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
}
