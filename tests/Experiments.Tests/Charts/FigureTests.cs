using System.Text.Json;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Charts;

public sealed partial class FigureTests
{
    [Fact]
    public void Every_chart_has_as_many_finite_points_as_its_table_has_rows()
    {
        ExperimentData data = Data(FakeWorld.Document(periods: 40), FakeWorld.Document("With policy", "ffffffffffffffff", periods: 40));
        var body = new ReportBody(data, Provenances.Any);
        string html = body.Render();
        using JsonDocument figures = JsonDocument.Parse(body.FiguresJson);
        MatchCollection blocks = Figure().Matches(html);
        Assert.Equal(figures.RootElement.EnumerateObject().Count(), blocks.Count);
        Assert.True(blocks.Count >= 20);
        foreach (Match block in blocks)
        {
            JsonElement[] traces = [.. figures.RootElement.GetProperty(block.Groups["id"].Value).GetProperty("data").EnumerateArray()];
            int rows = Regex.Count(block.Groups["rows"].Value, "<tr>");
            foreach (int edge in (int[])[0, 1, 2])
            {
                // High, low and median of each line come in this order: each has one point per row.
                int points = traces.Where((_, i) => i % 3 == edge).Sum(static t => Finite(t.GetProperty("y")));
                Assert.Equal(rows, points);
            }
        }
    }

    [Fact]
    public void An_undefined_start_is_not_drawn()
    {
        ExperimentData data = Data(FakeWorld.Document(periods: 10));
        ChartFigure figure = new FigureBuilder(data, 1).World(new ChartSpec("Fit", ["graduate_fit"]))!;
        Assert.Equal(4, figure.Rows.Count);
        Assert.Equal("2011-Q3", figure.Rows[0].Date);
    }

    [Fact]
    public void An_observation_that_nobody_knows_is_left_out()
    {
        ExperimentData data = Data(FakeWorld.Document());
        var builder = new FigureBuilder(data, 1);
        Assert.Null(builder.World(new ChartSpec("?", ["not_observed"])));
        Assert.Single(builder.World(new ChartSpec("?", ["not_observed", "integration"]))!.Panels);
    }

    [Fact]
    public void Small_multiples_share_their_axes()
    {
        ExperimentData data = Data(FakeWorld.Document());
        IReadOnlyList<ChartFigure> sectors = new FigureBuilder(data, 1).BySector(new ChartSpec("Mismatch", ["mismatch", "reform_effort"]));
        Assert.Equal(6, sectors.Count);
        Assert.Single(sectors.Select(static s => s.Panels[0].Range).Distinct());
        Assert.Equal("Manufacturing", sectors[2].Title);
    }

    [Fact]
    public void A_large_comparison_is_thinned_to_the_row_budget()
    {
        ScenarioDocument[] seven = [.. Enumerable.Range(0, 7).Select(static i => FakeWorld.Document($"S{i}", $"{i:x16}", periods: 160))];
        ExperimentData data = Data(seven);
        Assert.True(FigureBuilder.StrideFor(data) > 1);
        Assert.Equal(1, FigureBuilder.StrideFor(Data(seven[0])));
    }

    /// <summary>The runs of two replications per scenario, without a folder.</summary>
    internal static ExperimentData Data(params ScenarioDocument[] documents)
    {
        var scenarios = new List<ScenarioResults>();
        foreach (ScenarioDocument document in documents)
        {
            var results = new ScenarioResults(document);
            for (int r = 0; r < 2; r++)
            {
                results.Add(RecordedRun.From(
                    FakeWorld.Produce(document.Scenario, r, static _ => { }, CancellationToken.None), RunTask.Of(document, r)));
            }

            scenarios.Add(results);
        }

        return new ExperimentData(scenarios, documents.Length * 2, 0);
    }

    private static int Finite(JsonElement values) => values.EnumerateArray().Count(static v => v.ValueKind == JsonValueKind.Number);

    [GeneratedRegex("<figure>.*?id=\"(?<id>[^\"]+)\".*?<tbody>(?<rows>.*?)</table>", RegexOptions.Singleline)]
    private static partial Regex Figure();
}
