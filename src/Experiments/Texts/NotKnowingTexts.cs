namespace Ronghe.Experiments.Texts;

/// <summary>What pages say of luck and of not knowing the world.</summary>
internal static class NotKnowingTexts
{
    public static Text Title { get; } = new("Luck, and not knowing the world", "随机性与对真实世界的不了解");

    public static Text Words { get; } = new(
        "Runs live in several worlds that the figures of a calibration allow. Luck is how far runs of one world lie apart, not knowing how "
            + "far worlds do: standard deviations, with their 95 % intervals. Intervals of differences are over the means of worlds and "
            + "cover both; the part of the mean's variance that is not knowing stands beside it, and where nine of ten such worlds lie. "
            + "More runs take luck away; only more knowledge of the world takes the rest.",
        "各次运行处于校准数据所允许的若干世界之中。随机性指同一世界各次运行之间的差异，不了解指各世界之间的差异：均为标准差，附 95 % 区间。上文差值的区间以各世界的均值计算，两者都包括在内；表中另列"
            + "均值方差中来自不了解的部分，以及十个这样的世界中九个所在的范围。增加运行可减少随机性；其余部分只有对真实世界了解更多才能减少。");

    public static Text Mean { get; } = new("Mean", "均值");

    public static Text Luck { get; } = new("Luck", "随机性");

    public static Text World { get; } = new("Not knowing", "不了解");

    public static Text Part { get; } = new("Part", "占比");

    public static Text OneWorld { get; } = new("Nine of ten worlds", "十个世界中的九个");

    public static Text OfDifference { get; } = new(
        "In nine of ten worlds that the figures allow, “{0}” moves {1} by {3} to {4} against “{2}”; of what the interval of its mean "
            + "leaves open, {5} is not knowing the world and the rest luck ({6} worlds, {7} runs).",
        "在校准数据所允许的世界中，十个有九个，“{0}”使{1}相对“{2}”变动 {3} 至 {4}；均值区间的不确定性中 {5} 来自对世界的不了解，其余为随机性"
            + "（{6} 个世界，{7} 次运行）。");

    public static Text OfLevel { get; } = new(
        "In nine of ten worlds that the figures allow, {0} of “{1}” lies between {2} and {3}; of what the interval of its mean leaves "
            + "open, {4} is not knowing the world and the rest luck ({5} worlds, {6} runs).",
        "在校准数据所允许的世界中，十个有九个，“{1}”的{0}在 {2} 与 {3} 之间；均值区间的不确定性中 {4} 来自对世界的不了解，其余为随机性"
            + "（{5} 个世界，{6} 次运行）。");
}
