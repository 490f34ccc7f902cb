using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Studies.Running;

/// <summary>The work of <c>ronghe run</c>.</summary>
internal static class RunExperiment
{
    /// <summary>Runs scenarios × replications and writes the results folder. Returns the exit code: 0, 1 no run finished or the disk
    /// refused,
    /// 2 the folder cannot be used, 3 partial success, 130 interrupted.</summary>
    public static int Execute(RunRequest request, CancellationToken cancellation)
    {
        if (!request.Verbose) return Execute(request, RunEnvironment.OfProcess(), cancellation);
        var times = new ProcessTimes();
        int code = Execute(request, RunEnvironment.OfProcess() with { Create = times.Create, Fork = times.Fork }, cancellation);
        times.Write(request.Messages);
        return code;
    }

    internal static int Execute(RunRequest request, RunEnvironment environment, CancellationToken cancellation)
    {
        RunPlan plan = RunPlan.Of(request);
        string path = request.OutputDirectory ?? OutputFolder.DefaultPath(plan.Documents, environment.WorkingDirectory);
        using RunStore? store = RunStore.TryOpen(path, environment, out string problem);
        if (store is null)
        {
            request.Messages.WriteLine(problem);
            return ExitCode.BadInput;
        }

        var session = new RunSession(request, plan, store);
        try
        {
            session.Simulate(cancellation);
            if (session.FinishedCount == 0 || session.HasStoppedEarly)
            {
                session.ReportFailures();
                if (session.HasStoppedEarly) session.Say($"Stopped at the first failure. {session.WhatIsKept()}");
                return ExitCode.Failed;
            }

            ExperimentData data = session.Store(cancellation);
            SummaryTables.Write(request.Output, data);
            session.ReportFailures();
            session.Say($"Results: {store.Path}");
            return data.Failed > 0 && request.OnFailure != FailureHandling.Off ? ExitCode.Partial : ExitCode.Ok;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            request.Messages.WriteLine($"Interrupted. {session.WhatIsKept()} The same command goes on from there.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (DiskProblem.Is(e) || e is DiskProblem)
        {
            string what = e is DiskProblem ? e.Message : DiskProblem.Of($"the results in {store.Path}", e).Message;
            request.Messages.WriteLine($"{what} {session.WhatIsKept()} Make room and give the same command again: it goes on from there.");
            return ExitCode.Failed;
        }
    }
}
