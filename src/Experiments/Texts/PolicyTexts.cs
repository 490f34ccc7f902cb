namespace Ronghe.Experiments.Texts;

/// <summary>What a report says of the policies of its scenarios, and of triggers that were met or not.</summary>
internal static class PolicyTexts
{
    public static Text Title { get; } = new("Policies", "政策");

    public static Text Words { get; } = new(
        "What each scenario's policies are, as its file says: what is in force anyway, from the start of the burn-in on, and what comes " +
            "on top. A dose without a unit is an effort relative to the lever's reference effort; a budget scales doses of policies down " +
            "when the public cost would be higher.",
        "各情景的政策，依情景文件所写：一直生效的（自预热期起），以及在其之上新增的。未注单位的剂量为相对于该杠杆参照力度的力度；" +
            "公共成本超出预算时，新增政策的剂量按比例缩减。");

    public static Text None { get; } = new("No scenario has a policy.", "各情景均无政策。");

    public static Text Without { get; } = new("no policy", "无政策");

    public static Text Lever { get; } = new("Lever", "杠杆");

    public static Text Dose { get; } = new("Dose", "剂量");

    public static Text Standing { get; } = new("in force anyway", "一直生效");

    public static Text From { get; } = new("From", "起始");

    public static Text Until { get; } = new("Until", "截止");

    public static Text PhaseIn { get; } = new("Phase-in, quarters", "渐进季度数");

    public static Text Where { get; } = new("Where", "范围");

    public static Text Everywhere { get; } = new("everywhere", "全部");

    public static Text Trigger { get; } = new("Trigger", "触发条件");

    public static Text Below { get; } = new("{0} below {1}", "{0}低于 {1}");

    public static Text Above { get; } = new("{0} above {1}", "{0}高于 {1}");

    public static Text Budget { get; } = new("Budget, CNY/quarter", "预算，元/季度");

    public static Text InForce { get; } = new("In force", "生效情况");

    public static Text InForceIn { get; } = new("in {0} of {1} replications, first in {2} (median)", "{1} 次重复中有 {0} 次，首次为 {2}（中位数）");

    public static Text WasInForce { get; } = new("Under “{0}”, {1} waits for {2} and was in force {3}.", "在“{0}”下，{1}等待{2}，其生效情况：{3}。");

    public static Text Never { get; } = new("never, in {0} replications", "{0} 次重复中从未生效");

    public static Text Untold { get; } = new("not told: the observation is not stored in every quarter", "无从得知：该观测指标未逐季保存");

    public static Text TotalBudget { get; } =
        new("All policies of “{0}” together have a budget of {1} CNY a quarter.", "“{0}”的全部政策合计预算为每季度 {1}元。");

    public static Text TotalBudgetOver { get; } = new("All policies of “{0}” together have a budget of {1} CNY over {2} quarters.",
        "“{0}”的全部政策合计预算为 {2} 个季度共 {1}元。");

    public static Text BudgetOver { get; } = new("{0} over {1} quarters", "{1} 个季度共 {0}");

    public static Text Adaptive { get; } =
        new("The government of “{0}” is adaptive: it scales all efforts by its support.", "“{0}”的政府为适应型：按其支持度缩放全部力度。");

    public static Text NeverInForce { get; } = new(
        "“{0}”: {1} was never in force: its trigger, {2}, was met in none of {3} replications (the quarter before " +
            "the start is not stored).",
        "“{0}”：{1}从未生效：其触发条件（{2}）在 {3} 次重复中均未满足（起点之前的季度未保存）。");
}
