using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Budgets for a quarter or over years, and measures that add to what is there, in scenario files.</summary>
public sealed class BudgetsAndStacksTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    [Fact]
    public void They_are_read_written_and_come_back()
    {
        ScenarioDocument document = _folder.Read("""
            policies:
              - {lever: place_subsidy, cny_per_place: 1250, budget: {total: 2e7, quarters: 20}}
              - {lever: place_subsidy, cny_per_place: 500, regions: [South], stacks: true, budget: 1e6}
              - {lever: matching_platform, meetings: 0.25, stacks: false}
            budget: {total: 1e8, quarters: 40}
            """);
        Scenario scenario = document.Scenario;
        Assert.Equal([(1250.0, new PolicyBudget(2e7, 20), false), (500.0, new PolicyBudget(1e6), true), (0.25, PolicyBudget.None, false)],
            scenario.Policies.Select(static m => (m.Value, m.Budget, m.Stacks)));
        Assert.Equal(new PolicyBudget(1e8, 40), scenario.Budget);
        Variant variant = Variant.Of(scenario);
        Scenario again = variant.ScenarioOf(new RunIdentity(ScenarioHash.IdOf(variant.World), ScenarioHash.IdOf(variant.Policies), 1, 0),
            "again", id => id == RecipeInputs.DefaultsId ? RecipeInputs.Defaults : RecipeInputs.Content(scenario.Population));
        Assert.Equal(RecipeJson.Text(scenario.Policies), RecipeJson.Text(again.Policies));
        Assert.Equal(scenario.Budget, again.Budget);
        foreach (string text in (string[])[document.MergedJson, ScenarioWriter.AsRun(document, _folder.Path),
            ScenarioWriter.Changed(document, scenario, isFileAsRead: true, _folder.Path, "copy")])
            Assert.Equal(document.Hash, ScenarioReader.Read(_folder.Write("copy.yaml", text)).Hash);
    }

    [Fact]
    public void A_total_and_a_stack_are_other_policies()
    {
        string[] measures = ["", ", budget: 5", ", budget: {total: 5, quarters: 1}", ", budget: {total: 5, quarters: 2}", ", stacks: true"];
        Assert.Distinct(measures.Select(m => _folder.Read($"policies: [{{lever: consensus, value: 1{m}}}]\n").PolicyId));
        Assert.Equal(_folder.Read("policies: [{lever: consensus, value: 1}]\n").PolicyId,
            _folder.Read("policies: [{lever: consensus, value: 1, stacks: false}]\n").PolicyId);
    }

    [Theory]
    [InlineData("policies: [{lever: consensus, value: 1, budget: {total: 5}}]", "key 'quarters' is missing in budget")]
    [InlineData("policies: [{lever: consensus, value: 1, budget: {total: 5, quarters: 0}}]",
        "budget.quarters must be a number from 1 to 4000 (quarters), but is 0")]
    [InlineData("budget: {total: -5, quarters: 4}", "2:17 budget.total must be a number from 0")]
    [InlineData("budget: {total: 5, quarters: 4, years: 1}", "unknown key 'years' in budget")]
    [InlineData("policies: [{lever: consensus, value: 1, stacks: 1}]", "stacks must be true or false, not ")]
    [InlineData("policies_in_force: [{lever: consensus, value: 1, stacks: true}]", "'stacks' has no meaning in a policy in force")]
    [InlineData("policies: [{lever: place_subsidy, value: 1}]", "2:42 'value' has no meaning with lever place_subsidy: "
        + "write 'cny_per_place: …', from 0 to 100,000 (CNY/place/quarter)")]
    [InlineData("policies: [{lever: place_subsidy, cny_per_place: 1, value: 1}]", "'value' has no meaning with lever place_subsidy")]
    [InlineData("policies: [{lever: place_subsidy, cny_per_place: 2e5}]", "cny_per_place must be a number from 0 to 100,000")]
    [InlineData("policies: [{lever: matching_platform, value: 1}]", "2:46 'value' has no meaning with lever matching_platform: "
        + "write 'meetings: …', from 0 to 1 (meetings/enterprise/quarter)")]
    [InlineData("policies: [{lever: matching_platform, meetings: 1.5}]", "meetings must be a number from 0 to 1")]
    [InlineData("parameters: {levers.matching_platform.gain: 3}", "it is gone; leave it out: matching_platform is dosed in the unit of the law")]
    [InlineData("policies: [{lever: consensus, value: 1}, {lever: consensus, value: 0.5}]", "is already in force")]
    public void What_is_wrong_is_told_at_its_place(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(_folder.Mistakes($"extends: base.yaml\n{text}\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{lever: consensus, value: 1}, {lever: consensus, value: 0.5, stacks: true}")]
    [InlineData("{lever: consensus, value: 1, stacks: true}, {lever: consensus, value: 0.5, stacks: true}")]
    public void Measures_of_one_lever_may_cover_the_same_place_where_one_of_them_stacks(string policies) =>
        Assert.Empty(_folder.Mistakes($"extends: base.yaml\npolicies: [{policies}]\n"));

    [Theory]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000", "budget: 1", true)]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000", "budget: {total: 40, quarters: 40}", true)]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000, regions: [South]", "budget: 1, regions: [South]", true)]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000, regions: [South]", "budget: 1", false)]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000", "budget: 1e9", false)]
    [InlineData("grants, cny_per_programme: 20000", "grants, cny_per_programme: 4000", "budget: 1, stacks: true", false)]
    [InlineData("grants, cny_per_programme: 20000", "tax_credit, share: 0.05", "budget: 1", false)]
    [InlineData("tax_credit, share: 0.3", "tax_credit, share: 0.05", "budget: 1", false)]
    public void A_budget_that_pays_for_no_more_than_is_in_force_is_warned_of(string policy, string inForce, string budget, bool isWarned)
    {
        ScenarioDocument document = _folder.Read($"policies_in_force: [{{lever: {inForce}}}]\npolicies: [{{lever: {policy}, {budget}}}]\n");
        if (!isWarned) Assert.Empty(document.Warnings);
        else
            Assert.Contains("this budget pays for no more of grants than is in force anyway", Assert.Single(document.Warnings).ToString(),
                StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
