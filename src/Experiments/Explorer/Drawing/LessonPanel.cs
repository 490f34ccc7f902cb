using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The lesson under way, or the list of lessons.</summary>
internal static class LessonPanel
{
    public static void Draw(Canvas canvas, Box box, ExplorerState state) =>
        Block(box.Width, state).Draw(canvas, box, state.Scroll, state.Say(ExplorerTexts.Wheel));

    /// <summary>All of it, so many cells wide.</summary>
    public static TextBlock Block(int width, ExplorerState state)
    {
        var block = new TextBlock(width);
        if (state.Lesson is { } running && state.Page != Page.Lessons) Lesson(block, state, running);
        else List(block, state);
        return block;
    }

    private static void List(TextBlock block, ExplorerState state)
    {
        block.Add(state.Say(LessonTexts.Lessons), Style.Faint);
        if (state.Lesson is { } running)
            block.Add(state.Say(LessonTexts.GoesOn, running.Lesson.Title.In(state.Language)), new Style(Ink.Cyan), "show lesson");
        block.Gap();
        foreach (LibraryEntry entry in state.Lessons.Entries)
        {
            bool isSolved = state.Progress.IsSolved(entry.Name);
            string title = entry.Lesson is { } lesson
                ? $"{lesson.Title.In(state.Language)} " +
                    $"({state.Say(LessonTexts.Section, lesson.Section)}{(isSolved ? ", " + state.Say(LessonTexts.Solved) : "")})"
                : state.Say(LessonTexts.Broken, entry.Mistakes.Count);
            block.Add(title, new Style(entry.Lesson is null ? Ink.Red : isSolved ? Ink.Green : Ink.Plain), "lesson " + entry.Name,
                isSolved ? "✓ " : "· ");
            block.Add(entry.Name, Style.Faint, "lesson " + entry.Name, "  ");
            foreach (InputError mistake in entry.Mistakes.Take(2)) block.Add(mistake.ToString(), Style.Faint, null, "  ");
        }
        if (state.Lessons.Names.Count == 0) block.Add(state.Say(VerbTexts.NoLessons, state.Lessons.Folder));
    }

    private static void Lesson(TextBlock block, ExplorerState state, LessonState running)
    {
        Lesson lesson = running.Lesson;
        block.Add($"{lesson.Title.In(state.Language)} ({state.Say(LessonTexts.Section, lesson.Section)})", Style.Bold).Gap();
        if (running.Verdict is { } verdict) Found(block, state, lesson, verdict);
        else if (running.IsChecking) block.Add(state.Say(LessonTexts.Checking), new Style(Ink.Cyan)).Gap();
        if (running.Verdict is { IsRight: true })
            block.Add(state.Say(LessonTexts.Explanation), new Style(Ink.Cyan, IsBold: true)).Add(lesson.Explanation.In(state.Language))
                .Gap();
        block.Add(lesson.Story.In(state.Language)).Gap();
        block.Add(state.Say(LessonTexts.Task), new Style(Ink.Cyan, IsBold: true)).Add(lesson.Task.In(state.Language)).Gap();
        if (lesson.Question is not { } question)
        {
            block.Add(state.Say(LessonTexts.HowToCheck), Style.Faint, "check");
            return;
        }
        block.Add(state.Say(LessonTexts.Question), new Style(Ink.Cyan, IsBold: true)).Add(question.Ask.In(state.Language));
        foreach (LessonAnswer answer in question.Answers)
            block.Add(answer.Text.In(state.Language), answer.Letter == running.Verdict?.Answer ? Style.Reversed : Style.Plain,
                "check " + answer.Letter, answer.Letter + ") ");
        block.Gap().Add(state.Say(LessonTexts.HowToAnswer), Style.Faint);
    }

    private static void Found(TextBlock block, ExplorerState state, Lesson lesson, Verdict verdict)
    {
        block.Add(state.Say(verdict.IsRight ? LessonTexts.Right : LessonTexts.Wrong),
            new Style(verdict.IsRight ? Ink.Green : Ink.Red, IsBold: true));
        if (verdict.NotAllowed is { } changed) block.Add(state.Say(LessonTexts.NotAllowed, changed));
        if (verdict.Evidence.Count > 0)
            block.Add(state.Say(LessonTexts.Found, lesson.Goal?.Replications ?? lesson.Question!.Replications), Style.Faint);
        foreach (Evidence evidence in verdict.Evidence)
        {
            block.Add(Sentence(state, evidence), new Style(evidence.Holds ? Ink.Green : Ink.Red), null, evidence.Holds ? "✓ " : "✗ ");
            if (!evidence.Holds && evidence.Condition.Hint is { } hint) block.Add(hint.In(state.Language), default, null, "  ");
        }
        block.Gap();
    }

    /// <summary>Why a verdict is as it is, line by line, for scripts.</summary>
    public static IEnumerable<string> Reasons(ExplorerState state, Verdict verdict)
    {
        if (verdict.NotAllowed is { } changed) yield return state.Say(LessonTexts.NotAllowed, changed);
        foreach (Evidence evidence in verdict.Evidence)
        {
            yield return Sentence(state, evidence);
            if (!evidence.Holds && evidence.Condition.Hint is { } hint) yield return hint.In(state.Language);
        }
    }

    /// <summary>A condition with what was found: "Integration, mean, last 20 quarters, your world: 0.021 (above 0.02)".</summary>
    public static string Sentence(ExplorerState state, Evidence evidence)
    {
        LessonCondition condition = evidence.Condition;
        var parts = new List<string> { CatalogueTexts.Title(condition.Observation).In(state.Language) };
        if (condition.IsEachSector) parts.Add(state.Say(LessonTexts.EachSector));
        else if (condition.Group.Kind != "all") parts.Add(condition.Group.Name);
        parts.Add(state.Say(condition.Statistic switch
        {
            SeriesStatistic.Least => LessonTexts.Least,
            SeriesStatistic.Most => LessonTexts.Most,
            SeriesStatistic.Swing => LessonTexts.Swing,
            _ => LessonTexts.Mean,
        }));
        parts.Add(state.Say(LessonTexts.LastQuarters, condition.Quarters));
        parts.Add(condition.Against is { } against ? state.Say(LessonTexts.Against, World(state, condition.World), World(state, against))
            : World(state, condition.World));
        string value = condition.IsRelative ? Readable.Signed(evidence.Value * 100) + " %" : condition.Against is not null
            ? Readable.Signed(evidence.Value) : Readable.Compact(evidence.Value);
        string Bound(double bound) => condition.IsRelative ? Readable.Signed(bound * 100) + " %" : YamlValues.Show(bound);
        string comma = state.Language == Language.Chinese ? "，" : ", ";
        string bounds = string.Join(comma, new[]
        {
            condition.Above is { } above ? state.Say(LessonTexts.Above, Bound(above)) : "", condition.Below is { } below
                ? state.Say(LessonTexts.Below, Bound(below)) : "",
        }.Where(bound => bound.Length > 0));
        return state.Language == Language.Chinese ? $"{string.Join(comma, parts)}：{value}（{bounds}）"
            : $"{string.Join(comma, parts)}: {value} ({bounds})";
    }

    private static string World(ExplorerState state, string name) => name switch
    {
        LessonCondition.Yours => state.Say(LessonTexts.Yours),
        LessonCondition.Without => state.Say(LessonTexts.Without),
        LessonCondition.Given => state.Say(LessonTexts.Given),
        _ => state.Lesson?.Lesson.Question?.Names.GetValueOrDefault(name)?.In(state.Language) ?? name.Replace('_', ' '),
    };
}
