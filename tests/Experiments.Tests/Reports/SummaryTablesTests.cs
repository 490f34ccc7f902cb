using Ronghe.Experiments.Reports;
using Ronghe.Experiments.Results;
using Ronghe.Experiments.Running;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Reports;

public sealed class SummaryTablesTests
{
    [Fact]
    public void Fits_80_columns_without_colour_in_a_pipe()
    {
        using var output = new StringWriter();
        SummaryTables.Write(output, Data(FakeWorld.Document("[red]One[/]"), FakeWorld.Document("Policy " + new string('x', 100), "ffffffffffffffff")));
        string text = output.ToString();
        Assert.All(text.Split('\n'), static l => Assert.True(l.Length <= 80 && l == l.TrimEnd(), l));
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("[red]One[/]", text, StringComparison.Ordinal);
        Assert.Contains("outside its plausible range", text, StringComparison.Ordinal);
        Assert.Contains("hunan-colleges.csv", text, StringComparison.Ordinal);
        Assert.DoesNotContain("…\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.12345, "0.123")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(-0.0012345, "−0.00123")]
    [InlineData(0.00012345, "1.2E-4")]
    [InlineData(-1.48, "−1.48")]
    [InlineData(0.9999, "1.00")]
    [InlineData(99.99, "100")]
    [InlineData(9_999.7, "10.0 k")]
    [InlineData(590_000, "590 k")]
    [InlineData(999_900, "1.00 M")]
    [InlineData(2.5e9, "2.50 bn")]
    [InlineData(1e-5, "1.0E-5")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Numbers_have_about_three_figures(double value, string expected) => Assert.Equal(expected, Readable.Number(value));

    private static ExperimentData Data(params ScenarioDocument[] documents)
    {
        var scenarios = new List<ScenarioResults>();
        foreach (ScenarioDocument document in documents)
        {
            var results = new ScenarioResults(document);
            for (int r = 0; r < 2; r++)
                results.Add(RecordedRun.From(FakeWorld.Produce(document.Scenario, r, static _ => { }, CancellationToken.None), RunTask.Of(document, r)));
            scenarios.Add(results);
        }

        return new ExperimentData(scenarios, documents.Length * 2, 0);
    }
}
