using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>What a signal would look like if it only remembered: AR(1) with the signal's own autocorrelation, and what a slow answer makes
/// of it.</summary>
internal static class RedNoise
{
    private const ulong Seed = 20210401;

    /// <summary>Lag-one autocorrelation of the detrended signal, corrected for the loss by estimating mean and trend: (n·φ̂ + 2)/(n − 4)
    /// (Kendall 1954), at most 0.99.</summary>
    public static double Autocorrelation(ReadOnlySpan<double> signal)
    {
        double[] rest = Smoothing.WithoutTrend(signal);
        double product = 0, square = 0;
        for (int t = 0; t < rest.Length; t++)
        {
            square += rest[t] * rest[t];
            if (t > 0) product += rest[t] * rest[t - 1];
        }

        if (square <= 0 || rest.Length <= 8) return 0;
        return Math.Clamp(((rest.Length * (product / square)) + 2) / (rest.Length - 4), 0, 0.99);
    }

    /// <summary>Rate of the one-pole filter that best makes y from x: least squares of y(t) − y(t−1) on x(t) − y(t−1), both without trend
    /// and at unit deviation.</summary>
    public static double FilterRate(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] a = Smoothing.Standardized(x), b = Smoothing.Standardized(y);
        double product = 0, square = 0;
        for (int t = 1; t < a.Length; t++)
        {
            product += (b[t] - b[t - 1]) * (a[t] - b[t - 1]);
            square += (a[t] - b[t - 1]) * (a[t] - b[t - 1]);
        }

        return square > 0 ? Math.Clamp(product / square, 0.02, 1) : 1;
    }

    /// <summary>One stationary AR(1) path of unit variance. The same number gives the same path.</summary>
    public static double[] Path(int length, double phi, uint number)
    {
        var streams = new RandomStreams(Seed, 0);
        var path = new double[length];
        double innovation = Math.Sqrt(1 - (phi * phi));
        for (int t = 0; t < length; t += 2)
        {
            (double first, double second) = streams.UniformPair(Purpose.None, number, 0, 0, (uint)t);
            double radius = Math.Sqrt(-2 * Math.Log(1 - first)), angle = Math.Tau * second;
            Put(path, t, radius * Math.Cos(angle), phi, innovation);
            if (t + 1 < length) Put(path, t + 1, radius * Math.Sin(angle), phi, innovation);
        }

        return path;
    }

    private static void Put(double[] path, int t, double normal, double phi, double innovation) =>
        path[t] = t == 0 ? normal : (phi * path[t - 1]) + (innovation * normal);
}
