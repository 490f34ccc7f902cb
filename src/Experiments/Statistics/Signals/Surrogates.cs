using System.Collections.Concurrent;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>99 % quantiles of the statistics over signals without any loop, for the actual length and the same filters.</summary>
/// <remarks>Autocorrelations and filter rates are rounded (φ up to the next 0.02, rate to a grid of 1.5 steps), so that few nulls serve
/// many signals; 400 draws each.</remarks>
internal static class Surrogates
{
    public const int Draws = 400;

    public const double Level = 0.99;

    private static readonly ConcurrentDictionary<(string, int, double, double), double> Known = new();

    /// <summary>Coherence of two independent AR(1) signals.</summary>
    public static double PairCoherence(int length, double phiX, double phiY, int width = Rotation.Year) =>
        Quantile("pair" + width, length, Up(phiX), Up(phiY), (px, py, draw) =>
            Rotation.Of(RedNoise.Path(length, px, draw), RedNoise.Path(length, py, draw + Draws), width).Coherence);

    /// <summary>Coherence of an AR(1) signal and a one-pole filter's answer to it: what any slow follower shows (V16).</summary>
    public static double FilteredCoherence(int length, double phi, double rate, int width = Rotation.Year) =>
        Quantile("filter" + width, length, Up(phi), OnGrid(rate), (p, r, draw) =>
        {
            double[] x = RedNoise.Path(length, p, draw);
            return Rotation.Of(x, Smoothing.OnePole(x, r), width).Coherence;
        });

    /// <summary>Highest spectral peak over fitted red noise.</summary>
    public static double Peak(int length, double phi) =>
        Quantile("peak", length, Up(phi), 0, (p, _, draw) =>
        {
            double[] x = RedNoise.Path(length, p, draw);
            return Spectrum.Of(x)?.PeakOverRedNoise(RedNoise.Autocorrelation(x)) ?? Statistic.Undefined(SignalLimits.TooShort);
        });

    private static double Quantile(string kind, int length, double first, double second, Func<double, double, uint, Statistic> draw) =>
        Known.GetOrAdd((kind, length, first, second), key =>
        {
            double[] values = [.. Enumerable.Range(0, Draws).Select(i => draw(key.Item3, key.Item4, (uint)i).Value)];
            return Statistics.Quantile.Type7(values, Level);
        });

    private static double Up(double phi) => Math.Min(0.99, Math.Ceiling(phi * 50) / 50);

    private static double OnGrid(double rate) => Math.Clamp(Math.Pow(1.5, Math.Round(Math.Log(rate) / Math.Log(1.5))), 0.02, 1);
}
