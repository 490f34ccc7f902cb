namespace Ronghe.Experiments.Texts;

/// <summary>Sections of a report on runs: effects, groups, robustness, problems, the path; and the spread of a sweep.</summary>
internal static class RunTexts
{
    public static Text Policy { get; } = new("Policy", "政策");

    public static Text Constraint { get; } = new("Constraint", "约束");

    public static Text Holds { get; } = new("Holds in", "成立比例");

    public static Text Median { get; } = new("Median", "中位数");

    public static Text Numbers { get; } = new("In numbers", "数值");

    public static Text Levels { get; } = new("Levels", "水平");

    public static Text Observation { get; } = new("Observation", "观测指标");

    public static Text Band { get; } = new("8 in 10 runs", "居中八成");

    public static Text MediansAndBands { get; } = new(
        "Medians over {0} runs; 8 in 10 runs: the middle eight tenths of them lie between these two.",
        "{0} 次运行的中位数；居中八成：居中的八成运行落在这两个数之间。");

    public static Text Medians { get; } = new("Medians over {0} runs.", "{0} 次运行的中位数。");

    public static Text LastQuarters { get; } = new("{0}: mean over the last {1} quarters.", "{0}：最后 {1} 个季度的均值。");

    public static Text AllQuarters { get; } = new("{0}: mean over all its {1} quarters.", "{0}：全部 {1} 个季度的均值。");

    public static Text Less { get; } = new("{0} − {1}", "{0} − {1}");

    public static Text FromTo { get; } = new("{0} to {1}", "{0} 至 {1}");

    public static Text SampleSizes { get; } = new("{0} − {1}", "{0} − {1}");

    public static Text Unobserved { get; } = new("Not observed in {0}, so not compared: {1}.", "{0} 未观测以下指标，故不比较：{1}。");

    public static Text NotKept { get; } = new("No series stored: {0}.", "未保存时间序列：{0}。");

    public static Text NeverDefined { get; } = new("These observations were never defined in these runs.", "这些观测指标在这些运行中从未有定义。");

    public static Text NotByGroup { get; } = new(
        "Nothing was stored by {0}: add observe: {{by: [{1}]}} to the scenario to see it here.",
        "没有按{0}保存：在情景中加入 observe: {{by: [{1}]}} 即可在此显示。");

    public static Text Or { get; } = new(" or ", "或");

    public static Text ProblemColumn { get; } = new("Problem", "问题");

    public static Text ShownBy { get; } = new("Shown by", "观测指标");

    public static Text Scenario { get; } = new("Scenario", "情景");

    public static Text Start { get; } = new("Start", "起点");

    public static Text LastYears { get; } = new("Last 5 years", "最后五年");

    public static Text WholeRun { get; } = new("Whole run", "全程");

    public static Text LastFiveYears { get; } = new("the last five years", "最后五年");

    public static Text WholeRunOf { get; } = new("the whole run of {0} quarters", "全程 {0} 个季度");

    public static Text LastFiveOrAll { get; } = new("the last five years (the whole of a shorter run)", "最后五年（较短的运行为全程）");

    public static Text SharedYears { get; } = new("the last five years that both runs have", "双方共有的最后五年");

    public static Text RegretOtherQuarters { get; } = new(
        "Left out, because their end-of-run outcomes are of other quarters: {0}.", "以下情景的期末结果属于其他季度，故不列入：{0}。");

    public static Text NoRegretInOtherQuarters { get; } = new(
        "The scenarios end in different quarters: regret compares end-of-run outcomes of the same ones.", "各情景结束的季度不同：后悔值只比较相同季度的期末结果。");

    public static Text Problem { get; } = new("{0}: {1}", "{0}：{1}");

    public static Text ProblemsWords { get; } = new(
        "Which observation shows each problem of the source paper (§3.1–3.6), at the start and over {0}.",
        "原论文（§3.1–3.6）的各个问题由哪些观测指标体现：起点与{0}。");

    public static Text Problems { get; } = new("The six realistic problems", "六个现实问题");

    public static Text NotStored { get; } = new("Not stored: {0}.", "未保存：{0}。");

    public static Text PhasePortrait { get; } = new("Phase portrait: content gap and reform effort", "相图：内容缺口与改革力度");

    public static Text PhaseSpace { get; } = new("The same path, rising with integration", "同一路径，高度为融合度");

    public static Text SpiralWords { get; } = new(
        "Does the system go round from adaptation to inadaptability and back? Medians over the replications; a ring marks the start.",
        "系统是否从适应到不适应、再回到适应？图为各次重复的中位数；圆环为起点。");

    public static Text OnlyIllustration { get; } = new(
        "An illustration only: reform effort lags the content gap by construction, so the path turns whatever drives it.",
        "仅为示意：改革力度按构造滞后于内容缺口，因此无论由什么驱动，路径都会旋转。");

    public static Text NotTestable { get; } = new(
        "With {0} periods the spiral is not testable: at least {1} after burn-in are needed.", "只有 {0} 个季度，无法检验螺旋：预热后至少需要 {1} 个季度。");

    public static Text Evidence { get; } = new(
        "The evidence comes from ronghe spiral, which compares with the same world without the loop.",
        "证据来自 ronghe spiral：它与没有该回路的同一世界比较。");

    public static Text EffectsTitle { get; } = new("Effects against “{0}”", "相对于“{0}”的效应");

    public static Text EffectsPaired { get; } = new(
        "Means over {0}; the runs are paired, each with the one that has the same luck: mean difference, its 95 % interval (Student's " +
            "t), and how many of the pairs lie above zero. Undefined with fewer than two pairs.",
        "{0}的均值；随机性相同的两次运行配成一对：平均差、95 % 学生 t 区间，以及大于零的对所占比例。少于两对时无定义。");

    public static Text EffectsIndependent { get; } = new(
        "Not paired with “{0}”, because another seed shares no luck with it: {1}. There the difference is that of the means over {2} of " +
            "two independent samples, with Welch's 95 % t-interval; undefined with fewer than two runs of each. The same seed for all " +
            "gives pairs, whose intervals are mostly much narrower.",
        "以下情景种子不同，与“{0}”没有共同的随机性，因此不配对：{1}。其差值是两个独立样本{2}均值之差，区间为 95 % 韦尔奇 t 区间；任一方少于两次运行时无定义。所有情景使用同一种子即可配对，区间通常窄得多。");

    public static Text EffectsAlone { get; } = new(
        "Each interval stands alone: with many outcomes some exclude zero by chance.", "每个区间单独成立：指标很多时，总有一些会碰巧不含零。");

    public static Text Quoted { get; } = new("“{0}”", "“{0}”");

    public static Text NotPaired { get; } = new("none ({0} and {1} runs)", "无（{0} 次与 {1} 次运行）");

    public static Text Differences { get; } = new("Differences of key outcomes", "主要结果的差值");

    public static Text EffectsChart { get; } = new("Effects on shares", "对各比例的效应");

    public static Text DifferenceInShare { get; } = new("difference, percentage points", "差值（百分点）");

    public static Text DifferenceIn { get; } = new("difference, {0}", "差值（{0}）");

    public static Text PairedDifferences { get; } = new("Paired differences of key outcomes", "主要结果的配对差");

    public static Text Outcome { get; } = new("Outcome", "结果");

    public static Text ReferenceMedian { get; } = new("Reference, median", "参照情景中位数");

    public static Text Difference { get; } = new("Difference", "差值");

    public static Text AboveZero { get; } = new("Above 0", "大于 0");

    public static Text Pairs { get; } = new("Pairs", "对数");

    public static Text NoneDiffers { get; } = new("none differs", "无差别");

    public static Text Undefined { get; } = new("undefined", "无定义");

    public static Text GroupEffect { get; } = new(
        "Effect on {0} in each group against “{1}”, over {2}: paired mean difference with Student's 95 % t-interval, the largest first.",
        "{2}，各组相对于“{1}”的{0}效应：配对平均差与 95 % 学生 t 区间，由大到小。");

    public static Text GroupDifference { get; } = new(
        "Effect on {0} in each group against “{1}”, over {2}: mean difference with its 95 % t-interval (Student's of pairs; Welch's of " +
            "independent samples where the seeds differ), the largest first.",
        "{2}，各组相对于“{1}”的{0}效应：平均差与 95 % t 区间（配对用学生区间；种子不同时为独立样本，用韦尔奇区间），由大到小。");

    public static Text GroupLevel { get; } = new(
        "{0} in each group, over {1}: median, and where the middle eight tenths of the runs lie. One scenario has no winners or " +
            "losers: compare it with another by ronghe run A B.",
        "{1}各组的{0}：各次运行的中位数与居中八成所在范围。单个情景无所谓得失：用 ronghe run A B 与另一情景比较。");

    public static Text Winners { get; } = new("Winners and losers", "谁得谁失");

    public static Text WhoIsIntegrated { get; } = new("Who is integrated", "谁更融合");

    public static Text ByKind { get; } = new("{0} by {1}", "各{1}的{0}");

    public static Text Robustness { get; } = new("Robustness", "稳健性");

    public static Text RobustnessWords { get; } = new(
        "In each of {0} replications, the scenarios below share their luck. Regret is how much integration a scenario misses there " +
            "against the best of them. Luck is the only thing varied here; uncertain parameters need ronghe sweep.",
        "在 {0} 次重复的每一次中，下列各情景的随机性相同。后悔值是某情景的融合度比其中最好者少多少。这里变动的只有随机性；参数的不确定性需用 ronghe sweep。");

    public static Text RegretLeavesOut { get; } = new(
        "Left out, because another seed shares no luck with these: {0}.", "以下情景种子不同，与上述情景没有共同的随机性，故不列入：{0}。");

    public static Text NoRegret { get; } = new(
        "The scenarios have different seeds and share no luck: no replication of one belongs to a replication of another, and regret, " +
            "which compares them in the same replication, does not exist.",
        "各情景的种子不同，没有共同的随机性：一个情景的重复与另一情景的重复互不对应，因此在同一次重复中比较的后悔值不存在。");

    public static Text RegretTable { get; } = new("Regret in integration over replications", "各次重复中融合度的后悔值");

    public static Text BestIn { get; } = new("Best in", "最优比例");

    public static Text MeanRegret { get; } = new("Mean regret, points", "平均后悔值（百分点）");

    public static Text GreatestRegret { get; } = new("Greatest regret, points", "最大后悔值（百分点）");

    public static Text LowestIntegration { get; } = new("Lowest integration", "最低融合度");

    public static Text Spread { get; } = new("How far outcomes spread", "结果的离散程度");

    public static Text SpreadWords { get; } = new(
        "Median and the range of the middle eight tenths over all points and runs: what is uncertain and luck together. Ranges that " +
            "overlap do not mean that policies are alike: the same point and replication share their luck, and query compares them in " +
            "pairs.",
        "所有点与运行的中位数和居中八成的范围：不确定因素与随机性合在一起。范围重叠并不表示政策相同：同一点、同一次重复的随机性相同，用 query 可配对比较。");

    public static Text SpreadFirst { get; } = new("Of {0} policies the {1} with the highest median integration are drawn; outcomes.csv " +
        "holds all.", "{0} 项政策中画出融合度中位数最高的 {1} 项；全部见 outcomes.csv。");

    public static Text SpreadCut { get; } =
        new("outcomes.csv is longer than a page reads: its last outcomes are missing here.", "outcomes.csv 超出本页读取的长度：此处缺少其最后的结果。");

    public static Text SpreadBand { get; } = new("8 in 10 runs", "居中八成的运行");
}
