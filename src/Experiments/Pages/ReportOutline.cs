using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Spirals;
using Ronghe.Experiments.Studies.Sweeps;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages;

/// <summary>What a page shows and in which order, for each kind of results folder. A new kind of experiment adds its sections here; its
/// tables are shown even before it does.</summary>
internal static class ReportOutline
{
    public static string TitleOf(StoredExperiment data) => data.Kind switch
    {
        "run" => string.Join(" · ", data.Scenarios.Take(FigureBuilder.MostScenarios).Select(static s => s.Name)),
        _ when data.Manifest.Scenarios.Count > 0 => data.Say(PageTexts.TitleOfKind, KindTitle(data),
            string.Join(" · ", data.Manifest.Scenarios.Take(3).Select(static s => s.Name))),
        _ => KindTitle(data),
    };

    public static string QuestionOf(StoredExperiment data) => data.Kind switch
    {
        "run" when data.Scenarios.Count > 1 => data.Say(PageTexts.QuestionOfComparison, data.Scenarios[0].Name),
        "run" when data.Scenarios.Count == 1 => data.Say(PageTexts.QuestionOfRun, data.Scenarios[0].Name),
        "ways" => data.Say(PageTexts.QuestionOfWays),
        "spiral" => data.Say(PageTexts.QuestionOfSpiral),
        "sweep" => data.Say(PageTexts.QuestionOfSweep),
        _ => data.Say(PageTexts.QuestionOfOther, data.Kind),
    };

    /// <summary>What each kind of experiment declares of its tables.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<TableHeading>> Declared { get; } =
        new Dictionary<string, IReadOnlyList<TableHeading>> { ["sweep"] = SweepTables.All };

    /// <summary>Sections between the heading and the end of the page.</summary>
    public static IReadOnlyList<PageSection> Of(StoredExperiment data)
    {
        var shown = new HashSet<string>();
        var sections = new List<PageSection?> { AnswerSection.Of(data, FindingsOf(data)) };
        if (data.ShowsScenarios) sections.AddRange(Runs(data));
        if (data.Kind == "ways") sections.AddRange(WaysSections.Of(data, shown));
        if (data.Kind == "spiral")
        {
            sections.AddRange(SpiralSections.Of(data));
            shown.UnionWith(SpiralSections.Shown);
        }

        if (data.Kind == "sweep") sections.AddRange(SweepSections.Of(data));
        sections.Add(TableSections.Of(data, [.. data.Tables.Where(t => !shown.Contains(t.Name))]));
        sections.AddRange([BackgroundSections.Validation(data), BackgroundSections.Method(data), BackgroundSections.Provenance(data)]);
        return [.. sections.OfType<PageSection>()];
    }

    private static IReadOnlyList<Prose> FindingsOf(StoredExperiment data) => data.Kind switch
    {
        "ways" => WaysSections.Findings(data),
        "spiral" => SpiralSections.Findings(data),
        "sweep" => SweepSections.Findings(data),
        _ => [],
    };

    private static IEnumerable<PageSection?> Runs(StoredExperiment data)
    {
        var scenarios = new ScenarioSections(data);
        var effects = new EffectSections(data);
        bool hasSeries = data.Scenarios.Any(static s => s.Periods.Count > 0);
        if (hasSeries) yield return scenarios.OverTime(ReportCatalog.Sections[0]);
        yield return PolicySection.Of(data);
        yield return effects.Effects();
        yield return scenarios.Problems();
        yield return effects.WinnersAndLosers();
        if (hasSeries)
        {
            yield return scenarios.Spiral();
            foreach (ReportSection part in ReportCatalog.Sections.Skip(1)) yield return scenarios.OverTime(part);
        }

        yield return effects.Robustness();
        if (!hasSeries)
            yield return new PageSection("no-series", data.Say(PageTexts.OverTime), [ProseBlock.Words(data.Say(PageTexts.NoSeries))]);
        else if (scenarios.NotStored() is { } missing)
            yield return new PageSection("not-stored", data.Say(PageTexts.NotStoredTitle), [missing]);
    }

    private static string KindTitle(StoredExperiment data) => data.Kind switch
    {
        "ways" => data.Say(PageTexts.Ways),
        "spiral" => data.Say(PageTexts.Spiral),
        "run" => data.Say(PageTexts.Runs),
        "sweep" => data.Say(PageTexts.Sweep),
        _ => char.ToUpperInvariant(data.Kind[0]) + data.Kind[1..],
    };
}
