using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Statistics;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>One point of a chart and one row of its data table.</summary>
/// <param name="Panel">Title of the panel.</param>
/// <param name="Scenario">Title of the scenario.</param>
/// <param name="ScenarioIndex">Position among the scenarios; decides colour and dash.</param>
/// <param name="Date">The quarter.</param>
/// <param name="Year">Where it stands on the axis.</param>
/// <param name="Band">Median, always defined, and 10–90 % over the replications, when there are enough.</param>
internal readonly record struct ChartRow(string Panel, string Scenario, int ScenarioIndex, string Date, double Year, ReplicationBand Band);

/// <summary>A stacked part of a chart with an axis of its own.</summary>
/// <param name="Title">Above the panel.</param>
/// <param name="Unit">In brackets after the title.</param>
/// <param name="Range">Axis range, shared between small multiples; null leaves it to Plotly.</param>
internal sealed record ChartPanel(string Title, string Unit, AxisRange? Range = null);

/// <summary>A chart before it is drawn: tidy rows, from which both the picture and the data table come.</summary>
/// <param name="Id">Stable id in the page.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Alt">What a reader who cannot see it should know.</param>
/// <param name="Panels">From top to bottom.</param>
/// <param name="Rows">By panel, scenario and date.</param>
internal sealed record ChartFigure(string Id, string Title, string Alt, IReadOnlyList<ChartPanel> Panels, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>Of what the chart itself says.</summary>
    public Language Language { get; init; } = Language.English;
}
