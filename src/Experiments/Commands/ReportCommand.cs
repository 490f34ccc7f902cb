using System.CommandLine;
using Ronghe.Experiments.Reports;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe report RESULTS</c>: the page of a results folder, from its files alone.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("RESULTS") { Description = "Results folder of any command" };
        Option<bool> quiet = ScenarioArguments.Quiet();
        var command = new Command("report", "Write the page of a results folder: one HTML file that works offline") { folder, quiet };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            if (!ReportPage.TryWrite(path, static (file, mode) => new FileStream(file, mode, FileAccess.Write), out string problem))
            {
                terminal.Messages.WriteLine(problem);
                return ExitCode.BadInput;
            }

            if (!parsed.GetValue(quiet)) terminal.Messages.WriteLine($"Page: {Path.Combine(path, ReportPage.Name)}");
            return ExitCode.Ok;
        });
        return command;
    }
}
