using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>A chart of the report: one to three observations stacked over one time axis.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Observations">From top to bottom.</param>
/// <param name="SameScale">The panels share one axis range, so that heights can be compared.</param>
internal sealed record ChartSpec(Text Title, IReadOnlyList<string> Observations, bool SameScale = false);

/// <summary>A part of the report and the question it answers.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Charts">The charts.</param>
/// <param name="GroupKind">Small multiples over the groups of this kind; null for the whole world.</param>
internal sealed record ReportSection(Text Title, Text Question, IReadOnlyList<ChartSpec> Charts, string? GroupKind = null);

/// <summary>A realistic problem of the source paper (§3.1–3.6) and what shows it.</summary>
internal sealed record RealisticProblem(Text Title, Text Shown, IReadOnlyList<string> Observations);

/// <summary>What the report of <c>ronghe run</c> shows, in reading order.</summary>
internal static class ReportCatalog
{
    public static IReadOnlyList<ReportSection> Sections { get; } =
    [
        new(new("Integration", "融合度"), new("How far are colleges and enterprises integrated: how many students does it reach, and how " +
            "deep does it go?", "院校与企业融合到何种程度：覆盖多少学生，合作有多深？"),
        [
            new(new("Integration", "融合度"), ["integration"]),
            new(new("Coverage and depth", "覆盖率与深度"), ["coverage", "mean_depth"]),
            new(new("Form and coupling", "形式化与耦合"), ["formality", "coupling"]),
        ]),
        new(new("Motivation of both sides", "双方动力"),
            new("Do colleges and enterprises want to cooperate, and does it pay them?", "院校和企业是否愿意合作，合作是否值得？"),
        [
            new(new("Motivation", "动力"), ["college_motivation", "enterprise_motivation"], SameScale: true),
            new(new("Learned benefit", "所学收益"), ["college_benefit", "enterprise_benefit"], SameScale: true),
            new(new("Consensus", "共识"), ["consensus", "belief_gap"]),
        ]),
        new(new("Two gaps and reform, sector by sector", "各行业的两种缺口与改革"),
            new("Are there posts for those who look, and do graduates know what is asked? The quantity gap is 0 where there is one post " +
                "a person, above it there are more posts, below it fewer; seats follow it. The content gap is 0 where graduates fit " +
                "fully; reform follows it.",
                "求职者是否有岗位，毕业生所学是否符合要求？数量缺口为 0 表示一岗对一人，大于 0 岗位较多，小于 0 较少，招生随之调整；"
                + "内容缺口为 0 表示毕业生完全匹配，改革随之推进。"),
        [
            new(new("Quantity gap", "数量缺口"), ["quantity_gap"]),
            new(new("Content gap and reform effort", "内容缺口与改革力度"), ["content_gap", "reform_effort"]),
        ], GroupKind: "sector"),
        new(new("Integration, region by region", "各地区的融合度"), new("Where does integration take hold?", "融合在哪里扎根？"),
            [new(new("Integration", "融合度"), ["integration"])], GroupKind: "region"),
        new(new("Graduates and work", "毕业生与就业"), new("Do graduates fit their jobs, and do they find work?", "毕业生是否与岗位匹配，能否就业？"),
        [
            new(new("Fit", "匹配度"), ["graduate_fit", "workforce_fit"], SameScale: true),
            new(new("Employment", "就业"), ["in_field_rate", "employment_rate"], SameScale: true),
            new(new("Slack on both sides", "双方的闲置"), ["unemployment_rate", "vacancy_rate"], SameScale: true),
        ]),
        new(new("Conditions", "条件"), new("Are rules, effort and teachers in place?", "制度、投入与师资是否到位？"),
        [
            new(new("Systems and institutions", "制度建设与供给"), ["system_quality", "institutional_supply"]),
            new(new("Effort and teachers", "投入与师资"), ["programme_effort", "double_qualified_share"]),
        ]),
        new(new("Cost", "成本"), new("Who pays, and how much?", "谁支付，支付多少？"),
            [new(new("Public and private cost", "公共与私人成本"), ["public_cost", "private_cost"], SameScale: true)]),
        new(new("Four communities", "四个共同体"), new("Do the four communities of the source paper grow?", "原论文的四个共同体是否在成长？"),
        [
            new(new("Education and governance", "教育与治理"), ["community_education", "community_governance"], SameScale: true),
            new(new("Innovation and interests", "创新与利益"), ["community_innovation", "community_interests"], SameScale: true),
        ]),
    ];

    /// <summary>Outcomes whose series are read by group too.</summary>
    public static IReadOnlySet<string> Grouped { get; } = Sections.Where(static s => s.GroupKind is not null)
        .SelectMany(static s => s.Charts.SelectMany(static c => c.Observations)).Append("graduate_fit").ToHashSet();

    public static IReadOnlyList<RealisticProblem> Problems { get; } =
    [
        new(new("1 · No consensus", "1 · 缺乏共识"), new("Beliefs lie apart and agreement is low", "信念相去甚远，认同度低"), ["belief_gap", "consensus"]),
        new(new("2 · Management system not sound", "2 · 管理制度不健全"), new("Few working systems, whatever was announced", "无论如何宣示，真正运行的制度很少"),
            ["system_quality", "formality"]),
        new(new("3 · Enterprises lack motivation", "3 · 企业动力不足"),
            new("Cold enterprises beside hot schools: they gain less", "“校热企冷”：企业收益较少"), ["enterprise_motivation", "enterprise_benefit"]),
        new(new("4 · Colleges pay insufficient attention", "4 · 院校重视不够"),
            new("Little effort where responsibility is unclear", "责任不清，投入很少"), ["programme_effort", "college_motivation"]),
        new(new("5 · Insufficient resources", "5 · 资源不足"), new("Few double-qualified teachers, shallow cooperation", "“双师型”教师少，合作浅"),
            ["double_qualified_share", "mean_depth"]),
        new(new("6 · Insufficient institutional supply", "6 · 制度供给不足"), new("Rules and support are missing", "缺少规则与支持"),
            ["institutional_supply"]),
    ];
}
