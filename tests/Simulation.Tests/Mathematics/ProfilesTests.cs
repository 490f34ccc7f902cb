using System.Numerics;
using System.Runtime.Intrinsics;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Mathematics;

public sealed class ProfilesTests
{
    /// <summary>How far the fit may be from the exponential.</summary>
    private const double FitError = 1e-13;

    public static TheoryData<int> Lengths => [0, 4, 8, 12, 16, 20, 24, 36, 40];

    [Fact]
    public void The_stride_holds_the_33_knowledge_areas_in_vectors_of_four()
    {
        Assert.True(Profiles.Stride >= 33);
        Assert.Equal(0, Profiles.Stride % 4);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_dot_product_adds_in_the_written_order(int length)
    {
        for (uint trial = 0; trial < 500; trial++)
        {
            double[] a = Random(length, 2 * trial), b = Random(length, 2 * trial + 1);
            double[] sums = new double[12];
            int whole = length / 12 * 12;
            for (int i = 0; i < length; i++)
                sums[i < whole ? i % 12 : i - whole] += a[i] * b[i];
            double Lane(int lane) => sums[lane] + sums[4 + lane] + sums[8 + lane];
            double expected = Lane(0) + Lane(2) + (Lane(1) + Lane(3));
            AssertSameBits(expected, Profiles.Dot(a, b));
        }
    }

    [Fact]
    public void Turning_toward_a_sum_is_normalising_it_and_turning()
    {
        for (uint trial = 0; trial < 500; trial++)
        {
            double[] direction = Random(Profiles.Stride, 2 * trial), sum = Random(Profiles.Stride, 2 * trial + 1),
            expected = [.. direction], unit = [.. sum];
            Assert.True(Profiles.Normalize(unit) && Profiles.Turn(expected, unit, 0.3));
            Assert.True(Profiles.TurnTowardSum(direction, sum, 0.3));
            for (int i = 0; i < expected.Length; i++) AssertSameBits(expected[i], direction[i]);
        }
    }

    [Fact]
    public void A_sum_without_direction_turns_nothing_and_is_no_mistake()
    {
        double[] direction = Random(Profiles.Stride, 1), before = [.. direction];
        Assert.True(Profiles.TurnTowardSum(direction, new double[Profiles.Stride], 0.3));
        Assert.Equal(before, direction);
    }

    [Fact]
    public void Many_fits_have_the_bits_of_single_ones()
    {
        for (int length = 0; length < 20; length++)
        {
            double[] cosines = [.. Random(length, (uint)length).Select(x => Math.Clamp(x, -1.1, 1.1))], fits = [.. cosines];
            Profiles.Fit(fits, 0.7);
            for (int i = 0; i < length; i++) AssertSameBits(Fit(cosines[i], 0.7), fits[i]);
        }
    }

    [Fact]
    public void Dot_products_have_the_recorded_bits()
    {
        byte[] bytes = new byte[8 * 2_000];
        for (uint trial = 0; trial < 2_000; trial++)
        {
            double[] a = Random(Profiles.Stride, 2 * trial), b = Random(Profiles.Stride, 2 * trial + 1);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((int)(8 * trial)), Profiles.Dot(a, b));
        }

        Assert.Equal("268E3AD5374969E5", Convert.ToHexString(SHA256.HashData(bytes))[..16]);
    }

    [Fact]
    public void Adding_scaled_multiplies_and_then_adds()
    {
        double[] into = Random(Profiles.Stride, 1), v = Random(Profiles.Stride, 2), before = [.. into];
        Profiles.AddScaled(into, v, 0.3);
        for (int i = 0; i < into.Length; i++)
            AssertSameBits(before[i] + v[i] * 0.3, into[i]);
    }

    [Fact]
    public void A_normalized_profile_has_length_one_and_the_same_direction()
    {
        double[] v = Random(Profiles.Stride, 3), before = [.. v];
        Assert.True(Profiles.Normalize(v));
        Assert.Equal(1.0, Profiles.Dot(v, v), 1e-15);
        Assert.Equal(Math.Sqrt(Profiles.Dot(before, before)), Profiles.Dot(before, v), 1e-14);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(9e-7)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_profile_without_direction_is_left_as_it_is(double onlyElement)
    {
        double[] v = [0.0, onlyElement, 0.0, 0.0];
        Assert.False(Profiles.Normalize(v));
        Assert.Equal([0.0, onlyElement, 0.0, 0.0], v);
    }

    [Fact]
    public void The_angle_of_quarter_and_half_turns_is_known()
    {
        double[] east = [1, 0, 0, 0], north = [0, 1, 0, 0], west = [-1, 0, 0, 0];
        Assert.Equal(0.0, Profiles.Angle(east, east));
        Assert.Equal(Math.PI / 2, Profiles.Angle(east, north));
        Assert.Equal(Math.PI, Profiles.Angle(east, west));
    }

    private static double Fit(double cosine, double omega) => Profiles.Fit<One>(cosine, omega);

    /// <summary>The oracle is the library's own exponential and arc cosine, near cosines of 1 and −1 the arc sine of half the chord.</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(1.7)]
    [InlineData(3)]
    public void The_fit_is_the_exponential_of_the_angle_within_its_error_for_every_width_that_may_be(double omega)
    {
        double worst = 0, lastFit = 0;
        foreach (double cosine in Cosines())
        {
            double small = 2 * Math.Asin(Math.Sqrt((1 - Math.Abs(cosine)) / 2)), angle = cosine < 0 ? Math.PI - small : small;
            double found = Fit(cosine, omega);
            Assert.InRange(found, 0, 1);
            Assert.True(found > lastFit - FitError, $"{cosine:R}: {found:R} after {lastFit:R}");
            lastFit = found;
            worst = Math.Max(worst, Math.Abs(found - Math.Exp(-angle * angle / (2 * omega * omega))));
        }

        Assert.True(worst <= FitError, $"{worst:R} at width {omega}");
        Assert.Equal(1, Fit(1, omega));
        AssertSameBits(Fit(1, omega), Fit(1.01, omega));
        AssertSameBits(Fit(-1, omega), Fit(-1.01, omega));
        Assert.True(double.IsNaN(Fit(double.NaN, omega)));
    }

    [Fact]
    public void Four_fits_have_the_bits_of_each_alone_for_every_width_that_may_be()
    {
        double[] cosines = [.. Cosines()];
        for (double omega = 0.05; omega <= 3; omega += 0.59)
        {
            double[] fits = [.. cosines];
            Profiles.Fit(fits, omega);
            for (int i = 0; i < cosines.Length; i++) AssertSameBits(Fit(cosines[i], omega), fits[i]);
        }
    }

    /// <summary>The multiply-adds of the fit written out with whole numbers of any length: exact products and sums, rounded once.</summary>
    [Fact]
    public void A_fused_multiply_add_rounds_once_alone_and_in_four()
    {
        double[] numbers = Random(30_000, 77);
        for (int i = 0; i + 2 < numbers.Length; i += 3)
        {
            double a = numbers[i], b = numbers[i + 1], c = i % 2 == 0 ? numbers[i + 2] : -(a * b) * (1 + (1e-9 * numbers[i + 2]));
            double alone = One.FusedMultiplyAdd(a, b, c);
            AssertSameBits(RoundedOnce(a, b, c), alone);
            Vector256<double> four = Four.FusedMultiplyAdd(a, b, c);
            for (int lane = 0; lane < Four.Count; lane++) AssertSameBits(alone, four[lane]);
        }
    }

    /// <summary>Distances from −1, 0 and 1 of every size, and a grid between.</summary>
    private static IEnumerable<double> Cosines()
    {
        double[] small = [.. Enumerable.Range(1, 52).SelectMany(k => new[] { Math.ScaleB(1, -k), Math.ScaleB(1.37, -k - 1) })];
        return small.SelectMany(x => new[] { x - 1, -x, x, 1 - x }).Concat([-1, 0, 1])
            .Concat(Enumerable.Range(0, 20_001).Select(i => (i / 10_000.0) - 1)).Order();
    }

    private static double RoundedOnce(double a, double b, double c)
    {
        (BigInteger product, int power) = (Whole(a).Number * Whole(b).Number, Whole(a).Power + Whole(b).Power);
        (BigInteger term, int powerOfTerm) = Whole(c);
        int least = Math.Min(power, powerOfTerm);
        BigInteger sum = (product << (power - least)) + (term << (powerOfTerm - least));
        long length = BigInteger.Abs(sum).GetBitLength();
        int dropped = (int)Math.Max(0, length - 53);
        BigInteger kept = BigInteger.Abs(sum) >> dropped, rest = BigInteger.Abs(sum) - (kept << dropped),
            half = dropped == 0 ? 1 : BigInteger.One << (dropped - 1);
        if (rest > half || (rest == half && !kept.IsEven)) kept++;
        return Math.ScaleB((double)kept, least + dropped) * sum.Sign;
    }

    private static (BigInteger Number, int Power) Whole(double x)
    {
        int power = Math.ILogB(x) - 52;
        return (new BigInteger(Math.ScaleB(x, -power)), power);
    }

    /// <summary>θ = 0.5 and ω = 0.5 give e^(−1/2); θ = 1 gives e^(−2).</summary>
    [Fact]
    public void The_fit_is_gaussian_in_the_angle()
    {
        Assert.Equal(1.0, Fit(1.0, 0.5));
        Assert.Equal(0.60653065971263342, Fit(Math.Cos(0.5), 0.5), FitError);
        Assert.Equal(0.13533528323661270, Fit(Math.Cos(1.0), 0.5), FitError);
        double[] a = Unit(4), b = Unit(5);
        AssertSameBits(Fit(Profiles.Dot(a, b), 0.8), Profiles.Fit(a, b, 0.8));
    }

    [Fact]
    public void The_fit_falls_with_the_angle_and_rises_with_the_tolerance()
    {
        for (double cosine = -0.99; cosine < 0.98; cosine += 0.01)
        {
            Assert.True(Fit(cosine + 0.01, 0.5) > Fit(cosine, 0.5));
            Assert.True(Fit(cosine, 0.6) > Fit(cosine, 0.5));
        }
    }

    private static double[] Unit(uint number)
    {
        double[] v = Random(Profiles.Stride, number);
        Assert.True(Profiles.Normalize(v));
        return v;
    }

    private static double[] Random(int length, uint number)
    {
        double[] values = new double[length];
        new RandomStreams(9, 0).FillNormal(values, Purpose.None, [.. Enumerable.Range(0, length).Select(i => (uint)i)], 0, number);
        return values;
    }

    private static void AssertSameBits(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));
}
