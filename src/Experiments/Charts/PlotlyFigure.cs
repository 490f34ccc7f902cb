using System.Globalization;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Ronghe.Experiments.Reports;

namespace Ronghe.Experiments.Charts;

/// <summary>Draws a chart's rows with Plotly.NET: a median line and a 10–90 % band per scenario, panels stacked over one time axis.</summary>
internal static class PlotlyFigure
{
    private const double Gap = 0.16;

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

        GenericChart chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        return GenericChart.toFigureJson(GenericChart.setLayout(LayoutOf(figure), chart));
    }

    private static void AddLine(List<Trace> traces, ChartRow[] rows, int panel)
    {
        int scenario = rows[0].ScenarioIndex;
        traces.Add(TraceOf(rows, panel, static r => r.Band.High, ("mode", "lines"), ("line", Object(("width", 0))), ("hoverinfo", "skip")));
        traces.Add(TraceOf(
            rows, panel, static r => r.Band.Low, ("mode", "lines"), ("line", Object(("width", 0))), ("hoverinfo", "skip"),
            ("fill", "tonexty"), ("fillcolor", Palette.Fill(scenario))));
        traces.Add(TraceOf(
            rows, panel, static r => r.Band.Median,
            ("mode", rows.Length == 1 ? "markers" : "lines"), ("meta", "median"), ("legendgroup", Palette.Variable(scenario)), ("name", Html.Escape(rows[0].Scenario)),
            ("line", Object(("width", 2), ("color", Palette.Colour(scenario)), ("dash", Palette.Dash(scenario)))),
            ("marker", Object(("color", Palette.Colour(scenario)))),
            ("text", rows.Select(static r => r.Date).ToArray()), ("hovertemplate", "%{text}: %{y:.4~g}")));
    }

    private static Trace2D TraceOf(ChartRow[] rows, int panel, Func<ChartRow, double> value, params (string Name, object Value)[] style)
    {
        var trace = new Trace2D("scatter");
        trace.SetProperty("x", rows.Select(static r => r.Year).ToArray());
        trace.SetProperty("y", rows.Select(r => Rounded(value(r))).ToArray());
        trace.SetProperty("yaxis", Axis("y", panel));
        trace.SetProperty("showlegend", false);
        foreach ((string name, object content) in style) trace.SetProperty(name, content);
        return trace;
    }

    private static Layout LayoutOf(ChartFigure figure)
    {
        int count = figure.Panels.Count;
        double height = (1 - (Gap * (count - 1))) / count;
        var layout = new Layout();
        layout.SetProperty("height", Height(figure));
        layout.SetProperty("margin", Object(("l", 46), ("r", 8), ("t", 26), ("b", 30)));
        layout.SetProperty("paper_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("hovermode", "x unified");
        layout.SetProperty("dragmode", false);
        layout.SetProperty("xaxis", Object(
            ("tickformat", "d"), ("nticks", 7), ("anchor", Axis("y", count - 1)), ("showgrid", false), ("zeroline", false), ("fixedrange", true),
            ("unifiedhovertitle", Object(("text", " ")))));
        var titles = new List<object>();
        for (int panel = 0; panel < count; panel++)
        {
            double top = 1 - (panel * (height + Gap));
            ChartPanel p = figure.Panels[panel];
            var axis = Object(("domain", new[] { Math.Max(0, Math.Round(top - height, 4)), Math.Round(top, 4) }), ("nticks", 5), ("fixedrange", true), ("automargin", true));
            if (p.Range is { } range) axis["range"] = new[] { Rounded(range.Low), Rounded(range.High) };
            layout.SetProperty(panel == 0 ? "yaxis" : string.Create(CultureInfo.InvariantCulture, $"yaxis{panel + 1}"), axis);
            titles.Add(Object(
                ("text", Html.Escape(p.Unit.Length == 0 ? p.Title : $"{p.Title} ({p.Unit})")), ("xref", "paper"), ("yref", "paper"), ("x", 0), ("y", Math.Round(top, 4)),
                ("xanchor", "left"), ("yanchor", "bottom"), ("showarrow", false), ("font", Object(("size", 12)))));
        }

        layout.SetProperty("annotations", titles);
        return layout;
    }

    private static string Axis(string letter, int panel) => panel == 0 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{panel + 1}");

    /// <summary>Five figures are more than a screen shows and keep the page small.</summary>
    private static double? Rounded(double value) =>
        double.IsFinite(value) ? double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static Dictionary<string, object> Object(params (string Name, object Value)[] members) => members.ToDictionary(static m => m.Name, static m => m.Value);
}
