using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The curves of the watched observations; below them, where there is room, the phase portrait and the sectors.</summary>
internal static class CoursePanel
{
    private const int RoomForMore = 12;

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        bool isCompared = state.Session.Rivals.Count > 0;
        int each = CurveTable.RowsEach(box.Width, state, state.Watched), room = (box.Height - 1 - (isCompared ? 1 : 0)) / each;
        int first = Math.Clamp(state.Scroll, 0, Math.Max(0, state.Watched.Count - room));
        // Narrow: the rows only have letters, so the legend says what they are.
        bool isCut = room < state.Watched.Count;
        int used = CurveTable.Draw(canvas, isCompared || isCut ? box with { Height = box.Height - 1 } : box, state, state.Watched, first,
            glyphs);
        if (isCompared || isCut)
        {
            string legend = isCompared ? CurveTable.Legend(state) : "", more = isCut ? state.Say(ExplorerTexts.Wheel) : "";
            canvas.Write(box.X, box.Y + used, CellWidth.Fit(legend, box.Width - CellWidth.Of(more) - 1), Style.Faint);
            canvas.Write(box.Right - CellWidth.Of(more), box.Y + used++, more, Style.Faint);
        }
        if (box.Height - used < RoomForMore) return;
        var rest = new Box(box.X, box.Y + used + 1, box.Width, box.Height - used - 1);
        if (box.Width < 76)
        {
            PhasePanel.Draw(canvas, rest, state, glyphs, withHint: false);
            return;
        }
        int half = (rest.Width * 54 / 100) - 1;
        PhasePanel.Draw(canvas, rest with { Width = half }, state, glyphs, withHint: false);
        SectorPanel.Draw(canvas, rest with { X = rest.X + half + 2, Width = rest.Width - half - 2 }, state);
    }
}
