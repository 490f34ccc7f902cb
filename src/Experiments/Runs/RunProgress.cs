using System.Diagnostics;
using Ronghe.Experiments.Basics;
using Spectre.Console;

namespace Ronghe.Experiments.Runs;

/// <summary>How far the runs are: a bar with the time left on a terminal, one plain line every half minute elsewhere, a line per run when
/// asked for more.</summary>
internal sealed class RunProgress(TextWriter messages, bool quiet, bool verbose)
{
    /// <summary>Time between two plain lines.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private long _donePeriods;
    private int _doneRuns;
    private int _failedRuns;
    private long _allPeriods;
    private int _allRuns;

    /// <summary>The next tasks to be counted. Of a design that makes its tasks when asked, the first stands for all.</summary>
    public void Expect(IReadOnlyList<RunTask> tasks, int[] wanted)
    {
        _donePeriods = 0;
        _doneRuns = 0;
        _failedRuns = 0;
        _allRuns = wanted.Length;
        _allPeriods = wanted.Length == 0 ? 0
            : tasks is ILazyTasks ? (long)wanted.Length * PeriodsOf(tasks[wanted[0]])
            : wanted.Sum(i => (long)PeriodsOf(tasks[i]));
    }

    /// <summary>Periods that a run simulates, burn-in included.</summary>
    public static int PeriodsOf(RunTask task) => task.Document.Scenario.Periods + (int)task.Document.Scenario.Parameters.World.BurnIn;

    /// <summary>Periods done so far: simulated, shared or given up.</summary>
    public long DonePeriods => Interlocked.Read(ref _donePeriods);

    public void PeriodDone(int periods) => Interlocked.Add(ref _donePeriods, periods);

    public void RunDone(RunTask task, bool failed)
    {
        int done = Interlocked.Increment(ref _doneRuns);
        if (failed) Interlocked.Increment(ref _failedRuns);
        if (!verbose || quiet || IsTerminal) return;
        lock (_gate) messages.WriteLine(
            $"{done}/{_allRuns} {task.Document.Name}, replication {task.Identity.Replication}: {(failed ? "failed" : "done")}");
    }

    /// <summary>Shows how far the workers are until every one has ended.</summary>
    public void ShowWhile(IReadOnlyList<Thread> workers)
    {
        if (quiet) return;
        if (IsTerminal) ShowBar(workers);
        else WriteLines(workers);
    }

    private void WriteLines(IReadOnlyList<Thread> workers)
    {
        long began = Stopwatch.GetTimestamp();
        var next = Interval;
        foreach (Thread worker in workers)
        {
            while (!worker.Join(Remaining(next, began)))
            {
                next += Interval;
                double share = DonePeriods / (double)Math.Max(1, _allPeriods);
                double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
                string left = share > 0 ? $", about {Readable.Duration(seconds * ((1 - share) / share))} left" : string.Empty;
                string done = Readable.Whole(Volatile.Read(ref _doneRuns));
                int failures = Volatile.Read(ref _failedRuns);
                string failed = failures > 0 ? $" ({Readable.Whole(failures)} failed)" : string.Empty;
                lock (_gate) messages.WriteLine($"{done} of {Readable.Whole(_allRuns)} runs{failed}, {Readable.Percent(share)}{left}.");
            }
        }
    }

    private static TimeSpan Remaining(TimeSpan next, long began) =>
        next - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private void ShowBar(IReadOnlyList<Thread> workers)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(messages) });
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("Runs", maxValue: Math.Max(1, _allPeriods));
                while (workers.Any(static w => w.IsAlive))
                {
                    bar.Value = DonePeriods;
                    bar.Description = $"Runs {_doneRuns}/{_allRuns}";
                    Thread.Sleep(100);
                }

                bar.Value = _allPeriods;
            });
    }

    private bool IsTerminal => ReferenceEquals(messages, Console.Error) && !Console.IsErrorRedirected;
}
