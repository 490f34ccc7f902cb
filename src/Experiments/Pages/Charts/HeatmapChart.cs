using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One cell of a matrix.</summary>
internal readonly record struct HeatCell(string Row, string Column, double Value);

/// <summary>A matrix in colours that all kinds of colour vision can order: interactions, regret, shares by world.</summary>
internal static class HeatmapChart
{
    /// <summary>Null when no cell is defined.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="title">Heading.</param>
    /// <param name="quantity">What the colour measures, with unit.</param>
    /// <param name="isSigned">Colours part at zero: blue below, orange above.</param>
    /// <param name="matrix">Cells in any order; rows and columns appear in the order of first mention.</param>
    /// <param name="language">Of what the chart itself says.</param>
    public static Chart? Of(string id, string title, string quantity, bool isSigned, IEnumerable<HeatCell> matrix,
        Language language = Language.English)
    {
        // A stored table may name a cell twice; the first is shown.
        HeatCell[] cells = [.. matrix.Where(static c => double.IsFinite(c.Value)).DistinctBy(static c => (c.Row, c.Column))];
        if (cells.Length == 0) return null;
        string[] rows = [.. cells.Select(static c => c.Row).Distinct()], columns = [.. cells.Select(static c => c.Column).Distinct()];
        var values = cells.ToDictionary(static c => (c.Row, c.Column), static c => c.Value);
        double most = Math.Max(cells.Max(static c => Math.Abs(c.Value)), 1e-12);
        int height = 150 + (34 * rows.Length);
        var properties = new List<(string, object)>
        {
            ("meta", Plot.Rows), ("z", Matrix(rows, columns, (r, c) => values.TryGetValue((r, c), out double v) ? Plot.Rounded(v) : null)),
            ("text", Matrix(rows, columns, (r, c) => values.TryGetValue((r, c), out double v) ? Readable.Number(v) : string.Empty)),
            ("texttemplate", "%{text}"), ("x", columns.Select(static c => Plot.Wrapped(c, 14)).ToArray()),
            ("y", rows.Select(static r => Plot.Wrapped(r)).ToArray()),
            ("hovertemplate", "%{y} × %{x}: %{text}<extra></extra>"), ("xgap", 2), ("ygap", 2), ("colorscale", isSigned ? Signed : Rising),
            ("colorbar", Plot.Object(("orientation", "h"), ("thickness", 8), ("y", -0.02), ("yanchor", "top"),
                ("title", Plot.Object(("text", Plot.Words(quantity)), ("side", "bottom"))))),
        };
        if (isSigned) properties.AddRange([("zmin", -most), ("zmax", most)]);
        var layout = Plot.Layout(
            height, ("xaxis", Plot.Axis(string.Empty, ("side", "top"), ("type", "category"), ("showgrid", false), ("tickangle", 0))),
            ("yaxis", Plot.Axis(string.Empty, ("autorange", "reversed"), ("type", "category"), ("showgrid", false))),
            ("margin", Plot.Object(("l", 40), ("r", 8), ("t", 30), ("b", 60))));
        return new Chart(id, title, Alt(title, cells, language), height, Plot.Json([Plot.Trace("heatmap", [.. properties])], layout),
            new ChartTable([new(ChartTexts.Row.In(language)), new(ChartTexts.Column.In(language)), new(quantity, true)],
                [.. cells.Select(static c => (IReadOnlyList<string>)[c.Row, c.Column, Readable.Number(c.Value)])])) { IsWide =
                columns.Length > 5 };
    }

    // Mid-tones only at the ends, so that black text stays readable on every cell.
    private static object[] Signed => [new object[] { 0, "#6baed6" }, new object[] { 0.5, "#f2f2f2" }, new object[] { 1, "#f0a35e" }];

    private static object[] Rising => [new object[] { 0, "#f2f2f2" }, new object[] { 1, "#f0a35e" }];

    private static T[][] Matrix<T>(string[] rows, string[] columns, Func<string, string, T> cell) => [
        .. rows.Select(r => columns.Select(c => cell(r, c)).ToArray())];

    private static string Alt(string title, HeatCell[] cells, Language language)
    {
        HeatCell top = cells.MaxBy(static c => c.Value), bottom = cells.MinBy(static c => c.Value);
        return ChartTexts.Matrix.In(language, cells.Length, title, top.Row, top.Column, Readable.Number(top.Value), bottom.Row,
            bottom.Column, Readable.Number(bottom.Value));
    }
}
