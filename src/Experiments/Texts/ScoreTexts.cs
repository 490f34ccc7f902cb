namespace Ronghe.Experiments.Texts;

/// <summary>The page of a scorecard.</summary>
internal static class ScoreTexts
{
    public static Text Kind { get; } = new("Scorecard", "记分卡");

    public static Text Question { get; } = new(
        "Which figures from outside does this world meet, on luck that it has never seen?", "在从未见过的随机数下，这个世界与哪些外部数据相符？");

    public static Text Wrong { get; } = new("Wrong ({0} of {1} figures): {2}.", "不符（{1} 项数据中的 {0} 项）：{2}。");

    public static Text NothingWrong { get; } = new("Of {0} figures none lies surely outside of its band.", "{0} 项数据中没有一项确定落在区间之外。");

    public static Text Right { get; } = new("Right ({0} of {1}): {2}.", "相符（{1} 项中的 {0} 项）：{2}。");

    public static Text Open { get; } = new(
        "Undecided, because the interval of their mean reaches over an end of the band ({0}): {1}.", "未定（{0} 项），均值的区间跨过数据区间的一端：{1}。");

    public static Text Aimed { get; } = new(
        "Of those that are right {0} are no evidence: parameters were set so that they come out. Not aimed at: {1}.",
        "相符者中有 {0} 项不成证据：参数正是为此设定的。并非有意得出的：{1}。");

    public static Text None { get; } = new("none", "无");

    public static Text Score { get; } = new(
        "By weight, and counting what hangs together once, it meets {0} of what is scored; {1}.", "按权重计、相关数据计一次，符合计分数据的 {0}；{1}。");

    public static Text ScoreOf { get; } = new("the {0} {1}", "{0}为 {1}");

    public static Text WithinDiscrepancy { get; } = new(
        "{0} of the wrong ones miss by no more than the discrepancy that their table allows, because place, time or definition differ.",
        "不符者中有 {0} 项的偏差不超过表中因地点、时间或定义不同而允许的范围。");

    public static Text NotScored { get; } = new(
        "Not scored: {0}. Parameters state them, and what goes in proves nothing when it comes out.",
        "不计分：{0}。这些数据由参数直接给出，投入什么得到什么，证明不了什么。");

    public static Text NotObserved { get; } = new(
        "Not observed in any run, because nobody of their group is there or nobody was asked: {0}.", "任何运行中均无观测（该组没有对象，或无人受访）：{0}。");

    public static Text MissesAbove { get; } = new("{0}, {1} instead of {2} ({3} band widths above)", "{0}为 {1}，而非 {2}（高出 {3} 个区间宽度）");

    public static Text MissesBelow { get; } = new("{0}, {1} instead of {2} ({3} band widths below)", "{0}为 {1}，而非 {2}（低于 {3} 个区间宽度）");

    public static Text MissesSign { get; } = new("{0}, {1} where the sign should be {2}", "{0}为 {1}，而符号应为 {2}");

    public static Text Movers { get; } = new(
        "Brought nearest to the band by one parameter alone: {0}.", "仅变动一个参数即可最接近区间者：{0}。");

    public static Text Mover { get; } = new("{0} by {1} {2} (by {3} band widths)", "{0}：{1} {2}（变动 {3} 个区间宽度）");

    public static Text NoMover { get; } = new(
        "No parameter that was moved brings a wrong figure surely nearer to its band.", "所变动的参数中，没有一个能确定使不符的数据更接近区间。");

    public static Text Fresh { get; } = new(
        "{0} replications on seed {1}, which is drawn from the scenario itself: "
            + "a world that was changed after it was scored meets other luck.",
        "{0} 次重复，种子 {1} 由情景本身抽取：记分之后再改动的世界会遇到另外的随机数。");

    public static Text One { get; } = new(
        "One replication has no interval: its value alone was held against the bands.", "只有一次重复，没有区间：仅以其数值与数据区间比较。");

    public static Text Rule { get; } = new(
        "A figure is right where the whole 95 % interval of the mean over replications lies within its band, wrong where the whole "
            + "interval lies outside, else undecided. Means are over all recorded quarters, unless a figure says which. Widths: by how "
            + "many widths of the band the mean lies outside.",
        "各重复均值的 95 % 区间全部落在数据区间内为相符，全部在外为不符，否则未定。除数据另有说明外，均值取自全部记录季度。宽度：均值超出数据区间的区间宽度倍数。");

    public static Text Figures { get; } = new("Figures: {0}", "数据：{0}");

    public static Text HowMany { get; } = new("How many figures each meets", "各符合多少项数据");

    public static Text Nearer { get; } = new("What would bring a figure nearer to its band", "哪些变动会使数据更接近区间");

    public static Text Figure { get; } = new("Figure", "数据");

    public static Text Band { get; } = new("Band", "区间");

    public static Text World { get; } = new("World", "世界");

    public static Text Interval { get; } = new("95 % interval", "95 % 区间");

    public static Text Widths { get; } = new("Widths", "宽度");

    public static Text Verdict { get; } = new("Verdict", "结论");

    public static Text Evidence { get; } = new("Evidence", "证据");

    public static Text AimedAt { get; } = new("aimed at", "有意设定");

    public static Text NotAimedAt { get; } = new("not aimed at", "并非有意");

    public static Text Difference { get; } = new("{0}: {1} less {2}", "{0}：{1} 减 {2}");

    public static Text Ratio { get; } = new("{0}: {1} over {2}", "{0}：{1} 比 {2}");

    public static Text Of { get; } = new("{0}, {1}", "{0}（{1}）");

    public static Text WholeWorld { get; } = new("the whole world", "整个世界");

    public static Text AllQuarters { get; } = new("all quarters", "全部季度");

    public static Text SecondScenario { get; } = new("second scenario", "第二个情景");

    public static Text FirstScenario { get; } = new("first scenario", "第一个情景");

    public static Text Chart { get; } = new("Where every figure lies in its band", "各数据在其区间中的位置");

    public static Text ChartQuantity { get; } = new(
        "distance from the middle of the band, in band widths (within ±0.5: in the band)", "与区间中点的距离，以区间宽度计（±0.5 以内即在区间内）");

    public static Text OfWorlds { get; } = new("mean of plausible worlds", "可信世界的均值");

    public static Text Benchmarks { get; } = new("Against guesses that know nothing of the model", "与不依赖模型的猜测比较");

    public static Text BenchmarkWords { get; } = new(
        "The middle of what is possible (of a comparison: no difference), and the mean over worlds whose parameters are all drawn from "
            + "their plausible ranges. A model that does no better than either has told nothing. Judged by means here, without intervals.",
        "一是可能范围的中点（比较时为无差异），二是全部参数取自可信范围的各世界的均值。不比二者更好的模型什么也没有说明。此处按均值判断，不看区间。");

    public static Text Who { get; } = new("Who", "谁");

    public static Text Met { get; } = new("Met", "符合");

    public static Text Share { get; } = new("By weight", "按权重");

    public static Text Distance { get; } = new("Mean distance, widths", "平均距离（宽度）");

    public static Text Prior { get; } = new("How much each figure tells the model apart from a guess", "各数据能在多大程度上区分模型与猜测");

    public static Text PriorMean { get; } = new("Plausible worlds", "可信世界");

    public static Text PriorShare { get; } = new("of them right", "其中相符");

    public static Text Middle { get; } = new("Middle", "中点");

    public static Text Moved { get; } = new("Which parameter would move it", "哪个参数会使其变动");

    public static Text MovedWords { get; } = new(
        "Each parameter alone at either end of its plausible range, with the same luck; for every wrong or undecided figure those whose "
            + "95 % interval leaves out zero and that bring it nearer to its band, the strongest first. The table has all.",
        "每次只把一个参数移到可信范围的一端，随机数相同；对每项不符或未定的数据，列出 95 % 区间不含零且使其更接近区间的参数，由强到弱。完整结果见数据表。");

    public static Text Parameter { get; } = new("Parameter", "参数");

    public static Text To { get; } = new("to", "移至");

    public static Text Sources { get; } = new("Where the figures come from", "数据出处");

    public static Text Said { get; } = new("Said", "数值");

    public static Text WhenAndWhere { get; } = new("When, where", "时间、地点");

    public static Text Source { get; } = new("Source", "出处");

    public static Text Licence { get; } = new("Licence", "许可");

    public static Text Note { get; } = new("Note", "备注");

    public static Text Counts { get; } = new("Counts", "权重");
}
