using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Randomness;

/// <summary>Draws in blocks are the single draws.</summary>
public class RandomBlocksTests
{
    private static readonly RandomStreams Streams = new(20210401, 3);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(29)]
    public void Blocks_of_agents_peers_and_draws_hold_the_bits_of_single_draws(int count)
    {
        uint[] agents = [.. Enumerable.Range(0, count).Select(i => (uint)(7919 * i) ^ 0xABCDEF01)];
        uint[] peers = [.. Enumerable.Range(0, count).Select(i => (uint)(104729 * i) + 5)];
        var firsts = new double[count];
        var seconds = new double[count];

        Streams.FillUniformPair(firsts, seconds, Purpose.SearchPartner, agents, 17, draw: 1);
        for (int i = 0; i < count; i++)
            Assert.Equal(Streams.UniformPair(Purpose.SearchPartner, agents[i], 17, 0, 1), (firsts[i], seconds[i]));

        Streams.FillUniformPair(firsts, seconds, Purpose.DeepenPartnership, agents, 17, peers);
        for (int i = 0; i < count; i++)
            Assert.Equal(Streams.UniformPair(Purpose.DeepenPartnership, agents[i], 17, peers[i]), (firsts[i], seconds[i]));

        RandomStreams.ToNormal(firsts, seconds);
        for (int i = 0; i < count; i++) Assert.Equal(Streams.Normal(Purpose.DeepenPartnership, agents[i], 17, peers[i]), firsts[i]);

        Streams.FillUniformOverPeers(firsts, Purpose.DropOut, 42, 3);
        for (int i = 0; i < count; i++) Assert.Equal(Streams.Uniform(Purpose.DropOut, 42, 3, (uint)i), firsts[i]);

        Streams.FillUniformPairOverDraws(firsts, seconds, Purpose.ShareInformation, 42, 3, peer: 9, first: 4, step: 2);
        for (int i = 0; i < count; i++)
            Assert.Equal(Streams.UniformPair(Purpose.ShareInformation, 42, 3, 9, 4 + (2 * (uint)i)), (firsts[i], seconds[i]));
    }
}
