using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Levers, types of colleges, regions and sectors may be called by their Chinese and official names wherever their keys may
/// stand; the scenario is the same, to its hash.</summary>
public sealed class NamesTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public NamesTests()
    {
        _folder.Write("cities.csv", "id,chinese_name,enterprise_weight\nChangsha,长沙市,0.6\nXiangxi,湘西土家族苗族自治州,0.4\n");
        _folder.Write("hunan.yaml", "extends: base.yaml\npopulation: {regions: cities.csv}\n");
    }

    public void Dispose() => _folder.Dispose();

    private ScenarioDocument Read(string text, params string[] overrides) =>
        ScenarioReader.Read(_folder.Write("test.yaml", "extends: hunan.yaml\n" + text + "\n"), overrides);

    private string[] Mistakes(string text, params string[] overrides) =>
        _folder.Mistakes("extends: hunan.yaml\n" + text + "\n", overrides);

    [Theory]
    [InlineData("policies: [{lever: 税收抵免, share: 0.3}]", "policies: [{lever: tax_credit, share: 0.3}]")]
    [InlineData("policies_in_force: [{lever: 实习规制, training_floor: 0.3}]",
        "policies_in_force: [{lever: internship_regulation, training_floor: 0.3}]")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: 长沙}]", "policies: [{lever: consensus, value: 1, regions: Changsha}]")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: [湘西, 长沙市]}]", "policies: [{lever: consensus, value: 1, regions: [Changsha, Xiangxi]}]")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: 湘西土家族苗族自治州}]", "policies: [{lever: consensus, value: 1, regions: Xiangxi}]")]
    [InlineData("policies: [{lever: consensus, value: 1, sectors: [制造业]}]", "policies: [{lever: consensus, value: 1, sectors: ['31-33']}]")]
    [InlineData("population: {sector_ids: [信息业, 制造业]}", "population: {sector_ids: ['31-33', '51']}")]
    [InlineData("population: {sector_ids: [Media, Factories]}", "population: {sector_ids: ['31-33', '51']}")]
    [InlineData("population: {enterprises: {synthetic: {长沙: 30, 湘西: 10}}}",
        "population: {enterprises: {synthetic: {Changsha: 30, Xiangxi: 10}}}")]
    [InlineData("population: {colleges: {types: {本科: 0.5, 职业本科: 0.1, 高职: 0.4}}}",
        "population: {colleges: {types: {undergraduate: 0.5, vocational_undergraduate: 0.1, higher_vocational: 0.4}}}")]
    [InlineData("population: {colleges: {types: {普通本科: 0.5, 专科: 0.5}}}",
        "population: {colleges: {types: {undergraduate: 0.5, higher_vocational: 0.5}}}")]
    [InlineData("design: {policies: {credit: [{lever: 税收抵免, share: 0.3}]}}",
        "design: {policies: {credit: [{lever: tax_credit, share: 0.3}]}}")]
    public void A_scenario_of_names_is_the_one_of_keys(string names, string keys)
    {
        ScenarioDocument named = Read(names), keyed = Read(keys);
        Assert.Equal(keyed.Hash, named.Hash);
        Assert.NotEqual(ScenarioReader.Read(_folder.In("hunan.yaml")).MergedJson, named.MergedJson);
        Assert.Equal(keyed.Design?.Policies[0].Measures.Single().Lever, named.Design?.Policies[0].Measures.Single().Lever);

        // The manifest's scenario reads back to the same.
        Assert.Equal(keyed.Hash, ScenarioReader.Read(_folder.Write("again.yaml", named.MergedJson)).Hash);
    }

    [Fact]
    public void A_design_varies_levers_by_their_names()
    {
        ScenarioDocument named = Read("""
            design:
              levers:
                method: fractional_factorial
                factors: {直接补贴: [0, 20000], tax_credit: [0, 0.5], 对接平台: [0, 1]}
                generators: {对接平台: [grants, 税收抵免]}
            """);
        Assert.Equal(["grants", "matching_platform", "tax_credit"], named.Design!.Levers.Factors.Select(factor => factor.Key));
        Assert.Equal([0, 2], Assert.Single(named.Design.Levers.Generators).Value);
        _folder.Write("doses.csv", "税收抵免,grants\n0.3,5000\n");
        ScenarioDocument table = Read("design: {levers: {table: doses.csv}}");
        Assert.Equal(["tax_credit", "grants"], table.Design!.Levers.Factors.Select(factor => factor.Key));
        Assert.Equal([0.3, 5000], Assert.Single(table.Design.Levers.Rows!));
    }

    [Fact]
    public void Tables_take_names()
    {
        _folder.Write("colleges.csv", "id,name,type,region,founded,industry_run,entrants,programmes\n"
            + "C1,One,本科,长沙市,1970,true,300,4\nC2,Two,高职（专科）,湘西,1970,true,300,4\nC3,Three,职业本科,Changsha,1970,true,300,4\n");
        _folder.Write("enterprises.csv", "id,name,region,sector,heads\nE1,First,湘西,信息业,250\nE2,Second,长沙市,Factories,40\n");
        _folder.Write("shares.csv", "family,sector,share\n01,农林牧渔业,0.5\n01,制造业,0.5\n14,Factories,0.6\n14,51,0.4\n");
        Population population = Read("population: {colleges: colleges.csv, enterprises: enterprises.csv}").Scenario.Population;
        Assert.Equal([(CollegeType.Undergraduate, 0), (CollegeType.HigherVocational, 1), (CollegeType.VocationalUndergraduate, 0)],
            population.Colleges.Select(college => (college.Type, college.Region)));
        Assert.Equal([(1, 2), (0, 1)], population.Enterprises.Select(enterprise => (enterprise.Region, enterprise.Sector)));
        Assert.Equal([0.5, 0.5, 0], population.Families[0].SectorAffinity);
    }

    [Fact]
    public void Options_take_names()
    {
        ScenarioDocument document = Read(
            "policies: [{lever: consensus, value: 1}]\npopulation: {enterprises: {synthetic: {Changsha: 30, Xiangxi: 10}}}",
            "policies=[{lever: 直接补贴, cny_per_programme: 100, regions: 湘西}]", "population.colleges.types={本科: 0.5, 高职: 0.5}",
            "population.colleges.types.本科=0.25", "population.colleges.types.higher_vocational=0.75",
            "population.enterprises.synthetic.湘西=20");
        PolicyMeasure measure = Assert.Single(document.Scenario.Policies);
        Assert.Equal(Lever.Grants, measure.Lever);
        Assert.Equal([1], measure.Regions);
        Assert.Equal(1, document.Scenario.Population.Colleges.Count(college => college.Type == CollegeType.Undergraduate));
        Assert.Contains("levers are set by policies: --set 'policies=[{lever: tax_credit,",
            Assert.Single(Mistakes("seed: 2", "税收抵免=0.3")), StringComparison.Ordinal);
        Assert.Equal("'本科' and 'undergraduate' are the same key, 'undergraduate'",
            Mistakes("seed: 2", "population.colleges.types={本科: 1, undergraduate: 1}")[0]);
        Assert.Equal([30, 20], document.Scenario.Population.Regions.Select(region => region.Enterprises));
    }

    /// <summary>Whatever each file calls it, what the nearer one says holds.</summary>
    [Fact]
    public void Files_that_call_one_thing_by_two_names_merge()
    {
        _folder.Write("far.yaml", "extends: hunan.yaml\npopulation: {enterprises: {synthetic: {长沙: 1, Xiangxi: 5}}, "
            + "colleges: {types: {undergraduate: 1, higher_vocational: 0}}}\n");
        _folder.Write("near.yaml", "extends: far.yaml\npopulation: {enterprises: {synthetic: {Changsha: 2}}, "
            + "colleges: {types: {本科: 0, 高职: 1}}}\n");
        Population near = ScenarioReader.Read(_folder.In("near.yaml")).Scenario.Population;
        Assert.Equal([2, 5], near.Regions.Select(region => region.Enterprises));
        Assert.All(near.Colleges, college => Assert.Equal(CollegeType.HigherVocational, college.Type));
        string nearest = _folder.Write("nearest.yaml", "extends: near.yaml\npopulation: {enterprises: {synthetic: {长沙: 3}}}\n");
        Assert.Equal([3, 5], ScenarioReader.Read(nearest).Scenario.Population.Regions.Select(region => region.Enterprises));
        Assert.Equal([4, 5], ScenarioReader.Read(nearest, "population.enterprises.synthetic.长沙市=4").Scenario.Population.Regions
            .Select(region => region.Enterprises));
    }

    [Theory]
    [InlineData("policies: [{lever: 税收抵兔, share: 0.3}]", "2:20 there is no lever '税收抵兔' (did you mean '税收抵免'?)")]
    [InlineData("policies: [{lever: 税收优惠, share: 0.3}]", "2:20 there is no lever '税收优惠' (did you mean '税收抵免'?)")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: 长纱}]", "2:50 there is no region '长纱' (did you mean '长沙'?); one of Changsha, Xiangxi")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: Chansha}]", "2:50 there is no region 'Chansha' (did you mean 'Changsha'?)")]
    [InlineData("policies: [{lever: consensus, value: 1, sectors: [制造]}]", "2:51 there is no sector '制造' (did you mean '制造业'?)")]
    [InlineData("policies: [{lever: consensus, value: 1, regions: [长沙, Changsha]}]", "2:55 '长沙' and 'Changsha' name the same region")]
    [InlineData("population: {sector_ids: ['51', 信息]}", "2:33 there is no sector '信息' (did you mean '信息业'?)")]
    [InlineData("population: {sector_ids: ['51', 信息业]}", "2:33 '51' and '信息业' name the same sector")]
    [InlineData("population: {enterprises: {synthetic: {长沙: 1, Changsha: 2}}}", "2:47 '长沙' and 'Changsha' name the same region")]
    [InlineData("population: {enterprises: {synthetic: {张沙: 1}}}", "2:40 there is no region '张沙' (did you mean '长沙'?)")]
    [InlineData("population: {colleges: {types: {本料: 1}}}", "2:33 unknown key '本料' in population.colleges.types (did you mean '本科'?)")]
    [InlineData("population: {colleges: {types: {本科: 1, undergraduate: 0.5}}}",
        "2:40 '本科' and 'undergraduate' are the same key, 'undergraduate'; the first is on line 2")]
    [InlineData("design: {levers: {factors: {税收抵兔: [0, 1]}}}", "2:29 there is no lever '税收抵兔' (did you mean '税收抵免'?)")]
    public void A_wrong_name_is_refused_with_the_nearest_at_its_place(string text, string expected) =>
        Assert.StartsWith(expected, Mistakes(text)[0], StringComparison.Ordinal);

    [Fact]
    public void Wrong_names_in_a_table_are_refused_with_the_nearest_all_at_once()
    {
        _folder.Write("colleges.csv", "id,name,type,region,founded,industry_run,entrants,programmes\nC1,One,本料,长纱,1970,true,300,4\n");
        Assert.Equal(["2:3 unknown college type '本料' (did you mean '本科'?); known: undergraduate, vocational_undergraduate, "
            + "higher_vocational", "2:4 unknown region '长纱' (did you mean '长沙'?); known: Changsha, Xiangxi"],
            Mistakes("population: {colleges: colleges.csv}"));
        _folder.Write("doses.csv", "税收抵免,tax_credit\n0.3,0.4\n");
        Assert.Contains("'税收抵免' and 'tax_credit' name the same lever", Mistakes("design: {levers: {table: doses.csv}}")[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_several_share_means_none_and_an_id_means_its_own()
    {
        _folder.Write("sectors.csv", "id,name,weight,Design,Trade,Law\n11,51,0.2,0.6,-0.8,0\n31-33,Work,0.5,-0.6,0,0.8\n51,Work,0.3,0,1,0\n");
        PolicyMeasure measure = Assert.Single(Read("policies: [{lever: consensus, value: 1, sectors: ['51']}]").Scenario.Policies);
        Assert.Equal([2], measure.Sectors);
        Assert.StartsWith("2:50 there is no sector 'Work' (several have this name; write the id); one of 11, 31-33, 51",
            Mistakes("policies: [{lever: consensus, value: 1, sectors: Work}]")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("world.least_heads=2")]
    [InlineData("parameters.world.least_heads=2")]
    [InlineData("parameters={world.least_heads: 2}")]
    public void A_renamed_key_is_told_with_its_new_name_in_an_option_too(string option) =>
        Assert.Contains("there is no parameter 'world.least_heads': it is gone; write 'world.least_staff', 5 times the number:",
            Assert.Single(Mistakes("seed: 2", option)), StringComparison.Ordinal);

    [Theory]
    [InlineData("observe: {outcomes: [mismatch_quantity]}", "2:22 there is no outcome 'mismatch_quantity': it is gone; write 'quantity_gap': ")]
    [InlineData("design: {constraints: {perceived_mismatch: {below: 1}}, policies: {none: }}",
        "2:24 there is no outcome 'perceived_mismatch': it is gone; write 'perceived_gap': ")]
    [InlineData("policies: [{lever: consensus, value: 1, when: {observation: withdrawn, above: 1}}]",
        "2:61 there is no observation 'withdrawn': it is gone; leave it out: no post lapses")]
    public void A_renamed_observation_is_told_with_its_new_name(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Mistakes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_gone_observation_is_gone_and_what_it_becomes_exists() => Assert.All(GoneKeys.Observations, gone =>
    {
        Assert.DoesNotContain(gone.Key, CatalogueForms.ObservationNames);
        if (gone.Becomes is { } now) Assert.Contains(now, CatalogueForms.ObservationNames);
    });

    [Theory]
    [InlineData("Changsha", "长沙市")]
    [InlineData("Beijing", "北京市")]
    [InlineData("Guangxi", "广西壮族自治区")]
    [InlineData("Inner-Mongolia", "内蒙古自治区")]
    public void Every_region_of_the_shipped_tables_has_its_short_and_its_official_name(string id, string official)
    {
        string table = official == "长沙市" ? "hunan-regions.csv" : "china-regions.csv";
        KnownNames names = OtherNames.Of(Ronghe.Experiments.Scenarios.Tables.PopulationTables.ReadRegions(
            Path.Combine(ScenarioFolder.Shipped(), "data", table), []).Rows);
        Assert.Equal(id, names.IdOf(official));
        Assert.Equal(id, names.IdOf(OtherNames.Short(official)));
        Assert.DoesNotContain("自治区", OtherNames.Short(official), StringComparison.Ordinal);
    }
}
