using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Statistics;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Stories;

/// <summary>The page of a story: sentences, the two courses, every first difference in the order in which it happened.</summary>
internal static class StoryPage
{
    private const int MostRows = 60;

    public static string NameOf(AgentName agent) => $"story-{agent.ToString().Replace(':', '-')}.html";

    public static void Write(Stream stream, Story story, RerunScenarios scenarios, string commandLine)
    {
        IReadOnlyList<PageSection> sections =
        [
            new("answer", "What happened", [new ListBlock(story.Summary)]),
            new("causes", "The chain of causes", story.Causes.Count == 0 ? [ProseBlock.Words("There is no difference to explain.")] :
            [
                ProseBlock.Words("From the first difference anywhere near the agent to its own, in the order in which it happened. Rules are taken apart by putting one term of the second world into the first."),
                new ListBlock(story.Causes),
            ]),
            new("lives", "Two lives", [new ChartBlock(Charts(story, scenarios))]),
            new("differences", "First differences near the agent", [Differences(story)]),
            new("provenance", "Where this comes from", [new TermsBlock(
            [
                ("Program", Versions.CreatedBy, false), ("Command", commandLine, true), ("Results", scenarios.Data.Folder, false),
                (scenarios.First.Name, $"hash {scenarios.First.Hash}", false), (scenarios.Second.Name, $"hash {scenarios.Second.Hash}", false),
                ("Method", "Both worlds were run again side by side with the same seed and replication and compared bit by bit after every process of every quarter.", false),
            ])]),
        ];
        ReportPage.WriteSections(stream, story.Title, "Where do the two lives part, and why?", [.. scenarios.Notes.Select(Prose.Text)], [scenarios.First.Name, scenarios.Second.Name], sections);
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
                string title = Neighbourhood.Meaning(new Quantity(Nearness.Own, story.Agent.ToString(), column));
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
                        rows.Add(new ChartRow(title, scenario == 0 ? scenarios.First.Name : scenarios.Second.Name, scenario, date.ToString(), date.Year + ((date.Number - 1) / 4.0), new ReplicationBand(1, values[k], values[k], values[k])));
                    }
                }
            }

            if (rows.Count == 0) continue;
            string heading = string.Join(" and ", panels.Select(static p => p.Title));
            charts.Add(PlotlyFigure.ToChart(new ChartFigure("life-" + string.Join('-', pair), heading, Alt(heading, rows), panels, rows)));
        }

        return charts;
    }

    private static string Alt(string heading, List<ChartRow> rows) => $"Line chart, {heading}, of one agent in two worlds. " + string.Join(' ', rows.GroupBy(static r => (r.Panel, r.Scenario))
        .Select(static g => $"{g.Key.Panel} under {g.Key.Scenario}: {Readable.Number(g.First().Band.Median)} in {g.First().Date}, {Readable.Number(g.Last().Band.Median)} in {g.Last().Date}."));

    private static TableBlock Differences(Story story) => new(
        $"The first {MostRows} quantities that differ, in order",
        [new("When"), new("Process"), new("Whose"), new("What"), new("First world", true), new("Second world", true)],
        [.. story.Lives.Divergences.Take(MostRows).Select(d => (IReadOnlyList<string>)
            [story.Date(d.Period), d.Process, d.Quantity.Who, Neighbourhood.Meaning(d.Quantity), d.First.ToString("G6", CultureInfo.InvariantCulture), d.Second.ToString("G6", CultureInfo.InvariantCulture)])]);
}
