using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>What is kept of one finished run: end-of-run outcomes of every kept group and the asked-for part of its series.</summary>
internal sealed class RecordedRun
{
    /// <summary>Outcomes are means over this many last periods (five years).</summary>
    public const int LastPeriods = 20;

    public required RunIdentity Identity { get; init; }

    public required RunProvenance Provenance { get; init; }

    /// <summary>Title of the scenario when it ran; not part of what the run is.</summary>
    public required string Title { get; init; }

    /// <summary>The quarter that names period 0.</summary>
    public required Quarter Start { get; init; }

    /// <summary>What was kept: one object for all runs that kept the same.</summary>
    public required RunLayout Layout { get; init; }

    public IReadOnlyList<ObservationDefinition> Observations => Layout.Observations;

    /// <summary>Group 0 is the whole world.</summary>
    public IReadOnlyList<ObservationGroup> Groups => Layout.Groups;

    /// <summary>Period numbers kept in the series, ascending; none when only outcomes are kept.</summary>
    public IReadOnlyList<int> Periods => Layout.Periods;

    /// <summary>Mean over the last periods, group × observation; NaN when never defined. The whole world comes first.</summary>
    public required double[] Outcomes { get; init; }

    /// <summary>Kept values, period × group × observation.</summary>
    public required double[] Values { get; init; }

    /// <summary>Graduates' lives that were recorded.</summary>
    public RecordedLives Lives { get; init; } = RecordedLives.None;

    /// <summary>End-of-run outcome of one observation for one group.</summary>
    public double Outcome(int observation, int group = 0) => Outcomes[(group * Observations.Count) + observation];

    /// <summary>End-of-run outcome of the whole world by name; NaN when it was not kept.</summary>
    public double Outcome(string observation) => Layout.IndexOf(observation) is >= 0 and var index ? Outcome(index) : double.NaN;

    /// <summary>Value of one observation for one group in the k-th kept period.</summary>
    public double Value(int observation, int group, int kept) =>
        Values[(((kept * Groups.Count) + group) * Observations.Count) + observation];

    /// <summary>What has to be recorded of a run so that <see cref="From"/> finds it: without a series the last periods are
    /// enough.</summary>
    public static Recording Needs(RunTask task)
    {
        ObserveSettings observe = task.Document.Observe;
        return new Recording(observe.By, observe.Outcomes, observe.Every > 0 ? 0
            : Math.Max(0, task.Document.Scenario.Periods - LastPeriods), observe.Persons);
    }

    /// <summary>Keeps what the settings ask for; <paramref name="known"/> is reused when it fits, so that a sweep holds one
    /// layout.</summary>
    public static RecordedRun From(RunSeries series, RunTask task, RunLayout? known = null)
    {
        ObserveSettings observe = task.Document.Observe;
        int[] observations =
            [.. Enumerable.Range(0, series.Observations.Count).Where(o => observe.Outcomes?.Contains(series.Observations[o].Name) ?? true)];
        int[] groups = [.. Enumerable.Range(0, series.Groups.Count).Where(g => g == 0 || observe.By.Contains(series.Groups[g].Kind))];
        int[] periods = observe.Every <= 0 ? []
            : [.. Enumerable.Range(0, series.Periods).Where(p => p % observe.Every == 0 || p == series.Periods - 1)];
        var layout = new RunLayout([.. observations.Select(o => series.Observations[o])], [.. groups.Select(g => series.Groups[g])],
            periods) { Persons = observe.Persons };
        var values = new double[periods.Length * groups.Length * observations.Length];
        int next = 0;
        foreach (int period in periods)
        {
            foreach (int group in groups)
            {
                foreach (int o in observations) values[next++] = series[o, group, period];
            }
        }

        return new RecordedRun
        {
            Identity = task.Identity,
            Provenance = task.Provenance,
            Title = task.Document.Name,
            Start = task.Document.Scenario.Start,
            Layout = known is not null && known.Equals(layout) ? known : layout,
            Outcomes = [.. groups.SelectMany(g => observations.Select(o => LastMean(series, o, g)))],
            Values = values,
            Lives = observe.Persons > 0 ? RecordedLives.Of(series.Lives, task.Document.Scenario.Population) : RecordedLives.None,
        };
    }

    private static double LastMean(RunSeries series, int observation, int group)
    {
        double sum = 0;
        int count = 0;
        for (int period = Math.Max(0, series.Periods - LastPeriods); period < series.Periods; period++)
        {
            double value = series[observation, group, period];
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
