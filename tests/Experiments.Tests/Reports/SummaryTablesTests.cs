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

    [Fact]
    public void Observations_asked_for_by_name_are_shown_key_ones_first()
    {
        ScenarioDocument asking = Asking(FakeWorld.Document(), "coverage", "mismatch");
        string text = Printed(asking);
        Assert.Contains("Coverage", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Mismatch", StringComparison.Ordinal) is > 0 and var key && key < text.IndexOf("Coverage", StringComparison.Ordinal), text);
        Assert.DoesNotContain("Integration", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Coverage", Printed(FakeWorld.Document()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_one_scenario_observes_is_named_once_and_not_compared()
    {
        string text = Printed(FakeWorld.Document("One"), Asking(FakeWorld.Document("Other", "ffffffffffffffff"), "coverage"));
        string difference = text[text.IndexOf("Other − One", StringComparison.Ordinal)..];
        Assert.Contains("Not observed in Other, so not compared: integration, ", difference, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^ Coverage +0 +0 … 0 +2 ", difference);
        Assert.DoesNotContain("Integration", difference, StringComparison.Ordinal);
        string none = Printed(Asking(FakeWorld.Document("One"), "integration"), Asking(FakeWorld.Document("Other", "ffffffffffffffff"), "coverage"));
        Assert.Contains("Not observed in One, so not compared: coverage.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("Paired by replication", none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_shorter_than_five_years_says_how_many_quarters_its_means_are_over()
    {
        string text = Printed(FakeWorld.Document("Short", periods: 12), FakeWorld.Document("Short policy", "ffffffffffffffff", periods: 12));
        Assert.Contains("Whole run: mean over all its 12 quarters.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last 5", text, StringComparison.Ordinal);
        Assert.Contains("Last 5 y: mean over the last 20 quarters.", Printed(FakeWorld.Document(periods: 20)), StringComparison.Ordinal);
        Assert.Contains("(the whole of a shorter run)", Printed(FakeWorld.Document("Short", periods: 12), FakeWorld.Document("Long", "ffffffffffffffff", periods: 24)), StringComparison.Ordinal);
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

    private static ScenarioDocument Asking(ScenarioDocument document, params string[] outcomes) => document with { Observe = document.Observe with { Outcomes = outcomes } };

    private static string Printed(params ScenarioDocument[] documents)
    {
        using var output = new StringWriter();
        SummaryTables.Write(output, Data(documents));
        return output.ToString();
    }

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
