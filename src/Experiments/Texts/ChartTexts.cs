namespace Ronghe.Experiments.Texts;

/// <summary>What charts say beside their numbers: headings of data tables, and the finding in words for readers who cannot see
/// them.</summary>
internal static class ChartTexts
{
    public static Text What { get; } = new("What", "项目");

    public static Text Scenario { get; } = new("Scenario", "情景");

    public static Text Series { get; } = new("Series", "系列");

    public static Text Line { get; } = new("Line", "曲线");

    public static Text Path { get; } = new("Path", "路径");

    public static Text Row { get; } = new("Row", "行");

    public static Text Column { get; } = new("Column", "列");

    public static Text Quarter { get; } = new("Quarter", "季度");

    public static Text Median { get; } = new("Median", "中位数");

    public static Text RunCount { get; } = new("Runs", "运行次数");

    public static Text LowEnd { get; } = new("{0}, low", "{0}下限");

    public static Text HighEnd { get; } = new("High", "上限");

    public static Text Interval { get; } = new("Interval", "区间");

    public static Text Interval95 { get; } = new("95 % interval", "95 % 区间");

    public static Text ColourIsTime { get; } = new("quarter", "季度");

    public static Text Labelled { get; } = new("{0}, {1}", "{0}（{1}）");

    public static Text Panel { get; } = new("{0} ({1})", "{0}（{1}）");

    public static Text Lines { get; } = new("Line chart, {0}. {1}", "折线图，{0}。{1}");

    public static Text Course { get; } = new("{0}: median {1} in {2}, {3} in {4}{5}.", "{0}：{2} 中位数 {1}，{4} 为 {3}{5}。");

    public static Text CourseUnder { get; } = new("{0} under {1}: median {2} in {3}, {4} in {5}{6}.", "{0}，{1}：{3} 中位数 {2}，{5} 为 {4}{6}。");

    public static Text CourseBand { get; } = new(" (10–90 %: {0})", "（10–90 %：{0}）");

    public static Text Bands { get; } = new("Lines with bands, {0}. Across: {1}. Up: {2}. {3}.", "带区间的曲线，{0}。横轴：{1}。纵轴：{2}。{3}。");

    public static Text Extremes { get; } = new("{0}: highest {1} at {2}, lowest {3} at {4}", "{0}：最高 {1}（位于 {2}），最低 {3}（位于 {4}）");

    public static Text PointOfBand { get; } = new("{0}: {1} ({2}) at {3}", "{0}：{3} 处为 {1}（{2}）");

    public static Text Matrix { get; } = new(
        "Matrix of {0} cells, {1}. Highest {2} × {3}: {4}; lowest {5} × {6}: {7}.", "{0} 格矩阵，{1}。最高 {2} × {3}：{4}；最低 {5} × {6}：{7}。");

    public static Text Intervals { get; } = new(
        "Points with intervals, {0}. {1} estimates, {2} with an interval that excludes zero. Highest {3}; lowest {4}.",
        "带区间的点，{0}。共 {1} 个估计，其中 {2} 个的区间不含零。最高 {3}；最低 {4}。");

    public static Text Estimate { get; } = new("{0}: {1} ({2})", "{0}：{1}（{2}）");

    public static Text EstimateUnder { get; } = new("{0} under {1}: {2} ({3})", "{1}下的{0}：{2}（{3}）");

    public static Text Plane { get; } = new("Path through a plane, {0}. Across: {1}. Up: {2}. {3}.", "平面中的路径，{0}。横轴：{1}。纵轴：{2}。{3}。");

    public static Text Space { get; } = new(
        "Path through space, drawn in perspective, {0}. Across: {1}. Up: {2}. {3}. Height: {4}.",
        "空间中的路径（透视图），{0}。横轴：{1}。纵轴：{2}。{3}。高度：{4}。");

    public static Text Goes { get; } = new("{0} goes from ({1}, {2}) in {3} to ({4}, {5}) in {6}", "{0}：从 {3} 的（{1}，{2}）到 {6} 的（{4}，{5}）");

    public static Text Timed { get; } = new(
        "Path coloured by time, {0}. Across: {1}, between {2} and {3}. Up: {4}, between {5} and {6}.",
        "按时间着色的路径，{0}。横轴：{1}，{2} 至 {3}。纵轴：{4}，{5} 至 {6}。");

    public static Text TimedHeight { get; } = new(" Height: {0}, from {1} to {2}.", "高度：{0}，从 {1} 到 {2}。");
}
