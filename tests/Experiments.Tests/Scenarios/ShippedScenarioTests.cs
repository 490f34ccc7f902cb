using NJsonSchema;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>The scenarios of the repository are sound, and the schema knows them.</summary>
public sealed class ShippedScenarioTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(ScenarioSchema.Text()));

    private static readonly string[] Names =
        [.. Directory.GetFiles(ScenarioFolder.Shipped(), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files() => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_shipped_scenario_is_sound_and_accepted_by_the_schema(string file)
    {
        string path = Path.Combine(ScenarioFolder.Shipped(), file);
        Assert.NotEmpty(ScenarioReader.Read(path).Name);
        JsonSchema schema = await Schema.Value;
        Assert.Empty(schema.Validate(AsJson(await File.ReadAllTextAsync(path))));
    }

    [Fact]
    public void Every_shipped_scenario_is_in_the_readme()
    {
        string readme = File.ReadAllText(Path.Combine(ScenarioFolder.Shipped(), "README.md"));
        Assert.All(Names, file => Assert.Contains($"`{file}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scenaro: x")]
    [InlineData("periods: 0")]
    [InlineData("start: 2010")]
    [InlineData("policies: [{lever: consensus}]")]
    [InlineData("policies: [{lever: nothing, value: 1}]")]
    [InlineData("policies: [{lever: consensus, value: 1.5}]")]
    [InlineData("policies: [{lever: consensus, value: 1, when: {observation: integration}}]")]
    [InlineData("parameters: {industry.upgrade_gain: 99}")]
    [InlineData("parameters: {industry.upgrade_gian: 1.2}")]
    [InlineData("population: {enterprises: {synthetic: -1}}")]
    [InlineData("replications: {at_most: 5}")]
    [InlineData("observe: {by: [sectors]}")]
    public async Task The_schema_refuses_bad_scenarios(string text)
    {
        JsonSchema schema = await Schema.Value;
        Assert.NotEmpty(schema.Validate(AsJson(text)));
    }

    [Fact]
    public void The_committed_schema_is_the_one_of_this_version() =>
        Assert.True(
            File.ReadAllText(Path.Combine(ScenarioFolder.Shipped(), "schema.json")).ReplaceLineEndings("\n") == ScenarioSchema.Text(),
            "scenarios/schema.json is old: dotnet run --project src/Experiments -- schema --out scenarios/schema.json");

    [Fact]
    public void Hunan_has_its_published_totals()
    {
        ScenarioDocument document = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "hunan-baseline.yaml"));
        Population population = document.Scenario.Population;
        Assert.Equal((147, 14, 20_000),
            (population.Colleges.Count, population.Regions.Count, population.Regions.Sum(region => region.Enterprises)));
        Assert.Equal(590_000, population.Colleges.Sum(college => college.EntrantsPerYear), 6);
        Assert.Empty(document.Scenario.Policies);
        Assert.Equal(160, document.Scenario.Periods);
        Assert.NotEmpty(population.Regions[0].Neighbours);
        Assert.Contains("hunan-colleges.csv", population.SyntheticTables);
    }

    [Fact]
    public void The_six_ways_share_their_world_and_differ_in_one_lever()
    {
        string baseline = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "hunan-baseline.yaml")).ScenarioId;
        ScenarioDocument[] ways = [.. Directory.GetFiles(ScenarioFolder.Shipped(), "way-*.yaml").Order(StringComparer.Ordinal)
            .Select(file => ScenarioReader.Read(file))];
        Assert.Equal(LeverCatalog.All.Where(lever => lever.IsImplementationWay).Select(lever => lever.Lever),
            ways.Select(way => way.Scenario.Policies.Single().Lever));
        Assert.All(ways, way => Assert.Equal(baseline, way.ScenarioId));
        Assert.Equal(6, ways.Select(way => way.PolicyId).Distinct().Count());
    }

    [Fact]
    public void The_brief_compares_two_measures_and_both_from_2026_on()
    {
        ScenarioDocument brief = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "province-brief.yaml"));
        Assert.Empty(brief.Scenario.Policies);
        Assert.Equal([0, 1, 1, 2], brief.Design!.Policies.Select(static policy => policy.Measures.Count));
        PolicyMeasure[] measures = [.. brief.Design.Policies.SelectMany(static policy => policy.Measures)];
        Assert.All(measures, static measure => Assert.Equal((4, 8), (measure.From, measure.PhaseIn)));
        Assert.Equal([2, 0, 2, 0], measures.Select(static measure => measure.Regions.Count));
    }

    [Fact]
    public void The_lengths_of_the_internship_duty_are_compared_without_the_one_in_force()
    {
        ScenarioDocument duty = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "internship-duty.yaml"));
        Scenario today = ScenarioReader.Read(Path.Combine(ScenarioFolder.Shipped(), "hunan-baseline.yaml")).Scenario;
        Assert.Equal(today.PoliciesInForce.Where(static m => m.Lever != Lever.InternshipDuty).Select(static m => (m.Lever, m.Value)),
            duty.Scenario.PoliciesInForce.Select(static m => (m.Lever, m.Value)));
        Assert.Equal([(0, 0), (1, 1), (2, 1)], duty.Design!.Policies.Select(static policy =>
            (policy.Measures.Sum(static m => m.Value), policy.Measures.Sum(static m => m.SecondValue))));
    }

    private static string AsJson(string yaml)
    {
        var errors = new List<InputError>();
        YamlNode? root = LocatedYamlReader.Read(yaml, new YamlSource("test", ""), errors);
        Assert.Empty(errors);
        return MergedScenario.AsWritten((YamlMapping)root!).ToJsonString();
    }
}
