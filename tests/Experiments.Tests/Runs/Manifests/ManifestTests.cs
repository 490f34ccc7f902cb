using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tests.Scenarios;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Runs.Manifests;

/// <summary>The manifest is one record: what is written is read back, older files are read whole, foreign ones as far as they go.</summary>
public sealed class ManifestTests
{
    public static TheoryData<string> Committed { get; } =
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "results")).Where(static f => File.Exists(Path.Combine(f, Manifest.Name)))
            .Select(static f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Committed))]
    public void A_committed_manifest_is_written_again_as_it_was_read(string folder)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "results", folder, Manifest.Name));
        Manifest manifest = Manifest.Parse(text)!;
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(text), JsonElement.Parse(Written(manifest))), Written(manifest));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        using var folder = new ScenarioFolder();
        ScenarioDocument document = folder.Read("scenario: 湖南\npolicies: [{lever: grants, cny_per_programme: 10000, regions: [South], until: 2011-Q1}]\n");
        Manifest manifest = Manifest.Of("run", ManifestExperiment.Of(document) with { Details = new() { ["points"] = 3 } },
            new ManifestRuns { Planned = 3, Finished = 2, Failed = 1 },
            new Provenance("ronghe run x", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1.5), 0, 2, [Message.Of("a note")]));
        string text = Written(manifest);
        Manifest read = Manifest.Parse(text)!;
        Assert.Equal(text, Written(read));
        Assert.Equal((1.5, 3, 1, "a note"), (read.Seconds, read.Runs.Planned, read.Runs.Failed, Assert.Single(read.Notes).ToString()));
        Assert.Contains("湖南", text, StringComparison.Ordinal);
        Assert.DoesNotContain("replications\": null", text, StringComparison.Ordinal);
        DescribedScenario described = Assert.Single(read.Scenarios);
        Assert.Equal(document.Hash, described.Hash);
        DescribedPolicy policy = Assert.Single(described.Says.Policies);
        Assert.Equal(("grants", "10000", "2011-Q1", "South"), (policy.Lever, policy.CnyPerProgramme, policy.Until, Assert.Single(policy.Regions)));
    }

    [Theory]
    [InlineData("""{"kind": 3, "command": null, "finished": "yesterday", "runs": [], "generator": "ronghe", "experiment": 4}""")]
    [InlineData("""{"scenarios": {"name": "a"}, "warnings": "none", "tables": 5, "content": [], "groups": {"sector": 3}}""")]
    public void What_is_no_member_of_a_manifest_keeps_its_default(string text) =>
        Assert.Equal(Written(Manifest.Missing), Written(Manifest.Parse(text)!));

    [Fact]
    public void Of_a_list_what_fits_is_kept()
    {
        Manifest manifest = Manifest.Parse(
            """
            {"scenarios": [3, null, {"name": "a", "seed": "x", "periods": 1e99, "merged": {"policies": [1, {"lever": 7, "when": 1}]}}],
            "notes": ["one", 2, {"text": "two"}], "content": {"a": 1, "b": "2"}, "later": true}
            """)!;
        DescribedScenario scenario = Assert.Single(manifest.Scenarios);
        Assert.Equal(("a", null, null), (scenario.Name, scenario.Seed, scenario.Periods));
        Assert.Equal("7", Assert.Single(scenario.Says.Policies).Lever);
        Assert.Equal([Message.Of("one"), Message.Of("two")], manifest.Notes);
        Assert.Equal("b", Assert.Single(manifest.Content).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"content": {"a": "1", "a": "2"}}""")]
    public void What_no_program_of_ours_wrote_is_no_manifest(string text) => Assert.Null(Manifest.Parse(text));

    private static string Written(Manifest manifest)
    {
        using var stream = new MemoryStream();
        manifest.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
