using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Importing;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe import</c>: published raw tables become the small tables that scenarios read.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var raw = new Option<string>("--raw")
            { Description = "Folder of the downloaded files (O*NET knowledge, OEWS, NCES crosswalk)", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out", "-o")
            { Description = "Folder of the tables", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("scenarios", "data") };
        var command = new Command("import", "Turn published raw tables into the input tables of scenarios") { raw, output };
        command.SetAction(parsed =>
        {
            DataImport.Run(parsed.GetValue(raw)!, parsed.GetValue(output)!, terminal.Messages);
            return ExitCode.Ok;
        });
        return command;
    }
}
