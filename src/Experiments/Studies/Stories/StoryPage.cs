using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Studies.Stories;

/// <summary>The page of a story: sentences, the two courses, every first difference in the order in which it happened.</summary>
internal static class StoryPage
{
    private const int MostRows = 60;

    public static string NameOf(AgentName agent) => $"story-{agent.ToString().Replace(':', '-')}.html";

    /// <summary>The story as a page: what happened and the chain of causes are on the console too.</summary>
    public static ResultsPage Compose(Story story, RerunScenarios scenarios, string commandLine)
    {
        string Say(Text text, params object[] values) => values.Length == 0 ? text.In(story.Language) : text.In(story.Language, values);
        IReadOnlyList<PageSection> sections =
        [
            new(AnswerSection.Id, Say(StoryTexts.Happened), [new ListBlock(story.Summary)]) { IsBrief = true },
            new("causes", Say(StoryTexts.Chain), story.Causes.Count == 0 ? [ProseBlock.Words(Say(StoryTexts.NoDifference))] :
            [
                ProseBlock.Words(Say(StoryTexts.ChainWords)),
                new ListBlock(story.Causes),
            ]) { IsBrief = true },
            new("lives", Say(StoryTexts.Lives), [new ChartBlock(Charts(story, scenarios))]),
            new("differences", Say(StoryTexts.Differences), [Differences(story)]),
            new("provenance", Say(PageTexts.Origin), [new TermsBlock(
            [
                (Say(BackgroundTexts.Program), Versions.CreatedBy, false), (Say(BackgroundTexts.Command), commandLine, true),
                (Say(StoryTexts.Results), scenarios.Data.Folder, false),
                (scenarios.First.TitleIn(story.Language), Say(BackgroundTexts.HashOf, scenarios.First.Hash), false),
                (scenarios.Second.TitleIn(story.Language), Say(BackgroundTexts.HashOf, scenarios.Second.Hash), false),
                (Say(PageTexts.Method), Say(StoryTexts.MethodWords), false),
            ])]),
        ];
        return new ResultsPage(story.Title, Say(StoryTexts.Question),
            [.. scenarios.Notes.Select(n => Prose.Text(n.In(story.Language)))],
            [scenarios.First.TitleIn(story.Language), scenarios.Second.TitleIn(story.Language)], sections);
    }

    private static List<Chart> Charts(Story story, RerunScenarios scenarios)
    {
        var charts = new List<Chart>();
        foreach (string[] pair in Story.Drawn(story.Agent.Kind).Where(story.Lives.Lives.ContainsKey).Chunk(2))
        {
            var panels = new List<ChartPanel>();
            var rows = new List<ChartRow>();
            foreach (string column in pair)
            {
                string title = story.Words(new Quantity(Nearness.Own, story.Agent.ToString(), column));
                title = char.ToUpperInvariant(title[0]) + title[1..];
                panels.Add(new ChartPanel(title, string.Empty));
                (List<double> first, List<double> second) = story.Lives.Lives[column];
                for (int scenario = 0; scenario < 2; scenario++)
                {
                    List<double> values = scenario == 0 ? first : second;
                    for (int k = 0; k < values.Count; k++)
                    {
                        if (!double.IsFinite(values[k])) continue;
                        Quarter date = scenarios.First.Scenario.Start + story.Lives.Periods[k];
                        rows.Add(new ChartRow(title, (scenario == 0 ? scenarios.First : scenarios.Second)
                            .TitleIn(story.Language), scenario,
                            date.ToString(), date.Year + ((date.Number - 1) / 4.0), ReplicationBand.Of([values[k]])));
                    }
                }
            }

            if (rows.Count == 0) continue;
            string heading = string.Join(StoryTexts.And.In(story.Language), panels.Select(static p => p.Title));
            charts.Add(PlotlyFigure.ToChart(new ChartFigure("life-" + string.Join('-', pair), heading, Alt(heading, rows, story.Language),
                panels, rows) { Language = story.Language }));
        }

        return charts;
    }

    private static string Alt(string heading, List<ChartRow> rows, Language language) =>
        StoryTexts.Alt.In(language, heading, string.Join(' ', rows.GroupBy(static r => (r.Panel, r.Scenario))
        .Select(g => StoryTexts.AltCourse.In(language, g.Key.Panel, g.Key.Scenario, Readable.Number(g.First().Band.Median, language),
            g.First().Date, Readable.Number(g.Last().Band.Median, language), g.Last().Date))));

    private static TableBlock Differences(Story story) => new(
        StoryTexts.FirstQuantities.In(story.Language, MostRows),
        [new(StoryTexts.When.In(story.Language)), new(StoryTexts.Process.In(story.Language)), new(StoryTexts.Whose.In(story.Language)),
            new(ChartTexts.What.In(story.Language)), new(StoryTexts.First.In(story.Language), true),
            new(StoryTexts.Second.In(story.Language), true)],
        [.. story.Lives.Divergences.Take(MostRows).Select(d => (IReadOnlyList<string>)
            [story.Date(d.Period), d.Process, story.Who(d.Quantity.Who), story.Words(d.Quantity),
                Readable.Significant(d.First, Math.Max(6, Story.Apart(d.First, d.Second))),
                Readable.Significant(d.Second, Math.Max(6, Story.Apart(d.First, d.Second)))])]);
}
