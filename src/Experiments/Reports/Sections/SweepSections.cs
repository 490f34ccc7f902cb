using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepSections
{
    private const string Headline = "integration";

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data) => data.Table("outcomes") is not { } t || !t.Has("outcome", "policy", "runs", "median", "p10", "p90") ? [] :
    [
        .. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "outcome") == Headline).Select(r => Prose.Of(
            $"Under “{t.Text(r, "policy")}” integration is {Cell(t, r, "median")} (median of {Cell(t, r, "runs", NumberStyle.Count)} runs over all points; 10–90 % {Cell(t, r, "p10")} … {Cell(t, r, "p90")}).")),
    ];

    /// <summary>One chart per outcome: policies over one axis.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "unit", "policy", "median", "p10", "p90")) return [];
        int[] all = [.. Enumerable.Range(0, t.Rows.Count)];
        Chart[] charts =
        [
            .. all.Select(r => t.Text(r, "outcome")).Distinct().Select(outcome => IntervalChart.Of(
                "sweep-" + outcome, data.Find(outcome)?.Title ?? TableSections.Heading(outcome), t.Text(all.First(r => t.Text(r, "outcome") == outcome), "unit"), "10–90 % of the runs",
                all.Where(r => t.Text(r, "outcome") == outcome).Select(r => new IntervalRow(t.Text(r, "policy"), string.Empty, 0, t.Number(r, "median"), t.Number(r, "p10"), t.Number(r, "p90"))))).OfType<Chart>(),
        ];
        return charts.Length == 0 ? [] :
        [
            new PageSection("spread", "How far outcomes spread",
            [
                ProseBlock.Words(string.Create(CultureInfo.InvariantCulture, $"Median and 10–90 % range over all points and replications: what is uncertain and luck together. Ranges that overlap do not mean that policies are alike: the same point and replication share their luck, and query compares them in pairs.")),
                new ChartBlock(charts),
            ]),
        ];
    }

    private static Measured Cell(StoredTable table, int row, string column, NumberStyle style = NumberStyle.Plain) =>
        new(table.Number(row, column), string.Create(CultureInfo.InvariantCulture, $"table|{table.Name}|{row}|{column}"), style);
}
