using System.Numerics;
using MathNet.Numerics;

namespace Ronghe.Experiments.Statistics;

/// <summary>Exact Shapley attribution of a joint effect to its factors (Shapley 1953), from the values of all 2ⁿ combinations of one
/// replication.</summary>
/// <remarks>φ_k = Σ over S without k of |S|!·(n − |S| − 1)!/n! · (f(S ∪ k) − f(S)); the φ add up to f(all) − f(none).</remarks>
internal static class ShapleyValues
{
    /// <summary>One value a factor; <paramref name="cells"/> is indexed by bit mask.</summary>
    public static double[] Of(ReadOnlySpan<double> cells)
    {
        if (!BitOperations.IsPow2(cells.Length))
            throw new ArgumentException($"All combinations are 2, 4, 8, … values, not {cells.Length}.", nameof(cells));
        int factors = BitOperations.Log2((uint)cells.Length);
        Span<double> weights = stackalloc double[factors + 1];
        for (int size = 0; size < factors; size++) weights[size] = 1 / (factors * SpecialFunctions.Binomial(factors - 1, size));
        var values = new double[factors];
        for (int mask = 0; mask < cells.Length; mask++)
        {
            double weight = weights[BitOperations.PopCount((uint)mask)];
            for (int k = 0; k < factors; k++)
            {
                if ((mask & (1 << k)) == 0) values[k] += weight * (cells[mask | (1 << k)] - cells[mask]);
            }
        }

        return values;
    }
}
