using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Texts;

/// <summary>Labels of the help pages.</summary>
internal static class HelpTexts
{
    public static Text Keys { get; } = new("Keys", "按键");

    public static Text Commands { get; } = new("Commands (behind ':')", "命令（先按 : 再输入）");

    public static Text Mouse { get; } =
        new("Mouse: click a bar, a page, a name (help), a sector; the wheel scrolls.", "鼠标：点击滑条、页面、名称（帮助）或行业；滚轮翻页。");

    public static Text Meaning { get; } = new("What it does", "含义");

    public static Text Definition { get; } = new("Definition", "定义");

    public static Text UnitOf { get; } = new("Unit", "单位");

    public static Text Default { get; } = new("Default", "默认值");

    public static Text Plausible { get; } = new("Plausible range", "合理范围");

    public static Text Possible { get; } = new("Possible range", "可能范围");

    public static Text StatusOf { get; } = new("Status", "状态");

    public static Text Source { get; } = new("Source", "来源");

    public static Text ActsOn { get; } = new("Acts on", "作用于");

    public static Text MovesFirst { get; } = new("Moves first", "首先改变");

    public static Text Cost { get; } = new("Cost", "成本");

    public static Text CostOfLever { get; } = new("{0} CNY a quarter and {1} at {2} 1 (Assumption)", "{2} 取 1 时每季度每个{1} {0} 元（假设）");

    public static Text CostOfInstrument { get; } =
        new("none but what it gives; its dose is in {0}", "除其给付外无其他成本；剂量单位为{0}");

    public static Text NoCost { get; } = new("no public money; its dose is in {0}", "不花费公共资金；剂量单位为{0}");

    public static Text ReferenceEffort { get; } = new("{0} CNY a programme and quarter at 1", "取 1 时每专业每季度 {0} 元");

    public static Text Payer { get; } = new("Who pays", "支付方");

    public static Text Payers { get; } = new("government {0} %, {1} {2} %", "政府 {0} %，{1} {2} %");

    public static Text Receiver { get; } = new("Who receives", "受益方");

    public static Text Status(ParameterStatus status) => status switch
    {
        ParameterStatus.Measured => new("Measured", "实测"),
        ParameterStatus.Calibrated => new("Calibrated", "校准"),
        ParameterStatus.PolicyLever => new("Policy lever", "政策杠杆"),
        _ => new("Assumed", "假设"),
    };

    public static Text Of(Party party) => party switch
    {
        Party.College => new("college", "院校"),
        Party.Enterprise => new("enterprise", "企业"),
        Party.Student => new("student", "学生"),
        _ => new("government", "政府"),
    };

    public static Text Unit(CoveredUnit unit) => unit switch
    {
        CoveredUnit.Enterprise => new("enterprise", "企业"),
        CoveredUnit.Partnership => new("partnership", "合作关系"),
        CoveredUnit.QualifyingCost => new("yuan of qualifying cost", "元符合条件的成本"),
        CoveredUnit.Place => new("training place", "实习岗位"),
        _ => new("programme", "专业"),
    };

    public static Text KeyRun { get; } = new("run or pause", "运行或暂停");

    public static Text KeyStep { get; } = new("one quarter", "前进一季度");

    public static Text KeyYear { get; } = new("one year", "前进一年");

    public static Text KeySpeed { get; } = new("faster, slower", "加速、减速");

    public static Text KeyChoose { get; } = new("choose a lever or parameter", "选择杠杆或参数");

    public static Text KeyChange { get; } = new("change it (shift: five steps)", "调整数值（加 Shift 为五档）");

    public static Text KeyEnds { get; } = new("to the end of its range", "调到范围两端");

    public static Text KeyPage { get; } = new("next page, page before", "下一页面、上一页面");

    public static Text KeyScroll { get; } = new("scroll", "翻页");

    public static Text KeyCompare { get; } = new("compare with the same luck without policy", "与同样随机数的无政策世界对照");

    public static Text KeyPin { get; } = new("pin the run as it is now (three at most); take the last away", "固定当前运行（最多三个）；移除最后一个");

    public static Text KeyWide { get; } = new("the page as wide as the screen, and back", "页面加宽，再按恢复");

    public static Text KeyCity { get; } = new("next city", "下一城市");

    public static Text KeyHint { get; } = new("a hint", "提示");

    public static Text KeyUndo { get; } = new("undo, redo", "撤销、重做");

    public static Text KeyBack { get; } = new("a year back, to the start", "回退一年、回到起点");

    public static Text KeySector { get; } = new("phase portrait of the next sector", "下一行业的相图");

    public static Text KeyLessons { get; } = new("list the lessons; back to the one under way", "课程列表；返回进行中的课程");

    public static Text KeyCheck { get; } = new("run on to the end and check the lesson's task, or answer its question", "运行到结束并检查任务，或回答问题");

    public static Text KeyHelp { get; } = new("help on keys; on what is chosen", "按键帮助；所选项帮助");

    public static Text KeySave { get; } = new("save as scenario, export series", "存为情景、导出序列");

    public static Text KeyLanguage { get; } = new("English or Chinese", "中英文切换");

    public static Text KeyPrompt { get; } = new("type a command", "输入命令");

    public static Text KeyQuit { get; } = new("quit", "退出");
}
