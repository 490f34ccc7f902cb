using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A file changes the lists that it inherits without repeating them; what comes of it is the scenario that a file in full
/// says.</summary>
public sealed class InheritanceTests : IDisposable
{
    private const string Lists = """
        extends: base.yaml
        population: {sector_ids: ['11', '51']}
        policies_in_force: [{lever: internship_regulation, training_floor: 0.2}]
        policies:
          - {lever: consensus, value: 0.5, regions: [North]}
          - {lever: tax_credit, share: 0.3, until: 2020-Q1, budget: 100}
          - {lever: grants, cny_per_programme: 100}
        observe: {by: region, outcomes: integration, every: 4}
        """;

    private readonly ScenarioFolder _folder = new();

    public InheritanceTests() => _folder.Write("lists.yaml", Lists);

    public void Dispose() => _folder.Dispose();

    private ScenarioDocument Read(string text, params string[] overrides) =>
        ScenarioReader.Read(_folder.Write("test.yaml", "extends: lists.yaml\n" + text + "\n"), overrides);

    private string[] Mistakes(string text, params string[] overrides) =>
        _folder.Mistakes("extends: lists.yaml\n" + text + "\n", overrides);

    private void AssertSame(ScenarioDocument changed, string full)
    {
        ScenarioDocument expected = Read(full);
        Assert.Equal(expected.Hash, changed.Hash);
        Assert.Equal(expected.Observe.By, changed.Observe.By);
        Assert.Equal(expected.Observe.Outcomes, changed.Observe.Outcomes);
        Assert.Equal(expected.Observe.Every, changed.Observe.Every);
        Assert.Equal(changed.Hash, ScenarioReader.Read(_folder.Write("again.yaml", changed.MergedJson)).Hash);
    }

    private const string First = "{lever: consensus, value: 0.5, regions: [North]}";
    private const string Second = "{lever: tax_credit, share: 0.3, until: 2020-Q1, budget: 100}";
    private const string Third = "{lever: grants, cny_per_programme: 100}";

    [Theory]
    [InlineData("policies+: [{lever: talent_integration, value: 1}]", $"policies: [{First}, {Second}, {Third}, {{lever: talent_integration, value: 1}}]")]
    [InlineData("policies_in_force+: [{lever: tax_credit, share: 0.1}]",
        "policies_in_force: [{lever: internship_regulation, training_floor: 0.2}, {lever: tax_credit, share: 0.1}]")]
    [InlineData("observe: {by+: [sector]}", "observe: {by: [region, sector]}")]
    [InlineData("observe: {outcomes+: coverage}", "observe: {outcomes: [integration, coverage]}")]
    [InlineData("population: {sector_ids+: ['31-33']}", "population: {sector_ids: ['11', '51', '31-33']}")]
    [InlineData("policies+:", "seed: 1")]
    [InlineData("policies+: []", "seed: 1")]
    [InlineData("policies: {0: {value: 0.8}}", $"policies: [{{lever: consensus, value: 0.8, regions: [North]}}, {Second}, {Third}]")]
    [InlineData("policies: {1: {share: 0.2, until: null}}", $"policies: [{First}, {{lever: tax_credit, share: 0.2, budget: 100}}, {Third}]")]
    [InlineData("policies: {1: null}", $"policies: [{First}, {Third}]")]
    [InlineData("policies: {0: null, 2: {cny_per_programme: 7}}", $"policies: [{Second}, {{lever: grants, cny_per_programme: 7}}]")]
    [InlineData("policies: {0: ~, 1: ~, 2: ~}", "policies: []")]
    [InlineData("policies: {0: {regions+: South}}", $"policies: [{{lever: consensus, value: 0.5, regions: [North, South]}}, {Second}, {Third}]")]
    [InlineData("policies: {0: {regions: {0: South}}}", $"policies: [{{lever: consensus, value: 0.5, regions: [South]}}, {Second}, {Third}]")]
    [InlineData("policies: {2: {lever: tax_credit, cny_per_programme: null, share: 0.1, from: 2020-Q1}}",
        $"policies: [{First}, {Second}, {{lever: tax_credit, share: 0.1, from: 2020-Q1}}]")]
    [InlineData("observe: {outcomes: {0: coverage}}", "observe: {outcomes: [coverage]}")]
    [InlineData("population: {sector_ids: {0: '31-33'}}", "population: {sector_ids: ['31-33', '51']}")]
    [InlineData("observe: {outcomes: []}", "observe: {outcomes: null}")]
    public void A_list_is_changed_without_repeating_it(string change, string full) => AssertSame(Read(change), full);

    [Fact]
    public void Changes_run_down_a_chain_of_files()
    {
        _folder.Write("middle.yaml", "extends: lists.yaml\npolicies+: [{lever: talent_integration, value: 1}]\n");
        ScenarioDocument last = ScenarioReader.Read(_folder.Write("last.yaml",
            "extends: middle.yaml\npolicies: {3: {value: 0.4}, 0: null}\nobserve: {by+: [size]}\n"));
        AssertSame(last, $"policies: [{Second}, {Third}, {{lever: talent_integration, value: 0.4}}]\nobserve: {{by: [region, size]}}");
    }

    [Fact]
    public void What_is_empty_without_its_key_may_be_appended_to()
    {
        ScenarioDocument appended = _folder.Read("policies+: [{lever: consensus, value: 1}]\nobserve: {by+: sector}\n");
        ScenarioDocument written = _folder.Read("policies: [{lever: consensus, value: 1}]\nobserve: {by: sector}\n");
        Assert.Equal(written.Hash, appended.Hash);
        Assert.NotEqual(ScenarioReader.Read(_folder.In("base.yaml")).Hash, appended.Hash);
        Assert.Equal(["sector"], appended.Observe.By);
    }

    [Fact]
    public void Options_append_and_remove_items_too()
    {
        AssertSame(Read("seed: 1", "policies+=[{lever: talent_integration, value: 1}]", "policies.1=null", "policies.0.regions+=South",
                "observe.outcomes+=coverage"),
            $"policies: [{{lever: consensus, value: 0.5, regions: [North, South]}}, {Third}, {{lever: talent_integration, value: 1}}]\n"
                + "observe: {outcomes: [integration, coverage]}");
        Assert.Equal("'7' is not an item of the list, which has 3 (counted from 0)", Assert.Single(Mistakes("seed: 1", "policies.7=null")));
        Assert.Contains("unknown key 'periods+'", Assert.Single(Mistakes("seed: 1", "periods+=4")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_docs_is_read_as_they_say()
    {
        string inherited = _folder.Write("base.yaml", "scenario: Base\n" + ScenarioFolder.Population
            + "budget: 5\npolicies: [{lever: consensus, value: 0.5, phase_in: 4}, {lever: grants, cny_per_programme: 10}]\n"
            + "policies_in_force: [{lever: internship_regulation, training_floor: 0.2}]\nobserve: {outcomes: [integration]}\n");
        ScenarioDocument before = ScenarioReader.Read(inherited);
        ScenarioDocument example = ScenarioReader.Read(_folder.Write("example.yaml", ScenarioFileSections.Example + "\n"));
        Assert.Equal(PolicyBudget.None, example.Scenario.Budget);
        Assert.Equal([before.Scenario.Policies[0] with { Value = 0.8 }, before.Scenario.Policies[1]], example.Scenario.Policies,
            (one, other) => (one.Lever, one.Value, one.PhaseIn) == (other.Lever, other.Value, other.PhaseIn));
        Assert.Equal(2, example.Scenario.PoliciesInForce.Count);
        Assert.Equal(["integration", "coverage"], example.Observe.Outcomes!);
    }

    [Theory]
    [InlineData("policies: {3: {value: 0.8}}", "2:12 '3' is not an item of the list, which has 3 (counted from 0)")]
    [InlineData("policies: {0: {vale: 0.8}}", "2:16 unknown key 'vale' in a policy (did you mean 'value'?)")]
    [InlineData("policies: {0: {value: 7}}", "2:23 value must be a number from 0 to 1")]
    [InlineData("policies: {0: {lever: null}}", "2:15 key 'lever' is missing in a policy")]
    [InlineData("policies: {0: consensus}", "2:15 a policy must be a group of keys")]
    [InlineData("policies: {first: {value: 0.8}}", "2:11 policies must be a list ('- lever: …'), not a group of keys")]
    [InlineData("polices+: []", "2:1 unknown key 'polices+' (did you mean 'policies+'?)")]
    [InlineData("seed+: 4", "2:1 unknown key 'seed+' (did you mean 'seed'?)")]
    [InlineData("policies+: {lever: consensus, value: 1}", "2:12 policies+ must be a list, not a group of keys")]
    [InlineData("policies+: [{lever: consensus, valu: 1}]", "2:13 key 'value' is missing in a policy")]
    [InlineData("policies: []\npolicies+: [{lever: grants, cny_per_programme: 1}]", "3:1 'policies' and 'policies+' are both written; keep one of the two")]
    [InlineData("policies+: [{lever: consensus, value: 1}]", "2:13 lever 'consensus' is already in force in North from 2010-Q1 by the policy at lists.yaml:5")]
    [InlineData("observe: {outcomes+: [integration]}", "2:23 outcome 'integration' is listed twice")]
    [InlineData("observe: {outcomes: {1: coverage}}", "2:22 '1' is not an item of the list, which has 1 (counted from 0)")]
    [InlineData("population: {sector_ids: {0: null}}", "2:26 population.sector_ids must name at least 2 sectors")]
    [InlineData("policies: {1: {regions+: [South]}}", "2:16 'regions+' appends to a list, and none is inherited; write 'regions'")]
    [InlineData("policies: [{lever: consensus, value: 1, regions+: [South]}]", "2:41 'regions+' appends to a list, and none is inherited; write 'regions'")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: {0: South}}]", "2:41 'regions' changes items of a list, and none is inherited; write a list")]
    [InlineData("design: {outcomes+: [coverage], policies: {none: }}", "2:10 'outcomes+' appends to a list, and none is inherited; write 'outcomes'")]
    public void What_cannot_be_changed_so_is_refused_at_its_place(string text, string expected)
    {
        string[] mistakes = Mistakes(text);
        Assert.Contains(mistakes, mistake => mistake.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_base_with_no_list_where_one_belongs_is_not_mended_by_appending()
    {
        _folder.Write("wrong.yaml", "extends: base.yaml\npolicies: {lever: consensus}\n");
        Assert.Contains("2:11 policies must be a list ('- lever: …'), not a group of keys",
            _folder.Mistakes("extends: wrong.yaml\npolicies+: [{lever: grants, cny_per_programme: 1}]\n"));
    }

    [Fact]
    public void Mistakes_in_changes_of_lists_that_are_not_there_are_found_with_the_others()
    {
        Assert.Equal(
            ["2:1 'policies' changes items of a list, and none is inherited; write a list", "2:26 value must be a number from 0 to 1 "
                + "(effort relative to the lever's reference effort), but is 3", "3:11 'outcomes+' appends to a list, and none is "
                + "inherited; write 'outcomes'", "3:23 there is no outcome 'coverge' (did you mean 'coverage'?)"],
            _folder.Mistakes("extends: base.yaml\npolicies: {0: {   value: 3}}\nobserve: {outcomes+: [coverge]}\n"));

        Assert.Equal(2, _folder.Mistakes("extends: base.yaml\nobserve: {outcomes+: [~]}\n").Length);

        // Of a file whose base cannot be read nothing is said that the base might mend.
        string[] mistakes = _folder.Mistakes("extends: nowhere.yaml\npolicies: {0: {value: 3}, 1: {share: 0.1}}\nobserve: {outcomes+: [coverage]}\n");
        Assert.Equal(2, mistakes.Length);
        Assert.Contains("'extends' names a file that does not exist", mistakes[0], StringComparison.Ordinal);
        Assert.StartsWith("2:23 value must be", mistakes[1], StringComparison.Ordinal);
    }
}
