using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Latin hypercube: each of n equal slices of every factor's range holds exactly one point, at random inside it.</summary>
/// <remarks>McKay, Beckman and Conover 1979, Technometrics 21, 239–245. Slices are shuffled by Fisher–Yates with keyed draws, so that the
/// same seed gives the same points on every machine.</remarks>
internal static class LatinHypercube
{
    /// <summary>Point × factor, shares in [0, 1).</summary>
    public static double[] Shares(int points, int factors, ulong seed)
    {
        var shares = new double[points * factors];
        var slices = new int[points];
        for (int f = 0; f < factors; f++)
        {
            for (int i = 0; i < points; i++) slices[i] = i;
            for (int i = points - 1; i > 0; i--)
            {
                int j = (int)(Uniform(seed, (uint)f, (uint)i, 0) * (i + 1));
                (slices[i], slices[j]) = (slices[j], slices[i]);
            }

            for (int i = 0; i < points; i++)
                shares[(i * factors) + f] = Math.Min((slices[i] + Uniform(seed, (uint)f, (uint)i, 1)) / points, Math.BitDecrement(1.0));
        }

        return shares;
    }

    private static double Uniform(ulong seed, uint factor, uint index, uint use)
    {
        PhiloxBlock block = Philox.Block(index, factor, use, 0x4C485321, (uint)seed, (uint)(seed >> 32));
        return RandomStreams.ToUnit(block.X0, block.X1);
    }
}
