using System.Numerics;

namespace Ronghe.Simulation.Tests.Mathematics;

/// <summary>The elementary functions to about 200 bits after the point, in whole numbers: slow, plain, and sharing nothing with the
/// world's.</summary>
/// <remarks>A number is a <see cref="BigInteger"/> in units of 2⁻²⁰⁰.</remarks>
internal static class HighPrecision
{
    private const int Bits = 200;

    public static readonly BigInteger One = BigInteger.One << Bits;

    /// <summary>ln 2 = 2 artanh(1/3).</summary>
    public static readonly BigInteger Ln2 = 2 * ArtanhOf(One / 3);

    /// <summary>π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706).</summary>
    public static readonly BigInteger Pi = 16 * ArctanOfInverse(5) - 4 * ArctanOfInverse(239);

    public static BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) >> Bits;

    public static BigInteger Divide(BigInteger a, BigInteger b) => (a << Bits) / b;

    /// <summary>Exact for numbers whose last bit is not below 2⁻²⁰⁰.</summary>
    public static BigInteger From(double x)
    {
        (BigInteger whole, int exponent) = Split(x);
        return exponent + Bits >= 0 ? whole << (exponent + Bits) : whole >> -(exponent + Bits);
    }

    /// <summary>eˣ as a number in [0.7, 1.5] and a power of two.</summary>
    public static (BigInteger Value, int Exponent) ScaledExp(BigInteger x)
    {
        int k = (int)((x + (Ln2 >> 1)) / Ln2);
        BigInteger r = x - k * Ln2, term = One, sum = One;
        for (int n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            term = Multiply(term, r) / n;
            sum += term;
        }

        return (sum, k);
    }

    public static BigInteger Exp(BigInteger x)
    {
        (BigInteger value, int exponent) = ScaledExp(x);
        return exponent >= 0 ? value << exponent : value >> -exponent;
    }

    /// <summary>ln x, x = m·2ᵉ with m in [√½, √2): ln m = 2 artanh((m − 1)/(m + 1)).</summary>
    public static BigInteger Log(double x)
    {
        (BigInteger whole, int exponent) = Split(x);
        int length = (int)whole.GetBitLength();
        BigInteger m = whole << (Bits - length);
        exponent += length;
        if (m * m < One * One / 2)
        {
            m <<= 1;
            exponent--;
        }

        return 2 * ArtanhOf(Divide(m - One, m + One)) + exponent * Ln2;
    }

    public static BigInteger Sin(BigInteger x)
    {
        x -= 2 * Pi * (x / (2 * Pi));
        BigInteger term = x, sum = x, minusSquare = -Multiply(x, x);
        for (int n = 2; BigInteger.Abs(term) > 1; n += 2)
        {
            term = Multiply(term, minusSquare) / (n * (n + 1));
            sum += term;
        }

        return sum;
    }

    public static BigInteger Cos(BigInteger x) => Sin(x + (Pi >> 1));

    /// <summary>Newton's method on the cosine from a double that is already right to 50 bits.</summary>
    public static BigInteger Acos(double x)
    {
        if (x == 1.0)
            return BigInteger.Zero;
        if (x == -1.0)
            return Pi;
        BigInteger y = From(Math.Acos(x));
        for (int i = 0; i < 3; i++)
            y += Divide(Cos(y) - From(x), Sin(y));
        return y;
    }

    /// <summary>How far a double is from value·2^exponent, in units of the double's own last place.</summary>
    public static double ErrorInUlps(double computed, BigInteger value, int exponent = 0)
    {
        const int guard = 20;
        (BigInteger whole, int unit) = Split(computed);
        int shift = exponent - Bits - unit + guard;
        BigInteger reference = shift >= 0 ? value << shift : value >> -shift;
        return (double)BigInteger.Abs((whole << guard) - reference) / (1 << guard);
    }

    /// <summary>whole·2^exponent; a normal number has 53 bits.</summary>
    private static (BigInteger Whole, int Exponent) Split(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int field = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger whole = field == 0 ? fraction : fraction | 1L << 52;
        return (bits < 0 ? -whole : whole, Math.Max(field, 1) - 1075);
    }

    private static BigInteger ArtanhOf(BigInteger z)
    {
        BigInteger square = Multiply(z, z), power = z, sum = z;
        for (int n = 3; BigInteger.Abs(power) > 1; n += 2)
        {
            power = Multiply(power, square);
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger ArctanOfInverse(int n)
    {
        BigInteger power = One / n, sum = power;
        for (int i = 3, sign = -1; !power.IsZero; i += 2, sign = -sign)
        {
            power /= n * n;
            sum += sign * power / i;
        }

        return sum;
    }
}
