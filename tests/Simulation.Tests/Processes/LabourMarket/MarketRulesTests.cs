using System.Runtime.Intrinsics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Tests.Processes.LabourMarket;

/// <summary>The market's rules on single numbers.</summary>
public class MarketRulesTests
{
    private static readonly RandomStreams Streams = new(5, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(575)]
    [InlineData(12_701)]
    [InlineData(1_048_575)]
    public void An_application_lands_where_the_middle_of_its_words_cell_lies(int open)
    {
        foreach (uint word in new uint[] { 0, 1, uint.MaxValue, uint.MaxValue - 1, int.MaxValue })
            Assert.Equal((int)(RandomStreams.ToUnit(word) * open), UrnBall.Post(word, 0, open));
        for (uint i = 0; i < 20_000; i++)
        {
            uint word = Streams.Block(Purpose.MatchGraduates, i, 0).X0;
            Assert.Equal(7 + (int)(RandomStreams.ToUnit(word) * open), UrnBall.Post(word, 7, open));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.15)]
    [InlineData(2)]
    public void A_free_post_takes_what_reaches_the_reservation_and_then_only_better(double reservation)
    {
        var post = new Post { Best = UrnBall.Floor(reservation), Seeker = 3 };
        foreach (double estimate in new[] { -1e-300, Math.BitDecrement(reservation), reservation, reservation,
            Math.BitIncrement(reservation), reservation + 1, Math.BitDecrement(reservation + 1) })
        {
            Post before = post;
            bool displaces = UrnBall.Displaces(estimate, before.Best);
            post.Consider(estimate, before.Seeker + 1);
            Assert.Equal(displaces ? estimate : before.Best, post.Best);
            Assert.Equal(displaces ? before.Seeker + 1 : before.Seeker, post.Seeker);
        }

        Assert.Equal(reservation + 1, post.Best);
        Assert.Equal(6, post.Seeker);
        Assert.False(UrnBall.Displaces(-1e-300, UrnBall.Floor(reservation)));
        Assert.False(UrnBall.Displaces(Math.BitDecrement(reservation), UrnBall.Floor(reservation)));
        Assert.True(UrnBall.Displaces(reservation, UrnBall.Floor(reservation)));
    }
}
