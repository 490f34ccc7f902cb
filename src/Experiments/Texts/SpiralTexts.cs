namespace Ronghe.Experiments.Texts;

/// <summary>What the page on the spiral says.</summary>
internal static class SpiralTexts
{
    public static Text Holds { get; } = new(
        "Yes: posts outnumber seekers and then seekers posts, one round in about {0}, and it is education's own late answer that turns the "
            + "one into the other; where education does not answer, that swing is {1} times weaker.",
        "是：岗位多于求职者与求职者多于岗位交替出现，约 {0}一轮，使二者相互转化的正是教育自身迟到的回应；教育不回应时，这一摆动弱 {1} 倍。");

    public static Text HalfOpen { get; } = new(
        "Half of it: industry makes waves of about {0} and education follows them, but nothing shows that education's answer swings back.",
        "只有一半：产业形成约 {0}的波动，教育随之而动，但没有证据表明教育的回应会反过来推动摆动。");

    public static Text Undecided { get; } = new(
        "Not decided: posts and seekers swing in rounds of about {0}, but these parts of a loop are not shown: {1}.",
        "未定：岗位与求职者约 {0}一轮地摆动，但回路的以下部分没有得到证明：{1}。");

    public static Text Undefined { get; } = new("Nothing can be said of the spiral: {0}.", "无法就螺旋作出判断：{0}。");

    public static Text PowerSaid { get; } = new(
        "Of {0} loops built at {1} of their limit the test finds {2}; where there is none it takes at most {3} of {4} for one.",
        "检验的效力：在 {0} 个按极限的 {1} 构造的回路中发现 {2} 个；在没有回路的世界中，{4} 组里至多有 {3} 组误判。");

    public static Text AtEqualPace { get; } = new(
        "When upgrading no longer waits for graduates, at equal pace, {0} of the swing's variance goes ({1} to {2}; below zero it grows).",
        "若升级不再等待毕业生而速度相同，摆动方差减少 {0}（{1} 至 {2}；负值表示增大）。");

    public static Text NotAtEqualPace { get; } = new(
        "When upgrading no longer waits for graduates, {0} of the swing's variance goes ({1} to {2}; below zero it grows), but not at "
            + "equal pace: technology grows by {3} more.",
        "若升级不再等待毕业生，摆动方差减少 {0}（{1} 至 {2}；负值表示增大），但速度并不相同：技术多增长 {3}。");

    public static Text Verdicts { get; } = new("What is claimed, and what the runs say", "论断与判定");

    public static Text VerdictWords { get; } = new(
        "Judged by docs/criteria.md. C1, the spiral, holds when S1, S2 and S3a to S3c hold; it is half-open when S1 and S3a hold and S3b "
            + "does not. Intervals are of 95 % over seeds; those of an impulse hold for all quarters together.",
        "按 docs/criteria.md 判定。S1、S2 与 S3a 至 S3c 均成立时，螺旋 C1 成立；S1 与 S3a 成立而 S3b 不成立时为半开放。区间为对种子的 95 % 区间；脉冲的区间对所有季度联合成立。");

    public static Text Code { get; } = new("Code", "代号");

    public static Text Claim { get; } = new("Claim", "论断");

    public static Text Verdict { get; } = new("Verdict", "判定");

    public static Text Number { get; } = new("Number", "数值");

    public static Text Interval { get; } = new("95 % interval", "95 % 区间");

    public static Text Meant { get; } = new("What it is", "含义");

    public static Text Because { get; } = new(" ({0})", "（{0}）");

    public static Text After { get; } = new("{0}, after {1}", "{0}，{1}后");

    public static Text Loop { get; } = new("Whether the swing is the loop's", "摆动是否来自回路");

    public static Text LoopWords { get; } = new(
        "a: the swing is stronger than in the shadow, the same seeds without education's answer, at some period. b: its peak stands out "
            + "from slow drifts by more than the shadow's and by more than where another sector's answer is replayed. c: it goes on by "
            + "itself longer than courses seem to that only remember, and the shadow's does not. All three are needed.",
        "a：在某一周期上，摆动强于影子世界（相同种子、教育不回应）。b：其峰相对缓慢漂移的突出度，大于影子世界，也大于换用其他行业回应的世界。"
            + "c：摆动自行持续的程度超过只有记忆的序列，而影子世界没有。三者缺一不可。");

    public static Text Part { get; } = new("Part", "部分");

    public static Text Amplification { get; } = new("a · times as strong as the shadow's, at most", "a · 与影子世界之比的最大值");

    public static Text AtPeriod { get; } = new("at a period of", "所在周期");

    public static Text Swapped { get; } = new("share of swaps as large", "交换后同样大的比例");

    public static Text PartA { get; } = new("a", "a");

    public static Text OverShadow { get; } = new("b · prominence over the shadow's, log", "b · 突出度减影子世界（对数）");

    public static Text OverYoked { get; } = new("over the replayed world's", "减换用回应的世界");

    public static Text PartB { get; } = new("b", "b");

    public static Text Kept { get; } = new("c · share of the swing left after a round", "c · 一轮之后剩余的摆动比例");

    public static Text KeptPeriod { get; } = new("length of that round", "该轮长度");

    public static Text Remembering { get; } = new("of courses that only remember, at most", "只有记忆的序列至多");

    public static Text ShadowKeeps { get; } = new("the shadow's share and its bound", "影子世界的比例及其界限");

    public static Text PartC { get; } = new("c", "c");

    public static Text AsWritten { get; } = new("c as first written, by quarters", "c 最初的写法（按季度）");

    public static Text WithRange { get; } = new("{0} ({1} … {2})", "{0}（{1} … {2}）");

    public static Text FromBelow { get; } = new("{0} (from {1})", "{0}（不低于 {1}）");

    public static Text OfNull { get; } = new("{0} (bound {1})", "{0}（界限 {1}）");

    public static Text Power { get; } = new("What the test finds where the answer is known", "答案已知时检验的表现");

    public static Text PowerWords { get; } = new(
        "Sets of constructed worlds with as many seeds, sectors and quarters. Loops are built with the model's own rules of seats and "
            + "information; all other kinds have none. More than 5 % found in any of these, and S2 gives no verdict.",
        "种子数、行业数与季度数相同的构造世界。回路按模型自身的招生与信息规则构造；其余各类均无回路。任何一类误判超过 5 %，S2 即不作判定。");

    public static Text KindOfWorld { get; } = new("World", "世界");

    public static Text Sets { get; } = new("Sets", "组数");

    public static Text All { get; } = new("All three", "三者均成立");

    public static Text Cuts { get; } = new("What makes it", "成因");

    public static Text CutWords { get; } = new(
        "Share of the variance that goes with what is cut, on the same seeds; below zero the cut adds variance. What a cut itself fixes is "
            + "not tested by it.",
        "切断各环节后方差减少的比例（相同种子）；小于零表示方差增大。被切断的量本身不由该切断检验。");

    public static Text Cut { get; } = new("Cut", "切断");

    public static Text ShareOfQuantity { get; } = new("of the quantity gap", "数量缺口");

    public static Text ShareOfContent { get; } = new("of the content gap", "内容缺口");

    public static Text Swings { get; } = new("Full swings in 800 quarters", "800 个季度内的完整摆动");

    public static Text Period { get; } = new("Period", "周期");

    public static Text PaceDifference { get; } = new("Growth of technology less untouched", "技术增长减未切断");

    public static Text Lags { get; } = new("What its period hangs on", "周期取决于什么");

    public static Text LagWords { get; } = new(
        "Each lag is varied alone. k/k* is the gain of seats against the one at which they would swing for ever by themselves.",
        "每次只改变一种滞后。k/k* 为招生增益与其自行永续摆动的增益之比。");

    public static Text KindOfLag { get; } = new("Lag", "滞后");

    public static Text LagItself { get; } = new("Its length", "长度");

    public static Text Slope { get; } = new("Period per lag", "周期／滞后");

    public static Text Gains { get; } = new("Gain of seats against their limit", "招生增益与界限之比");

    public static Text CollegeType { get; } = new("College", "院校");

    public static Text StudyAlone { get; } = new("k/k* by study alone", "k/k*（仅学制）");

    public static Text AllLags { get; } = new("k/k* by all lags", "k/k*（全部滞后）");

    public static Text Figures { get; } = new("The loop in pictures", "图说回路");

    public static Text FiguresWords { get; } = new("Bands of impulse responses hold for all quarters together (sup-t, wild bootstrap).",
        "脉冲响应的带对所有季度联合成立（sup-t，wild bootstrap）。");

    public static Text Path { get; } = new("sector {0}, seed {1}", "{0}（行业），种子 {1}");

    public static Text Quarter { get; } = new("quarter {0}", "第 {0} 季度");

    public static Text Space { get; } = new("The spiral in space: {0}", "空间中的螺旋：{0}");

    public static Text WithAction { get; } = new("Quantity and content where education answers: {0}", "教育回应时的数量与内容：{0}");

    public static Text WithoutAction { get; } = new("Quantity and content where it does not: {0}", "教育不回应时的数量与内容：{0}");

    public static Text AfterPulse { get; } = new("{0} after a sector-wide upgrade", "全行业升级之后：{0}");

    public static Text AfterJump { get; } = new("{0} after a jump of curricula", "课程跃升之后：{0}");

    public static Text SinceImpulse { get; } = new("Years since the impulse", "脉冲之后的年数");

    public static Text Band { get; } = new("95 % band for all quarters together", "对所有季度联合的 95 % 带");

    public static Text Spectrum { get; } = new("How strongly the quantity gap swings", "数量缺口的摆动强度");

    public static Text PeriodAxis { get; } = new("Period, years", "周期（年）");

    public static Text PowerAxis { get; } = new("Strength, mean over seeds", "强度（各种子的均值）");

    public static Text NoBand { get; } = new("none", "无");

    public static Text StudyLag { get; } = new("Study lag", "学制滞后");

    public static Text InformationLag { get; } = new("Information lag", "信息滞后");

    public static Text PeriodAgainst { get; } = new("Period against the {0}", "周期与{0}");

    public static Text LagAxis { get; } = new("{0}, years", "{0}（年）");

    public static Text DominantPeriod { get; } = new("Dominant period, years", "主周期（年）");

    public static Text OverSeeds { get; } = new("95 % interval over seeds", "对种子的 95 % 区间");

    public static Text Shares { get; } = new("Share of the quantity gap's variance that goes with what is cut", "切断各环节后数量缺口方差减少的比例");

    public static Text SharesAxis { get; } = new("Share; below 0 the cut adds variance", "比例；小于 0 表示切断后方差增大");
}
