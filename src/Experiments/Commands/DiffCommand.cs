using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

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
            if (differences.Count == 0) terminal.Messages.WriteLine(CheckTexts.Same.In(terminal.Language));
            else if (documents[0].ScenarioId == documents[1].ScenarioId)
                terminal.Messages.WriteLine(CheckTexts.SameWorld.In(terminal.Language));
            var table = new TextTable([new(CheckTexts.Key.In(terminal.Language)),
                new(Path.GetFileName(documents[0].Path)), new(Path.GetFileName(documents[1].Path))],
                [.. differences.Select(difference => new TextRow("", [difference.Key, Said(difference.Left), Said(difference.Right)]))]);
            if (differences.Count > 0) TableFormat.Write(table, parsed.GetValue(format)!, terminal);
            return ExitCode.Ok;
        });
        return command;

        // What stands in no file is the default, as the reader of differences says in English.
        string Said(string value) => value.EndsWith(InDefault, StringComparison.Ordinal)
            ? CheckTexts.Default.In(terminal.Language, value[..^InDefault.Length]) : value;
    }

    private const string InDefault = " (default)";
}
