using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>Why a command of the explorer cannot be done.</summary>
internal static class VerbMistakeTexts
{
    public static Text Empty { get; } = new("a command is empty", "命令为空");

    public static Text Write { get; } = new("write '{0}'", "请写作“{0}”");

    public static Text NoSuch { get; } = new("there is no {0} {1}", "没有{0} {1}");

    public static Text NoSuchButNear { get; } = new("there is no {0} {1} (did you mean '{2}'?)", "没有{0} {1}（是否指 '{2}'？）");

    public static Text Shared { get; } =
        new("several have the name {1} of a {0}; write the id", "有多个{0}名为 {1}；请写代号");

    public static Text NotWhole { get; } = new("{0} must be a whole number from {1} to {2}, but is {3}", "{0}应为 {1} 至 {2} 的整数，而非 {3}");

    public static Text NotWholeValue { get; } = new("{0} must be a whole number, but is {1}", "{0} 应为整数，而非 {1}");

    public static Text NotANumber { get; } = new("{0} must be a number from {1} to {2}, but is {3}", "{0} 应为 {1} 至 {2} 的数，而非 {3}");

    public static Text NotANumberOf { get; } =
        new("{0} must be a number from {1} to {2} ({3}), but is {4}", "{0} 应为 {1} 至 {2} 的数（{3}），而非 {4}");

    public static Text NotLater { get; } = new("{0} is not later than {1}", "{0} 不晚于 {1}");

    public static Text NotExpected { get; } = new("expected {0} {1} {2}, but it is {3} in {4}", "预期 {0} {1} {2}，但 {4} 为 {3}");

    public static Text NotASize { get; } =
        new("the size must be written WIDTHxHEIGHT, such as 140x45, but is {0}", "大小应写作 宽x高，例如 140x45，而非 {0}");

    public static Text Command { get; } = new("command", "命令");

    public static Text Lever { get; } = new("lever", "政策杠杆");

    public static Text Parameter { get; } = new("parameter", "参数");

    public static Text Observation { get; } = new("observation", "观测指标");

    public static Text Region { get; } = new("region", "地区");

    public static Text Sector { get; } = new("sector", "行业");

    public static Text Page { get; } = new("page", "页面");

    public static Text Topic { get; } = new("topic", "主题");

    public static Text Language { get; } = new("language", "语言");

    public static Text Comparison { get; } = new("comparison", "对照方式");

    public static Text Answer { get; } = new("answer", "答案");

    public static Text Word { get; } = new("word", "词");

    public static Text Quarters { get; } = new("the number of quarters", "季度数");

    public static Text QuarterOrQuarters { get; } = new("a quarter such as 2018-Q1, or the number of quarters,", "季度（如 2018-Q1）或季度数");

    public static Text Luck { get; } = new("the luck", "随机数组编号");

    public static Text Bound { get; } = new("the bound", "界限");

    public static Text Width { get; } = new("the width", "宽度");

    public static Text Height { get; } = new("the height", "高度");

    public static Text Effort { get; } = new("effort relative to the lever's reference effort", "相对于参考力度的力度");
}
