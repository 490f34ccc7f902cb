namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How a path (x, y) turns around its middle: full turns, and how steadily it turns one way.</summary>
/// <param name="Turns">Net turns, counter-clockwise positive.</param>
/// <param name="Coherence">|Σ dθ| / Σ |dθ|: 1 always one way, near 0 to and fro. Undefined for a path that is short, constant or on a
/// line.</param>
internal readonly record struct Rotation(Statistic Turns, Statistic Coherence)
{
    /// <summary>Correlation above which two signals are one: a path on a line has no inside to turn around.</summary>
    private const double OnALine = 0.975;

    /// <summary>A year of quarters.</summary>
    public const int Year = 4;

    /// <summary>Moving average over <paramref name="width"/>, trend out, unit deviation, then the angle from step to step.</summary>
    public static Rotation Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int width = Year)
    {
        if ((SignalLimits.Problem(x) ?? SignalLimits.Problem(y)) is { } problem) return Undefined(problem);
        double[] a = Smoothing.Standardized(Smoothing.MovingAverage(x, width)),
        b = Smoothing.Standardized(Smoothing.MovingAverage(y, width));
        if (Smoothing.Variance(a) == 0 || Smoothing.Variance(b) == 0) return Undefined("a straight line in time");
        if (Math.Abs(Smoothing.Correlation(a, b)) > OnALine) return Undefined("both signals are one: no lag");
        (double net, double way) = Wind(a, b);
        return new Rotation(Statistic.Of(net / Math.Tau), Statistic.Of(way > 0 ? Math.Abs(net) / way : 0));
    }

    /// <summary>Sum of angle steps and of their sizes, each step the shorter way round.</summary>
    private static (double Net, double Way) Wind(double[] x, double[] y)
    {
        double net = 0, way = 0;
        for (int t = 1; t < x.Length; t++)
        {
            double step = Math.Atan2((x[t - 1] * y[t]) - (y[t - 1] * x[t]), (x[t - 1] * x[t]) + (y[t - 1] * y[t]));
            net += step;
            way += Math.Abs(step);
        }

        return (net, way);
    }

    private static Rotation Undefined(string why) => new(Statistic.Undefined(why), Statistic.Undefined(why));
}
