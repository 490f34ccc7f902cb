using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A hash names what is simulated, not how it was written.</summary>
public sealed class ScenarioHashTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# a comment\nscenario: Another title\n")]
    [InlineData("replications: 99\n")]
    [InlineData("observe: {by: [sector], every: 4}\n")]
    [InlineData("periods: 160\nstart: 2010-Q1\nparameters: {industry.upgrade_gain: 1.25}\n")]
    [InlineData("government: fixed\npolicies: []\n")]
    public void What_does_not_change_a_run_does_not_change_its_hash(string text)
    {
        ScenarioDocument plain = _folder.Read("");
        ScenarioDocument other = _folder.Read(text);
        Assert.Equal((plain.Hash, plain.ScenarioId, plain.PolicyId), (other.Hash, other.ScenarioId, other.PolicyId));
    }

    [Theory]
    [InlineData("seed: 2", false, false)]
    [InlineData("periods: 161", true, false)]
    [InlineData("start: 2010-Q2", true, false)]
    [InlineData("parameters: {industry.upgrade_gain: 1.3}", true, false)]
    [InlineData("population: {enterprises: {synthetic: 41}}", true, false)]
    [InlineData("policies: [{lever: consensus, value: 0.5}]", false, true)]
    [InlineData("budget: 1000", false, true)]
    public void What_changes_a_run_changes_its_hash_and_only_its_own_id(string text, bool changesWorld, bool changesPolicy)
    {
        ScenarioDocument plain = _folder.Read("");
        ScenarioDocument other = _folder.Read(text);
        Assert.NotEqual(plain.Hash, other.Hash);
        Assert.Equal((changesWorld, changesPolicy), (plain.ScenarioId != other.ScenarioId, plain.PolicyId != other.PolicyId));
    }

    [Fact]
    public void A_counterfactual_is_part_of_the_world_and_none_changes_no_hash()
    {
        ScenarioDocument plain = _folder.Read("");
        string Id(Counterfactual counterfactual) =>
            plain.With(plain.Scenario with { Counterfactual = counterfactual }, "variant").ScenarioId;
        Assert.Equal(plain.ScenarioId, Id(Counterfactual.None));
        Assert.Equal(plain.ScenarioId, Id(new Counterfactual()));
        string[] ids =
        [
            plain.ScenarioId, Id(new Counterfactual { Cut = Link.ActionOnSeats }), Id(new Counterfactual { Cut = Link.Upgrading }),
            Id(new Counterfactual { HeldPace = 0.01 }),
            Id(new Counterfactual { UpgradePulse = new Impulse(3, 1) }), Id(new Counterfactual { UpgradePulse = new Impulse(3, 2) }),
            Id(new Counterfactual { CurriculumJump = new Impulse(3, 1) }),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void A_variant_is_named_by_its_content_and_not_by_the_file_it_came_from()
    {
        ScenarioDocument plain = _folder.Read("");
        ScenarioDocument written = _folder.Read("parameters: {industry.upgrade_gain: 1.3}\npolicies: [{lever: consensus, value: 0.5}]\n");
        ScenarioDocument variant =
            plain.With(plain.Scenario with { Parameters = written.Scenario.Parameters, Policies = written.Scenario.Policies }, "variant");
        Assert.Equal((written.ScenarioId, written.PolicyId, written.Hash), (variant.ScenarioId, variant.PolicyId, variant.Hash));
        Assert.Equal(("variant", "variant"), (variant.Name, variant.Scenario.Name));
        Assert.NotEqual(plain.Hash, variant.Hash);
    }

    [Fact]
    public void A_number_in_a_table_counts_and_its_comment_does_not()
    {
        string before = _folder.Read("").ScenarioId;
        _folder.Write("regions.csv", "# moved\nid,enterprise_weight\nNorth,0.750\nSouth,0.25\n");
        Assert.Equal(before, _folder.Read("").ScenarioId);
        _folder.Write("regions.csv", "id,enterprise_weight\nNorth,0.5\nSouth,0.5\n");
        Assert.NotEqual(before, _folder.Read("").ScenarioId);
    }

    [Fact]
    public void Merged_json_is_canonical_and_can_be_read_again()
    {
        ScenarioDocument document = _folder.Read("seed: 18446744073709551615\npolicies: [{value: 0.60, lever: consensus, sectors: " +
            "[11]}]\nparameters: {industry.upgrade_gain: 1.30}\n");
        ScenarioDocument again = ScenarioReader.Read(_folder.Write("again.yaml", document.MergedJson));
        Assert.Equal(document.Hash, again.Hash);
        Assert.Equal(document.MergedJson, again.MergedJson);
        var json = (JsonObject)JsonNode.Parse(document.MergedJson)!;
        Assert.Equal(json.Select(pair => pair.Key).Order(StringComparer.Ordinal), json.Select(pair => pair.Key));
    }

    [Fact]
    public void Diff_lists_what_changed_with_defaults_spelled_out()
    {
        ScenarioDocument left = _folder.Read("policies: [{lever: consensus, value: 0.6}]");
        ScenarioDocument right = ScenarioReader.Read(_folder.Write("right.yaml", """
            extends: base.yaml
            parameters: {industry.upgrade_gain: 1.4}
            policies: [{lever: grants, cny_per_programme: 2000}, {lever: consensus, value: 0.5}]
            """));
        Assert.Equal(
            [
                new("parameters.industry.upgrade_gain", "1.25 (default)", "1.4"),
                new("policies.consensus.value", "0.6", "0.5"),
                new("policies.grants.cny_per_programme", "", "2000"),
            ],
            ScenarioDiff.Between(left, right));
        Assert.Empty(ScenarioDiff.Between(left, left));
    }
}
