using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Spirals;

/// <summary>The tables of a spiral study beside runs and variants: everything said or drawn comes from these.</summary>
internal static class SpiralTables
{
    public static TableOf<VerdictRow> Verdicts { get; } =
        new("verdicts", new Text("Claims about the spiral and what the runs say", "关于螺旋的论断与运行的判定"));

    public static TableOf<LoopRow> Loops { get; } = new("loop_tests", new Text("Whether the swing is the loop's (S2)", "摆动是否来自回路（S2）"));

    public static TableOf<PowerRow> Power { get; } =
        new("power", new Text("What S2 finds in constructed worlds of the same numbers and length", "S2 在相同规模的构造世界中发现什么"));

    public static TableOf<AblationRow> Ablations { get; } =
        new("ablations", new Text("Each variant's statistics over seeds (S1, S4, S5)", "各变体的统计量（S1、S4、S5）"));

    public static TableOf<ResponseRow> Responses { get; } =
        new("responses", new Text("Impulse responses under common random numbers (S3)", "相同随机数下的脉冲响应（S3）"));

    public static TableOf<SpectrumRow> Spectra { get; } = new("spectra", new Text("How strongly worlds swing at each period", "各周期上的摆动强度"));

    public static TableOf<CourseRow> Paths { get; } =
        new("paths", new Text("Courses through the phase plane, smoothed over a year", "相平面中的路径（按年平滑）"));

    public static TableOf<LagRow> Lags { get; } =
        new("lags", new Text("Period against a lag that is varied alone", "单独改变一种滞后时的周期"));

    public static TableOf<GainRow> Gains { get; } =
        new("loop_gain", new Text("The seat loop's gain against its stability limit", "招生回路的增益与稳定界限之比"));

    public static TableOf<PaceRow> Pace { get; } = new("pace", new Text("Search for the gain at equal pace", "寻找使技术进步速度相等的增益"));

    public static IReadOnlyList<TableHeading> All =>
    [
        Verdicts.Heading, Loops.Heading, Power.Heading, Ablations.Heading, Responses.Heading, Spectra.Heading, Paths.Heading,
        Lags.Heading, Gains.Heading, Pace.Heading, RestWatch.Table.Heading,
    ];
}

/// <summary>One claim or a part of it.</summary>
internal sealed record VerdictRow(
    [Column("Claim or part of it", "论断或其部分")] string Id,
    [Column("In words", "内容")] string Claim,
    [Column("holds, half-open, fails, undecided, no verdict, undefined", "成立、半开放、不成立、未定、不作判定、无定义")] string Verdict,
    [Column("Why it does not hold or is undefined", "不成立或无定义的原因")] string Reason,
    [Column("What the number is", "数值的含义")] string Quantity,
    [Column("Unit of the number", "数值单位")] string Unit,
    [Column("Mean over seeds", "各种子的均值")] double Value,
    [Column("95 % interval or band, low end", "95 % 区间或带，下限")] double Low,
    [Column("95 % interval or band, high end", "95 % 区间或带，上限")] double High,
    [Column("Where the number is read, since the impulse", "数值所在时刻（脉冲之后）", "quarters")] double Quarter);

/// <summary>S2 of one quantity.</summary>
internal sealed record LoopRow(
    [Column("quantity gap, content gap, plane of both", "数量缺口、内容缺口、两者的平面")] string Quantity,
    [Column("a, b and c hold", "a、b、c 均成立")] bool Holds,
    [Column("a: power over the shadow's, where it is largest", "a：与影子世界功率之比的最大值", "ratio")] double Amplification,
    [Column("95 % interval, low end", "95 % 区间下限", "ratio")] double AmplificationLow,
    [Column("95 % interval, high end", "95 % 区间上限", "ratio")] double AmplificationHigh,
    [Column("Period there", "其周期", "quarters")] double AmplificationPeriod,
    [Column("a: share of swaps at least as large", "a：交换后至少同样大的比例", "share")] double P,
    [Column("a holds", "a 成立")] bool A,
    [Column("b: peak of the pilot", "b：试验运行的峰", "quarters")] double Peak,
    [Column("b: prominence less the shadow's", "b：突出度减影子世界的突出度", "ln ratio")] double OverShadow,
    [Column("One-sided 95 % limit", "单侧 95 % 界限", "ln ratio")] double OverShadowLow,
    [Column("b: prominence less the yoked world's", "b：突出度减替换回应的世界的突出度", "ln ratio")] double OverYoked,
    [Column("One-sided 95 % limit", "单侧 95 % 界限", "ln ratio")] double OverYokedLow,
    [Column("b holds", "b 成立")] bool B,
    [Column("c: share of the amplitude that is left after a turn", "c：转过一周后剩余的振幅比例", "share")] double Kept,
    [Column("95 % interval over seeds left out in turn, low end", "逐一去掉种子的 95 % 区间下限", "share")] double KeptLow,
    [Column("95 % interval over seeds left out in turn, high end", "逐一去掉种子的 95 % 区间上限", "share")] double KeptHigh,
    [Column("Period of that turn; 0: nothing turns", "该周期；0 为不转动", "quarters")] double KeptPeriod,
    [Column("95 % interval over seeds left out in turn, low end", "逐一去掉种子的 95 % 区间下限", "quarters")] double KeptPeriodLow,
    [Column("95 % interval over seeds left out in turn, high end", "逐一去掉种子的 95 % 区间上限", "quarters")] double KeptPeriodHigh,
    [Column("99 % of courses that only remember", "只有记忆的序列的 99 % 分位数", "share")] double KeptNull,
    [Column("The shadow's", "影子世界的", "share")] double ShadowKept,
    [Column("99 % of courses that only remember as the shadow does", "与影子世界记忆相同的序列的 99 % 分位数", "share")] double ShadowNull,
    [Column("c holds", "c 成立")] bool C,
    [Column("c as first written, by quarters", "c 最初的写法（按季度）")] bool AsWritten,
    [Column("Order of the autoregression of years", "年度自回归的阶数")] int Order,
    [Column("Seeds", "种子数")] int Seeds);

/// <summary>One kind of constructed world.</summary>
internal sealed record PowerRow(
    [Column("Kind", "类别")] string Kind,
    [Column("k/k*; 0 without a loop", "k/k*；无回路为 0", "ratio")] double Gain,
    [Column("Sets", "组数")] int Sets,
    [Column("Sets in which a holds", "a 成立的组数")] int A,
    [Column("In which b holds", "b 成立的组数")] int B,
    [Column("In which c holds", "c 成立的组数")] int C,
    [Column("In which c as first written holds", "c 最初写法成立的组数")] int AsWritten,
    [Column("In which all three hold", "三者均成立的组数")] int All);

/// <summary>One statistic of one variant.</summary>
internal sealed record AblationRow(
    [Column("Variant", "变体")] string Variant,
    [Column("What is cut", "切断的环节")] string Title,
    [Column("Name", "名称")] string Statistic,
    [Column("Of value", "数值单位")] string Unit,
    [Column("Mean over seeds", "各种子的均值")] double Value,
    [Column("95 % interval, low end", "95 % 区间下限")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("Seeds in which it is defined", "有定义的种子数")] int Seeds);

/// <summary>One quarter of an echo.</summary>
internal sealed record ResponseRow(
    [Column("Impulse and link", "脉冲与联系")] string Arm,
    [Column("In words", "内容")] string Title,
    [Column("Observation of the sector struck", "受冲击行业的观测指标")] string Outcome,
    [Column("Since the impulse; the value is the mean of the year up to it", "脉冲之后；数值为至该季度的一年均值", "quarters")] int Quarter,
    [Column("Mean over seeds of with − without the impulse", "有无脉冲之差的均值")] double Response,
    [Column("95 % band for all quarters together, low end", "对所有季度联合的 95 % 带，下限")] double Low,
    [Column("95 % band for all quarters together, high end", "对所有季度联合的 95 % 带，上限")] double High,
    [Column("Seeds", "种子数")] int Seeds);

/// <summary>One frequency of one variant.</summary>
internal sealed record SpectrumRow(
    [Column("Variant", "变体")] string Variant,
    [Column("What is cut", "切断的环节")] string Title,
    [Column("Observation", "观测指标")] string Outcome,
    [Column("One over the frequency", "频率的倒数", "quarters")] double Period,
    [Column("Mean over seeds of the smoothed periodogram", "平滑周期图的均值")] double Power);

/// <summary>One quarter of one course.</summary>
internal sealed record CourseRow(
    [Column("Variant", "变体")] string Variant,
    [Column("Number of the seed", "种子编号")] int Replication,
    [Column("Sector", "行业")] string Sector,
    [Column("Recorded quarter", "记录的季度", "quarters")] int Quarter,
    [Column("Q", "Q", "ln ratio")] double QuantityGap,
    [Column("C", "C", "fit")] double ContentGap,
    [Column("Seats over the plan, log", "名额与计划之比（对数）", "ln ratio")] double LogSeats,
    [Column("Trained coverage × depth", "覆盖率 × 深度", "share")] double Integration);

/// <summary>One lag that was tried.</summary>
internal sealed record LagRow(
    [Column("study or information", "学制或信息")] string LagKind,
    [Column("Study of undergraduates, or one over the information rate", "本科学制，或信息速率的倒数", "quarters")] double Lag,
    [Column("Dominant period, mean over seeds", "主周期，各种子的均值", "quarters")] double Period,
    [Column("95 % interval, low end", "95 % 区间下限", "quarters")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限", "quarters")] double High,
    [Column("Seeds", "种子数")] int Seeds,
    [Column("Period a quarter of lag, mean of one slope a seed", "每季度滞后对应的周期变化", "quarters/quarter")] double Slope,
    [Column("95 % interval, low end", "95 % 区间下限", "quarters/quarter")] double SlopeLow,
    [Column("95 % interval, high end", "95 % 区间上限", "quarters/quarter")] double SlopeHigh);

/// <summary>Gain of one type of college.</summary>
internal sealed record GainRow(
    [Column("Whose length of study", "院校类型")] string CollegeType,
    [Column("Length of study", "学制", "quarters")] double Study,
    [Column("k/k*, study lag only", "k/k*，仅学制滞后", "ratio")] double GainOfStudyAlone,
    [Column("k/k* with information and publication lags", "k/k*，含信息与发布滞后", "ratio")] double GainOfAllLags);

/// <summary>One gain that was tried.</summary>
internal sealed record PaceRow(
    [Column("Round", "轮次")] int Round,
    [Column("Held gain of upgrading", "所保持的升级增益", "ratio")] double Gain,
    [Column("Generations a quarter with it", "该增益下每季度的技术代际", "generations/quarter")] double Pace,
    [Column("With nothing cut", "未切断时", "generations/quarter")] double Target);
