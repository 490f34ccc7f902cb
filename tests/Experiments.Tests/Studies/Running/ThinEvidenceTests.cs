using System.Text.Json;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Pages;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Studies.Running;

/// <summary>What the runs cannot carry is said on the console, in the manifest and on the page, in both languages.</summary>
public sealed class ThinEvidenceTests
{
    [Fact]
    public void A_stopping_rule_that_was_not_met_says_target_reached_and_what_it_takes() =>
        IsSaid([Until("integration", 0.001)], "“Fake”: the stopping rule was not met: after 20 replications the half width of integration " +
            "is 0.0109, not the 0.00100 asked for; at this spread it takes about 2,100 replications (replications.at_most).");

    [Fact]
    public void A_stopping_rule_that_was_met_says_nothing()
    {
        using var harness = new RunHarness();
        harness.Run([Until("integration", 0.5)]);
        Assert.DoesNotContain("stopping rule", harness.Tables, StringComparison.Ordinal);
        Assert.Contains("Medians over 16 runs", harness.Tables, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopping_rule_of_an_outcome_that_is_not_kept_could_not_be_judged() =>
        IsSaid([Until("coverage", 0.001) with { Observe = new ObserveSettings([], 1) { Outcomes = ["integration"] } }],
            "“Fake”: the stopping rule could not be judged, because coverage has a value in 0 of 20 replications.");

    [Fact]
    public void One_replication_is_said_once_for_all_scenarios() =>
        IsSaid([FakeWorld.Document(replications: 1), FakeWorld.Document("Policy", "ffffffffffffffff", replications: 1)],
            "“Fake”, “Policy”: one replication, so there is no band and nothing tells luck from effect.");

    [Fact]
    public void Scenarios_of_different_length_say_which_dates_are_compared() =>
        IsSaid([FakeWorld.Document(periods: 60), FakeWorld.Document("Policy", "ffffffffffffffff", periods: 44)],
            "“Policy” and “Fake” differ in length or start: they are compared over 2016-Q1 to 2020-Q4, the quarters that both have.");

    [Fact]
    public void Scenarios_without_a_common_date_say_that_they_are_not_compared()
    {
        ScenarioDocument late = FakeWorld.Document("Policy", "ffffffffffffffff");
        IsSaid([FakeWorld.Document(), late with { Scenario = late.Scenario with { Start = new Quarter(2030, 1) } }],
            "“Policy” and “Fake” have no quarter in common, so they are not compared.");
    }

    [Fact]
    public void An_outcome_that_some_replications_leave_undefined_says_of_how_many_its_numbers_are()
    {
        RunSeries Produce(Scenario scenario, int replication, Action<int> done, CancellationToken cancellation)
        {
            RunSeries series = FakeWorld.Produce(scenario, replication, done, cancellation);
            for (int period = 0; replication == 1 && period < scenario.Periods; period++) series.Set(0, 0, period, double.NaN);
            return series;
        }

        IsSaid([FakeWorld.Document()], "“Fake”: integration has a value in 3 of 4 replications; its median, band and differences are of " +
            "these.", new RunEnvironment { Produce = Produce });
    }

    [Fact]
    public void Effects_of_other_dates_are_those_of_the_series_over_the_dates_that_both_have()
    {
        using var results = new FakeResults(FakeWorld.Document(periods: 60, replications: 6),
            FakeWorld.Document("Longer", "ffffffffffffffff", periods: 100, replications: 6));
        Assert.Contains("“Longer” leaves integration as it is under “Fake” in all", results.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("raises integration", results.Page, StringComparison.Ordinal);
        Assert.Equal(3, results.Page.Split("differ in length or start: they are compared over").Length);
    }

    [Fact]
    public void Charts_of_one_replication_have_no_band()
    {
        using FakeResults one = new(FakeWorld.Document(replications: 1)), three = new(FakeWorld.Document(replications: 3));
        Assert.Contains("tonexty", three.Page[three.Page.IndexOf("id=\"figures\"", StringComparison.Ordinal)..].Split("</script>")[0],
            StringComparison.Ordinal);
        Assert.DoesNotContain("tonexty", one.Page[one.Page.IndexOf("id=\"figures\"", StringComparison.Ordinal)..].Split("</script>")[0],
            StringComparison.Ordinal);
        Assert.Contains("eight in ten", three.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("eight in ten", one.Page, StringComparison.Ordinal);
        Assert.Contains("chart-world-integration", one.Page, StringComparison.Ordinal);
    }

    private static ScenarioDocument Until(string outcome, double halfWidth) =>
        FakeWorld.Document() with { Replications = new ReplicationSettings(20, new StoppingRule(outcome, halfWidth)) };

    private static void IsSaid(IReadOnlyList<ScenarioDocument> documents, string sentence, RunEnvironment? environment = null)
    {
        using var harness = new RunHarness();
        harness.Run([.. documents.Select(static d => d with { Warnings = [] })], environment: environment);
        Assert.Contains("Warning: " + sentence, harness.Tables.ReplaceLineEndings(" "), StringComparison.Ordinal);
        using JsonDocument manifest = JsonDocument.Parse(harness.Bytes(Manifest.Name));
        Assert.Contains(sentence, manifest.RootElement.GetProperty("warnings").EnumerateArray()
            .Select(static w => w.GetProperty("text").GetString()));
        StoredExperiment stored = StoredFolder.TryRead(harness.Out, Ronghe.Experiments.Pages.Charts.ReportCatalog.Grouped,
            out string problem) ?? throw new InvalidOperationException(problem);
        Assert.Contains(Html.Escape(sentence), FakeResults.PageOf(stored), StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishIn(stored));
    }
}
