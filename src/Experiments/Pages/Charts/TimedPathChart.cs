using System.Globalization;
using Plotly.NET;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One path through a plane or space whose colour is time: the eye follows which way it turns.</summary>
internal static class TimedPathChart
{
    private const int PlaneHeight = 400;
    private const int SpaceHeight = 540;

    /// <summary>A path in a plane; null when no point is defined.</summary>
    public static Chart? Plane(string id, string title, string x, string y, IReadOnlyList<PathRow> points,
        Language language = Language.English)
    {
        PathRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (rows.Length == 0) return null;
        Trace trace = Plot.Trace("scatter", [.. Timed(rows, language), ("x", rows.Select(static r => Plot.Rounded(r.X)).ToArray()),
            ("y", rows.Select(static r => Plot.Rounded(r.Y)).ToArray())]);
        Layout layout = Plot.Layout(PlaneHeight, ("xaxis", Plot.Axis(x)), ("yaxis", Plot.Axis(y)), ("hovermode", "closest"),
            ("margin", Plot.Object(("l", 50), ("r", 10), ("t", 10), ("b", 46))));
        return new Chart(id, title, Alt(title, x, y, null, rows, language), PlaneHeight, Plot.Json([trace], layout),
            new ChartTable([new(ChartTexts.Quarter.In(language)), new(x, true), new(y, true)],
                [.. rows.Select(static r => (IReadOnlyList<string>)[r.Date, .. Plot.Shown(r.X, r.Y)])]));
    }

    /// <summary>A path in space; null when no point is defined.</summary>
    public static Chart? Space(string id, string title, string x, string y, string z, IReadOnlyList<PathRow> points,
        Language language = Language.English)
    {
        PathRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y) && double.IsFinite(p.Z))];
        if (rows.Length == 0) return null;
        Trace trace = Plot.Trace3D([
            .. Timed(rows, language), ("x", rows.Select(static r => Plot.Rounded(r.X)).ToArray()),
            ("y", rows.Select(static r => Plot.Rounded(r.Y)).ToArray()), ("z", rows.Select(static r => Plot.Rounded(r.Z)).ToArray())]);
        Dictionary<string, object> Side(string name) =>
            Plot.Object(("title", Plot.Object(("text", Plot.Wrapped(name, 20)))), ("nticks", 4), ("showbackground", false),
            Plot.SmallTicks);
        Layout layout = Plot.Layout(
            SpaceHeight, ("dragmode", "turntable"), ("margin", Plot.Object(("l", 0), ("r", 0), ("t", 0), ("b", 0))),
            ("scene", Plot.Object(("xaxis", Side(x)), ("yaxis", Side(y)), ("zaxis", Side(z)),
                ("camera", Plot.Object(("eye", Plot.Object(("x", 1.6), ("y", 1.4), ("z", 0.8))))))));
        return new Chart(id, title, Alt(title, x, y, z, rows, language), SpaceHeight, Plot.Json([trace], layout),
            new ChartTable([new(ChartTexts.Quarter.In(language)), new(x, true), new(y, true), new(z, true)],
                [.. rows.Select(static r => (IReadOnlyList<string>)[r.Date, .. Plot.Shown(r.X, r.Y, r.Z)])])) { IsWide = true };
    }

    private static IEnumerable<(string, object)> Timed(PathRow[] rows, Language language) =>
    [
        ("mode", "lines+markers"), ("meta", Plot.Rows), ("name", Plot.Words(rows[0].Path)),
        ("text", rows.Select(static r => r.Date).ToArray()), ("hovertemplate", "%{text}: %{x:.3~g}, %{y:.3~g}<extra></extra>"),
        ("line", Plot.Object(("width", 1.5), ("color", Plot.Neutral))),
        ("marker", Plot.Object(
            ("size", 4), ("color", Enumerable.Range(0, rows.Length).ToArray()), ("colorscale", "Viridis"), ("showscale", true),
            ("colorbar", Plot.Object(("thickness", 10), ("title", Plot.Object(("text", ChartTexts.ColourIsTime.In(language)))))))),
    ];

    private static string Alt(string title, string x, string y, string? z, PathRow[] rows, Language language)
    {
        PathRow first = rows[0], last = rows[^1];
        string height = z is null ? string.Empty
            : ChartTexts.TimedHeight.In(language, z, Readable.Number(first.Z), Readable.Number(last.Z));
        return ChartTexts.Timed.In(language, title, x, Readable.Number(rows.Min(static r => r.X)),
            Readable.Number(rows.Max(static r => r.X)),
            y, Readable.Number(rows.Min(static r => r.Y)), Readable.Number(rows.Max(static r => r.Y))) + height;
    }
}
