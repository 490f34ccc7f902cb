using Plotly.NET;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One estimate with its interval.</summary>
/// <param name="Label">What it is the estimate of; one line of the chart.</param>
/// <param name="Series">Scenario, policy or method; colour and shape.</param>
/// <param name="SeriesIndex">Position among the series.</param>
/// <param name="Estimate">The point.</param>
/// <param name="Low">Low end; NaN when the interval is undefined.</param>
/// <param name="High">High end; NaN when the interval is undefined.</param>
internal readonly record struct IntervalRow(string Label, string Series, int SeriesIndex, double Estimate, double Low, double High);

/// <summary>Points with intervals, one line per label: effects, attributions, winners and losers.</summary>
internal static class IntervalChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];

    /// <summary>Null when no estimate is defined.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="title">Heading.</param>
    /// <param name="quantity">What the axis measures, with unit.</param>
    /// <param name="interval">What the interval is, e.g. "95 % interval".</param>
    /// <param name="estimates">From top to bottom.</param>
    /// <param name="language">Of what the chart itself says.</param>
    public static Chart? Of(string id, string title, string quantity, string interval, IEnumerable<IntervalRow> estimates,
        Language language = Language.English)
    {
        IntervalRow[] rows = [.. estimates.Where(static r => double.IsFinite(r.Estimate))];
        if (rows.Length == 0) return null;
        string[] labels = [.. rows.Select(static r => r.Label).Distinct()];
        IGrouping<int, IntervalRow>[] series = [.. rows.GroupBy(static r => r.SeriesIndex).OrderBy(static g => g.Key)];
        string[] wrapped = [.. labels.Select(static l => Plot.Wrapped(l))];
        int lines = wrapped.Max(static l => l.Split("<br>").Length);
        int height = 70 + (Math.Max(Math.Max(26, 16 * series.Length), 15 * lines) * labels.Length);
        var traces = series.Select((g, position) => Line([.. g], labels, Offset(position, series.Length), language));
        Layout layout = Plot.Layout(
            height,
            ("xaxis", Plot.Axis(quantity, ("zerolinewidth", 2))),
            ("yaxis", Plot.Axis(
                string.Empty, ("tickmode", "array"), ("tickvals", Enumerable.Range(0, labels.Length).ToArray()), ("ticktext", wrapped),
                ("range", new[] { labels.Length - 0.4, -0.6 }), ("zeroline", false), ("showgrid", true))),
            ("margin", Plot.Object(("l", 60), ("r", 10), ("t", 8), ("b", 46))));
        return new Chart(id, title, Alt(title, rows, series.Length > 1, language), height, Plot.Json(traces, layout),
            Table(quantity, interval, rows, series.Length > 1, language));
    }

    private static Trace Line(IntervalRow[] rows, string[] labels, double offset, Language language)
    {
        int index = rows[0].SeriesIndex;
        string colour = Palette.Colour(index);
        return Plot.Trace(
            "scatter", ("mode", "markers"), ("meta", Plot.Rows), ("legendgroup", Palette.Variable(index)),
            ("name", Plot.Words(rows[0].Series)),
            ("x", rows.Select(static r => Plot.Rounded(r.Estimate)).ToArray()),
            ("y", rows.Select(r => Math.Round(Array.IndexOf(labels, r.Label) + offset, 3)).ToArray()),
            ("error_x", Plot.Object(
                ("type", "data"), ("symmetric", false), ("color", colour), ("thickness", 1.5), ("width", 4),
                ("array", rows.Select(static r => Plot.Rounded(double.IsFinite(r.High) ? r.High - r.Estimate : 0)).ToArray()),
                ("arrayminus", rows.Select(static r => Plot.Rounded(double.IsFinite(r.Low) ? r.Estimate - r.Low : 0)).ToArray()))),
            ("line", Plot.Object(("color", colour))),
            ("marker", Plot.Object(("color", colour), ("size", 9), ("symbol", Symbols[index % Symbols.Length]))),
            ("text", rows.Select(r => Plot.Words(ChartTexts.Estimate.In(language, r.Label, Readable.Number(r.Estimate, language),
                Readable.Range(r.Low, r.High, language)))).ToArray()), ("hovertemplate", "%{text}"));
    }

    /// <summary>Several series stand side by side within a line.</summary>
    private static double Offset(int position, int count) => count == 1 ? 0 : ((position / (double)(count - 1)) - 0.5) * 0.5;

    private static string Alt(string title, IntervalRow[] rows, bool manySeries, Language language)
    {
        IntervalRow top = rows.MaxBy(static r => r.Estimate), bottom = rows.MinBy(static r => r.Estimate);
        string Said(IntervalRow r) => manySeries
            ? ChartTexts.EstimateUnder.In(language, r.Label, r.Series, Readable.Number(r.Estimate, language),
                Readable.Range(r.Low, r.High, language))
            : ChartTexts.Estimate.In(language, r.Label, Readable.Number(r.Estimate, language), Readable.Range(r.Low, r.High, language));
        int clear = rows.Count(static r => r.Low > 0 || r.High < 0);
        return ChartTexts.Intervals.In(language, title, rows.Length, clear, Said(top), Said(bottom));
    }

    private static ChartTable Table(string quantity, string interval, IntervalRow[] rows, bool manySeries, Language language)
    {
        ChartColumn[] columns =
        [
            new(ChartTexts.What.In(language)), .. manySeries ? [new ChartColumn(ChartTexts.Series.In(language))]
                : Array.Empty<ChartColumn>(),
            new(quantity, true), new(ChartTexts.LowEnd.In(language, interval), true), new(ChartTexts.HighEnd.In(language), true),
        ];
        return new ChartTable(columns, [.. rows.Select(r => (IReadOnlyList<string>)
            [r.Label, .. manySeries ? [r.Series] : Array.Empty<string>(), Readable.Number(r.Estimate, language),
                Readable.Number(r.Low, language), Readable.Number(r.High, language)])]);
    }
}
