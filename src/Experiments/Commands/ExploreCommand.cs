using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe explore [FILE]</c>: move levers and assumptions while a world runs, and learn by doing.</summary>
internal static class ExploreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
            { Description = "Scenario file (default: the small world)", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> set = ScenarioArguments.Set();
        var script = new Option<string?>("--script")
            { Description = "Play the commands of a file and print text; needs no terminal", HelpName = "FILE" };
        var lesson = new Option<string?>("--lesson") { Description = "Begin with a lesson", HelpName = "NAME" };
        var lessons = new Option<string?>("--lessons")
            { Description = "Folder of lesson files (default: those of Ronghe)", HelpName = "DIR" };
        var ascii = new Option<bool>("--ascii") { Description = "Draw with plain characters" };
        var command = new Command("explore", "Explore a world in the console: sliders, curves, lessons")
            { file, set, script, lesson, lessons, ascii };
        command.SetAction(parsed =>
        {
            Language spoken = terminal.Language;
            IReadOnlyList<(int, string)>? commands = parsed.GetValue(script) is { } path ? ScriptPlayer.Read(path, spoken) : null;
            if (commands is null && !terminal.IsInteractive)
            {
                terminal.Messages.WriteLine("'ronghe explore' fills a terminal, and here is none (a pipe?). " +
                    "'ronghe explore --script FILE' plays commands and prints text.");
                return ExitCode.BadInput;
            }
            string[] overrides = parsed.GetValue(set)!;
            ScenarioDocument document = ScenarioArguments.ReadAll([parsed.GetValue(file) ?? ShippedFiles.Find("small.yaml")], overrides)[0];
            var state = new ExplorerState(document, overrides.Length == 0, spoken)
            {
                Lessons = new LessonLibrary(parsed.GetValue(lessons) ?? ShippedFiles.Find("lessons")),
                Progress = new LessonProgress(commands is null ? LessonProgress.OfUser() : null),
            };
            if (parsed.GetValue(lesson) is { } name) LessonVerbs.Begin(state, state.Lessons.Read(name));
            return commands is not null ? ScriptPlayer.Play(parsed.GetValue(script)!, commands, state, terminal)
                : Show(state, parsed.GetValue(ascii), terminal);
        });
        return command;
    }

    private static int Show(ExplorerState state, bool ascii, Terminal terminal)
    {
        if (Environment.GetEnvironmentVariable("TERM") is "dumb")
        {
            terminal.Messages.WriteLine(
                "This terminal (TERM=dumb) cannot place characters. 'ronghe explore --script FILE' plays commands and prints text.");
            return ExitCode.BadInput;
        }
        bool isPlain = LanguageChoice.IsPlainCharacterSet(Environment.GetEnvironmentVariable);
        if (isPlain) state.Language = Language.English;
        using RawTerminal? screen = RawTerminal.TryTake();
        if (screen is null)
        {
            terminal.Messages.WriteLine(
                "This terminal cannot be switched to single keys. On Windows use WSL; 'ronghe explore --script FILE' works everywhere.");
            return ExitCode.BadInput;
        }
        var loop = new ExplorerLoop(state, screen, isPlain || ascii ? Glyphs.Ascii : Glyphs.Unicode, terminal.UsesColour);
        try
        {
            return loop.Run(terminal.Cancellation) ? ExitCode.Ok : ExitCode.Interrupted;
        }
        catch
        {
            // First the terminal is given back, then it is said, where it can be read.
            screen.Dispose();
            throw;
        }
    }
}
