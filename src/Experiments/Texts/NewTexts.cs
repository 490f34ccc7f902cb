namespace Ronghe.Experiments.Texts;

/// <summary>What <c>new</c> asks.</summary>
internal static class NewTexts
{
    public static Text GoOn { get; } = new(
        "An unfinished scenario is kept in {0}, with {1} answers. Go on with it? [yes]: ", "{0} 中有一个未写完的情景（{1} 个回答）。接着写吗？[是]: ");

    public static Text Title { get; } = new("Title", "标题");

    public static Text MyScenario { get; } = new("My scenario", "我的情景");

    public static Text BuildsOn { get; } = new("Builds on", "以哪个情景为基础");

    public static Text Levers { get; } = new("Levers, by number, key or name; empty ends:", "政策工具，写编号、键或名称；留空结束：");

    public static Text Lever { get; } = new("Policy {0}, which lever", "第 {0} 项政策：哪个工具");

    public static Text Nothing { get; } = new("none", "无");

    public static Text Dose { get; } = new("How much ({0}, {1} to {2})", "多少（{0}，{1} 至 {2}）");

    public static Text Effort { get; } = new("effort, 1 is the reference", "力度，1 为参考力度");

    public static Text OfKey { get; } = new("{0}, {1}", "{0}，{1}");

    public static Text From { get; } = new("First quarter in force", "从哪个季度起生效");

    public static Text PhaseIn { get; } = new("Quarters until it is full", "几个季度后达到全部力度");

    public static Text Until { get; } = new("First quarter no longer in force", "从哪个季度起不再生效");

    public static Text Never { get; } = new("never", "一直有效");

    public static Text Where { get; } = new("Cities, with commas", "城市，用逗号分隔");

    public static Text Cities { get; } = new("Cities: {0}", "城市：{0}");

    public static Text Everywhere { get; } = new("everywhere", "全部");

    public static Text File { get; } = new("File to write", "写入哪个文件");

    public static Text Exists { get; } = new("{0} exists; give another name, or start with --force.", "{0} 已存在；请换个名称，或用 --force 重新开始。");

    public static Text NoFolder { get; } = new("There is no folder {0}; give another name.", "没有文件夹 {0}；请换个名称。");

    public static Text NoQuarters { get; } = new("a whole number of quarters, 0 or more", "请写不小于 0 的整数（季度）");
}
