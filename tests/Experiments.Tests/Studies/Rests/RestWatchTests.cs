using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Statistics;
using Ronghe.Experiments.Studies.Rests;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Tests.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Rests;

/// <summary><c>run</c> says whether an untouched world stands still.</summary>
public sealed class RestWatchTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_variable_is_observed_and_moved_by_a_process_of_the_schedule() => Assert.All(RestVariable.All, static variable =>
    {
        Assert.True(ObservationCatalog.IndexOf(variable.Observation) >= 0, variable.Observation);
        Assert.Contains(variable.Process, Schedule.Processes.Select(static p => p.Name));
    });

    [Fact]
    public void A_run_of_enough_quarters_says_it_on_the_console_and_on_the_page_in_both_languages()
    {
        _folder.Write("long.yaml", TinyWorld.Yaml("Long", Criteria.Rest.DriftQuarters));
        string results = Path.Combine(_folder.Path, "out");
        Answer answer = RongheProgram.InProcess("run", _folder.In("long.yaml"), "-n", "4", "--out", results);
        Assert.Equal(0, answer.Code);
        StoredExperiment stored = StoredFolder.TryRead(results, ReportCatalog.Grouped, out _)!;
        IReadOnlyList<RestRow> rows = stored.Rows(RestWatch.Table);
        Assert.Equal(RestVariable.All.Count, rows.Count);
        Assert.All(rows, static row => Assert.Equal(4, row.Runs));
        string said = ConsolePage.Plain(RestSections.Findings(stored).Single());
        Assert.Contains(said, string.Join(' ', answer.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Empty(ChinesePage.EnglishIn(stored));
        ReadsWell(stored, said + " " + answer.Output);
    }

    /// <summary>Labels stand in a list whose marks are commas, and no name of the code is one.</summary>
    private static void ReadsWell(StoredExperiment stored, string said)
    {
        TableBlock table = RestSections.Of(stored)!.Blocks.OfType<TableBlock>().Single();
        string[] labels = [.. table.Rows.Select(static row => ConsolePage.Plain(row[0]))], processes = [.. table.Rows.Select(static row => ConsolePage.Plain(row[^1]))];
        Assert.DoesNotContain(labels, static label => label.Contains(','));
        Assert.Contains("growth of output", labels);
        Assert.Contains("integration over 320 quarters", labels);
        Assert.Contains("workforces close their books, produce and learn", processes);
        Assert.DoesNotContain("type 7", said, StringComparison.Ordinal);
        Assert.All(RestVariable.All, variable => Assert.DoesNotContain(variable.Process, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(159, "")]
    [InlineData(160, "policies: [{lever: consensus, value: 0.5, from: 2011-Q1}]")]
    [InlineData(160, "observe: {every: 4}")]
    public void Nothing_is_said_of_short_runs_of_series_with_gaps_and_of_what_a_policy_moves(int periods, string more)
    {
        _folder.Write("world.yaml", TinyWorld.Yaml("World", periods, more));
        string results = Path.Combine(_folder.Path, "out");
        Assert.Equal(0, RongheProgram.InProcess("run", _folder.In("world.yaml"), "-n", "2", "--out", results).Code);
        Assert.False(File.Exists(Path.Combine(results, "rest.csv")));
    }

    [Fact]
    public void A_measure_in_force_throughout_belongs_to_the_world_as_given()
    {
        Scenario scenario = FakeWorld.Document("World", periods: 20).Scenario;
        PolicyMeasure always = new() { Lever = Lever.Grants, Value = 0.5 };
        Assert.True(RestWatch.IsUntouched(scenario));
        Assert.True(RestWatch.IsUntouched(scenario with { Policies = [always, always with { Until = 20 }] }));
        Assert.False(RestWatch.IsUntouched(scenario with { Policies = [always with { From = 1 }] }));
        Assert.False(RestWatch.IsUntouched(scenario with { Policies = [always with { Until = 19 }] }));
    }
}
