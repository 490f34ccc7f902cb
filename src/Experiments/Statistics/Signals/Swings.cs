namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>Full swings of a signal: up out of a band around its middle and down out of it, counted in pairs.</summary>
internal static class Swings
{
    /// <summary>Half width of the band, standard deviations: small trembling at the middle is no swing.</summary>
    private const double Band = 0.5;

    /// <summary>Full swings (one up and one down) of the signal without trend, smoothed over a year.</summary>
    public static Statistic Count(ReadOnlySpan<double> signal, int width = Rotation.Year)
    {
        if (SignalLimits.Problem(signal) is { } problem) return Statistic.Undefined(problem);
        return Statistic.Of(ChangesOfSide(Smoothing.Standardized(Smoothing.MovingAverage(signal, width)), Band) / 2.0);
    }

    /// <summary>Crossings of zero, up or down, of the signal smoothed over a year: from half a standard deviation on one side to half a one
    /// on the other. Its mean and trend stay in it.</summary>
    public static Statistic Crossings(ReadOnlySpan<double> signal, int width = Rotation.Year)
    {
        if (SignalLimits.Problem(signal) is { } problem) return Statistic.Undefined(problem);
        double[] smooth = Smoothing.MovingAverage(signal, width);
        return Statistic.Of(ChangesOfSide(smooth, Band * Math.Sqrt(Smoothing.Variance(smooth))));
    }

    private static int ChangesOfSide(ReadOnlySpan<double> signal, double band)
    {
        int side = 0, changes = 0;
        foreach (double value in signal)
        {
            int now = value > band ? 1 : value < -band ? -1 : side;
            if (side != 0 && now != side) changes++;
            side = now;
        }

        return changes;
    }
}
