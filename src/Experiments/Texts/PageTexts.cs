namespace Ronghe.Experiments.Texts;

/// <summary>The frame of a report: title, question, headings, what stands around charts and tables.</summary>
internal static class PageTexts
{
    public static Text ToTheAnswer { get; } = new("To the answer", "跳到结论");

    public static Text Contents { get; } = new("Contents", "目录");

    public static Text BeforeYouTrust { get; } = new("Before you trust a number", "使用这些数字之前");

    public static Text ScriptsOff { get; } = new("Scripts are off: the numbers are in the tables under “Data”.", "脚本已关闭：数字见各图下方的“数据”表。");

    public static Text Legend { get; } = new("Scenarios and their lines", "各情景的线型");

    public static Text Data { get; } = new("Data ({0} rows)", "数据（{0} 行）");

    public static Text DataOf { get; } = new("Data of {0}", "{0}：数据");

    public static Text Table { get; } = new("Table ({0} rows)", "表格（{0} 行）");

    public static Text TitleOfKind { get; } = new("{0}: {1}", "{0}：{1}");

    public static Text Comma { get; } = new(", ", "、");

    public static Text Semicolon { get; } = new("; ", "；");

    public static Text FullStop { get; } = new(".", "。");

    public static Text Runs { get; } = new("Runs", "运行");

    public static Text Ways { get; } = new("The six ways", "六条实施路径");

    public static Text Spiral { get; } = new("The spiral", "螺旋");

    public static Text Sweep { get; } = new("Sweep", "参数扫描");

    public static Text QuestionOfComparison { get; } = new(
        "What changes in the integration of industry and education compared with “{0}”, and at what cost?", "与“{0}”相比，产教融合有何变化，代价是多少？");

    public static Text QuestionOfRun { get; } = new(
        "How does the integration of industry and education develop under “{0}”, and what does it cost?", "在“{0}”之下，产教融合如何发展，需要多少成本？");

    public static Text QuestionOfWays { get; } =
        new("Which of the six implementation ways raise integration, alone and together?", "六条实施路径中，哪些单独或共同提高产教融合度？");

    public static Text QuestionOfSpiral { get; } = new(
        "Do industry and education adapt to each other in turn, or does one only chase the other?", "产业与教育是交替地相互适应，还是一方只在追赶另一方？");

    public static Text QuestionOfSweep { get; } = new("How do outcomes depend on what was varied?", "结果如何随所变动的因素而变？");

    public static Text QuestionOfOther { get; } = new("What does this experiment ({0}) say?", "这个实验（{0}）说明了什么？");

    public static Text Answer { get; } = new("Answer", "结论");

    public static Text OverTime { get; } = new("Over time", "随时间变化");

    public static Text NoSeries { get; } = new(
        "No series were stored, so nothing can be drawn over time: run with observe: {every: 1} to keep them.",
        "没有保存时间序列，因此无法画出随时间的变化：请在情景中加入 observe: {every: 1} 后重新运行。");

    public static Text NotStoredTitle { get; } = new("Not stored", "未保存");

    public static Text StoredTables { get; } = new("Stored tables", "保存的表格");

    public static Text FirstRows { get; } = new("The first {0} of {1} rows; {2}.csv holds all.", "此处为 {1} 行中的前 {0} 行；全部见 {2}.csv。");

    public static Text MoreThan { get; } = new("more than {0}", "超过 {0}");

    public static Text Validation { get; } = new("Validation status", "检验状况");

    public static Text Method { get; } = new("Method", "方法");

    public static Text Origin { get; } = new("Where this comes from", "来源");
}
