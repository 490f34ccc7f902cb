using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Lessons;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>How near the session is to the goal of its lesson so far, a line for each condition: in this luck, and so only a hint of what
/// the check will find.</summary>
internal static class GoalMeters
{
    /// <summary>Where the bound stands on a bar: beyond it there is room to overshoot.</summary>
    private const double BoundAt = 0.75;

    private const int LeastBar = 8;

    /// <summary>Lines that a lesson needs; none for a question.</summary>
    public static int Rows(Lesson lesson) => lesson.Goal is { } goal ? goal.Conditions.Count + 1 : 0;

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Lesson lesson, Glyphs glyphs)
    {
        canvas.Write(box.X, box.Y, CellWidth.Fit(state.Say(LessonTexts.SoFar, lesson.Goal!.Replications), box.Width), Style.Faint);
        for (int i = 0; i < lesson.Goal.Conditions.Count && i + 1 < box.Height; i++)
            DrawOne(canvas, box with { Y = box.Y + 1 + i, Height = 1 }, state, lesson.Goal.Conditions[i], glyphs);
    }

    /// <summary>A condition's number as the session stands; undefined before the first quarter and while a world it needs is not
    /// there.</summary>
    public static double SoFar(Session session, LessonCondition condition)
    {
        double Of(string name) => WorldOf(session, name) is { Series: { } series } world && world.Recorded >= session.Now && session.Now > 0
            ? LessonNumber.Of(condition, series, session.Now) : double.NaN;
        return LessonNumber.Difference(condition, Of(condition.World), condition.Against is { } against ? Of(against) : null);
    }

    /// <summary>How full the bar is, 0–1, its bound at three quarters; null where a bar has no meaning.</summary>
    public static double? Fill(LessonCondition condition, double value) =>
        (condition.Above ?? condition.Below) is not { } bound || bound == 0 || double.IsNaN(value)
            || (condition.Above is not null && condition.Below is not null) ? null : Math.Clamp(value / bound * BoundAt, 0, 1);

    private static ExploredWorld? WorldOf(Session session, string name) => name == LessonCondition.Yours ? session.World
        : session.Rivals.FirstOrDefault(rival =>
            rival.With == (name == LessonCondition.Given ? ComparedWith.Given : ComparedWith.WithoutPolicy))?.World;

    private static void DrawOne(Canvas canvas, Box box, ExplorerState state, LessonCondition condition, Glyphs glyphs)
    {
        double value = SoFar(state.Session, condition);
        bool holds = condition.Holds(value), isMissing = condition.Worlds.Any(name => WorldOf(state.Session, name) is null);
        string shown = isMissing ? state.Say(LessonTexts.NoWorldBeside)
            : $"{ConditionText.Value(condition, value)} ({ConditionText.Bounds(condition, state.Language)})";
        Style style = new(double.IsNaN(value) ? Ink.Grey : holds ? Ink.Green : Ink.Red);
        int name = Math.Clamp(box.Width * 30 / 100, 12, 30), bar = Math.Clamp(box.Width - name - 32, 0, 24);
        // Without a bar the name has all that the numbers leave.
        if (bar < LeastBar) name = Math.Max(name, box.Width - CellWidth.Of(shown) - 1);
        canvas.Write(box.X, box.Y, double.IsNaN(value) ? "·" : holds ? "✓" : "✗", style);
        canvas.Write(box.X + 2, box.Y, CellWidth.Pad((name < 24 ? ShortTitles.Of(condition.Observation)
            : CatalogueTexts.Title(condition.Observation)).In(state.Language), name - 3));
        int x = box.X + name;
        if (bar >= LeastBar)
        {
            int filled = (int)Math.Round((Fill(condition, value) ?? 0) * bar), bound = (int)(BoundAt * bar);
            canvas.Fill(x, box.Y, filled, glyphs.SliderOn, style);
            canvas.Fill(x + filled, box.Y, bar - filled, glyphs.SliderOff, Style.Faint);
            if (Fill(condition, 0) is not null) canvas.Write(x + bound, box.Y, glyphs.Vertical.ToString(), Style.Bold);
            x += bar + 1;
        }
        canvas.Write(x, box.Y, CellWidth.Fit(shown, box.Right - x), style);
    }
}
