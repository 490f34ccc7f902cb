using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Studies.Stories;

namespace Ronghe.Experiments.Tests.Studies.Stories;

/// <summary>A story is told from the results folder alone.</summary>
[Collection(nameof(StoredKinds))]
public sealed class RerunScenariosTests(StoredKinds stored)
{
    [Fact]
    public void A_story_is_told_in_another_place_without_the_scenario_files()
    {
        using StringWriter output = new(), messages = new();
        int code = RongheCommands.Run(["story", stored.Of("run"), "--agent", "enterprise:0", "--quiet"],
            new Terminal(output, messages, TextReader.Null, default));
        Assert.True(code == ExitCode.Ok, messages.ToString());
        Assert.Contains("under “Nothing” and “Everything at once”", output.ToString(), StringComparison.Ordinal);
        RerunScenarios scenarios = RerunScenarios.TryRead(stored.Of("run"), null, out _)!;
        Assert.Equal(["colleges", "enterprises"], scenarios.First.Scenario.Population.SyntheticTables);
        Assert.Equal(("Everything at once", 0.3), (scenarios.Second.Name, scenarios.Second.Scenario.Parameters.Belief.Openness));
    }

    [Fact]
    public void A_scenario_that_only_variants_were_run_of_is_read_from_the_manifest_or_named_as_missing()
    {
        Assert.Null(RerunScenarios.TryRead(stored.Of("sweep"), null, out string problem));
        Assert.Contains("A story needs two policies", problem, StringComparison.Ordinal);
    }
}
