using System.Numerics;

namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>Every combination of levels, or the part of it that generators pick.</summary>
internal static class FactorialDesign
{
    /// <summary>How many combinations there are.</summary>
    public static BigInteger Count(IEnumerable<int> levels) => levels.Aggregate(BigInteger.One, static (product, count) => product * count);

    /// <summary>Every combination as level numbers, the last factor changing fastest.</summary>
    /// <param name="levels">Number of levels of each factor, at least 1.</param>
    public static IEnumerable<int[]> Full(IReadOnlyList<int> levels)
    {
        var at = new int[levels.Count];
        while (true)
        {
            yield return [.. at];
            int factor = levels.Count - 1;
            while (factor >= 0 && ++at[factor] == levels[factor]) at[factor--] = 0;
            if (factor < 0) yield break;
        }
    }

    /// <summary>A two-level fraction: the factors without a generator take every combination, the others follow as products of
    /// them.</summary>
    /// <param name="factors">Number of factors.</param>
    /// <param name="generators">For a generated factor, the factors whose product it is (as in D = ABC with levels −1 and +1).</param>
    /// <remarks>Box, Hunter and Hunter, Statistics for Experimenters, 2nd ed., ch. 6. Level 0 is −1, level 1 is +1.</remarks>
    public static IEnumerable<int[]> Fraction(int factors, IReadOnlyDictionary<int, IReadOnlyList<int>> generators)
    {
        int[] basic = [.. Enumerable.Range(0, factors).Where(f => !generators.ContainsKey(f))];
        int[] two = [.. basic.Select(static _ => 2)];
        foreach (int[] combination in Full(two))
        {
            var row = new int[factors];
            for (int i = 0; i < basic.Length; i++) row[basic[i]] = combination[i];
            foreach ((int generated, IReadOnlyList<int> product) in generators)
            {
                // A product of signs is + when the number of minus signs is even.
                int minus = product.Count(f => row[f] == 0);
                row[generated] = minus % 2 == 0 ? 1 : 0;
            }

            yield return row;
        }
    }

    /// <summary>Whether two main effects cannot be told apart (resolution below III): as no product has fewer than two factors and none
    /// that is generated itself, only two that are the same product tie theirs.</summary>
    public static bool TiesMainEffects(IReadOnlyDictionary<int, IReadOnlyList<int>> generators) =>
        generators.Values.DistinctBy(static product => string.Join(' ', product.Order())).Count() < generators.Count;
}
