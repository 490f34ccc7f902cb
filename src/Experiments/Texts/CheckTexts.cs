namespace Ronghe.Experiments.Texts;

/// <summary>What <c>validate</c>, <c>diff</c> and <c>plan</c> print.</summary>
internal static class CheckTexts
{
    public static Text Warning { get; } = new("warning: {0}", "警告：{0}");

    public static Text Ok { get; } = new(
        "{0}: ok: {1}; {2} regions, {3} sectors, {4} colleges, {5} enterprises, {6} entrants a year; {7} to {8}; {9}",
        "{0}：正确：{1}；{2} 个地区、{3} 个行业、{4} 所院校、{5} 个企业、每年 {6} 名新生；{7} 至 {8}；{9}");

    public static Text NoPolicy { get; } = new("no policy", "没有政策");

    public static Text OnePolicy { get; } = new("1 policy", "1 项政策");

    public static Text Policies { get; } = new("{0} policies", "{0} 项政策");

    public static Text BesideThoseInForce { get; } = new("{0} beside the {1} in force", "除现行 {1} 项外{0}");

    public static Text Lesson { get; } = new("{0}: ok: lesson {1}; {2}", "{0}：正确：课程 {1}；{2}");

    public static Text Question { get; } = new("a question", "一个问题");

    public static Text Goal { get; } = new("a goal", "一个目标");

    public static Text Same { get; } = new("The scenarios do not differ.", "两个情景没有差别。");

    public static Text SameWorld { get; } = new("Same world; policies or settings differ.", "世界相同；政策或设置不同。");

    public static Text Key { get; } = new("key", "键");

    public static Text Default { get; } = new("{0} (default)", "{0}（默认）");

    public static Text Nothing { get; } = new("–", "–");

    public static Text What { get; } = new("what", "项目");

    public static Text Expected { get; } = new("expected", "预计");

    public static Text How { get; } = new("how", "说明");

    public static Text Runs { get; } = new("runs", "运行");

    public static Text Time { get; } = new("time", "时间");

    public static Text Memory { get; } = new("memory", "内存");

    public static Text Disk { get; } = new("disk", "磁盘");

    public static Text Interval { get; } = new("interval", "区间");

    public static Text Unknown { get; } = new("unknown", "未知");

    public static Text Replications { get; } = new("replications", "次重复");

    public static Text ReplicationsAtMost { get; } = new(
        "replications, at most: a stopping rule may end it sooner", "次重复，至多如此：停止规则可能使其更早结束");

    public static Text Product { get; } = new("{0} points × {1} policies × {2} replications", "{0} 个点 × {1} 项政策 × {2} 次重复");

    public static Text ARun { get; } = new(
        "{0} ms a run (median of {1} probes) on {2} threads{3}", "每次运行 {0} 毫秒（{1} 次试算的中位数），{2} 个线程{3}");

    public static Text LessWhereShared { get; } = new(", less where policies share a beginning", "；各政策开头相同时更少");

    public static Text AWorld { get; } = new(
        "{0} a world, {1} a thread, 140 MB for the program, 300 bytes a run", "每个世界 {0}，每个线程 {1} 个，程序 140 MB，每次运行 300 字节");

    public static Text Numbers { get; } = new(
        "{0} numbers a run in journals and tables; the journals go at the end", "每次运行在日志和表格中写 {0} 个数；日志最后删除");

    public static Text HalfWidth { get; } = new(
        "95 % Student half width of mean {0} over the {1} replications of one cell, from the spread of the probes; differences of " +
            "scenarios paired by replication are usually much narrower than this interval of a level",
        "一格的 {1} 次重复中{0}均值的 95 % 学生区间半宽，由试算的离散程度得出；按重复配对的情景差值通常比水平的这个区间窄得多");

    public static Text AllParts { get; } = new("all parts", "所有部分");

    public static Text AllFiles { get; } = new("all files", "所有文件");

    public static Text Together { get; } = new("of {0} together", "{0}合计");

    public static Text OneAfterTheOther { get; } = new(
        "one after the other; less where files share a beginning", "依次进行；文件开头相同时更少");

    public static Text Probed { get; } = new(
        "A probe on this machine as busy as it is now; nothing was written.", "在本机当前负载下试算；未写入任何内容。");
}
