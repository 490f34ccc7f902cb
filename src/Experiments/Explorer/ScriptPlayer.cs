using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer;

/// <summary>Plays commands from a file and prints what they say: for tests and teaching material. A line is a command, with or without the
/// <c>:</c> that opens one on the screen; <c>#</c> begins a comment.</summary>
internal static class ScriptPlayer
{
    private const int Width = 80;

    /// <summary>Reads all lines first and reports every mistake that can be seen without playing.</summary>
    /// <exception cref="ScenarioException">Carries the mistakes.</exception>
    public static IReadOnlyList<(int Line, string Command)> Read(string path, Language language)
    {
        var errors = new List<InputError>();
        string? text = ScenarioText.ReadScript(path, errors);
        var commands = new List<(int, string)>();
        string[] lines = text?.ReplaceLineEndings("\n").Split('\n') ?? [];
        for (int i = 0; i < lines.Length; i++)
        {
            string command = VerbCatalog.WithoutColon(lines[i]).Trim();
            if (command.Length == 0 || command[0] == '#') continue;
            if (VerbCatalog.Mistake(command) is { } mistake) errors.Add(new InputError(path, i + 1, 0, mistake.In(language)));
            else commands.Add((i + 1, command));
        }
        return errors.Count > 0 ? throw new ScenarioException(errors) : commands;
    }

    /// <summary>Plays a script; stops at a command that cannot be done.</summary>
    public static int Play(string path, IReadOnlyList<(int Line, string Command)> commands, ExplorerState state, Terminal terminal)
    {
        foreach ((int line, string command) in commands)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            terminal.Output.WriteLine("> " + command);
            try
            {
                foreach (string said in Do(state, command, terminal.Cancellation)) terminal.Output.WriteLine(said);
            }
            catch (VerbException exception)
            {
                terminal.Messages.WriteLine(new InputError(path, line, 0, exception.In(state.Language)));
                terminal.Messages.WriteLine(state.Say(VerbTexts.ScriptStopped, line));
                return ExitCode.BadInput;
            }
            if (state.WantsToQuit) break;
        }
        return ExitCode.Ok;
    }

    /// <summary>Does one command and everything it asks for; returns the lines to print.</summary>
    public static IReadOnlyList<string> Do(ExplorerState state, string command, CancellationToken cancellation)
    {
        int before = state.Session.Now;
        string said = VerbCatalog.Do(state, command);
        if (!command.StartsWith("print", StringComparison.Ordinal)) state.Message = said;
        if (state.IsRunning)
        {
            state.IsRunning = false;
            state.Session.Ask(state.RunUntil - state.Session.Now);
        }
        WorldFailure.Guard(state.Session.Plan.Document.Name, state.Session.Plan.Replication, () => WorkAll(state, cancellation));
        var lines = new List<string>();
        if (LessonVerbs.TakeOver(state, waits: true))
        {
            lines.Add(state.Message);
            lines.AddRange(LessonPanel.Reasons(state, state.Lesson!.Verdict!).Select(reason => "  " + reason));
        }
        else if (said.Length > 0) lines.AddRange(said.Split('\n'));
        lines.AddRange(Shown(state, command));
        if (state.Session.Now != before && state.Session.Now > 0) lines.Add(Where(state));
        return [.. lines.SelectMany(line => command.StartsWith("print", StringComparison.Ordinal) ? [line]
            : CellWidth.Wrap(line, Width))];
    }

    /// <summary>The page that a command turned to for its text.</summary>
    private static IEnumerable<string> Shown(ExplorerState state, string command) => command.Split(' ')[0] switch
    {
        "help" => HelpPanel.Block(Width, state).Lines,
        "lesson" or "lessons" => LessonPanel.Block(Width, state).Lines,
        _ => [],
    };

    private static int WorkAll(ExplorerState state, CancellationToken cancellation)
    {
        state.Session.WorkAll(cancellation);
        return state.Session.Now;
    }

    private static string Where(ExplorerState state)
    {
        int last = state.Session.Now - 1;
        IEnumerable<string> figures = state.Watched.Take(4).Select(observation =>
        {
            double value = state.Session.World.Value(ObservationCatalog.IndexOf(observation.Name), last);
            return $"{observation.Name} {Readable.Compact(value)}";
        });
        return $"{SessionVerbs.LatestOf(state.Session)}: {string.Join(", ", figures)}";
    }
}
