namespace Ronghe.Experiments.Texts;

/// <summary>Pictures and sections of the report on the six ways.</summary>
internal static class WaysTexts
{
    public static Text EffectInPoints { get; } = new("effect on integration (percentage points)", "对融合度的效应（百分点）");

    public static Text AllLevers { get; } = new("95 % interval for all levers together", "全部杠杆联合的 95 % 区间");

    public static Text AllWays { get; } = new("95 % interval for all ways together", "全部路径联合的 95 % 区间");

    public static Text AllGroups { get; } = new("95 % interval for all groups together", "全部组联合的 95 % 区间");

    public static Text EqualCost { get; } = new("What each lever does for the same public and private money", "同样的公共与私人资金，各杠杆的作用");

    public static Text Budget { get; } = new("budget {0}", "预算 {0}");

    public static Text Shapley { get; } = new("The joint effect of all six ways, shared out (Shapley)", "六条路径共同效应的分摊（Shapley 值）");

    public static Text Effort { get; } = new("effort {0}", "力度 {0}");

    public static Text Interactions { get; } = new(
        "Two ways together: more (above 0) or less than apart, at effort {0}", "两条路径合用：比分开多（大于 0）还是少，力度 {0}");

    public static Text Ranks { get; } =
        new("How sure is the order? Probability of each rank over the priors of gains and costs", "次序有多可靠？在增益与成本先验下各名次的概率");

    public static Text Probability { get; } = new("probability", "概率");

    public static Text Rank { get; } = new("rank {0}", "第 {0} 名");

    public static Text Kept { get; } = new("After the switch-off: effect at the end / effect at the switch-off", "停用之后：结束时的效应 / 停用时的效应");

    public static Text Ratio { get; } = new("ratio", "比值");

    public static Text Persistence { get; } = new("Ways switched off half-way, at equal cost", "等成本下中途停用的路径");

    public static Text Quarter { get; } = new("quarter", "季度");

    public static Text QuarterNumber { get; } = new("quarter {0}", "第 {0} 季度");

    public static Text Timing { get; } = new("When effects appear", "效应何时出现");

    public static Text Ramps { get; } = new("All six ways raised and lowered again: memory or slowness?", "六条路径先升后降：是记忆还是迟缓？");

    public static Text EffortAxis { get; } = new("effort", "力度");

    public static Text IntegrationAxis { get; } = new("integration (%)", "融合度（%）");

    public static Text Hold { get; } = new("{0} quarters a step", "每级 {0} 个季度");

    public static Text Step { get; } = new("step {0}", "第 {0} 级");

    public static Text Gainers { get; } = new("Who gains from all six ways, by {0}", "六条路径合用谁受益，按{0}");

    public static Text AllSix { get; } = new("All six", "六条合用");

    public static Text Fair { get; } = new("The same money for every way", "各路径资金相同");

    public static Text FairWords { get; } = new(
        "Every lever alone, at the effort for which the runs show the same public and private cost, with equal gains. The order depends " +
            "on gains and costs that nobody knows: the matrix says how sure it is over their priors. A top place below 0.8 is undecided.",
        "每个杠杆单独实施，力度取使运行所示公共与私人成本相等者，增益相同。次序取决于无人知晓的增益与成本：矩阵给出在其先验下次序有多可靠。首位概率低于 0.8 视为未定。");

    public static Text Together { get; } = new("Together", "合在一起");

    public static Text TogetherWords { get; } = new(
        "All 64 combinations of the six ways: what each contributes to the joint effect, and which ways help each other.",
        "六条路径的全部 64 种组合：每条对共同效应的贡献，以及哪些路径相互促进。");

    public static Text TimeWords { get; } = new(
        "When effects appear, what stays after the switch-off, and whether integration remembers that it was once higher.",
        "效应何时出现，停用后还剩多少，以及融合度是否“记得”曾经更高。");

    public static Text WhoWords { get; } = new("Effects of all six ways on integration in each group.", "六条路径合用对各组融合度的效应。");

    public static Text Claims { get; } = new("Claims and verdicts", "论断与判定");

    public static Text Claim { get; } = new("Claim", "论断");

    public static Text InWords { get; } = new("In words", "内容");

    public static Text Verdict { get; } = new("Verdict", "判定");

    public static Text Origin { get; } = new("Origin", "来由");

    public static Text ClaimsWords { get; } = new(
        "The condition shown is the one that keeps a claim from passing, or the first of a claim that passes, of which all hold. Above 0 " +
            "it supports the claim.",
        "所示为使论断未能成立的条件；论断成立时为其首个条件（此时全部条件均成立）。大于 0 支持论断。");

    public static Text Condition { get; } = new("Condition that decides", "决定性条件");

    public static Text Fixed { get; } = new("Criterion fixed", "判据确定时间");

    public static Text EachWay { get; } = new("Each way, alone and beside the others", "各路径：单独与合用");

    public static Text EachWayAt { get; } = new(
        "Change of integration in percentage points at effort {0}: mean and 95 % interval", "力度 {0} 时融合度的变化（百分点）：均值与 95 % 区间");

    public static Text Way { get; } = new("Way", "路径");

    public static Text Alone { get; } = new("Alone", "单独");

    public static Text AddedLast { get; } = new("Added to the others", "加在其余之上");

    public static Text Part { get; } = new("Part of the whole (Shapley)", "所占份额（Shapley）");

    public static Text Spent { get; } = new(
        "Every lever at the effort for which the runs show {0} of public and private cost.", "各杠杆的力度均使运行所示公共与私人成本为 {0}。");

    public static Text EqualMoney { get; } = new(
        "Change of integration in percentage points, 95 % interval for all levers together", "融合度的变化（百分点），全部杠杆联合的 95 % 区间");

    public static Text Lever { get; } = new("Lever", "杠杆");

    public static Text EffortBought { get; } = new("Effort", "力度");

    public static Text Gained { get; } = new("Integration, points", "融合度（百分点）");

    public static Text FirstPlace { get; } = new("First, how probable", "居首的概率");

    public static Text KeptWords { get; } = new(
        "Above 1 the effect goes on growing after the lever is gone.", "大于 1 表示杠杆停用后效应仍在增长。");

    public static Text AtEqualCost { get; } = new("At equal cost", "成本相等时");

    public static Text AtEqualPeak { get; } = new("At equal peak", "峰值相等时");

    public static Text Estimate { get; } = new("Estimate", "估计值");
}
