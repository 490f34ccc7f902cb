using System.CommandLine;
using System.CommandLine.Help;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Studies;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Commands;

/// <summary>All commands of <c>ronghe</c>, and what is the same for all: help, usage mistakes, exit codes.</summary>
internal static class RongheCommands
{
    private const string Name = "ronghe";
    /// <summary>Every command has it: the trace of an error, and more where a command has more to say.</summary>
    public const string Verbose = "--verbose";

    /// <summary>Parses and runs a command line. Returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal) =>
        Run(arguments, terminal, RunEnvironment.OfProcess, StudyKinds.Hosted);

    /// <summary>The same with worlds, disk and clock of its own, and with further kinds of studies.</summary>
    internal static int Run(
        IReadOnlyList<string> arguments, Terminal terminal, Func<RunEnvironment> environment, IReadOnlyList<IStudyKind> kinds)
    {
        string name = arguments.Count > 0 ? arguments[0] : "";
        bool isVerbose = arguments.Contains(Verbose);
        if (LanguageArgument.In(arguments) is { } language)
        {
            terminal = terminal with { Language = language };
            Func<RunEnvironment> given = environment;
            environment = () => given() with { Language = language };
        }

        if (terminal.Language != Language.English)
            terminal = terminal with { Messages = new TranslatedMessages(terminal.Messages, terminal.Language) };
        try
        {
            ParseResult command = Root(terminal, environment, kinds).Parse(
                arguments.Count == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            name = command.CommandResult.Command is RootCommand ? "" : command.CommandResult.Command.Name;
            if (UsageMistakes.Report(command, Name, terminal.Messages)) return ExitCode.BadInput;
            isVerbose = name.Length > 0 && command.GetValue<bool>(Verbose);
            return command.Invoke(new InvocationConfiguration
                { Output = terminal.Output, Error = terminal.Messages, EnableDefaultExceptionHandler = false });
        }
#pragma warning disable CA1031 // Whatever went wrong: the user is told in a sentence, and the shell by the exit code.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return LastWord.Say(exception, name, isVerbose, terminal);
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Root(Terminal terminal) => Root(terminal, RunEnvironment.OfProcess, StudyKinds.Hosted);

    private static RootCommand Root(Terminal terminal, Func<RunEnvironment> environment, IReadOnlyList<IStudyKind> kinds)
    {
        IReadOnlyList<IStudyPages> pages = [.. kinds, .. StudyKinds.Pages];
        var studies = new StudyCommand(terminal, environment, pages);
        var root = new RootCommand("Simulates how colleges and enterprises come to integrate, and which policies help.")
        {
            WaysCommand.Create(terminal),
            ReportCommand.Create(terminal, pages),
            StoryCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            PlanCommand.Create(terminal, environment),
            BenchCommand.Create(terminal),
            QueryCommand.Create(terminal),
            ExportCommand.Create(terminal),
            MergeCommand.Create(terminal),
            CleanCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            DiffCommand.Create(terminal),
            NewCommand.Create(terminal),
            MigrateCommand.Create(terminal),
            ExploreCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            ImportCommand.Create(terminal),
        };
        foreach (IStudyKind kind in kinds.Reverse()) root.Subcommands.Insert(0, studies.Create(kind));
        foreach (Option option in root.Options)
        {
            if (option.Action is HelpAction help) help.MaxWidth = terminal.Width;
        }
        foreach (Command command in root.Subcommands.Where(static command => command.Options.All(static option => option.Name != Verbose)))
            command.Add(new Option<bool>(Verbose, "-v") { Description = "Say more: the trace of an error" });
        foreach (Command command in root.Subcommands) command.Add(LanguageArgument.Create());
        return root;
    }
}
