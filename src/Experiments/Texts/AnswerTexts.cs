namespace Ronghe.Experiments.Texts;

/// <summary>The sentences of a report's answer to a run or a comparison. The verb follows the interval, never the mean alone.</summary>
internal static class AnswerTexts
{
    public static Text NoSentences { get; } = new(
        "This version has no sentences for what is stored here; the tables below hold the findings.", "本版本没有针对这些内容的结论语句；结果见下方表格。");

    public static Text GoesFrom { get; } = new(
        "Integration goes from {0} in {1} to {2} over {3}{4}.", "融合度从 {1} 的 {0} 变为{3}的 {2}{4}。");

    public static Text GoesTo { get; } = new("Integration goes to {0} over {1}{2}.", "{1}的融合度为 {0}{2}。");

    public static Text MedianAndBand { get; } = new(
        " (median of {0} runs; eight in ten of them {1} … {2})", "（{0} 次运行的中位数；居中的八成为 {1} … {2}）");

    public static Text Band { get; } = new(" (eight in ten runs {0} … {1})", "（居中八成的运行为 {0} … {1}）");

    public static Text OneMotivation { get; } = new(
        "Colleges' motivation stands at {0}, enterprises' at {1}; one run gives no interval.", "院校动力为 {0}，企业动力为 {1}；只有一次运行，没有区间。");

    public static Text HotSchools { get; } = new(
        "Hot schools, cold enterprises: colleges are {0} more motivated than enterprises ({1}).", "“校热企冷”：院校动力比企业高 {0}（{1}）。");

    public static Text KeenEnterprises { get; } = new(
        "Enterprises, not colleges, are the keener side: colleges are {0} less motivated than enterprises ({1}).",
        "更积极的一方是企业而非院校：院校动力比企业低 {0}（{1}）。");

    public static Text UndecidedMotivation { get; } = new(
        "Which side is more motivated is undecided: colleges − enterprises {0} ({1}).", "哪一方动力更强尚无定论：院校 − 企业为 {0}（{1}）。");

    public static Text InField { get; } = new(
        "Of the graduates at work half a year out, {0} work in their field{1}.", "毕业半年在职者中，对口就业的占 {0}{1}。");

    public static Text Costs { get; } = new(
        "It costs the public {0}{1}, colleges and enterprises {2}{3}.", "公共成本为 {0}{1}，院校和企业承担 {2}{3}。");

    public static Text NetBenefits { get; } = new(
        "Practice and cooperation bring enterprises, net of what they cost them, {0}{1}, colleges {2}{3}, students {4}{5}.",
        "扣除各方成本后，实践与合作给企业带来 {0}{1}，给院校带来 {2}{3}，给学生带来 {4}{5}。");

    public static Text LevelOf { get; } = new("{0}: {1} over {2}{3}.", "{0}：{2}为 {1}{3}。");

    public static Text CostChange { get; } = new(
        "Its public cost differs by {0} ({1}), its private cost by {2} ({3}).", "其公共成本相差 {0}（{1}），私人成本相差 {2}（{3}）。");

    public static Text Unchanged { get; } = new(
        "“{0}” leaves {1} as it is under “{2}” in all {3} pairs.", "在全部 {3} 对中，“{0}”的{1}与“{2}”相同。");

    public static Text SameInAllRuns { get; } = new(
        "“{0}” has the same {1} as “{2}” in every run.", "在每次运行中，“{0}”的{1}都与“{2}”相同。");

    public static Text Raises { get; } = new(
        "“{0}” raises {1} by {2} against “{3}” ({4}).", "与“{3}”相比，“{0}”使{1}提高 {2}（{4}）。");

    public static Text Lowers { get; } = new(
        "“{0}” lowers {1} by {2} against “{3}” ({4}).", "与“{3}”相比，“{0}”使{1}降低 {2}（{4}）。");

    public static Text UndecidedChange { get; } = new(
        "Whether “{0}” changes {1} against “{2}” is undecided: mean difference {3} ({4}).",
        "与“{2}”相比，“{0}”是否改变{1}尚无定论：平均差为 {3}（{4}）。");

    public static Text ClearLead { get; } = new(
        "“{0}” does more for integration than the next, “{1}”: by {2} ({3}).", "“{0}”对融合度的作用大于居次的“{1}”：多 {2}（{3}）。");

    public static Text UnclearLead { get; } = new(
        "“{0}” has the largest mean effect, but it is not told apart from “{1}”: {2} ({3}).", "“{0}”的平均效应最大，但与“{1}”无法区分：相差 {2}（{3}）。");

    public static Text Interval { get; } = new("95 % interval {0} … {1}, {2} pairs", "95 % 区间 {0} … {1}，{2} 对");

    public static Text AboveZero { get; } = new("{0}; above zero in {1} of them", "{0}；其中 {1} 大于零");

    public static Text IndependentInterval { get; } = new(
        "95 % interval {0} … {1} by Welch, {2} and {3} runs with different seeds, not paired",
        "95 % 韦尔奇区间 {0} … {1}，{2} 次与 {3} 次运行，种子不同，不配对");

    public static Text OverQuarters { get; } = new("over {0} to {1}, {2}", "{0} 至 {1}，{2}");

    public static Text FewRuns { get; } = new("different seeds, not paired, and too few runs for an interval", "种子不同，不配对；运行次数不足，没有区间");

    public static Text NoPair { get; } = new("no pair", "没有配对");

    public static Text OnePair { get; } = new("one pair, so no interval", "只有一对，没有区间");

    public static Text SweepFirst { get; } = new("These are the {0} of {1} policies with the highest median, which is partly luck in so " +
        "many; outcomes.csv holds all.", "以上为 {1} 项政策中位数最高的 {0} 项，政策如此之多，名列前茅部分出于运气；全部见 outcomes.csv。");

    public static Text SweepOfFew { get; } = new(
        "Under “{0}” integration is {1} (median of {2} runs over all points).", "在“{0}”之下，融合度为 {1}（所有点共 {2} 次运行的中位数）。");

    public static Text SweepLevel { get; } = new(
        "Under “{0}” integration is {1} (median of {2} runs over all points; eight in ten of them {3} … {4}).",
        "在“{0}”之下，融合度为 {1}（所有点共 {2} 次运行的中位数；居中的八成为 {3} … {4}）。");
}
