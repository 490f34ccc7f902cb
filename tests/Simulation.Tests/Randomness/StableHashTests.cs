using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Randomness;

public sealed class StableHashTests
{
    /// <summary>These numbers are part of every result ever stored: they must never change.</summary>
    [Theory]
    [InlineData("", 1553988978u)]
    [InlineData("hunan", 3257083835u)]
    [InlineData("长沙", 3477786800u)]
    [InlineData("C-4143010532", 1349037116u)]
    public void The_number_of_a_name_never_changes(string id, uint expected)
    {
        Assert.Equal(expected, StableHash.Of(id));
    }

    [Theory]
    [InlineData("hunan", "college", 0, 2380461563u)]
    [InlineData("hunan", "college", 1, 2648249175u)]
    [InlineData("hunan", "enterprise", 0, 1003238073u)]
    [InlineData("changsha", "college", 0, 3641453605u)]
    [InlineData("湖南", "programme", int.MaxValue, 2576577567u)]
    public void The_number_of_an_agent_never_changes(string region, string kind, int ordinal, uint expected)
    {
        Assert.Equal(expected, StableHash.AgentId(region, kind, ordinal));
    }

    [Fact]
    public void A_letter_moved_from_the_region_to_the_kind_is_another_agent()
    {
        Assert.NotEqual(StableHash.AgentId("hunan", "college", 3), StableHash.AgentId("hunanc", "ollege", 3));
    }

    /// <summary>20,000 ordinals: 0.05 equal pairs expected, at most two with probability above 1 − 2·10⁻⁵ for a random hash.</summary>
    [Fact]
    public void Agents_of_a_kind_hardly_ever_share_a_number()
    {
        int distinct = Enumerable.Range(0, 20_000).Select(i => StableHash.AgentId("hunan", "enterprise", i)).Distinct().Count();
        Assert.InRange(distinct, 19_998, 20_000);
    }

    /// <summary>Each of 32 bits over 20,000 ordinals: 5 standard deviations, false alarm 2·10⁻⁵ for the 32 together.</summary>
    [Fact]
    public void Each_bit_is_set_in_half_of_the_agents()
    {
        const int count = 20_000;
        for (int bit = 0; bit < 32; bit++)
        {
            int set = Enumerable.Range(0, count).Count(i => (StableHash.AgentId("hunan", "enterprise", i) >> bit & 1) == 1);
            Assert.InRange(set, count / 2 - 354, count / 2 + 354);
        }
    }
}
