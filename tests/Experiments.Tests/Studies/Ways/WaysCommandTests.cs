using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Ways;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>Designs that cannot be made, or would not be fair, are refused with the count and the reason, all at once.</summary>
public class WaysCommandTests
{
    private static readonly WaysAsked Defaults = new([], [], null, null, false);

    [Fact]
    public void The_defaults_are_three_intensities_three_budgets_twenty_years_and_the_files_replications()
    {
        WaysSettings settings = Settings(Defaults, SurfaceWorld.Document(16))!;
        Assert.Equal([0.25, 0.5, 1], settings.Intensities);
        Assert.Equal([0.25, 0.5, 1], settings.Budgets);
        Assert.Equal((16, 88, 48), (settings.Replications, settings.Periods, settings.SwitchOff));
    }

    [Fact]
    public void A_design_of_millions_of_runs_is_refused_with_the_count()
    {
        string mistakes = Mistakes(Defaults with { Replications = 100_000 }, SurfaceWorld.Document());
        Assert.Contains("about 39,200,000 runs", mistakes, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        ScenarioDocument document = SurfaceWorld.Document();
        document = document with
        {
            Scenario = document.Scenario with
            {
                Budget = new(1e6),
                Policies = [new PolicyMeasure { Lever = Lever.Consensus, Value = 1 }, new PolicyMeasure
                    { Lever = Lever.Grants, Value = 1 }],
            },
        };
        string mistakes = Mistakes(Defaults with { Replications = 2, Periods = 20 }, document);
        foreach (string said in (string[])["1 policy with implementation ways (consensus)", "caps the budget",
            "--replications must be a whole number from 3", "--periods must be a whole number from 48"])
            Assert.Contains(said, mistakes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", "--intensity must be a number above 0 and at most 1, but is '1.5'.")]
    [InlineData("0", "--intensity must be a number above 0 and at most 1, but is '0'.")]
    [InlineData("much", "--intensity must be a number above 0 and at most 1, but is 'much'.")]
    [InlineData("NaN", "--intensity must be a number above 0 and at most 1, but is 'NaN'.")]
    public void An_impossible_intensity_ends_with_exit_code_2_and_nothing_is_written(string intensity, string said)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var messages = new StringWriter();
        string scenario = Path.Combine(Repository.Root, "scenarios", "small.yaml"), results = Path.Combine(folder.Path, "out");
        int code = RongheCommands.Run(["ways", scenario, "--intensity", intensity, "--out", results],
            new Terminal(output, messages, TextReader.Null, CancellationToken.None));
        Assert.Equal(2, code);
        Assert.Contains(said, messages.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(results));
    }

    private static WaysSettings? Settings(WaysAsked asked, ScenarioDocument document)
    {
        var mistakes = new List<string>();
        return WaysCommand.Settings(document, asked, mistakes);
    }

    private static string Mistakes(WaysAsked asked, ScenarioDocument document)
    {
        var mistakes = new List<string>();
        Assert.Null(WaysCommand.Settings(document, asked, mistakes));
        return string.Join('\n', mistakes);
    }
}
