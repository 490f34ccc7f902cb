namespace Ronghe.Experiments.Texts;

/// <summary>Warnings and notes that a manifest holds: what runs cannot carry, what happened on the way.</summary>
internal static class RunMessages
{
    /// <summary>Before a warning that is said while nothing has run yet.</summary>
    public static MessageText Warning { get; } = new("warning", "Warning: {0}", "警告：{0}");

    public static MessageText OneReplication { get; } = new("one_replication",
        "{0}: one replication, so there is no band and nothing tells luck from effect.", "{0}：只有一次重复，因此没有区间，也无从区分随机性与效应。");

    public static MessageText FewReplications { get; } = new("few_replications",
        "{0}: {1} replications, too few for a 10–90 % band, which needs {2}.", "{0}：{1} 次重复，不足以给出 10–90 % 区间（至少需要 {2} 次）。");

    public static MessageText RuleNotJudged { get; } = new("rule_not_judged",
        "“{0}”: the stopping rule could not be judged, because {1:name} has a value in {2} of {3} replications.",
        "“{0}”：停止规则无法判断，因为 {3} 次重复中只有 {2} 次有{1:name}的数值。");

    public static MessageText RuleNotMet { get; } = new("rule_not_met",
        "“{0}”: the stopping rule was not met: after {1} replications the half width of {2:name} is {3:readable}, not the {4:readable} " +
            "asked for; at this spread it takes about {5:#,0} replications (replications.at_most).",
        "“{0}”：未达到停止规则：{1} 次重复之后，{2:name}的半宽为 {3:readable}，而要求为 {4:readable}；按此离散程度约需 {5:#,0} 次重复（replications.at_most）。");

    public static MessageText InWorlds { get; } = new("in_worlds",
        "“{0}”: {1} runs in {2} worlds of the posterior {3}, which differ in {4} parameters; no more runs than in one world. --luck-only " +
            "takes one.",
        "“{0}”：{1} 次运行，分布于后验 {3} 的 {2} 个世界，这些世界在 {4} 个参数上不同；运行次数与单一世界相同。--luck-only 只用一个世界。");

    public static MessageText InOneOfWorlds { get; } = new("in_one_of_worlds",
        "“{0}”: {1} run(s) in one world of the posterior {2}: nothing is said of not knowing the world. It takes {3} runs at least.",
        "“{0}”：{1} 次运行处于后验 {2} 的一个世界：无从说明对真实世界的不了解。至少需要 {3} 次运行。");

    public static MessageText HeldInWorlds { get; } = new("held_in_worlds",
        "“{0}” sets {1}, which the posterior tells too: held in all worlds, not drawn.", "“{0}”自行设定了后验也给出的 {1}：在各世界中保持不变，不予抽取。");

    public static MessageText RuleStopsLuck { get; } = new("rule_stops_luck",
        "“{0}”: the stopping rule stops luck: whether more runs of the same {1} worlds would move their mean by more than {2:readable}. " +
            "Which world is ours no number of runs tells.",
        "“{0}”：停止规则只针对随机性：同样 {1} 个世界的更多运行是否会使其均值变动超过 {2:readable}。哪一个是真实世界，再多运行也无从得知。");

    public static MessageText SometimesUndefined { get; } = new("sometimes_undefined",
        "“{0}”: {1:name} has a value in {2} of {3} replications; its median, band and differences are of these.",
        "“{0}”：{3} 次重复中有 {2} 次有{1:name}的数值；其中位数、区间与差值只依据这些。");

    public static MessageText NoCommonQuarter { get; } = new("no_common_quarter",
        "“{0}” and “{1}” have no quarter in common, so they are not compared.", "“{0}”与“{1}”没有共同的季度，因此不作比较。");

    public static MessageText ComparedOver { get; } = new("compared_over",
        "“{0}” and “{1}” differ in length or start: they are compared over {2} to {3}, the quarters that both have.",
        "“{0}”与“{1}”的长度或起点不同：比较双方共有的 {2} 至 {3}。");

    public static MessageText NotCompared { get; } = new("not_compared",
        "“{0}” and “{1}” differ in length or start, and their series do not both hold a quarter of {2} to {3}, which both have: they are " +
            "not compared (observe: {{every: 1}} keeps every quarter).",
        "“{0}”与“{1}”的长度或起点不同，双方的时间序列没有同时保存共有的 {2} 至 {3} 中的任何季度，因此不作比较（observe: {{every: 1}} 可保存每个季度）。");

    public static MessageText SomeFailed { get; } = new("some_failed",
        "{0} of {1} runs failed and are missing here; see {2}.", "{1} 次运行中有 {0} 次失败，此处缺失；见 {2}。");

    public static MessageText ManyFailed { get; } = new("many_failed",
        "{0} runs failed and are missing here; see {1}.", "有 {0} 次运行失败，此处缺失；见 {1}。");

    public static MessageText SaidTwice { get; } = new("said_twice",
        "'{0}' describes the same world, policies and seed as '{1}'; it is run once.", "'{0}' 与 '{1}' 描述的世界、政策和种子相同；只运行一次。");

    public static MessageText OtherSeeds { get; } = new("other_seeds",
        "The scenarios have different seeds and share no random numbers: those of another seed are compared as independent samples " +
            "(Welch's interval), not in pairs.", "各情景的种子不同，没有共同的随机数：种子不同的情景按独立样本比较（韦尔奇区间），不配对。");

    public static MessageText TakenFrom { get; } = new("taken_from", "{0} run(s) were taken from {1}.", "{0} 次运行取自 {1}。");

    public static MessageText NotDescribed { get; } = new("not_described",
        "{0} is damaged: its scenarios are not described here.", "{0} 已损坏：此处没有其情景的说明。");

    public static MessageText OtherModel { get; } = new("other_model",
        "{0} stored run(s) in {1} were made by another version of the model ({2}; this is {3}, numerics {4}); they are left alone and " +
            "not used.",
        "{1} 中有 {0} 次已保存的运行由另一个模型版本产生（{2}；现在是 {3}，数值 {4}）；保持原样，不予使用。");

    public static MessageText Strays { get; } = new("strays",
        "{0}: {1} run(s) do not fit what the journal says it keeps of them; they are not used.", "{0}：{1} 次运行与日志所述的保存内容不符；不予使用。");

    public static MessageText DamagedBytes { get; } = new("damaged_bytes",
        "{0}: {1} bytes at byte {2} are incomplete or damaged; the runs in them are not taken.",
        "{0}：第 {2} 字节处的 {1} 字节不完整或已损坏；不取其中的运行。");

    public static MessageText Mended { get; } = new("mended",
        "{0}: the record at byte {1} is incomplete or damaged; {2} bytes were set aside as {3}, the missing runs are computed again.",
        "{0}：第 {1} 字节处的记录不完整或已损坏；{2} 字节已移至 {3}，缺失的运行重新计算。");

    public static MessageText MendedBehind { get; } = new("mended_behind",
        "{0}: the record at byte {1} is incomplete or damaged; {2} bytes were set aside as {3}, {4} sound run(s) behind it were kept, " +
            "the missing runs are computed again.",
        "{0}：第 {1} 字节处的记录不完整或已损坏；{2} 字节已移至 {3}，其后 {4} 次完好的运行已保留，缺失的运行重新计算。");

    public static MessageText SettledNotUsed { get; } = new("settled_not_used",
        "The settled state {0} cannot be used: {1}. What cannot be used is computed anew; results do not depend on it.",
        "无法使用已保存的稳定状态 {0}：{1}。无法使用的重新计算；结果与此无关。");

    public static MessageText SettledNotKept { get; } = new("settled_not_kept",
        "{0} Settled states are not kept from here on; results do not depend on it.", "{0} 此后不再保存稳定状态；结果与此无关。");

    public static MessageText NotObeyed { get; } = new("not_obeyed",
        "{0} is damaged or was not written by ronghe: nothing was done that it says.", "{0} 已损坏或不是由 ronghe 写成：没有照它执行。");

    public static MessageText NobodyVouches { get; } = new("nobody_vouches",
        "The manifest in {0} is missing or damaged; the finished runs are taken over from {1}, which says itself what it holds. Nothing " +
            "vouches for its bytes: 'ronghe verify' runs a sample of them again.",
        "{0} 中的 manifest 缺失或已损坏；已完成的运行取自 {1}，它自己说明所含内容。没有什么能证明其字节：'ronghe verify' 可抽样重新计算。");

    public static MessageText SumsVouch { get; } = new("sums_vouch",
        "The manifest in {0} is missing or damaged; the finished runs are taken over from {1}, which says itself what it holds. Its " +
            "bytes are those that were written.", "{0} 中的 manifest 缺失或已损坏；已完成的运行取自 {1}，它自己说明所含内容。其字节与写入时相同。");

    public static MessageText RunsSetAside { get; } = new("runs_set_aside",
        "{0}: {1}; it was set aside as {2} and its runs are computed again.", "{0}：{1}；已移至 {2}，其中的运行重新计算。");

    public static MessageText RecipesSetAside { get; } = new("recipes_set_aside",
        "{0}: {1}; it was set aside as {2} and its recipes are written again.", "{0}：{1}；已移至 {2}，其中的配方重新写入。");

    public static MessageText MovedToEarlier { get; } = new("moved_to_earlier",
        "The stored results in {0} were made by another version of the model ({1}, numerics {2}; this is {3}, numerics {4}); they are " +
            "kept in {5} and not used.", "{0} 中已保存的结果由另一个模型版本产生（{1}，数值 {2}；现在是 {3}，数值 {4}）；保存在 {5}，不予使用。");

    public static MessageText OtherBuild { get; } = new("other_build",
        "The results were made by another build of the model ({0}; this is {1}): the story may differ from them.",
        "这些结果由另一个模型版本产生（{0}；现在是 {1}）：故事可能与结果不同。");

    public static MessageText OtherWorlds { get; } = new("other_worlds",
        "The two scenarios differ in their world or parameters, not only in policies: agents of the same number need not be the same.",
        "两个情景的差别不只在政策，还在世界或参数：同一编号的主体未必相同。");

    public static MessageText OtherHash { get; } = new("other_hash",
        "“{0}” has another hash than when it was run: its input tables or this version of the program changed, so the story may differ " +
            "from the stored results.", "“{0}”的哈希与运行时不同：输入表或程序版本有变，因此故事可能与保存的结果不一致。");
}
