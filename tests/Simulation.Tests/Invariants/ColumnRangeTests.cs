using Ronghe.Simulation.Invariants;

namespace Ronghe.Simulation.Tests.Invariants;

/// <summary>The range check looks at every value of a column, whatever its length.</summary>
public class ColumnRangeTests
{
    [Fact]
    public void A_value_outside_is_found_wherever_it_is()
    {
        for (int length = 0; length < 20; length++)
        {
            Assert.Null(new ColumnRange("c", new double[length], 0, 1).FirstOutside());
            Assert.Null(new ColumnRange("c", new int[length], 0, 1).FirstOutside());
            for (int at = 0; at < length; at++)
            {
                foreach (double wrong in new[] { -1e-300, 1.0000000001, double.NaN, double.PositiveInfinity })
                {
                    var numbers = new double[length];
                    numbers[at] = wrong;
                    Assert.StartsWith($"c[{at}] = ", new ColumnRange("c", numbers, 0, 1).FirstOutside(), StringComparison.Ordinal);
                }

                var whole = new int[length];
                whole[at] = at % 2 == 0 ? 2 : -1;
                Assert.StartsWith($"c[{at}] = ", new ColumnRange("c", whole, 0, 1).FirstOutside(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Open_ranges_let_every_number_pass()
    {
        Assert.Null(new ColumnRange("c", new[]
            { double.MinValue, double.PositiveInfinity }, double.NegativeInfinity, double.PositiveInfinity).FirstOutside());
        Assert.Null(new ColumnRange("c", new[] { int.MaxValue, 0 }, 0, double.PositiveInfinity).FirstOutside());
    }
}
