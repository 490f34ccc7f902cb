using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Running;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe run FILE…</c>: scenarios × replications; several files are compared with the first.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal) => Create(terminal, RunExperiment.Execute);

    /// <summary>The same, carried out as a test wants it: with worlds, disk and clock of its own.</summary>
    internal static Command Create(Terminal terminal, Func<RunRequest, CancellationToken, int> execute)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        var options = new RunOptions(new RunOptionWords { Verbose = "Say more: every finished run, and the time of each process" });
        var replication = new Option<int?>("--replication")
            { Description = "Only the run of this number, from 0, such as a failed one", HelpName = "number" };
        RunOptions.Within(replication, 0, ScenarioKeys.MostReplications - 1);
        var command = new Command("run", "Run scenarios; several files are compared by paired differences with the first") { files };
        options.AddTo(command);
        command.Add(replication);
        command.Validators.Add(result =>
        {
            if (result.GetResult(replication) is not null && options.HasReplications(result))
                result.AddError("--replication N runs one replication, --replications N the first N: give one of the two.");
        });
        command.SetAction(parsed => options.IsDryRun(parsed)
            ? PlanCommand.Show(ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed)), isSweep: false,
                parsed.GetValue(replication) is null ? options.Replications(parsed) : 1, options.Threads(parsed), "text", terminal)
            : execute(
            new RunRequest(
                ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed)), options.Replications(parsed),
                options.Threads(parsed),
                options.OutputDirectory(parsed), options.Formats(parsed), options.IsQuiet(parsed), options.IsVerbose(parsed),
                RunOptions.CommandLine(parsed))
            {
                Replication = parsed.GetValue(replication),
                Output = terminal.Output,
                Messages = terminal.Messages,
                OnFailure = options.OnFailure(parsed),
            },
            terminal.Cancellation));
        return command;
    }
}
