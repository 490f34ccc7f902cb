using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>Points in proportion to a likelihood over a part of the unit cube: a population that starts even and is led there step by
/// step.</summary>
/// <remarks>Sequential Monte Carlo with tempering (Del Moral, Doucet and Jasra 2006): the power of the likelihood grows so that half of the
/// weight is left in each step, points are drawn again by weight, and each walks a few random steps that keep the distribution. Every draw
/// is keyed by step, point and use: the same seed gives the same points for any number of threads.</remarks>
internal static class TemperedSample
{
    private const int Walks = 4, MostSteps = 60;

    /// <param name="start">Points spread evenly over the part of the cube.</param>
    /// <param name="logLikelihood">Of a point; −∞ outside of the part.</param>
    /// <param name="seed">Of the draws.</param>
    public static double[][] Of(double[][] start, Func<double[], double> logLikelihood, ulong seed)
    {
        var streams = new RandomStreams(seed, 0);
        int number = start.Length, dimensions = start[0].Length;
        double[][] points = [.. start.Select(static x => (double[])x.Clone())];
        double[] logs = [.. points.AsParallel().AsOrdered().Select(logLikelihood)];
        double power = 0;
        for (int step = 0; step < MostSteps && power < 1; step++)
        {
            double next = NextPower(logs, power);
            double[] weights = Weights(logs, next - power);
            power = next;
            int[] drawn = Systematic(weights, streams.Uniform(Purpose.None, 0, step, 0, 1));
            points = [.. drawn.Select(i => points[i])];
            logs = [.. drawn.Select(i => logs[i])];
            double[] scale = Scale(points);
            (double[][] from, double[] fromLogs, double at) = (points, logs, power);
            (double[] Point, double Log)[] walked = [.. Enumerable.Range(0, number).AsParallel().AsOrdered().Select(i =>
            {
                (double[] here, double log) = (from[i], fromLogs[i]);
                for (int walk = 0; walk < Walks; walk++)
                {
                    var there = new double[dimensions];
                    bool isIn = true;
                    for (int d = 0; d < dimensions; d++)
                    {
                        there[d] = here[d] + (scale[d] * streams.Normal(Purpose.None, (uint)i, step, (uint)(1 + d), (uint)(2 + walk)));
                        isIn &= there[d] is >= 0 and < 1;
                    }

                    if (!isIn) continue;
                    double thereLog = logLikelihood(there);
                    if (Elementary.Log(streams.Uniform(Purpose.None, (uint)i, step, 0, (uint)(2 + walk))) < at * (thereLog - log))
                        (here, log) = (there, thereLog);
                }

                return (here, log);
            })];
            points = [.. walked.Select(static w => w.Point)];
            logs = [.. walked.Select(static w => w.Log)];
        }

        return points;
    }

    /// <summary>Weights that sum to one, of logarithms times a power.</summary>
    public static double[] Weights(double[] logs, double power)
    {
        double most = logs.Max();
        double[] weights = [.. logs.Select(log => Elementary.Exp(Math.Max(-700, power * (log - most))))];
        double sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>How many equal weights would be worth as much (Kish 1965).</summary>
    public static double Effective(double[] weights) => 1 / weights.Sum(static w => w * w);

    /// <summary>As many indices as there are weights, each as often as its weight says, to within one.</summary>
    public static int[] Systematic(double[] weights, double uniform)
    {
        var drawn = new int[weights.Length];
        double reached = weights[0];
        int at = 0;
        for (int i = 0; i < drawn.Length; i++)
        {
            while (reached < (i + uniform) / drawn.Length && at < weights.Length - 1) reached += weights[++at];
            drawn[i] = at;
        }

        return drawn;
    }

    /// <summary>The power at which half of the weight is left, at most 1.</summary>
    private static double NextPower(double[] logs, double power)
    {
        double enough = 0.5 * logs.Length;
        if (Effective(Weights(logs, 1 - power)) >= enough) return 1;
        (double low, double high) = (power, 1);
        for (int i = 0; i < 40; i++)
        {
            double middle = 0.5 * (low + high);
            if (Effective(Weights(logs, middle - power)) >= enough) low = middle;
            else high = middle;
        }

        return Math.Max(low, power + 1e-6);
    }

    /// <summary>Step of a walk in each direction, for the number of directions (Roberts, Gelman and Gilks 1997).</summary>
    private static double[] Scale(double[][] points) => [.. Enumerable.Range(0, points[0].Length).Select(d =>
    {
        double mean = points.Average(x => x[d]);
        return 2.38 / Math.Sqrt(points[0].Length) * Math.Sqrt(points.Average(x => (x[d] - mean) * (x[d] - mean)) + 1e-12);
    })];
}
