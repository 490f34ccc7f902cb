using System.Numerics;

namespace Ronghe.Experiments.Statistics;

/// <summary>Are factors complements? Second differences of a full factorial (Topkis 1998): all of them ≥ 0 is supermodularity.</summary>
internal static class Complementarity
{
    /// <summary>Two factors in one setting of the others.</summary>
    internal readonly record struct Pair(int First, int Second, int Setting);

    /// <summary>f(all) − f(none) − Σ (f(k alone) − f(none)): above 0 the whole is more than the sum of its parts.</summary>
    public static double BeyondTheSum(ReadOnlySpan<double> cells)
    {
        double beyond = cells[^1] - cells[0];
        for (int k = 1; k < cells.Length; k <<= 1) beyond -= cells[k] - cells[0];
        return beyond;
    }

    /// <summary>Every pair of factors in every setting of the others: n·(n − 1)/2 · 2ⁿ⁻² of them.</summary>
    public static IReadOnlyList<Pair> Pairs(int factors)
    {
        var pairs = new List<Pair>();
        for (int first = 0; first < factors; first++)
        {
            for (int second = first + 1; second < factors; second++)
            {
                int both = (1 << first) | (1 << second);
                for (int setting = 0; setting < 1 << factors; setting++)
                {
                    if ((setting & both) == 0) pairs.Add(new Pair(first, second, setting));
                }
            }
        }

        return pairs;
    }

    /// <summary>f(S ∪ kl) − f(S ∪ k) − f(S ∪ l) + f(S).</summary>
    public static double SecondDifference(ReadOnlySpan<double> cells, Pair pair)
    {
        int k = 1 << pair.First, l = 1 << pair.Second, s = pair.Setting;
        return cells[s | k | l] - cells[s | k] - cells[s | l] + cells[s];
    }

    /// <summary>Supermodularity judged with simultaneous intervals over all second differences.</summary>
    /// <param name="replications">2ⁿ values a replication.</param>
    /// <param name="confidence">That all intervals hold together.</param>
    public static Verdict Judge(IReadOnlyList<double[]> replications, double confidence = 0.95)
    {
        int factors = BitOperations.Log2((uint)replications[0].Length);
        IReadOnlyList<Pair> pairs = Pairs(factors);
        double[][] differences = [.. pairs.Select(pair => replications.Select(cells => SecondDifference(cells, pair)).ToArray())];
        MeanInterval[] intervals = SimultaneousIntervals.Of(differences, confidence);
        return new Verdict(pairs.Count, intervals.Count(static i => i.Mean > 0), intervals.Count(static i => i.IsAbove(0)),
            intervals.Count(static i => i.IsBelow(0)));
    }

    /// <summary>How many second differences there are, how many have a positive mean, and how many are surely positive or
    /// negative.</summary>
    internal readonly record struct Verdict(int Pairs, int Positive, int SurelyPositive, int SurelyNegative);
}
