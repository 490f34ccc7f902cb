using System.Text.Json.Nodes;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>What a scenario file says is what the world gets.</summary>
public sealed class ScenarioReaderTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_family_that_teaches_the_exact_opposite_of_its_sector_makes_a_world_that_runs()
    {
        _folder.Write("families.csv", "id,name,weight,Design,Trade,Law\n01,Farming,0.4,1,0,0\n14,Opposite,0.6,0,-1,0\n");
        Model world = Model.Create(_folder.Read("parameters: {world.family_weight: 0.5}\n").Scenario, 0);
        world.Step();
        world.Step();
        Assert.Equal(2, world.State.Period);
    }

    [Fact]
    public void Groups_merge_at_every_depth_and_lists_replace()
    {
        _folder.Write("middle.yaml", """
            extends: base.yaml
            seed: 5
            parameters: {industry.upgrade_gain: 1.3, world.burn_in: 20}
            policies: [{lever: consensus, value: 0.1}, {lever: grants, cny_per_programme: 4000}]
            """);
        ScenarioDocument document = ScenarioReader.Read(_folder.Write("top.yaml", """
            extends: middle.yaml
            periods: 40
            parameters: {world.burn_in: 30}
            policies: [{lever: tax_credit, share: 0.3}]
            population: {colleges: {synthetic: 7}}
            """));
        Assert.Equal("Base", document.Name);
        Assert.Equal((5UL, 40), (document.Scenario.Seed, document.Scenario.Periods));
        Assert.Equal(1.3, document.Scenario.Parameters.Industry.UpgradeGain);
        Assert.Equal(30, document.Scenario.Parameters.World.BurnIn);
        Assert.Equal(Lever.TaxCredit, Assert.Single(document.Scenario.Policies).Lever);
        Assert.Equal(7, document.Scenario.Population.Colleges.Count);
        Assert.Equal(1000, document.Scenario.Population.Colleges.Sum(college => college.EntrantsPerYear), 9);
    }

    [Theory]
    [InlineData("policies:")]
    [InlineData("policies: null")]
    [InlineData("policies: []")]
    [InlineData("budget: null")]
    [InlineData("seed: ~")]
    [InlineData("parameters:")]
    [InlineData("parameters: {industry.upgrade_gain: null}")]
    [InlineData("observe: {by: []}")]
    [InlineData("observe: {by: null, every: null}")]
    [InlineData("population: {sector_ids: null}")]
    [InlineData("population: {sector_ids: []}")]
    public void Nothing_behind_a_key_and_an_empty_list_remove_what_was_inherited(string text)
    {
        const string Middle = """
            extends: base.yaml
            seed: 5
            budget: 1000000
            population: {sector_ids: ['11', '51']}
            parameters: {industry.upgrade_gain: 1.3, world.burn_in: 20}
            policies: [{lever: consensus, value: 0.1}, {lever: grants, cny_per_programme: 4000}]
            observe: {by: [region], every: 2}
            """;
        _folder.Write("middle.yaml", Middle);
        string key = text.Split(':')[0];
        ScenarioDocument removed = ScenarioReader.Read(_folder.Write("removed.yaml", $"extends: middle.yaml\n{text}\n"));

        // As if the file between had never said it: written by hand, without what the key names.
        string[] lines = [.. Middle.Split('\n').Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal))];
        string rest = text.StartsWith("parameters: {", StringComparison.Ordinal) ? "parameters: {world.burn_in: 20}"
            : text == "observe: {by: []}" ? "observe: {every: 2}" : "";
        ScenarioDocument without = ScenarioReader.Read(_folder.Write("without.yaml", string.Join('\n', [.. lines, rest, ""])));
        Assert.Equal(without.Hash, removed.Hash);
        Assert.NotEqual(ScenarioReader.Read(_folder.In("middle.yaml")).MergedJson, removed.MergedJson);
        Assert.Equal(without.Observe.Every, removed.Observe.Every);
        Assert.Equal(without.Observe.By, removed.Observe.By);

        // Removed for good: a file that extends the one that removed it inherits nothing of it.
        Assert.Equal(without.Hash, ScenarioReader.Read(_folder.Write("below.yaml", "extends: removed.yaml\n")).Hash);
    }

    [Fact]
    public void An_option_removes_with_null_too()
    {
        string path = _folder.Write("capped.yaml", "extends: base.yaml\nbudget: 5\npolicies: [{lever: grants, cny_per_programme: 20000}]\n");
        ScenarioDocument document = ScenarioReader.Read(path, "budget=null", "policies=[]");
        Assert.Equal(PolicyBudget.None, document.Scenario.Budget);
        Assert.Empty(document.Scenario.Policies);
        Assert.Contains("has no value behind '='", ScenarioFolder.MistakesOf(path, "budget=")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_in_another_folder_keeps_its_own_tables()
    {
        Directory.CreateDirectory(_folder.In("sub"));
        ScenarioDocument document = ScenarioReader.Read(_folder.Write(Path.Combine("sub", "child.yaml"), "extends: ../base.yaml\n"));
        Assert.Equal(3, document.Scenario.Population.Sectors.Count);
        Assert.Equal("../sectors.csv", JsonNode.Parse(document.MergedJson)!["population"]!["sectors"]!.ToString());
        Assert.Equal(["../families.csv", "../regions.csv", "../sectors.csv", "../shares.csv"], document.TableHashes.Keys);
    }

    [Fact]
    public void A_budget_over_levers_that_only_bind_is_warned_of_and_over_a_credit_it_is_not()
    {
        ScenarioDocument document = _folder.Read("""
            policies:
              - {lever: tax_credit, share: 0.15, budget: 100000}
              - {lever: internship_regulation, training_floor: 0.5}
            budget: 300000
            """);
        Assert.EndsWith("test.yaml:5:9: this budget holds nothing back: internship_regulation costs no public money",
            Assert.Single(document.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_is_read_with_its_dates_places_trigger_and_budget()
    {
        PolicyMeasure measure = Assert.Single(_folder.Read("""
            start: 2011-Q3
            policies:
              - lever: talent_integration
                value: 0.6
                from: 2018-Q1
                until: 2020-Q2
                phase_in: 8
                regions: South
                sectors: [51, Farms]
                when: {observation: integration, below: 0.1}
                budget: 5e6
            """).Scenario.Policies);
        Assert.Equal((Lever.TalentIntegration, 0.6, 26, 35, 8, new PolicyBudget(5e6)), (measure.Lever, measure.Value, measure.From, measure.Until!.Value, measure.PhaseIn, measure.Budget));
        Assert.Equal([1], measure.Regions);
        Assert.Equal([0, 2], measure.Sectors);
        Assert.Equal(new PolicyTrigger("integration", Comparison.Below, 0.1), measure.When);
    }

    /// <summary>The effort of the n-th quarter is n/phase_in of the value: it is whole in the last of them.</summary>
    [Theory]
    [InlineData("periods: 8", "phase_in: 100", "100 quarters is longer than the 8 in which the measure is in force: its full effort is never reached, at most 8 % of it")]
    [InlineData("periods: 8", "phase_in: 9", "9 quarters is longer than the 8")]
    [InlineData("periods: 8", "phase_in: 8", null)]
    [InlineData("periods: 40", "from: 2012-Q1, phase_in: 33", "33 quarters is longer than the 32")]
    [InlineData("periods: 40", "from: 2012-Q1, phase_in: 32", null)]
    [InlineData("periods: 40", "from: 2012-Q1, until: 2013-Q1, phase_in: 5", "5 quarters is longer than the 4")]
    [InlineData("periods: 40", "until: 2030-Q1, phase_in: 41", "41 quarters is longer than the 40")]
    public void A_full_effort_that_is_never_reached_is_warned_of_in_its_place(string length, string dates, string? said)
    {
        IEnumerable<string> warnings = _folder.Read($"{length}\npolicies:\n  - {{lever: tax_credit, share: 0.3, {dates}}}\n").Warnings.Select(static w => w.ToString());
        string[] found = [.. warnings.Where(static warning => warning.Contains("phase_in", StringComparison.Ordinal))];
        if (said is null) Assert.Empty(found);
        else Assert.Matches($"test.yaml:4:[0-9]+: phase_in of {said}", Assert.Single(found));
    }

    [Fact]
    public void Left_out_keys_have_their_documented_defaults()
    {
        ScenarioDocument document = _folder.Read("");
        Assert.Equal((1UL, 160, new Quarter(2010, 1), PolicyBudget.None), (document.Scenario.Seed, document.Scenario.Periods, document.Scenario.Start, document.Scenario.Budget));
        Assert.Equal(new ReplicationSettings(8, null), document.Replications);
        Assert.Equal((0, 1), (document.Observe.By.Count, document.Observe.Every));
        Assert.Equal("nameless", ScenarioReader.Read(_folder.Write("nameless.yaml", ScenarioFolder.Population)).Name);
    }

    [Fact]
    public void Replications_may_be_a_stopping_rule()
    {
        ReplicationSettings rule = _folder.Read("replications: {until: {outcome: integration, half_width: 0.005}, at_most: 256}").Replications;
        Assert.Equal(new ReplicationSettings(256, new StoppingRule("integration", 0.005)), rule);
    }

    [Fact]
    public void Government_sets_its_parameter()
    {
        Assert.Equal(1, _folder.Read("government: adaptive").Scenario.Parameters.Government.Adaptive);
        Assert.Equal(0, _folder.Read("government: fixed").Scenario.Parameters.Government.Adaptive);
    }

    [Fact]
    public void Implausible_values_are_flagged_and_accepted()
    {
        ScenarioDocument document = _folder.Read("parameters:\n  industry.upgrade_gain: 2.5\n");
        Assert.Equal(2.5, document.Scenario.Parameters.Industry.UpgradeGain);
        ParameterDefinition gain = ParameterCatalog.Find("industry.upgrade_gain")!;
        Assert.EndsWith(FormattableString.Invariant($"test.yaml:3:26: industry.upgrade_gain = 2.5 (ratio) is possible but not plausible (plausible {gain.PlausibleLow} to {gain.PlausibleHigh})"), Assert.Single(document.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Set_reaches_every_part_of_a_scenario()
    {
        ScenarioDocument document = _folder.Read(
            "policies: [{lever: consensus, value: 0.6}]", "periods=12", "industry.upgrade_gain=1.4", "parameters.world.burn_in=44", "policies.0.value=0.3",
            "population.enterprises.synthetic=9", "observe={by: [region], every: 2}", "government.public_value=9000");
        Scenario scenario = document.Scenario;
        Assert.Equal((12, 1.4, 44d, 0.3, 9000d), (scenario.Periods, scenario.Parameters.Industry.UpgradeGain, scenario.Parameters.World.BurnIn, scenario.Policies[0].Value, scenario.Parameters.Government.PublicValue));
        Assert.Equal(9, scenario.Population.Regions.Sum(region => region.Enterprises));
        Assert.Equal(["region"], document.Observe.By);
    }

    [Fact]
    public void Synthetic_agents_are_shared_out_by_largest_remainders()
    {
        Population population = _folder.Read("population: {colleges: {synthetic: 6, types: {undergraduate: 0.5, higher_vocational: 0.5}}, enterprises: {synthetic: 41}}").Scenario.Population;
        Assert.Equal([31, 10], population.Regions.Select(region => region.Enterprises));
        Assert.Equal(["North-college-01", "North-college-02", "North-college-03", "North-college-04", "North-college-05", "South-college-01"], population.Colleges.Select(college => college.Id));
        Assert.Equal(3, population.Colleges.Count(college => college.Type == CollegeType.Undergraduate));
        Assert.Equal(3, population.Colleges.Count(college => college.Type == CollegeType.HigherVocational));
        Assert.Equal(["colleges", "enterprises"], population.SyntheticTables);
    }

    [Fact]
    public void Choosing_sectors_rescales_weights_and_affinities()
    {
        Population population = _folder.Read("population: {sector_ids: [51, 11]}").Scenario.Population;
        Assert.Equal(["11", "51"], population.Sectors.Select(sector => sector.Id));
        Assert.Equal([0.4, 0.6], population.Sectors.Select(sector => Math.Round(sector.Weight, 12)));
        // Farming keeps half of its graduates, engineering 0.4 of them: weights 0.4·0.5 and 0.6·0.4.
        Assert.Equal([Math.Round(0.2 / 0.44, 12), Math.Round(0.24 / 0.44, 12)], population.Families.Select(family => Math.Round(family.Weight, 12)));
        Assert.Equal([1, 0], population.Families[0].SectorAffinity);
        Assert.Equal([0, 1], population.Families[1].SectorAffinity);
    }

    [Fact]
    public void Tables_of_colleges_and_enterprises_are_used()
    {
        _folder.Write("colleges.csv", "id,name,type,region,founded,industry_run,entrants,programmes\nC1,One,higher_vocational,South,1970,true,300,4\n");
        _folder.Write("enterprises.csv", "id,name,region,sector,heads\nE1,First,South,51,250\nE2,Second,North,11,40\n");
        Population population = _folder.Read("population: {colleges: colleges.csv, enterprises: enterprises.csv}").Scenario.Population;
        Assert.Equal(new CollegeInput("C1", CollegeType.HigherVocational, 1, 1970, true, 300, 4), Assert.Single(population.Colleges));
        Assert.Equal([new EnterpriseInput("E1", 1, 2, 250), new EnterpriseInput("E2", 0, 0, 40)], population.Enterprises);
        Assert.Empty(population.SyntheticTables);
        Assert.All(population.Regions, region => Assert.Equal(0, region.Enterprises));
    }

    [Fact]
    public void The_world_that_was_read_can_be_created_and_stepped()
    {
        ScenarioDocument document = _folder.Read("periods: 2\nparameters: {world.burn_in: 1}");
        Assert.Equal(2, Model.Create(document.Scenario, 0).Run().Periods);
    }
}
