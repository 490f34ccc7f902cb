using System.Numerics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Sobol's sequence: points that fill the unit cube more evenly than random ones, any number of them, in Gray-code
/// order.</summary>
/// <remarks>
/// Sobol 1967; Antonov and Saleev 1979. With a seed, every factor is shifted by a random digital shift (Cranley–Patterson in base 2): the
/// points stay as even, and repeated designs are independent. Without one, the first point is the corner 0.
/// </remarks>
internal static class SobolSequence
{
    private const int Bits = 32;

    /// <summary>Most factors: more than there are parameters.</summary>
    public const int MostFactors = 1_000;

    /// <summary>Point × factor, shares in [0, 1).</summary>
    /// <param name="points">From the first point of the sequence on.</param>
    /// <param name="factors">At most <see cref="MostFactors"/>.</param>
    /// <param name="seed">Of the digital shift; null is the plain sequence.</param>
    public static double[] Shares(int points, int factors, ulong? seed)
    {
        uint[][] directions = [.. SobolDirections.Of(factors).Select(Expand)];
        var at = new uint[factors];
        for (int f = 0; f < factors && seed is not null; f++)
            at[f] = Philox.Block((uint)f, 0, 0, 0x534F4221, (uint)seed.Value, (uint)(seed.Value >> 32)).X0;
        var shares = new double[points * factors];
        for (int i = 0; i < points; i++)
        {
            // The bit that the next Gray code flips is the lowest zero bit of the number before.
            int bit = i == 0 ? -1 : BitOperations.TrailingZeroCount(~(uint)(i - 1));
            for (int f = 0; f < factors; f++)
            {
                if (bit >= 0) at[f] ^= directions[f][bit];
                shares[(i * factors) + f] = at[f] / 4294967296.0;
            }
        }

        return shares;
    }

    /// <summary>Direction numbers v_1…v_32 from the initial ones by the recurrence of the primitive polynomial.</summary>
    private static uint[] Expand(SobolDirection direction)
    {
        var v = new uint[Bits];
        int s = direction.Degree;
        if (s == 0)
        {
            for (int i = 0; i < Bits; i++) v[i] = 1u << (Bits - 1 - i);
            return v;
        }

        for (int i = 0; i < Bits; i++)
        {
            if (i < s)
            {
                v[i] = direction.Initial[i] << (Bits - 1 - i);
                continue;
            }

            v[i] = v[i - s] ^ (v[i - s] >> s);
            for (int k = 1; k < s; k++)
            {
                if (((direction.Coefficients >> (s - 1 - k)) & 1) != 0) v[i] ^= v[i - k];
            }
        }

        return v;
    }
}
