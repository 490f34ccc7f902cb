using System.CommandLine;
using System.CommandLine.Help;
using Ronghe.Experiments.Importing;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary>All commands of <c>ronghe</c>, and what is the same for all: help, usage mistakes, exit codes.</summary>
internal static class RongheCommands
{
    private const string Name = "ronghe";

    /// <summary>Parses and runs a command line. Returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        ParseResult command = Root(terminal).Parse(arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageMistakes.Report(command, Name, terminal.Messages)) return ExitCode.BadInput;
        try
        {
            return command.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Messages, EnableDefaultExceptionHandler = false });
        }
        catch (ScenarioException exception)
        {
            return InputMistakes.Report(exception.Errors, terminal.Messages);
        }
        catch (ImportException exception)
        {
            return InputMistakes.Report(exception.Errors, terminal.Messages);
        }
        catch (OperationCanceledException) when (terminal.Cancellation.IsCancellationRequested)
        {
            terminal.Messages.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Messages.WriteLine(exception.Message);
            return ExitCode.Failed;
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Simulates how colleges and enterprises come to integrate, and which policies help.")
        {
            RunCommand.Create(terminal),
            WaysCommand.Create(terminal),
            SweepCommand.Create(terminal),
            ReportCommand.Create(terminal),
            StoryCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            SpiralCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            PlanCommand.Create(terminal),
            BenchCommand.Create(terminal),
            QueryCommand.Create(terminal),
            ExportCommand.Create(terminal),
            MergeCommand.Create(terminal),
            CleanCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            DiffCommand.Create(terminal),
            NewCommand.Create(terminal),
            ExploreCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            ImportCommand.Create(terminal),
        };
        foreach (Option option in root.Options)
        {
            if (option.Action is HelpAction help) help.MaxWidth = terminal.Width;
        }
        return root;
    }
}
