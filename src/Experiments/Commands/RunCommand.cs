using System.CommandLine;
using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe run FILE…</c>: scenarios × replications; several files are compared with the first.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = ScenarioArguments.Files();
        var options = new RunOptions("Say more: every finished run, and the time of each process");
        var command = new Command("run", "Run scenarios; several files are compared by paired differences with the first") { files };
        options.AddTo(command);
        command.SetAction(parsed => options.IsDryRun(parsed)
            ? PlanCommand.Show(ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed)), isSweep: false, options.Replications(parsed), options.Threads(parsed), "text", terminal)
            : RunExperiment.Execute(
            new RunRequest(
                ScenarioArguments.ReadAll(parsed.GetValue(files)!, options.Overrides(parsed)), options.Replications(parsed), options.Threads(parsed),
                options.OutputDirectory(parsed), options.Formats(parsed), options.IsQuiet(parsed), options.IsVerbose(parsed), RunOptions.CommandLine(parsed))
            {
                Output = terminal.Output,
                Messages = terminal.Messages,
                OnFailure = options.OnFailure(parsed),
            },
            terminal.Cancellation));
        return command;
    }
}
