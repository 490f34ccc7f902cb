using System.Runtime.Intrinsics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Randomness;

public sealed class ChanceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(0.35)]
    [InlineData(0.5)]
    [InlineData(1e-10)]
    [InlineData(1.1641532182693481e-10)] // ½·2⁻³²: the uniform of word 0
    [InlineData(0.9999999998835847)] // the uniform of the last word
    [InlineData(-0.1)]
    [InlineData(1.5)]
    public void A_word_says_yes_where_its_uniform_is_below_the_share(double share)
    {
        var chance = new Chance(share);
        uint limit = (uint)Math.Clamp(share * (1UL << 32), 4, uint.MaxValue - 4);
        foreach (uint word in (uint[])[0, 1, 2, limit - 2, limit - 1, limit, limit + 1, limit + 2, 1u << 31, uint.MaxValue - 1, uint.MaxValue])
        {
            bool isBelow = RandomStreams.ToUnit(word) < share;
            Assert.Equal(isBelow ? 255u : 0, chance.Bits(Vector256.Create(word)));
        }
    }
}
