namespace Ronghe.Experiments.Texts;

/// <summary>Whether an untouched world stands still.</summary>
internal static class RestTexts
{
    public static Text AtRest { get; } = new(
        "“{0}” is at rest: over {1} quarters none of {2} variables drifts beyond its band ({3} runs).",
        "“{0}”处于静止：{1} 个季度内，{2} 个变量的漂移均未超出容许范围（{3} 次运行）。");

    public static Text NotAtRest { get; } = new(
        "“{0}” is not at rest over {1} quarters ({2} runs): {3}.", "“{0}”在 {1} 个季度内未处于静止（{2} 次运行）：{3}。");

    public static Text TooFewRuns { get; } = new(
        "Whether “{0}” is at rest cannot be said from {1} runs: the intervals of {2} are too wide; about {3} would tell.",
        "仅凭 {1} 次运行无法判断“{0}”是否静止：{2}的区间过宽；约需 {3} 次运行。");

    public static Text Undecided { get; } = new(
        "Whether “{0}” is at rest is undecided in {1} runs: {2} may or may not drift beyond the band.",
        "{1} 次运行尚不能判定“{0}”是否静止：{2}的漂移可能超出也可能未超出容许范围。");

    public static Text Drifts { get; } = new("{0} by {1} ({2})", "{0}漂移 {1}（{2}）");

    public static Text GrowthChanges { get; } = new("growth of {0} by {1} ({2})", "{0}的增长率变化 {1}（{2}）");

    public static Text DriftsLong { get; } = new("{0} by {1} over {2} quarters ({3})", "{0}在 {2} 个季度内漂移 {1}（{3}）");

    public static Text Title { get; } = new("Does the untouched world stand still?", "无政策变化的世界是否静止？");

    public static Text Words { get; } = new(
        "Change from the first to the last {0} of {1} recorded quarters, as a share of the level; of output and technology the change of "
            + "their growth between halves. At rest: the 90 % interval lies within the band; not at rest: it lies outside altogether "
            + "(docs/criteria.md).",
        "记录的 {1} 个季度中，最后 {0} 个季度与最初 {0} 个季度之差占水平的比例；产出与技术为前后两半增长率之差。"
            + "静止：90 % 区间在容许范围之内；不静止：区间全部在范围之外（docs/criteria.md）。");

    public static Text Drift { get; } = new("Drift", "漂移");

    public static Text Interval { get; } = new("90 % interval", "90 % 区间");

    public static Text Band { get; } = new("Band", "容许范围");

    public static Text Verdict { get; } = new("Verdict", "结论");

    public static Text MovedBy { get; } = new("Moved by", "变动过程");

    public static Text Growth { get; } = new("growth of {0}", "{0}的增长率");

    public static Text Long { get; } = new("{0} over {1} quarters", "{0}（{1} 个季度）");
}
