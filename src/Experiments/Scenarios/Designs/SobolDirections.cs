using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>One dimension of Sobol's sequence: a primitive polynomial over GF(2) and its free direction numbers.</summary>
/// <param name="Degree">s; 0 is the first dimension, van der Corput's sequence.</param>
/// <param name="Coefficients">a: inner coefficients of x^s + a_1 x^(s−1) + … + 1, a_1 the highest bit.</param>
/// <param name="Initial">m_1…m_s: odd, m_i below 2^i.</param>
internal sealed record SobolDirection(int Degree, uint Coefficients, IReadOnlyList<uint> Initial);

/// <summary>The polynomials and free direction numbers of every dimension.</summary>
/// <remarks>
/// Dimensions 1–32: Joe and Kuo 2008, SIAM J. Sci. Comput. 30, 2635–2654, table <c>new-joe-kuo-6</c>, whose pairs of dimensions are even
/// too.
/// Above: the next primitive polynomials in order of degree and coefficients, which the program finds itself, with odd random numbers
/// (Jäckel 2002, Monte Carlo Methods in Finance, §8.3): each dimension is even, pairs are not optimised. <i>Assumption</i>: enough for
/// sensitivity, where few parameters matter.
/// </remarks>
internal static class SobolDirections
{
    private static readonly (int Degree, uint Coefficients, uint[] Initial)[] JoeKuo =
    [
        (0, 0, []), (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]), (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]), (5, 7, [1, 1, 7, 11, 19]), (5, 11, [1, 1, 5, 1, 1]), (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]), (6, 13, [1, 1, 1, 15, 21, 21]), (6, 16, [1, 3, 1, 13, 27, 49]), (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]), (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]), (7, 4, [1, 3, 7, 13, 13, 15, 69]), (7, 7, [1, 1, 3, 13, 7, 35, 63]),
        (7, 8, [1, 3, 5, 9, 1, 25, 53]),
        (7, 14, [1, 3, 1, 13, 9, 35, 107]), (7, 19, [1, 3, 1, 5, 27, 61, 31]), (7, 21, [1, 1, 5, 11, 19, 41, 61]),
        (7, 28, [1, 3, 5, 3, 3, 13, 69]),
        (7, 31, [1, 1, 7, 13, 1, 19, 1]), (7, 32, [1, 3, 7, 5, 13, 19, 59]), (7, 37, [1, 1, 3, 9, 25, 29, 41]),
        (7, 41, [1, 3, 5, 13, 23, 1, 55]),
        (7, 42, [1, 3, 7, 3, 13, 59, 17]),
    ];

    /// <summary>Dimensions whose numbers are published.</summary>
    public static int PublishedCount => JoeKuo.Length;

    /// <summary>The first dimensions.</summary>
    public static IEnumerable<SobolDirection> Of(int dimensions)
    {
        foreach ((int degree, uint coefficients, uint[] initial) in JoeKuo.Take(dimensions))
            yield return new SobolDirection(degree, coefficients, initial);
        uint dimension = (uint)JoeKuo.Length;
        foreach ((int degree, uint coefficients) in PrimitivePolynomials().Skip(JoeKuo.Length - 1).Take(dimensions - JoeKuo.Length))
        {
            yield return new SobolDirection(degree, coefficients, [.. Enumerable.Range(1, degree).Select(i => OddBelow(dimension, i))]);
            dimension++;
        }
    }

    /// <summary>All primitive polynomials over GF(2), by degree, then by inner coefficients.</summary>
    public static IEnumerable<(int Degree, uint Coefficients)> PrimitivePolynomials()
    {
        for (int degree = 1; degree < 20; degree++)
        {
            for (uint inner = 0; inner < 1u << (degree - 1); inner++)
            {
                if (IsPrimitive(degree, inner)) yield return (degree, inner);
            }
        }
    }

    /// <summary>x has order 2^s − 1 modulo the polynomial: the shift register runs through every state but 0 before it repeats.</summary>
    private static bool IsPrimitive(int degree, uint inner)
    {
        uint polynomial = (1u << degree) | (inner << 1) | 1;
        uint state = 1, period = (1u << degree) - 1;
        for (uint step = 1; step <= period; step++)
        {
            state <<= 1;
            if ((state >> degree) != 0) state ^= polynomial;
            if (state == 1) return step == period;
        }

        return false;
    }

    private static uint OddBelow(uint dimension, int i) =>
        (Philox.Block(dimension, (uint)i, 0, 0, 0x534F424F, 0x4C444952).X0 >> (32 - i)) | 1;
}
