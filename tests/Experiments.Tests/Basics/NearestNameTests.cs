using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Tests.Basics;

public sealed class NearestNameTests
{
    private static readonly string[] Regions = ["Changsha", "Zhuzhou", "Xiangtan", "Xiangxi"];

    [Theory]
    [InlineData("Changsa", "Changsha")]
    [InlineData("changsha", "Changsha")]
    [InlineData("Zhuzohu", "Zhuzhou")]
    [InlineData("Xiangtn", "Xiangtan")]
    public void A_slip_finds_the_name(string unknown, string expected) => Assert.Equal(expected, NearestName.Suggest(unknown, Regions));

    [Theory]
    [InlineData("Beijing")]
    [InlineData("")]
    [InlineData("x")]
    public void A_name_far_from_all_finds_nothing(string unknown) => Assert.Null(NearestName.Suggest(unknown, Regions));

    [Theory]
    [InlineData("税收优惠", "税收抵免")]
    [InlineData("长纱", "长沙")]
    [InlineData("北京", null)]
    [InlineData("税务优惠", null)]
    public void Of_Chinese_characters_half_may_be_wrong(string unknown, string? expected) =>
        Assert.Equal(expected, NearestName.Suggest(unknown, ["制度供给", "税收抵免", "长沙"]));

    [Fact]
    public void A_bare_key_finds_the_dotted_one() =>
        Assert.Equal("industry.upgrade_gain", NearestName.Suggest("upgrade-gain", ["world.burn_in", "industry.upgrade_gain"]));

    [Fact]
    public void A_tie_goes_to_the_first() => Assert.Equal("bat", NearestName.Suggest("cat", ["bat", "hat"]));

    [Fact]
    public void Very_long_names_are_not_compared() => Assert.Null(NearestName.Suggest(new string('a', 1_000_000), ["a"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("same", "same", 0)]
    public void Distances_are_those_of_the_definition(string left, string right, int expected) =>
        Assert.Equal(expected, NearestName.Distance(left, right));
}
