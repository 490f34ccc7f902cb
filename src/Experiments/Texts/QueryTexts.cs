namespace Ronghe.Experiments.Texts;

/// <summary>What <c>query</c> says beside its rows.</summary>
internal static class QueryTexts
{
    public static Text Tables { get; } = new("Tables here: {0}.", "这里的表格：{0}。");

    public static Text Columns { get; } = new("Columns of {0}: {1}.", "{0} 的列：{1}。");

    public static Text OfMany { get; } = new("{0} and {1} more", "{0} 以及另外 {1} 个");

    public static Text NoRow { get; } = new("No row matches.", "没有符合条件的行。");

    public static Text NoSuchWord { get; } = new("No {0} of {1} is '{2}'.", "{1} 的 {0} 列没有值 '{2}'。");

    public static Text Nearest { get; } = new("Did you mean '{0}'?", "是否想写 '{0}'？");

    public static Text Words { get; } = new("There are: {0}.", "有：{0}。");

    public static Text Cut { get; } = new("Only the first {0} rows are shown; --format csv gives all.", "只显示前 {0} 行；--format csv 给出全部。");
}
