using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>The lesson under way: the hints that were asked for, and what its last check found.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="judge">Who checks; one that has checked this lesson before need not simulate the same again.</param>
internal sealed class LessonState(Lesson lesson, LessonJudge judge)
{
    private Task<Verdict>? _checking;
    private SessionPlan? _judged;

    public Lesson Lesson => lesson;

    /// <summary>When it was begun.</summary>
    public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

    /// <summary>What the last finished check found; null before.</summary>
    public Verdict? Verdict { get; private set; }

    public bool IsChecking => _checking is not null;

    /// <summary>A check waits for the end of the run.</summary>
    public bool ChecksAtEnd { get; set; }

    /// <summary>Checks begun so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Hints shown so far.</summary>
    public int HintsShown { get; private set; }

    public IEnumerable<Text> Hints => lesson.Hints.Take(HintsShown);

    /// <summary>Shows the next hint; false when all are shown.</summary>
    public bool ShowHint()
    {
        if (HintsShown == lesson.Hints.Count) return false;
        HintsShown++;
        return true;
    }

    /// <summary>The verdict as far as it is about a plan: one on another policy says nothing. What was found about an answer
    /// stands.</summary>
    public Verdict? VerdictOn(SessionPlan plan) => IsOutdated(plan) ? null : Verdict;

    /// <summary>There is a verdict, and it is about another policy.</summary>
    public bool IsOutdated(SessionPlan plan) =>
        Verdict is not null && _judged is { } judged && !plan.IsSameUntil(judged, int.MaxValue);

    /// <summary>Begins to check whether a plan reaches the goal, beside the screen.</summary>
    public void CheckGoal(SessionPlan plan) => Begin(plan, () => judge.OfGoal(lesson.Goal!, plan));

    /// <summary>The same of an answer.</summary>
    public void CheckAnswer(LessonAnswer answer) => Begin(null, () => judge.OfAnswer(lesson.Question!, answer));

    /// <summary>Takes over the result of a check that has finished; true when there is one.</summary>
    /// <param name="waits">Waits for it.</param>
    public bool TakeOver(bool waits)
    {
        if (_checking is null || (!waits && !_checking.IsCompleted)) return false;
        Verdict = _checking.GetAwaiter().GetResult();
        _checking = null;
        return true;
    }

    private void Begin(SessionPlan? plan, Func<Verdict> check)
    {
        (Verdict, _judged, ChecksAtEnd) = (null, plan, false);
        Attempts++;
        _checking = Task.Run(check);
    }
}
