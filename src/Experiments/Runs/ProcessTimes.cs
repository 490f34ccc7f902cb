using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>Where the time of a run goes: how long each step of the schedule took, over all runs and threads (<c>--verbose</c>).</summary>
internal sealed class ProcessTimes
{
    private readonly long[] _ticks = new long[Schedule.Steps.Count];
    private long _creationTicks;
    private long _worlds;
    private long _copyTicks;
    private long _copies;
    private long _periods;

    /// <summary>Periods that were timed.</summary>
    public long Periods => Interlocked.Read(ref _periods);

    /// <summary>Time of one step of <see cref="Schedule.Steps"/>, all runs together.</summary>
    public TimeSpan Of(int step) => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks[step]));

    /// <summary>Time of creating worlds, all runs together.</summary>
    public TimeSpan Creation => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _creationTicks));

    /// <summary>Time of copying worlds, all runs together.</summary>
    public TimeSpan Copying => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _copyTicks));

    /// <summary>Creates a world whose times are added; may be called from any thread.</summary>
    public Model Create(Scenario scenario, int replication, int threads, Recording? recording)
    {
        long began = Stopwatch.GetTimestamp();
        Model model = Model.Create(scenario, replication, threads, recording);
        Interlocked.Add(ref _creationTicks, Stopwatch.GetTimestamp() - began);
        Interlocked.Increment(ref _worlds);
        Watch(model);
        return model;
    }

    /// <summary>Copies a world; the times of the copy are added; may be called from any thread.</summary>
    public Model Fork(Model original, Model? into)
    {
        long began = Stopwatch.GetTimestamp();
        Model model = original.Fork(into);
        Interlocked.Add(ref _copyTicks, Stopwatch.GetTimestamp() - began);
        Interlocked.Increment(ref _copies);
        Watch(model);
        return model;
    }

    /// <summary>Adds the times of a model's steps from here on.</summary>
    public void Watch(Model model)
    {
        long last = 0;
        model.PeriodBegins = () => last = Stopwatch.GetTimestamp();
        model.StepDone = step =>
        {
            long now = Stopwatch.GetTimestamp();
            Interlocked.Add(ref _ticks[step], now - last);
            last = now;
            if (step == _ticks.Length - 1) Interlocked.Increment(ref _periods);
        };
    }

    /// <summary>Prints the table: milliseconds a period and share, in the order of the schedule.</summary>
    public void Write(TextWriter output)
    {
        if (Periods == 0) return;
        double all = Enumerable.Range(0, _ticks.Length).Sum(step => Of(step).TotalMilliseconds);
        output.WriteLine(Line("step", "ms a period", "share"));
        for (int step = 0; step < _ticks.Length; step++)
        {
            double spent = Of(step).TotalMilliseconds;
            output.WriteLine(Line(Schedule.Steps[step], Number(spent / Periods),
                (spent / all).ToString("P1", CultureInfo.InvariantCulture)));
        }

        output.WriteLine(Line("all", Number(all / Periods), string.Empty));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Periods} periods; {_worlds} world(s) created in {Creation.TotalMilliseconds / Math.Max(1, _worlds):0.0} ms each, " +
            $"{_copies} copied in {Copying.TotalMilliseconds / Math.Max(1, _copies):0.0} ms each."));
    }

    private static string Line(string step, string time, string share) => $"{step,-22}{time,12}{share,9}".TrimEnd();

    private static string Number(double milliseconds) => Readable.Fixed(milliseconds, 4);
}
