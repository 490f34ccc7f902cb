using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>The list of what is in force, and doses in the unit of each lever, in scenario files.</summary>
public sealed class PoliciesInForceTests : IDisposable
{
    private const string InForce = "policies_in_force: [{lever: grants, cny_per_programme: 4000, regions: [South]}, "
        + "{lever: tax_credit, share: 0.05, sectors: [Media], until: 2030-Q1}]\n";

    private readonly ScenarioFolder _folder = new();

    [Fact]
    public void They_are_read_beside_policies()
    {
        Scenario scenario = _folder.Read(InForce + "policies: [{lever: tax_credit, share: 0.3, from: 2019-Q2}]\n").Scenario;
        Assert.Equal([(Lever.Grants, 4000, null), (Lever.TaxCredit, 0.05, (int?)80)],
            scenario.PoliciesInForce.Select(static m => (m.Lever, m.Value, m.Until)));
        Assert.Equal([1], scenario.PoliciesInForce[0].Regions);
        Assert.Equal([2], scenario.PoliciesInForce[1].Sectors);
        Assert.Equal((0.3, 37), (Assert.Single(scenario.Policies).Value, scenario.Policies[0].From));
    }

    [Theory]
    [InlineData("from: 2012-Q1", "'from' has no meaning in a policy in force: it acts from the first quarter of the burn-in on")]
    [InlineData("phase_in: 4", "'phase_in' has no meaning in a policy in force")]
    [InlineData("when: {observation: integration, below: 1}", "'when' has no meaning in a policy in force")]
    [InlineData("budget: 4", "'budget' has no meaning in a policy in force: budgets hold back policies")]
    public void What_makes_no_sense_of_them_is_refused_with_the_reason(string key, string expected) => Assert.Contains(expected,
        Assert.Single(_folder.Mistakes($"extends: base.yaml\npolicies_in_force: [{{lever: grants, cny_per_programme: 1, {key}}}]\n")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{lever: tax_credit, value: 1}", "2:39 'value' has no meaning with lever tax_credit: write 'share: …', from 0 to 1")]
    [InlineData("{lever: grants, value: 1}", "2:35 'value' has no meaning with lever grants: write 'cny_per_programme: …'")]
    [InlineData("{lever: consensus, share: 1}", "2:38 'share' has no meaning with lever consensus: write 'value: …', from 0 to 1")]
    [InlineData("{lever: tax_credit}", "2:12 key 'share' is missing in a policy")]
    [InlineData("{lever: tax_credit, share: 1.5}", "share must be a number from 0 to 1 (share of qualifying cost), but is 1.5")]
    [InlineData("{lever: internship_regulation, value: 1}", "2:50 'value' has no meaning with lever internship_regulation: "
        + "write 'training_floor: …', from 0 to 1 (share of a trainee's time)")]
    [InlineData("{lever: internship_regulation, training_floor: -0.1}",
        "2:59 training_floor must be a number from 0 to 1 (share of a trainee's time), but is -0.1")]
    [InlineData("{lever: internship_duty, value: 1}", "2:44 'value' has no meaning with lever internship_duty: "
        + "write 'vocational: …', from 0 to 2 (quarters) and 'undergraduate: …', from 0 to 1 (quarters)")]
    [InlineData("{lever: internship_duty}", "2:12 key 'vocational' or 'undergraduate' is missing in a policy")]
    [InlineData("{lever: internship_duty, vocational: 3}", "2:49 vocational must be a number from 0 to 2 (quarters), but is 3")]
    [InlineData("{lever: internship_duty, vocational: 2, undergraduate: 2}", "2:67 undergraduate must be a number from 0 to 1 (quarters), but is 2")]
    [InlineData("{lever: internship_duty, vocational: 2, undergraduates: 1}",
        "2:52 unknown key 'undergraduates' in a policy (did you mean 'undergraduate'?)")]
    [InlineData("{lever: internship_dutys, vocational: 2}", "2:20 there is no lever 'internship_dutys' (did you mean 'internship_duty'?)")]
    [InlineData("{lever: grants, cny_per_programme: 1, vocational: 2}", "'vocational' has no meaning with lever grants: write 'cny_per_programme: …'")]
    [InlineData("{lever: grants, cny_per_programme: 2e6}", "cny_per_programme must be a number from 0 to 1,000,000")]
    public void A_dose_in_another_unit_is_refused_with_what_to_write(string measure, string expected) =>
        Assert.Contains(expected, Assert.Single(_folder.Mistakes($"extends: base.yaml\npolicies: [{measure}]\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("vocational: 2, undergraduate: 1", 2, 1)]
    [InlineData("vocational: 0.5", 0.5, 0)]
    [InlineData("undergraduate: 1", 0, 1)]
    public void A_duty_has_two_numbers_and_both_are_written_and_compared_and_come_back(string dose, double vocational, double undergraduate)
    {
        ScenarioDocument document = _folder.Read($"policies_in_force: [{{lever: internship_duty, {dose}}}]\n"
            + $"policies: [{{lever: internship_duty, {dose}, from: 2012-Q1, phase_in: 4}}]\n");
        foreach (PolicyMeasure measure in document.Scenario.PoliciesInForce.Concat(document.Scenario.Policies))
            Assert.Equal((Lever.InternshipDuty, vocational, undergraduate), (measure.Lever, measure.Value, measure.SecondValue));
        Variant variant = Variant.Of(document.Scenario);
        Scenario again = variant.ScenarioOf(new RunIdentity(ScenarioHash.IdOf(variant.World), ScenarioHash.IdOf(variant.Policies), 1, 0),
            "again", id => id == RecipeInputs.DefaultsId ? RecipeInputs.Defaults : RecipeInputs.Content(document.Scenario.Population));
        Assert.Equal(RecipeJson.Text(document.Scenario.PoliciesInForce), RecipeJson.Text(again.PoliciesInForce));
        Assert.Equal(RecipeJson.Text(document.Scenario.Policies), RecipeJson.Text(again.Policies));
        foreach (string text in (string[])[ScenarioWriter.AsRun(document, _folder.Path),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: true, _folder.Path, "copy"),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: false, _folder.Path, "copy")])
            Assert.Equal(document.Hash, ScenarioReader.Read(_folder.Write("copy.yaml", text)).Hash);
    }

    [Fact]
    public void The_second_number_tells_worlds_and_policies_apart()
    {
        string[] doses = ["vocational: 2", "vocational: 2, undergraduate: 0.5", "vocational: 2, undergraduate: 1"];
        Assert.Distinct(doses.Select(d => _folder.Read($"policies: [{{lever: internship_duty, {d}}}]\n").PolicyId));
        Assert.Distinct(doses.Select(d => _folder.Read($"policies_in_force: [{{lever: internship_duty, {d}}}]\n").ScenarioId));
        Assert.Equal([new ScenarioDifference("policies.internship_duty.undergraduate", "0.5", "1")], ScenarioDiff.Between(
            _folder.Read($"policies: [{{lever: internship_duty, {doses[1]}}}]\n"), _folder.Read($"policies: [{{lever: internship_duty, {doses[2]}}}]\n")));
    }

    [Fact]
    public void A_budget_of_a_rule_that_costs_nothing_is_said_to_hold_nothing_back() => Assert.EndsWith(
        "this budget holds nothing back: internship_duty costs no public money",
        Assert.Single(_folder.Read("policies: [{lever: internship_duty, vocational: 2, budget: 5}]\n").Warnings).ToString());

    [Fact]
    public void Two_in_force_may_not_cover_the_same_place_but_a_policy_may_cover_what_is_in_force()
    {
        Assert.Contains("is already in force", Assert.Single(_folder.Mistakes(
            "extends: base.yaml\npolicies_in_force: [{lever: grants, cny_per_programme: 1}, {lever: grants, cny_per_programme: 2}]\n")),
            StringComparison.Ordinal);
        Assert.Empty(_folder.Mistakes("extends: base.yaml\n" + InForce + "policies: [{lever: grants, cny_per_programme: 5}]\n"));
    }

    [Fact]
    public void A_file_that_extends_replaces_the_list_and_an_option_empties_it()
    {
        _folder.Write("today.yaml", "extends: base.yaml\n" + InForce);
        string child = _folder.Write("child.yaml", "extends: today.yaml\npolicies_in_force: [{lever: grants, cny_per_programme: 9}]\n");
        Assert.Equal(9, Assert.Single(ScenarioReader.Read(child).Scenario.PoliciesInForce).Value);
        string today = _folder.In("today.yaml");
        Assert.Equal(2, ScenarioReader.Read(today).Scenario.PoliciesInForce.Count);
        Assert.Empty(ScenarioReader.Read(today, "policies_in_force=[]").Scenario.PoliciesInForce);
        Assert.Equal(7, ScenarioReader.Read(today, "policies_in_force.0.cny_per_programme=7").Scenario.PoliciesInForce[0].Value);
        string none = _folder.Write("none.yaml", "extends: today.yaml\npolicies_in_force: []\n");
        Assert.Empty(ScenarioReader.Read(none).Scenario.PoliciesInForce);
    }

    [Fact]
    public void They_are_part_of_the_world_and_not_of_the_policies_and_a_recipe_brings_them_back()
    {
        ScenarioDocument with = _folder.Read(InForce), without = _folder.Read("");
        Assert.NotEqual(with.ScenarioId, without.ScenarioId);
        Assert.Equal(with.PolicyId, without.PolicyId);
        WorldRecipe recipe = RecipeJson.Read<WorldRecipe>(RecipeJson.Text(WorldRecipe.Of(with.Scenario)));
        byte[] Input(string id) => id == RecipeInputs.DefaultsId ? RecipeInputs.Defaults : RecipeInputs.Content(with.Scenario.Population);
        Scenario again = recipe.World(Input, with.Name, with.Scenario.Seed);
        Assert.Equal(RecipeJson.Text(with.Scenario.PoliciesInForce), RecipeJson.Text(again.PoliciesInForce));
        Assert.Equal(with.Hash, ScenarioHash.Of(again));
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        ScenarioDocument document = _folder.Read(InForce + "policies: [{lever: tax_credit, share: 0.3, from: 2019-Q2}]\n");
        foreach (string text in (string[])[ScenarioWriter.AsRun(document, _folder.Path),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: true, _folder.Path, "copy"),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: false, _folder.Path, "copy")])
            Assert.Equal(document.Hash, ScenarioReader.Read(_folder.Write("copy.yaml", text)).Hash);
    }

    [Fact]
    public void The_difference_of_two_scenarios_names_them() => Assert.Equal(
        [new ScenarioDifference("policies_in_force.grants.cny_per_programme", "", "4000"),
            new ScenarioDifference("policies_in_force.grants.regions", "", "South")],
        ScenarioDiff.Between(_folder.Read(""), _folder.Read("policies_in_force: [{lever: grants, cny_per_programme: 4000, regions: [South]}]\n")));

    [Fact]
    public void Hunan_today_has_in_force_what_its_file_says_and_the_other_world_has_nothing()
    {
        Scenario today = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "hunan-baseline.yaml")).Scenario;
        Assert.Equal([(Lever.Grants, 4000, 0), (Lever.TaxCredit, 0.05, 0), (Lever.InternshipRegulation, 0.2, 0), (Lever.InternshipDuty, 2, 1)],
            today.PoliciesInForce.Select(static m => (m.Lever, m.Value, m.SecondValue)));
        Scenario without = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "without-any-policy.yaml")).Scenario;
        Assert.Empty(without.PoliciesInForce);
        Assert.Empty(without.Policies);
    }

    public void Dispose() => _folder.Dispose();
}
