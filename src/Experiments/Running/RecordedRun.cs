using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Running;

/// <summary>What is kept of one finished run: end-of-run outcomes and the asked-for part of its series.</summary>
internal sealed class RecordedRun
{
    /// <summary>Outcomes are means over this many last periods (five years).</summary>
    public const int LastPeriods = 20;

    public required RunIdentity Identity { get; init; }

    public required RunMake Make { get; init; }

    public required IReadOnlyList<ObservationDefinition> Observations { get; init; }

    /// <summary>Group 0 is the whole world.</summary>
    public required IReadOnlyList<ObservationGroup> Groups { get; init; }

    /// <summary>Period numbers kept in the series, ascending.</summary>
    public required IReadOnlyList<int> Periods { get; init; }

    /// <summary>Mean over the last periods, whole world, by observation; NaN when never defined.</summary>
    public required double[] Outcomes { get; init; }

    /// <summary>Kept values, period × group × observation.</summary>
    public required double[] Values { get; init; }

    /// <summary>Value of one observation for one group in the k-th kept period.</summary>
    public double Value(int observation, int group, int kept) => Values[(((kept * Groups.Count) + group) * Observations.Count) + observation];

    /// <summary>Keeps the whole world and the groups of the asked-for kinds, every <paramref name="every"/>-th period and the last.</summary>
    public static RecordedRun From(RunSeries series, RunIdentity identity, RunMake make, IReadOnlyList<string> kinds, int every)
    {
        int[] groups = [.. Enumerable.Range(0, series.Groups.Count).Where(g => g == 0 || kinds.Contains(series.Groups[g].Kind))];
        int step = Math.Max(1, every);
        int[] periods = [.. Enumerable.Range(0, series.Periods).Where(p => p % step == 0 || p == series.Periods - 1)];
        int observations = series.Observations.Count;
        var values = new double[periods.Length * groups.Length * observations];
        int next = 0;
        foreach (int period in periods)
        {
            foreach (int group in groups)
            {
                for (int o = 0; o < observations; o++) values[next++] = series[o, group, period];
            }
        }

        return new RecordedRun
        {
            Identity = identity,
            Make = make,
            Observations = series.Observations,
            Groups = [.. groups.Select(g => series.Groups[g])],
            Periods = periods,
            Outcomes = [.. Enumerable.Range(0, observations).Select(o => LastMean(series, o))],
            Values = values,
        };
    }

    private static double LastMean(RunSeries series, int observation)
    {
        if (series.Groups.Count == 0) return double.NaN;
        double sum = 0;
        int count = 0;
        for (int period = Math.Max(0, series.Periods - LastPeriods); period < series.Periods; period++)
        {
            double value = series[observation, 0, period];
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
