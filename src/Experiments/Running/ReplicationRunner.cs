using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Running;

/// <summary>Runs worlds in parallel, one per thread; each worker appends what it finished to its own journal.</summary>
internal sealed class ReplicationRunner(RunEnvironment environment, OutputFolder folder, FailureLog failures, int threads, FailureHandling onFailure)
{
    private int _next = -1;
    private Exception? _diskFailure;

    /// <summary>Runs every task that is not cancelled. Throws <see cref="DiskProblem"/> when a journal cannot be written.</summary>
    /// <param name="tasks">In the order they are started.</param>
    /// <param name="progress">Told of every finished period; may be called from any thread.</param>
    /// <param name="cancellation">Ctrl-C: worlds stop at the end of their period.</param>
    public void Run(IReadOnlyList<RunTask> tasks, RunProgress progress, CancellationToken cancellation)
    {
        if (tasks.Count == 0) return;
        _next = -1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var workers = new Thread[Math.Clamp(threads, 1, tasks.Count)];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(() => Work(tasks, progress, stop)) { IsBackground = true, Name = "world" };
            workers[i].Start();
        }

        progress.ShowWhile(workers);
        foreach (Thread worker in workers) worker.Join();
        if (_diskFailure is not null) throw DiskProblem.Of($"a finished run (in {folder.JournalPath})", _diskFailure);
        cancellation.ThrowIfCancellationRequested();
    }

    private void Work(IReadOnlyList<RunTask> tasks, RunProgress progress, CancellationTokenSource stop)
    {
        JournalWriter? journal = null;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                int index = Interlocked.Increment(ref _next);
                if (index >= tasks.Count) return;
                RecordedRun? run = Simulate(tasks[index], progress, stop.Token);
                if (run is null)
                {
                    if (onFailure == FailureHandling.Fast) stop.Cancel();
                    continue;
                }

                journal ??= new JournalWriter(environment.Open(folder.NextJournal(), FileMode.CreateNew));
                journal.Append(run);
                progress.RunDone(tasks[index], failed: false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: the unfinished world is dropped and done again at the next start.
        }
        catch (Exception e) when (DiskProblem.Is(e))
        {
            Interlocked.CompareExchange(ref _diskFailure, e, null);
            stop.Cancel();
        }
        finally
        {
            journal?.Dispose();
        }
    }

    private RecordedRun? Simulate(RunTask task, RunProgress progress, CancellationToken stop)
    {
        int finished = -1;
        try
        {
            RunSeries series = environment.Produce(task.Document.Scenario, task.Identity.Replication, period =>
            {
                progress.PeriodDone(period - Math.Max(0, finished));
                finished = period;
            }, stop);
            return RecordedRun.From(series, task.Identity, task.Make, task.Document.Observe.By, task.Document.Observe.Every);
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
