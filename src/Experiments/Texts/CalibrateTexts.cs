namespace Ronghe.Experiments.Texts;

/// <summary>The page of a calibration.</summary>
internal static class CalibrateTexts
{
    public static Text Kind { get; } = new("Calibration", "校准");

    public static Text Question { get; } = new("Which of the plausible worlds meet figures from outside?", "可信世界中，哪些与外部数据相符？");

    public static Text Met { get; } = new(
        "The world that stands for the posterior meets {0} of {1} figures; not met: {2}.", "后验的代表世界与 {1} 项数据中的 {0} 项相符；不符：{2}。");

    public static Text MetAll { get; } = new("The world that stands for the posterior meets all {0} figures.", "后验的代表世界与全部 {0} 项数据相符。");

    public static Text Before { get; } = new(
        "A world drawn from the plausible ranges meets {0} of them in the mean, one of the posterior {1}.",
        "从可信范围抽取的世界平均与其中 {0} 项相符，后验世界为 {1} 项。");

    public static Text Left { get; } = new(
        "After {0} waves {1} of what is plausible is left of the {2} parameters that were followed.", "{0} 轮之后，所跟踪的 {2} 个参数的可信空间余留 {1}。");

    public static Text Informed { get; } = new(
        "Surely informed by the data: {0}. Not informed, nine tenths of their plausible range or more being left: {1}. Parameters that "
            + "were not followed stand as the scenario has them.",
        "数据确有说明的参数：{0}。数据没有说明、可信范围余留九成以上的参数：{1}。未跟踪的参数保持情景中的数值。");

    public static Text Worth { get; } = new(
        "The {0} worlds that were run are worth {1} of equal weight.", "所运行的 {0} 个世界相当于 {1} 个等权世界。");

    public static Text NotWeighted { get; } = new(
        "The {0} worlds that were run are not weighted by what came of them, since less than a tenth of them would be left: the posterior "
            + "is that of the emulators. More waves, more worlds in a wave or more replications bring emulators and real runs together.",
        "所运行的 {0} 个世界未按实际结果加权（加权后余留不足一成），后验即仿真器的后验。增加轮数、每轮世界数或重复数可使仿真器与实际运行趋于一致。");

    public static Text NothingLeft { get; } = new(
        "No world is left after wave {0}: the figures contradict each other, or lie outside of what this world can do within its plausible "
            + "ranges. The least implausible one misses {1}. Look whether these figures are of the same definition as the observation, "
            + "widen their band or name a discrepancy, or widen the plausible ranges of the parameters that move them.",
        "第 {0} 轮之后没有剩下任何世界：数据相互矛盾，或超出本世界在可信范围内所能达到的程度。最可信的世界仍不符：{1}。"
            + "请核对这些数据与观测指标的定义是否相同，放宽其区间或注明允许偏差，或放宽相关参数的可信范围。");

    public static Text Missed { get; } = new("{0} by {1} standard deviations", "{0}，相差 {1} 个标准差");

    public static Text NotEmulated { get; } = new(
        "Not emulated, because it is the same in all worlds or undefined: {0}. It rules out nothing.", "各世界中数值相同或无定义、因而未仿真：{0}。不据此排除任何世界。");

    public static Text Found { get; } = new(
        "Known truths are found again where they should be, for {0} of {1} parameters (probability of such unevenness at least {2}).",
        "{1} 个参数中有 {0} 个的已知真值落在应有的位置（出现同样不均匀的概率不低于 {2}）。");

    public static Text FoundByRuns { get; } = new(
        "The same of truths that were run, on luck that no emulator has seen, for {0} of {1} parameters (probability at least {2}).",
        "以仿真器从未见过的随机数实际运行的真值，{1} 个参数中有 {0} 个落在应有的位置（概率不低于 {2}）。");

    public static Text OutOfReach { get; } = new(
        "Out of reach, whatever the followed parameters: {0}.", "无论所跟踪参数如何取值都无法达到：{0}。");

    public static Text ComesTo { get; } = new("{0} comes to {1} at the nearest, its band is {2}", "{0}最接近时为 {1}，区间为 {2}");

    public static Text AtLowEnd { get; } = new(" (at the low end of {0})", "（位于 {0} 的下限）");

    public static Text AtHighEnd { get; } = new(" (at the high end of {0})", "（位于 {0} 的上限）");

    public static Text TreesTellMore { get; } = new(
        "Boosted trees tell more of {0} than its emulator does: it may have steps, or effects that are there only together.",
        "提升树对以下数据的说明程度高于仿真器：{0}。其中可能存在阶跃或仅在共同作用时才出现的效应。");

    public static Text TreesTellNoMore { get; } = new(
        "Boosted trees, learned of the same worlds, tell no figure better than its emulator does.", "以同样的世界训练的提升树，对任何数据的说明均不优于仿真器。");

    public static Text CarriedOver { get; } = new(
        "In the other scenario {0} worlds of the posterior were run: the one that stands for all meets {1} of {3} figures here and {2} of "
            + "{3} there; a figure moves by {4} band widths in the mean.",
        "在另一情景中运行了 {0} 个后验世界：代表世界在本情景与 {3} 项数据中的 {1} 项相符，在另一情景与 {3} 项中的 {2} 项相符；各数据平均移动 {4} 个区间宽度。");

    public static Text OtherScenario { get; } = new("In the other scenario", "在另一情景中");

    public static Text OtherWords { get; } = new(
        "Worlds of the posterior with the same parameters in both scenarios; all else stands as each file has it.",
        "后验世界以相同参数在两个情景中运行；其余均按各自文件。");

    public static Text Here { get; } = new("Here", "本情景");

    public static Text There { get; } = new("There", "另一情景");

    public static Text Apart { get; } = new("Band widths apart", "相差区间宽度倍数");

    public static Text MetThere { get; } = new("In band there", "另一情景在区间内");

    public static Text Conflicts { get; } = new("Figures that are hard to meet together", "难以同时相符的数据");

    public static Text Other { get; } = new("The other", "另一项");

    public static Text Alone { get; } = new("Leaves by itself", "单独留下");

    public static Text OtherAlone { get; } = new("The other", "另一项留下");

    public static Text Both { get; } = new("Both", "两者共同留下");

    public static Text None { get; } = new("none", "无");

    public static Text Fit { get; } = new("Figures, before and after", "校准前后的各项数据");

    public static Text Figure { get; } = new("Figure", "数据");

    public static Text Band { get; } = new("Band", "区间");

    public static Text Prior { get; } = new("Plausible worlds", "可信世界");

    public static Text PriorInBand { get; } = new("In band: plausible", "可信世界在区间内");

    public static Text PosteriorInBand { get; } = new("In band: posterior", "后验在区间内");

    public static Text Posterior { get; } = new("Posterior", "后验");

    public static Text Medoid { get; } = new("One world", "代表世界");

    public static Text Parameters { get; } = new("What the data say of each parameter", "数据对各参数的说明");

    public static Text ParameterWords { get; } = new(
        "Followed are the parameters that move a figure in worlds of which all are drawn. Spread: of the posterior over that of the "
            + "plausible range; below a half a parameter is informed, from nine tenths on it is not. Parameters stand in the unit that "
            + "scenario files take.",
        "在全部参数同时抽取的世界中能使某项数据变动者予以跟踪。离散比：后验离散与可信范围离散之比；低于一半为有信息，九成以上为无信息。"
            + "参数以情景文件所用单位列出。");

    public static Text Unit { get; } = new("Unit", "单位");

    public static Text Parameter { get; } = new("Parameter", "参数");

    public static Text Now { get; } = new("As it stands", "现值");

    public static Text Middle { get; } = new("Posterior: half (5–95 %)", "后验：中位数（5–95 %）");

    public static Text Spread { get; } = new("Spread", "离散比");

    public static Text Verdict { get; } = new("Verdict", "判定");

    public static Text Chart { get; } = new("Posterior within the plausible range", "后验在可信范围中的位置");

    public static Text ChartQuantity { get; } = new(
        "share of the plausible range (0: its low end, 1: its high end)", "可信范围中的位置（0 为下限，1 为上限）");

    public static Text Interval { get; } = new("5–95 % of the posterior", "后验的 5–95 %");

    public static Text Waves { get; } = new("Waves", "各轮");

    public static Text Wave { get; } = new("Wave", "轮次");

    public static Text Worlds { get; } = new("Worlds", "世界数");

    public static Text LeftOver { get; } = new("Left of what is plausible", "可信空间余留");

    public static Text Binding { get; } = new("Rules out most", "排除最多者");

    public static Text Worst { get; } = new("Emulated worst (share told)", "仿真最差者（说明比例）");

    public static Text Directions { get; } = new("Directions that the data tell apart", "数据能区分的方向");

    public static Text Singular { get; } = new("Moves figures by, quarter bands", "数据移动（四分之一区间数）");

    public static Text Most { get; } = new("Made of, most", "主要构成");

    public static Text Caveat { get; } = new(
        "The posterior holds for this scenario, these figures and these plausible ranges; its worlds are weighted, and ronghe score tells "
            + "how they do on luck that no run has seen.",
        "后验仅就本情景、这些数据与这些可信范围而言；各世界带有权重，可用 ronghe score 在从未见过的随机数上检验。");
}
