using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>A figure to be met, and how far off is still a hit.</summary>
/// <param name="Middle">Of its band.</param>
/// <param name="Variance">Of the figure about what is meant: a quarter of the band, and the discrepancy that is allowed, squared.</param>
internal readonly record struct Aim(double Middle, double Variance);

/// <summary>One emulator a figure, all of the same points: how implausible a point is.</summary>
/// <param name="aims">The figures.</param>
/// <param name="processes">Their emulators; null where a figure could not be emulated, which then rules out nothing.</param>
internal sealed class Emulators(IReadOnlyList<Aim> aims, IReadOnlyList<GaussianProcess?> processes)
{
    /// <summary>Three standard deviations: at least 95 of 100 of any distribution with one peak (Pukelsheim 1994).</summary>
    public const double Cut = 3;

    private const int Many = 5;

    public IReadOnlyList<GaussianProcess?> Processes => processes;

    /// <summary>By how many standard deviations a point misses each figure; 0 where there is no emulator.</summary>
    public double[] Misses(ReadOnlySpan<double> x)
    {
        var misses = new double[aims.Count];
        for (int t = 0; t < misses.Length; t++)
        {
            if (processes[t] is not { } process) continue;
            (double mean, double variance) = process.At(x);
            misses[t] = Math.Abs(mean - aims[t].Middle) / Math.Sqrt(variance + aims[t].Variance);
        }

        return misses;
    }

    /// <summary>The second largest miss, because one emulator of many may be wrong; of fewer than five figures the largest.</summary>
    public static double Implausibility(double[] misses)
    {
        double first = 0, second = 0;
        foreach (double miss in misses)
        {
            if (miss > first) (first, second) = (miss, first);
            else if (miss > second) second = miss;
        }

        return misses.Length < Many ? first : second;
    }

    /// <summary>Log of how likely the figures are at a point.</summary>
    public double LogLikelihood(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int t = 0; t < aims.Count; t++)
        {
            if (processes[t] is not { } process) continue;
            (double mean, double variance) = process.At(x);
            sum += aims[t].LogDensity(mean, variance);
        }

        return sum;
    }
}

/// <summary>Densities of what is aimed at.</summary>
internal static class AimDensity
{
    /// <summary>Log density of the figure where the outcome has this mean and variance.</summary>
    public static double LogDensity(this Aim aim, double mean, double variance)
    {
        double all = variance + aim.Variance, off = mean - aim.Middle;
        return -0.5 * ((off * off / all) + Elementary.Log(all));
    }
}
