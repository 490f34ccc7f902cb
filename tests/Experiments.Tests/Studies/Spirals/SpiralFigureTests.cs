using System.Text.Json;
using Ronghe.Experiments.Pages.Charts;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

public sealed class SpiralFigureTests
{
    [Fact]
    public void Lines_with_bands_and_timed_paths_have_a_point_for_every_row_of_their_table()
    {
        Chart lines = BandChart.Of("b", "B", "x", "y", "95 %",
            [new("one", 0, 2, 1, 0, 2), new("one", 0, 1, 1, 0, 2), new("two", 1, 1, 3, double.NaN, double.NaN),
            new("two", 1, 2, double.NaN, 0, 1)])!;
        Chart plane = TimedPathChart.Plane("p", "P", "x", "y",
            [new("a", 0, "quarter 1", 1, 2, 3), new("a", 0, "quarter 2", 1, double.NaN, 3)])!;
        Chart space = TimedPathChart.Space("s", "S", "x", "y", "z",
            [new("a", 0, "quarter 1", 1, 2, 3), new("a", 0, "quarter 2", 2, 1, 4)])!;
        foreach ((Chart chart, int rows) in new[] { (lines, 3), (plane, 1), (space, 2) })
        {
            using JsonDocument json = JsonDocument.Parse(chart.FigureJson);
            int points = json.RootElement.GetProperty("data").EnumerateArray()
                .Where(static t => t.TryGetProperty("meta", out JsonElement meta) && meta.GetString() == "rows")
                .Sum(static t => t.GetProperty("y").EnumerateArray().Count(static y => y.ValueKind == JsonValueKind.Number));
            Assert.Equal(rows, chart.Table.Rows.Count);
            Assert.Equal(rows, points);
            Assert.NotEmpty(chart.Alt);
        }
    }

    [Fact]
    public void A_line_is_drawn_from_low_to_high_whatever_the_order_of_its_points()
    {
        Chart chart = BandChart.Of("b", "B", "x", "y", "95 %",
            [new("one", 0, 3, 1, 0, 2), new("one", 0, 1, 1, 0, 2), new("one", 0, 2, 1, 0, 2)])!;
        Assert.Equal(["1", "2", "3"], chart.Table.Rows.Select(static r => r[1]));
    }

    [Fact]
    public void Nothing_defined_is_not_drawn()
    {
        Assert.Null(BandChart.Of("b", "B", "x", "y", "95 %", [new("one", 0, 1, double.NaN, 0, 1)]));
        Assert.Null(TimedPathChart.Plane("p", "P", "x", "y", []));
    }
}
