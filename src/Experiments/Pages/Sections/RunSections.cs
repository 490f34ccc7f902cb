using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>The page of runs: one scenario told, or several compared with the first.</summary>
internal static class RunSections
{
    public static StudyPage Compose(StoredExperiment data)
    {
        string[] names = [.. data.Scenarios.Take(data.ShowsScenarios ? FigureBuilder.MostScenarios : 0).Select(static s => s.Name)];
        return new StudyPage(Title(data, names), Question(data))
        {
            Findings = data.ShowsScenarios ? [.. AnswerSection.Runs(data), .. PolicySection.InForce(data)] : [],
            Sections = data.ShowsScenarios ? [.. Of(data).OfType<PageSection>()] : [],
            Legend = names,
        };
    }

    private static string Title(StoredExperiment data, string[] names)
    {
        if (data.Kind == StoredExperiment.RunKind) return string.Join(" · ", names);
        string kind = char.ToUpperInvariant(data.Kind[0]) + data.Kind[1..];
        return data.Manifest.Scenarios.Count == 0 ? kind : data.TitleOf(kind);
    }

    private static string Question(StoredExperiment data) => data.Kind != StoredExperiment.RunKind || data.Scenarios.Count == 0
        ? data.Say(PageTexts.QuestionOfOther, data.Kind)
        : data.Say(data.Scenarios.Count > 1 ? PageTexts.QuestionOfComparison : PageTexts.QuestionOfRun, data.Scenarios[0].Name);

    private static IEnumerable<PageSection?> Of(StoredExperiment data)
    {
        var scenarios = new ScenarioSections(data);
        var effects = new EffectSections(data);
        bool hasSeries = data.Scenarios.Any(static s => s.Periods.Count > 0);
        yield return effects.Effects();
        if (hasSeries) yield return scenarios.OverTime(ReportCatalog.Sections[0]);
        yield return LevelSection.Of(data);
        yield return PolicySection.Of(data);
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
}
