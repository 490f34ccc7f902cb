using System.Globalization;
using System.Text;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Reports;

/// <summary>The tables of the report.</summary>
internal static class ReportTables
{
    /// <summary>The numbers behind a chart, one row per point.</summary>
    public static void WriteData(StringBuilder html, ChartFigure figure, bool manyScenarios)
    {
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>Data ({figure.Rows.Count} rows)</summary><div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        if (figure.Panels.Count > 1) html.Append("<th scope=col>What");
        if (manyScenarios) html.Append("<th scope=col>Scenario");
        html.Append("<th scope=col>Quarter<th scope=col class=n>Median<th scope=col class=n>10 %<th scope=col class=n>90 %<th scope=col class=n>Runs<tbody>\n");
        foreach (ChartRow row in figure.Rows)
        {
            html.Append("<tr>");
            if (figure.Panels.Count > 1) html.Append("<td>").Append(Html.Escape(row.Panel));
            if (manyScenarios) html.Append("<td>").Append(Html.Escape(row.Scenario));
            html.Append("<td>").Append(row.Date);
            Cell(html, row.Band.Median);
            Cell(html, row.Band.Low);
            Cell(html, row.Band.High);
            html.Append(CultureInfo.InvariantCulture, $"<td class=n>{row.Band.Count}\n");
        }

        html.Append("</table></div></details>\n");
    }

    /// <summary>The six realistic problems and the observations that show them.</summary>
    public static void WriteProblems(StringBuilder html, ExperimentData data)
    {
        html.Append("<section><h2>The six realistic problems</h2><p>Which observation shows each problem of the source paper, at the start and over the last five years.</p>\n");
        html.Append("<table class=stack><thead><tr><th scope=col>Problem<th scope=col>Shown by");
        if (data.Scenarios.Count > 1) html.Append("<th scope=col>Scenario");
        html.Append("<th scope=col class=n>Start<th scope=col class=n>Last 5 years<th scope=col class=n>10–90 %</thead><tbody>\n");
        var missing = new List<string>();
        foreach (RealisticProblem problem in ReportCatalog.Problems)
        {
            bool first = true;
            foreach (string observation in problem.Observations)
            {
                if (!data.Scenarios.Any(s => s.Find(observation) is not null)) missing.Add(observation);
                foreach (ScenarioResults scenario in data.Scenarios)
                {
                    if (scenario.Find(observation) is not { } definition || scenario.Replications == 0) continue;
                    WriteProblemRow(html, problem, definition, scenario, data.Scenarios.Count > 1, first);
                    first = false;
                }
            }
        }

        html.Append("</tbody></table>\n");
        if (missing.Count > 0) html.Append("<p class=soft>Not observed in this version: ").Append(Html.Escape(string.Join(", ", missing))).Append(".</p>\n");
        html.Append("</section>\n");
    }

    /// <summary>Paired differences of the key observations with the first scenario.</summary>
    public static void WriteDifferences(StringBuilder html, ExperimentData data)
    {
        ScenarioResults reference = data.Scenarios[0];
        html.Append("<section><h2>Differences from “").Append(Html.Escape(reference.Document.Name)).Append("”</h2><p>Means over the last five years, paired by replication under common random numbers: ")
            .Append("mean difference, Student's 95 % t-interval, and the share of pairs above zero. Undefined with fewer than two pairs.</p>\n")
            .Append("<table class=stack><thead><tr><th scope=col>Outcome<th scope=col>Scenario<th scope=col class=n>Difference<th scope=col class=n>95 % interval<th scope=col class=n>Above 0<th scope=col class=n>Pairs</thead><tbody>\n");
        int count = data.MaximumReplications;
        foreach (ObservationDefinition key in reference.Observations.Where(static o => o.IsKey))
        {
            foreach (ScenarioResults other in data.Scenarios.Skip(1))
            {
                PairedDifference d = PairedDifference.Of(reference.OutcomeByReplication(key.Name, count), other.OutcomeByReplication(key.Name, count));
                html.Append("<tr>");
                Labelled(html, "head", "Outcome", $"{key.Title} ({key.Unit})");
                Labelled(html, string.Empty, "Scenario", other.Document.Name);
                Labelled(html, "n", "Difference", Readable.Number(d.Mean));
                Labelled(html, "n", "95 % interval", d.IsDefined ? Readable.Range(d.Low, d.High) : "undefined");
                Labelled(html, "n", "Above 0", d.Pairs == 0 ? Readable.Undefined : d.PositiveShare.ToString("0 %", CultureInfo.InvariantCulture));
                Labelled(html, "n", "Pairs", d.Pairs.ToString(CultureInfo.InvariantCulture));
                html.Append("</tr>\n");
            }
        }

        html.Append("</tbody></table></section>\n");
    }

    private static void WriteProblemRow(
        StringBuilder html, RealisticProblem problem, ObservationDefinition definition, ScenarioResults scenario, bool manyScenarios, bool first)
    {
        ReplicationBand end = ReplicationBand.Of(scenario.OutcomeByReplication(definition.Name, scenario.ReplicationIds.Max() + 1));
        ReplicationBand start = scenario.Periods.Count > 0 ? scenario.Band(definition.Name, ScenarioResults.World, 0) : ReplicationBand.Of([]);
        html.Append("<tr>");
        html.Append("<td class=head>").Append(first ? $"{Html.Escape(problem.Title)}<br><span class=soft>{Html.Escape(problem.Shown)}</span>" : string.Empty).Append("</td>");
        Labelled(html, string.Empty, "Shown by", $"{definition.Title} ({definition.Unit})");
        if (manyScenarios) Labelled(html, string.Empty, "Scenario", scenario.Document.Name);
        Labelled(html, "n", "Start", Readable.Number(start.Median));
        Labelled(html, "n", "Last 5 years", Readable.Number(end.Median));
        Labelled(html, "n", "10–90 %", Readable.Range(end.Low, end.High));
        html.Append("</tr>\n");
    }

    private static void Labelled(StringBuilder html, string style, string label, string text)
    {
        html.Append("<td");
        if (style.Length > 0) html.Append(" class=").Append(style);
        html.Append(" data-label=\"").Append(label).Append("\">").Append(Html.Escape(text)).Append("</td>");
    }

    private static void Cell(StringBuilder html, double value) => html.Append("<td class=n>").Append(value.ToString("G5", CultureInfo.InvariantCulture));
}
