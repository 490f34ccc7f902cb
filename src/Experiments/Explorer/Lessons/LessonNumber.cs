using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>What a condition looks at, as one number of a series.</summary>
internal static class LessonNumber
{
    /// <param name="condition">Observation, group, statistic and window.</param>
    /// <param name="series">The series of a world.</param>
    /// <param name="periods">Finished periods; the window ends there.</param>
    public static double Of(LessonCondition condition, RunSeries series, int periods)
    {
        if (!condition.IsEachSector)
            return Of(condition, series, Enumerable.Range(0, series.Groups.Count).First(g => series.Groups[g] == condition.Group), periods);
        return FiniteMean.Of(Enumerable.Range(0, series.Groups.Count).Where(g => series.Groups[g].Kind == "sector")
            .Select(g => Of(condition, series, g, periods)));
    }

    /// <summary>The number of a world, or how far it lies from that of another.</summary>
    public static double Difference(LessonCondition condition, double value, double? against) => against is not { } other ? value
        : condition.IsRelative ? (value - other) / Math.Abs(other) : value - other;

    private static double Of(LessonCondition condition, RunSeries series, int group, int periods)
    {
        int o = ObservationCatalog.IndexOf(condition.Observation.Name), first = Math.Max(0, periods - condition.Quarters);
        double[] values = [.. Enumerable.Range(first, periods - first).Select(period => series[o, group, period]).Where(double.IsFinite)];
        if (values.Length == 0) return double.NaN;
        double mean = values.Average();
        return condition.Statistic switch
        {
            SeriesStatistic.Least => values.Min(),
            SeriesStatistic.Most => values.Max(),
            SeriesStatistic.Swing => Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length),
            _ => mean,
        };
    }
}
