using System.Globalization;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Scoring;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>Fresh means fresh: a scorecard's luck is that of no stored run, and a changed world meets other luck.</summary>
public sealed class FreshSeedTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public FreshSeedTests() => _folder.Write("one.yaml", TinyWorld.Yaml("Tiny", 8) + "\nreplications: 2\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_world_in_which_any_number_is_other_meets_other_luck()
    {
        ulong seed = Fresh();
        Assert.Equal(seed, Fresh());
        Assert.Equal(4, new HashSet<ulong>
            { seed, Fresh("parameters.belief.openness=0.3"), Fresh("seed=4"), Fresh("policies=[{lever: consensus, value: 0.5}]") }.Count);
    }

    [Fact]
    public void The_seed_of_no_committed_result_and_of_no_file_is_one() => Assert.DoesNotContain(
        FreshSeed.Of([Read()], FreshSeed.Seen(Path.Combine(Repository.Root, "results", "new"))),
        Directory.GetFiles(Path.Combine(Repository.Root, "results"), "runs.parquet", SearchOption.AllDirectories)
            .Select(static file => Path.GetDirectoryName(file)!).SelectMany(SeedsOf));

    [Fact]
    public void A_stored_run_that_has_the_seed_makes_a_scorecard_take_another()
    {
        ulong taken = Fresh();
        Assert.Equal(0, Ronghe("run", "--seed", taken.ToString(CultureInfo.InvariantCulture), "--out", _folder.In("seen")).Code);
        // A file that says the seed is another scenario; the one that is scored still says its own.
        Answer answer = Ronghe("score", "--worlds", "0", "--out", _folder.In("score"));
        Assert.True(answer.Code == 0, answer.Messages);
        ulong[] scored = [.. SeedsOf(_folder.In("score")).Distinct()];
        Assert.NotEqual(taken, Assert.Single(scored));
        Assert.Empty(scored.Intersect(SeedsOf(_folder.In("seen"))));
        Assert.Contains($"seed {scored[0]}", answer.Messages, StringComparison.Ordinal);
        Assert.Equal(0, Ronghe("score", "--worlds", "0", "--out", _folder.In("again")).Code);
        Assert.Equal(scored, SeedsOf(_folder.In("again")).Distinct());
    }

    private ulong Fresh(params string[] overrides) => FreshSeed.Of([Read(overrides)], new HashSet<ulong>());

    private ScenarioDocument Read(params string[] overrides) => ScenarioReader.Read(_folder.In("one.yaml"), overrides);

    private Answer Ronghe(string command, params string[] options) =>
        RongheProgram.InProcess([command, _folder.In("one.yaml"), "-n", "2", .. options]);

    private static IEnumerable<ulong> SeedsOf(string folder)
    {
        using ParquetRuns stored = ParquetRuns.Open(folder, withSeries: false, withPersons: false);
        return [.. stored.Read().Select(static run => run.Identity.Seed)];
    }
}
