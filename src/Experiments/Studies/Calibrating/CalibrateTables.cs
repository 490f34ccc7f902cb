using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>The tables of a calibration beside runs and variants.</summary>
internal static class CalibrateTables
{
    public static TableOf<FitRow> Fit { get; } = new("fit", new Text("Figures from outside, before and after", "校准前后与外部数据的比较"));

    public static TableOf<WaveRow> Waves { get; } = new("waves", new Text("Waves: what each leaves", "各轮筛选及其余留"));

    public static TableOf<EmulatorRow> Emulators { get; } = new("emulators", new Text("Emulators", "仿真器"));

    public static TableOf<ConflictRow> Conflicts { get; } =
        new("conflicts", new Text("Figures that are hard to meet together", "难以同时相符的数据"));

    public static TableOf<InformedRow> Informed { get; } =
        new("parameters_informed", new Text("What the data say of each parameter", "数据对各参数的说明程度"));

    public static TableOf<DirectionRow> Directions { get; } =
        new("directions", new Text("Directions in which the figures tell parameters apart", "数据能区分参数的方向"));

    public static TableOf<RecoveryRow> Recovery { get; } =
        new("recovery", new Text("Where known truths lie within their posteriors", "已知真值在其后验中的位置"));

    public static TableOf<PosteriorRow> Posterior { get; } = new("posterior", new Text("Worlds of the posterior", "后验世界"));

    public static TableOf<CarriedRow> Carried { get; } =
        new("carried_over", new Text("Worlds of the posterior in another scenario", "后验世界在另一情景中"));

    public static IReadOnlyList<TableHeading> All =>
    [
        Fit.Heading, Waves.Heading, Emulators.Heading, Conflicts.Heading, Informed.Heading, Directions.Heading, Recovery.Heading,
        Posterior.Heading, Carried.Heading,
    ];
}

/// <summary>One figure, in worlds drawn from the plausible ranges and in those of the posterior.</summary>
internal sealed record FitRow(
    [Column("Table that it stands in", "所在表格")] string Table,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("Observation of the same definition", "定义相同的观测指标")] string Quantity,
    [Column("Kind of group", "分组类别")] string GroupKind,
    [Column("Group", "分组")] string Group,
    [Column("level, difference, ratio", "水平、差、比")] string Measure,
    [Column("What a difference or ratio is to", "差或比的参照")] string Than,
    [Column("Quarters that it is a mean over; empty: all recorded ones", "取平均的季度；空为全部")] string When,
    [Column("Unit of the numbers that follow", "以下数值的单位")] string Unit,
    [Column("Band, low end", "区间下限")] double BandLow,
    [Column("Band, high end", "区间上限")] double BandHigh,
    [Column("Mean over worlds of the screening", "初筛世界的均值")] double Prior,
    [Column("Share of them in the band", "其中落在区间内的比例", "share")] double PriorShare,
    [Column("Share of the worlds of the last wave in the band", "末轮世界落在区间内的比例", "share")] double WaveShare,
    [Column("Weighted mean over worlds of the posterior", "后验世界的加权均值")] double Posterior,
    [Column("Weighted share of them in the band", "其中落在区间内的加权比例", "share")] double PosteriorShare,
    [Column("In the world that stands for the posterior", "在后验代表世界中的数值")] double Medoid,
    [Column("In the band there", "该世界落在区间内")] bool IsMet,
    [Column("By how many standard deviations the least implausible point misses it, last wave", "末轮最可信点与该数据相差的标准差数")]
    double Miss,
    [Column("Nearest to the middle of the band that followed parameters bring it by themselves, as emulated",
        "所跟踪参数可使其单独达到的最接近区间中点的数值（仿真）")]
    double Nearest,
    [Column("By how many standard deviations it is missed there", "该处相差的标准差数")] double NearestMiss,
    [Column("Parameters at the low end of their range there, which would bring it nearer below", "该处位于可信范围下限、再低则更接近的参数")]
    string LowEnds,
    [Column("Parameters at the high end, which would bring it nearer above", "该处位于可信范围上限、再高则更接近的参数")] string HighEnds) : IFigure;

/// <summary>One wave.</summary>
internal sealed record WaveRow(
    [Column("Number", "序号")] int Wave,
    [Column("Worlds run", "运行的世界数")] int Worlds,
    [Column("Share of the plausible cube that no wave has ruled out after it", "本轮之后仍未被排除的可信空间比例", "share")] double Left,
    [Column("Figure that rules out most by itself", "单独排除最多的数据")] string Binding,
    [Column("What it rules out", "其排除的比例", "share")] double RuledOut,
    [Column("Figure that is emulated worst", "仿真最差的数据")] string Worst,
    [Column("Share of its spread that is told", "其离散中被说明的比例", "share")] double WorstTold);

/// <summary>One emulator.</summary>
internal sealed record EmulatorRow(
    [Column("Number of the wave", "轮次")] int Wave,
    [Column("Table that the figure stands in", "数据所在表格")] string Table,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("Share of the spread over worlds that is told of each by the others; empty: not emulated", "每一世界由其余世界说明的离散比例；空为未仿真",
        "share")] double Told,
    [Column("The same by boosted trees, of each fifth by the other four; empty: too few worlds", "同上，由提升树以五分之四说明其余五分之一；空为世界过少", "share")]
    double ToldByTrees,
    [Column("Share of worlds within three standard deviations of what the others tell", "落在其余世界所述三个标准差之内的世界比例", "share")]
    double Within,
    [Column("Standard deviation of what followed parameters do not say, in band widths", "所跟踪参数未能说明部分的标准差（区间宽度倍数）", "widths")]
    double Noise,
    [Column("Of this by luck", "其中由随机数造成的部分", "widths")] double Luck);

/// <summary>One parameter that was followed.</summary>
internal sealed record InformedRow(
    [Column("Parameter", "参数")] string Parameter,
    [Column("Unit", "单位")] string Unit,
    [Column("Plausible, low end", "可信范围下限")] double PlausibleLow,
    [Column("Plausible, high end", "可信范围上限")] double PlausibleHigh,
    [Column("As it stands", "现值")] double Now,
    [Column("Part in the figures, from the screening: sum of squared correlations", "初筛中对各数据的作用：相关系数平方之和")] double Part,
    [Column("Posterior, 5 %", "后验 5 %")] double Low,
    [Column("Posterior, half", "后验中位数")] double Median,
    [Column("Posterior, 95 %", "后验 95 %")] double High,
    [Column("Spread of the posterior over that of the plausible range", "后验离散与可信范围离散之比", "ratio")] double Spread,
    [Column("informed, partly informed, not informed", "有信息、部分有信息、无信息")] string Verdict,
    [Column("In the world that stands for the posterior", "在后验代表世界中的数值")] double Medoid,
    [Column("Probability of places of known truths at least as uneven, data made by emulators", "已知真值位置至少同样不均匀的概率（数据由仿真器产生）", "share")]
    double RecoveryP,
    [Column("The same, data made by runs", "同上，数据由实际运行产生", "share")] double RecoveryByRunsP);

/// <summary>A direction.</summary>
internal sealed record DirectionRow(
    [Column("Number", "序号")] int Direction,
    [Column("Singular value: quarter bands by which figures move from one end of the direction to the other",
        "奇异值：沿该方向从一端到另一端，数据移动的四分之一区间数")] double SingularValue,
    [Column("Parameters that make most of it", "构成该方向的主要参数")] string Parameters);

/// <summary>Truths in one of equal parts of their posteriors.</summary>
internal sealed record RecoveryRow(
    [Column("What made the data: emulators, runs", "数据来源：仿真器、实际运行")] string Data,
    [Column("Parameter", "参数")] string Parameter,
    [Column("Part of the posterior, 1 the lowest", "后验等分的第几份，1 为最低")] int Part,
    [Column("Parts", "等分数")] int Parts,
    [Column("Truths in it", "落入其中的真值数")] int Truths,
    [Column("Truths in all", "真值总数")] int Of);

/// <summary>Two figures that few points meet together.</summary>
internal sealed record ConflictRow(
    [Column("Number of the wave", "轮次")] int Wave,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("The other", "另一项")] string Other,
    [Column("Share of the plausible cube that the first leaves by itself", "第一项单独留下的可信空间比例", "share")] double Alone,
    [Column("That the other leaves by itself", "另一项单独留下的比例", "share")] double OtherAlone,
    [Column("That both leave", "两者共同留下的比例", "share")] double Both);

/// <summary>One figure in one world of the posterior, here and in another scenario.</summary>
internal sealed record CarriedRow(
    [Column("World of the posterior; 0: as the scenario files have it", "后验世界；0 为情景文件原样")] int World,
    [Column("It stands for the posterior", "为后验代表世界")] bool IsMedoid,
    [Column("Table that the figure stands in", "数据所在表格")] string Table,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("In the scenario that was calibrated", "在所校准的情景中")] double Here,
    [Column("In the other scenario", "在另一情景中")] double There,
    [Column("There less here, in band widths", "后者减前者（区间宽度倍数）", "widths")] double Apart,
    [Column("In the band here", "在前者落在区间内")] bool IsMetHere,
    [Column("In the band there", "在后者落在区间内")] bool IsMetThere);

/// <summary>One parameter of one world of the posterior.</summary>
internal sealed record PosteriorRow(
    [Column("World", "世界")] int World,
    [Column("Its weight, sum 1", "其权重，总和为 1")] double Weight,
    [Column("Parameter", "参数")] string Parameter,
    [Column("Value", "数值")] double Value);
