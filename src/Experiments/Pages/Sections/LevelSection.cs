using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Sections;

/// <summary>The key observations of each scenario, or those that it asks for: at the start, half way, over the last five years.</summary>
internal static class LevelSection
{
    public static PageSection? Of(StoredExperiment data)
    {
        var blocks = new List<PageBlock>();
        var words = new List<string>();
        foreach (ScenarioRuns scenario in data.Scenarios.Take(FigureBuilder.MostScenarios))
        {
            if (Table(data, scenario) is not { } table) continue;
            blocks.Add(table);
            words.Add(Words(data, scenario));
        }

        // Said once below all tables where it is the same of all.
        if (words.Count > 0 && words.Distinct().Count() == 1) blocks.Add(ProseBlock.Soft(words[0]));
        else for (int i = words.Count; i > 0; i--) blocks.Insert(i, ProseBlock.Soft(words[i - 1]));

        return blocks.Count == 0 ? null : new PageSection("levels", data.Say(RunTexts.Levels), blocks) { IsBrief = true };
    }

    private static TableBlock? Table(StoredExperiment data, ScenarioRuns scenario)
    {
        ObservationDefinition[] shown = [.. scenario.Shown(data.Outcomes.Values)];
        if (shown.Length == 0) return null;
        int[] kept = scenario.Periods.Count == 0 ? [] : [0, scenario.Periods.Count / 2];
        bool hasBands = scenario.Replications.Count >= ReplicationBand.Fewest;
        return new TableBlock(scenario.Name,
        [
            new(data.Say(RunTexts.Observation)), .. kept.Select(k => new ChartColumn(scenario.Periods[k].Date, true)),
            new(Window(scenario).Heading(data.Language), true), .. hasBands ? [new ChartColumn(data.Say(RunTexts.Band), true)]
                : Array.Empty<ChartColumn>(),
        ],
        [
            .. shown.Select(o =>
            {
                Prose Said(Measured number) => Prose.Of(number, data.Language);
                Measured End(string which) => ReportNumbers.EndCell(data, scenario, o.Name, which);
                return (IReadOnlyList<Prose>)
                [
                    CatalogueTexts.Label(o, data.Language),
                    .. kept.Select(k => Said(ReportNumbers.CourseCell(data, scenario, o.Name, k))), Said(End("median")),
                    .. hasBands ? [Prose.Range(End("low"), End("high"), data.Language)] : Array.Empty<Prose>(),
                ];
            }),
        ]);
    }

    private static string Words(StoredExperiment data, ScenarioRuns scenario)
    {
        int replications = scenario.Replications.Count;
        OutcomeWindow window = Window(scenario);
        string medians = replications >= ReplicationBand.Fewest ? data.Say(RunTexts.MediansAndBands, replications)
            : replications > 1 ? data.Say(RunTexts.Medians, replications) : string.Empty;
        string means = window.IsFull ? data.Say(RunTexts.LastQuarters, window.Heading(data.Language), Runs.RecordedRun.LastPeriods)
            : data.Say(RunTexts.AllQuarters, window.Heading(data.Language), window.Longest);
        return string.Join(data.Language == Language.Chinese ? string.Empty : " ", new[] { medians, means }
            .Where(static s => s.Length > 0));
    }

    private static OutcomeWindow Window(ScenarioRuns scenario) => OutcomeWindow.Of(scenario.Horizon);
}
