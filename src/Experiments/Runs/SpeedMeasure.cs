using System.Diagnostics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Runs;

/// <summary>How fast one scenario runs on this machine.</summary>
/// <param name="Enterprises">Enterprises of the world.</param>
/// <param name="Threads">Threads compared with one.</param>
/// <param name="Creation">Time to create the world.</param>
/// <param name="OneThread">Time of a period on one thread: the median.</param>
/// <param name="ManyThreads">Time of a period when all threads work on one world: the median.</param>
/// <param name="PeriodsASecond">Periods of as many worlds as threads, side by side.</param>
/// <param name="AllocatedAPeriod">Bytes allocated in a period, the median.</param>
/// <param name="Steps">Share of each step of the schedule, one thread.</param>
internal sealed record SpeedMeasure(
    int Enterprises, int Threads, TimeSpan Creation, TimeSpan OneThread, TimeSpan ManyThreads, double PeriodsASecond, long AllocatedAPeriod,
    IReadOnlyList<(string Step, double Share)> Steps)
{
    /// <summary>Periods lived through before the clock starts: code is compiled and partnerships have formed.</summary>
    private const int WarmUp = 12;

    /// <summary>Creates the world three times and times its periods after a warm-up.</summary>
    public static SpeedMeasure Of(Scenario scenario, int periods, int threads, CancellationToken cancellation)
    {
        scenario = scenario with { Periods = periods + WarmUp, Policies = [] };
        long began = Stopwatch.GetTimestamp();
        Model model = Model.Create(scenario, 0);
        TimeSpan creation = Stopwatch.GetElapsedTime(began);
        int enterprises = model.State.Enterprises.Staff.Count(static staff => staff > 0);
        int skip = model.State.BurnIn + WarmUp;
        var times = new ProcessTimes();
        (TimeSpan one, long bytes) = Periods(model, skip, () => times.Watch(model), cancellation);
        double all = Enumerable.Range(0, Schedule.Steps.Count).Sum(step => times.Of(step).TotalMilliseconds);
        TimeSpan many = threads == 1 ? one : Periods(Model.Create(scenario, 0, threads), skip, static () => { }, cancellation).Median;
        return new SpeedMeasure(
            enterprises, threads, creation, one, many, SideBySide(scenario, threads, cancellation), bytes,
            [.. Schedule.Steps.Select((step, i) => (step, times.Of(i).TotalMilliseconds / all))]);
    }

    private static (TimeSpan Median, long Bytes) Periods(Model model, int skip, Action started, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        var bytes = new List<long>();
        long last = 0, allocated = 0;
        model.Run(
            period =>
            {
                if (period == skip) started();
                if (period > skip)
                {
                    times.Add(Stopwatch.GetElapsedTime(last));
                    bytes.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
                }

                last = Stopwatch.GetTimestamp();
                allocated = GC.GetAllocatedBytesForCurrentThread();
            },
            cancellation);
        times.Sort();
        bytes.Sort();
        return (times[times.Count / 2], bytes[bytes.Count / 2]);
    }

    private static double SideBySide(Scenario scenario, int threads, CancellationToken cancellation)
    {
        long began = Stopwatch.GetTimestamp();
        int periods = 0;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, replication =>
            Model.Create(scenario, replication).Run(_ => Interlocked.Increment(ref periods), cancellation));
        return periods / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
