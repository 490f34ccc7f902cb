using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>The numbers of <c>ronghe ways</c> that page and console show as tables: of integration, each with its interval.</summary>
internal static class WaysNumbers
{
    private const string Integration = "integration", Share = "share", Money = "CNY/quarter";

    /// <summary>What each way does alone and beside all others, and its part of what all do, at the highest effort.</summary>
    public static PageSection? EachWay(StoredExperiment data)
    {
        if (data.Table("effects") is not { } effects || data.Table("shapley") is not { } shapley) return null;
        string highest = WaysFigures.Highest(shapley, "intensity");
        int[] ways = [.. Rows(shapley, ("intensity", highest), ("outcome", Integration))];
        Prose Effect(int way, string contrast)
        {
            (string Column, string Text)[] asked = [("intensity", highest), ("contrast", contrast), ("way", shapley.Text(way, "way")),
                ("outcome", Integration)];
            return Rows(effects, asked).ToArray() is [var row, ..] ? InPoints(data, effects, row) : Readable.Undefined;
        }

        return ways.Length == 0 ? null : new PageSection("each-way", data.Say(WaysTexts.EachWay),
        [
            new TableBlock(data.Say(WaysTexts.EachWayAt, highest),
                [
                    new(data.Say(WaysTexts.Way)), new(data.Say(WaysTexts.Alone), true), new(data.Say(WaysTexts.AddedLast), true),
                    new(data.Say(WaysTexts.Part), true),
                ],
                [.. ways.Select(r => (IReadOnlyList<Prose>)[Title(data, shapley.Text(r, "way")), Effect(r, "single"),
                    Effect(r, "added last"), InPoints(data, shapley, r)])]),
        ]) { IsBrief = true };
    }

    /// <summary>Every lever for the same money.</summary>
    public static PageSection? EqualMoney(StoredExperiment data)
    {
        if (data.Table("equal_cost") is not { Rows.Count: > 0 } costs) return null;
        string budget = MiddleBudget(costs);
        int[] rows = [.. Rows(costs, ("budget", budget), ("outcome", Integration))];
        StoredTable? ranks = data.Table("ranks");
        Prose First(string lever) => ranks is not null && Rows(ranks, ("way", lever)).ToArray() is [var row, ..]
            ? Prose.Of(ranks.At(row, "p_rank_1") with { Style = NumberStyle.Percent }, data.Language) : string.Empty;
        return rows.Length == 0 ? null : new PageSection("equal-money", data.Say(WaysTexts.EqualCost),
        [
            new ProseBlock(data.Tell(WaysTexts.Spent, costs.At(rows[0], "budget_yuan").In(Money, NumberStyle.Level))),
            new TableBlock(data.Say(WaysTexts.EqualMoney),
                [
                    new(data.Say(WaysTexts.Lever)), new(data.Say(WaysTexts.EffortBought), true), new(data.Say(WaysTexts.Gained), true),
                    new(data.Say(WaysTexts.FirstPlace), true),
                ],
                [.. rows.Select(r => (IReadOnlyList<Prose>)[Title(data, costs.Text(r, "lever")),
                    Prose.Of(costs.At(r, "effort"), data.Language),
                    InPoints(data, costs, r, "low_simultaneous", "high_simultaneous"), First(costs.Text(r, "lever"))])]),
        ]) { IsBrief = true };
    }

    /// <summary>What is left of each way's effect.</summary>
    public static PageSection? AfterSwitchOff(StoredExperiment data)
    {
        if (data.Table("persistence") is not { Rows.Count: > 0 } table) return null;
        string[] ways = [.. Enumerable.Range(0, table.Rows.Count).Select(r => table.Text(r, "way")).Distinct()];
        Prose Kept(string way, string at) => Rows(table, ("way", way), ("at", at)).ToArray() is [var row, ..]
            && double.IsFinite(table.Number(row, "kept_low"))
            ? Interval(data, table.At(row, "kept"), table.At(row, "kept_low"), table.At(row, "kept_high")) : Readable.Undefined;
        return new PageSection("after-switch-off", data.Say(WaysTexts.Kept),
        [
            ProseBlock.Words(data.Say(WaysTexts.KeptWords)),
            new TableBlock(data.Say(WaysTexts.Kept),
                [new(data.Say(WaysTexts.Way)), new(data.Say(WaysTexts.AtEqualCost), true), new(data.Say(WaysTexts.AtEqualPeak), true)],
                [.. ways.Select(way => (IReadOnlyList<Prose>)[Title(data, way), Kept(way, "equal cost"), Kept(way, "equal peak")])]),
        ]) { IsBrief = true };
    }

    /// <summary>The budget at which further levers are compared too: the one with the most rows.</summary>
    private static string MiddleBudget(StoredTable table) => Enumerable.Range(0, table.Rows.Count).GroupBy(r => table.Text(r, "budget"))
        .OrderByDescending(static g => g.Count()).First().Key;

    private static Prose InPoints(StoredExperiment data, StoredTable table, int row, string low = "low", string high = "high")
    {
        Measured In(string column) => table.At(row, column).In(Share, NumberStyle.DifferenceCell);
        return double.IsNaN(table.Number(row, "estimate")) ? Readable.Undefined : Interval(data, In("estimate"), In(low), In(high));
    }

    private static Prose Interval(StoredExperiment data, Measured mean, Measured low, Measured high) =>
        new($"{Prose.Of(mean, data.Language).Html} ({Prose.Range(low, high, data.Language).Html})");

    private static string Title(StoredExperiment data, string key) => Mechanisms.MechanismSections.LeverOf(data, key);

    private static IEnumerable<int> Rows(StoredTable table, params (string Column, string Text)[] conditions) =>
        Enumerable.Range(0, table.Rows.Count).Where(r => conditions.All(c => table.Text(r, c.Column) == c.Text));
}
