using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Languages;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepSections
{
    private const string Headline = "integration";

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data) => data.Table("outcomes") is not { } t || !t.Has("outcome", "policy", "runs", "median", "p10", "p90") ? [] :
    [
        .. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "outcome") == Headline).Select(r => data.Tell(
            AnswerTexts.SweepLevel, t.Text(r, "policy"), Cell(t, r, "median"), Cell(t, r, "runs", NumberStyle.Count), Cell(t, r, "p10"), Cell(t, r, "p90"))),
    ];

    /// <summary>One chart per outcome: policies over one axis.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "unit", "policy", "median", "p10", "p90")) return [];
        int[] all = [.. Enumerable.Range(0, t.Rows.Count)];
        Chart[] charts =
        [
            .. all.Select(r => t.Text(r, "outcome")).Distinct().Select(outcome => IntervalChart.Of(
                "sweep-" + outcome, data.Find(outcome)?.Title ?? StoredTexts.Heading(outcome, data.Language), data.Phrase(t.Text(all.First(r => t.Text(r, "outcome") == outcome), "unit")), data.Say(RunTexts.SpreadBand),
                all.Where(r => t.Text(r, "outcome") == outcome).Select(r => new IntervalRow(t.Text(r, "policy"), string.Empty, 0, t.Number(r, "median"), t.Number(r, "p10"), t.Number(r, "p90"))), data.Language)).OfType<Chart>(),
        ];
        return charts.Length == 0 ? [] :
        [
            new PageSection("spread", data.Say(RunTexts.Spread),
            [
                ProseBlock.Words(data.Say(RunTexts.SpreadWords)),
                new ChartBlock(charts),
            ]),
        ];
    }

    private static Measured Cell(StoredTable table, int row, string column, NumberStyle style = NumberStyle.Plain) =>
        new(table.Number(row, column), string.Create(CultureInfo.InvariantCulture, $"table|{table.Name}|{row}|{column}"), style);
}
