using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Pages;

public sealed class ReportPageTests
{
    private const string Evil = "<script>alert('x')</script> & \"policy\"";

    private static readonly Lazy<string> Page =
        new(static () => FakeResults.PageOf(FakeResults.Of(FakeWorld.Document(Evil), FakeWorld.Document("B", "ffffffffffffffff"))));

    [Fact]
    public void A_scenario_named_like_a_script_is_only_text()
    {
        Assert.DoesNotContain("<script>alert", Page.Value, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;policy&quot;", Page.Value, StringComparison.Ordinal);

        // Inside the figures nothing can end the element, and Plotly's own tags are escaped once more.
        Assert.Contains("\\u0026lt;script\\u0026gt;", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_three_script_elements_and_plotly_once()
    {
        Assert.Equal(3, Regex.Count(Page.Value, "<script[ >]"));
        Assert.Single(Regex.Matches(Page.Value, @"plotly\.js v2\.28"));
    }

    [Fact]
    public void The_policy_allows_only_the_two_scripts_and_no_network()
    {
        Assert.Contains("default-src 'none'; script-src 'sha256-", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", Page.Value, StringComparison.Ordinal);
        string withoutPlotly = Regex.Replace(Page.Value, "<script>.*?</script>", string.Empty, RegexOptions.Singleline);
        Assert.DoesNotMatch("src=\"|href=\"[^#]", withoutPlotly);
    }

    [Fact]
    public void The_hashes_in_the_policy_are_those_of_the_scripts()
    {
        foreach (Match script in Regex.Matches(Page.Value, "<script>(.*?)</script>", RegexOptions.Singleline))
            Assert.Contains(Html.ScriptSource(script.Groups[1].Value), Page.Value[..2000], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_it_comes_from_and_what_to_beware_of()
    {
        foreach (string text in (string[])["aaaaaaaaaaaaaaaa", "ronghe 0.1.0", "ronghe run", "seed 7", "hunan-colleges.csv",
            "outside its plausible range"])
            Assert.Contains(text, Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_has_an_alternative_text_and_a_table()
    {
        int plots = Regex.Count(Page.Value, "class=\"plot\"");
        Assert.True(plots >= 20);
        Assert.Equal(plots, Regex.Count(Page.Value, "role=\"img\" tabindex=\"0\" aria-label=\"[A-Z][^\"]{40,}"));
        Assert.Equal(plots, Regex.Count(Page.Value, "<details><summary>Data"));
    }

    [Fact]
    public void Shows_all_six_problems()
    {
        for (int i = 1; i <= 6; i++) Assert.Contains($"{i} · ", Page.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 160)]
    [InlineData(7, 160)]
    [InlineData(2, 400)]
    public void The_page_stays_below_6_megabytes(int scenarios, int periods)
    {
        string page = FakeResults.PageOf(FakeResults.Of(
            [.. Enumerable.Range(0, scenarios)
            .Select(i => FakeWorld.Document($"A scenario with a title of some length {i}", $"{i:x16}", periods, replications: 2))]));
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1_000_000, 6_000_000);
    }

    [Fact]
    public void Without_sector_groups_a_sentence_says_how_to_get_them()
    {
        string page = FakeResults.PageOf(FakeResults.Of(FakeWorld.Document() with { Observe = new ObserveSettings([], 1) }));
        Assert.Contains("observe: {by: [sector, region]}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_writes_the_page_that_report_writes_from_the_folder()
    {
        ScenarioDocument outcomesOnly = FakeWorld.Document("With another policy", "eeeeeeeeeeeeeeee") with
            { Observe = new ObserveSettings(["region"], 0) };
        var failing = new RunEnvironment
        {
            Produce = static (scenario, replication, done, stop) =>
                replication == 2 && scenario.Name.Contains("policy", StringComparison.Ordinal)
                    ? throw new InvalidOperationException("lost") : FakeWorld.Produce(scenario, replication, done, stop),
        };
        using var results =
            new FakeResults(failing, [FakeWorld.Document(), FakeWorld.Document("With policy", "ffffffffffffffff"), outcomesOnly]);
        string atTheEndOfTheRun = results.Page;
        Assert.Contains("With another policy", atTheEndOfTheRun, StringComparison.Ordinal);
        Assert.Equal(atTheEndOfTheRun, Conduct.Report(results.Folder));
    }

    [Fact]
    public void Headings_descend_one_step_at_a_time_and_the_page_has_its_landmarks()
    {
        int[] levels = [.. Regex.Matches(Page.Value, "<h([1-6])[ >]").Select(static m => m.Groups[1].Value[0] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, static l => l == 1);
        Assert.All(levels.Zip(levels.Skip(1)), static step => Assert.True(step.Second <= step.First + 1));
        foreach (string landmark in (string[])["<header>", "<nav aria-label", "<main id=\"main\"", "<footer>"])
            Assert.Contains(landmark, Page.Value, StringComparison.Ordinal);
        Assert.All(Regex.Matches(Page.Value, "href=\"#([^\"]+)\"").Select(static m => m.Groups[1].Value),
            static id => Assert.Single(Regex.Matches(Page.Value, $" id=\"{id}\"")));
    }
}
