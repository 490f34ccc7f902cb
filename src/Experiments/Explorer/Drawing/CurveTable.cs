using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Explorer.Verbs;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Observations with their curves and latest values. Worlds that are compared stand side by side where each curve has room, else
/// one below the other; all curves of an observation have one scale.</summary>
internal static class CurveTable
{
    private const int Figure = 8;
    private const int LeastBeside = 16;

    private static readonly Ink[] Inks = [Ink.Cyan, Ink.Magenta, Ink.Yellow, Ink.Green, Ink.Blue];

    /// <summary>Where the columns stand.</summary>
    /// <param name="Name">Cells of the names.</param>
    /// <param name="Curve">Cells of a curve.</param>
    /// <param name="IsBeside">Curves of one observation stand in one row.</param>
    /// <param name="HasLongNames">Titles are those of the catalogue.</param>
    private readonly record struct Layout(int Name, int Curve, bool IsBeside, bool HasLongNames)
    {
        /// <summary>Rows that one observation takes.</summary>
        public int RowsEach(Session session) => IsBeside ? 1 : 1 + session.Rivals.Count;

        public static Layout Of(int width, ExplorerState state, IReadOnlyList<ObservationDefinition> observations)
        {
            int worlds = 1 + state.Session.Rivals.Count;
            int Widest(bool isLong) => observations.Count == 0 ? 0
                : observations.Max(observation => CellWidth.Of(Title(observation, isLong).In(state.Language)));
            int Left(int name) => width - name - (2 * Figure) - 1;
            int Beside(int name) => (Left(name) - (worlds - 1)) / worlds;
            int full = Math.Min(36, Widest(true) + 1), brief = Math.Clamp(Widest(false) + 1, 12, 17);
            foreach ((int name, bool isLong) in (ReadOnlySpan<(int, bool)>)[(full, true), (brief, false)])
            {
                if (worlds > 1 && Beside(name) >= LeastBeside) return new Layout(name, Beside(name), true, isLong);
                if (Left(name) >= 2 * LeastBeside) return new Layout(name, Left(name), false, isLong);
            }
            return new Layout(brief, Left(brief), false, false);
        }
    }

    /// <summary>Rows that one observation takes.</summary>
    public static int RowsEach(int width, ExplorerState state, IReadOnlyList<ObservationDefinition> observations) =>
        Layout.Of(width, state, observations).RowsEach(state.Session);

    /// <summary>Draws a heading and as many observations as have room, from one on; returns the rows used.</summary>
    public static int Draw(Canvas canvas, Box box, ExplorerState state, IReadOnlyList<ObservationDefinition> observations, int first,
        Glyphs glyphs)
    {
        var layout = Layout.Of(box.Width, state, observations);
        DrawHeading(canvas, box, state, layout);
        int each = layout.RowsEach(state.Session), y = box.Y + 1;
        for (int i = first; i < observations.Count && y + each <= box.Bottom; i++, y += each)
            DrawOne(canvas, box with { Y = y, Height = each }, state, observations[i], layout, glyphs);
        return y - box.Y;
    }

    /// <summary>The worlds that stand beside A, in words.</summary>
    public static string Legend(ExplorerState state) => string.Join(PageTexts.Comma.In(state.Language),
        state.Session.Rivals.Select(rival => Said(state, rival)).Prepend(
            state.Say(state.Session.Comparison == ComparedWith.WithoutPolicy ? ExplorerTexts.AWithPolicy : ExplorerTexts.ANow)));

    private static string Said(ExplorerState state, Rival rival) => rival.With switch
    {
        ComparedWith.Pinned => state.Say(ExplorerTexts.Pinned, rival.Letter,
            SessionVerbs.DateOf(state.Session, Math.Max(0, rival.PinnedAt - 1))),
        ComparedWith.Given => state.Say(ExplorerTexts.AsGiven, rival.Letter),
        _ => state.Say(ExplorerTexts.WithoutPolicy, rival.Letter),
    };

    private static Text Title(ObservationDefinition observation, bool isLong) =>
        isLong ? CatalogueTexts.Title(observation) : ShortTitles.Of(observation);

    private static void DrawHeading(Canvas canvas, Box box, ExplorerState state, Layout layout)
    {
        Session session = state.Session;
        string heading = state.Region < 0 ? state.Say(ExplorerTexts.Observation)
            : state.Say(ExplorerTexts.ObservationIn, EventPanel.NamesOf(state, [state.Region]));
        canvas.Write(box.X, box.Y, CellWidth.Fit(heading, layout.IsBeside ? layout.Name - 1 : layout.Name + layout.Curve), Style.Faint);
        string[] worlds = ["A", .. session.Rivals.Select(rival => Said(state, rival))];
        for (int i = 0; layout.IsBeside && i < worlds.Length; i++)
            canvas.Write(box.X + layout.Name + (i * (layout.Curve + 1)), box.Y, CellWidth.Fit(worlds[i], layout.Curve), new Style(Inks[i]));
        int x = box.Right - (2 * Figure);
        canvas.Write(x, box.Y,
            CellWidth.PadLeft(session.Now == 0 ? state.Say(ExplorerTexts.NowColumn) : SessionVerbs.LatestOf(session), Figure), Style.Faint);
        string change = session.Rivals.Count == 0 ? state.Say(ExplorerTexts.ChangeColumn) : state.Say(ExplorerTexts.DifferenceColumn,
            session.Rivals.Count == 1 || layout.IsBeside ? session.Rivals[0].Letter : "…");
        canvas.Write(x + Figure, box.Y, CellWidth.PadLeft(change, Figure), Style.Faint);
    }

    private static void DrawOne(Canvas canvas, Box box, ExplorerState state, ObservationDefinition observation, Layout layout,
        Glyphs glyphs)
    {
        Session session = state.Session;
        canvas.Write(box.X, box.Y,
            CellWidth.Fit(Title(observation, layout.HasLongNames).In(state.Language), layout.Name - 1));
        canvas.Area(box.X, box.Y, box.Width, 1, "help " + observation.Name);
        int now = session.Now;
        if (now == 0) return;
        int o = ObservationCatalog.IndexOf(observation.Name), group = state.Region < 0 ? 0 : session.Plan.GroupOfRegion(state.Region);
        double[] Values(ExploredWorld world) => [.. Enumerable.Range(0, now).Select(period => world.Value(o, period, group))];
        double[][] curves = [Values(session.World), .. session.Rivals.Select(rival => Values(rival.World))];
        (double low, double high) = Sparkline.Range(curves, layout.Curve);
        double latest = curves[0][^1], yearAgo = now > 4 ? curves[0][^5] : double.NaN;
        for (int i = 0; i < curves.Length; i++)
        {
            int x = box.X + layout.Name + (layout.IsBeside ? i * (layout.Curve + 1) : 0), y = layout.IsBeside ? box.Y : box.Y + i;
            if (i > 0 && !layout.IsBeside)
                canvas.Write(box.X, y, CellWidth.Fit("  " + (layout.HasLongNames ? Said(state, session.Rivals[i - 1])
                    : session.Rivals[i - 1].Letter), layout.Name - 1), Style.Faint);
            canvas.Write(x, y, Sparkline.Of(curves[i], layout.Curve, glyphs, low, high), new Style(Inks[i]));
            if (i == 0 || !layout.IsBeside)
                canvas.Write(box.Right - (2 * Figure), y, CellWidth.PadLeft(Readable.Compact(curves[i][^1]), Figure), Style.Bold);
            if (i == 0 && curves.Length == 1) DrawChange(canvas, box.Right, y, latest - yearAgo);
            else if (i == 1 || (i > 1 && !layout.IsBeside)) DrawChange(canvas, box.Right, y, latest - curves[i][^1]);
        }
    }

    private static void DrawChange(Canvas canvas, int right, int y, double change) =>
        canvas.Write(right - Figure, y, CellWidth.PadLeft(Readable.Signed(change), Figure),
            new Style(change > 0 ? Ink.Green : change < 0 ? Ink.Magenta : Ink.Plain));
}
