namespace Ronghe.Experiments.Texts;

/// <summary>What stands on the worksheet of every lesson.</summary>
internal static class WorksheetTexts
{
    public static Text Name { get; } = new("Name:", "姓名：");

    public static Text Date { get; } = new("Date:", "日期：");

    public static Text Expect { get; } = new("Before you begin", "开始之前");

    public static Text ExpectAsked { get; } = new("What do you expect to see, and why?", "你预期看到什么？为什么？");

    public static Text MustHold { get; } = new("What must hold", "必须满足");

    public static Text Try { get; } = new("try {0}", "第 {0} 次");

    public static Text Seen { get; } = new("What you saw", "你看到的");

    public static Text AtStart { get; } = new("first year", "第一年");

    public static Text AtEnd { get; } = new("last year", "最后一年");

    public static Text Beside { get; } = new("world beside (B), last year", "对照世界（B），最后一年");

    public static Text Afterwards { get; } = new("Afterwards", "之后");

    public static Text Why { get; } = new("What did you decide, and which number decided it?", "你选择了什么？哪个数字起了决定作用？");

    public static Text Surprise { get; } = new("What was not as you expected?", "有什么与预期不同？");

    public static Text Doubt { get; } = new(
        "Which assumption would you change before you believed it of a real province?", "在相信它适用于真实省份之前，你会改变哪个假设？");

    public static IReadOnlyList<Text> Questions { get; } = [Why, Surprise, Doubt];
}
