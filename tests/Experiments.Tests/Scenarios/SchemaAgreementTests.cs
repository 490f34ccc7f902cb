using NJsonSchema;
using NJsonSchema.Validation;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Schema and reader give the same verdict on a document, but for the rules that no schema can hold; those are <see
/// cref="ScenarioRule"/>.</summary>
public sealed class SchemaAgreementTests(ITestOutputHelper output) : IDisposable
{
    private const int Fewest = 400;

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(ScenarioSchema.Text()));

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Schema_and_reader_agree_on_every_key_of_the_catalogue() =>
        await Agree(GeneratedScenarios.OfEveryKey(Documents()), _folder.In("generated.yaml"));

    [Fact]
    public async Task Schema_and_reader_agree_on_documents_changed_anywhere() =>
        await Agree(GeneratedScenarios.Mutated(Documents(), 500, new Random(20261128)), _folder.In("generated.yaml"));

    [Fact]
    public async Task Schema_and_reader_agree_on_shipped_scenarios_changed_anywhere()
    {
        string[] files = [.. Directory.GetFiles(ScenarioFolder.Shipped(),
            "*.yaml").Order(StringComparer.Ordinal).Where(file => !file.EndsWith("china-1to1.yaml", StringComparison.Ordinal))];
        Directory.CreateDirectory(_folder.In("data"));
        foreach (string file in files) File.Copy(file, _folder.In(Path.GetFileName(file)));
        foreach (string table in Directory.GetFiles(Path.Combine(ScenarioFolder.Shipped(),
            "data"))) File.Copy(table, Path.Combine(_folder.In("data"), Path.GetFileName(table)));
        YamlMapping[] documents = [.. files.Select(file => (YamlMapping)CoreYaml.Parse(File.ReadAllText(file)))];
        await Agree(GeneratedScenarios.Mutated(documents, 40, new Random(20261129)), _folder.In("generated.yaml"));
    }

    [Fact]
    public void What_only_the_reader_finds_is_against_a_rule_of_the_list()
    {
        Assert.Equal(ScenarioRule.All.Count, ScenarioRule.All.Distinct().Count());
        Assert.All(typeof(ScenarioRule).GetProperties().Where(property => property.PropertyType == typeof(ScenarioRule)),
            property => Assert.Contains((ScenarioRule)property.GetValue(null)!, ScenarioRule.All));
    }

    private async Task Agree(IEnumerable<YamlMapping> documents, string path)
    {
        JsonSchema schema = await Schema.Value;
        var disagreements = new List<string>();
        int valid = 0, invalid = 0, byRule = 0;
        var met = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string text in documents.Select(CoreYaml.Write).Distinct())
        {
            await File.WriteAllTextAsync(path, text + "\n");
            var findings = new ScenarioFindings();
            bool isRead = ScenarioReader.TryRead(path, [], findings) is not null;
            InputError[] ofForm = [.. findings.Errors.Except(findings.Unseen.Select(unseen => unseen.Error))];
            ICollection<ValidationError> marked = schema.Validate(CoreYaml.ToJson(CoreYaml.Parse(text))?.ToJsonString() ?? "null");
            foreach (ScenarioRule rule in findings.Unseen.Select(unseen => unseen.Rule).Distinct())
                met[rule.Text] = met.GetValueOrDefault(rule.Text) + 1;
            if (ofForm.Length > 0) invalid++;
            else if (isRead) valid++;
            else byRule++;
            if (ofForm.Length > 0 != marked.Count > 0)
                disagreements.Add($"{text}\n  reader: {string.Join("; ", findings.Errors)}\n  schema: "
                    + string.Join("; ", marked.Select(error => $"{error.Path} {error.Kind}")));
        }
        int all = valid + invalid + byRule;
        output.WriteLine($"{all} documents: {valid} valid, {invalid} invalid, {byRule} against a rule that no schema can hold");
        foreach ((string rule, int count) in met) output.WriteLine($"  {count} {rule}");
        foreach (string disagreement in disagreements.Take(40)) output.WriteLine(disagreement);
        Assert.True(disagreements.Count == 0,
            $"{disagreements.Count} disagreements, the first:\n{string.Join("\n", disagreements.Take(3))}");
        Assert.True(all >= Fewest && valid >= all / 4 && invalid >= all / 4, $"{all} documents, {valid} valid, {invalid} invalid");
    }

    private YamlMapping[] Documents()
    {
        _folder.Write("effort.csv", "grants,tax_credit\n0,0\n0.5,1\n");
        _folder.Write("lists.yaml", """
            extends: base.yaml
            population: {sector_ids: ['11', '51']}
            policies_in_force: [{lever: internship_regulation, training_floor: 0.2, regions: [North]}]
            policies:
              - {lever: consensus, value: 0.5, regions: [North], when: {observation: integration, below: 0.5}}
              - {lever: tax_credit, share: 0.3, sectors: ['11']}
            observe: {by: region, outcomes: [integration]}
            """);
        YamlMapping[] documents = [.. ((string[])[.. Standalone, .. Extending]).Select(text => (YamlMapping)CoreYaml.Parse(text))];
        Assert.All(documents, document => Assert.Empty(_folder.Mistakes(CoreYaml.Write(document) + "\n")));
        return documents;
    }

    private static readonly string[] Standalone =
    [
        """
        version: 2
        scenario: Everything
        seed: 7
        start: 2010-Q1
        periods: 40
        replications: {until: {outcome: integration, half_width: 0.01}, at_most: 64}
        government: fixed
        population:
          sectors: sectors.csv
          sector_ids: ['11', '51']
          families: families.csv
          family_sectors: shares.csv
          regions: {synthetic: 3}
          colleges:
            synthetic: 5
            entrants_per_year: 1000
            programmes: 2
            types: {undergraduate: 0.5, vocational_undergraduate: 0, higher_vocational: 0.5}
          enterprises: {synthetic: 40}
        parameters: {industry.upgrade_gain: 1.2, world.burn_in: 8, belief.openness: {2009-Q4: 0.1, 2012-Q1: 0.12}}
        policies:
          - lever: consensus
            value: 0.5
            from: 2012-Q1
            until: 2014-Q1
            phase_in: 4
            regions: [Region-01]
            sectors: ['11']
            when: {observation: integration, below: 0.5}
            budget: 1e6
          - {lever: consensus, value: 0.5, from: 2015-Q1, sectors: Media, when: {observation: coverage, above: 0.5}}
        budget: 1e9
        observe: {by: [sector, size], every: 2, outcomes: [integration, coverage]}
        design:
          uncertainties:
            method: lhs
            points: 8
            seed: 1
            factors: {industry.upgrade_gain: {low: 1.1, high: 1.3, scale: linear}, world.burn_in: [4, 8]}
          levers:
            method: fractional_factorial
            factors: {grants: [0, 20000], tax_credit: [0, 0.5], matching_platform: {low: 0.1}}
            generators: {matching_platform: [grants, tax_credit]}
            from: 2012-Q1
            until: 2018-Q1
            phase_in: 4
          policies: {none: [], some: [{lever: cultural_symbiosis, value: 1}]}
          constants: {industry.turnover: 0.02}
          outcomes: [integration]
          constraints: {public_cost: {below: 1e9, above: 0}, integration: {above: 0.1}}
        """,
        """
        scenario: 2020
        replications: 4
        population:
          sectors: sectors.csv
          families: families.csv
          family_sectors: shares.csv
          regions: regions.csv
          colleges: {synthetic: 5, entrants_per_year: 1000, programmes: 2}
          enterprises: {synthetic: {North: 10, South: 5}}
        policies_in_force: [{lever: internship_regulation, training_floor: 0.2}, {lever: internship_duty, vocational: 2, undergraduate: 1}]
        policies: [{lever: talent_integration, value: 1, regions: South, sectors: [51, 11]}, {lever: internship_duty, undergraduate: 0.5}]
        observe: {by: region, every: 0, outcomes: integration}
        design:
          uncertainties: {method: grid, levels: 3, factors: {industry.upgrade_gain: plausible, world.burn_in: 4}}
          levers: {table: effort.csv}
          outcomes: coverage
        """,
    ];

    private static readonly string[] Extending =
    [
        "{extends: lists.yaml, policies: {0: {value: 0.6, regions+: [South], until: 2013-Q1, when: {below: 0.4}}, 1: {share: 0.2, sectors: {0: '51'}}}, "
            + "policies_in_force+: [{lever: 税收抵免, share: 0.1}], observe: {by+: [sector], outcomes+: coverage}, population: {sector_ids+: ['31-33'], "
            + "colleges: {types: {本科: 0.5, 高职: 0.5}}}}",
        "{extends: lists.yaml, policies+: [{lever: grants, cny_per_programme: 100, regions: South}], policies_in_force: {0: {training_floor: 0.3, regions: ~}}, "
            + "observe: {outcomes: {0: coverage}, every: 2}, population: {sector_ids: {1: '31-33'}}}",
        "{extends: base.yaml, policies: [{lever: grants, cny_per_programme: 8000}], population: {colleges: {synthetic: 7}}, observe: {every: 4}}",
        "{extends: base.yaml, design: {levers: {method: sobol, points: 4, factors: {consensus: , grants: [0, 1]}}}, government: adaptive, "
            + "budget: 1000, parameters: {industry.turnover: 0.02}}",
    ];
}
