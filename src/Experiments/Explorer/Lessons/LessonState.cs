namespace Ronghe.Experiments.Explorer.Lessons;

/// <summary>The lesson under way and what its last check found.</summary>
internal sealed class LessonState(Lesson lesson)
{
    private Task<Verdict>? _checking;

    public Lesson Lesson => lesson;

    /// <summary>What the last finished check found; null before.</summary>
    public Verdict? Verdict { get; private set; }

    public bool IsChecking => _checking is not null;

    /// <summary>Begins a check beside the screen.</summary>
    public void Begin(Func<Verdict> check)
    {
        Verdict = null;
        _checking = Task.Run(check);
    }

    /// <summary>Takes over the result of a check that has finished; true when there is one.</summary>
    /// <param name="waits">Waits for it.</param>
    public bool TakeOver(bool waits)
    {
        if (_checking is null || (!waits && !_checking.IsCompleted)) return false;
        Verdict = _checking.GetAwaiter().GetResult();
        _checking = null;
        return true;
    }
}
