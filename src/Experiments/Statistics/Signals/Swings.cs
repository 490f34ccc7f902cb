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
        double[] rest = Smoothing.Standardized(Smoothing.MovingAverage(signal, width));
        int side = 0, changes = 0;
        foreach (double value in rest)
        {
            int now = value > Band ? 1 : value < -Band ? -1 : side;
            if (side != 0 && now != side) changes++;
            side = now;
        }

        return Statistic.Of(changes / 2.0);
    }
}
