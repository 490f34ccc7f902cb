using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Statistical.Tests.Spirals;

/// <summary>V19: S2, all three parts together, on sets of sixteen seeds and six sectors over 1,200 quarters.</summary>
public class LoopPowerTests
{
    private static readonly Lazy<IReadOnlyList<PowerRow>> Rows = new(static () => LoopPower.Of(new ConstructedWorlds(16, 6, 1_200)));

    /// <remarks>At least 32 of 40 (80 %) from a half of the limit on.</remarks>
    [Fact]
    public void A_constructed_loop_is_found() => Assert.All(Rows.Value.Where(static r => r.Kind == LoopPower.Loop),
        static row => Assert.True(row.All >= 0.8 * row.Sets, row.ToString()));

    /// <remarks>At most 2 of 40 (5 %) of each kind.</remarks>
    [Fact]
    public void Memory_and_half_open_worlds_are_no_loops() => Assert.All(Rows.Value.Where(static r => r.Gain == 0),
        static row => Assert.True(row.All <= LoopPower.MostFalseAlarms * row.Sets, row.ToString()));

    /// <remarks>Why c is asked of years: by quarters no loop near its limit is seen.</remarks>
    [Fact]
    public void An_autoregression_of_quarters_does_not_see_a_loop_near_its_limit() =>
        Assert.InRange(Rows.Value.First(static r => r.Gain == 0.92).AsWritten, 0, 10);
}
