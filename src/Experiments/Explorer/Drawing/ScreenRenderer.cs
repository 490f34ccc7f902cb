using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>A rectangle of the screen.</summary>
internal readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;
}

/// <summary>Draws the explorer: state and size in, cells out. The same state gives the same cells.</summary>
internal static class ScreenRenderer
{
    public const int LeastWidth = 80;
    public const int LeastHeight = 24;
    private const int EventLines = 3;

    public static Canvas Draw(ExplorerState state, int width, int height, Glyphs glyphs)
    {
        var canvas = new Canvas(Math.Max(1, width), Math.Max(1, height));
        lock (state.Session.Gate)
        {
            if (width < LeastWidth || height < LeastHeight) DrawTooSmall(canvas, state);
            else DrawAll(canvas, state, glyphs);
        }

        return canvas;
    }

    private static void DrawAll(Canvas canvas, ExplorerState state, Glyphs glyphs)
    {
        DrawTitle(canvas, state, glyphs);
        int left = Math.Clamp(canvas.Width * 38 / 100, 36, 54), bottom = canvas.Height - EventLines - 3;
        if (state.IsWide) left = -2;
        DrawTabs(canvas, state, Math.Max(0, left + 1));
        if (state.Page == Page.Help)
        {
            HelpPanel.Draw(canvas, new Box(1, 2, Math.Min(100, canvas.Width - 2), bottom - 2), state);
            DrawFoot(canvas, state, bottom, glyphs);
            return;
        }
        var box = new Box(Math.Max(1, left + 2), 2, canvas.Width - Math.Max(1, left + 2), bottom - 2);
        if (state.IsWide)
        {
            SliderPanel.DrawSelected(canvas, box with { X = 0, Height = 1 }, state, glyphs);
            box = box with { Y = 3, Height = bottom - 3, Width = box.Width - 1 };
        }
        else
        {
            SliderPanel.Draw(canvas, new Box(0, 1, left, bottom - 1), state, glyphs);
            for (int y = 1; y < bottom; y++) canvas.Write(left, y, glyphs.Vertical.ToString(), Style.Faint);
        }
        DrawPage(canvas, box, state, glyphs);
        DrawFoot(canvas, state, bottom, glyphs);
    }

    private static void DrawFoot(Canvas canvas, ExplorerState state, int bottom, Glyphs glyphs)
    {
        canvas.Fill(0, bottom, canvas.Width, glyphs.Horizontal, Style.Faint);
        EventPanel.DrawLatest(canvas, new Box(0, bottom + 1, canvas.Width, EventLines), state);
        DrawBottom(canvas, state);
    }

    private static void DrawPage(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        switch (state.Page)
        {
            case Page.Phase: PhasePanel.Draw(canvas, box, state, glyphs, withHint: true); break;
            case Page.Sectors: SectorPanel.Draw(canvas, box, state); break;
            case Page.Colleges: CollegePanel.Draw(canvas, box, state); break;
            case Page.Enterprises: EnterprisePanel.Draw(canvas, box, state); break;
            case Page.Network: NetworkPanel.Draw(canvas, box, state, glyphs); break;
            case Page.Events: EventPanel.DrawAll(canvas, box, state); break;
            case Page.Lesson or Page.Lessons: LessonPanel.Draw(canvas, box, state, glyphs); break;
            default: CoursePanel.Draw(canvas, box, state, glyphs); break;
        }
    }

    private static void DrawTitle(Canvas canvas, ExplorerState state, Glyphs glyphs)
    {
        Session session = state.Session;
        canvas.Fill(0, 0, canvas.Width, ' ', Style.Reversed);
        string luck = session.Plan.Replication == 0 ? "" : state.Say(ExplorerTexts.Luck, session.Plan.Replication) + "  ";
        string period = state.Say(ExplorerTexts.Period, session.Now, session.Periods);
        string right = $" {SessionVerbs.LatestOf(session)}  {period}  {luck}{Pace(state)} ";
        int start = canvas.Width - CellWidth.Of(right);
        canvas.Write(0, 0, glyphs.HasBraille ? " Ronghe 融合 " : " Ronghe ", new Style(IsBold: true, IsReversed: true));
        canvas.Write(14, 0, CellWidth.Fit(TitleOf(state), Math.Max(0, start - 15)), Style.Reversed);
        canvas.Write(start, 0, right, Style.Reversed);
        canvas.Area(start, 0, canvas.Width - start, 1, state.IsRunning ? "pause" : "run");
    }

    private static string TitleOf(ExplorerState state) =>
        state.Lesson is { } running ? running.Lesson.Title.In(state.Language) : state.Session.Plan.Document.Name;

    private static string Pace(ExplorerState state)
    {
        Session session = state.Session;
        if (session.CatchingUp is { } share)
            return state.Say(session.Now == 0 ? ExplorerTexts.BurningIn : ExplorerTexts.CatchingUp, (int)(share * 100));
        if (session.IsAtEnd) return state.Say(ExplorerTexts.AtEnd);
        if (!state.IsRunning) return state.Say(ExplorerTexts.Paused);
        return "▶ " + (state.IsUnpaced ? state.Say(ExplorerTexts.RunningMost)
            : state.Say(ExplorerTexts.Running, state.Speed));
    }

    /// <summary>The tabs; where they do not all fit, those around the page that is shown, between signs that there are more.</summary>
    private static void DrawTabs(Canvas canvas, ExplorerState state, int x)
    {
        (Page Page, string Text)[] tabs = [.. ViewVerbs.Tabs.Select(tab => (tab.Page, $" {tab.Title.In(state.Language)} "))];
        int at = Math.Max(0, Array.FindIndex(tabs, tab => tab.Page == (state.Page == Page.Lessons ? Page.Lesson : state.Page)));
        int room = canvas.Width - x, first = 0, last = tabs.Length - 1;
        while (Width(first, last) > room && first < last) (first, last) = last - at >= at - first ? (first, last - 1) : (first + 1, last);
        if (first > 0) x = DrawTab(canvas, x, "‹", tabs[first - 1].Page, Style.Faint);
        for (int i = first; i <= last; i++)
        {
            bool isShown = i == at && state.Page != Page.Help;
            x = DrawTab(canvas, x, tabs[i].Text, tabs[i].Page, isShown ? new Style(IsBold: true, IsReversed: true) : Style.Plain);
        }
        if (last < tabs.Length - 1) DrawTab(canvas, x, "›", tabs[last + 1].Page, Style.Faint);

        int Width(int from, int to) => tabs[from..(to + 1)].Sum(static tab => CellWidth.Of(tab.Text)) + (from > 0 ? 1 : 0)
            + (to < tabs.Length - 1 ? 1 : 0);
    }

    private static int DrawTab(Canvas canvas, int x, string text, Page page, Style style)
    {
        int end = canvas.Write(x, 1, text, style);
        canvas.Area(x, 1, end - x, 1, "show " + page.ToString().ToLowerInvariant());
        return end;
    }

    private static void DrawBottom(Canvas canvas, ExplorerState state)
    {
        int y = canvas.Height - 2;
        if (state.Prompt is { } prompt)
        {
            string shown = prompt;
            while (CellWidth.Of(shown) > canvas.Width - 3) shown = shown[1..];
            int end = canvas.Write(0, y, ":" + shown, Style.Bold);
            canvas.Write(end, y, " ", Style.Reversed);
        }
        else DrawMessage(canvas, state.Message, y);
        canvas.Write(0, y + 1, CellWidth.Pad(" " + state.Say(ExplorerTexts.Keys), canvas.Width), Style.Reversed);
    }

    /// <summary>A message of several lines ends in its row and covers the latest events above.</summary>
    private static void DrawMessage(Canvas canvas, string message, int last)
    {
        IReadOnlyList<string> lines = CellWidth.Wrap(message, canvas.Width);
        int shown = Math.Min(lines.Count, EventLines + 1);
        for (int i = 0; i < shown; i++)
        {
            bool isCut = i == shown - 1 && shown < lines.Count;
            canvas.Write(0, last - shown + 1 + i, CellWidth.Pad(isCut ? string.Join(' ', lines.Skip(i)) : lines[i], canvas.Width),
                Style.Bold);
        }
    }

    private static void DrawTooSmall(Canvas canvas, ExplorerState state)
    {
        IReadOnlyList<string> lines = CellWidth.Wrap(
            state.Say(ExplorerTexts.TooSmall, canvas.Width, canvas.Height, LeastWidth, LeastHeight) + "\n"
                + state.Say(ExplorerTexts.TooSmallHint), canvas.Width);
        for (int i = 0; i < lines.Count; i++) canvas.Write(0, i, lines[i], i == 0 ? Style.Bold : Style.Plain);
    }
}
