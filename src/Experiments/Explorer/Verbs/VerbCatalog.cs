using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>The one table of commands.</summary>
internal static class VerbCatalog
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("step", "[QUARTERS]", VerbTexts.Step, 0, 1, SessionVerbs.Step),
        new("run", "[QUARTER | QUARTERS]", VerbTexts.Run, 0, 1, SessionVerbs.Run),
        new("pause", "", VerbTexts.Pause, 0, 0, SessionVerbs.Pause),
        new("faster", "", VerbTexts.Faster, 0, 0, SessionVerbs.Faster),
        new("slower", "", VerbTexts.Slower, 0, 0, SessionVerbs.Slower),
        new("lever", "NAME VALUE[,SECOND] [in REGION,…]", VerbTexts.Lever, 2, 4, SessionVerbs.Lever),
        new("set", "PARAMETER VALUE", VerbTexts.Set, 2, 2, SessionVerbs.Set),
        new("luck", "NUMBER", VerbTexts.Luck, 1, 1, SessionVerbs.Luck),
        new("undo", "", VerbTexts.Undo, 0, 0, SessionVerbs.Undo),
        new("redo", "", VerbTexts.Redo, 0, 0, SessionVerbs.Redo),
        new("back", "[QUARTERS]", VerbTexts.Back, 0, 1, SessionVerbs.Back),
        new("restart", "", VerbTexts.Restart, 0, 0, SessionVerbs.Restart),
        new("compare", "off | without | pinned | given", VerbTexts.Compare, 1, 1, SessionVerbs.Compare),
        new("drop", "LETTER", VerbTexts.Drop, 1, 1, SessionVerbs.Drop),
        new("show",
            "course | phase | sectors | colleges | enterprises | network | events | lesson", VerbTexts.Show, 1, 1, ViewVerbs.Show),
        new("sector", "NAME | all", VerbTexts.Sector, 1, 1, ViewVerbs.Sector),
        new("region", "NAME | all", VerbTexts.Region, 1, 1, ViewVerbs.Region),
        new("watch", "OBSERVATION", VerbTexts.Watch, 1, 1, ViewVerbs.Watch),
        new("wide", "", VerbTexts.Wide, 0, 0, ViewVerbs.Wide),
        new("help", "[NAME]", VerbTexts.Help, 0, 1, ViewVerbs.Help),
        new("save", "FILE [replace]", VerbTexts.Save, 1, 2, FileVerbs.Save),
        new("load", "FILE", VerbTexts.Load, 1, 1, FileVerbs.Load),
        new("export", "FILE [replace]", VerbTexts.Export, 1, 2, FileVerbs.Export),
        new("lessons", "", VerbTexts.Lessons, 0, 0, LessonVerbs.Lessons),
        new("lesson", "NAME", VerbTexts.Lesson, 1, 1, LessonVerbs.Lesson),
        new("check", "[LETTER]", VerbTexts.Check, 0, 1, LessonVerbs.Check),
        new("hint", "", VerbTexts.Hint, 0, 0, LessonVerbs.Hint),
        new("name", "[NAME]", VerbTexts.Name, 0, 1, LessonVerbs.Name),
        new("language", "en | zh", VerbTexts.Language, 1, 1, ViewVerbs.ChangeLanguage),
        new("print", "[WIDTHxHEIGHT]", VerbTexts.Print, 0, 1, ViewVerbs.Print),
        new("expect", "OBSERVATION < | > VALUE", VerbTexts.Expect, 3, 3, SessionVerbs.Expect),
        new("quit", "", VerbTexts.Quit, 0, 0, ViewVerbs.Quit),
    ];

    private static readonly Regex Quoted = new(@"""([^""]+)""(?=\s|$)|'([^']+)'(?=\s|$)|(\S+)", RegexOptions.CultureInvariant);

    /// <summary>The verb of a name; null when there is none.</summary>
    public static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);

    /// <summary>What is wrong with a command before it is done; null when nothing is.</summary>
    public static VerbException? Mistake(string command)
    {
        string[] words = Split(command);
        if (words.Length == 0) return new VerbException(VerbMistakeTexts.Empty);
        if (Find(words[0]) is not { } verb) return Words.Unknown(VerbMistakeTexts.Command, words[0], All.Select(known => known.Name));
        int given = words.Length - 1;
        return given >= verb.Least && given <= verb.Most ? null
            : new VerbException(VerbMistakeTexts.Write, (verb.Name + " " + verb.Usage).TrimEnd());
    }

    /// <summary>Does a command; what it returns is said to the user.</summary>
    /// <exception cref="VerbException">It cannot be done.</exception>
    public static string Do(ExplorerState state, string command)
    {
        if (Mistake(command) is { } mistake) throw mistake;
        string[] words = Split(command);
        state.Version++;
        return Find(words[0])!.Do(state, words[1..]);
    }

    /// <summary>A command as it is done. The colon that opens the line of commands on the screen may be typed again, and stand in a
    /// script: texts name commands with it.</summary>
    public static string WithoutColon(string command) => command.TrimStart() is [':', .. var rest] ? rest : command;

    /// <summary>Words are split by spaces; in quotes, single or double, spaces belong to the word.</summary>
    private static string[] Split(string command) =>
        [.. Quoted.Matches(WithoutColon(command)).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)];
}
