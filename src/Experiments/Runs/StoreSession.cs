using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Runs;

/// <summary>Opens a store, does some work on it and tells how it ended: the same words and exit codes for every experiment.</summary>
internal static class StoreSession
{
    /// <summary>Returns the exit code: 0, 1 no run finished or the disk refused, 2 the folder cannot be used, 3 partial success, 130
    /// interrupted.</summary>
    /// <param name="path">The results folder.</param>
    /// <param name="environment">Worlds, disk and clock.</param>
    /// <param name="options">Where messages go and what failures do.</param>
    /// <param name="plan">What is wanted, for telling how much of it is kept; null for an experiment in stages, whose later runs depend on
    /// earlier ones.</param>
    /// <param name="work">Completes runs and publishes tables; false when no run that it needs is finished, so that there is nothing to
    /// show.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static int Run(
        string path, RunEnvironment environment, StoreOptions options, IReadOnlyList<RunTask>? plan, Func<RunStore, bool> work,
        CancellationToken cancellation)
    {
        using RunStore? store = RunStore.TryOpen(path, environment, out string problem);
        if (store is null)
        {
            options.Messages.WriteLine(problem);
            return ExitCode.BadInput;
        }

        try
        {
            bool isShown = work(store);
            store.ReportFailures(options.Messages, plan?.Count ?? store.AskedCount);
            if (options.OnFailure == FailureHandling.Fast && store.FailedCount > 0)
            {
                options.Messages.WriteLine($"Stopped at the first failure. {store.ResumeNote(plan)}");
                return ExitCode.Failed;
            }

            if (!isShown) return ExitCode.Failed;
            if (!options.Quiet && store.Settled is { } settled) options.Messages.WriteLine($"{settled} ({options.Settled})");
            if (!options.Quiet) options.Messages.WriteLine($"Results: {store.Path}");
            return store.FailedCount > 0 && options.OnFailure != FailureHandling.Off ? ExitCode.Partial : ExitCode.Ok;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            options.Messages.WriteLine($"Interrupted. {store.ResumeNote(plan)} The same command goes on from there.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (DiskProblem.Is(e) || e is DiskProblem)
        {
            string what = e is DiskProblem ? e.Message : DiskProblem.Of($"the results in {store.Path}", e).Message;
            options.Messages.WriteLine(
                $"{what} {store.ResumeNote(plan)} Make room and give the same command again: it goes on from there.");
            return ExitCode.Failed;
        }
    }
}
