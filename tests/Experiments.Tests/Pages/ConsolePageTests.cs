using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Running;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Pages;

public sealed class ConsolePageTests
{
    [Fact]
    public void Fits_80_columns_without_colour_in_a_pipe()
    {
        string text = Printed(FakeWorld.Document("[red]One[/]"), FakeWorld.Document("Policy " + new string('x', 100), "ffffffffffffffff"));
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
        text = text[text.IndexOf("Levels", StringComparison.Ordinal)..];
        Assert.Contains("Coverage", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("mismatch", StringComparison.Ordinal) is > 0 and var key
            && key < text.IndexOf("Coverage", StringComparison.Ordinal), text);
        Assert.DoesNotContain("Integration", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Coverage", Printed(FakeWorld.Document()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_one_scenario_observes_is_named_once_and_not_compared()
    {
        string text = Printed(FakeWorld.Document("One"), Asking(FakeWorld.Document("Other", "ffffffffffffffff"), "coverage"));
        string difference = text[text.IndexOf("Other − One", StringComparison.Ordinal)..];
        Assert.Contains("Not observed in Other, so not compared: integration, ", difference, StringComparison.Ordinal);
        difference = difference[..difference.IndexOf("\nLevels", StringComparison.Ordinal)];
        Assert.Matches(@"(?m)^ Coverage, points +0 +none differs +0 % +2$", difference);
        Assert.DoesNotContain("Integration", difference, StringComparison.Ordinal);
        string none = Printed(Asking(FakeWorld.Document("One"), "integration"),
            Asking(FakeWorld.Document("Other", "ffffffffffffffff"), "coverage"));
        Assert.Contains("Not observed in One, so not compared: coverage.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("Paired by replication", none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_shorter_than_five_years_says_how_many_quarters_its_means_are_over()
    {
        string text = Printed(FakeWorld.Document("Short", periods: 12),
            FakeWorld.Document("Short policy", "ffffffffffffffff", periods: 12));
        Assert.Contains("Whole run: mean over all its 12 quarters.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last 5", text, StringComparison.Ordinal);
        Assert.Contains("Last 5 years: mean over the last 20 quarters.", Printed(FakeWorld.Document(periods: 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_of_different_length_are_compared_over_the_dates_that_both_have()
    {
        string text = Printed(FakeWorld.Document("Short", periods: 12), FakeWorld.Document("Long", "ffffffffffffffff", periods: 24));
        string difference = text[text.IndexOf("Long − Short", StringComparison.Ordinal)..];
        Assert.Matches(@"(?m)^ 2010-Q1 to 2012-Q4 +Difference", difference);
        Assert.Matches(@"(?m)^ Integration, points +0 +none differs +0 % +2$", difference);
        Assert.Contains("“Long” and “Short” differ in length or start: they are compared over 2010-Q1 to 2012-Q4",
            difference.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_without_a_common_quarter_are_not_compared()
    {
        ScenarioDocument late = Starting(FakeWorld.Document("Late", "ffffffffffffffff", periods: 12), new Quarter(2030, 1));
        string text = Printed(FakeWorld.Document("Early", periods: 12), late);
        Assert.DoesNotContain("Late − Early", text, StringComparison.Ordinal);
        Assert.Contains("“Late” and “Early” have no quarter in common", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "“Fake”: one replication, so there is no band")]
    [InlineData(2, "“Fake”: 2 replications, too few for a 10–90 % band")]
    [InlineData(3, null)]
    public void A_band_is_printed_only_of_enough_replications(int replications, string? said)
    {
        using var harness = new RunHarness();
        harness.Run([FakeWorld.Document(replications: replications)]);
        Assert.Equal(said is null, harness.Tables.Contains("8 in 10 runs\n", StringComparison.Ordinal));
        string tables = harness.Tables.ReplaceLineEndings(" ");
        if (said is null) Assert.DoesNotContain("no band", tables, StringComparison.Ordinal);
        else Assert.Single(System.Text.RegularExpressions.Regex.Matches(tables, System.Text.RegularExpressions.Regex.Escape(said)));
    }

    [Fact]
    public void A_policy_that_was_never_in_force_is_named_on_console_and_page()
    {
        ScenarioDocument document = FakeWorld.Document("Waits");
        PolicyMeasure Waiting(Lever lever, double threshold) =>
            new() { Lever = lever, Value = 1, When = new PolicyTrigger("integration", Comparison.Above, threshold) };
        document = document with
        {
            Scenario = document.Scenario with { Policies = [Waiting(Lever.Consensus, 2), Waiting(Lever.Grants, 0.1)] },
            MergedJson = """{"policies":[{"lever":"consensus","value":1,"when":{"observation":"integration","above":2}},{"lever":"grants","value":0.5,"from":"2010-Q3","phase_in":4,"sectors":["51"],"budget":5000,"when":{"observation":"integration","above":0.1}}]}""",
        };
        string text = Printed(document);
        Assert.Contains("consensus was never in force: its trigger, Integration above 2, was met in none of 2",
            text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Matches(@"waits\s+for\s+Integration\s+above\s+0.1\s+and\s+was\s+in\s+force\s+in\s+2\s+of\s+2", text);
        string page = FakeResults.PageOf(FakeResults.Of(document));
        Assert.Contains("consensus was never in force: its trigger, Integration above 2, was met in none of 4 replications", page,
            StringComparison.Ordinal);
        string policies = page[page.IndexOf("<section id=\"policies\"", StringComparison.Ordinal)..];
        policies = policies[..policies.IndexOf("</section>", StringComparison.Ordinal)];
        foreach (string said in (string[])["0.5", "2010-Q3", "Information", "5000", "Integration above 0.1",
            "in 4 of 4 replications, first in 2010-Q3 (median)", "never, in 4 replications"])
            Assert.Contains(said, policies, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "vocational 2, undergraduate 0 quarters", "20.0 % of a trainee&#39;s time")]
    [InlineData(true, "高职 2、本科 0 季度", "20.0 %（占实习时间）")]
    public void Every_number_of_a_dose_is_said_on_the_page(bool isChinese, string duty, string floor)
    {
        ScenarioDocument document = FakeWorld.Document("Duty") with
        {
            MergedJson = """{"policies_in_force":[{"lever":"internship_duty","vocational":2},{"lever":"internship_regulation","training_floor":0.2}]}""",
        };
        StoredExperiment data = FakeResults.Of(document);
        string page = FakeResults.PageOf(isChinese ? data.In(Language.Chinese) : data);
        Assert.Contains(duty, page, StringComparison.Ordinal);
        Assert.Contains(floor, page, StringComparison.Ordinal);
    }

    private static ScenarioDocument Starting(ScenarioDocument document, Quarter start) => document with
        { Scenario = document.Scenario with { Start = start } };

    private static ScenarioDocument Asking(ScenarioDocument document, params string[] outcomes) => document with
    {
        Observe = document.Observe with { Outcomes = outcomes },
        MergedJson = $$$"""{"observe": {"outcomes": ["{{{string.Join("\", \"", outcomes)}}}"]}}""",
    };

    private static string Printed(params ScenarioDocument[] documents)
    {
        using var harness = new RunHarness();
        Assert.Equal(0, harness.Run([.. documents.Select(static d => d with { Replications = new ReplicationSettings(2, null) })]));
        return harness.Tables;
    }
}
