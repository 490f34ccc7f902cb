using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Drawing;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>A page of a lesson to print and fill in, in Markdown: what to know, what one expects, what one tried and saw. It holds neither
/// the answer nor the explanation.</summary>
internal static class Worksheet
{
    private const string Line = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";
    private const int Tries = 3;

    /// <summary>Characters that Markdown may take for its own.</summary>
    private const string Markdown = "\\`*_[]<>#|";

    public static string Of(Lesson lesson, Language language)
    {
        var page = new StringBuilder();
        Add($"# {Plain(lesson.Title.In(language))}");
        Add($"{WorksheetTexts.Name.In(language)} {Line} {WorksheetTexts.Date.In(language)} {Line}");
        Add($"`ronghe explore --lesson {lesson.Name}` · {LessonTexts.Section.In(language, lesson.Section)}");
        Add(Plain(lesson.Story.In(language)));
        Heading(WorksheetTexts.Expect);
        Add($"{WorksheetTexts.ExpectAsked.In(language)}\n\n{Line}{Line}{Line}");
        Heading(LessonTexts.Task);
        Add(Plain(lesson.Task.In(language)));
        if (lesson.Goal is { } goal) Add(GoalTable(goal, lesson, language));
        if (lesson.Question is { } question)
        {
            Add(Plain(question.Ask.In(language)));
            Add(string.Join('\n', question.Answers.Select(answer => $"- [ ] {answer.Letter}) {Plain(answer.Text.In(language))}")));
        }
        Heading(WorksheetTexts.Seen);
        Add(SeenTable(lesson, language));
        Heading(WorksheetTexts.Afterwards);
        foreach (Text asked in WorksheetTexts.Questions) Add($"{asked.In(language)}\n\n{Line}{Line}{Line}");
        return page.ToString().TrimEnd() + "\n";

        void Heading(Text text) => Add("## " + text.In(language));
        void Add(string paragraph) => page.Append(paragraph).Append("\n\n");
    }

    private static string GoalTable(LessonGoal goal, Lesson lesson, Language language) => Table(
        [WorksheetTexts.MustHold.In(language), .. Enumerable.Range(1, Tries).Select(i => WorksheetTexts.Try.In(language, i))],
        goal.Conditions.Select(condition =>
            $"{ConditionText.What(condition, lesson, language)}: {ConditionText.Bounds(condition, language)}"), Tries);

    private static string SeenTable(Lesson lesson, Language language) => Table(
        [
            ExplorerTexts.Observation.In(language), WorksheetTexts.AtStart.In(language), WorksheetTexts.AtEnd.In(language),
            WorksheetTexts.Beside.In(language),
        ],
        lesson.Watched.Select(observation =>
            $"{CatalogueTexts.Title(observation).In(language)} ({CatalogueTexts.Unit(observation.Unit).In(language)})"), 3);

    private static string Table(IReadOnlyList<string> heads, IEnumerable<string> rows, int blanks)
    {
        var lines = new List<string>
        {
            $"| {string.Join(" | ", heads)} |", "|" + string.Concat(Enumerable.Repeat(" --- |", heads.Count)),
        };
        lines.AddRange(rows.Select(row => $"| {Plain(row)} |" + string.Concat(Enumerable.Repeat("   |", blanks))));
        return string.Join('\n', lines);
    }

    /// <summary>A teacher's text as text: nothing of it is taken for Markdown, and its paragraphs stay.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') plain.Append("\n\n");
            else if (!char.IsControl(c)) plain.Append(Markdown.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c);
        }
        return plain.ToString();
    }
}
