namespace Ronghe.Experiments.Charts;

/// <summary>A chart of the report: one to three observations stacked over one time axis.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Observations">From top to bottom.</param>
/// <param name="SameScale">The panels share one axis range, so that heights can be compared.</param>
internal sealed record ChartSpec(string Title, IReadOnlyList<string> Observations, bool SameScale = false);

/// <summary>A part of the report and the question it answers.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Charts">The charts.</param>
/// <param name="GroupKind">Small multiples over the groups of this kind; null for the whole world.</param>
internal sealed record ReportSection(string Title, string Question, IReadOnlyList<ChartSpec> Charts, string? GroupKind = null);

/// <summary>A realistic problem of the source paper (§3.1–3.6) and what shows it.</summary>
internal sealed record RealisticProblem(string Title, string Shown, IReadOnlyList<string> Observations);

/// <summary>What the report of <c>ronghe run</c> shows, in reading order.</summary>
internal static class ReportCatalog
{
    public static IReadOnlyList<ReportSection> Sections { get; } =
    [
        new("Integration", "How far are colleges and enterprises integrated: how many students does it reach, and how deep does it go?",
        [
            new("Integration", ["integration"]),
            new("Coverage and depth", ["coverage", "mean_depth"]),
            new("Form and coupling", ["formality", "coupling"]),
        ]),
        new("Motivation of both sides", "Do colleges and enterprises want to cooperate, and does it pay them?",
        [
            new("Motivation", ["college_motivation", "enterprise_motivation"], SameScale: true),
            new("Learned benefit", ["college_benefit", "enterprise_benefit"], SameScale: true),
            new("Consensus", ["consensus", "belief_gap"]),
        ]),
        new("Mismatch and reform, sector by sector",
            "Does each sector find the graduates it needs, and do colleges reform where it does not? Above 0 there are more vacancies than suitable job seekers, below 0 fewer.",
            [new("Mismatch and reform effort", ["mismatch", "reform_effort"])], GroupKind: "sector"),
        new("Integration, region by region", "Where does integration take hold?", [new("Integration", ["integration"])], GroupKind: "region"),
        new("Graduates and work", "Do graduates fit their jobs, and do they find work?",
        [
            new("Fit", ["graduate_fit", "workforce_fit"], SameScale: true),
            new("Employment", ["in_field_rate", "employment_rate"], SameScale: true),
            new("Slack on both sides", ["unemployment_rate", "vacancy_rate"], SameScale: true),
        ]),
        new("Conditions", "Are rules, effort and teachers in place?",
        [
            new("Systems and institutions", ["system_quality", "institutional_supply"]),
            new("Effort and teachers", ["programme_effort", "double_qualified_share"]),
        ]),
        new("Cost", "Who pays, and how much?", [new("Public and private cost", ["public_cost", "private_cost"], SameScale: true)]),
        new("Four communities", "Do the four communities of the source paper grow?",
        [
            new("Education and governance", ["community_education", "community_governance"], SameScale: true),
            new("Innovation and interests", ["community_innovation", "community_interests"], SameScale: true),
        ]),
    ];

    /// <summary>Outcomes whose series are read by group too.</summary>
    public static IReadOnlySet<string> Grouped { get; } = Sections.Where(static s => s.GroupKind is not null)
        .SelectMany(static s => s.Charts.SelectMany(static c => c.Observations)).Append("graduate_fit").ToHashSet();

    public static IReadOnlyList<RealisticProblem> Problems { get; } =
    [
        new("1 · No consensus", "Beliefs lie apart and agreement is low", ["belief_gap", "consensus"]),
        new("2 · Management system not sound", "Few working systems, whatever was announced", ["system_quality", "formality"]),
        new("3 · Enterprises lack motivation", "Cold enterprises beside hot schools: they gain less", ["enterprise_motivation", "enterprise_benefit"]),
        new("4 · Colleges pay insufficient attention", "Little effort where responsibility is unclear", ["programme_effort", "college_motivation"]),
        new("5 · Insufficient resources", "Few double-qualified teachers, shallow cooperation", ["double_qualified_share", "mean_depth"]),
        new("6 · Insufficient institutional supply", "Rules and support are missing", ["institutional_supply"]),
    ];
}
