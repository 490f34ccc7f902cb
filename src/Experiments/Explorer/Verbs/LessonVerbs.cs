using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

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
        return Begin(state, lesson);
    }

    /// <summary>Begins a lesson: its world, those that its task compares with, its page.</summary>
    public static string Begin(ExplorerState state, Lesson lesson, LessonJudge? judge = null)
    {
        state.IsRunning = false;
        (state.Sector, state.Region) = (-1, -1);
        state.Session.Open(lesson.Document, isFileAsRead: false);
        foreach (string world in lesson.Goal?.Conditions.SelectMany(static condition => condition.Worlds).Distinct() ?? [])
        {
            if (world == LessonCondition.Given) state.Session.Compare(ComparedWith.Given);
            else if (world == LessonCondition.Without) state.Session.Compare(ComparedWith.WithoutPolicy);
        }
        foreach (ObservationDefinition watched in lesson.Watched.Reverse())
        {
            state.Watched.Remove(watched);
            state.Watched.Insert(0, watched);
        }
        state.Lesson = new LessonState(lesson, judge ?? new LessonJudge(default));
        state.Page = Page.Lesson;
        state.Scroll = 0;
        return state.Record(LessonEvent.Begun);
    }

    /// <summary>The next hint, nearer to the answer than the one before.</summary>
    public static string Hint(ExplorerState state, IReadOnlyList<string> words)
    {
        LessonState running = Running(state);
        if (running.Lesson.Hints.Count == 0) return state.Say(LessonTexts.NoHints);
        if (!running.ShowHint()) return state.Say(LessonTexts.AllHints);
        state.Page = Page.Lesson;
        string hint = state.Say(LessonTexts.HintOf, running.HintsShown, running.Lesson.Hints.Count) + " "
            + running.Hints.Last().In(state.Language);
        return (hint + "\n" + state.Record(LessonEvent.Hint)).TrimEnd();
    }

    /// <summary>The name that stands in the class's record.</summary>
    public static string Name(ExplorerState state, IReadOnlyList<string> words)
    {
        state.Student = LessonRecord.Clean(words.Count == 0 ? "" : words[0]);
        return state.Student.Length == 0 ? state.Say(LessonTexts.NoName) : state.Say(LessonTexts.NameIs, state.Student);
    }

    public static string Check(ExplorerState state, IReadOnlyList<string> words)
    {
        LessonState running = Running(state);
        if (running.IsChecking) return "";
        state.Page = Page.Lesson;
        state.Scroll = 0;
        if (running.Lesson.Question is { } question)
        {
            string[] letters = [.. question.Answers.Select(answer => answer.Letter)];
            if (words.Count == 0) throw new VerbException(state.Say(LessonTexts.WhichAnswer, string.Join(", ", letters)));
            running.CheckAnswer(question.Answers[Array.IndexOf(letters, Words.OneOf(words[0], VerbMistakeTexts.Answer, letters))]);
            return state.Say(LessonTexts.Checking);
        }
        running.ChecksAtEnd = true;
        if (CheckAtEnd(state)) return state.Say(LessonTexts.Checking);
        (state.RunUntil, state.IsRunning) = (state.Session.Periods, true);
        return state.Say(LessonTexts.RunsOn, SessionVerbs.DateOf(state.Session, state.Session.Periods - 1));
    }

    /// <summary>Begins the check that waits for the end of the run, when that is reached.</summary>
    private static bool CheckAtEnd(ExplorerState state)
    {
        if (state.Lesson is not { ChecksAtEnd: true } running) return false;
        if (!state.Session.IsAtEnd || state.Session.CatchingUp is not null) return false;
        running.CheckGoal(state.Session.Plan);
        return true;
    }

    /// <summary>Takes over what a check has found, and begins one that is due; true when one has finished.</summary>
    public static bool TakeOver(ExplorerState state, bool waits)
    {
        if (CheckAtEnd(state))
        {
            state.Message = state.Say(LessonTexts.Checking);
            state.Version++;
        }
        if (state.Lesson is not { } running || !running.TakeOver(waits)) return false;
        bool isRight = running.Verdict!.IsRight;
        if (isRight) state.Progress.Solve(running.Lesson.Name);
        state.Message = state.Say(isRight ? LessonTexts.Right : LessonTexts.Wrong);
        if (state.Record(LessonEvent.Checked) is { Length: > 0 } problem) state.Message += " " + problem;
        state.Scroll = 0;
        state.Version++;
        return true;
    }

    private static LessonState Running(ExplorerState state) =>
        state.Lesson ?? throw new VerbException(state.Say(VerbTexts.NoLessonRuns));
}
