using System.Globalization;
using Plotly.NET;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One point of a path through a plane or space.</summary>
/// <param name="Path">Scenario or sector.</param>
/// <param name="PathIndex">Position among the paths; colour and dash.</param>
/// <param name="Date">The quarter.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Up, or into depth in space.</param>
/// <param name="Z">Height in space; not used in a plane.</param>
internal readonly record struct PathRow(string Path, int PathIndex, string Date, double X, double Y, double Z);

/// <summary>Phase portraits: where the state of a world, an industry or a loop goes, in a plane or in space. A ring marks the
/// start.</summary>
internal static class PathChart
{
    private const int PlaneHeight = 380;
    private const int SpaceHeight = 520;

    /// <summary>A path in a plane; null when no point is defined.</summary>
    public static Chart? Plane(string id, string title, string x, string y, IEnumerable<PathRow> points,
        Language language = Language.English)
    {
        PathRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (rows.Length == 0) return null;
        var traces = new List<Trace>();
        foreach (IGrouping<int, PathRow> path in rows.GroupBy(static r => r.PathIndex).OrderBy(static g => g.Key))
        {
            PathRow[] line = [.. path];
            traces.Add(Plot.Trace("scatter", [
                .. Common(line), ("x", line.Select(static r => Plot.Rounded(r.X)).ToArray()),
                ("y", line.Select(static r => Plot.Rounded(r.Y)).ToArray()),
                ("line", Plot.Object(("width", 2), ("color", Palette.Colour(path.Key)), ("dash", Palette.Dash(path.Key)),
                    ("shape", "linear")))]));
            traces.Add(Plot.Trace("scatter", ("mode", "markers"), ("x", new[] { Plot.Rounded(line[0].X) }),
                ("y", new[] { Plot.Rounded(line[0].Y) }), ("legendgroup", Palette.Variable(path.Key)),
                ("line", Plot.Object(("color", Palette.Colour(path.Key)))),
                ("marker", Plot.Object(("size", 11), ("symbol", "circle-open"), ("color", Palette.Colour(path.Key)))),
                ("hoverinfo", "skip"), ("showlegend", false)));
        }

        Layout layout = Plot.Layout(PlaneHeight, ("xaxis", Plot.Axis(x)), ("yaxis", Plot.Axis(y)), ("hovermode", "closest"),
            ("margin", Plot.Object(("l", 50), ("r", 10), ("t", 10), ("b", 46))));
        return new Chart(id, title, ChartTexts.Plane.In(language, title, x, y, Ends(rows, language)), PlaneHeight,
            Plot.Json(traces, layout),
            new ChartTable([new(ChartTexts.Path.In(language)), new(ChartTexts.Quarter.In(language)), new(x, true), new(y, true)],
                [.. rows.Select(static r => (IReadOnlyList<string>)[r.Path, r.Date, .. Plot.Shown(r.X, r.Y)])]));
    }

    /// <summary>A path in space; null when no point is defined.</summary>
    public static Chart? Space(string id, string title, string x, string y, string z, IEnumerable<PathRow> points,
        Language language = Language.English)
    {
        PathRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y) && double.IsFinite(p.Z))];
        if (rows.Length == 0) return null;
        IEnumerable<Trace> traces = rows.GroupBy(static r => r.PathIndex).OrderBy(static g => g.Key).Select(static path =>
        {
            PathRow[] line = [.. path];
            return Plot.Trace3D([
                .. Common(line), ("x", line.Select(static r => Plot.Rounded(r.X)).ToArray()),
                ("y", line.Select(static r => Plot.Rounded(r.Y)).ToArray()),
                ("z", line.Select(static r => Plot.Rounded(r.Z)).ToArray()),
                ("line", Plot.Object(("width", 4), ("color", Palette.Colour(path.Key))))]);
        });
        Dictionary<string, object> Side(string title) =>
            Plot.Object(("title", Plot.Object(("text", Plot.Wrapped(title, 20)))), ("nticks", 4), ("showbackground", false),
            Plot.SmallTicks, ("tickfont", Plot.Object(("size", 10))));
        Layout layout = Plot.Layout(
            SpaceHeight, ("dragmode", "turntable"), ("margin", Plot.Object(("l", 4), ("r", 4), ("t", 0), ("b", 16))),
            ("scene", Plot.Object(("xaxis", Side(x)), ("yaxis", Side(y)), ("zaxis", Side(z)),
                ("camera", Plot.Object(("eye", Plot.Object(("x", 1.5), ("y", 1.5), ("z", 0.9))))))));
        return new Chart(id, title, ChartTexts.Space.In(language, title, x, y, Ends(rows, language), z), SpaceHeight,
            Plot.Json(traces, layout),
            new ChartTable([new(ChartTexts.Path.In(language)), new(ChartTexts.Quarter.In(language)), new(x, true), new(y, true),
                new(z, true)], [.. rows.Select(static r => (IReadOnlyList<string>)[r.Path, r.Date, .. Plot.Shown(r.X, r.Y, r.Z)])]));
    }

    private static IEnumerable<(string, object)> Common(PathRow[] line) =>
    [
        ("mode", "lines"), ("meta", Plot.Rows), ("legendgroup", Palette.Variable(line[0].PathIndex)), ("name", Plot.Words(line[0].Path)),
        ("text", line.Select(static r => r.Date).ToArray()), ("hovertemplate", "%{text}: %{x:.3~g}, %{y:.3~g}"),
        ("marker", Plot.Object(("color", Palette.Colour(line[0].PathIndex)))),
    ];

    private static string Ends(PathRow[] rows, Language language) =>
        string.Join(PageTexts.Semicolon.In(language), rows.GroupBy(static r => r.PathIndex).OrderBy(static g => g.Key).Take(6)
        .Select(static g => (First: g.First(), Last: g.Last())).Select(e => ChartTexts.Goes.In(
            language, e.First.Path, Readable.Number(e.First.X), Readable.Number(e.First.Y), e.First.Date, Readable.Number(e.Last.X),
            Readable.Number(e.Last.Y), e.Last.Date)));
}
