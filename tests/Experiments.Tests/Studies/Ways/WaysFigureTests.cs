using System.Text.Json;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Experiments.Tests.Texts;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>Each picture of the page shows as many finite points as its table has rows.</summary>
public sealed class WaysFigureTests(SurfaceResults results) : IClassFixture<SurfaceResults>
{
    [Fact]
    public void Every_chart_has_as_many_points_as_its_table_has_rows_and_says_its_finding()
    {
        StoredExperiment data = StoredFolder.TryRead(results.Folder, ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem);
        Chart[] charts = [.. FigureFiles.ChartsOf(WaysSections.Compose(data).Sections)];
        string[] expected = ["ways-equal-cost", "ways-ranks", "ways-shapley", "ways-interactions", "ways-timing", "ways-persistence",
            "ways-kept", "ways-ramps", "ways-groups-region"];
        Assert.Empty(expected.Except(charts.Select(static c => c.Id)));
        foreach (Chart chart in charts)
        {
            Assert.Equal(chart.Table.Rows.Count, FinitePoints(chart));
            Assert.NotEmpty(chart.Alt);
        }
    }

    [Fact]
    public void The_page_shows_the_stored_sentences_and_the_pictures()
    {
        string page = ShownNumber.Said(File.ReadAllText(Path.Combine(results.Folder, ReportPage.Name)));
        Assert.Contains("After 12 years all six ways at effort 1", page, StringComparison.Ordinal);
        Assert.Contains("id=\"chart-ways-equal-cost\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_english_is_left_on_the_chinese_page() =>
        Assert.Empty(ChinesePage.EnglishIn(StoredFolder.TryRead(results.Folder, ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem)));

    private static int FinitePoints(Chart chart)
    {
        using JsonDocument figure = JsonDocument.Parse(chart.FigureJson);
        return figure.RootElement.GetProperty("data").EnumerateArray()
            .Where(static t => t.TryGetProperty("meta", out JsonElement meta) && meta.ValueKind == JsonValueKind.String
                && meta.GetString() == Plot.Rows)
            .Sum(static trace => trace.TryGetProperty("z", out JsonElement z)
                ? z.EnumerateArray().Sum(static row => row.EnumerateArray().Count(static v => v.ValueKind == JsonValueKind.Number))
                : trace.GetProperty("y").EnumerateArray().Count(static v => v.ValueKind == JsonValueKind.Number));
    }
}
