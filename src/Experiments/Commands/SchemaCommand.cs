using System.CommandLine;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe schema</c>: the JSON schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--out", "-o") { Description = "File to write; - is standard output", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        var command = new Command("schema", "Write the JSON schema of scenario files, with which editors complete and check keys") { output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(output)!;
            if (path == "-") terminal.Output.Write(ScenarioSchema.Text());
            else File.WriteAllText(path, ScenarioSchema.Text());
            return ExitCode.Ok;
        });
        return command;
    }
}
