using Spectre.Console;

namespace Ronghe.Experiments.Runs;

/// <summary>How far the runs are: a bar with the time left on a terminal, a line per run when asked for more, nothing otherwise.</summary>
internal sealed class RunProgress(TextWriter messages, bool quiet, bool verbose)
{
    private readonly Lock _gate = new();
    private long _donePeriods;
    private int _doneRuns;
    private long _allPeriods;
    private int _allRuns;

    /// <summary>The next tasks to be counted. Of a design that makes its tasks when asked, the first stands for all.</summary>
    public void Expect(IReadOnlyList<RunTask> tasks, int[] wanted)
    {
        _donePeriods = 0;
        _doneRuns = 0;
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
        if (!verbose || quiet || IsTerminal) return;
        lock (_gate) messages.WriteLine(
            $"{done}/{_allRuns} {task.Document.Name}, replication {task.Identity.Replication}: {(failed ? "failed" : "done")}");
    }

    /// <summary>Shows the bar until every worker has ended.</summary>
    public void ShowWhile(IReadOnlyList<Thread> workers)
    {
        if (quiet || !IsTerminal) return;
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
