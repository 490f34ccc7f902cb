using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Verbs;

/// <summary>Commands of the lessons.</summary>
internal static class LessonVerbs
{
    public static string Lessons(ExplorerState state, IReadOnlyList<string> words)
    {
        state.Page = Page.Lessons;
        state.Scroll = 0;
        return state.Lessons.Names.Count == 0 ? state.Say(VerbTexts.NoLessons, state.Lessons.Folder) : "";
    }

    public static string Lesson(ExplorerState state, IReadOnlyList<string> words)
    {
        Lesson lesson;
        try
        {
            lesson = state.Lessons.Read(words[0]);
        }
        catch (ScenarioException exception)
        {
            throw new VerbException(string.Join("; ", exception.Errors.Take(3)));
        }
        Begin(state, lesson);
        return "";
    }

    /// <summary>Begins a lesson: its world, its page.</summary>
    public static void Begin(ExplorerState state, Lesson lesson)
    {
        state.IsRunning = false;
        (state.Sector, state.Region) = (-1, -1);
        state.Session.Open(lesson.Document, isFileAsRead: false);
        state.Lesson = new LessonState(lesson);
        state.Page = Page.Lesson;
        state.Scroll = 0;
    }

    public static string Check(ExplorerState state, IReadOnlyList<string> words)
    {
        if (state.Lesson is not { } running) throw new VerbException(state.Say(VerbTexts.NoLessonRuns));
        if (running.IsChecking) return "";
        state.Page = Page.Lesson;
        state.Scroll = 0;
        Lesson lesson = running.Lesson;
        var judge = new LessonJudge(default);
        if (lesson.Question is { } question)
        {
            string[] letters = [.. question.Answers.Select(answer => answer.Letter)];
            if (words.Count == 0) throw new VerbException(state.Say(LessonTexts.WhichAnswer, string.Join(", ", letters)));
            LessonAnswer chosen = question.Answers[Array.IndexOf(letters, Words.OneOf(words[0], VerbMistakeTexts.Answer, letters))];
            running.Begin(() => judge.OfAnswer(question, chosen));
            return state.Say(LessonTexts.Checking);
        }
        if (!state.Session.IsAtEnd)
            throw new VerbException(state.Say(LessonTexts.RunFirst, SessionVerbs.DateOf(state.Session, state.Session.Periods - 1)));
        SessionPlan plan = state.Session.Plan;
        running.Begin(() => judge.OfGoal(lesson.Goal!, plan));
        return state.Say(LessonTexts.Checking);
    }

    /// <summary>Takes over what a check has found; true when one has finished.</summary>
    public static bool TakeOver(ExplorerState state, bool waits)
    {
        if (state.Lesson is not { } running || !running.TakeOver(waits)) return false;
        bool isRight = running.Verdict!.IsRight;
        if (isRight) state.Progress.Solve(running.Lesson.Name);
        state.Message = state.Say(isRight ? LessonTexts.Right : LessonTexts.Wrong);
        state.Scroll = 0;
        state.Version++;
        return true;
    }
}
