using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Explorer;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>What teachers get: a page to print for each lesson, and a lesson to begin their own from.</summary>
public sealed class WorksheetTests
{
    private static readonly LessonLibrary Library = new(Path.Combine(ScenarioFolder.Shipped(), "lessons"));

    public static TheoryData<string> Names() => [.. Library.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_page_is_the_one_of_the_lesson_and_does_not_give_the_answer_away(string name)
    {
        Lesson lesson = Library.Read(name);
        string path = Path.Combine(ScenarioFolder.Shipped(), "..", "docs", "worksheets", name + ".md");
        string page = Worksheet.Of(lesson, Language.English) + "\n---\n\n" + Worksheet.Of(lesson, Language.Chinese);
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, page);
        }
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == page,
            $"docs/worksheets/{name}.md is old: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter WorksheetTests");
        Assert.DoesNotContain(lesson.Explanation.English[..40], page, StringComparison.Ordinal);
        Assert.All(lesson.Hints, hint => Assert.DoesNotContain(hint.English, page, StringComparison.Ordinal));
        Assert.All(lesson.Right, right => Assert.DoesNotContain(right.Length > 5 ? right : "\0", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_a_teacher_writes_is_taken_for_markdown()
    {
        Lesson lesson = Library.Read("consensus");
        string page = Worksheet.Of(lesson with { Title = new("# <b>|*x*\u001b[31m", "题"), Task = new("_a_ `b`", "甲") }, Language.English);
        Assert.StartsWith("# \\# \\<b\\>\\|\\*x\\*\\[31m\n", page, StringComparison.Ordinal);
        Assert.Contains("\\_a\\_ \\`b\\`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worksheet_is_printed_in_the_language_asked_for()
    {
        (int code, string output, _) = Run("explore", "--worksheet", "consensus", "--language", "zh");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal(Worksheet.Of(Library.Read("consensus"), Language.Chinese), output);
        Assert.Contains("did you mean 'consensus'?", Run("explore", "--worksheet", "consensu").Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_lesson_is_sound_and_its_right_commands_reach_its_goal()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "it's new.yaml");
        string world = Path.Combine(ScenarioFolder.Shipped(), "small.yaml");
        Assert.Equal(ExitCode.Ok, Run("new", "--lesson", "--name", "It's: {new}", "--extends", world, "--out", file).Code);
        Assert.Equal(ExitCode.Ok, Run("validate", file).Code);
        Lesson lesson = new LessonLibrary(folder.Path).Read("it's new");
        Assert.Equal(("It's: {new}", "It's: {new}"), (lesson.Title.English, lesson.Title.Chinese));
        var judge = new LessonJudge(default);
        Assert.True(Solves(lesson.Right));
        Assert.False(Solves(lesson.Wrong));
        (int code, _, string messages) = Run("new", "--lesson", "--extends", world, "--out", file);
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("--force", messages, StringComparison.Ordinal);

        bool Solves(IReadOnlyList<string> commands)
        {
            var state = new ExplorerState(lesson.Document, false, Language.English);
            LessonVerbs.Begin(state, lesson, judge);
            foreach (string command in (IEnumerable<string>)[.. commands, "check"]) ScriptPlayer.Do(state, command, default);
            return state.Lesson!.Verdict!.IsRight;
        }
    }

    private static (int Code, string Output, string Messages) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        int code = RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default));
        return (code, output.ToString(), messages.ToString());
    }
}
