using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A world that its own numbers keep from resting is said before the run is long.</summary>
public sealed class RestlessWorldTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("parameters: {industry.sector_growth: 0.01}", "industry.sector_growth is 0.01, so its sectors grow or shrink all the time",
        "industry.sector_growth 为 0.01，各行业不断扩大或缩小")]
    [InlineData("parameters: {world.burn_in: 39}\nperiods: 160", "world.burn_in is 39 quarters, and it takes at least 40 to settle",
        "world.burn_in 为 39 个季度，而世界至少需要 40 个季度才能安定")]
    [InlineData("parameters: {industry.turnover: {2010-Q1: 0.04, 2012-Q1: 0.05}}", "industry.turnover changes in 2012-Q1",
        "industry.turnover 在 2012-Q1 变化")]
    [InlineData("periods: 8\npolicies_in_force: [{lever: consensus, value: 1, until: 2011-Q4}]",
        "policies_in_force: consensus ends in 2011-Q4, within the run", "policies_in_force：凝聚共识于 2011-Q4 终止，仍在运行期内")]
    [InlineData("periods: 160\nparameters: {industry.sector_growth: -0.01, world.burn_in: 8}",
        "industry.sector_growth is -0.01, so its sectors grow or shrink all the time; and "
            + "world.burn_in is 8 quarters, and it takes at least 40 to settle",
        "industry.sector_growth 为 -0.01，各行业不断扩大或缩小；并且world.burn_in 为 8 个季度，而世界至少需要 40 个季度才能安定")]
    public void Every_reason_is_said_in_one_sentence_in_both_languages(string over, string reasons, string chinese)
    {
        var warning = RestlessWorld.In(_folder.Read(over).Warnings);
        Assert.Equal($"This world cannot be at rest: {reasons}.", warning?.In(Language.English));
        Assert.Equal($"这个世界无法处于静止：{chinese}。", warning?.In(Language.Chinese));
    }

    [Theory]
    [InlineData("parameters: {world.burn_in: 40}\nperiods: 160")]
    [InlineData("parameters: {world.burn_in: 0}\nperiods: 159")]
    [InlineData("periods: 8\npolicies_in_force: [{lever: consensus, value: 1, until: 2012-Q1}]")]
    [InlineData("periods: 8\npolicies: [{lever: consensus, value: 1, until: 2011-Q1}]")]
    public void A_world_that_can_rest_or_is_too_short_to_ask_is_not_warned_of(string over) =>
        Assert.Null(RestlessWorld.In(_folder.Read(over).Warnings));

    [Theory]
    [InlineData("plan")]
    [InlineData("run", "--dry-run")]
    [InlineData("run", "-q", "--out", "quiet")]
    [InlineData("run", "--out", "said")]
    public void It_is_said_before_anything_runs_and_stands_in_the_manifest(params string[] command)
    {
        _folder.Read("periods: 4\nreplications: 1\n");
        string[] typed = [command[0], _folder.In("test.yaml"), "--set", "industry.sector_growth=0.01",
            .. command[1..].Select(word => word is "quiet" or "said" ? _folder.In(word) : word)];
        Answer answer = RongheProgram.InProcess(typed);
        Assert.Equal(ExitCode.Ok, answer.Code);
        const string Line = "Warning: This world cannot be at rest: industry.sector_growth is 0.01, "
            + "so its sectors grow or shrink all the time.\n";
        Assert.Equal(!command.Contains("-q"), answer.Messages.StartsWith(Line, StringComparison.Ordinal));
        if (command[^1] is "quiet" or "said")
            Assert.NotNull(RestlessWorld.In(Manifest.Read(_folder.In(command[^1]))!.Warnings));
    }

    [Fact]
    public void Of_several_scenarios_it_is_said_whose_world_it_is()
    {
        _folder.Read("periods: 4\nreplications: 1\n");
        string restless = _folder.Write("restless.yaml",
            "extends: test.yaml\nscenario: On the move\nparameters: {industry.sector_growth: 0.01}\n");
        Answer answer = RongheProgram.InProcess("plan", _folder.In("test.yaml"), restless);
        Assert.Contains("Warning: On the move: This world cannot be at rest: industry.sector_growth is 0.01", answer.Messages,
            StringComparison.Ordinal);
    }
}
