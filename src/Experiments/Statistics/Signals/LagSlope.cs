namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>How a period grows with a lag that is varied alone.</summary>
internal static class LagSlope
{
    /// <summary>One least-squares slope a seed over its defined points (at least three lags), then Student's interval over the
    /// seeds.</summary>
    /// <param name="lags">Lags that were tried.</param>
    /// <param name="periods">One row a seed, one period a lag.</param>
    public static MeanInterval Of(IReadOnlyList<double> lags, IReadOnlyList<IReadOnlyList<Statistic>> periods) =>
        MeanInterval.Of([.. periods.Select(seed => Slope(lags, seed))]);

    private static double Slope(IReadOnlyList<double> lags, IReadOnlyList<Statistic> periods)
    {
        int[] defined = [.. Enumerable.Range(0, lags.Count).Where(i => periods[i].IsDefined)];
        if (defined.Length < 3) return double.NaN;
        double x = defined.Average(i => lags[i]), y = defined.Average(i => periods[i].Value);
        double square = defined.Sum(i => (lags[i] - x) * (lags[i] - x));
        return square > 0 ? defined.Sum(i => (lags[i] - x) * (periods[i].Value - y)) / square : double.NaN;
    }
}
