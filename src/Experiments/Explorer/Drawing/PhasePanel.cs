using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Explorer.Sessions;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Mismatch to the right, reform effort upward, as the two wind around each other: yearly means joined by lines, the latest years
/// bright.</summary>
internal static class PhasePanel
{
    private const int Smoothing = 4;
    private const int Bright = 20;

    public static void Draw(Canvas canvas, Box box, ExplorerState state, Glyphs glyphs, bool withHint)
    {
        Session session = state.Session;
        string sector = state.Sector < 0 ? state.Say(ExplorerTexts.WholeWorld)
            : CatalogueTexts.Name(session.Plan.Document.Scenario.Population.Sectors[state.Sector]).In(state.Language);
        canvas.Write(box.X, box.Y, CellWidth.Fit(state.Say(ExplorerTexts.PhaseTitle, sector), box.Width), Style.Bold);
        canvas.Area(box.X, box.Y, box.Width, box.Height, "sector " + NextSector(state));
        int rows = box.Height - 2 - (withHint ? 2 : 0), columns = box.Width;
        if (rows < 2 || columns < 10) return;
        int group = 1 + state.Sector;
        var first = Path.Of(session.World, session.Now, group);
        (char Letter, Path Path)[] others = [.. session.Rivals.Select(rival => (rival.Letter, Path.Of(rival.World, session.Now, group)))];
        if (first.X.Length < 2)
        {
            canvas.Write(box.X, box.Y + 2, CellWidth.Fit(state.Say(ExplorerTexts.NothingYet), box.Width), Style.Faint);
            return;
        }
        Scale across = Scale.Of([.. first.X, .. others.SelectMany(static other => other.Path.X), 0]),
            up = Scale.Of([.. first.Y, .. others.SelectMany(static other => other.Path.Y)]);
        var grid = new DotGrid(columns, rows);
        int zero = across.Place(0, grid.Width);
        for (int y = 0; y < grid.Height; y += 3) grid.Set(zero, y, Ink.Grey);
        foreach ((_, Path path) in others) Draw(grid, path, across, up, Ink.Magenta, Ink.Magenta);
        Draw(grid, first, across, up, Ink.Blue, Ink.Cyan);
        grid.Draw(canvas, box.X, box.Y + 1, glyphs);
        foreach ((char letter, Path path) in others.Where(static other => other.Path.X.Length > 1))
            Mark(canvas, box, grid, path, across, up, letter.ToString(), Ink.Magenta);
        Mark(canvas, box, grid, first, across, up, others.Length > 0 ? "A" : "●", Ink.Cyan);
        string low = Readable.Compact(across.Low), high = Readable.Compact(across.High),
        range = $"↑ {Readable.Compact(up.Low)} … {Readable.Compact(up.High)}";
        int axis = box.Y + 1 + rows;
        canvas.Write(box.X, axis, low, Style.Faint);
        canvas.Write(box.X + ((box.Width - CellWidth.Of(range)) / 2), axis, range, Style.Faint);
        canvas.Write(box.Right - high.Length, axis, high, Style.Faint);
        if (!withHint) return;
        IReadOnlyList<string> hint = CellWidth.Wrap(state.Say(ExplorerTexts.PhaseHint), box.Width);
        for (int i = 0; i < Math.Min(2, hint.Count); i++) canvas.Write(box.X, axis + 1 + i, hint[i], Style.Faint);
    }

    /// <summary>What the key for the next sector says.</summary>
    public static string NextSector(ExplorerState state)
    {
        var sectors = state.Session.Plan.Document.Scenario.Population.Sectors;
        return state.Sector + 1 < sectors.Count ? sectors[state.Sector + 1].Id : "all";
    }

    private static void Draw(DotGrid grid, Path path, Scale across, Scale up, Ink old, Ink latest)
    {
        for (int i = 1; i < path.X.Length; i++)
        {
            Ink ink = i >= path.X.Length - Bright ? latest : old;
            grid.Line(across.Place(path.X[i - 1], grid.Width), grid.Height - 1 - up.Place(path.Y[i - 1], grid.Height),
                across.Place(path.X[i], grid.Width), grid.Height - 1 - up.Place(path.Y[i], grid.Height), ink);
        }
    }

    private static void Mark(Canvas canvas, Box box, DotGrid grid, Path path, Scale across, Scale up, string mark, Ink ink) =>
        canvas.Write(box.X + (across.Place(path.X[^1], grid.Width) / 2),
            box.Y + 1 + ((grid.Height - 1 - up.Place(path.Y[^1], grid.Height)) / 4), mark, new Style(ink, IsBold: true));

    /// <summary>Yearly means of both observations; undefined periods are left out.</summary>
    private readonly record struct Path(double[] X, double[] Y)
    {
        public static Path Of(ExploredWorld? world, int periods, int group)
        {
            if (world?.Series is not { } series) return new Path([], []);
            int mismatch = ObservationCatalog.IndexOf("mismatch"), reform = ObservationCatalog.IndexOf("reform_effort");
            List<double> x = [], y = [];
            for (int period = 0; period < Math.Min(periods, world.Recorded); period++)
            {
                var past = new ObservedPast(series, group, period);
                double across = past.Mean(series.Observations[mismatch].Name, Smoothing),
                up = past.Mean(series.Observations[reform].Name, Smoothing);
                if (double.IsNaN(across) || double.IsNaN(up)) continue;
                x.Add(across);
                y.Add(up);
            }
            return new Path([.. x], [.. y]);
        }
    }

    private readonly record struct Scale(double Low, double High)
    {
        public static Scale Of(IReadOnlyList<double> values)
        {
            double low = values.Min(), high = values.Max();
            double margin = Math.Max((high - low) * 0.04, 1e-6);
            return new Scale(low - margin, high + margin);
        }

        public int Place(double value, int dots) => Math.Clamp((int)((value - Low) / (High - Low) * (dots - 1)), 0, dots - 1);
    }
}
