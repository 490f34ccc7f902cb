using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Simulation.Tests.Mathematics;

public sealed class ElementaryTests
{
    private const int Points = 20_000;

    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["exp"] = Elementary.Exp,
        ["one minus exp"] = Elementary.OneMinusExp,
        ["log"] = Elementary.Log,
        ["logistic"] = Elementary.Logistic,
        ["tanh"] = Elementary.Tanh,
        ["acos"] = Elementary.Acos,
        ["sin"] = Elementary.Sin,
        ["cos"] = Elementary.Cos,
        ["power 0.7"] = x => Elementary.Power(x, 0.7),
        ["fit"] = x => Profiles.Fit<One>(x, 0.5),
    };

    private static readonly double[] Edges =
    [
        0.0, double.Epsilon, 2.2250738585072009e-308, 2.2250738585072014e-308, 1e-300, 1e-20, 1e-8, 0.25, 0.34657359027997264, 0.5,
        0.5000000000000001, 0.49999999999999994, 0.70710678118654746, 0.70710678118654757, 0.7853981633974483, 0.9999999999999999, 1.0,
        1.0000000000000002, 1.4142135623730951, 1.5707963267948966, 2.0, 3.141592653589793, 4.71238898038469, 6.283185307179586,
        21.9, 22.0, 22.1, 37.0, 39.9, 40.0, 40.1, 708.4, 709.78271289338397, 709.78271289338409, 710.0, 711.0, 744.4, 745.13321910194122,
        745.2, 746.0, 747.0, 999_999.9, 1e6, 1000000.0000000001, 1e7, 1e15, 4503599627370496.0, 1e17, 1e300, double.MaxValue,
        double.PositiveInfinity,
    ];

    public static TheoryData<string> Names => [.. Functions.Keys];

    /// <summary>Recorded once: the same bits with DOTNET_EnableAVX2=0 and with DOTNET_EnableHWIntrinsic=0.</summary>
    [Theory]
    [InlineData("exp", "D8A918B76E890181")]
    [InlineData("one minus exp", "8083965C14F4F0C3")]
    [InlineData("log", "A0C73C9A441AB242")]
    [InlineData("logistic", "DE539C7B8D4EE745")]
    [InlineData("tanh", "30FE3D148C357DFC")]
    [InlineData("acos", "57E881374E5E4FD1")]
    [InlineData("sin", "A7BA1EBD202F5EF3")]
    [InlineData("cos", "FE18561DDF33F736")]
    [InlineData("power 0.7", "683DE2403DA663ED")]
    [InlineData("fit", "268BB01E5F6F9C0D")]
    public void Outputs_have_the_recorded_bits(string name, string expected)
    {
        Func<double, double> one = Functions[name];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = new byte[sizeof(double)];
        foreach (double x in WideInputs())
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, one(x));
            hash.AppendData(bytes);
        }

        Assert.Equal(expected, Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    [Fact]
    public void Exp_is_within_1_ulp() =>
        AssertWithin(1.0, Spread(-745.0, 709.7, 1).Concat(Spread(-2.0, 2.0, 2)), Elementary.Exp,
            x => HighPrecision.ScaledExp(HighPrecision.From(x)));

    [Fact]
    public void Log_is_within_1_ulp() =>
        AssertWithin(1.0, Positive().Concat(Spread(0.5, 2.0, 3)).Append(double.Epsilon), Elementary.Log, x => (HighPrecision.Log(x), 0));

    [Fact]
    public void One_minus_exp_is_within_3_ulps() =>
        AssertWithin(3.0, Spread(-20.0, 40.0, 4).Concat(Spread(-1.0, 1.0, 5)).Concat(Small(6)), Elementary.OneMinusExp,
            x => (HighPrecision.One - HighPrecision.Exp(HighPrecision.From(-x)), 0));

    [Fact]
    public void Tanh_is_within_4_ulps() =>
        AssertWithin(4.0, Spread(-23.0, 23.0, 7).Concat(Spread(-1.0, 1.0, 8)).Concat(Small(9)), Elementary.Tanh, x =>
        {
            BigInteger e = HighPrecision.Exp(HighPrecision.From(2 * x));
            return (HighPrecision.Divide(e - HighPrecision.One, e + HighPrecision.One), 0);
        });

    [Fact]
    public void Logistic_is_within_3_ulps() =>
        AssertWithin(3.0, Spread(-40.0, 40.0, 10).Concat(Spread(-2.0, 2.0, 11)), Elementary.Logistic, x =>
        {
            BigInteger e = HighPrecision.Exp(HighPrecision.From(x));
            return (HighPrecision.Divide(e, e + HighPrecision.One), 0);
        });

    [Fact]
    public void Acos_is_within_2_ulps() =>
        AssertWithin(2.0, Spread(-1.0, 1.0, 12).Concat(Small(13)).Concat(Small(14).Select(x => 1.0 - Math.Abs(x)))
            .Append(1.0).Append(-1.0).Append(Math.BitDecrement(1.0)).Append(Math.BitIncrement(-1.0)),
            Elementary.Acos, x => (HighPrecision.Acos(x), 0));

    [Fact]
    public void Sin_is_within_1_ulp() =>
        AssertWithin(1.0, Angles(15), Elementary.Sin, x => (HighPrecision.Sin(HighPrecision.From(x)), 0));

    [Fact]
    public void Cos_is_within_1_ulp() =>
        AssertWithin(1.0, Angles(16), Elementary.Cos, x => (HighPrecision.Cos(HighPrecision.From(x)), 0));

    /// <summary>The stated relative error of the power, (1 + |y·ln b|)·2⁻⁵², against e^(y·ln b) to 200 bits.</summary>
    [Fact]
    public void Power_is_within_its_stated_error()
    {
        foreach (double b in Spread(0.001, 50.0, 17))
        {
            foreach (double y in new[] { -2.5, 0.3, 0.7, 3.0, 20.0 })
            {
                BigInteger exponent = HighPrecision.Multiply(HighPrecision.From(y), HighPrecision.Log(b));
                (BigInteger value, int scale) = HighPrecision.ScaledExp(exponent);
                double error = HighPrecision.ErrorInUlps(Elementary.Power(b, y), value, scale);
                // One unit in the last place is at most 2⁻⁵² of the number.
                Assert.InRange(error, 0.0, 2.0 * (1.0 + Math.Abs(y * Math.Log(b))));
            }
        }
    }

    [Theory]
    [InlineData("exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp", 709.79, double.PositiveInfinity)]
    [InlineData("exp", double.NegativeInfinity, 0.0)]
    [InlineData("exp", -746.0, 0.0)]
    [InlineData("exp", -745.13, double.Epsilon)]
    [InlineData("exp", 0.0, 1.0)]
    [InlineData("log", 0.0, double.NegativeInfinity)]
    [InlineData("log", 1.0, 0.0)]
    [InlineData("log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log", -1e-300, double.NaN)]
    [InlineData("log", double.NegativeInfinity, double.NaN)]
    [InlineData("one minus exp", 0.0, 0.0)]
    [InlineData("one minus exp", double.PositiveInfinity, 1.0)]
    [InlineData("one minus exp", double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("logistic", 0.0, 0.5)]
    [InlineData("logistic", double.PositiveInfinity, 1.0)]
    [InlineData("logistic", double.NegativeInfinity, 0.0)]
    [InlineData("tanh", double.PositiveInfinity, 1.0)]
    [InlineData("tanh", double.NegativeInfinity, -1.0)]
    [InlineData("tanh", 0.0, 0.0)]
    [InlineData("acos", 1.0000000000000002, 0.0)]
    [InlineData("acos", double.PositiveInfinity, 0.0)]
    [InlineData("acos", -1.5, Math.PI)]
    [InlineData("acos", 0.0, Math.PI / 2)]
    [InlineData("sin", 0.0, 0.0)]
    [InlineData("sin", 1.1e6, double.NaN)]
    [InlineData("cos", 0.0, 1.0)]
    [InlineData("cos", double.NegativeInfinity, double.NaN)]
    [InlineData("power 0.7", 0.0, 0.0)]
    [InlineData("power 0.7", 1.0, 1.0)]
    [InlineData("fit", 1.0, 1.0)]
    public void Limits_are_exact(string name, double x, double expected)
    {
        Assert.Equal(expected, Functions[name](x));
    }

    [Fact]
    public void The_logarithm_of_minus_zero_is_that_of_zero()
    {
        Assert.Equal(double.NegativeInfinity, Elementary.Log(-0.0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Not_a_number_gives_the_one_not_a_number(string name)
    {
        foreach (double x in new[] { double.NaN, -double.NaN, BitConverter.Int64BitsToDouble(0x7FF0000000000123) })
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(Functions[name](x)));
    }

    private static void AssertWithin(
        double ulps, IEnumerable<double> inputs, Func<double, double> function, Func<double, (BigInteger Value, int Exponent)> reference)
    {
        double worst = 0.0, worstInput = 0.0;
        int count = 0;
        foreach (double x in inputs)
        {
            (BigInteger value, int exponent) = reference(x);
            double error = HighPrecision.ErrorInUlps(function(x), value, exponent);
            if (error > worst)
                (worst, worstInput) = (error, x);
            count++;
        }

        Assert.True(count >= 10_000);
        Assert.True(worst <= ulps, $"{worst:F3} ulps at {worstInput:R}");
    }

    /// <summary>Evenly spread, from the keyed generator.</summary>
    private static IEnumerable<double> Spread(double from, double to, uint purpose, int count = Points)
    {
        var streams = new RandomStreams(42, 0);
        for (uint i = 0; i < count; i++)
            yield return from + (to - from) * streams.Uniform(Purpose.None, i, 0, purpose);
    }

    /// <summary>Of either sign, from 2⁻⁵⁰ to 1, evenly by exponent.</summary>
    private static IEnumerable<double> Small(uint purpose) =>
        Spread(-50.0, 50.0, purpose, Points / 4).Select(e => Math.CopySign(Math.ScaleB(1.0 + Math.Abs(e) % 1.0, -1 - (int)Math.Abs(e)), e));

    /// <summary>Positive doubles of every exponent.</summary>
    private static IEnumerable<double> Positive() =>
        Spread(0.0, 2046.99, 18).Select(e => BitConverter.Int64BitsToDouble((long)(e * (1L << 52))));

    /// <summary>Two turns, and the doubles nearest to the quarter turns.</summary>
    private static IEnumerable<double> Angles(uint purpose) =>
        Spread(-2.0 * Math.PI, 2.0 * Math.PI, purpose)
            .Concat(Small(purpose + 100))
            .Concat(Enumerable.Range(-8, 17).Where(n => n != 0).SelectMany(n => new[]
            {
                n * Math.PI / 4, Math.BitIncrement(n * Math.PI / 4), Math.BitDecrement(n * Math.PI / 4),
            }))
            .Concat(Spread(-1e6, 1e6, purpose + 200, 2_000));

    /// <summary>Edges of both signs, everyday ranges, and every exponent: a multiple of four inputs.</summary>
    internal static IEnumerable<double> WideInputs()
    {
        double[] edges = [.. Edges, .. Edges.Select(x => -x), double.NaN, 3.0];
        return edges.Concat(new double[(4 - edges.Length % 4) % 4])
            .Concat(Spread(-1.0, 1.0, 20, 50_000))
            .Concat(Spread(-8.0, 8.0, 21, 50_000))
            .Concat(Spread(-760.0, 720.0, 22, 50_000))
            .Concat(Spread(0.0, 4095.99, 23, 100_000).Select(e => BitConverter.UInt64BitsToDouble((ulong)(e * (1L << 52)))));
    }
}
