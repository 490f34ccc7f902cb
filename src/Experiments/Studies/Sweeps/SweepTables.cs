using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Sweeps;

/// <summary>The tables of a sweep beside runs and variants.</summary>
internal static class SweepTables
{
    public static TableOf<OutcomeRow> Outcomes { get; } =
        new("outcomes", new Text("Outcomes by policy over all points and replications", "各政策在所有点与重复中的结果"));

    public static TableOf<ConstraintRow> Constraints { get; } =
        new("constraints", new Text("How often the constraints hold", "约束成立的频率"));

    public static IReadOnlyList<TableHeading> All => [Outcomes.Heading, Constraints.Heading];
}

/// <summary>How one outcome spreads under one policy.</summary>
internal sealed record OutcomeRow(
    [Column("End-of-run outcome, mean over the last 20 quarters, whole world", "运行结束时的结果：最后 20 个季度均值，整个世界")] string Outcome,
    [Column("Unit of the values", "数值的单位")] string Unit,
    [Column("Policy of the design", "设计中的政策")] string Policy,
    [Column("Joins with runs", "与 runs 表连接")] string? PolicyId,
    [Column("Runs in which it is defined", "有定义的运行数")] int Runs,
    [Column("Median over points and replications", "各点与重复的中位数", "unit")] double Median,
    [Column("10 % quantile", "10 % 分位数", "unit")] double P10,
    [Column("90 % quantile", "90 % 分位数", "unit")] double P90);

/// <summary>How often one constraint holds under one policy.</summary>
internal sealed record ConstraintRow(
    [Column("Policy of the design", "设计中的政策")] string Policy,
    [Column("Joins with runs", "与 runs 表连接")] string? PolicyId,
    [Column("Condition on an end-of-run outcome", "对运行结束时结果的条件")] string Constraint,
    [Column("Runs of the policy", "该政策的运行数")] int Runs,
    [Column("Share of the runs in which it holds; an undefined outcome counts as not", "成立的运行比例；无定义的结果算作不成立", "share")]
    double Share);
