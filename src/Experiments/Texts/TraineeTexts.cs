namespace Ronghe.Experiments.Texts;

/// <summary>The page of a trainee's story: from the class to the third year at work under two policies.</summary>
internal static class TraineeTexts
{
    public static Text Title { get; } = new("Trainee {0} under “{1}” and “{2}”", "“{1}”与“{2}”之下的实习生 {0}");

    public static Text Question { get; } = new(
        "What becomes of one student, from the class to the third year at work, and who gains what?",
        "一名学生从在校到工作第三年经历了什么，谁得到了什么？");

    public static Text Who { get; } = new(
        "A student of programme:{0}, for {1}, at a college ({2}) in {3}: number {4} of the class that entered in {5} and finishes in {6}.",
        "专业:{0}（面向{1}，{3}的{2}）的一名学生：{5} 入学、{6} 毕业的班级中的第 {4} 号。");

    public static Text Luck { get; } = new(
        "Both worlds share seed and replication {0}: the same person with the same talent and the same draws.",
        "两个世界的种子与重复 {0} 相同：同一个人、同样的才能、同样的抽取。");

    public static Text Same { get; } = new("Both lives are the same.", "两种人生相同。");

    public static Text Parts { get; } = new("The two lives part in {0}. Under “{1}”: {2} Under “{3}”: {4}",
        "两种人生在 {0} 分岔。在“{1}”之下：{2}在“{3}”之下：{4}");

    public static Text Under { get; } = new("Under “{0}”", "在“{0}”之下");

    public static Text ClassOf { get; } = new(
        "In the class: {0} finish; a share of {1} of the programme's practice is in partners' places.",
        "班级：{0} 人毕业；该专业的实习有 {1} 在合作企业的岗位上。");

    public static Text Host { get; } = new("The host, enterprise:{0}, trains for {1} of the time{2}{3}.",
        "实习单位企业:{0} 用 {1} 的时间进行培训{2}{3}。");

    public static Text DepthOf { get; } = new("; depth of the partnership {0}", "；合作深度 {0}");

    public static Text OrderClass { get; } = new("; it has an order class", "；设有订单班");

    public static Text Nothing { get; } = new("nothing.", "没有发生什么。");

    public static Text Campus { get; } = new("finishes, after practice on the campus.", "毕业，实习在校内。");

    public static Text Nominal { get; } = new("finishes, after practice with an employer that is no partner.", "毕业，实习在非合作单位。");

    public static Text Partner { get; } = new("finishes, after practice with the partner enterprise:{0}.", "毕业，实习在合作的企业:{0}。");

    public static Text FurtherStudy { get; } = new("goes on studying.", "升学。");

    public static Text Kept { get; } = new("the host keeps its trainee: a post at enterprise:{0} {1}, worth {2} (fit × level).",
        "实习单位留用：在企业:{0} {1}上岗，匹配度 × 能力水平为 {2}。");

    public static Text Hired { get; } = new("is hired by enterprise:{0} {1}, worth {2} at the post (fit × level).",
        "受雇于企业:{0} {1}，上岗时匹配度 × 能力水平为 {2}。");

    public static Text Moved { get; } = new("moves to enterprise:{0} {1}, worth {2} there (fit × level).",
        "转到企业:{0} {1}，匹配度 × 能力水平为 {2}。");

    public static Text InField { get; } = new("in the own field", "本行业");

    public static Text OutOfField { get; } = new("outside the own field", "非本行业");

    public static Text Left { get; } = new("leaves enterprise:{0} after {1} and looks for work.", "在企业:{0} 工作{1}后离职，重新求职。");

    public static Text OneQuarter { get; } = new("{0} quarter", "{0}个季度");

    public static Text ManyQuarters { get; } = new("{0} quarters", "{0}个季度");

    public static Text GaveUp { get; } = new("has found nothing and gives up looking.", "没有找到工作，放弃求职。");

    public static Text LeftProvince { get; } = new("leaves enterprise:{0} after {1}, and the province.", "在企业:{0} 工作{1}后离开本省。");

    public static Text Settled { get; } = new("the early career is over: one of the settled staff of enterprise:{0}, after {1} there.",
        "职业早期结束：在企业:{0} 工作{1}后成为稳定员工。");

    public static Text StillThere { get; } = new("the run ends: at work at enterprise:{0}, after {1} there.", "运行结束：在企业:{0} 工作了{1}。");

    public static Text StillLooking { get; } = new("the run ends: looking for work.", "运行结束：正在求职。");

    public static Text Told { get; } = new("{0}: {1}", "{0}：{1}");

    public static Text Money { get; } = new("Money that both ledgers show", "双方账上的钱");

    public static Text MoneyWords { get; } = new(
        "What a trainee whom the host kept brings beyond a classmate who practised on the campus is the premium. The host books its part "
            + "and the hiring saved, the person gets the rest as wages, as long as they stay together; here over three years at most. "
            + "Practice is told at the training share that the host had when the class finished. Wages that anybody gets and what a later "
            + "employer repays are in neither column.",
        "留用的实习生比校内实习的同学多带来的产出是溢价。只要双方在一起，实习单位记入自己的份额和节省的招聘成本，其余作为工资归本人；此处最多计三年。"
            + "实习期间按该班毕业时单位的培训份额计算。人人都有的工资、后来雇主的补偿都不在其中。");

    public static Text MoneyCaption { get; } = new("CNY over the quarters with the host", "在实习单位各季度合计，元");

    public static Text PracticeQuarters { get; } = new("Quarters of practice with the host", "在实习单位实习的季度数");

    public static Text Work { get; } = new("Host: what the trainee's work brings", "实习单位：实习生劳动所得");

    public static Text Pay { get; } = new("Host to person: pay during practice", "实习单位付给本人：实习报酬");

    public static Text Trainers { get; } = new("Host: trainers' time", "实习单位：指导人员的时间");

    public static Text Quarters { get; } = new("Quarters with the host after graduation", "毕业后在实习单位的季度数");

    public static Text Premium { get; } = new("Premium, a quarter", "溢价（每季度）");

    public static Text Saved { get; } = new("Host: hiring saved", "实习单位：节省的招聘成本");

    public static Text HostsPart { get; } = new("Host: its part of the premium", "实习单位：所得溢价");

    public static Text HostsAll { get; } = new("Host: kept value in all", "实习单位：留用价值合计");

    public static Text PersonsPart { get; } = new("Person: part of the premium paid as wages", "本人：作为工资的溢价");

    public static Text MethodWords { get; } = new(
        "Both worlds were run again with the same seed and replication; the person was written down quarter by quarter.",
        "两个世界以相同的种子和重复重新运行，逐季记录此人。");
}
