using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>How much of what differs between runs is luck, and how much is not knowing the world: worlds with several runs each.</summary>
/// <remarks>
/// <code>
/// y_wr = μ + a_w + e_wr;   S₁ = R·Σ(ȳ_w − ȳ)²/(W − 1);   S₂ = Σ(y_wr − ȳ_w)²/(W·(R − 1))
/// luck² = S₂;   world² = max(0, (S₁ − S₂)/R);   interval of μ: ȳ ± t₍W₋₁₎·√(S₁/(W·R))
/// </code>
/// <para>Intervals: of luck by χ²; of the worlds by modified large samples (Graybill and Wang 1980; Burdick and Graybill 1992, ch. 3),
/// which is exact at either end. Every world has as many runs.</para>
/// </remarks>
/// <param name="Worlds">W.</param>
/// <param name="RunsOfWorld">R.</param>
/// <param name="Mean">Over all, with the interval that covers luck and world.</param>
/// <param name="Luck">Standard deviation between runs of one world.</param>
/// <param name="World">Standard deviation between the means that worlds would have over all luck.</param>
internal readonly record struct NestedComponents(int Worlds, int RunsOfWorld, MeanInterval Mean, Component Luck, Component World)
{
    /// <summary>Standard error of the mean by luck: more runs of the same worlds would take it away.</summary>
    public double LuckOfMean => Luck.Estimate / Math.Sqrt((double)Worlds * RunsOfWorld);

    /// <summary>Standard error of the mean because only so many worlds were drawn.</summary>
    public double WorldOfMean => World.Estimate / Math.Sqrt(Worlds);

    /// <summary>Takes worlds with their runs apart.</summary>
    /// <param name="values">World × run: at least two of each, as many of each; none undefined.</param>
    /// <param name="confidence">Of all intervals.</param>
    public static NestedComponents Of(double[][] values, double confidence = 0.95)
    {
        int worlds = values.Length, runs = worlds == 0 ? 0 : values[0].Length;
        if (worlds < 2 || runs < 2 || Array.Exists(values, v => v.Length != runs))
            throw new ArgumentException("Needs at least two worlds with as many runs each, at least two.", nameof(values));
        double[] means = [.. values.Select(static v => v.Average())];
        MeanInterval mean = MeanInterval.Of(means, confidence);
        double between = runs * means.Sum(m => (m - mean.Mean) * (m - mean.Mean)) / (worlds - 1);
        int free = worlds * (runs - 1);
        double within = values.Zip(means, static (v, m) => v.Sum(y => (y - m) * (y - m))).Sum() / free;
        double tail = (1 - confidence) / 2;
        var luck = new Component(Math.Sqrt(within), Math.Sqrt(within / Share(1 - tail, free)), Math.Sqrt(within / Share(tail, free)));
        (double low, double high) = OfWorlds(between, within, worlds - 1, free, tail);
        return new NestedComponents(worlds, runs, mean, luck,
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
