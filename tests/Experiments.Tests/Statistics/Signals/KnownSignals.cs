using Ronghe.Experiments.Statistics.Signals;

namespace Ronghe.Experiments.Tests.Statistics.Signals;

/// <summary>Paths whose verdict is known beforehand.</summary>
internal static class KnownSignals
{
    public const int Length = 400;

    public static double[] Wave(double period, double lag = 0,
        int length = Length) => [.. Enumerable.Range(0, length).Select(t => Math.Sin(Math.Tau * (t - lag) / period))];

    public static double[] Noise(uint number, double phi = 0, int length = Length) => RedNoise.Path(length, phi, 100_000 + number);

    public static double[] Plus(double[] signal, double[] noise, double weight) => [.. signal.Zip(noise, (s, n) => s + (weight * n))];

    public static double[] Shrinking(double[] signal) => [.. signal.Select((s, t) => s * Math.Exp(-t / 150.0))];
}
