using System.Collections.Concurrent;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How much amplitude a pooled autoregression seems to keep over a turn where nothing turns: the 99 % quantile over 999 sets of
/// courses that only remember, of the same numbers, length and persistence.</summary>
/// <remarks>Scale does not matter to poles. Courses of a set are drawn from 9,600 at two neighbouring hundredths of persistence, and the
/// quantile is read between them.</remarks>
internal static class RingingNull
{
    private const int Sets = 999, Pool = 9_600;

    /// <summary>Numbers of paths that no other null uses.</summary>
    private const uint First = 1_000_000;

    private const double Level = 0.99, Step = 0.01;

    private static readonly ConcurrentDictionary<(int Length, int Hundredths), Lazy<Remembering>> Pools = new();

    private static readonly ConcurrentDictionary<(int, int, int, bool, int), Lazy<double>> Quantiles = new();

    /// <param name="courses">Those whose poles are judged, quarter by quarter.</param>
    /// <param name="order">Of the autoregression.</param>
    /// <param name="isYearly">It is made of means of years.</param>
    public static double Of(Courses courses, int order, bool isYearly)
    {
        double steps = courses.Persistence() / Step;
        int below = Math.Min((int)steps, 98);
        double At(int hundredths) => Quantiles.GetOrAdd((courses.Series, courses.Length, order, isYearly, hundredths),
            static key => new Lazy<double>(() => Quantile(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5))).Value;
        double low = At(below);
        return low + ((steps - below) * (At(below + 1) - low));
    }

    private static double Quantile(int series, int length, int order, bool isYearly, int hundredths)
    {
        Remembering pool = Pools.GetOrAdd((length, hundredths), static key =>
            new Lazy<Remembering>(() => Remembering.Of(key.Length, key.Hundredths * Step))).Value;
        double[][] products = isYearly ? pool.Years : pool.Quarters;
        double longest = length / (double)SlowPeriodogram.FewestTurns;
        var streams = new RandomStreams(99, 0);
        var kept = new double[Sets];
        for (int set = 0; set < Sets; set++)
        {
            var sum = new double[order + 1];
            for (int i = 0; i < series; i++)
            {
                double[] one = products[(int)(streams.Uniform(Purpose.None, (uint)i, 0, 0, (uint)set) * Pool)];
                for (int lag = 0; lag <= order; lag++) sum[lag] += one[lag];
            }

            kept[set] = PooledAutoregression.Of(sum, order).Ringing(longest, isYearly ? Rotation.Year : 1).Kept;
        }

        return Statistics.Quantile.Type7(kept, Level);
    }

    /// <summary>Autocovariances of courses that only remember, by quarters and by years.</summary>
    private sealed record Remembering(double[][] Quarters, double[][] Years)
    {
        public static Remembering Of(int length, double persistence)
        {
            Courses[] courses = [.. Enumerable.Range(0, Pool).Select(i =>
                Courses.Of([[RedNoise.Path(length, persistence, First + (uint)i)]]))];
            const int Longest = PooledAutoregression.MostOrder;
            return new Remembering([.. courses.Select(static c => c.Autocovariances(Longest))],
                [.. courses.Select(static c => c.Yearly().Autocovariances(Longest))]);
        }
    }
}
