using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Driving;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

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
        var record = new Option<string?>("--record")
            { Description = "Add the progress of each lesson to a CSV file, which a class may share", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "Name that stands in the record (default: none)", HelpName = "NAME" };
        var worksheet = new Option<string?>("--worksheet")
            { Description = "Print the worksheet of a lesson (Markdown)", HelpName = "NAME" };
        var ascii = new Option<bool>("--ascii") { Description = "Draw with plain characters" };
        var command = new Command("explore", "Explore a world in the console: sliders, curves, lessons")
            { file, set, script, lesson, lessons, record, name, worksheet, ascii };
        command.SetAction(parsed =>
        {
            Language spoken = terminal.Language;
            var library = new LessonLibrary(parsed.GetValue(lessons) ?? ShippedFiles.Find("lessons"));
            if (parsed.GetValue(worksheet) is { } printed)
            {
                terminal.Output.Write(Worksheet.Of(library.Read(printed), spoken));
                return ExitCode.Ok;
            }
            IReadOnlyList<(int, string)>? commands = parsed.GetValue(script) is { } path ? ScriptPlayer.Read(path, spoken) : null;
            if (commands is null && !terminal.IsInteractive)
            {
                terminal.Messages.WriteLine("'ronghe explore' fills a terminal, and here is none (a pipe?). " +
                    "'ronghe explore --script FILE' plays commands and prints text.");
                return ExitCode.BadInput;
            }
            LessonRecord? classRecord = parsed.GetValue(record) is { } shared ? Begin(shared) : null;
            string[] overrides = parsed.GetValue(set)!;
            ScenarioDocument document = ScenarioArguments.ReadAll([parsed.GetValue(file) ?? ShippedFiles.Find("small.yaml")], overrides)[0];
            var state = new ExplorerState(document, overrides.Length == 0, spoken)
            {
                Lessons = library,
                Progress = new LessonProgress(commands is null ? LessonProgress.OfUser() : null),
                ClassRecord = classRecord,
                Student = LessonRecord.Clean(parsed.GetValue(name) ?? ""),
            };
            if (parsed.GetValue(lesson) is { } begun) state.Message = LessonVerbs.Begin(state, state.Lessons.Read(begun));
            int code = commands is not null ? ScriptPlayer.Play(parsed.GetValue(script)!, commands, state, terminal)
                : Show(state, parsed.GetValue(ascii), terminal);
            if (classRecord is { Waiting: > 0 } && !classRecord.TryWrite())
                terminal.Messages.WriteLine(state.Say(LessonTexts.NotRecorded, classRecord.Waiting, classRecord.Problem!));
            return code;
        });
        return command;
    }

    /// <summary>The class's record; one that cannot be written is said before anybody learns for it.</summary>
    private static LessonRecord Begin(string path)
    {
        var record = new LessonRecord(path);
        return record.TryWrite() ? record : throw new ScenarioException([new InputError("--record", 0, 0, record.Problem!)]);
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
