using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The lesson under way, or the list of lessons.</summary>
internal static class LessonPanel
{
    private const int LeastText = 8;

    /// <summary>The text; below it how near the goal is, and where there is room the curves of what the lesson is about.</summary>
    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        TextBlock block = Block(box.Width, state);
        int meters = state.Lesson is { } running && state.Page != Page.Lessons ? GoalMeters.Rows(running.Lesson) : 0;
        int text = Math.Clamp(block.Count, Math.Min(LeastText, box.Height), Math.Max(LeastText, box.Height - meters));
        block.Draw(canvas, box with { Height = text }, state.Scroll, state.Say(ExplorerTexts.Wheel));
        if (state.Lesson is not { } shown || state.Page == Page.Lessons) return;
        int y = box.Y + text + (box.Height > text + meters + 1 ? 1 : 0);
        if (meters > 0) GoalMeters.Draw(canvas, box with { Y = y, Height = meters }, state, shown.Lesson, glyphs);
        y += meters + 1;
        if (box.Bottom - y > CurveTable.RowsEach(box.Width, state, shown.Lesson.Watched))
            CurveTable.Draw(canvas, box with { Y = y, Height = box.Bottom - y }, state, shown.Lesson.Watched, 0, glyphs);
    }

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
        Verdict? verdict = running.VerdictOn(state.Session.Plan);
        if (verdict is not null) Found(block, state, lesson, verdict);
        else if (running.IsChecking) block.Add(state.Say(LessonTexts.Checking), new Style(Ink.Cyan)).Gap();
        else if (running.IsOutdated(state.Session.Plan)) block.Add(state.Say(LessonTexts.Outdated), Style.Faint).Gap();
        if (verdict is { IsRight: true })
            block.Add(state.Say(LessonTexts.Explanation), new Style(Ink.Cyan, IsBold: true)).Add(lesson.Explanation.In(state.Language))
                .Gap();
        block.Add(lesson.Story.In(state.Language)).Gap();
        block.Add(state.Say(LessonTexts.Task), new Style(Ink.Cyan, IsBold: true)).Add(lesson.Task.In(state.Language)).Gap();
        if (lesson.Question is not { } question)
        {
            Hints(block, state, running);
            block.Add(state.Say(LessonTexts.HowToCheck), Style.Faint, "check");
            return;
        }
        block.Add(state.Say(LessonTexts.Question), new Style(Ink.Cyan, IsBold: true)).Add(question.Ask.In(state.Language));
        foreach (LessonAnswer answer in question.Answers)
            block.Add(answer.Text.In(state.Language), answer.Letter == running.Verdict?.Answer ? Style.Reversed : Style.Plain,
                "check " + answer.Letter, answer.Letter + ") ");
        block.Gap();
        Hints(block, state, running);
        block.Add(state.Say(LessonTexts.HowToAnswer), Style.Faint);
    }

    private static void Hints(TextBlock block, ExplorerState state, LessonState running)
    {
        int shown = 0, all = running.Lesson.Hints.Count;
        foreach (Text hint in running.Hints)
            block.Add(state.Say(LessonTexts.HintOf, ++shown, all) + " " + hint.In(state.Language), new Style(Ink.Yellow));
        if (shown > 0) block.Gap();
        if (shown < all) block.Add(state.Say(LessonTexts.MoreHints, shown, all), Style.Faint, "hint");
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
            block.Add(ConditionText.Sentence(evidence, lesson, state.Language), new Style(evidence.Holds ? Ink.Green : Ink.Red), null,
                evidence.Holds ? "✓ " : "✗ ");
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
            yield return ConditionText.Sentence(evidence, state.Lesson?.Lesson, state.Language);
            if (!evidence.Holds && evidence.Condition.Hint is { } hint) yield return hint.In(state.Language);
        }
    }
}
