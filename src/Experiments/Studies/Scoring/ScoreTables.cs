using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>The tables of a scorecard beside runs and variants.</summary>
internal static class ScoreTables
{
    public static TableOf<ScoreRow> Scorecard { get; } = new("scorecard", new Text("Figures from outside and this world", "外部数据与本世界"));

    public static TableOf<BenchmarkRow> Benchmarks { get; } =
        new("benchmarks", new Text("How far guesses come that know nothing of the model", "不依赖模型的猜测能得多少分"));

    public static TableOf<MoverRow> Movers { get; } =
        new("movers", new Text("Which parameter would move which figure, one at a time", "逐一变动参数，各数据如何变化"));

    public static IReadOnlyList<TableHeading> All => [Scorecard.Heading, Benchmarks.Heading, Movers.Heading];
}

/// <summary>One figure and what fresh runs say of it.</summary>
internal sealed record ScoreRow(
    [Column("Table that it stands in", "所在表格")] string Table,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("Observation of the same definition", "定义相同的观测指标")] string Quantity,
    [Column("Kind of group", "分组类别")] string GroupKind,
    [Column("Group", "分组")] string Group,
    [Column("level, difference, ratio", "水平、差、比")] string Measure,
    [Column("What a difference or ratio is to", "差或比的参照")] string Than,
    [Column("Quarters that it is a mean over; empty: all recorded ones", "取平均的季度；空为全部")] string When,
    [Column("Unit of the numbers that follow", "以下数值的单位")] string Unit,
    [Column("The figure", "外部数值")] double Value,
    [Column("Band, low end; empty where a sign decides", "区间下限；由符号判断时为空")] double BandLow,
    [Column("Band, high end", "区间上限")] double BandHigh,
    [Column("1 or −1 where a sign decides, else 0", "由符号判断时为 1 或 −1，否则为 0")] int Sign,
    [Column("Mean over fresh replications", "新随机数各重复的均值")] double Mean,
    [Column("95 % interval, low end", "95 % 区间下限")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("Replications in which it is defined", "有定义的重复数")] int Replications,
    [Column("right, wrong, undecided, not observed, an input", "相符、不符、未定、无观测、为输入")] string Verdict,
    [Column("Band widths by which the mean lies above the band (below: negative); 0 within", "均值高于区间的区间宽度倍数（低于为负）；区间内为 0",
        "widths")] double Widths,
    [Column("Outside of its band by no more than the discrepancy that its table allows", "超出区间但不超过表中允许的偏差")]
    bool IsWithinDiscrepancy,
    [Column("How much it counts: its weight, shared with the figures that it hangs together with", "计分权重，与相关数据分摊")] double Counts,
    [Column("Middle of the possible range; of a comparison no difference", "可能范围的中点；比较时为无差异")] double Middle,
    [Column("Mean over plausible worlds", "可信世界的均值")] double Prior,
    [Column("Share of plausible worlds that meet it", "符合该数据的可信世界所占比例", "share")] double PriorShare,
    [Column("Parameters that state it, so that it is not scored", "直接给出该数据的参数（故不计分）")] string Input,
    [Column("Parameters that were set so that it comes out: no evidence", "为得出该数据而设定的参数（故不成证据）")] string AimedAtBy,
    [Column("When it was measured", "测量时间")] string Period,
    [Column("Where it was measured", "测量地点")] string Place,
    [Column("Where it is printed", "出处")] string Source,
    [Column("Licence", "许可")] string Licence,
    [Column("What else to know", "备注")] string Note) : IFigure;

/// <summary>How many figures somebody meets.</summary>
internal sealed record BenchmarkRow(
    [Column("The model by its means, or a guess that knows nothing of it", "模型（按均值），或不依赖模型的猜测")] string Who,
    [Column("Figures that it meets", "符合的数据数")] int Met,
    [Column("Figures that are scored", "计分的数据数")] int Of,
    [Column("Share that it meets, by weight, what hangs together once", "按权重计的符合比例，相关数据计一次", "share")] double Share,
    [Column("Mean distance to the band, in band widths, by weight", "到区间的平均距离（区间宽度倍数，加权）", "widths")] double Distance);

/// <summary>What one parameter at one end of its plausible range does to one figure.</summary>
internal sealed record MoverRow(
    [Column("Table that it stands in", "所在表格")] string Table,
    [Column("Name of the figure in its table", "表中名称")] string Target,
    [Column("Parameter", "参数")] string Parameter,
    [Column("low or high end of its plausible range", "可信范围的下端或上端")] string End,
    [Column("Value of the parameter there", "此处的参数值")] double Value,
    [Column("Difference to the world as it is, same luck, mean", "与原世界之差，相同随机数，均值")] double Moved,
    [Column("95 % interval, low end", "95 % 区间下限")] double Low,
    [Column("95 % interval, high end", "95 % 区间上限")] double High,
    [Column("The same in band widths", "同上，以区间宽度计", "widths")] double Widths,
    [Column("Nearer to the band than as it is, or within it", "比原来更接近区间，或进入区间")] bool IsNearer,
    [Column("Pairs", "配对数")] int Pairs);
