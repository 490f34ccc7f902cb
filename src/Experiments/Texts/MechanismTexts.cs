namespace Ronghe.Experiments.Texts;

/// <summary>The page of a mechanism study.</summary>
internal static class MechanismTexts
{
    public static Text Kind { get; } = new("Mechanisms", "机制");

    public static Text Question { get; } = new(
        "What does every mechanism of this world do, and which of them do nothing?", "这个世界的每一种机制起什么作用？哪些不起作用？");

    public static Text Count { get; } = new(
        "Of {0} mechanisms, {1} matter, {2} are inert, {3} are undecided: each was switched off, halved and doubled with the same luck.",
        "{0} 种机制中，{1} 种有影响，{2} 种无作用，{3} 种未定：在相同随机数下，逐一关闭、减半与加倍。");

    public static Text Inert { get; } = new(
        "Inert (no dose moves any outcome by 1 %): {0}.", "无作用（任何剂量对任何结果的影响均不到 1 %）：{0}。");

    public static Text Undecided { get; } = new("Undecided, with the replications that would tell: {0}.", "未定（及判定所需重复数）：{0}。");

    public static Text Needs { get; } = new("{0} (about {1})", "{0}（约 {1}）");

    public static Text NeedsMore { get; } = new("{0} (more than {1})", "{0}（多于 {1}）");

    public static Text MoreThan { get; } = new("more than {0}", "多于 {0}");

    public static Text ReachCount { get; } = new(
        "Of {0} levers, {1} carry their own mediator at least half of the way at gain {2} within {3} years.",
        "{0} 种政策工具中，{1} 种在增益为 {2} 时能在 {3} 年内使自身的中介量走完至少一半路程。");

    public static Text ReachNot { get; } = new("Those that do not reach: {0}.", "未能达到者：{0}。");

    public static Text ReachOpen { get; } = new("Open whether they reach: {0}.", "能否达到尚无定论者：{0}。");

    public static Text ReachOf { get; } = new("{0} {1}", "{0} {1}");

    public static Text NoRoom { get; } = new("{0} (its rate moves nothing)", "{0}（其速率不改变任何量）");

    public static Text SignCount { get; } = new(
        "Of {0} signs from the literature that can be asked today, {1} hold, {2} fail, {3} are not shown.",
        "今天可检验的 {0} 个文献方向中，{1} 个成立，{2} 个不成立，{3} 个未显示。");

    public static Text SignsFail { get; } = new("Signs that fail: {0}.", "不成立的方向：{0}。");

    public static Text Symmetric { get; } = new(
        "Where both sides are alike colleges are {0} more motivated than enterprises (95 % interval {1} … {2}), as given {3}.",
        "双方相同时，院校动力比企业高 {0}（95 % 区间 {1} … {2}），原情景中为 {3}。");

    public static Text MakesTheGap { get; } = new("One difference alone that makes schools hotter than enterprises: {0}.",
        "单独即可造成“校热企冷”的不同之处：{0}。");

    public static Text MakesSo { get; } = new("{0} ({1})", "{0}（{1}）");

    public static Text Problems { get; } = new("The six problems, and what they hang on", "六个问题及其成因");

    public static Text ProblemWords { get; } = new(
        "Each problem as it is seen in the untouched world, and the mechanisms whose cut surely takes most of it away, of all cuts "
            + "together at 95 %. Where no cut surely helps, the cell is empty.",
        "各问题在无变化世界中的表现，以及去掉后确实最能缓解该问题的机制（对所有去除同时按 95 % 判断）。没有确实有益的去除时为空。");

    public static Text Problem { get; } = new("Problem", "问题");

    public static Text SeenIn { get; } = new("Seen in", "体现于");

    public static Text LevelOf { get; } = new("Level", "水平");

    public static Text CutOf { get; } = new("Cut", "去掉");

    public static Text NotAtRest { get; } = new(
        "This world is not at rest: what a mechanism moves here is what it moves on the way, not between two resting worlds.",
        "这个世界未处于静止：此处机制所改变的是过程中的量，而非两个静止世界之差。");

    public static Text FirstEdition { get; } = new(
        "The world is the first edition's: benefits are booked by formula (docs/editions.md).",
        "这是第一版的世界：收益按公式记账（见 docs/editions.md）。");

    public static Text Few { get; } = new(
        "Made with {0} paired replications ({1} where undecided); docs/criteria.md asks for {2} ({3}): the verdicts are provisional.",
        "以 {0} 次配对重复得出（未定者 {1} 次）；docs/criteria.md 要求 {2} 次（{3} 次）：结论为暂定。");

    public static Text OtherSeed { get; } = new(
        "The seed is {0}; verdicts of docs/criteria.md are judged with seed {1}.", "种子为 {0}；docs/criteria.md 的结论以种子 {1} 判定。");

    public static Text Verdicts { get; } = new("What every mechanism does", "各机制的作用");

    public static Text VerdictWords { get; } = new(
        "Matters: for some dose an outcome moves by at least 1 % of its level (net benefits: of the turnover of that account) and the "
            + "movement is sure, Holm over the outcomes. Inert: for all doses and outcomes the interval lies within ±1 %. "
            + "What is undecided is looked at again with twice the replications; each look has an equal part of the error of 5 %. "
            + "Undecided: neither, at the last look. The movement shown is the largest that is sure, or the largest. "
            + "Nothing is corrected over mechanisms and doses: of a hundred doses without any effect on a noisy outcome "
            + "about five look sure.",
        "有影响：某一剂量使某一结果的变动至少为其水平的 1 %（净收益：为该账户流转额的 1 %），且经 Holm 校正后确定。"
            + "无作用：所有剂量与结果的区间均在 ±1 % 以内。未定者以加倍的重复数再看，每次查看各占 5 % 误差的等份；未定：最后一次查看时两者皆非。所示变动为确定者中最大的，或最大的。"
            + "不对机制与剂量作校正：一百个对有噪声的结果毫无影响的剂量中，约有五个会显得确定。");

    public static Text InertTitle { get; } = new("Inert: the list of work", "无作用：待改进清单");

    public static Text UndecidedTitle { get; } = new("Undecided", "未定");

    public static Text MattersTitle { get; } = new("Matter", "有影响");

    public static Text Mechanism { get; } = new("Mechanism", "机制");

    public static Text Carrier { get; } = new("Carried by", "载体");

    public static Text Process { get; } = new("Process", "过程");

    public static Text Most { get; } = new("Moves most", "影响最大者");

    public static Text Dose { get; } = new("Dose", "剂量");

    public static Text Movement { get; } = new("Movement", "变动");

    public static Text Interval { get; } = new("95 % interval", "95 % 区间");

    public static Text Replications { get; } = new("Replications", "重复数");

    public static Text WouldTell { get; } = new("Would tell", "判定所需");

    public static Text Outcomes { get; } = new("What they are judged by", "判定依据");

    public static Text OutcomeWords { get; } = new(
        "The eight outcomes of docs/criteria.md, as far as this world observes them: means of the last five recorded years, as a share of "
            + "the mean of all recorded quarters of the untouched world. A mechanism's own state is no outcome.",
        "docs/criteria.md 的八个结果，以这个世界目前的观测为限：最后五个记录年的均值，占无变化世界全部记录季度均值的比例。机制自身的状态不是结果。");

    public static Text Meant { get; } = new("Meant", "所指");

    public static Text ObservedBy { get; } = new("Observed by", "观测指标");

    public static Text Differs { get; } = new("How that differs", "差别");

    public static Text Reach { get; } = new("How far levers reach", "政策工具的作用范围");

    public static Text ReachWords { get; } = new(
        "(mediator at full effort − untouched) ÷ (mediator with its rate at the upper possible bound − untouched), means of the five years "
            + "around the twentieth. Below one half at the larger gain a lever is weak. A lever has no room where the bound moves nothing. "
            + "An instrument is dosed in the unit of the law: its row shows the mediator at its full dose, and no gain is asked.",
        "（全力时的中介量 − 无政策）÷（速率取可能上限时的中介量 − 无政策），取第二十年前后五年的均值。增益较大时不足一半即为较弱；"
            + "若取上限也不改变中介量，则无余地。"
            + "法定工具按法律的单位给出剂量：其行列出全剂量下的中介量，不涉及增益。");

    public static Text Lever { get; } = new("Lever", "政策工具");

    public static Text Mediator { get; } = new("Mediator", "中介量");

    public static Text Gain { get; } = new("Gain", "增益");

    public static Text RestToBest { get; } = new("Untouched → full → best", "无政策 → 全力 → 最佳");

    public static Text ReachShare { get; } = new("Reach", "达到比例");

    public static Text Verdict { get; } = new("Verdict", "结论");

    public static Text Signs { get; } = new("Signs from the literature", "文献预期的方向");

    public static Text SignWords { get; } = new(
        "One-sided tests at 5 % on the same pairs. A sign fails when the movement is surely the other way or within ±1 %.",
        "对相同配对作 5 % 单侧检验。变动确实相反或在 ±1 % 以内即为不成立。");

    public static Text Expected { get; } = new("Expected", "预期");

    public static Text Pushed { get; } = new("Pushed", "所推动的参数");

    public static Text Answers { get; } = new("Observation", "观测指标");

    public static Text Sides { get; } = new("Colleges minus enterprises", "院校减企业");

    public static Text SidesWords { get; } = new(
        "As given; where both sides are alike in cost and benefit, need, duty, form, risk, budget and first states, and enterprises in "
            + "size; and with one of these differences at a time: what makes a gap alone is what makes it. A gap that is gone where the "
            + "sides are alike was an input.",
        "原情景；双方在成本与收益、需要、义务、形式、风险、预算、初始状态上相同且企业规模相同的世界；以及每次只有其中一处不同的世界：单独造成差距者即其成因。双方相同时消失的差距是输入。");

    public static Text Gap { get; } = new("Difference", "差距");

    public static Text World { get; } = new("World", "世界");

    public static Text Mean { get; } = new("Mean", "均值");

    public static Text Closure { get; } = new("Closure", "账目闭合");

    public static Text ClosureWords { get; } = new(
        "Checked in every period of every run above, to a billionth of the money that changed hands in it: cash of enterprises, funds "
            + "of colleges and the public budget against the ledger; value added as produced, as used, and as wages, profit, surplus "
            + "of colleges and taxes less subsidies, each summed from payments that payer and receiver book apart. A run in which "
            + "something does not close ends and is missing here: {0}.",
        "上述每次运行的每一期都检查（误差不超过当期流转资金的十亿分之一）：企业现金、院校资金和公共预算与账簿一致；增加值按生产、"
            + "按使用以及按工资、利润、院校盈余和税收减补贴三种方式相等，均由付款方与收款方分别记账的款项逐笔相加。"
            + "不闭合的运行会中止并在此缺失：{0} 次。");

    public static Text Aside { get; } = new("What is no mechanism", "不属于机制者");

    public static Text AsideWords { get; } = new(
        "Processes and parameters that were not moved, with the reason.", "未被移动的过程与参数及其理由。");

    public static Text Reason { get; } = new("Reason", "理由");

    public static Text Names { get; } = new("Processes and parameters", "过程与参数");

    public static Text Chart { get; } = new("The largest movement of every mechanism that matters", "有影响的各机制的最大变动");

    public static Text ChartQuantity { get; } = new("movement, % of level or turnover", "变动，占水平或流转额的百分比");
}
