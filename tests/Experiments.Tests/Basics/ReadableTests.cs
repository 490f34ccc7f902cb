using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Tests.Basics;

public class ReadableTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.12345, "0.123")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(-0.0012345, "−0.00123")]
    [InlineData(-1.48, "−1.48")]
    [InlineData(99.99, "100")]
    [InlineData(590_000, "590 k")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(0.0009, "0.00090")]
    [InlineData(0.00012345, "0.00012")]
    [InlineData(1e-5, "0.000010")]
    [InlineData(-1.23e-9, "−1.2×10⁻⁹")]
    [InlineData(0.9999, "1.00")]
    [InlineData(9_999.7, "10.0 k")]
    [InlineData(999_900, "1.00 M")]
    [InlineData(2.5e9, "2.50 bn")]
    [InlineData(1.234e12, "1.23×10¹²")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Numbers_have_two_or_three_figures_and_no_E(double value, string expected) =>
        Assert.Equal(expected, Readable.Number(value));

    [Theory]
    [InlineData(123_456.7, "123460")]
    [InlineData(-0.000012345678, "-0.000012346")]
    [InlineData(1e-30, "0")]
    public void Significant_figures_are_read_by_programs_too(double value, string expected) =>
        Assert.Equal(expected, Readable.Significant(value, 5));

    [Theory]
    [InlineData(0.25, "0.25")]
    [InlineData(-1.0000004, "-1")]
    [InlineData(4e-8, "4.0×10⁻⁸")]
    public void What_would_read_zero_and_is_not_keeps_its_size(double value, string expected) =>
        Assert.Equal(expected, Readable.Decimals(value, 6));

    [Theory]
    [InlineData(0.00001, "<0.0001")]
    [InlineData(-0.5, "-0.500")]
    [InlineData(123_456, "123k")]
    public void A_place_of_a_screen_takes_few_characters(double value, string expected) => Assert.Equal(expected, Readable.Compact(value));

    [Fact]
    public void Bytes_durations_points_and_shares_have_their_units() =>
        Assert.Equal(["12 MB", "3 min", "under 1 s", "1.32", "7 %", "1,234,567"],
            [Readable.Bytes(12e6), Readable.Duration(180), Readable.Duration(0.2), Readable.Points(0.0132), Readable.Percent(0.07),
                Readable.Whole(1_234_567)]);
}
