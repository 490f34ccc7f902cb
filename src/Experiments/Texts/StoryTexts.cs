namespace Ronghe.Experiments.Texts;

/// <summary>The page of a story: what happened to one agent under two policies.</summary>
internal static class StoryTexts
{
    public static Text Title { get; } = new("{0} under “{1}” and “{2}”", "“{1}”与“{2}”之下的{0}");

    public static Text Question { get; } = new("Where do the two lives part, and why?", "两种人生从何处分岔，为什么？");

    public static Text EnterpriseLived { get; } = new(
        "Under “{0}” it signs partnerships: {1}; it parts from partners: {2}. It trains {3} students to the end and keeps {4} of them; " +
            "it hires {5} graduates in all and loses {6} to other employers.{7}",
        "在“{0}”之下，它签约 {1}；结束合作 {2}。它培训并结业学生 {3} 人，留用 {4} 人；共招聘毕业生 {5} 人，{6} 人转投其他雇主。{7}");

    public static Text ProgrammeLived { get; } = new(
        "Under “{0}” it signs with enterprises: {1}; it parts from enterprises: {2}. It admits {3} students, {4} graduate.{5}",
        "在“{0}”之下，它与企业签约 {1}；结束合作 {2}。它招生 {3} 人，毕业 {4} 人。{5}");

    public static Text CollegeLived { get; } = new(
        "Under “{0}” its programmes sign with enterprises: {1}; they part from enterprises: {2}. They admit {3} students, {4} graduate; " +
            "{5} programmes open and {6} close.",
        "在“{0}”之下，其专业与企业签约 {1}；结束合作 {2}。招生 {3} 人，毕业 {4} 人；开办 {5} 个专业，停办 {6} 个。");

    public static Text OnlyHere { get; } = new("{0} (only here: {1})", "{0} 次（仅在此世界：{1}）");

    public static Text Dated { get; } = new("{0} with {1}", "{0} 与{1}");

    public static Text AndFails { get; } = new(" It ends in {0}.", "它于 {0} 终止。");

    public static Text WithAProgramme { get; } = new("programme {0} ({1}, {2})", "专业 {0}（{1}，{2}）");

    public static Text WithAnEnterprise { get; } = new("enterprise {0} ({1}, {2})", "企业 {0}（{1}，{2}）");

    public static Text Happened { get; } = new("What happened", "发生了什么");

    public static Text Chain { get; } = new("The chain of causes", "因果链");

    public static Text NoDifference { get; } = new("There is no difference to explain.", "没有需要解释的差别。");

    public static Text ChainWords { get; } = new(
        "From the first difference anywhere near the agent to its own, in the order in which it happened. Rules are taken apart by " +
            "putting one term of the second world into the first.",
        "从主体周围的第一处差别到它自身的差别，按发生的先后。拆解规则的办法是把第二个世界的某一项放进第一个世界。");

    public static Text Lives { get; } = new("Two lives", "两种人生");

    public static Text Differences { get; } = new("First differences near the agent", "主体周围最早的差别");

    public static Text Results { get; } = new("Results", "结果");

    public static Text MethodWords { get; } = new(
        "Both worlds were run again side by side with the same seed and replication and compared bit by bit after every " +
            "process of every quarter.",
        "两个世界以相同的种子和重复并排重新运行，并在每个季度的每个过程之后逐位比较。");

    public static Text FirstQuantities { get; } = new("The first {0} quantities that differ, in order", "最早出现差别的 {0} 个量，按先后");

    public static Text When { get; } = new("When", "时间");

    public static Text Process { get; } = new("Process", "过程");

    public static Text Whose { get; } = new("Whose", "主体");

    public static Text First { get; } = new("First world", "第一个世界");

    public static Text Second { get; } = new("Second world", "第二个世界");

    public static Text And { get; } = new(" and ", "与");

    public static Text Alt { get; } = new("Line chart, {0}, of one agent in two worlds. {1}", "折线图，{0}：同一主体在两个世界中。{1}");

    public static Text AltCourse { get; } = new("{0} under {1}: {2} in {3}, {4} in {5}.", "{0}，{1}：{3} 为 {2}，{5} 为 {4}。");

    public static Text Enterprise { get; } = new(
        "An enterprise of {0} in {1}, with room for {2} partners and {3} staff when the world begins.",
        "{1}的一家{0}企业，可有 {2} 个合作伙伴，世界开始时有 {3} 名员工。");

    public static Text Programme { get; } =
        new("A programme for {0} in {1}, of college:{2}; study takes {3} quarters.", "{1}的一个面向{0}的专业，属院校:{2}；学制 {3} 个季度。");

    public static Text College { get; } = new("A college ({0}) in {1} with {2} programmes.", "{1}的一所院校（{0}），有 {2} 个专业。");

    public static Text Gone { get; } = new("Under {0} it is there no more from {1} on.", "在{0}之下，自 {1} 起它不复存在。");

    public static Text Same { get; } = new(
        "Both lives are the same to the last bit in all {0} quarters: what the policy changes never reaches {1}.",
        "在全部 {0} 个季度中，两种人生逐位相同：政策的改变从未影响到{1}。");

    public static Text Parting { get; } = new(
        "Both worlds share seed and replication {0}, so every draw is the same. The two lives are the same to the last bit until {1}, " +
            "when {2} writes the first difference: {3} is {4} under “{5}” and {6} under “{7}”{8}.",
        "两个世界的种子与重复 {0} 相同，因此每次抽取都相同。直到 {1}，两种人生逐位相同；此时过程 {2} 写下第一处差别：{3}在“{5}”之下为 {4}，在“{7}”之下为 {6}{8}。");

    public static Text AtTheEnd { get; } = new("At the end, {0}: {1} and {2}.", "结束时，{0}：{1} 与 {2}。");

    public static Text BurnIn { get; } = new("the burn-in", "预热期");

    public static Text Own { get; } = new("“{0}”", "“{0}”");

    public static Text InPlace { get; } = new("the lever {0} in its city and sector", "其城市与行业中的杠杆“{0}”");

    public static Text Of { get; } = new("“{0}” of {1}", "{1}的“{0}”");

    public static Text Gap { get; } = new(" (a difference of {0})", "（相差 {0}）");

    public static Text LeverLink { get; } = new(
        "{0}, {1}: the lever {2} multiplies its rate by {3} under “{4}” and by {5} under “{6}”.",
        "{0}，{1}：杠杆“{2}”使其速率在“{4}”之下乘以 {3}，在“{6}”之下乘以 {5}。");

    public static Text Because { get; } = new(
        " because of {0} ({1} and {2}; {3} of what the differing terms change{4})", "，原因是{0}（{1} 与 {2}；占各差别项所致变化的 {3}{4}）");

    public static Text Also { get; } = new("; also {0}", "；此外还有{0}");

    public static Text FromAfar { get; } = new(
        "; no earlier difference that could cause it was found near it, and what lies further away, such as others who compete for the " +
            "same posts, partners, grants or graduates, is not followed here",
        "；此前在其周围没有发现可以成为原因的差别，而更远处（例如竞争同样岗位、伙伴、资助或毕业生的其他主体）在此未作追踪");

    public static Text LeverMoney { get; } = new(
        ", because the money of the lever {0} is paid out and its private share collected here", "，原因是杠杆“{0}”的资金在此拨付、其私人分担在此收取");

    public static Text Begins { get; } = new("{0}, {1}: {2}{3}.", "{0}，{1}：{2}{3}。");

    public static Text Differs { get; } = new("{0}, {1}: {2} is {3} and {4}{5}{6}.", "{0}，{1}：{2}为 {3} 与 {4}{5}{6}。");

    public static Text Partnered { get; } = new("{0} is {1} under “{2}” and {3} under “{4}”", "{0}在“{2}”之下{1}，在“{4}”之下{3}");

    public static Text OnlyNear { get; } = new("{0} is near it only under “{1}”", "{0}只在“{1}”之下与之相邻");

    public static Text Free { get; } = new("free", "空闲");

    public static Text WithProgramme { get; } = new("with programme:{0}", "与专业:{0} 合作");

    public static Text Cause { get; } = new("The cause is the lever {0}, which acts in {1}.", "起因是杠杆“{0}”，它作用于过程 {1}。");

    public static Text CauseByMoney { get; } = new(
        "The cause is the money of the lever {0}, which {1} pays out and collects.", "起因是杠杆“{0}”的资金，由过程 {1} 拨付和收取。");

    public static Text GoesBack { get; } =
        new("The chain goes back to {0}; no earlier difference that could cause it was found nearer.", "因果链可追溯到{0}；此前在更近处没有发现可以成为原因的差别。");
}
