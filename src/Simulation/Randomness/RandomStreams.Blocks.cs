using System.Diagnostics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Randomness;

/// <content>Many draws at once, eight Philox blocks side by side: the bits of the single draws.</content>
public readonly partial struct RandomStreams
{
    /// <summary>Two uniforms an agent: the bits of <see cref="UniformPair"/>.</summary>
    public void FillUniformPair(Span<double> firsts, Span<double> seconds, Purpose purpose, ReadOnlySpan<uint> agents, int period,
        uint draw = 0)
    {
        Debug.Assert(firsts.Length == agents.Length && seconds.Length == agents.Length, "Two numbers an agent.");
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= agents.Length; i += Lanes)
            {
                Pairs(Vector256.Create(draw), Vector256.Create(agents[i..]), purpose, period, Vector256<uint>.Zero, firsts[i..],
                    seconds[i..]);
            }
        }

        for (; i < agents.Length; i++) (firsts[i], seconds[i]) = UniformPair(purpose, agents[i], period, 0, draw);
    }

    /// <summary>Two uniforms for each pair of agent and peer: the bits of <see cref="UniformPair"/>.</summary>
    public void FillUniformPair(
        Span<double> firsts, Span<double> seconds, Purpose purpose, ReadOnlySpan<uint> agents, int period, ReadOnlySpan<uint> peers,
        uint draw = 0)
    {
        Debug.Assert(firsts.Length == agents.Length && seconds.Length == agents.Length
            && peers.Length == agents.Length, "Two numbers a pair.");
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= agents.Length; i += Lanes)
            {
                Pairs(Vector256.Create(draw), Vector256.Create(agents[i..]), purpose, period, Vector256.Create(peers[i..]), firsts[i..],
                    seconds[i..]);
            }
        }

        for (; i < agents.Length; i++) (firsts[i], seconds[i]) = UniformPair(purpose, agents[i], period, peers[i], draw);
    }

    /// <summary>One uniform of one agent for each peer 0, 1, 2, …: the bits of <see cref="Uniform"/>.</summary>
    public void FillUniformOverPeers(Span<double> destination, Purpose purpose, uint agent, int period, uint draw = 0)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= destination.Length; i += Lanes)
            {
                Philox.Blocks(Vector256.Create(draw), Vector256.Create(agent), Vector256.Create(When(purpose, period)),
                    Vector256.Create((uint)i) + Vector256<uint>.Indices, _key0, _key1, out Vector256<uint> x0, out Vector256<uint> x1,
                    out _, out _);
                ToUnit(x0, x1, out Four lower, out Four upper);
                lower.Put(destination, i);
                upper.Put(destination, i + (Lanes / 2));
            }
        }

        for (; i < destination.Length; i++) destination[i] = Uniform(purpose, agent, period, (uint)i, draw);
    }

    /// <summary>Two uniforms of one agent for each draw <paramref name="first"/>, first + step, first + 2·step, …: the bits of
    /// <see cref="UniformPair"/>.</summary>
    public void FillUniformPairOverDraws(Span<double> firsts, Span<double> seconds, Purpose purpose, uint agent, int period,
        uint peer = 0, uint first = 0, uint step = 1)
    {
        Debug.Assert(firsts.Length == seconds.Length, "Two numbers a draw.");
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= firsts.Length; i += Lanes)
            {
                Vector256<uint> draws = Vector256.Create(first)
                    + (Vector256.Create(step) * (Vector256.Create((uint)i) + Vector256<uint>.Indices));
                Pairs(draws, Vector256.Create(agent), purpose, period, Vector256.Create(peer), firsts[i..], seconds[i..]);
            }
        }

        for (; i < firsts.Length; i++) (firsts[i], seconds[i]) = UniformPair(purpose, agent, period, peer, first + ((uint)i * step));
    }

    /// <summary>Standard normals of pairs of uniforms, in the place of the first: the bits of <see cref="Normal"/>.</summary>
    public static void ToNormal(Span<double> firsts, ReadOnlySpan<double> seconds)
    {
        int done = Vector256.IsHardwareAccelerated ? ToNormal<Four>(firsts, seconds, 0) : 0;
        ToNormal<One>(firsts, seconds, done);
    }

    /// <summary>From <paramref name="i"/> on, as long as all lanes are filled; returns the first that is left over.</summary>
    private static int ToNormal<T>(Span<double> firsts, ReadOnlySpan<double> seconds, int i)
        where T : struct, ILane<T>
    {
        for (; i + T.Count <= firsts.Length; i += T.Count) BoxMuller(T.At(firsts, i), T.At(seconds, i)).Put(firsts, i);
        return i;
    }

    private void Pairs(Vector256<uint> draws, Vector256<uint> agents, Purpose purpose, int period, Vector256<uint> peers,
        Span<double> firsts, Span<double> seconds)
    {
        Philox.Blocks(draws, agents, Vector256.Create(When(purpose, period)), peers, _key0, _key1,
            out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
        ToUnit(x0, x1, out Four lower, out Four upper);
        lower.Put(firsts, 0);
        upper.Put(firsts, Lanes / 2);
        ToUnit(x2, x3, out lower, out upper);
        lower.Put(seconds, 0);
        upper.Put(seconds, Lanes / 2);
    }
}
