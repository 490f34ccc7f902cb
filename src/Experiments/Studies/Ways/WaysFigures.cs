using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Pictures of <c>ronghe ways</c>, each drawn from one named table of its results folder. Effects on integration are in percentage
/// points.</summary>
/// <param name="language">Of titles, axes and names.</param>
internal sealed class WaysFigures(Language language)
{
    private string Points => WaysTexts.EffectInPoints.In(language);

    private string Interval => ChartTexts.Interval95.In(language);

    /// <summary>The main picture: each lever at the effort that costs the same, at every budget.</summary>
    public Chart? EqualCost(StoredTable table) => IntervalChart.Of(
        "ways-equal-cost", WaysTexts.EqualCost.In(language), Points, WaysTexts.AllLevers.In(language),
        Rows(table, ("outcome", "integration")).Select(r => new IntervalRow(
            Title(table.Text(r, "lever")), WaysTexts.Budget.In(language, table.Text(r, "budget")), Position(table, r, "budget"),
            100 * table.Number(r, "estimate"), 100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))),
            language);

    /// <summary>Shapley values at every intensity.</summary>
    public Chart? Shapley(StoredTable table) => IntervalChart.Of(
        "ways-shapley", WaysTexts.Shapley.In(language), Points, WaysTexts.AllWays.In(language),
        Rows(table, ("outcome", "integration")).Select(r => new IntervalRow(
            Title(table.Text(r, "way")), WaysTexts.Effort.In(language, table.Text(r, "intensity")), Position(table, r, "intensity"),
            100 * table.Number(r, "estimate"), 100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))),
            language);

    /// <summary>Two-way interactions at the highest intensity.</summary>
    public Chart? Interactions(StoredTable table)
    {
        string highest = Highest(table, "intensity");
        return HeatmapChart.Of("ways-interactions", WaysTexts.Interactions.In(language, highest), Points, isSigned: true,
            Rows(table, ("outcome", "integration"), ("intensity", highest)).SelectMany(r => new[]
            {
                new HeatCell(Title(table.Text(r, "first")), Title(table.Text(r, "second")), 100 * table.Number(r, "estimate")),
            }), language);
    }

    /// <summary>P(way k is rank 1 … 6).</summary>
    public Chart? Ranks(StoredTable table) => HeatmapChart.Of(
        "ways-ranks", WaysTexts.Ranks.In(language), WaysTexts.Probability.In(language), isSigned: false,
        Enumerable.Range(0, table.Rows.Count).SelectMany(r => Enumerable.Range(1, table.Rows.Count)
            .Select(rank => new HeatCell(Title(table.Text(r, "way")), WaysTexts.Rank.In(language, rank),
                table.Number(r, string.Create(CultureInfo.InvariantCulture, $"p_rank_{rank}"))))), language);

    /// <summary>Share of the effect that is left at the end, at equal cost and at equal peak.</summary>
    public Chart? Kept(StoredTable table) => IntervalChart.Of(
        "ways-kept", WaysTexts.Kept.In(language), WaysTexts.Ratio.In(language), Interval,
        Rows(table).Select(r => new IntervalRow(Title(table.Text(r, "way")), StoredTexts.Phrase(table.Text(r, "at"), language),
            Position(table, r, "at"), table.Number(r, "kept"), table.Number(r, "kept_low"), table.Number(r, "kept_high"))), language);

    /// <summary>Effects over time of ways that are switched off, at equal cost.</summary>
    public Chart? Persistence(StoredTable table) => PathChart.Plane(
        "ways-persistence", WaysTexts.Persistence.In(language), WaysTexts.Quarter.In(language), Points,
        Rows(table, ("at", "equal cost")).Select(r => new PathRow(Title(table.Text(r, "way")), Position(table, r, "way"),
            QuarterOf(table, r), table.Number(r, "period"), 100 * table.Number(r, "estimate"), 0)), language);

    /// <summary>Effects over time of each way alone and of all six.</summary>
    public Chart? Timing(StoredTable table) => PathChart.Plane(
        "ways-timing", WaysTexts.Timing.In(language), WaysTexts.Quarter.In(language), Points,
        Rows(table, ("outcome", "integration")).Select(r =>
            new PathRow(Title(table.Text(r, "way")), Position(table, r, "way"), QuarterOf(table, r), table.Number(r, "period"),
            100 * table.Number(r, "estimate"), 0)), language);

    /// <summary>Integration against effort, up and down again, at two speeds.</summary>
    public Chart? Ramps(StoredTable table) => PathChart.Plane(
        "ways-ramps", WaysTexts.Ramps.In(language), WaysTexts.EffortAxis.In(language), WaysTexts.IntegrationAxis.In(language),
        Rows(table, ("ways", "all")).Select(r => new PathRow(WaysTexts.Hold.In(language, table.Text(r, "hold")),
            Position(table, r, "hold"), WaysTexts.Step.In(language, table.Text(r, "step")), table.Number(r, "effort"),
            100 * table.Number(r, "estimate"), 0)), language);

    /// <summary>Winners and losers of all six ways together.</summary>
    public Chart? Groups(StoredTable table, string kind) => IntervalChart.Of(
        "ways-groups-" + kind.Replace('_', '-'), WaysTexts.Gainers.In(language, StoredTexts.Word(kind, language)), Points,
        WaysTexts.AllGroups.In(language),
        Rows(table, ("way", "all"), ("group_kind", kind), ("outcome", "integration")).Select(r => new IntervalRow(
            StoredTexts.Word(table.Text(r, "group"), language), WaysTexts.AllSix.In(language), 0, 100 * table.Number(r, "estimate"),
            100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))), language);

    private static IEnumerable<int> Rows(StoredTable table, params (string Column, string Text)[] conditions) =>
        Enumerable.Range(0, table.Rows.Count).Where(r => conditions.All(c => table.Text(r, c.Column) == c.Text));

    /// <summary>Where a row's text stands among the different texts of a column.</summary>
    private static int Position(StoredTable table, int row, string column)
    {
        var seen = new List<string>();
        for (int r = 0; r <= row; r++)
        {
            if (!seen.Contains(table.Text(r, column))) seen.Add(table.Text(r, column));
        }

        return seen.IndexOf(table.Text(row, column));
    }

    internal static string Highest(StoredTable table, string column) =>
        Rows(table).OrderByDescending(r => table.Number(r, column)).Select(r => table.Text(r, column)).FirstOrDefault() ?? string.Empty;

    private string Title(string key) => LeverCatalog.Find(key) is { } lever
        ? CatalogueTexts.Title(lever).In(language) : key == "all" ? WaysTexts.AllSix.In(language) : key;

    private string QuarterOf(StoredTable table, int row) => WaysTexts.QuarterNumber.In(language, table.Text(row, "period"));
}
