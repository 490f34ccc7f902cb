using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>Keys that belong together, as help shows them.</summary>
internal sealed record KeyBinding(string Shown, Text Meaning);

/// <summary>What each key does: mostly a command. The page and the lesson decide about a few.</summary>
internal static class KeyBindings
{
    public static IReadOnlyList<KeyBinding> All { get; } =
    [
        new("space", HelpTexts.KeyRun), new("s", HelpTexts.KeyStep), new("y", HelpTexts.KeyYear), new("+ -", HelpTexts.KeySpeed),
        new("↑ ↓", HelpTexts.KeyChoose),
        new("← →", HelpTexts.KeyChange), new("home end", HelpTexts.KeyEnds), new("tab ⇧tab", HelpTexts.KeyPage),
        new("PgUp PgDn", HelpTexts.KeyScroll),
        new("b", HelpTexts.KeyCompare), new("p P", HelpTexts.KeyPin), new("u r", HelpTexts.KeyUndo), new("[ 0", HelpTexts.KeyBack),
        new("f", HelpTexts.KeySector), new("g", HelpTexts.KeyCity),
        new("z", HelpTexts.KeyWide),
        new("l", HelpTexts.KeyLessons), new("c", HelpTexts.KeyCheck), new("i", HelpTexts.KeyHint),
        new("? h", HelpTexts.KeyHelp), new("w x", HelpTexts.KeySave),
        new("L", HelpTexts.KeyLanguage),
        new(": /", HelpTexts.KeyPrompt), new("q", HelpTexts.KeyQuit),
    ];

    private const int Half = 8;

    /// <summary>Answers to one event of the keyboard or mouse.</summary>
    /// <param name="state">The explorer.</param>
    /// <param name="key">What was pressed.</param>
    public static void Press(ExplorerState state, Key key)
    {
        state.Version++;
        if (state.Prompt is not null)
        {
            PromptLine.Press(state, key);
            return;
        }
        state.Message = "";
        switch (key.Name)
        {
            case "up": state.Selected = Math.Max(0, state.Selected - 1); return;
            case "down": state.Selected = Math.Min(state.Sliders.Count - 1, state.Selected + 1); return;
            case "pageup": state.Scroll = Math.Max(0, state.Scroll - Half); return;
            case "pagedown": state.Scroll += Half; return;
            case "tab": ViewVerbs.Turn(state, +1); return;
            case "backtab": ViewVerbs.Turn(state, -1); return;
            case "escape": state.Page = Page.Course; return;
            case ":" or "/": state.Prompt = ""; return;
            case "c" when state.Lesson?.Lesson.Question is not null: Ask(state); return;
            case "w": state.Prompt = "save "; return;
            case "x": state.Prompt = "export "; return;
            default: Do(state, CommandOf(state, key), key.Name); return;
        }
    }

    /// <summary>Does a command and keeps what it says, mistakes included.</summary>
    public static void Do(ExplorerState state, string? command, string key)
    {
        try
        {
            state.Message = command is null ? state.Say(VerbTexts.UnknownKey, key) : VerbCatalog.Do(state, command);
        }
        catch (VerbException exception)
        {
            state.Message = exception.In(state.Language);
        }
        state.Version++;
    }

    /// <summary>The command of a key; null when it has none here.</summary>
    public static string? CommandOf(ExplorerState state, Key key)
    {
        return key.Name switch
        {
            " " => state.IsRunning ? "pause" : "run",
            "s" or "enter" => "step",
            "y" => "step 4",
            "+" or "=" or ">" => "faster",
            "-" or "<" => "slower",
            "left" => Move(state, -1),
            "right" => Move(state, +1),
            "shift-left" => Move(state, -5),
            "shift-right" => Move(state, +5),
            "home" => SetTo(state, state.SelectedSlider.Low),
            "end" => SetTo(state, state.SelectedSlider.High),
            "b" => LetterOf(state, ComparedWith.WithoutPolicy) is { } without ? "drop " + without : "compare without",
            "p" => "compare pinned",
            "P" => LetterOf(state, ComparedWith.Pinned) is { } pinned ? "drop " + pinned : null,
            "u" => "undo",
            "r" => "redo",
            "[" => "back",
            "0" => "restart",
            "f" => "sector " + Drawing.PhasePanel.NextSector(state),
            "g" => "region " + NextRegion(state),
            "z" => "wide",
            "i" => "hint",
            "c" => "check",
            "?" => "help",
            "h" => "help " + state.SelectedSlider.Key,
            "l" => state.Page == Page.Lessons && state.Lesson is not null ? "show lesson" : "lessons",
            "L" => "language " + LanguageChoice.CodeOf(state.Language == Language.English ? Language.Chinese : Language.English),
            "q" => "quit",
            _ => null,
        };
    }

    /// <summary>The last of the worlds beside that is so; null when none is.</summary>
    private static char? LetterOf(ExplorerState state, ComparedWith with) =>
        state.Session.Rivals.LastOrDefault(rival => rival.With == with)?.Letter;

    private static string NextRegion(ExplorerState state)
    {
        var regions = state.Session.Plan.Document.Scenario.Population.Regions;
        return state.Region + 1 < regions.Count ? $"'{regions[state.Region + 1].Id}'" : "all";
    }

    // Letters of answers are keys of commands too, so an answer is typed: its letter and Enter.
    private static void Ask(ExplorerState state)
    {
        if (state.Page != Page.Lesson) (state.Page, state.Scroll) = (Page.Lesson, 0);
        state.Prompt = "check ";
    }

    private static string Move(ExplorerState state, int steps) =>
        SetTo(state, state.SelectedSlider.Moved(state.SelectedSlider.ValueIn(state.Session), steps));

    private static string SetTo(ExplorerState state, double value) =>
        FormattableString.Invariant($"{(state.SelectedSlider.Lever is null ? "set" : "lever")} {state.SelectedSlider.Key} {value}");
}
