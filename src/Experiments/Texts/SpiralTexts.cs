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

    public static Text Cuts { get; } = new("What each link of the loop does", "回路各环节的作用");

    public static Text CutsCaption { get; } = new(
        "What goes when a link is cut: mean and 95 % interval over seeds", "切断一个环节后的变化：对种子的均值与 95 % 区间");

    public static Text Cut { get; } = new("What is cut", "切断的环节");

    public static Text VarianceShare { get; } = new("Variance that goes", "随之消失的方差");

    public static Text Swings { get; } = new("Full swings", "完整摆动");

    public static Text Drift { get; } = new("Drift in 25 years", "25 年漂移");

    public static Text Pace { get; } = new(
        "With {0}, technology grows by {1}; against nothing cut {2}: {3}.", "{0}时，技术增长为 {1}；与未切断相比 {2}：{3}。");

    public static Text NotAtEqualPace { get; } = new("its share is not at equal pace", "其份额并非在同等增速下得出");

    public static Text PaceNotShown { get; } = new("a difference of pace is not shown", "未显示增速差异");

    public static Text PaceUndefined { get; } = new("undefined", "无定义");

    public static Text StartUp { get; } = new("Start-up, apart", "起步阶段（单列）");

    public static Text StartUpCaption { get; } = new(
        "No claim rests on the start-up: the recorded quarters before the measured ones", "起步阶段为测量之前的记录季度，任何论断均不以其为据");

    public static Text What { get; } = new("What", "项目");

    public static Text AtStart { get; } = new("Start-up", "起步阶段");

    public static Text Measured { get; } = new("Measured", "测量阶段");

    public static Text Lags { get; } = new("Period against lags", "周期与滞后");

    public static Text LagsCaption { get; } = new("Dominant period where one lag is varied alone", "单独改变一种滞后时的主周期");

    public static Text Lag { get; } = new("Lag", "滞后");

    public static Text Length { get; } = new("Its length, years", "长度（年）");

    public static Text Period { get; } = new("Period, years", "周期（年）");

    public static Text Slope { get; } = new(
        "{0}: a year more of it makes the period {1} years longer (95 % interval {2} … {3}).",
        "{0}：每增加一年，周期延长 {1} 年（95 % 区间 {2} … {3}）。");

    public static Text Gains { get; } = new("The loop's gain", "回路增益");

    public static Text GainsCaption { get; } = new(
        "Gain of the seat loop against its stability limit, beyond which it swings by itself", "名额回路增益与稳定界限之比，超过界限即自行摆动");

    public static Text College { get; } = new("College", "院校");

    public static Text Study { get; } = new("Study, years", "学制（年）");

    public static Text ByStudy { get; } = new("By study alone", "仅按学制");

    public static Text ByAll { get; } = new("By all lags", "按全部滞后");

    public static Text WorldsClose { get; } = new(
        "{0} worlds were drawn from the plausible ranges and {1} could be run: a closed-loop spiral in {2} of them "
            + "(95 % interval {3} … {4}, Clopper and Pearson).",
        "从可信范围抽取 {0} 个世界，其中 {1} 个可运行：闭合回路螺旋占 {2}（95 % 区间 {3} … {4}，Clopper–Pearson）。");

    public static Text WorldsSwing { get; } = new(
        "At least three swings in {0} of them; overshoot with the action on in {1}, with it cut in {2}.",
        "至少三次摆动者 {0} 个；行动有效时越过零点者 {1} 个，切断时 {2} 个。");

    public static Text Deciders { get; } = new("What decides it", "由什么决定");

    public static Text NoDeciders { get; } = new(
        "What decides it is undefined: too few worlds, or all alike.", "无法判定由什么决定：世界过少或结果全部相同。");

    public static Text DecidersCaption { get; } = new(
        "Spearman's rank correlation with closing, Holm-adjusted p", "与闭合的 Spearman 秩相关，Holm 校正 p 值");

    public static Text Correlation { get; } = new("Correlation", "相关");

    public static Text ClosesByGain { get; } = new("Worlds by the gain of their loop", "按回路增益划分的世界");

    public static Text Worlds { get; } = new("Worlds", "世界数");

    public static Text Closes { get; } = new("Closed", "闭合");

    public static Text NothingClaimed { get; } = new("Nothing is claimed: {0}.", "不作任何论断：{0}。");

    public static Text NoSpiral { get; } = new(
        "No spiral: that mismatch swings at least three times is not shown.", "没有螺旋：未显示错配至少摆动三次。");

    public static Text OnlyTracked { get; } = new(
        "Mismatch waves made by industry, tracked by education: that education's action brings the overshoot is not shown.",
        "产业造成的错配波动，教育随之而动：未显示越过零点出自教育的行动。");

    public static Text NotRegular { get; } = new(
        "a single course is not more regular than both the shadow and red noise (S2)", "单条轨迹并不比影子世界和红噪声都更规则（S2）");

    public static Text NoLink { get; } = new(
        "a link of the loop is not seen in its impulse response (S3)", "脉冲响应中看不到回路的某一环节（S3）");

    public static Text NoPhase { get; } = new(
        "a phase of supply is not shown to differ from the filter's own (S3e, S3f)", "未显示供给的相位不同于滤波本身的相位（S3e、S3f）");

    public static Text NotRising { get; } = new(
        "not every sign of rising through integration is shown (S4)", "未显示融合带来上升的全部标志（S4）");

    public static Text ClosedAndRising { get; } = new("A closed loop and a rising spiral.", "闭合的回路，上升的螺旋。");

    public static Text ClosedBut { get; } = new(
        "A closed loop: education's action turns industry's pulse into a swing. But {0}.", "闭合的回路：教育的行动把产业的脉冲变为摆动。但{0}。");

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
