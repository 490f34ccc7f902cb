using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe diff A B</c>: what changes from one scenario to another.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var left = new Argument<string>("A") { Description = "Scenario file" };
        var right = new Argument<string>("B") { Description = "Scenario file" };
        Option<string> format = TableFormat.Option();
        var command = new Command("diff", "List what changes from scenario A to scenario B") { left, right, format };
        command.SetAction(parsed =>
        {
            IReadOnlyList<ScenarioDocument> documents = ScenarioArguments.ReadAll([parsed.GetValue(left)!, parsed.GetValue(right)!], []);
            IReadOnlyList<ScenarioDifference> differences = ScenarioDiff.Between(documents[0], documents[1]);
            if (differences.Count == 0) terminal.Messages.WriteLine("The scenarios do not differ.");
            else if (documents[0].ScenarioId == documents[1].ScenarioId)
                terminal.Messages.WriteLine("Same world; policies or settings differ.");
            var table = new TextTable([new("key"), new(Path.GetFileName(documents[0].Path)), new(Path.GetFileName(documents[1].Path))],
                [.. differences.Select(difference => new TextRow("", [difference.Key, difference.Left, difference.Right]))]);
            if (differences.Count > 0) TableFormat.Write(table, parsed.GetValue(format)!, terminal);
            return ExitCode.Ok;
        });
        return command;
    }
}
