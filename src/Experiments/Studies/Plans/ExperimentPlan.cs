using System.Diagnostics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Plans;

/// <summary>What an experiment will take, from a short probe of its own world.</summary>
internal sealed record ExperimentPlan
{
    /// <summary>Longest probe, seconds; one run is always finished, and a second one when the first was shorter than
    /// <see cref="LongFirstSeconds"/>.</summary>
    private const double ProbeSeconds = 3;

    private const double LongFirstSeconds = 15;

    private const int MostProbes = 16;

    /// <summary>Memory of the program without worlds, bytes (measured: a sweep of tiny worlds).</summary>
    private const double BaseMemory = 140e6;

    /// <summary>Memory of a stored run while it is indexed, sorted and summarised, bytes (measured at 600,000 runs).</summary>
    private const double IndexBytesPerRun = 300;

    /// <summary>Bytes of a stored number in Parquet: doubles hardly compress, words do.</summary>
    private const double ParquetBytesPerValue = 8;

    /// <summary>The runs that are planned.</summary>
    public required PlannedRuns Planned { get; init; }

    public required int Threads { get; init; }

    /// <summary>Runs that the probe finished.</summary>
    public required int Probes { get; init; }

    /// <summary>Median time of a probe run on one thread; the first, in which the program is still being compiled, does not
    /// count.</summary>
    public required double SecondsPerRun { get; init; }

    /// <summary>Memory that one world holds, bytes.</summary>
    public required double WorldBytes { get; init; }

    /// <summary>Bytes of one run in a journal.</summary>
    public required double JournalBytesPerRun { get; init; }

    /// <summary>Numbers stored of one run.</summary>
    public required int ValuesPerRun { get; init; }

    /// <summary>The outcome whose interval is foreseen: that of the stopping rule, or the headline.</summary>
    public required string Outcome { get; init; }

    /// <summary>Standard deviation of the outcome over probe runs; NaN with fewer than two.</summary>
    public required double Deviation { get; init; }

    public long Runs => Planned.Runs;

    /// <summary>Worlds that a thread holds: policies of one point share the beginning of a world, which is then copied.</summary>
    public int WorldsAThread => Planned.Policies > 1 ? 2 : 1;

    /// <summary>Time when every run is simulated from its start; runs that begin alike take less.</summary>
    public double Seconds => Runs * SecondsPerRun / Threads;

    public double MemoryBytes => BaseMemory + (Threads * WorldsAThread * WorldBytes) + (Runs * IndexBytesPerRun);

    /// <summary>Journals, which go at the end, and tables beside them.</summary>
    public double DiskBytes => Runs * (JournalBytesPerRun + (ValuesPerRun * ParquetBytesPerValue));

    /// <summary>Half width of the 95 % Student interval of the outcome's mean over the replications of one cell.</summary>
    public double HalfWidth => Planned.Replications < 2 || double.IsNaN(Deviation) ? double.NaN
        : MeanInterval.StudentQuantile(Planned.Replications - 1, 0.95) * Deviation / Math.Sqrt(Planned.Replications);

    /// <summary>Tries a few of the runs.</summary>
    public static ExperimentPlan Of(PlannedRuns planned, int threads, RunEnvironment environment, CancellationToken cancellation)
    {
        ScenarioDocument document = planned.Document;
        string outcome = document.Replications.Until?.Outcome ?? Headline(document.Observe);
        var seconds = new List<double>();
        var values = new List<double>();
        RecordedRun? last = null;
        var all = Stopwatch.StartNew();
        while (seconds.Count == 0 || (seconds.Count == 1 && seconds[0] < LongFirstSeconds)
            || (all.Elapsed.TotalSeconds < ProbeSeconds && seconds.Count < MostProbes))
        {
            var one = Stopwatch.StartNew();
            var task = RunTask.Of(document, seconds.Count);
            RunSeries series = WorldFailure.Guard(document.Path, seconds.Count,
                () => environment.Simulate(
                    document.Scenario, task.Identity.Replication, 1, RecordedRun.Needs(task), static _ => { }, cancellation));
            last = RecordedRun.From(series, task);
            seconds.Add(one.Elapsed.TotalSeconds);
            values.Add(last.Outcome(outcome));
        }

        return new ExperimentPlan
        {
            Planned = planned,
            Threads = threads,
            Probes = seconds.Count,
            SecondsPerRun = Quantile.OfSorted(Quantile.SortedFinite([.. seconds.Skip(seconds.Count > 1 ? 1 : 0)]), 0.5),
            WorldBytes = Held(document.Scenario),
            JournalBytesPerRun = RecordedRunFormat.WriteRun(last!, 0).Length + JournalRecord.Overhead,
            ValuesPerRun = last!.Outcomes.Length + last.Values.Length,
            Outcome = outcome,
            Deviation = values.Count < 2 ? double.NaN : MeanInterval.Of([.. values]) is { Count: > 1 } interval
                ? interval.StandardError * Math.Sqrt(interval.Count) : double.NaN,
        };
    }

    private static string Headline(ObserveSettings observe) =>
        observe.Outcomes is null || observe.Outcomes.Contains("integration") ? "integration" : observe.Outcomes[0];

    private static double Held(Scenario scenario)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var model = Model.Create(scenario, 0);
        model.Step();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(model);
        return Math.Max(0, after - before);
    }
}
