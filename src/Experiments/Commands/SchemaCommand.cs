using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe schema</c>: the JSON schema of scenario files, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--out", "-o")
            { Description = "File to write; - is standard output", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        var lessons = new Option<bool>("--lessons") { Description = "The schema of lesson files instead" };
        var command = new Command("schema", "Write the JSON schema of scenario files, with which editors complete and check keys")
            { output, lessons };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(output)!;
            string text = parsed.GetValue(lessons) ? LessonSchema.Text() : ScenarioSchema.Text();
            if (path == "-") terminal.Output.Write(text);
            else Runs.Tables.WholeFile.WriteText(path, text);
            return ExitCode.Ok;
        });
        return command;
    }
}
