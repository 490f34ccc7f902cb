using System.Globalization;
using Plotly.NET;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>Draws a chart's rows over time with Plotly.NET: a median line and, of enough replications, a 10–90 % band per scenario, panels
/// stacked over one time axis.</summary>
internal static class PlotlyFigure
{
    private const double Gap = 0.16;

    /// <summary>The figure with its data table.</summary>
    public static Chart ToChart(ChartFigure figure) =>
        new(Html.Id(figure.Id), figure.Title, figure.Alt, Height(figure), ToJson(figure), Table(figure));

    /// <summary>Height in CSS pixels.</summary>
    public static int Height(ChartFigure figure) => figure.Panels.Count == 1 ? 250 : 40 + (190 * figure.Panels.Count);

    /// <summary>The figure as Plotly JSON: data and layout.</summary>
    public static string ToJson(ChartFigure figure)
    {
        var traces = new List<Trace>();
        for (int panel = 0; panel < figure.Panels.Count; panel++)
        {
            string title = figure.Panels[panel].Title;
            foreach (IGrouping<int, ChartRow> line in figure.Rows.Where(r => r.Panel == title).GroupBy(static r => r.ScenarioIndex))
                AddLine(traces, [.. line], panel);
        }

        return Plot.Json(traces, LayoutOf(figure));
    }

    private static ChartTable Table(ChartFigure figure)
    {
        bool panels = figure.Panels.Count > 1, scenarios = figure.Rows.Select(static r => r.ScenarioIndex).Distinct().Skip(1).Any();
        var columns = new List<ChartColumn>();
        if (panels) columns.Add(new ChartColumn(ChartTexts.What.In(figure.Language)));
        if (scenarios) columns.Add(new ChartColumn(ChartTexts.Scenario.In(figure.Language)));
        columns.AddRange([new(ChartTexts.Quarter.In(figure.Language)), new(ChartTexts.Median.In(figure.Language), true),
            new("10 %", true), new("90 %", true), new(ChartTexts.RunCount.In(figure.Language), true)]);
        return new ChartTable(columns, [.. figure.Rows.Select(row => (IReadOnlyList<string>)
        [
            .. panels ? [row.Panel] : Array.Empty<string>(), .. scenarios ? [row.Scenario] : Array.Empty<string>(),
            row.Date, .. Plot.Shown(row.Band.Median, row.Band.Low, row.Band.High),
            row.Band.Count.ToString(CultureInfo.InvariantCulture),
        ])]);
    }

    private static void AddLine(List<Trace> traces, ChartRow[] rows, int panel)
    {
        int scenario = rows[0].ScenarioIndex;
        ChartRow[] banded = [.. rows.Where(static r => r.Band.HasBand)];
        if (banded.Length > 0) AddBand(traces, banded, panel, Palette.Fill(scenario));
        traces.Add(TraceOf(
            rows, panel, static r => r.Band.Median,
            ("mode", rows.Length == 1 ? "markers" : "lines"), ("meta", Plot.Rows), ("showlegend", panel == 0),
            ("legendgroup", Palette.Variable(scenario)), ("name", Plot.Words(rows[0].Scenario)),
            ("line", Plot.Object(("width", 2), ("color", Palette.Colour(scenario)), ("dash", Palette.Dash(scenario)))),
            ("marker", Plot.Object(("color", Palette.Colour(scenario)))),
            ("text", rows.Select(static r => r.Date).ToArray()), ("hovertemplate", "%{text}: %{y:.4~g}")));
    }

    private static void AddBand(List<Trace> traces, ChartRow[] rows, int panel, string colour)
    {
        traces.Add(TraceOf(rows, panel, static r => r.Band.High, ("mode", "lines"), ("line", Plot.Object(("width", 0))),
            ("hoverinfo", "skip"), ("showlegend", false)));
        traces.Add(TraceOf(
            rows, panel, static r =>
                r.Band.Low, ("mode", "lines"), ("line", Plot.Object(("width", 0))), ("hoverinfo", "skip"), ("showlegend", false),
            ("fill", "tonexty"), ("fillcolor", colour)));
    }

    private static Trace TraceOf(ChartRow[] rows, int panel, Func<ChartRow, double> value, params (string Name, object Value)[] style) =>
        Plot.Trace("scatter", [
            ("x", rows.Select(static r => r.Year).ToArray()), ("y", rows.Select(r => Plot.Rounded(value(r))).ToArray()),
            ("yaxis", Plot.AxisName("y", panel)), .. style]);

    private static Layout LayoutOf(ChartFigure figure)
    {
        int count = figure.Panels.Count;
        double height = (1 - (Gap * (count - 1))) / count;
        Layout layout = Plot.Layout(
            Height(figure), ("hovermode", "x unified"),
            ("xaxis", Plot.Object(
                ("tickformat", "d"), ("nticks", 7), ("anchor", Plot.AxisName("y", count - 1)), ("showgrid", false), ("zeroline", false),
                ("fixedrange", true),
                ("unifiedhovertitle", Plot.Object(("text", " "))))));
        var titles = new List<object>();
        for (int panel = 0; panel < count; panel++)
        {
            double top = 1 - (panel * (height + Gap));
            ChartPanel p = figure.Panels[panel];
            Dictionary<string, object> axis = Plot.Object(
                ("domain", new[] { Math.Max(0, Math.Round(top - height, 4)), Math.Round(top, 4) }), ("nticks", 5), ("fixedrange", true),
                ("automargin", true), Plot.SmallTicks);
            if (p.Range is { } range) axis["range"] = new[] { Plot.Rounded(range.Low), Plot.Rounded(range.High) };
            layout.SetProperty(panel == 0 ? "yaxis" : string.Create(CultureInfo.InvariantCulture, $"yaxis{panel + 1}"), axis);
            titles.Add(Plot.Object(
                ("text", Plot.Words(p.Unit.Length == 0 ? p.Title
                    : ChartTexts.Panel.In(figure.Language, p.Title, p.Unit))), ("xref", "paper"),
                    ("yref", "paper"), ("x", 0), ("y", Math.Round(top, 4)),
                ("xanchor", "left"), ("yanchor", "bottom"), ("showarrow", false), ("font", Plot.Object(("size", 12)))));
        }

        layout.SetProperty("annotations", titles);
        return layout;
    }
}
