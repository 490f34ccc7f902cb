using MathNet.Numerics.Random;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>How sure is the order of the ways at equal cost, when nobody knows their gains and costs?</summary>
/// <remarks>
/// Each of <see cref="Draws"/> draws gives every way a gain (log-uniform over its plausible range, 1.5–6) and a saturation, i.e. the money
/// at which 63 % of it is reached (log-uniform over a decade), independently; each is combined with <see cref="Resamples"/> bootstrap
/// resamples of the replications.
/// Effects come from the response
/// curves at the effort that costs the budget: no run is needed, because a single lever acts only through its multiplier. The variance of
/// the ranks splits exactly into
/// <b>mechanisms</b> (mean ranks of the ways differ), <b>priors</b> (gains and costs) and <b>luck</b> (which replications were run; the
/// finite number of resamples is corrected for).
/// </remarks>
internal sealed class RankUncertainty
{
    public const int Draws = 2000;
    public const int Resamples = 20;
    private const int Seed = 20210401;

    /// <summary>A top place less probable than this is undecided.</summary>
    public const double Decided = 0.8;

    private readonly double[,] _probability;

    private RankUncertainty(double[,] probability, double mechanisms, double priors, double luck, double unreached)
    {
        _probability = probability;
        Mechanisms = mechanisms;
        Priors = priors;
        Luck = luck;
        Unreached = unreached;
    }

    /// <summary>Shares of the variance of ranks; they add up to 1.</summary>
    public double Mechanisms { get; }

    public double Priors { get; }

    public double Luck { get; }

    /// <summary>Share of draws × ways in which no effort up to four spends the budget; the way then counts at that effort.</summary>
    public double Unreached { get; }

    /// <summary>P(way has a rank); rank 0 is the top.</summary>
    public double P(int way, int rank) => _probability[way, rank];

    public int Top => Enumerable.Range(0, _probability.GetLength(0)).MaxBy(way => _probability[way, 0]);

    /// <param name="ways">Response curves with the same replications.</param>
    /// <param name="yuan">Budget, CNY a quarter.</param>
    public static RankUncertainty Of(IReadOnlyList<LeverResponse> ways, double yuan)
    {
        int n = ways.Count, replications = ways.Min(static w => w.ByReplication.Count);
        var random = new MersenneTwister(Seed);
        var counts = new double[n, n];
        var meanRank = new double[n];
        var withinDraw = new double[n];
        var squares = new double[n];
        int unreached = 0;
        var values = new double[n][];
        var ranks = new int[n];
        Span<double> perDraw = stackalloc double[n];
        Span<double> perDrawSquares = stackalloc double[n];
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int k = 0; k < n; k++) values[k] = EffectsOf(ways[k], yuan, replications, random, ref unreached);
            perDraw.Clear();
            perDrawSquares.Clear();
            for (int b = 0; b < Resamples; b++)
            {
                Rank(values, Resample(random, replications), ranks);
                for (int k = 0; k < n; k++)
                {
                    counts[k, ranks[k]]++;
                    perDraw[k] += ranks[k];
                    perDrawSquares[k] += ranks[k] * ranks[k];
                }
            }

            for (int k = 0; k < n; k++)
            {
                double mean = perDraw[k] / Resamples, within = (perDrawSquares[k] - (Resamples * mean * mean)) / (Resamples - 1);
                meanRank[k] += mean / Draws;
                squares[k] += mean * mean / Draws;
                withinDraw[k] += within / Draws;
            }
        }

        for (int k = 0; k < n; k++)
        {
            for (int rank = 0; rank < n; rank++) counts[k, rank] /= Draws * Resamples;
        }

        double overall = (n - 1) / 2.0;
        double mechanisms = meanRank.Average(m => (m - overall) * (m - overall));
        double luck = withinDraw.Average();
        double priors = Math.Max(0,
            Enumerable.Range(0, n).Average(k => squares[k] - (meanRank[k] * meanRank[k]) - (withinDraw[k] / Resamples)));
        double total = mechanisms + priors + luck;
        return new RankUncertainty(counts, mechanisms / total, priors / total, luck / total, unreached / (double)(Draws * n));
    }

    /// <summary>Effects by replication of a way with a gain and a saturation drawn from their priors.</summary>
    private static double[] EffectsOf(LeverResponse way, double yuan, int replications, MersenneTwister random, ref int unreached)
    {
        double gain = Draw(way.Key + ".gain", random), saturation = Draw(way.Key + ".saturation", random);
        double effort = way.EffortFor(yuan, gain, saturation);
        if (double.IsNaN(effort))
        {
            unreached++;
            effort = LeverResponse.MostEffort;
        }

        double multiplier = Ronghe.Simulation.Policies.LeversInForce.RateMultiplier(effort, gain, saturation);
        return [.. way.ByReplication.Take(replications).Select(curve => curve.At(multiplier))];
    }

    private static double Draw(string key, MersenneTwister random)
    {
        ParameterDefinition parameter = ParameterCatalog.Find("levers." + key)!;
        return parameter.PlausibleLow * Math.Pow(parameter.PlausibleHigh / parameter.PlausibleLow, random.NextDouble());
    }

    private static int[] Resample(MersenneTwister random, int replications)
    {
        var chosen = new int[replications];
        for (int i = 0; i < replications; i++) chosen[i] = random.Next(replications);
        return chosen;
    }

    private static void Rank(double[][] values, int[] chosen, int[] ranks)
    {
        double[] means = [.. values.Select(v => chosen.Sum(r => v[r]))];
        for (int k = 0; k < means.Length; k++)
        {
            int rank = 0;
            for (int other = 0; other < means.Length; other++)
            {
                if (means[other] > means[k] || (means[other] == means[k] && other < k)) rank++;
            }

            ranks[k] = rank;
        }
    }
}
