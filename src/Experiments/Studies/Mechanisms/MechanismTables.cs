using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Mechanisms;

/// <summary>The tables of a mechanism study beside runs and variants.</summary>
internal static class MechanismTables
{
    public static TableOf<MechanismRow> Mechanisms { get; } = new("mechanisms", new Text("What every mechanism does", "各机制的作用"));

    public static TableOf<MovementRow> Movements { get; } =
        new("movements", new Text("How every dose of a mechanism moves every outcome", "各机制各剂量对各结果的影响"));

    public static TableOf<ReachRow> Reach { get; } =
        new("reach", new Text("How far every lever carries its own mediator", "各政策工具使其中介量移动多远"));

    public static TableOf<SignRow> Signs { get; } = new("signs", new Text("Signs that the literature expects", "文献预期的方向"));

    public static TableOf<GapRow> Symmetric { get; } =
        new("symmetric", new Text("Gaps between the sides, in a world in which both are alike, and with one difference at a time",
            "双方差距，在双方相同的世界中，以及每次只有一处不同时的差距"));

    public static TableOf<ProblemRow> Problems { get; } =
        new("problems", new Text("The six problems, and which cuts take most of them away", "六个问题，以及去掉哪些机制最能缓解"));

    public static IReadOnlyList<TableHeading> All =>
    [
        Mechanisms.Heading, Movements.Heading, Reach.Heading, Signs.Heading, Symmetric.Heading, Problems.Heading, RestWatch.Table.Heading,
    ];
}

/// <summary>The verdict on one mechanism.</summary>
internal sealed record MechanismRow(
    [Column("Key of the parameter that carries it, or link", "承载该机制的参数键或联系")] string Mechanism,
    [Column("Readable name", "名称")] string Name,
    [Column("Process that it belongs to", "所属过程")] string Process,
    [Column("matters, inert, undecided", "有影响、无作用、未定")] string Verdict,
    [Column("Outcome that it moves most", "影响最大的结果")] string Outcome,
    [Column("Dose at which it does", "相应剂量")] string Dose,
    [Column("Movement, share of the level or turnover, mean", "变动占水平或流转额的比例，均值", "share")] double Movement,
    [Column("95 % interval, low end", "95 % 区间下限", "share")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限", "share")] double High,
    [Column("Paired replications", "配对重复数")] int Replications,
    [Column("Replications that would decide it; empty when decided or when none would", "判定所需重复数；已判定或无法判定时为空")] double Needed);

/// <summary>One dose of one mechanism on one outcome.</summary>
internal sealed record MovementRow(
    [Column("Key of the parameter that carries it, or link", "承载该机制的参数键或联系")] string Mechanism,
    [Column("off, halved, doubled", "关闭、减半、加倍")] string Dose,
    [Column("Value of the parameter; empty for a link", "参数值；联系为空")] double Value,
    [Column("The possible range cuts the dose short", "剂量受可能范围所限")] bool IsCut,
    [Column("Outcome", "结果")] string Outcome,
    [Column("Level of the outcome in the untouched world, or turnover of the account", "无变化世界中结果的水平，或账户流转额")] double Level,
    [Column("Movement, share of the level or turnover, mean", "变动占水平或流转额的比例，均值", "share")] double Movement,
    [Column("95 % interval, low end", "95 % 区间下限", "share")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限", "share")] double High,
    [Column("p-value, Holm over the outcomes", "p 值，按各结果 Holm 校正")] double PHolm,
    [Column("Pairs in which the outcome is defined", "结果有定义的配对数")] int Pairs);

/// <summary>How far one lever carries its mediator.</summary>
internal sealed record ReachRow(
    [Column("Lever", "政策工具")] string Lever,
    [Column("Observation that moves first", "最先变动的观测指标")] string Mediator,
    [Column("Gain G", "增益 G")] double Gain,
    [Column("Mediator untouched", "无政策时的中介量")] double Rest,
    [Column("Mediator at full effort", "全力时的中介量")] double Reached,
    [Column("Mediator with its rate at the upper possible bound", "其速率取可能上限时的中介量")] double Best,
    [Column("(reached − rest) / (best − rest)", "（达到 − 静止）/（最佳 − 静止）", "share")] double Reach,
    [Column("95 % interval, low end", "95 % 区间下限", "share")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限", "share")] double High,
    [Column("Paired replications", "配对重复数")] int Replications,
    [Column("reaches, weak, undecided, no room; by the larger gain; instruments have none", "可达、较弱、未定、无余地；按较大增益；法定工具无增益")]
    string Verdict)
{
    /// <summary>The verdict of a lever that is dosed in the unit of the law.</summary>
    public const string OfInstrument = "full dose, no gain asked";
}

/// <summary>One sign.</summary>
internal sealed record SignRow(
    [Column("What is expected", "预期")] string Says,
    [Column("Parameter that is pushed", "被推动的参数")] string Push,
    [Column("off, halved, doubled, raised by a quarter", "关闭、减半、加倍、提高四分之一")] string Dose,
    [Column("Observation that should answer", "应作出反应的观测指标")] string Observation,
    [Column("1 up, −1 down, 0 not up", "1 上升，−1 下降，0 不上升")] int Expected,
    [Column("Movement, share of the level, mean", "变动占水平的比例，均值", "share")] double Movement,
    [Column("95 % interval, low end", "95 % 区间下限", "share")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限", "share")] double High,
    [Column("One-sided p-value", "单侧 p 值")] double P,
    [Column("Pairs", "配对数")] int Pairs,
    [Column("holds, fails, not shown", "成立、不成立、未显示")] string Verdict,
    [Column("Where it comes from", "来源")] string Source);

/// <summary>One difference between the sides, as given and in the symmetric world.</summary>
internal sealed record GapRow(
    [Column("Colleges minus enterprises", "院校减企业")] string Gap,
    [Column("as given, symmetric, only one difference", "按原情景、对称、只有一处不同")] string World,
    [Column("Mean", "均值")] double Mean,
    [Column("95 % interval, low end", "95 % 区间下限")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("Replications", "重复数")] int Replications);

/// <summary>A problem in the untouched world, and a cut that takes some of it away.</summary>
internal sealed record ProblemRow(
    [Column("Problem of the source paper", "原文所述问题")] string Problem,
    [Column("Observation in which it is seen", "体现该问题的观测指标")] string Observation,
    [Column("Level in the untouched world, last five years", "无变化世界最后五年的水平")] double Level,
    [Column("95 % interval, low end", "95 % 区间下限")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("Mechanism that is cut; empty when no cut surely helps", "被去掉的机制；没有确实有益者时为空")] string Cut,
    [Column("Movement, share of the level, mean", "变动占水平的比例，均值", "share")] double Movement,
    [Column("95 % interval over all cuts, low end", "对所有去除同时成立的 95 % 区间下限", "share")] double MovementLow,
    [Column("95 % interval over all cuts, high end", "对所有去除同时成立的 95 % 区间上限", "share")] double MovementHigh,
    [Column("Replications", "重复数")] int Replications);
