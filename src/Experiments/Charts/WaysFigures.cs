using System.Globalization;
using Ronghe.Experiments.Reports.Stored;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Charts;

/// <summary>Pictures of the stored tables of the six ways.</summary>
internal static class WaysFigures
{
    private const string Headline = "integration";

    /// <summary>What each way does alone, added last and on average, at the reference effort.</summary>
    public static Chart? Effects(StoredTable effects)
    {
        int[] rows = [.. AtReference(effects)];
        string[] contrasts = [.. rows.Select(r => effects.Text(r, "contrast")).Distinct()];
        return Wide(IntervalChart.Of("ways-effects", "Effects on integration", "change of integration (share)", "95 % interval",
            rows.Select(r => new IntervalRow(Title(effects.Text(r, "way")), effects.Text(r, "contrast"), Array.IndexOf(contrasts, effects.Text(r, "contrast")), effects.Number(r, "estimate"), effects.Number(r, "low"), effects.Number(r, "high")))));
    }

    /// <summary>The joint effect shared out among the ways.</summary>
    public static Chart? Shapley(StoredTable shapley) => Intervals("ways-shapley", "Shapley shares of the joint effect on integration", "change of integration (share)", shapley, AtReference(shapley), "way", null);

    /// <summary>Which pairs do more or less together than apart.</summary>
    public static Chart? Interactions(StoredTable interactions)
    {
        int[] rows = [.. AtReference(interactions)];
        Chart? chart = HeatmapChart.Of("ways-interactions", "Interactions of pairs", "mean second difference of integration (share)", isSigned: true,
            rows.Select(r => new HeatCell(Title(interactions.Text(r, "first")), Title(interactions.Text(r, "second")), interactions.Number(r, "estimate"))));
        int clear = rows.Count(r => interactions.Number(r, "low_simultaneous") > 0 || interactions.Number(r, "high_simultaneous") < 0);
        return chart is null ? null : chart with { IsWide = true, Caption = string.Create(CultureInfo.InvariantCulture, $"Of {rows.Length} pairs {clear} have a simultaneous 95 % interval that excludes zero.") };
    }

    /// <summary>Each lever at the effort that costs the same.</summary>
    public static Chart? EqualCost(StoredTable equal) => Wide(Intervals("ways-equal-cost", "Effects at equal cost", "change of integration (share)", equal,
        Enumerable.Range(0, equal.Rows.Count).Where(r => equal.Text(r, "outcome") is Headline or ""), "lever", "budget"));

    /// <summary>How probable each rank is.</summary>
    public static Chart? Ranks(StoredTable ranks)
    {
        string[] columns = [.. ranks.Columns.Where(static c => c.StartsWith("p_rank_", StringComparison.Ordinal))];
        Chart? chart = HeatmapChart.Of("ways-ranks", "Probability of each rank at equal cost", "probability", isSigned: false,
            Enumerable.Range(0, ranks.Rows.Count).SelectMany(r => columns.Select(c => new HeatCell(Title(ranks.Text(r, "way")), "rank " + c["p_rank_".Length..], ranks.Number(r, c)))));
        return chart is null ? null : chart with { IsWide = true };
    }

    /// <summary>Effects of all six by group, and of each way where all six are not there.</summary>
    public static IReadOnlyList<Chart> Groups(StoredExperiment data, StoredTable groups)
    {
        string[] ways = [.. SpiralFigures.Distinct(groups, "way")];
        string shown = ways.FirstOrDefault(static w => w.Contains("all", StringComparison.OrdinalIgnoreCase)) ?? ways.FirstOrDefault() ?? string.Empty;
        return
        [
            .. SpiralFigures.Distinct(groups, "group_kind").Select(kind => IntervalChart.Of($"ways-groups-{kind}", $"{SpiralFigures.Capital(shown)}, by {kind.Replace('_', ' ')}", "change of integration (share)", "95 % interval",
                SpiralFigures.Where(groups, "group_kind", kind).Where(r => groups.Text(r, "way") == shown && groups.Text(r, "outcome") == Headline)
                    .Select(r => new IntervalRow(data.NameOf(new Ronghe.Simulation.Observations.ObservationGroup(kind, groups.Text(r, "group"))), string.Empty, 0, groups.Number(r, "estimate"), groups.Number(r, "low"), groups.Number(r, "high")))
                    .OrderByDescending(static r => r.Estimate))).OfType<Chart>(),
        ];
    }

    private static Chart? Intervals(string id, string title, string quantity, StoredTable table, IEnumerable<int> rows, string label, string? series)
    {
        int[] kept = [.. rows];
        string[] names = series is null ? [string.Empty] : [.. kept.Select(r => table.Text(r, series)).Distinct()];
        return IntervalChart.Of(id, title, quantity, "95 % interval", kept.Select(r =>
        {
            int index = series is null ? 0 : Array.IndexOf(names, table.Text(r, series));
            return new IntervalRow(Title(table.Text(r, label)), series is null ? string.Empty : $"{series} {names[index]}", index, table.Number(r, "estimate"), table.Number(r, "low"), table.Number(r, "high"));
        }));
    }

    /// <summary>A lever as people call it.</summary>
    private static string Title(string key) => LeverCatalog.All.FirstOrDefault(l => l.Key == key)?.Title ?? SpiralFigures.Capital(key.Replace('_', ' '));

    /// <summary>Rows about integration at the effort nearest to the reference effort of 1.</summary>
    private static IEnumerable<int> AtReference(StoredTable table)
    {
        int[] rows = [.. SpiralFigures.Where(table, "outcome", Headline)];
        if (rows.Length == 0 || !table.Has("intensity")) return rows;
        double nearest = rows.Select(r => table.Number(r, "intensity")).MinBy(static v => Math.Abs(v - 1));
        return rows.Where(r => table.Number(r, "intensity") == nearest);
    }

    private static Chart? Wide(Chart? chart) => chart is null ? null : chart with { IsWide = true };
}
