using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Verification;

/// <summary>What <c>ronghe verify</c> prints.</summary>
internal static class VerificationTables
{
    public static TableOf<VerificationRow> Checks { get; } =
        new("checks", new Text("The rules of the model beside results from outside", "模型规则与外部结果的对照"));

    public static TableOf<CheckedRun> Runs { get; } = new("checked_runs", new Text("Stored runs done again", "重新计算的已保存运行"));
}

/// <summary>One result from outside and what the simulation's own rule gives.</summary>
internal sealed record VerificationRow(
    [Column("Row of the verification table, such as V2", "检验表的行，如 V2", Name = "row")] string Id,
    [Column("The case, in a few words", "所检验的情形", Name = "check")] string What,
    [Column("Rule of the simulation that the check drives", "所检验的模拟规则")] string Rule,
    [Column("Where the expected value comes from", "预期值的来源")] string Source,
    [Column("Published or closed-form value", "已发表或解析的数值")] double Expected,
    [Column("Value that the rule gives", "该规则给出的数值")] double Got,
    [Column("Greatest difference that passes", "允许的最大差异")] double Tolerance)
{
    [Column("The difference is within the tolerance", "差异在允许范围之内", Name = "pass")]
    public bool Passes => Math.Abs(Got - Expected) <= Tolerance;
}

/// <summary>One stored run, run again.</summary>
internal sealed record CheckedRun(
    [Column("Title of its scenario", "情景名称")] string Scenario,
    [Column("Joins with runs", "与 runs 表连接")] string ScenarioId,
    [Column("Joins with runs", "与 runs 表连接")] string PolicyId,
    [Column("Number of the replication, from 0", "重复的编号，从 0 起")] int Replication,
    [Column("Numbers compared", "所比较的数值个数")] int Numbers,
    [Column("Of them, those whose bits differ", "其中二进制位不同的个数")] int Different)
{
    /// <summary>Numbers were compared, and all are the same.</summary>
    [Column("Numbers were compared, and all are the same", "比较过数值，且全部相同", Name = "same bytes")]
    public bool IsSame => Numbers > 0 && Different == 0;
}
