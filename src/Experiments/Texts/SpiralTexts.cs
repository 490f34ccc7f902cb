namespace Ronghe.Experiments.Texts;

/// <summary>Pictures and sections of the report on the spiral.</summary>
internal static class SpiralTexts
{
    public static Text Figures { get; } = new("The loop in pictures", "图说回路");

    public static Text FiguresWords { get; } = new(
        "Intervals: 95 %, over seeds. Bands of impulse responses hold for all quarters together (sup-t, wild bootstrap). Nulls: 99 % " +
            "quantiles of the shadow and of red noise for the actual length and filter.",
        "区间：95 %，对种子而言。脉冲响应的带对所有季度联合成立（sup-t，wild bootstrap）。零假设：按实际长度与滤波取影子世界和红噪声的 99 % 分位数。");

    public static Text Finding { get; } = new(": {0}. {1}", "：{0}。{1}");

    public static Text Path { get; } = new("sector {0}, seed {1}", "{0}（行业），种子 {1}");

    public static Text Quarter { get; } = new("quarter {0}", "第 {0} 季度");

    public static Text Space { get; } = new("The spiral in space: {0}", "空间中的螺旋：{0}");

    public static Text WithAction { get; } = new("Demand and effective supply with the action: {0}", "需求与有效供给，行动有效：{0}");

    public static Text WithoutAction { get; } = new("Demand and effective supply with the action cut: {0}", "需求与有效供给，行动切断：{0}");

    public static Text EffortTitle { get; } = new("Mismatch and reform effort (illustration only): {0}", "错配与改革力度（仅为示意）：{0}");

    public static Text Mismatch { get; } = new("Mismatch, ln ratio", "错配（对数比）");

    public static Text LogSeats { get; } = new("Log seats, ln ratio", "招生名额（对数比）");

    public static Text Hazard { get; } = new("Upgrade hazard, 1/quarter", "升级概率（每季度）");

    public static Text Integration { get; } = new("Integration, share", "融合度（比例）");

    public static Text Demand { get; } = new("Demand, ln persons", "需求（人数对数）");

    public static Text Supply { get; } = new("Effective supply, ln persons", "有效供给（人数对数）");

    public static Text Effort { get; } = new("Reform effort, share", "改革力度（比例）");

    public static Text AfterPulse { get; } = new("{0} after a sector-wide upgrade", "全行业升级之后：{0}");

    public static Text AfterJump { get; } = new("{0} after a jump of curricula", "课程跃升之后：{0}");

    public static Text SinceImpulse { get; } = new("Quarters since the impulse", "脉冲之后的季度数");

    public static Text Band { get; } = new("95 % band for all quarters together", "对所有季度联合的 95 % 带");

    public static Text Baseline { get; } = new("baseline", "基准");

    public static Text Shadow { get; } = new("shadow", "影子");

    public static Text OfRedNoise { get; } = new("{0}, 99 % of red noise", "{0}，红噪声 99 %");

    public static Text Spectrum { get; } = new("Spectrum of mismatch", "错配的频谱");

    public static Text PeriodAxis { get; } = new("Period, quarters", "周期（季度）");

    public static Text PowerAxis { get; } = new("Share of variance near the period", "该周期附近的方差比例");

    public static Text NoBand { get; } = new("none", "无");

    public static Text StudyLag { get; } = new("Study lag", "学制滞后");

    public static Text InformationLag { get; } = new("Information lag", "信息滞后");

    public static Text PeriodAgainst { get; } = new("Period against the {0}", "周期与{0}");

    public static Text LagAxis { get; } = new("{0}, quarters", "{0}（季度）");

    public static Text DominantPeriod { get; } = new("Dominant period, quarters", "主周期（季度）");

    public static Text OverSeeds { get; } = new("95 % interval over seeds", "对种子的 95 % 区间");

    public static Text Shares { get; } = new("Share of the variance of mismatch that goes with what is cut", "切断各环节后错配方差减少的比例");

    public static Text SharesAxis { get; } = new("Share; below 0 the cut adds variance", "比例；小于 0 表示切断后方差增大");
}
