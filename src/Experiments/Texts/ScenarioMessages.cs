namespace Ronghe.Experiments.Texts;

/// <summary>What is said of a scenario that can be run as it is: values that are not plausible, parts without effect.</summary>
internal static class ScenarioMessages
{
    /// <summary>Something said of a place in a file, or of one of several scenarios.</summary>
    public static MessageText Of { get; } = new("of", "{0}: {1}", "{0}：{1}");

    public static MessageText NotPlausible { get; } = new("not_plausible",
        "{0} is possible but not plausible (plausible {1} to {2})", "{0} 可能但不合理（合理范围 {1} 至 {2}）");

    public static MessageText GenerationNotUsed { get; } = new("generation_not_used",
        "the column 'generation' is not used: every enterprise starts at the first generation", "不使用列 generation：每个企业都从第一代开始");

    public static MessageText PhaseInTooLong { get; } = new("phase_in_too_long",
        "phase_in of {0} quarters is longer than the {1} in which the measure is in force: its full effort is never reached, at most " +
            "{2:0.#} % of it", "phase_in：{0} 个季度长于措施有效的 {1} 个季度，永远达不到全部力度，至多为其 {2:0.#} %");

    public static MessageText EndsAfterTheRun { get; } = new("ends_after_the_run",
        "until ({0}) lies after the end of the run (last quarter {1}): the measure stays in force to the end",
        "until（{0}）在运行结束（最后季度 {1}）之后：措施一直有效到结束");

    public static MessageText BudgetBelowPromise { get; } = new("budget_below_promise",
        "this budget pays for no more of {0:name} than is in force anyway (about {1:readable} CNY a quarter): the policy will add nothing",
        "此预算不超过{0:name}现行剂量所需（每季度约 {1:readable} 元）：该政策不会增加任何东西");

    public static MessageText ChangesAfterTheRun { get; } = new("changes_after_the_run",
        "{0} changes in {1}, after the end of the run (last quarter {2}): without effect",
        "{0} 在 {1} 变化，晚于运行结束（最后季度 {2}）：不起作用");

    public static MessageText ParameterChanges { get; } = new("parameter_changes",
        "{0} changes in {1}", "{0} 在 {1} 变化");

    public static MessageText NoMoney { get; } = new("no_money",
        "this budget holds nothing back: {0:name} costs no public money", "此预算不起限制作用：{0:name}不花费公共资金");

    public static MessageText CannotRest { get; } = new("cannot_rest", "This world cannot be at rest: {0}.", "这个世界无法处于静止：{0}。");

    /// <summary>One reason after another.</summary>
    public static MessageText AndAlso { get; } = new("and_also", "{0}; and {1}", "{0}；并且{1}");

    public static MessageText SectorsGrow { get; } = new("sectors_grow",
        "industry.sector_growth is {0}, so its sectors grow or shrink all the time", "industry.sector_growth 为 {0}，各行业不断扩大或缩小");

    public static MessageText BurnInIsShort { get; } = new("burn_in_is_short",
        "world.burn_in is {0} quarters, and it takes at least {1} to settle", "world.burn_in 为 {0} 个季度，而世界至少需要 {1} 个季度才能安定");

    public static MessageText InForceEnds { get; } = new("in_force_ends",
        "policies_in_force: {0:name} ends in {1}, within the run", "policies_in_force：{0:name}于 {1} 终止，仍在运行期内");
}
