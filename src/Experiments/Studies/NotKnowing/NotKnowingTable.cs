using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.NotKnowing;

/// <summary>How much of what an answer leaves open is luck, and how much is not knowing the world: a table that every study in several
/// worlds has.</summary>
internal static class NotKnowingTable
{
    /// <summary>Of intervals.</summary>
    public const double Confidence = 0.95;

    /// <summary>Of the worlds that the figures allow, the part that a range over worlds holds.</summary>
    public const double OfWorlds = 0.9;

    public static TableOf<NotKnowingRow> Table { get; } =
        new("not_knowing", new Text("Luck, and not knowing the world", "随机性与对真实世界的不了解"));

    /// <summary>The table; null without rows.</summary>
    public static NamedTable? Of(IEnumerable<NotKnowingRow> rows) => rows.ToArray() is { Length: > 0 } some ? Table.With(some) : null;

    /// <summary>What runs in several worlds say; null where they do not tell the two apart.</summary>
    /// <param name="what">Scenario, policy or cell.</param>
    /// <param name="reference">What it is compared with; empty for a level.</param>
    /// <param name="outcome">Name of the observation.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="values">Level or difference, by run.</param>
    /// <param name="worlds">The world of each run; null where all live in one.</param>
    public static NotKnowingRow? Row(string what, string reference, string outcome, string unit, IReadOnlyList<double> values,
        IReadOnlyList<int>? worlds)
    {
        if (worlds is null) return null;
        double[][] byWorld = NestedComponents.ByWorld(values, worlds);
        if (!NestedComponents.AreTold(byWorld)) return null;
        var found = NestedComponents.Of(byWorld, Confidence);
        (double low, double high) = found.OfOneWorld(OfWorlds);
        return new NotKnowingRow(what, reference, outcome, unit, found.Worlds, found.Runs, found.Mean.Mean, found.Mean.Low, found.Mean.High,
            found.Luck.Estimate, found.Luck.Low, found.Luck.High, found.World.Estimate, found.World.Low, found.World.High,
            found.ShareOfWorld, low, high);
    }
}

/// <summary>One outcome: level or difference, and what leaves it open.</summary>
internal sealed record NotKnowingRow(
    [Column("Scenario or policy", "情景或政策")] string What,
    [Column("Compared with; empty: the level itself", "比较对象；空为水平值本身")] string Reference,
    [Column("Observation", "观测指标")] string Outcome,
    [Column("Unit", "单位")] string Unit,
    [Column("Worlds drawn from the posterior", "从后验中抽取的世界数")] int Worlds,
    [Column("Runs in them", "其中的运行数")] int Runs,
    [Column("Mean over worlds", "各世界的均值")] double Mean,
    [Column("95 % interval, low end, of luck and not knowing together", "95 % 区间下限，含随机性与不了解")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("Luck: standard deviation between runs of one world", "随机性：同一世界各次运行之间的标准差")] double Luck,
    [Column("Its 95 % interval, low end", "其 95 % 区间下限")] double LuckLow,
    [Column("Its 95 % interval, high end", "其 95 % 区间上限")] double LuckHigh,
    [Column("Not knowing the world: standard deviation between worlds", "不了解：各世界之间的标准差")] double NotKnowing,
    [Column("Its 95 % interval, low end", "其 95 % 区间下限")] double NotKnowingLow,
    [Column("Its 95 % interval, high end", "其 95 % 区间上限")] double NotKnowingHigh,
    [Column("Part of the mean's variance that is not knowing the world", "均值方差中来自不了解的部分", "share")] double Part,
    [Column("Where nine of ten worlds lie, low end", "十个世界中九个所在范围的下限")] double OneLow,
    [Column("Where nine of ten worlds lie, high end", "十个世界中九个所在范围的上限")] double OneHigh);
