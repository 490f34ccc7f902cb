namespace Ronghe.Experiments.Texts;

/// <summary>What the explorer says: the frame of the screen.</summary>
internal static class ExplorerTexts
{
    public static Text Course { get; } = new("Course", "走势");

    public static Text Phase { get; } = new("Phase", "相图");

    public static Text Sectors { get; } = new("Sectors", "行业");

    public static Text Colleges { get; } = new("Colleges", "院校");

    public static Text Enterprises { get; } = new("Enterprises", "企业");

    public static Text Network { get; } = new("Network", "网络");

    public static Text Events { get; } = new("Events", "事件");

    public static Text Lesson { get; } = new("Lesson", "课程");

    public static Text Help { get; } = new("Help", "帮助");

    public static Text Period { get; } = new("quarter {0} of {1}", "第 {0} 季度，共 {1}");

    public static Text Luck { get; } = new("luck {0}", "随机数组 {0}");

    public static Text Running { get; } = new("running, {0}/s", "运行中，每秒 {0}");

    public static Text RunningMost { get; } = new("running, as fast as it goes", "运行中，最快");

    public static Text Paused { get; } = new("paused", "暂停");

    public static Text AtEnd { get; } = new("end of the run", "运行结束");

    public static Text CatchingUp { get; } = new("recomputing {0} %", "重新计算 {0} %");

    public static Text BurningIn { get; } = new("burning in {0} %", "预热 {0} %");

    public static Text AWithPolicy { get; } = new("A with", "A 有政策");

    public static Text ANow { get; } = new("A now", "A 当前");

    public static Text WithoutPolicy { get; } = new("{0} without policy", "{0} 无政策");

    public static Text Pinned { get; } = new("{0} pinned in {1}", "{0} 固定于 {1}");

    public static Text AsGiven { get; } = new("{0} as given", "{0} 初始方案");

    public static Text Levers { get; } = new("Levers (from the next quarter)", "政策杠杆（下季度起生效）");

    public static Text Assumptions { get; } = new("Assumptions (whole run)", "模型假设（全程有效）");

    public static Text InRegions { get; } = new("in {0} of {1} regions", "在 {1} 个地区中的 {0} 个");

    public static Text Keys { get; } = new(
        "space run · s step · ↑↓ choose · ←→ change · tab page · b A/B · z wide · ? help",
        "空格 运行 · s 单步 · ↑↓ 选择 · ←→ 调整 · tab 换页 · b 对比 · z 加宽 · ? 帮助");

    public static Text TooSmall { get; } = new("Window {0}×{1}: the explorer needs {2}×{3}.", "窗口 {0}×{1} 太小，需要 {2}×{3}。");

    public static Text TooSmallHint { get; } = new("Enlarge it, or q to quit.", "请放大窗口，或按 q 退出。");

    public static Text Observation { get; } = new("Observation", "观测指标");

    public static Text ObservationIn { get; } = new("Observation: {0}", "观测指标：{0}");

    public static Text NowColumn { get; } = new("now", "当前");

    public static Text ChangeColumn { get; } = new("1 year", "一年");

    public static Text DifferenceColumn { get; } = new("A − {0}", "A − {0}");

    public static Text WholeWorld { get; } = new("all sectors", "全部行业");

    public static Text PhaseTitle { get; } = new("Mismatch → against reform effort ↑: {0}", "错配 → 与改革力度 ↑：{0}");

    public static Text PhaseHint { get; } =
        new("f: next sector. It turns by construction: reform follows mismatch.", "f：下一行业。改革滞后于错配，因此必然旋转。");

    public static Text NothingYet { get; } = new("Nothing yet: space runs, s steps.", "尚无数据：按空格运行，按 s 单步。");

    public static Text NoEvents { get; } = new("Nothing has happened yet.", "尚无事件。");

    public static Text YouMoved { get; } = new("You set {0} to {1}", "你将{0}设为 {1}");

    public static Text Shortage { get; } = new("mismatch", "错配");

    public static Text Reform { get; } = new("reform", "改革");

    public static Text Integration { get; } = new("integr.", "融合度");

    public static Text Fit { get; } = new("fit", "匹配度");

    public static Text Generation { get; } = new("generat.", "技术代");

    public static Text InField { get; } = new("in field", "对口率");

    public static Text Sector { get; } = new("Sector", "行业");

    public static Text College { get; } = new("College", "院校");

    public static Text Students { get; } = new("students", "学生");

    public static Text Coverage { get; } = new("covered", "覆盖");

    public static Text Depth { get; } = new("depth", "深度");

    public static Text Motivation { get; } = new("motiv.", "动力");

    public static Text Staff { get; } = new("staff", "员工");

    public static Text Partners { get; } = new("partners", "合作");

    public static Text Places { get; } = new("places", "岗位");

    public static Text NetBenefit { get; } = new("CNY/qtr.", "元/季度");

    public static Text EnterprisesShown { get; } = new(
        "{0} of {1} enterprises have partners (all are made up)", "{1} 家企业中有 {0} 家有合作（企业均为虚拟）");

    public static Text NoPartners { get; } = new("No partnerships yet.", "尚无合作。");

    public static Text NetworkTitle { get; } = new("Partnerships of {0}: {1}, {2} of them deep", "{0}的合作：{1} 对，其中深度合作 {2} 对");

    public static Text NetworkCut { get; } = new("Drawn: the {0} with most places.", "仅绘出岗位最多的 {0} 对。");

    public static Text NetworkLegend { get; } = new(
        "Colleges left, enterprises right. Line: depth from {0}; dots: less. g: next city",
        "左为院校，右为企业。实线：深度不低于 {0}；点线：更浅。g：下一城市");

    public static Text Elsewhere { get; } = new("elsewhere", "外地");

    public static Text Wheel { get; } = new("PgUp/PgDn: more", "PgUp/PgDn 翻页");
}
