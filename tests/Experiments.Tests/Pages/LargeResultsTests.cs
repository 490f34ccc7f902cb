using System.Globalization;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Merging;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>The page of an experiment with more than 5,000 runs: written by <c>report</c>, below 8 MB, and it says what it leaves out.
/// Nothing is simulated but one world.</summary>
public sealed class LargeResultsTests : IDisposable
{
    private const int MostBytes = 8_000_000;
    private const int Plotly = 3_600_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_of_a_sweep_with_many_points_holds_all_policies()
    {
        Sweep(Tiny(600), replications: 1);
        string page = Page();
        Assert.Equal(10, Count(page, "<li>Under “"));
        Assert.DoesNotContain("policies with the highest median", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_sweep_with_thousands_of_policies_shows_some_and_says_how_many_there_are()
    {
        // 6,000 efforts of a lever: 8 outcomes of each are 48,000 rows, of which 20,000 are read.
        string file = _folder.Write("many.yaml", $$"""
            extends: {{Path.Combine(ScenarioFolder.Shipped(), "small.yaml")}}
            periods: 8
            population:
              sector_ids: ["31-33", "51"]
              regions: {synthetic: 2}
              colleges: {synthetic: 2, entrants_per_year: 600, programmes: 3}
              enterprises: {synthetic: 12}
            parameters: {world.burn_in: 0}
            observe: {by: [], every: 0}
            design:
              levers:
                method: lhs
                points: 6000
                seed: 1
                factors: {grants: plausible, tax_credit: plausible}
            """);
        Sweep(ScenarioReader.Read(file), replications: 1);
        string page = Page();
        Assert.Equal(16, Count(page, "<li>Under “"));
        Assert.Contains("These are the 16 of 6000 policies with the highest median, which is partly luck in so many; outcomes.csv holds " +
            "all.", page, StringComparison.Ordinal);
        Assert.Contains("Of 6000 policies the 60 with the highest median integration are drawn", page, StringComparison.Ordinal);
        Assert.Contains("The first 120 of more than 20000 rows; outcomes.csv holds all.", page, StringComparison.Ordinal);
        Assert.Contains("outcomes.csv is longer than a page reads", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_thousands_of_replications_is_made_of_the_first_and_says_so()
    {
        ScenarioDocument tiny = Tiny(1);
        Run(tiny with { Design = null, Observe = new ObserveSettings([], 4), Replications = new ReplicationSettings(5_200, null) });
        string page = Page();
        Assert.Contains("runs.parquet holds more than 5000 replications of a scenario: the page is made of the first 5000 of each.", page,
            StringComparison.Ordinal);
        Assert.Contains("series.parquet holds more than 1000 replications of a scenario: the page is made of the first 1000 of each.",
            page, StringComparison.Ordinal);
        Assert.Contains(">5,000</data> runs", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_more_courses_than_it_shows_is_the_same_at_the_end_of_the_run_and_from_the_files()
    {
        ScenarioDocument tiny = Tiny(1);
        Run(tiny with { Design = null, Observe = new ObserveSettings([], 4), Replications = new ReplicationSettings(1_050, null) });
        string path = Path.Combine(At("out"), ReportPage.Name), atTheEnd = File.ReadAllText(path);
        Assert.Contains("series.parquet holds more than 1000 replications", atTheEnd, StringComparison.Ordinal);
        File.Delete(path);
        Assert.True(atTheEnd == Page(), "the pages differ");
    }

    [Fact]
    public void The_page_of_a_merged_store_shows_some_of_its_variants()
    {
        Sweep(Tiny(600), replications: 1);
        Assert.Equal(0, StoreMerge.Execute([At("out")], At("merged"), "ronghe merge out --out merged", TextWriter.Null, default));
        string page = Page("merged");
        Assert.Contains("5980 more scenarios are stored that the manifest does not describe", page, StringComparison.Ordinal);
    }

    private static ScenarioDocument Tiny(int points, params string[] overrides) => ScenarioReader.Read(
        Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"),
        [string.Create(CultureInfo.InvariantCulture, $"design.uncertainties.points={points}"), .. overrides]);

    private static RunEnvironment Same(ScenarioDocument document)
    {
        RunSeries series = Model.Create(document.Scenario, 0).Run();
        return new RunEnvironment { Produce = (_, _, _, _) => series };
    }

    private void Sweep(ScenarioDocument document, int replications) => Assert.Equal(0, Conduct.Sweep(
        Conduct.Request([document], At("out"), "ronghe sweep tiny-sweep.yaml") with { Replications = replications }, Same(document)));

    private void Run(ScenarioDocument document) => Assert.Equal(0, Conduct.Run([document], At("out"), Same(document)));

    /// <summary>The page that the command wrote, which is the one that <c>report</c> makes of the files.</summary>
    private string Page(string folder = "out")
    {
        string path = Path.Combine(At(folder), ReportPage.Name);
        string? written = File.Exists(path) ? File.ReadAllText(path) : null;
        string page = Conduct.Report(At(folder));
        if (written is not null) Assert.Equal(written, page);
        Assert.InRange(new FileInfo(path).Length, Plotly, MostBytes);
        return page;
    }

    private static int Count(string page, string words) => page.Split(words).Length - 1;

    private string At(string name) => Path.Combine(_folder.Path, name);
}
