namespace Ronghe.Experiments.Running;

/// <summary>The work of <c>ronghe run</c>.</summary>
internal static class RunExperiment
{
    /// <summary>Runs scenarios × replications and writes the results folder. Returns the exit code: 0, 1 a run failed, 3 partial success, 130 interrupted.</summary>
    public static int Execute(RunRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        request.Messages.WriteLine("This build cannot run scenarios yet.");
        return 1;
    }
}
