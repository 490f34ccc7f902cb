using System.Globalization;
using Plotly.NET;
using Ronghe.Experiments.Reports;

namespace Ronghe.Experiments.Charts;

/// <summary>One point of a curve over anything but the calendar, with its band.</summary>
/// <param name="Series">Arm, lever or policy.</param>
/// <param name="SeriesIndex">Position among the series; colour and dash.</param>
/// <param name="X">Where.</param>
/// <param name="Y">The estimate.</param>
/// <param name="Low">Low end; NaN without a band.</param>
/// <param name="High">High end; NaN without a band.</param>
internal readonly record struct CurveRow(string Series, int SeriesIndex, double X, double Y, double Low, double High);

/// <summary>Curves with bands: impulse responses, spectra, responses to a lever, what remains after a switch-off.</summary>
internal static class CurveChart
{
    private const int Height = 280;

    /// <summary>Null when no point is defined.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="title">Heading.</param>
    /// <param name="x">What the axis measures, with unit.</param>
    /// <param name="y">What is estimated, with unit.</param>
    /// <param name="points">By series, in order of X.</param>
    /// <param name="isLogarithmic">X in powers of ten.</param>
    public static Chart? Of(string id, string title, string x, string y, IEnumerable<CurveRow> points, bool isLogarithmic = false)
    {
        CurveRow[] rows = [.. points.Where(static p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (rows.Length == 0) return null;
        IGrouping<int, CurveRow>[] series = [.. rows.GroupBy(static r => r.SeriesIndex).OrderBy(static g => g.Key)];
        Layout layout = Plot.Layout(
            Height, ("xaxis", Plot.Axis(x, ("type", isLogarithmic ? "log" : "linear"), ("showgrid", false))), ("yaxis", Plot.Axis(y)), ("hovermode", "x unified"),
            ("margin", Plot.Object(("l", 50), ("r", 10), ("t", 8), ("b", 44))));
        bool many = series.Length > 1, banded = rows.Any(static r => double.IsFinite(r.Low) && double.IsFinite(r.High));
        ChartColumn[] columns = [.. many ? [new ChartColumn("Series")] : Array.Empty<ChartColumn>(), new(x, true), new(y, true), .. banded ? [new ChartColumn("Low", true), new("High", true)] : Array.Empty<ChartColumn>()];
        var table = new ChartTable(columns, [.. rows.Select(r => (IReadOnlyList<string>)
            [.. many ? [r.Series] : Array.Empty<string>(), Short(r.X), Short(r.Y), .. banded ? [Readable.Number(r.Low), Readable.Number(r.High)] : Array.Empty<string>()])]);
        return new Chart(id, title, Alt(title, x, y, series), Height, Plot.Json(series.SelectMany(static g => Line([.. g])), layout), table);
    }

    private static IEnumerable<Trace> Line(CurveRow[] rows)
    {
        int index = rows[0].SeriesIndex;
        double?[] x = [.. rows.Select(static r => Plot.Rounded(r.X))];
        if (rows.Any(static r => double.IsFinite(r.Low)))
        {
            (string, object)[] edge = [("x", x), ("mode", "lines"), ("line", Plot.Object(("width", 0))), ("hoverinfo", "skip"), ("showlegend", false)];
            yield return Plot.Trace("scatter", [.. edge, ("y", rows.Select(static r => Plot.Rounded(r.High)).ToArray())]);
            yield return Plot.Trace("scatter", [.. edge, ("y", rows.Select(static r => Plot.Rounded(r.Low)).ToArray()), ("fill", "tonexty"), ("fillcolor", Palette.Fill(index))]);
        }

        yield return Plot.Trace(
            "scatter", ("x", x), ("y", rows.Select(static r => Plot.Rounded(r.Y)).ToArray()), ("mode", rows.Length > 12 ? "lines" : "lines+markers"), ("meta", Plot.Rows),
            ("legendgroup", Palette.Variable(index)), ("name", Plot.Words(rows[0].Series)), ("hovertemplate", "%{y:.4~g}"), ("marker", Plot.Object(("color", Palette.Colour(index)))),
            ("line", Plot.Object(("width", 2), ("color", Palette.Colour(index)), ("dash", Palette.Dash(index)))));
    }

    private static string Alt(string title, string x, string y, IGrouping<int, CurveRow>[] series) =>
        $"Line chart, {title}. Across: {x}. Up: {y}. " + string.Join(' ', series.Take(6).Select(static g => string.Create(CultureInfo.InvariantCulture,
            $"{g.First().Series}: from {Readable.Number(g.First().Y)} to {Readable.Number(g.Last().Y)}, highest {Readable.Number(g.Max(static r => r.Y))} at {Readable.Number(g.MaxBy(static r => r.Y).X)}, lowest {Readable.Number(g.Min(static r => r.Y))} at {Readable.Number(g.MinBy(static r => r.Y).X)}.")));

    private static string Short(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
