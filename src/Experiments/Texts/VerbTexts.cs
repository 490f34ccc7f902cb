using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>What the commands of the explorer do and answer.</summary>
internal static class VerbTexts
{
    public static Text Step { get; } = new("simulate quarters (default 1)", "模拟若干季度（默认 1）");

    public static Text Run { get; } =
        new("run to the end of a quarter (2018-Q1), a number of quarters, or to the end", "运行到某季度末（2018-Q1）、若干季度或结束");

    public static Text Pause { get; } = new("pause", "暂停");

    public static Text Faster { get; } = new("run faster", "加速");

    public static Text Slower { get; } = new("run slower", "减速");

    public static Text Lever { get; } = new("set a lever from the next quarter on, in all or some regions", "自下季度起设定杠杆，可限定地区");

    public static Text Set { get; } = new("assume another value of a parameter; the run is simulated again", "更改参数假设，并重新模拟");

    public static Text Luck { get; } = new("another luck: replication 0, 1, …", "换一组随机数：第 0、1、… 次重复");

    public static Text Undo { get; } = new("take back the last decision", "撤销上一次决定");

    public static Text Redo { get; } = new("make it again", "重做");

    public static Text Back { get; } = new("go back quarters (default 4)", "回退若干季度（默认 4）");

    public static Text Restart { get; } = new("go back to the start", "回到起点");

    public static Text Compare { get; } = new(
        "put a world with the same luck beside: without policy, pinned as it is now (three at most), as given; off takes all away",
        "并列同样随机数的世界：without 无政策、pinned 固定当前方案（最多三个）、given 初始方案；off 全部移除");

    public static Text Drop { get; } = new("take one of the worlds beside away again", "移除一个并列的世界");

    public static Text Wide { get; } = new("give the page the whole width, or the levers their place back", "页面占满宽度，或恢复杠杆栏");

    public static Text Hint { get; } = new("show the next hint of the lesson", "显示本课下一条提示");

    public static Text Name { get; } = new("the name that stands in the class's record (none without a word)", "班级记录中的名字（留空则无）");

    public static Text Show { get; } = new("turn to a page", "切换页面");

    public static Text Sector { get; } = new("sector of the phase portrait", "相图所示行业");

    public static Text Region { get; } = new("region whose curves or partnerships are shown", "走势或网络所示地区");

    public static Text Watch { get; } = new("show or hide the curve of an observation", "显示或隐藏某观测指标的曲线");

    public static Text Help { get; } = new("help on keys, a lever, a parameter or an observation", "按键、杠杆、参数或指标的帮助");

    public static Text Save { get; } = new("save the session as a scenario file (a name with spaces in quotes)", "将本次会话存为情景文件（含空格的文件名加引号）");

    public static Text Load { get; } = new("begin anew with a scenario file", "载入情景文件并重新开始");

    public static Text Export { get; } = new("write the series of all observations as CSV", "将全部观测序列导出为 CSV");

    public static Text Lesson { get; } = new("begin a lesson", "开始一课");

    public static Text Lessons { get; } = new("list the lessons", "课程列表");

    public static Text Check { get; } =
        new("check the task of the lesson; give the letter of your answer when it asks a question", "检查本课任务；选择题请给出答案字母");

    public static Text Language { get; } = new("English or Chinese", "英文或中文");

    public static Text Print { get; } = new("print the screen (in scripts)", "打印屏幕（用于脚本）");

    public static Text Expect { get; } = new("stop the script unless this holds", "条件不成立则停止脚本");

    public static Text ScriptStopped { get; } =
        new("The script stopped in line {0}; what it did before stands.", "脚本在第 {0} 行停止；此前所做的仍然有效。");

    public static Text Quit { get; } = new("quit", "退出");

    public static Text NextQuarter { get; } = new("{0} = {1} from {2}.", "{0} = {1}，自 {2} 起。");

    public static Text NextQuarterIn { get; } = new("{0} = {1} from {2} in {3}.", "{0} = {1}，自 {2} 起，限于 {3}。");

    public static Text HasBudget { get; } = new(
        "{0} has a budget in this scenario that cannot be split by region: set it in all regions.", "本情景中{0}的预算不能按地区拆分：请在全部地区设定。");

    public static Text Assumed { get; } = new("{0} = {1}: simulated again with the same luck.", "{0} = {1}：以同样的随机数重新模拟。");

    public static Text NotPlausible { get; } = new("{0} lies outside the plausible range {1} to {2}.", "{0} 超出合理范围 {1} 至 {2}。");

    public static Text EndReached { get; } =
        new("The run has ended in {0}. 'back' or 'restart' goes on.", "运行已于 {0} 结束。可用 back 或 restart 返回。");

    public static Text NothingToUndo { get; } = new("Nothing to undo.", "没有可撤销的操作。");

    public static Text NothingToRedo { get; } = new("Nothing to redo.", "没有可重做的操作。");

    public static Text Undone { get; } = new("Taken back.", "已撤销。");

    public static Text Redone { get; } = new("Made again.", "已重做。");

    public static Text AtStart { get; } = new("At the start of {0}.", "当前在 {0} 初。");

    public static Text AtEnd { get; } = new("At the end of {0}.", "当前在 {0} 末。");

    public static Text Saved { get; } = new("Saved {0}. Next: ronghe run {0}", "已保存 {0}。可用：ronghe run {0}");

    public static Text SavedWithLuck { get; } =
        new("Saved {0}. Next, with this luck: ronghe run {0} --replication {1}", "已保存 {0}。以同样的随机数运行：ronghe run {0} --replication {1}");

    public static Text IsPart { get; } =
        new("This session was made from {0}, which is therefore kept: write to another file.", "本次会话以 {0} 为来源，因此不予覆盖：请写入其他文件。");

    public static Text Exported { get; } = new("Exported {1} quarters to {0}.", "已将 {1} 个季度导出到 {0}。");

    public static Text Exists { get; } = new("{0} exists; with 'replace' behind the name it is replaced.", "{0} 已存在；在文件名后加 replace 可覆盖。");

    public static Text Loaded { get; } = new("Loaded {0}.", "已载入 {0}。");

    public static Text SpeedIs { get; } = new("{0} quarters a second.", "每秒 {0} 个季度。");

    public static Text SpeedIsMost { get; } = new("As fast as it goes.", "以最快速度运行。");

    public static Text Compared { get; } = new("With the same luck: {0}.", "同样的随机数：{0}。");

    public static Text NoPlaceBeside { get; } = new(
        "It stands there already, or three are pinned: P takes the last away.", "已经并列，或已固定三个：按 P 移除最后一个。");

    public static Text Dropped { get; } = new("{0} is gone.", "已移除 {0}。");

    public static Text NothingBeside { get; } = new("No world {0} stands beside.", "没有并列的世界 {0}。");

    public static Text NotCompared { get; } = new("No comparison.", "不对照。");

    public static Text UnknownKey { get; } = new("Key '{0}' does nothing here; ? shows the keys.", "按键 {0} 在此无作用；按 ? 查看按键。");

    public static Text NoLessonRuns { get; } = new("No lesson is under way; 'lessons' lists them.", "当前没有课程；用 lessons 查看列表。");

    public static Text NoLessons { get; } = new("There are no lessons in {0}.", "{0} 中没有课程。");

    public static Text LuckIs { get; } = new("Luck {0}: simulated again.", "随机数组 {0}：重新模拟。");

    public static Text Shown { get; } = new("Curve of {0} shown.", "已显示{0}的曲线。");

    public static Text Hidden { get; } = new("Curve of {0} hidden.", "已隐藏{0}的曲线。");
}
