using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Randomness;

/// <summary>All the luck of one replication: each draw is looked up by what it decides, for whom and when.</summary>
/// <remarks>
/// <code>
/// (x0, x1, x2, x3) = Philox of the counter (draw, agent, t·2¹⁶ + purpose, peer) under the key (low, high half of k)
/// k = mix(mix(seed + γ) + (replication + 1)·γ) modulo 2⁶⁴, γ = 9E3779B97F4A7C15 (hexadecimal)
/// U = (x0·2²¹ + ⌊x1/2¹¹⌋)·2⁻⁵³, and U₂ the same of x2 and x3: a pair of uniforms from one block
/// N = √(−2·ln(1 − U))·cos(2π·U₂): a standard normal
/// u0 = (x0 + ½)·2⁻³², and u1, u2, u3 the same of x1, x2, x3: uniforms of one word each
/// round(v; U) = ⌊v⌋ + [U below v − ⌊v⌋]: a whole number whose mean is v
/// </code>
/// <para>Draws are written U(purpose; agent; peer; draw); peer and draw are 0 where they are left out. Agent and peer are the 32-bit
/// numbers in Enterprises.Id and Programmes.Id, or as it says. "With probability h" means that U is below h.</para>
/// <para> The key: the 64-bit seed, mixed, plus the replication, mixed again (a bijection: no two replications of one seed share a key).
/// Nothing is consumed, so one more agent, another policy or another thread leaves every other draw as it was. A second number for the same
/// question takes the next draw; a draw about a pair names both agents. </para>
/// <para>Source: Box and Muller 1958 for N; counters as keys are an Assumption of convenience: two scenarios share their luck.</para>
/// </remarks>
public readonly partial struct RandomStreams
{
    /// <summary>The last period that the 16 bits of the counter can hold.</summary>
    public const int LastPeriod = ushort.MaxValue;

    /// <summary>Width of a uniform on (−½, ½) that has unit variance: √12, to five digits.</summary>
    internal const double UnitVariance = 3.4641;

    private const int Lanes = 8;
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const double TwoToMinus32 = 1.0 / (1UL << 32);
    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private readonly uint _key0;
    private readonly uint _key1;

    /// <summary>The streams of one replication (0, 1, …) of one seed.</summary>
    public RandomStreams(ulong seed, int replication)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        ulong key = StableHash.Mix(StableHash.Mix(seed + GoldenGamma) + ((ulong)replication + 1) * GoldenGamma);
        _key0 = (uint)key;
        _key1 = (uint)(key >> 32);
    }

    /// <summary>The 128 bits of one draw.</summary>
    public PhiloxBlock Block(Purpose purpose, uint agent, int period, uint peer = 0, uint draw = 0) =>
        Philox.Block(draw, agent, When(purpose, period), peer, _key0, _key1);

    /// <summary>Uniform in [0, 1) with 53 bits.</summary>
    public double Uniform(Purpose purpose, uint agent, int period, uint peer = 0, uint draw = 0) =>
        UniformPair(purpose, agent, period, peer, draw).First;

    /// <summary>Two independent uniforms from one block; the first is <see cref="Uniform"/> of the same draw.</summary>
    public (double First, double Second) UniformPair(Purpose purpose, uint agent, int period, uint peer = 0, uint draw = 0)
    {
        PhiloxBlock block = Block(purpose, agent, period, peer, draw);
        return (ToUnit(block.X0, block.X1), ToUnit(block.X2, block.X3));
    }

    /// <summary>Standard normal: √(−2 ln(1−u))·cos(2πv) of the block's pair (Box and Muller 1958); |z| ≤ 8.6.</summary>
    public double Normal(Purpose purpose, uint agent, int period, uint peer = 0, uint draw = 0)
    {
        (double first, double second) = UniformPair(purpose, agent, period, peer, draw);
        return BoxMuller<One>(first, second);
    }

    /// <summary>The whole number below or above, with the odds that make <paramref name="value"/> its mean.</summary>
    public int StochasticRound(double value, Purpose purpose, uint agent, int period, uint peer = 0) =>
        StochasticRound(value, Uniform(purpose, agent, period, peer));

    /// <summary>The same by a uniform drawn before.</summary>
    public static int StochasticRound(double value, double uniform)
    {
        Debug.Assert(value is >= int.MinValue and < int.MaxValue, "The value has no neighbouring whole numbers.");
        double floor = Math.Floor(value);
        return (int)floor + (uniform < value - floor ? 1 : 0);
    }

    /// <summary>One uniform an agent: the bits of <see cref="Uniform"/>, eight at a time.</summary>
    public void FillUniform(Span<double> destination, Purpose purpose, ReadOnlySpan<uint> agents, int period, uint draw = 0)
    {
        Debug.Assert(destination.Length == agents.Length, "One number an agent.");
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= agents.Length; i += Lanes)
            {
                Blocks(purpose, agents[i..], period, draw, out Vector256<uint> x0, out Vector256<uint> x1, out _, out _);
                ToUnit(x0, x1, out Four lower, out Four upper);
                lower.Put(destination, i);
                upper.Put(destination, i + Lanes / 2);
            }
        }

        for (; i < agents.Length; i++)
            destination[i] = Uniform(purpose, agents[i], period, 0, draw);
    }

    /// <summary>One standard normal an agent: the bits of <see cref="Normal"/>, eight at a time.</summary>
    public void FillNormal(Span<double> destination, Purpose purpose, ReadOnlySpan<uint> agents, int period, uint draw = 0)
    {
        Debug.Assert(destination.Length == agents.Length, "One number an agent.");
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Lanes <= agents.Length; i += Lanes)
            {
                Blocks(purpose, agents[i..], period, draw,
                    out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
                ToUnit(x0, x1, out Four firstLower, out Four firstUpper);
                ToUnit(x2, x3, out Four secondLower, out Four secondUpper);
                BoxMuller(firstLower, secondLower).Put(destination, i);
                BoxMuller(firstUpper, secondUpper).Put(destination, i + Lanes / 2);
            }
        }

        for (; i < agents.Length; i++)
            destination[i] = Normal(purpose, agents[i], period, 0, draw);
    }

    /// <summary>Eight draws of one agent at once, one a lane: the same words as <see cref="Block"/> of each lane's peer and draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Blocks(
        Purpose purpose, uint agent, int period, Vector256<uint> peers, Vector256<uint> draws,
        out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3) =>
        Philox.Blocks(draws, Vector256.Create(agent), Vector256.Create(When(purpose, period)), peers, _key0, _key1, out x0, out x1,
            out x2, out x3);

    /// <summary>Eight draws, each of its own agent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Blocks(
        Purpose purpose, Vector256<uint> agents, int period, Vector256<uint> peers, Vector256<uint> draws,
        out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3) =>
        Philox.Blocks(draws, agents, Vector256.Create(When(purpose, period)), peers, _key0, _key1, out x0, out x1, out x2, out x3);

    /// <summary>Uniform in [0, 1): the upper 53 of 64 bits, times 2⁻⁵³.</summary>
    public static double ToUnit(uint hi, uint lo) => ToUnit<One>((double)hi, (double)(lo >> 11));

    /// <summary>Uniform in (0, 1): the middle of one of 2³² cells.</summary>
    public static double ToUnit(uint x) => ToUnit<One>((double)x);

    /// <summary>Eight such uniforms in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ToUnit(Vector256<uint> hi, Vector256<uint> lo, out Four lower, out Four upper)
    {
        (Vector256<ulong> hiLower, Vector256<ulong> hiUpper) = Vector256.Widen(hi);
        (Vector256<ulong> loLower, Vector256<ulong> loUpper) = Vector256.Widen(lo >>> 11);
        lower = ToUnit(Four.Whole(hiLower), Four.Whole(loLower));
        upper = ToUnit(Four.Whole(hiUpper), Four.Whole(loUpper));
    }

    /// <summary>Eight such uniforms in (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ToUnit(Vector256<uint> words, out Four lower, out Four upper)
    {
        (Vector256<ulong> wordsLower, Vector256<ulong> wordsUpper) = Vector256.Widen(words);
        lower = ToUnit(Four.Whole(wordsLower));
        upper = ToUnit(Four.Whole(wordsUpper));
    }

    /// <summary>Of the upper 32 bits and the 21 below them: both parts are whole numbers times a power of two, so their sum is
    /// exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToUnit<T>(T upper, T lower)
        where T : struct, ILane<T> => (upper * TwoToMinus32) + (lower * TwoToMinus53);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToUnit<T>(T word)
        where T : struct, ILane<T> => (word + 0.5) * TwoToMinus32;

    /// <summary>√(−2 ln(1−u))·cos(2πv): 1 − u is exact and never 0.</summary>
    internal static T BoxMuller<T>(T u, T v)
        where T : struct, ILane<T> => T.Sqrt(-2.0 * Elementary.Log(1.0 - u)) * Elementary.Cos(Math.Tau * v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Blocks(
        Purpose purpose, ReadOnlySpan<uint> agents, int period, uint draw,
        out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3) =>
        Philox.Blocks(
            Vector256.Create(draw), Vector256.Create(agents), Vector256.Create(When(purpose, period)), Vector256<uint>.Zero,
            _key0, _key1, out x0, out x1, out x2, out x3);

    private static uint When(Purpose purpose, int period)
    {
        Debug.Assert(period is >= 0 and <= LastPeriod, "The period does not fit the counter.");
        return ((uint)period << 16) | (uint)purpose;
    }
}
