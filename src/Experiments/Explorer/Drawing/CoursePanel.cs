using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>The curves of the watched observations; below them, where there is room, the phase portrait and the sectors.</summary>
internal static class CoursePanel
{
    private const int Figure = 8;
    private const int RoomForMore = 12;

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs)
    {
        Session session = state.Session;
        int name = Math.Clamp(box.Width * 40 / 100, 17, 32), curve = box.Width - name - (2 * Figure) - 1;
        bool isCompared = session.Other is not null;
        string heading = state.Region < 0 ? state.Say(ExplorerTexts.Observation)
            : state.Say(ExplorerTexts.ObservationIn, EventPanel.NamesOf(state, [state.Region]));
        canvas.Write(box.X, box.Y, CellWidth.Fit(heading, name + curve), Style.Faint);
        canvas.Write(box.X + name + curve + 1, box.Y,
            CellWidth.PadLeft(session.Now == 0 ? state.Say(ExplorerTexts.NowColumn) : SessionVerbs.LatestOf(session), Figure), Style.Faint);
        canvas.Write(box.X + name + curve + 1 + Figure, box.Y,
            CellWidth.PadLeft(state.Say(isCompared ? ExplorerTexts.DifferenceColumn : ExplorerTexts.ChangeColumn), Figure), Style.Faint);
        int rows = Math.Min(state.Watched.Count, box.Height - 1);
        for (int i = 0; i < rows; i++)
            DrawRow(canvas, new Box(box.X, box.Y + 1 + i, box.Width, 1), state, state.Watched[i], name, curve, glyphs);
        int used = rows + 1;
        if (isCompared && used < box.Height) canvas.Write(box.X, box.Y + used++, Compared(state), Style.Faint);
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

    /// <summary>With what A is compared.</summary>
    public static string Compared(ExplorerState state) =>
        state.Say(state.Session.Comparison == ComparedWith.Pinned ? ExplorerTexts.ComparedPinned : ExplorerTexts.ComparedWithoutPolicy);

    private static void DrawRow(Canvas canvas, Box box, ExplorerState state, ObservationDefinition observation, int name, int curve,
        Glyphs glyphs)
    {
        Session session = state.Session;
        int o = ObservationCatalog.IndexOf(observation.Name), now = session.Now, group = state.Region < 0 ? 0
            : session.Plan.GroupOfRegion(state.Region);
        canvas.Write(box.X, box.Y,
            CellWidth.Fit((name < 30 ? ShortTitles.Of(observation) : CatalogueTexts.Title(observation)).In(state.Language), name - 1));
        canvas.Area(box.X, box.Y, box.Width, 1, "help " + observation.Name);
        if (now == 0) return;
        double[] values = [.. Enumerable.Range(0, now).Select(period => session.World.Value(o, period, group))];
        canvas.Write(box.X + name, box.Y, Sparkline.Of(values, curve, glyphs), new Style(Ink.Cyan));
        int x = box.X + name + curve + 1;
        canvas.Write(x, box.Y, CellWidth.PadLeft(Readable.Compact(values[^1]), Figure), Style.Bold);
        double change = session.Other is { } other ? values[^1] - other.Value(o, now - 1, group)
            : values[^1] - (now > 4 ? values[^5] : double.NaN);
        canvas.Write(x + Figure, box.Y, CellWidth.PadLeft(Readable.Signed(change), Figure),
            new Style(change > 0 ? Ink.Green : change < 0 ? Ink.Magenta : Ink.Plain));
    }
}
