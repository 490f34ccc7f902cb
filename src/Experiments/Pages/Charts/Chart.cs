namespace Ronghe.Experiments.Pages.Charts;

/// <summary>A chart ready for a page: the picture as Plotly JSON, what a reader who cannot see it should know, and the table it was drawn
/// from.</summary>
/// <param name="Id">Stable id in the page and name of its own file; letters, digits and hyphens.</param>
/// <param name="Title">Heading.</param>
/// <param name="Alt">The finding in words, with the figures that matter.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="FigureJson">Plotly JSON: data and layout. The traces that carry <see cref="Plot.Rows"/> have together as many finite points
/// as <paramref name="Table"/> has rows.</param>
/// <param name="Table">The numbers behind the picture.</param>
internal sealed record Chart(string Id, string Title, string Alt, int Height, string FigureJson, ChartTable Table)
{
    /// <summary>A sentence under the chart; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Takes the page's whole width: large matrices and three-dimensional pictures.</summary>
    public bool IsWide { get; init; }
}

/// <summary>The data table under a chart: one row per drawn point.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">Cells as read by people.</param>
internal sealed record ChartTable(IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of a data table.</summary>
/// <param name="Title">Heading.</param>
/// <param name="IsNumber">Set flush right.</param>
internal sealed record ChartColumn(string Title, bool IsNumber = false)
{
    /// <summary>Left out where there is little room: on the console.</summary>
    public bool IsDetail { get; init; }
}
