using System.Text.Json;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Pages.Charts;

public sealed partial class FigureTests
{
    [Fact]
    public void Every_chart_of_a_report_has_as_many_finite_points_as_its_table_has_rows()
    {
        string page = FakeResults.PageOf(
            FakeResults.Of(FakeWorld.Document(periods: 40), FakeWorld.Document("With policy", "ffffffffffffffff", periods: 40)));
        using JsonDocument figures = JsonDocument.Parse(Data().Match(page).Groups["json"].Value);
        MatchCollection blocks = Figure().Matches(page);
        Assert.Equal(figures.RootElement.EnumerateObject().Count(), blocks.Count);
        Assert.True(blocks.Count >= 20);
        foreach (Match block in blocks)
        {
            JsonElement data = figures.RootElement.GetProperty(block.Groups["id"].Value).GetProperty("data");
            Assert.Equal(Regex.Count(block.Groups["rows"].Value, "<tr>"), Points(data));
        }
    }

    [Fact]
    public void A_band_has_an_edge_above_and_below_for_every_median()
    {
        ChartFigure figure = new FigureBuilder(FakeResults.Of(FakeWorld.Document()), 1)
            .World(new ChartSpec(Text.Same("I"), ["integration"]))!;
        using JsonDocument json = JsonDocument.Parse(PlotlyFigure.ToJson(figure));
        Assert.All(json.RootElement.GetProperty("data").EnumerateArray(), t => Assert.Equal(figure.Rows.Count, Finite(t.GetProperty("y"))));
    }

    [Theory]
    [InlineData(0.35, 0.35, 0, 1, 0.315, 0.385)]
    [InlineData(0.02, 0.05, 0, 1, 0.0185, 0.0515)]
    [InlineData(0, 0.4, 0, 1, 0, 0.42)]
    [InlineData(0.6, 1, 0, 1, 0.58, 1)]
    [InlineData(0, 0, 0, 1, 0, 0.05)]
    [InlineData(0, 0, 0, double.PositiveInfinity, 0, 1)]
    [InlineData(-3, -3, double.NegativeInfinity, double.PositiveInfinity, -3.3, -2.7)]
    public void An_axis_holds_what_is_drawn_and_ends_where_the_quantity_does(double low, double high, double minimum, double maximum,
        double from, double to)
    {
        AxisRange range = AxisRange.Of(low, high, minimum, maximum);
        Assert.Equal((from, to), (Math.Round(range.Low, 9), Math.Round(range.High, 9)));
    }

    [Fact]
    public void Every_axis_over_time_has_a_range_within_the_bounds_of_what_it_shows()
    {
        ChartFigure figure = new FigureBuilder(FakeResults.Of(FakeWorld.Document()), 1)
            .World(new ChartSpec(Text.Same("I"), ["system_quality", "institutional_supply"]))!;
        using JsonDocument json = JsonDocument.Parse(PlotlyFigure.ToJson(figure));
        JsonElement layout = json.RootElement.GetProperty("layout");
        Assert.All(["yaxis", "yaxis2"], name => Assert.Equal(2, layout.GetProperty(name).GetProperty("range").GetArrayLength()));
    }

    [Fact]
    public void A_cell_that_a_stored_table_names_twice_is_drawn_once()
    {
        Chart matrix = HeatmapChart.Of("h", "H", "share", true, [new("a", "x", 1), new("a", "x", 2), new("b", "x", 3)])!;
        using JsonDocument drawn = JsonDocument.Parse(matrix.FigureJson);
        Assert.Equal((2, 2), (matrix.Table.Rows.Count, Points(drawn.RootElement.GetProperty("data"))));
    }

    [Fact]
    public void Undefined_estimates_and_cells_are_neither_drawn_nor_listed()
    {
        Chart intervals = IntervalChart.Of("i", "I", "share", "95 %",
            [new("a", "", 0, 1, 0, 2), new("b", "", 0, double.NaN, 0, 1), new("c", "", 0, 2, double.NaN, double.NaN)])!;
        Chart matrix = HeatmapChart.Of("h", "H", "share", true, [new("a", "x", 1), new("a", "y", double.NaN), new("b", "y", -1)])!;
        Chart path = PathChart.Space("p", "P", "x", "y", "z", [new("a", 0, "2010-Q1", 1, 2, 3), new("a", 0, "2010-Q2", 1, double.NaN, 3)])!;
        foreach ((Chart chart, int rows) in new[] { (intervals, 2), (matrix, 2), (path, 1) })
        {
            using JsonDocument json = JsonDocument.Parse(chart.FigureJson);
            Assert.Equal(rows, chart.Table.Rows.Count);
            Assert.Equal(rows, Points(json.RootElement.GetProperty("data")));
            Assert.All(chart.Table.Rows, r => Assert.Equal(chart.Table.Columns.Count, r.Count));
        }

        Assert.Null(IntervalChart.Of("i", "I", "share", "95 %", [new("b", "", 0, double.NaN, 0, 1)]));
    }

    [Fact]
    public void Axes_write_small_shares_out()
    {
        string page = FakeResults.PageOf(
            FakeResults.Of(FakeWorld.Document(periods: 40), FakeWorld.Document("With policy", "ffffffffffffffff", periods: 40)));
        using JsonDocument figures = JsonDocument.Parse(Data().Match(page).Groups["json"].Value);
        JsonElement[] axes =
            [.. figures.RootElement.EnumerateObject().Select(static f => f.Value.GetProperty("layout")).SelectMany(static l =>
            l.EnumerateObject().Where(static p => p.Name.StartsWith("yaxis", StringComparison.Ordinal)).Select(static p => p.Value)
                .Concat(l.TryGetProperty("scene", out JsonElement scene) ? [scene.GetProperty("zaxis")] : []))];
        Assert.True(axes.Length > 20);
        Assert.All(axes, static a => Assert.Equal("~g", a.GetProperty("tickformatstops")[0].GetProperty("value").GetString()));
    }

    [Fact]
    public void An_undefined_start_is_not_drawn()
    {
        ChartFigure figure = new FigureBuilder(FakeResults.Of(FakeWorld.Document(periods: 10)), 1)
            .World(new ChartSpec(Text.Same("Fit"), ["graduate_fit"]))!;
        Assert.Equal(4, figure.Rows.Count);
        Assert.Equal("2011-Q3", figure.Rows[0].Date);
    }

    [Fact]
    public void An_observation_that_nobody_knows_is_left_out()
    {
        var builder = new FigureBuilder(FakeResults.Of(FakeWorld.Document()), 1);
        Assert.Null(builder.World(new ChartSpec(Text.Same("?"), ["not_observed"])));
        Assert.Single(builder.World(new ChartSpec(Text.Same("?"), ["not_observed", "integration"]))!.Panels);
    }

    [Fact]
    public void Small_multiples_share_their_axes()
    {
        IReadOnlyList<ChartFigure> sectors = new FigureBuilder(FakeResults.Of(FakeWorld.Document()), 1)
            .ByGroup(new ChartSpec(Text.Same("Mismatch"), ["mismatch", "reform_effort"]), "sector");
        Assert.Equal(6, sectors.Count);
        Assert.Single(sectors.Select(static s => s.Panels[0].Range).Distinct());
        Assert.Contains(sectors, static s => s.Title == "Manufacturing");
    }

    [Fact]
    public void A_large_comparison_is_thinned_to_the_row_budget()
    {
        StoredExperiment one = FakeResults.Of(FakeWorld.Document(periods: 160, replications: 1));
        StoredExperiment seven = FakeResults.Of(
            [.. Enumerable.Range(0, 7).Select(static i => FakeWorld.Document($"S{i}", $"{i:x16}", periods: 160, replications: 1))]);
        Assert.True(FigureBuilder.StrideFor(seven) > 1);
        Assert.Equal(1, FigureBuilder.StrideFor(one));
    }

    /// <summary>Finite points of the traces that stand for the table's rows.</summary>
    internal static int Points(JsonElement traces) =>
        traces.EnumerateArray().Where(static t => t.TryGetProperty("meta", out JsonElement meta) && meta.GetString() == Plot.Rows)
        .Sum(static t =>
        t.GetProperty("type").GetString() == "heatmap"
            ? t.GetProperty("z").EnumerateArray().Sum(Finite)
            : Enumerable.Range(0, t.GetProperty("x").GetArrayLength())
                .Count(i => Axes.All(a => !t.TryGetProperty(a, out JsonElement v) || v[i].ValueKind == JsonValueKind.Number)));

    private static readonly string[] Axes = ["x", "y", "z"];

    private static int Finite(JsonElement values) => values.EnumerateArray().Count(static v => v.ValueKind == JsonValueKind.Number);

    [GeneratedRegex("<figure[^>]*>.*?id=\"(?<id>[^\"]+)\".*?<tbody>(?<rows>.*?)</table>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<script type=\"application/json\" id=\"figures\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
