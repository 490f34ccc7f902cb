namespace Ronghe.Experiments.Texts;

/// <summary>What a reader of a report needs to judge its numbers: warnings, validation, method, provenance.</summary>
internal static class BackgroundTexts
{
    public static Text MoreWarnings { get; } = new("{0} more warnings; manifest.json holds all.", "另有 {0} 条警告；全部见 manifest.json。");

    public static Text Failed { get; } = new("Failed: {0}", "失败：{0}");

    public static Text Synthetic { get; } = new("Synthetic input, generated and not measured: {0}.", "合成输入（生成而非实测）：{0}。");

    public static Text OtherWorld { get; } = new(
        "“{0}” differs from “{1}” in its world or its parameters, not only in its policies.", "“{0}”与“{1}”的差别不只在政策，还在世界或参数。");

    public static Text OtherSeed { get; } = new(
        "“{0}” has another seed than “{1}” and shares no luck with it: they are compared as independent samples, not in pairs.",
        "“{0}”与“{1}”的种子不同，没有共同的随机性：按独立样本比较，不配对。");

    public static Text ShortHorizon { get; } = new(
        "“{0}”: the horizon of {1} quarters is short. Cohorts study three or four years, so effects on graduates have hardly arrived.",
        "“{0}”：{1} 个季度的时长偏短。学制为三至四年，对毕业生的影响几乎尚未显现。");

    public static Text StillRises { get; } = new(
        "“{0}”: integration still rises at the end, by {1} from one five-year mean to the next ({2}): the horizon is too " +
            "short for a steady state.",
        "“{0}”：结束时融合度仍在上升，相邻两个五年均值之差为 {1}（{2}）：时长不足以达到稳态。");

    public static Text StillFalls { get; } = new(
        "“{0}”: integration still falls at the end, by {1} from one five-year mean to the next ({2}): the horizon is too " +
            "short for a steady state.",
        "“{0}”：结束时融合度仍在下降，相邻两个五年均值之差为 {1}（{2}）：时长不足以达到稳态。");

    public static Text Parameters { get; } =
        new("Parameters: {0}. Each names its source or reason in docs/parameters.md.", "参数：{0}。每个参数的来源或理由见 docs/parameters.md。");

    public static Text ParametersOfThis { get; } = new(
        "Parameters of {0} (the results come from {1}): {2}. Each names its source or reason in docs/parameters.md.",
        "{0} 的参数（结果来自 {1}）：{2}。每个参数的来源或理由见 docs/parameters.md。");

    public static Text UnknownVersion { get; } = new("an unknown version", "未知版本");

    public static Text Scored { get; } = new("Compared with held-out data: see the table scorecard.", "已与留出数据比较：见表 scorecard。");

    public static Text NotCalibrated { get; } = new(
        "Not calibrated to Hunan's history and not compared with held-out data: levels are those of the assumptions, differences between " +
            "scenarios are what the model says.",
        "未按湖南历史数据校准，也未与留出数据比较：水平值取决于假设，模型所说的是情景之间的差异。");

    public static Text Verified { get; } = new(
        "The rules are checked against results from outside by ronghe verify, and heads, money and ranges in every period of every run.",
        "各规则由 ronghe verify 用模型之外的结果检验；每次运行的每个季度都检查人数、资金与取值范围。");

    public static Text Luck { get; } = new(
        "Replications are worlds that differ only in their luck. Random numbers are keyed by seed, purpose, agent and period, so the " +
            "same replication of two scenarios with one seed shares its luck and differences between them come from what was changed. " +
            "Scenarios with different seeds share none and are compared as independent samples.",
        "各次重复是只有随机性不同的世界。随机数由种子、用途、主体和季度确定，因此种子相同的两个情景，同一次重复的随机性相同，其差别只来自所作的改变。种子不同的情景没有共同的随机性，按独立样本比较。");

    public static Text Bands { get; } = new(
        "Lines are medians over replications, bands their 10–90 % range (type 7 quantiles; none of fewer than three replications). " +
            "Intervals of differences are Student's 95 % t-intervals over pairs, or Welch's where seeds differ and nothing is paired. " +
            "“Last five years” is the mean over the last 20 quarters, or over the whole of a shorter run.",
        "线为各次重复的中位数，带为其 10–90 % 范围（第 7 类分位数；少于三次重复时没有）。差值的区间为配对的 95 % 学生 t 区间；种子不同而无法配对时为 95 % 韦尔奇 t 区间。“最后五年”指最后 20 个季度的均值；较短的运行为全程均值。");

    public static Text Years { get; } =
        new("Years are labels of quarters: only scenarios with dated policies follow the calendar.", "年份只是季度的标签：只有带日期政策的情景才对应真实日历。");

    public static Text Stride { get; } =
        new("Charts over time show one stored period in {0}; series.parquet holds all.", "随时间变化的图每 {0} 个保存季度画一个；全部见 series.parquet。");

    public static Text FirstScenarios { get; } =
        new("Of {0} scenarios the first {1} are drawn; the tables hold all.", "{0} 个情景中画出前 {1} 个；全部见表格。");

    public static Text Program { get; } = new("Program", "程序");

    public static Text Commit { get; } = new("{0}, commit {1}", "{0}，提交 {1}");

    public static Text Command { get; } = new("Command", "命令");

    public static Text ScenarioIds { get; } = new("scenario {0}, policies {1}, seed {2}", "情景 {0}、政策 {1}、种子 {2}");

    public static Text HashOf { get; } = new("hash {0}", "哈希 {0}");

    public static Text Finished { get; } = new("{0} of {1} finished", "{1} 次中完成 {0} 次");

    public static Text Made { get; } = new("Made", "生成时间");

    public static Text Note { get; } = new("Note", "备注");

    public static Text Page { get; } = new("Page", "本页");

    public static Text WrittenBy { get; } = new(
        "written by {0} from the tables in this folder; manifest.json holds the scenarios as merged and the hashes of the tables.",
        "由 {0} 根据本文件夹中的表格写成；manifest.json 记录合并后的情景和各表的哈希值。");
}
