using System.Globalization;
using Plotly.NET;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One point of a line with a band.</summary>
/// <param name="Line">Name of the line.</param>
/// <param name="LineIndex">Position among the lines; colour and dash.</param>
/// <param name="X">Across.</param>
/// <param name="Y">The line.</param>
/// <param name="Low">Low edge of the band; NaN for none.</param>
/// <param name="High">High edge of the band; NaN for none.</param>
internal readonly record struct BandRow(string Line, int LineIndex, double X, double Y, double Low, double High);

/// <summary>Lines with bands over a number: impulse responses, spectra, period against lag.</summary>
internal static class BandChart
{
    private const int Height = 320;

    /// <summary>Null when no point is defined.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="title">Heading.</param>
    /// <param name="x">What is across, with unit.</param>
    /// <param name="y">What is up, with unit.</param>
    /// <param name="band">What the band is, e.g. "95 % band".</param>
    /// <param name="points">In any order; each line is drawn from low to high x.</param>
    /// <param name="isLogarithmic">The axis across is logarithmic.</param>
    /// <param name="hasMarkers">Points are marked: few and measured.</param>
    /// <param name="language">Of what the chart itself says.</param>
    public static Chart? Of(string id, string title, string x, string y, string band, IEnumerable<BandRow> points,
        bool isLogarithmic = false, bool hasMarkers = false, Language language = Language.English)
    {
        BandRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y)).OrderBy(static p => p.LineIndex)
            .ThenBy(static p => p.X)];
        if (rows.Length == 0) return null;
        var traces = new List<Trace>();
        foreach (IGrouping<int, BandRow> line in rows.GroupBy(static r => r.LineIndex)) AddLine(traces, [.. line], hasMarkers, language);
        Layout layout = Plot.Layout(
            Height, ("xaxis", isLogarithmic ? Plot.Axis(x, ("type", "log"), ("zeroline", false)) : Plot.Axis(x)),
            ("yaxis", Plot.Axis(y, ("zerolinewidth", 2))), ("hovermode", "closest"),
            ("margin", Plot.Object(("l", 50), ("r", 10), ("t", 10), ("b", 46))));
        ChartColumn[] columns = [new(ChartTexts.Line.In(language)), new(x, true), new(y, true),
            new(ChartTexts.LowEnd.In(language, band), true), new(ChartTexts.HighEnd.In(language), true)];
        return new Chart(id, title, Alt(title, x, y, rows, language), Height, Plot.Json(traces, layout),
            new ChartTable(columns,
                [.. rows.Select(static r => (IReadOnlyList<string>)[r.Line, .. Plot.Shown(r.X, r.Y, r.Low, r.High)])]));
    }

    private static void AddLine(List<Trace> traces, BandRow[] line, bool hasMarkers, Language language)
    {
        int index = line[0].LineIndex;
        if (line.All(static r => double.IsFinite(r.Low) && double.IsFinite(r.High)) && line.Length > 1)
        {
            traces.Add(Edge(line, static r => r.High, index));
            traces.Add(Edge(line, static r => r.Low, index, ("fill", "tonexty"), ("fillcolor", Palette.Fill(index))));
        }

        traces.Add(Plot.Trace(
            "scatter", ("mode", hasMarkers || line.Length == 1 ? "lines+markers" : "lines"), ("meta", Plot.Rows),
            ("legendgroup", Palette.Variable(index)), ("name", Plot.Words(line[0].Line)),
            ("x", line.Select(static r => Plot.Rounded(r.X)).ToArray()), ("y", line.Select(static r => Plot.Rounded(r.Y)).ToArray()),
            ("line", Plot.Object(("width", 2), ("color", Palette.Colour(index)), ("dash", Palette.Dash(index)))),
            ("marker", Plot.Object(("size", 8), ("color", Palette.Colour(index)))),
            ("text", line.Select(r => Plot.Words(ChartTexts.PointOfBand.In(language, r.Line, Readable.Number(r.Y),
                Readable.Range(r.Low, r.High), Readable.Number(r.X)))).ToArray()), ("hovertemplate", "%{text}")));
    }

    private static Trace Edge(BandRow[] line, Func<BandRow, double> of, int index, params (string Name, object Value)[] more) => Plot.Trace(
        "scatter",
        [
            ("mode", "lines"), ("x", line.Select(static r => Plot.Rounded(r.X)).ToArray()),
            ("y", line.Select(r => Plot.Rounded(of(r))).ToArray()), ("legendgroup", Palette.Variable(index)),
            ("line", Plot.Object(("width", 0))), ("hoverinfo", "skip"), .. more,
        ]);

    private static string Alt(string title, string x, string y, BandRow[] rows, Language language)
    {
        IEnumerable<string> lines = rows.GroupBy(static r => r.LineIndex).Take(6).Select(g =>
        {
            BandRow top = g.MaxBy(static r => r.Y), bottom = g.MinBy(static r => r.Y);
            return ChartTexts.Extremes.In(language, top.Line, Readable.Number(top.Y), Readable.Number(top.X), Readable.Number(bottom.Y),
                Readable.Number(bottom.X));
        });
        return ChartTexts.Bands.In(language, title, x, y, string.Join(PageTexts.Semicolon.In(language), lines));
    }
}
