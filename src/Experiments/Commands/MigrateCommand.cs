using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe migrate FILE</c>: writes a scenario of the first edition anew, says what it did and what needs a person.</summary>
internal static class MigrateCommand
{
    private const string Anew = ".v2";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file of the first edition" };
        var output = new Option<string?>("--out", "-o")
            { Description = "File to write (default FILE.v2.yaml beside it); - is standard output", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Replace the file when it exists" };
        var command = new Command("migrate", "Write a scenario of the first edition anew") { file, output, force };
        command.SetAction(parsed => Write(parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(force), terminal));
        return command;
    }

    private static int Write(string file, string? output, bool mayReplace, Terminal terminal)
    {
        string path = output ?? Path.ChangeExtension(file, Anew + Path.GetExtension(file));
        if (path != "-" && !mayReplace && File.Exists(path))
        {
            terminal.Messages.WriteLine($"{path} exists; --force replaces it. Nothing was written.");
            return ExitCode.BadInput;
        }

        if (LessonReader.IsLesson(file))
            throw new ScenarioException([new InputError(file, 1, 0, "is a lesson; its format is the same in both editions")]);
        if (Migration.IsOfToday(file))
        {
            terminal.Messages.WriteLine($"{file} is of this edition already. Nothing was written.");
            return ExitCode.Ok;
        }

        var errors = new List<InputError>();
        if (Migration.Of(file, errors) is not { } migrated) throw new ScenarioException(errors);
        foreach (InputError done in migrated.Done) terminal.Messages.WriteLine(done);
        foreach (InputError left in migrated.Left) terminal.Messages.WriteLine(left with { Message = "needs a person: " + left.Message });
        if (path == "-")
        {
            terminal.Output.Write(migrated.Text);
            return migrated.Left.Count > 0 ? ExitCode.BadInput : ExitCode.Ok;
        }

        try
        {
            Runs.Tables.WholeFile.WriteText(path, migrated.Text);
        }
        catch (Exception exception) when (DiskProblem.Is(exception))
        {
            terminal.Messages.WriteLine($"{DiskProblem.Of(path, exception).Message} Nothing was written.");
            return ExitCode.BadInput;
        }

        var findings = new ScenarioFindings();
        ScenarioReader.TryRead(path, [], findings);
        foreach (InputError mistake in findings.Errors) terminal.Messages.WriteLine(mistake);
        bool isDone = migrated.Left.Count == 0 && findings.Errors.Count == 0;
        terminal.Messages.WriteLine(isDone ? $"Wrote {path}. Next: ronghe validate {path}" : $"Wrote {path}, which is not done yet.");
        return isDone ? ExitCode.Ok : ExitCode.BadInput;
    }
}
