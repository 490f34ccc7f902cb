using System.Globalization;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>The strokes every chart is drawn with: traces, axes and the look they share. Colours of scenarios are set again in the page, by
/// ground.</summary>
internal static class Plot
{
    /// <summary>The <c>meta</c> of the traces whose finite points are the rows of the data table.</summary>
    public const string Rows = "rows";

    /// <summary>Grey for marks that are not a scenario: zero lines, starts of paths.</summary>
    public const string Neutral = "#6e7781";

    /// <summary>Ticks finer than one half are written out, 0.0004 and not 400μ; large ones keep their k and M.</summary>
    public static (string Name, object Value) SmallTicks { get; } =
        ("tickformatstops", new[] { Object(("dtickrange", new object?[] { null, 0.5 }), ("value", "~g")) });

    /// <summary>A trace of any two-dimensional kind: scatter, bar, heatmap.</summary>
    public static Trace Trace(string kind, params (string Name, object Value)[] properties) => Filled(new Trace2D(kind), properties);

    /// <summary>A trace in space.</summary>
    public static Trace Trace3D(params (string Name, object Value)[] properties) => Filled(new Trace3D("scatter3d"), properties);

    public static Dictionary<string, object> Object(params (string Name, object Value)[] members) =>
        members.ToDictionary(static m => m.Name, static m => m.Value);

    /// <summary>The figure as Plotly JSON.</summary>
    public static string Json(IEnumerable<Trace> traces, Layout layout)
    {
        GenericChart chart = GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
        return GenericChart.toFigureJson(GenericChart.setLayout(layout, chart));
    }

    /// <summary>A layout without ground of its own, so that it lies on light and dark pages.</summary>
    public static Layout Layout(int height, params (string Name, object Value)[] properties)
    {
        var layout = new Layout();
        layout.SetProperty("height", height);
        layout.SetProperty("margin", Object(("l", 46), ("r", 8), ("t", 26), ("b", 30)));
        layout.SetProperty("paper_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("dragmode", false);
        layout.SetProperty("showlegend", false);
        foreach ((string name, object value) in properties) layout.SetProperty(name, value);
        return layout;
    }

    /// <summary>A numeric axis with a title.</summary>
    public static Dictionary<string, object> Axis(string title, params (string Name, object Value)[] more)
    {
        Dictionary<string, object> axis = Object(("nticks", 6), ("fixedrange", true), ("automargin", true), ("zeroline", true), SmallTicks);
        if (title.Length > 0) axis["title"] = Object(("text", Words(title)), ("font", Object(("size", 12))), ("standoff", 6));
        foreach ((string name, object value) in more) axis[name] = value;
        return axis;
    }

    /// <summary>The n-th axis of a letter: x, x2, x3.</summary>
    public static string AxisName(string letter, int index) =>
        index == 0 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    /// <summary>Text as Plotly shows it: its own few tags are escaped.</summary>
    public static string Words(string text) => Pages.Html.Escape(text);

    /// <summary>Words in lines of about this many characters, so that long names leave room for the picture.</summary>
    public static string Wrapped(string text, int width = 22)
    {
        var lines = new List<string>();
        string line = string.Empty;
        foreach (string piece in Pieces(text))
        {
            if (line.Length > 0 && CellWidth.Of(line) + CellWidth.Of(piece.TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = string.Empty;
            }

            line += piece;
        }

        lines.Add(line.TrimEnd());
        return string.Join("<br>", lines.Select(Words));
    }

    /// <summary>Parts between which a line may end: after a blank, and after every Chinese character that no closing mark
    /// follows.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length - 1; i++)
        {
            bool isWide = CellWidth.Of(text[i].ToString()) == 2, nextIsWide = CellWidth.Of(text[i + 1].ToString()) == 2;
            bool mayEnd = text[i] == ' ' ? text[i + 1] != ' ' : (isWide || nextIsWide) && text[i + 1] != ' '
                && !Closing.Contains(text[i + 1]) && !Opening.Contains(text[i]);
            if (!mayEnd) continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        yield return text[start..];
    }

    private const string Closing = "，。、；：？！）”》";
    private const string Opening = "（“《";

    /// <summary>Five figures are more than a screen shows and keep the page small; null where undefined.</summary>
    public static double? Rounded(double value) =>
        double.IsFinite(value) ? double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    /// <summary>As many in the table of a chart.</summary>
    public static IEnumerable<string> Shown(params double[] values) => values.Select(static value => Readable.Significant(value, 5));

    private static Trace Filled(Trace trace, (string Name, object Value)[] properties)
    {
        foreach ((string name, object value) in properties) trace.SetProperty(name, value);
        return trace;
    }
}
