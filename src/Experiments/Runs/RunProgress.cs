using System.Diagnostics;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;
using Spectre.Console;

namespace Ronghe.Experiments.Runs;

/// <summary>How far the runs are, or what is done with finished ones: a bar with the time left on a terminal, one plain line every half
/// minute elsewhere, a line per run when asked for more.</summary>
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
    private string _work = string.Empty;

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

    /// <summary>So many finished runs are to be worked on, each as long as the others.</summary>
    public void Expect(int runs) => (_allRuns, _allPeriods) = (runs, runs);

    /// <summary>The work on a finished run is done.</summary>
    public void WorkDone()
    {
        Interlocked.Increment(ref _doneRuns);
        PeriodDone(1);
    }

    /// <summary>Works on finished runs and shows how far that is; what it throws is thrown.</summary>
    /// <param name="name">What is done, before the numbers.</param>
    /// <param name="work">Does it: says how many runs it expects, if it knows, and counts them.</param>
    public void ShowDuring(string name, Action<RunProgress> work)
    {
        _work = name + ": ";
        if (quiet)
        {
            work(this);
            return;
        }

        var working = Task.Factory.StartNew(() => work(this), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Show(within => Task.WaitAny([working], within) >= 0);
        working.GetAwaiter().GetResult();
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
        Show(within =>
        {
            long began = Stopwatch.GetTimestamp();
            return workers.All(worker => worker.Join(Remaining(within, began)));
        });
    }

    /// <summary>Shows how far the work is until it has ended, which it is asked whether it does within a time.</summary>
    private void Show(Func<TimeSpan, bool> endsWithin)
    {
        if (IsTerminal) ShowBar(endsWithin);
        else WriteLines(endsWithin);
    }

    private void WriteLines(Func<TimeSpan, bool> endsWithin)
    {
        long began = Stopwatch.GetTimestamp();
        for (TimeSpan next = Interval; !endsWithin(Remaining(next, began)); next += Interval)
        {
            string line = _work + Line(Stopwatch.GetElapsedTime(began).TotalSeconds);
            lock (_gate) messages.WriteLine(line);
        }
    }

    private string Line(double seconds)
    {
        string done = Readable.Whole(Volatile.Read(ref _doneRuns));
        if (_allRuns == 0) return $"{done} runs.";
        double share = DonePeriods / (double)Math.Max(1, _allPeriods);
        string left = share > 0 ? $", about {Readable.Duration(seconds * ((1 - share) / share))} left" : string.Empty;
        int failures = Volatile.Read(ref _failedRuns);
        string failed = failures > 0 ? $" ({Readable.Whole(failures)} failed)" : string.Empty;
        return $"{done} of {Readable.Whole(_allRuns)} runs{failed}, {Readable.Percent(share)}{left}.";
    }

    private static TimeSpan Remaining(TimeSpan next, long began) =>
        next - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private void ShowBar(Func<TimeSpan, bool> endsWithin)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Screen) });
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask("Runs");
                do
                {
                    bar.IsIndeterminate = _allRuns == 0;
                    bar.MaxValue = Math.Max(1, _allPeriods);
                    bar.Value = DonePeriods;
                    bar.Description = Markup.Escape(_work) + (_allRuns == 0 ? $"{_doneRuns} runs" : $"Runs {_doneRuns}/{_allRuns}");
                }
                while (!endsWithin(TimeSpan.FromMilliseconds(100)));
                bar.Value = bar.MaxValue;
            });
    }

    private TextWriter Screen => messages is TranslatedMessages translated ? translated.Inner : messages;

    private bool IsTerminal => ReferenceEquals(Screen, Console.Error) && !Console.IsErrorRedirected;
}
