using Ronghe.Simulation.Mathematics;

namespace Ronghe.Experiments.Statistics.Emulation;

/// <summary>A figure to be met, and how far off is still a hit.</summary>
/// <param name="Middle">Of its band.</param>
/// <param name="Variance">Of the figure about what is meant: a quarter of the band, and the discrepancy that is allowed, squared.</param>
internal readonly record struct Aim(double Middle, double Variance);

/// <summary>One emulator a figure, all of the same points: how implausible a point is.</summary>
/// <param name="aims">The figures.</param>
/// <param name="processes">Their emulators; null where a figure could not be emulated, which then rules out nothing.</param>
/// <param name="luck">Variance, by luck, of the outcomes that they learned from: runs on the same luck stray from their mean together,
/// which no emulator sees.</param>
internal sealed class Emulators(IReadOnlyList<Aim> aims, IReadOnlyList<GaussianProcess?> processes, IReadOnlyList<double> luck)
{
    /// <summary>Three standard deviations: at least 95 of 100 of any distribution with one peak (Pukelsheim 1994).</summary>
    public const double Cut = 3;

    private const int Many = 5;

    public IReadOnlyList<GaussianProcess?> Processes => processes;

    /// <summary>What each figure is likely to be at a point on any luck; NaN where there is no emulator.</summary>
    public (double Mean, double Variance)[] At(double[] x) => [.. processes.Select((process, t) =>
        process?.At(x) is var (mean, variance) ? (mean, variance + luck[t]) : (double.NaN, double.NaN))];

    /// <summary>By how many standard deviations each figure is missed; 0 where there is no emulator.</summary>
    /// <param name="told">What the figures are likely to be (<see cref="At"/>).</param>
    public double[] Misses((double Mean, double Variance)[] told) => [.. aims.Zip(told, static (aim, figure) =>
        double.IsNaN(figure.Mean) ? 0 : Math.Abs(figure.Mean - aim.Middle) / Math.Sqrt(figure.Variance + aim.Variance))];

    /// <summary>Whether a point of which this is told is left.</summary>
    public bool Leaves((double Mean, double Variance)[] told) => Implausibility(Misses(told)) <= Cut;

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

    /// <summary>Log of how likely the figures are where this is told of them; what is not told says nothing.</summary>
    public static double LogLikelihood(IReadOnlyList<Aim> aims, (double Mean, double Variance)[] told)
    {
        double sum = 0;
        for (int t = 0; t < aims.Count; t++)
        {
            if (!double.IsNaN(told[t].Mean)) sum += aims[t].LogDensity(told[t].Mean, told[t].Variance);
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
