using System.Runtime.Intrinsics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Processes.LabourMarket;
using Ronghe.Simulation.Randomness;

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
        long floor = UrnBall.Floor(reservation);
        Assert.False(UrnBall.Displaces(UrnBall.Rank(-1e-300), floor));
        Assert.False(UrnBall.Displaces(UrnBall.Rank(Math.BitDecrement(reservation)), floor));
        Assert.True(UrnBall.Displaces(UrnBall.Rank(reservation), floor));
        Assert.Equal(reservation <= 0, UrnBall.Displaces(UrnBall.Rank(-0.0), floor));
        long best = UrnBall.Rank(reservation + 0.1);
        Assert.False(UrnBall.Displaces(best, best));
        Assert.True(UrnBall.Displaces(UrnBall.Rank(Math.BitIncrement(reservation + 0.1)), best));
    }

    [Fact]
    public void Talents_of_four_are_the_four_talents()
    {
        var world = new WorldParameters();
        for (uint i = 0; i < 5_000; i++)
        {
            double[] ability = new double[4], deviation = new double[4];
            for (uint lane = 0; lane < 4; lane++)
            {
                ability[lane] = 3 * Streams.Normal(Purpose.Graduate, i, 0, lane);
                deviation[lane] = 3 * Streams.Normal(Purpose.Graduate, i, 1, lane);
            }

            Vector256<double> talents = MatchGraduates.Talent(Vector256.Create(ability), Vector256.Create(deviation), world);
            for (int lane = 0; lane < 4; lane++)
                Assert.Equal(BitConverter.DoubleToInt64Bits(MatchGraduates.Talent(ability[lane], deviation[lane], world)), BitConverter.DoubleToInt64Bits(talents[lane]));
        }
    }
}
