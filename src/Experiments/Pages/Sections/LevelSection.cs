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
        foreach (ScenarioRuns scenario in data.Scenarios.Take(FigureBuilder.MostScenarios))
        {
            if (Table(data, scenario) is not { } table) continue;
            blocks.Add(table);
            blocks.Add(ProseBlock.Soft(Words(data, scenario)));
        }

        return blocks.Count == 0 ? null : new PageSection("levels", data.Say(RunTexts.Levels), blocks) { IsBrief = true };
    }

    private static TableBlock? Table(StoredExperiment data, ScenarioRuns scenario)
    {
        ObservationDefinition[] shown = [.. scenario.Shown(data.Outcomes.Values)];
        if (shown.Length == 0) return null;
        int[] kept = scenario.Periods.Count == 0 ? [] : [0, scenario.Periods.Count / 2];
        bool hasBands = scenario.Replications.Count >= ReplicationBand.Fewest;
        string Number(double value) => Readable.Number(value, data.Language);
        return new TableBlock(scenario.Name,
        [
            new(data.Say(RunTexts.Observation)), .. kept.Select(k => new ChartColumn(scenario.Periods[k].Date, true)),
            new(Window(scenario).Heading(data.Language), true), .. hasBands ? [new ChartColumn(data.Say(RunTexts.Band), true)]
                : Array.Empty<ChartColumn>(),
        ],
        [
            .. shown.Select(o =>
            {
                ReplicationBand end = scenario.EndBand(o.Name);
                return (IReadOnlyList<string>)
                [
                    CatalogueTexts.Label(o, data.Language),
                    .. kept.Select(k => Number(scenario.Band(o.Name, ScenarioRuns.World, k).Median)), Number(end.Median),
                    .. hasBands ? [Readable.Range(end.Low, end.High, data.Language)] : Array.Empty<string>(),
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
        return string.Join(' ', new[] { medians, means, data.Say(RunTexts.SharesUnlessSaid) }.Where(static s => s.Length > 0));
    }

    private static OutcomeWindow Window(ScenarioRuns scenario) => OutcomeWindow.Of(scenario.Horizon);
}
