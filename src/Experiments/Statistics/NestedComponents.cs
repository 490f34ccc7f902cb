using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>How much of what differs between runs is luck, and how much is not knowing the world: worlds with several runs each.</summary>
/// <remarks>
/// <code>
/// y_wr = μ + a_w + e_wr;   S₁ = R·Σ(ȳ_w − ȳ)²/(W − 1);   S₂ = Σ(y_wr − ȳ_w)²/(N − W)
/// luck² = S₂;   world² = max(0, (S₁ − S₂)/R);   interval of μ: ȳ ± t₍W₋₁₎·√(S₁/(W·R))
/// what one world may say: ȳ ± t₍W₋₁₎·√(world² + S₁/(W·R))
/// </code>
/// <para>Intervals: of luck by χ²; of the worlds by modified large samples (Graybill and Wang 1980; Burdick and Graybill 1992, ch. 3),
/// which is exact at either end. ȳ is the mean of the worlds' means; where worlds have different numbers of runs, R is the harmonic mean
/// of these numbers (Thomas and Hultquist 1978), N their sum.</para>
/// </remarks>
/// <param name="Worlds">W.</param>
/// <param name="RunsOfWorld">R.</param>
/// <param name="Runs">N.</param>
/// <param name="Mean">Over all, with the interval that covers luck and world.</param>
/// <param name="Luck">Standard deviation between runs of one world.</param>
/// <param name="World">Standard deviation between the means that worlds would have over all luck.</param>
internal readonly record struct NestedComponents(
    int Worlds, double RunsOfWorld, int Runs, MeanInterval Mean, Component Luck, Component World)
{
    /// <summary>Standard error of the mean by luck: more runs of the same worlds would take it away.</summary>
    public double LuckOfMean => Luck.Estimate / Math.Sqrt(Worlds * RunsOfWorld);

    /// <summary>Standard error of the mean because only so many worlds were drawn.</summary>
    public double WorldOfMean => World.Estimate / Math.Sqrt(Worlds);

    /// <summary>Of the variance of the mean, the part that is not knowing the world; NaN where nothing varies.</summary>
    public double ShareOfWorld => WorldOfMean * WorldOfMean / ((WorldOfMean * WorldOfMean) + (LuckOfMean * LuckOfMean));

    /// <summary>Where one further world lies over all luck, with this probability: what not knowing the world leaves open.</summary>
    public (double Low, double High) OfOneWorld(double probability)
    {
        double half = MeanInterval.StudentQuantile(Worlds - 1, probability)
            * Math.Sqrt((World.Estimate * World.Estimate) + (Mean.StandardError * Mean.StandardError));
        return (Mean.Mean - half, Mean.Mean + half);
    }

    /// <summary>Half the width by which luck alone leaves the mean over these worlds open.</summary>
    public double LuckHalfWidth(double confidence) => MeanInterval.StudentQuantile(Runs - Worlds, confidence) * LuckOfMean;

    /// <summary>Values of runs by the worlds that they lived in; undefined ones are left out, and so is a world without any.</summary>
    /// <param name="values">By run.</param>
    /// <param name="worlds">The world of each.</param>
    public static double[][] ByWorld(IReadOnlyList<double> values, IReadOnlyList<int> worlds) =>
        [.. Enumerable.Range(0, values.Count).Where(r => !double.IsNaN(values[r])).GroupBy(r => worlds[r])
            .OrderBy(static world => world.Key).Select(world => (double[])[.. world.Select(r => values[r])])];

    /// <summary>Whether so many runs in such worlds tell luck from world.</summary>
    public static bool AreTold(double[][] values) => values.Length >= 2 && values.Any(static v => v.Length >= 2);

    /// <summary>Takes worlds with their runs apart.</summary>
    /// <param name="values">World × run: at least two worlds, at least one of them with two runs; none undefined or empty.</param>
    /// <param name="confidence">Of all intervals.</param>
    public static NestedComponents Of(double[][] values, double confidence = 0.95)
    {
        int worlds = values.Length;
        if (!AreTold(values) || Array.Exists(values, static v => v.Length == 0))
            throw new ArgumentException("Needs at least two worlds with runs, and two runs in one of them.", nameof(values));
        double runs = worlds / values.Sum(static v => 1.0 / v.Length);
        double[] means = [.. values.Select(static v => v.Average())];
        MeanInterval mean = MeanInterval.Of(means, confidence);
        double between = runs * means.Sum(m => (m - mean.Mean) * (m - mean.Mean)) / (worlds - 1);
        int all = values.Sum(static v => v.Length), free = all - worlds;
        double within = values.Zip(means, static (v, m) => v.Sum(y => (y - m) * (y - m))).Sum() / free;
        double tail = (1 - confidence) / 2;
        var luck = new Component(Math.Sqrt(within), Math.Sqrt(within / Share(1 - tail, free)), Math.Sqrt(within / Share(tail, free)));
        (double low, double high) = OfWorlds(between, within, worlds - 1, free, tail);
        return new NestedComponents(worlds, runs, all, mean, luck,
            new Component(Root((between - within) / runs), Root(low / runs), Root(high / runs)));
    }

    /// <summary>Interval of S₁ − S₂ about what it estimates.</summary>
    private static (double Low, double High) OfWorlds(double first, double second, int n1, int n2, double tail)
    {
        double upper = FisherSnedecor.InvCDF(n1, n2, 1 - tail), lower = FisherSnedecor.InvCDF(n1, n2, tail);
        double g1 = 1 - (1 / Share(1 - tail, n1)), h2 = (1 / Share(tail, n2)) - 1;
        double g12 = (Square(upper - 1) - Square(g1 * upper) - Square(h2)) / upper;
        double h1 = (1 / Share(tail, n1)) - 1, g2 = 1 - (1 / Share(1 - tail, n2));
        double h12 = (Square(1 - lower) - Square(h1 * lower) - Square(g2)) / lower;
        double below = Square(g1 * first) + Square(h2 * second) + (g12 * first * second),
            above = Square(h1 * first) + Square(g2 * second) + (h12 * first * second);
        return (first - second - Root(below), first - second + Root(above));
    }

    /// <summary>χ² over its degrees of freedom, as a quantile.</summary>
    private static double Share(double probability, int degrees) => ChiSquared.InvCDF(degrees, probability) / degrees;

    private static double Root(double variance) => Math.Sqrt(Math.Max(0, variance));

    private static double Square(double x) => x * x;
}

/// <summary>A standard deviation with its interval; 0 where nothing speaks for more.</summary>
internal readonly record struct Component(double Estimate, double Low, double High);
