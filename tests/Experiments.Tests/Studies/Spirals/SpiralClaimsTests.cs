using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>The sentence over all verdicts never says more than the verdicts.</summary>
public class SpiralClaimsTests
{
    private static readonly string[] All =
        ["S1", "S2a", "S2b", "S3a", "S3b", "S3c", "S3d", "S3e", "S3f", "S4a", "S4b", "S4c", "S4d", "C12"];

    [Fact]
    public void All_verdicts_together_make_a_rising_spiral() => Assert.Equal("A closed loop and a rising spiral.", Summary());

    [Theory]
    [InlineData("S1", "No spiral")]
    [InlineData("S3b", "waves made by industry")]
    [InlineData("S3c", "waves made by industry")]
    [InlineData("S2a", "not more regular")]
    [InlineData("S2b", "not more regular")]
    [InlineData("S3d", "a link of the loop is not seen")]
    [InlineData("S3e", "phase of supply")]
    [InlineData("S4b", "rising")]
    [InlineData("S4d", "rising")]
    public void One_missing_verdict_is_told(string missing, string words) =>
        Assert.Contains(words, Summary(missing), StringComparison.Ordinal);

    [Fact]
    public void Undecided_is_not_shown() =>
        Assert.Contains("waves made by industry", SpiralClaims.Summary(
            [.. All.Select(static id => new SpiralFinding(id, "", id == "S3b" ? SpiralVerdict.Undecided : SpiralVerdict.Holds, ""))]),
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_claimed_when_all_is_undefined() =>
        Assert.StartsWith("Nothing is claimed", SpiralClaims.Summary(
            [.. All.Select(static id => new SpiralFinding(id, "", SpiralVerdict.Undefined, "too short"))]), StringComparison.Ordinal);

    [Theory]
    [InlineData(4, 96, "fails")]
    [InlineData(5, 96, "holds")]
    [InlineData(0, 0, "undefined")]
    public void Five_crossings_over_all_series_are_asked(int pooled, int series, string verdict) =>
        Assert.Equal(verdict, SpiralClaims.Crossings(new PooledCrossings(pooled, series)).Verdict.Word());

    private static string Summary(params string[] failing) =>
        SpiralClaims.Summary(
            [.. All.Select(id => new SpiralFinding(id, "", failing.Contains(id) ? SpiralVerdict.Fails : SpiralVerdict.Holds, ""))]);

    [Theory]
    [InlineData(0.07, 0.06, "its share is not at equal pace")]
    [InlineData(0.06, 0.06, "a difference of pace is not shown")]
    public void The_report_says_whether_the_cut_link_was_compared_at_equal_pace(double cut, double whole, string expected)
    {
        VariantStatistics Growing(SpiralVariant variant, double growth, double luck) =>
            new(variant, [.. Enumerable.Range(0, 8)
                .Select(r => (SeedStatistics?)(default(SeedStatistics) with { TechnologyGrowth = growth + (luck * ((r % 2) - 0.5)) }))]);
        Assert.Equal(expected, SpiralNumbers.PaceOf(Growing(SpiralVariant.NoEducationToIndustry, cut, 0.002)
            .Minus(Growing(SpiralVariant.Baseline, whole, 0.001), static s => s.TechnologyGrowth)).English);
    }
}
