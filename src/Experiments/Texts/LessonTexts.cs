namespace Ronghe.Experiments.Texts;

/// <summary>What the explorer says about lessons.</summary>
internal static class LessonTexts
{
    public static Text Lessons { get; } = new("Lessons (':lesson NAME' or click begins one)", "课程（输入 :lesson 名称，或点击开始）");

    public static Text GoesOn { get; } = new("'{0}' is under way: l goes back to it.", "“{0}”仍在进行：按 l 返回。");

    public static Text Section { get; } = new("paper §{0}", "论文 §{0}");

    public static Text Solved { get; } = new("solved", "已完成");

    public static Text Broken { get; } = new("{0} mistakes in the file", "文件有 {0} 处错误");

    public static Text Task { get; } = new("Task", "任务");

    public static Text Question { get; } = new("Question", "问题");

    public static Text Explanation { get; } = new("Explanation", "解释");

    public static Text WhichAnswer { get; } = new("Which answer? Write 'check' with one of {0}.", "请选择答案：check 加上 {0} 之一。");

    public static Text RunsOn { get; } =
        new("Running on to the end ({0}), then checking; space stops it.", "先运行到结束（{0}），然后检查；按空格停止。");

    public static Text Checking { get; } = new("Checking by simulating several lucks …", "正在用多组随机数模拟检查……");

    public static Text Right { get; } = new("Right.", "正确。");

    public static Text Wrong { get; } = new("Not yet.", "尚未达成。");

    public static Text NotAllowed { get; } = new("{0} may not be changed in this lesson.", "本课不允许更改 {0}。");

    public static Text HowToCheck { get; } =
        new("When done: c runs on to the end and checks.", "完成后按 c：运行到结束并检查。");

    public static Text Outdated { get; } = new("The policy has changed since the last check: c checks anew.", "上次检查后政策已改变：按 c 重新检查。");

    public static Text HintOf { get; } = new("Hint {0} of {1}:", "提示 {0}/{1}：");

    public static Text MoreHints { get; } = new("i: a hint ({0} of {1} shown).", "i：提示（已显示 {0}/{1}）。");

    public static Text NoHints { get; } = new("This lesson has no hints.", "本课没有提示。");

    public static Text AllHints { get; } = new("All hints are shown.", "提示已全部显示。");

    public static Text SoFar { get; } =
        new("So far, in this luck (check: mean of {0})", "到目前为止（本组随机数；检查取 {0} 组平均）");

    public static Text NoWorldBeside { get; } = new("compare first: b", "请先按 b 对照");

    public static Text NameIs { get; } = new("In the class's record you are called {0}.", "班级记录中你的名字是 {0}。");

    public static Text NoName { get; } = new("In the class's record you have no name.", "班级记录中你没有名字。");

    public static Text NotRecorded { get; } =
        new("{0} lines wait to be written to the class's record: {1}", "有 {0} 行尚未写入班级记录：{1}");

    public static Text Rising { get; } = new("share of lucks above 0", "大于 0 的随机数组比例");

    public static Text HowToAnswer { get; } =
        new("Click your answer, or press c, its letter and Enter (':check a').", "点击答案，或依次按 c、对应字母和回车（:check a）。");

    public static Text Found { get; } = new("The simulation says (mean of {0} lucks):", "模拟结果（{0} 组随机数的平均）：");

    public static Text Above { get; } = new("above {0}", "高于 {0}");

    public static Text Below { get; } = new("below {0}", "低于 {0}");

    public static Text Mean { get; } = new("mean", "均值");

    public static Text Least { get; } = new("lowest", "最小值");

    public static Text Most { get; } = new("highest", "最大值");

    public static Text Swing { get; } = new("swing (sd)", "波动（标准差）");

    public static Text LastQuarters { get; } = new("last {0} quarters", "最后 {0} 季度");

    public static Text Yours { get; } = new("your world", "你的世界");

    public static Text Without { get; } = new("without policy", "无政策");

    public static Text Given { get; } = new("the world as given", "初始世界");

    public static Text EachSector { get; } = new("each sector", "各行业");

    public static Text Against { get; } = new("{0} against {1}", "{0} 相对 {1}");
}
