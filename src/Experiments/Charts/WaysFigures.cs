using System.Globalization;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Charts;

/// <summary>Pictures of <c>ronghe ways</c>, each drawn from one named table of its results folder. Effects on integration are in percentage points.</summary>
internal static class WaysFigures
{
    private const string Points = "effect on integration (percentage points)";
    private const string Interval = "95 % interval";

    /// <summary>The main picture: each lever at the effort that costs the same, at every budget.</summary>
    public static Chart? EqualCost(StoredTable table) => IntervalChart.Of(
        "ways-equal-cost", "What each lever does for the same public and private money", Points, "95 % interval for all levers together",
        Rows(table, ("outcome", "integration")).Select(r => new IntervalRow(
            Title(table.Text(r, "lever")), "budget " + table.Text(r, "budget"), Position(table, r, "budget"), 100 * table.Number(r, "estimate"), 100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))));

    /// <summary>Shapley values at every intensity.</summary>
    public static Chart? Shapley(StoredTable table) => IntervalChart.Of(
        "ways-shapley", "The joint effect of all six ways, shared out (Shapley)", Points, "95 % interval for all ways together",
        Rows(table, ("outcome", "integration")).Select(r => new IntervalRow(
            Title(table.Text(r, "way")), "effort " + table.Text(r, "intensity"), Position(table, r, "intensity"), 100 * table.Number(r, "estimate"), 100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))));

    /// <summary>Two-way interactions at the highest intensity.</summary>
    public static Chart? Interactions(StoredTable table)
    {
        string highest = Highest(table, "intensity");
        return HeatmapChart.Of("ways-interactions", $"Two ways together: more (above 0) or less than apart, at effort {highest}", Points, isSigned: true,
            Rows(table, ("outcome", "integration"), ("intensity", highest)).SelectMany(r => new[]
            {
                new HeatCell(Title(table.Text(r, "first")), Title(table.Text(r, "second")), 100 * table.Number(r, "estimate")),
            }));
    }

    /// <summary>P(way k is rank 1 … 6).</summary>
    public static Chart? Ranks(StoredTable table) => HeatmapChart.Of(
        "ways-ranks", "How sure is the order? Probability of each rank over the priors of gains and costs", "probability", isSigned: false,
        Enumerable.Range(0, table.Rows.Count).SelectMany(r => Enumerable.Range(1, table.Rows.Count)
            .Select(rank => new HeatCell(Title(table.Text(r, "way")), string.Create(CultureInfo.InvariantCulture, $"rank {rank}"), table.Number(r, string.Create(CultureInfo.InvariantCulture, $"p_rank_{rank}"))))));

    /// <summary>Share of the effect that is left at the end, at equal cost and at equal peak.</summary>
    public static Chart? Kept(StoredTable table) => IntervalChart.Of(
        "ways-kept", "After the switch-off: effect at the end / effect at the switch-off", "ratio", Interval,
        Rows(table).Select(r => new IntervalRow(Title(table.Text(r, "way")), table.Text(r, "at"), Position(table, r, "at"), table.Number(r, "kept"), table.Number(r, "kept_low"), table.Number(r, "kept_high"))));

    /// <summary>Effects over time of ways that are switched off, at equal cost.</summary>
    public static Chart? Persistence(StoredTable table) => PathChart.Plane(
        "ways-persistence", "Ways switched off half-way, at equal cost", "quarter", Points,
        Rows(table, ("at", "equal cost")).Select(r => new PathRow(Title(table.Text(r, "way")), Position(table, r, "way"), "quarter " + table.Text(r, "period"), table.Number(r, "period"), 100 * table.Number(r, "estimate"), 0)));

    /// <summary>Effects over time of each way alone and of all six.</summary>
    public static Chart? Timing(StoredTable table) => PathChart.Plane(
        "ways-timing", "When effects appear", "quarter", Points,
        Rows(table, ("outcome", "integration")).Select(r => new PathRow(Title(table.Text(r, "way")), Position(table, r, "way"), "quarter " + table.Text(r, "period"), table.Number(r, "period"), 100 * table.Number(r, "estimate"), 0)));

    /// <summary>Integration against effort, up and down again, at two speeds.</summary>
    public static Chart? Ramps(StoredTable table) => PathChart.Plane(
        "ways-ramps", "All six ways raised and lowered again: memory or slowness?", "effort", "integration (%)",
        Rows(table, ("ways", "all")).Select(r => new PathRow(table.Text(r, "hold") + " quarters a step", Position(table, r, "hold"), "step " + table.Text(r, "step"), table.Number(r, "effort"), 100 * table.Number(r, "estimate"), 0)));

    /// <summary>Winners and losers of all six ways together.</summary>
    public static Chart? Groups(StoredTable table, string kind) => IntervalChart.Of(
        "ways-groups-" + kind.Replace('_', '-'), $"Who gains from all six ways, by {kind.Replace('_', ' ')}", Points, "95 % interval for all groups together",
        Rows(table, ("way", "all"), ("group_kind", kind), ("outcome", "integration")).Select(r => new IntervalRow(
            table.Text(r, "group").Replace('_', ' '), "all six", 0, 100 * table.Number(r, "estimate"), 100 * table.Number(r, "low_simultaneous"), 100 * table.Number(r, "high_simultaneous"))));

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

    private static string Highest(StoredTable table, string column) =>
        Rows(table).OrderByDescending(r => table.Number(r, column)).Select(r => table.Text(r, column)).FirstOrDefault() ?? string.Empty;

    private static string Title(string key) => LeverCatalog.All.FirstOrDefault(l => l.Key == key)?.Title ?? (key == "all" ? "All six" : key);
}
