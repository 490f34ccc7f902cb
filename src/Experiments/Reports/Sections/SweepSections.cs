using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>The page of a sweep: how outcomes spread over its points, policy by policy.</summary>
internal static class SweepSections
{
    private const string Headline = "integration";

    /// <summary>Policies told of one by one; a design may have thousands.</summary>
    private const int MostSentences = 16;

    /// <summary>Policies that one chart can show.</summary>
    private const int MostPolicies = 60;

    /// <summary>Median and 10–90 % range of integration of each policy over all points and replications.</summary>
    public static IReadOnlyList<Prose> Findings(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "policy", "runs", "median", "p10", "p90")) return [];
        int[] rows = [.. Enumerable.Range(0, t.Rows.Count).Where(r => t.Text(r, "outcome") == Headline)];
        int[] told = rows.Length <= MostSentences ? rows : [.. rows.OrderByDescending(r => t.Number(r, "median")).Take(MostSentences)];
        return
        [
            .. told.Select(r => Prose.Of(
                $"Under “{t.Text(r, "policy")}” integration is {Cell(t, r, "median")} (median of {Cell(t, r, "runs", NumberStyle.Count)} runs over all points; 10–90 % {Cell(t, r, "p10")} … {Cell(t, r, "p90")}).")),
            .. told.Length < rows.Length ? [Prose.Text(string.Create(CultureInfo.InvariantCulture, $"These are the {told.Length} of {rows.Length} policies with the highest median; outcomes.csv holds all."))] : Array.Empty<Prose>(),
        ];
    }

    /// <summary>One chart per outcome: policies over one axis.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        if (data.Table("outcomes") is not { } t || !t.Has("outcome", "unit", "policy", "median", "p10", "p90")) return [];
        int[] all = [.. Enumerable.Range(0, t.Rows.Count)];
        // Efforts are rounded in names: two policies may share one.
        string Policy(int r) => t.Has("policy_id") ? t.Text(r, "policy_id") : t.Text(r, "policy");
        int policies = all.Select(Policy).Distinct().Count();
        HashSet<string> drawn = [.. policies <= MostPolicies ? all.Select(Policy)
            : all.Where(r => t.Text(r, "outcome") == Headline).OrderByDescending(r => t.Number(r, "median")).Concat(all).Select(Policy).Distinct().Take(MostPolicies)];
        all = [.. all.Where(r => drawn.Contains(Policy(r)))];
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
                .. drawn.Count < policies ? [ProseBlock.Soft(string.Create(CultureInfo.InvariantCulture, $"Of {policies} policies the {drawn.Count} with the highest median integration are drawn; outcomes.csv holds all."))] : Array.Empty<PageBlock>(),
                .. t.IsCut ? [ProseBlock.Soft("outcomes.csv is longer than a page reads: its last outcomes are missing here.")] : Array.Empty<PageBlock>(),
                new ChartBlock(charts),
            ]),
        ];
    }

    private static Measured Cell(StoredTable table, int row, string column, NumberStyle style = NumberStyle.Plain) =>
        new(table.Number(row, column), string.Create(CultureInfo.InvariantCulture, $"table|{table.Name}|{row}|{column}"), style);
}
