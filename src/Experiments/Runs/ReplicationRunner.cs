using System.Runtime.ExceptionServices;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs;

/// <summary>Runs worlds in parallel, one worker a thread; each appends what it finished to its own journal. What runs have in common is
/// simulated once (<see cref="RunQueue"/>).</summary>
internal sealed class ReplicationRunner(
    RunEnvironment environment, StoreJournals journals, FailureLog failures, StoreOptions options, SettledStates? settled = null)
{
    private int _computed;
    private Exception? _failure;

    /// <summary>Runs every wanted task that is not cancelled and returns how many finished. Throws <see cref="DiskProblem"/> when a journal
    /// cannot be written.</summary>
    /// <param name="tasks">All tasks; one is made only when its turn comes.</param>
    /// <param name="wanted">Which of them to run; those that begin alike are started with the first of them.</param>
    /// <param name="progress">Told of every finished period; may be called from any thread.</param>
    /// <param name="cancellation">Ctrl-C: worlds stop at the end of their period.</param>
    public int Run(IReadOnlyList<RunTask> tasks, int[] wanted, RunProgress progress, CancellationToken cancellation)
    {
        if (wanted.Length == 0) return 0;
        _computed = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var workers = new Thread[Math.Clamp(options.Threads, 1, wanted.Length)];

        // Threads that no run needs go to the worlds; only large ones use them.
        int threadsAWorld = Math.Max(1, options.Threads / workers.Length);
        var queue = new RunQueue(tasks, wanted, workers.Length);
        for (int i = 0; i < workers.Length; i++)
        {
            int worker = i;
            var worlds = new WorkerWorlds(environment, threadsAWorld, workers.Length, settled);
            workers[i] = new Thread(() => Work(tasks, queue, worker, worlds, progress, stop)) { IsBackground = true, Name = "world" };
            workers[i].Start();
        }

        progress.ShowWhile(workers);
        foreach (Thread worker in workers) worker.Join();
        if (_failure is not null && DiskProblem.Is(_failure)) throw DiskProblem.Of($"a finished run (in {journals.Path})", _failure);
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
        cancellation.ThrowIfCancellationRequested();
        return _computed;
    }

    private void Work(IReadOnlyList<RunTask> tasks, RunQueue queue, int worker, WorkerWorlds worlds, RunProgress progress,
        CancellationTokenSource stop)
    {
        JournalWriter? journal = null;
        RunLayout? layout = null;
        try
        {
            while (!stop.IsCancellationRequested && queue.TryTake(worker, out RunTurn turn))
            {
                RunTask task = tasks[turn.Task];
                journals.Inputs.Keep(task.Document.Scenario);
                if (Simulate(task, turn, worlds, layout, progress, stop.Token) is not { } run)
                {
                    if (options.OnFailure == FailureHandling.Fast) stop.Cancel();
                    continue;
                }

                layout = run.Layout;
                journal ??= journals.Take();
                journals.Append(journal, run, () => Variant.Of(task.Document.Scenario));
                Interlocked.Increment(ref _computed);
                progress.RunDone(task, failed: false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: the unfinished world is dropped and done again at the next start.
        }
#pragma warning disable CA1031 // Whatever stops a worker is thrown again by the thread that started it: nobody else could say it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            stop.Cancel();
        }
        finally
        {
            if (journal is not null) Return(journal, stop);
        }
    }

    private void Return(JournalWriter journal, CancellationTokenSource stop)
    {
        try
        {
            journals.Return(journal);
        }
        catch (Exception e) when (DiskProblem.Is(e))
        {
            Interlocked.CompareExchange(ref _failure, e, null);
            stop.Cancel();
        }
    }

    private RecordedRun? Simulate(RunTask task, RunTurn turn, WorkerWorlds worlds, RunLayout? layout, RunProgress progress,
        CancellationToken stop)
    {
        int finished = -1;
        try
        {
            RunSeries series = worlds.Simulate(task, turn, period =>
            {
                progress.PeriodDone(period - Math.Max(0, finished));
                finished = period;
            }, stop);
            return RecordedRun.From(series, task, layout);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A world may fail in any way; one bad run must not take the others with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            progress.PeriodDone(RunProgress.PeriodsOf(task) - Math.Max(0, finished));
            failures.Add(task, finished, e);
            progress.RunDone(task, failed: true);
            return null;
        }
    }
}
