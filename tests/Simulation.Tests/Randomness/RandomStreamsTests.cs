using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Randomness;

public sealed class RandomStreamsTests
{
    private static readonly RandomStreams Streams = new(20240901, 0);

    public static TheoryData<int> Lengths => [0, 1, 7, 8, 9, 1001];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Filled_uniforms_are_the_single_uniforms_bit_for_bit(int length)
    {
        uint[] agents = Agents(length);
        double[] filled = new double[length];
        Streams.FillUniform(filled, Purpose.JobMove, agents, 17, 3);
        for (int i = 0; i < length; i++)
            AssertSameBits(Streams.Uniform(Purpose.JobMove, agents[i], 17, 0, 3), filled[i]);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Filled_normals_are_the_single_normals_bit_for_bit(int length)
    {
        uint[] agents = Agents(length);
        double[] filled = new double[length];
        Streams.FillNormal(filled, Purpose.QualitySignal, agents, 65_535, 1);
        for (int i = 0; i < length; i++)
            AssertSameBits(Streams.Normal(Purpose.QualitySignal, agents[i], 65_535, 0, 1), filled[i]);
    }

    [Fact]
    public void Four_normals_at_once_are_the_single_normals_whether_or_not_the_machine_has_vectors()
    {
        for (uint agent = 0; agent < 10_000; agent += 8)
        {
            PhiloxBlock[] blocks = [.. Enumerable.Range(0, 8).Select(i => Streams.Block(Purpose.Graduate, agent + (uint)i, 1))];
            Vector256<uint> Word(Func<PhiloxBlock, uint> word) => Vector256.Create([.. blocks.Select(word)]);
            RandomStreams.ToUnit(Word(b => b.X0), Word(b => b.X1), out Four u, out Four uUpper);
            RandomStreams.ToUnit(Word(b => b.X2), Word(b => b.X3), out Four v, out Four vUpper);
            Vector256<double> uniform = u, lower = RandomStreams.BoxMuller(u, v), upper = RandomStreams.BoxMuller(uUpper, vUpper);
            for (int i = 0; i < 4; i++)
            {
                AssertSameBits(Streams.Uniform(Purpose.Graduate, agent + (uint)i, 1), uniform[i]);
                AssertSameBits(Streams.Normal(Purpose.Graduate, agent + (uint)i, 1), lower[i]);
                AssertSameBits(Streams.Normal(Purpose.Graduate, agent + (uint)i + 4, 1), upper[i]);
            }
        }
    }

    [Fact]
    public void A_unit_number_stays_below_one_and_uses_its_53_bits()
    {
        Assert.Equal(0.0, RandomStreams.ToUnit(0, 0));
        Assert.Equal(1.0 - Math.ScaleB(1.0, -53), RandomStreams.ToUnit(uint.MaxValue, uint.MaxValue));
        Assert.Equal(Math.ScaleB(1.0, -53), RandomStreams.ToUnit(0, 1u << 11));
        Assert.Equal(0.5, RandomStreams.ToUnit(1u << 31, 0));
        Assert.Equal(Math.ScaleB(1.0, -33), RandomStreams.ToUnit(0u));
        Assert.Equal(1.0 - Math.ScaleB(1.0, -33), RandomStreams.ToUnit(uint.MaxValue));
    }

    [Fact]
    public void The_largest_normal_is_finite()
    {
        double largest = RandomStreams.BoxMuller<One>(RandomStreams.ToUnit(uint.MaxValue, uint.MaxValue), 0.0);
        Assert.InRange(largest, 8.57, 8.58);
        double least = RandomStreams.BoxMuller<One>(0.0, 0.3);
        Assert.Equal(0.0, least);
    }

    [Fact]
    public void Eight_draws_of_one_agent_at_once_are_the_eight_draws()
    {
        for (uint trial = 0; trial < 2_000; trial++)
        {
            Vector256<uint> peers = Vector256.Create(trial) * Vector256.Create(3u) + Vector256<uint>.Indices,
            draws = Vector256.Create(trial) << 5 ^ Vector256<uint>.Indices;
            Streams.Blocks(Purpose.Graduate, trial * 77_777, 9, peers, draws,
                out Vector256<uint> x0, out Vector256<uint> x1, out Vector256<uint> x2, out Vector256<uint> x3);
            RandomStreams.ToUnit(x2, out Four four, out Four other);
            Vector256<double> lower = four, upper = other;
            for (int lane = 0; lane < 8; lane++)
            {
                PhiloxBlock block = Streams.Block(Purpose.Graduate, trial * 77_777, 9, peers[lane], draws[lane]);
                Assert.Equal(block, new PhiloxBlock(x0[lane], x1[lane], x2[lane], x3[lane]));
                Assert.Equal(RandomStreams.ToUnit(block.X2), lane < 4 ? lower[lane] : upper[lane - 4]);
            }
        }
    }

    /// <summary>256 cells, 2²⁰ draws: the 0.9999 quantile of χ² with 255 degrees of freedom is 346.5. False alarm 10⁻⁴ a case, fixed
    /// seed.</summary>
    [Theory]
    [InlineData("agents")]
    [InlineData("periods")]
    [InlineData("draws")]
    [InlineData("peers")]
    [InlineData("replications")]
    public void Uniforms_fill_256_cells_evenly_along_each_word_of_the_key(string word)
    {
        const int count = 1 << 20;
        int[] cells = new int[256];
        for (uint i = 0; i < count; i++)
        {
            double u = word switch
            {
                "agents" => Streams.Uniform(Purpose.DropOut, i, 4),
                "periods" => Streams.Uniform(Purpose.DropOut, i >> 16, (int)(i & 0xFFFF)),
                "draws" => Streams.Uniform(Purpose.DropOut, 9, 4, 0, i),
                "peers" => Streams.Uniform(Purpose.DropOut, 9, 4, i),
                _ => new RandomStreams(1, (int)i).Uniform(Purpose.DropOut, 9, 4),
            };
            cells[(int)(u * 256)]++;
        }

        double expected = count / 256.0;
        Assert.InRange(cells.Sum(n => (n - expected) * (n - expected) / expected), 0.0, 346.5);
    }

    /// <summary>16 × 16 cells of neighbouring agents, 2²⁰ pairs: the same χ² and false alarm as above.</summary>
    [Fact]
    public void Neighbouring_agents_have_unrelated_luck()
    {
        const int count = 1 << 20;
        int[] cells = new int[256];
        for (uint i = 0; i < count; i++)
        {
            int first = (int)(Streams.Uniform(Purpose.Poaching, 2 * i, 1) * 16);
            int second = (int)(Streams.Uniform(Purpose.Poaching, 2 * i + 1, 1) * 16);
            cells[16 * first + second]++;
        }

        double expected = count / 256.0;
        Assert.InRange(cells.Sum(n => (n - expected) * (n - expected) / expected), 0.0, 346.5);
    }

    /// <summary>
    /// A million normals. Standard errors of the first four moments: √1, √2, √15, √96 over 1,000; each within 4.5 of them:
    /// false alarm 3·10⁻⁵ for the four, fixed seed.
    /// </summary>
    [Fact]
    public void Normals_have_the_four_moments_of_the_standard_normal()
    {
        const int count = 1_000_000;
        double[] z = new double[count];
        Streams.FillNormal(z, Purpose.QualitySignal, [.. Enumerable.Range(0, count).Select(i => (uint)i)], 2);
        double Moment(int power) => z.Sum(x => Math.Pow(x, power)) / count;
        Assert.InRange(Moment(1), -4.5e-3, 4.5e-3);
        Assert.InRange(Moment(2), 1.0 - 4.5e-3 * Math.Sqrt(2), 1.0 + 4.5e-3 * Math.Sqrt(2));
        Assert.InRange(Moment(3), -4.5e-3 * Math.Sqrt(15), 4.5e-3 * Math.Sqrt(15));
        Assert.InRange(Moment(4), 3.0 - 4.5e-3 * Math.Sqrt(96), 3.0 + 4.5e-3 * Math.Sqrt(96));
    }

    [Fact]
    public void Each_word_of_the_key_makes_another_stream()
    {
        PhiloxBlock[] blocks =
        [
            Streams.Block(Purpose.JobMove, 5, 6, 7, 8),
            Streams.Block(Purpose.Poaching, 5, 6, 7, 8),
            Streams.Block(Purpose.JobMove, 6, 6, 7, 8),
            Streams.Block(Purpose.JobMove, 5, 7, 7, 8),
            Streams.Block(Purpose.JobMove, 5, 6, 8, 8),
            Streams.Block(Purpose.JobMove, 5, 6, 7, 9),
            new RandomStreams(20240902, 0).Block(Purpose.JobMove, 5, 6, 7, 8),
            new RandomStreams(20240901, 1).Block(Purpose.JobMove, 5, 6, 7, 8),
            new RandomStreams(20240901UL << 32, 0).Block(Purpose.JobMove, 5, 6, 7, 8),
        ];
        Assert.Equal(blocks.Length, blocks.Distinct().Count());
    }

    [Fact]
    public void The_last_period_does_not_run_into_the_purpose()
    {
        HashSet<PhiloxBlock> seen = [];
        foreach (Purpose purpose in Enum.GetValues<Purpose>())
        {
            foreach (int period in new[] { 0, 1, RandomStreams.LastPeriod })
                Assert.True(seen.Add(Streams.Block(purpose, 1, period)));
        }
    }

    [Fact]
    public void No_two_purposes_share_a_number()
    {
        ushort[] numbers = [.. Enum.GetNames<Purpose>().Select(name => (ushort)Enum.Parse<Purpose>(name))];
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Fact]
    public void A_whole_number_is_never_rounded_away()
    {
        for (uint agent = 0; agent < 1_000; agent++)
        {
            Assert.Equal(4, Streams.StochasticRound(4.0, Purpose.OpenVacancies, agent, 1));
            Assert.Equal(0, Streams.StochasticRound(0.0, Purpose.OpenVacancies, agent, 1));
            Assert.Equal(-3, Streams.StochasticRound(-3.0, Purpose.OpenVacancies, agent, 1));
        }
    }

    /// <summary>100,000 agents, 4.5 standard errors: false alarm 7·10⁻⁶ a case, fixed seed.</summary>
    [Theory]
    [InlineData(2.25)]
    [InlineData(0.01)]
    [InlineData(-1.75)]
    public void Stochastic_rounding_keeps_the_mean_and_the_neighbours(double value)
    {
        const int count = 100_000;
        double floor = Math.Floor(value), fraction = value - floor, sum = 0;
        for (uint agent = 0; agent < count; agent++)
        {
            int rounded = Streams.StochasticRound(value, Purpose.OpenVacancies, agent, 1);
            Assert.InRange(rounded, floor, floor + 1);
            sum += rounded;
        }

        double tolerance = 4.5 * Math.Sqrt(fraction * (1 - fraction) / count);
        Assert.InRange(sum / count, value - tolerance, value + tolerance);
    }

    [Fact]
    public void A_negative_replication_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStreams(1, -1));
    }

    private static uint[] Agents(int length) => [.. Enumerable.Range(0, length).Select(i => StableHash.AgentId("hunan", "graduate", i))];

    private static void AssertSameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
}
