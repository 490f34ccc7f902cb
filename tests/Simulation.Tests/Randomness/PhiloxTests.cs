using System.Runtime.Intrinsics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Randomness;

public sealed class PhiloxTests
{
    /// <summary>The known answers of Random123 (kat_vectors, philox4x32 10).</summary>
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void A_block_gives_the_published_answers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint x0, uint x1, uint x2, uint x3)
    {
        Assert.Equal(new PhiloxBlock(x0, x1, x2, x3), Philox.Block(c0, c1, c2, c3, k0, k1));
    }

    [Fact]
    public void Eight_blocks_at_once_are_the_eight_blocks()
    {
        for (uint trial = 0; trial < 5_000; trial++)
        {
            PhiloxBlock key = Philox.Block(trial, 0, 0, 0, 7, 7);
            var counters = new PhiloxBlock[8];
            for (uint lane = 0; lane < 8; lane++)
                counters[lane] = Philox.Block(trial, lane, 1, 0, 7, 7);
            Philox.Blocks(
                Lanes(counters, c => c.X0), Lanes(counters, c => c.X1), Lanes(counters, c => c.X2), Lanes(counters, c => c.X3),
                key.X0, key.X1,
                out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
            for (int lane = 0; lane < 8; lane++)
            {
                PhiloxBlock c = counters[lane];
                Assert.Equal(
                    Philox.Block(c.X0, c.X1, c.X2, c.X3, key.X0, key.X1), new PhiloxBlock(x0[lane], x1[lane], x2[lane], x3[lane]));
            }
        }
    }

    private static Vector256<uint> Lanes(PhiloxBlock[] blocks, Func<PhiloxBlock, uint> word) =>
        Vector256.Create(Array.ConvertAll(blocks, block => word(block)));
}
