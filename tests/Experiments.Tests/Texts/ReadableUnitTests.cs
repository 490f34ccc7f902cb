using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>The units that people read, worked by hand.</summary>
public sealed class ReadableUnitTests
{
    [Theory]
    [InlineData("share", 0.0332, "3.32 %", "3.32 %")]
    [InlineData("share", 0.5, "50.0 %", "50.0 %")]
    [InlineData("CNY/quarter", 709_000, "2.84 M CNY a year", "284 万元/年")]
    [InlineData("CNY/quarter", -17_200, "−0.0688 M CNY a year", "−6.88 万元/年")]
    [InlineData("CNY/quarter", 1_953.25, "7,810 CNY a year", "7810 元/年")]
    [InlineData("CNY/quarter", 89.6e9, "358 bn CNY a year", "3580 亿元/年")]
    [InlineData("quarters", 6, "1.50 years", "1.50 年")]
    [InlineData("persons/quarter", 25, "100 persons a year", "100 人/年")]
    [InlineData("share of qualifying cost", 0.05, "5.00 % of qualifying cost", "5.00 %（占合格成本）")]
    [InlineData("fit", 0.696, "0.696", "0.696")]
    [InlineData("share", double.NaN, "–", "–")]
    public void A_level_is_read_in_its_unit(string unit, double stored, string english, string chinese) =>
        Assert.Equal((english, chinese), (ReadableUnit.Of(unit).Level(stored, Language.English), ReadableUnit.Of(unit).Level(stored,
            Language.Chinese)));

    [Fact]
    public void Shares_differ_by_percentage_points() =>
        Assert.Equal(["0.131 percentage points", "0.131 个百分点", "+0.131", "0.131 points", "points"],
            [ReadableUnit.Of("share").Difference(0.00131, Language.English), ReadableUnit.Of("share").Difference(0.00131, Language.Chinese),
                ReadableUnit.Of("share").Signed(0.00131, Language.English), ReadableUnit.Of("share").ShortDifference(0.00131, Language.English),
                ReadableUnit.Of("share").NameOfDifference(Language.English)]);
}
