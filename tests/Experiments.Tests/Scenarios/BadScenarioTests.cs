using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Every mistake of a scenario file is found, at its place, with value, bounds, unit and the nearest legal name.</summary>
public sealed class BadScenarioTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once_with_line_and_column()
    {
        string[] mistakes = _folder.Mistakes("""
            scenaro: Typo
            seed: -4
            start: 2010-Q5
            periods: 2.5
            replications: 0
            extends: base.yaml
            parameters:
              industry.upgrade_gian: 1.2
              industry.upgrade_gain: 99
              world.burn_in: 3.5
              world.fit_width: .nan
            policies:
              - {lever: talent_intergration, value: 0.6}
              - {lever: consensus, value: 60%, regions: [North, Suoth], sectors: ['99']}
            observe: {by: [sectors], every: -1}
            """);
        Assert.Equal(
            [
                "1:1 unknown key 'scenaro' (did you mean 'scenario'?)",
                "2:7 seed must be a whole number from 0 to 18446744073709551615, but is '-4'",
                "3:8 start must be a quarter such as 2018-Q1 (years 1900 to 2999), but is '2010-Q5'",
                "4:10 periods must be a whole number (quarters), but is 2.5",
                "5:15 replications must be a number from 1 to 1,000,000 (runs), but is 0",
                "8:3 there is no parameter 'industry.upgrade_gian' (did you mean 'industry.upgrade_gain'?)",
                "9:26 industry.upgrade_gain must be a number from 1 to 3 (ratio), but is 99",
                "10:18 world.burn_in must be a whole number (quarters), but is 3.5",
                "11:20 world.fit_width must be a number from 0.05 to 3 (rad), but is '.nan', which is not a finite number",
            ],
            mistakes.Take(9));
        Assert.StartsWith("13:13 there is no lever 'talent_intergration' (did you mean 'talent_integration'?)", mistakes[9],
            StringComparison.Ordinal);
        Assert.Equal("14:31 value must be a number from 0 to 1 (effort relative to the lever's reference effort), but is '60%'; " +
            "write 0.6", mistakes[10]);
        Assert.Equal("14:53 there is no region 'Suoth' (did you mean 'South'?); one of North, South", mistakes[11]);
        Assert.StartsWith("14:71 there is no sector '99'", mistakes[12], StringComparison.Ordinal);
        Assert.StartsWith("15:16 there is no group 'sectors' (did you mean 'sector'?)", mistakes[13], StringComparison.Ordinal);
        Assert.Equal("15:33 observe.every must be a number from 0 to 4000 (quarters), but is -1", mistakes[14]);
        Assert.Equal(15, mistakes.Length);
    }

    [Theory]
    [InlineData("seed: 1\nseed: 2", "2:1 key 'seed' is written twice; the first is on line 1")]
    [InlineData("scenario: &a x", "1:11 anchor '&a' is not supported; write the value out, or share it with 'extends'")]
    [InlineData("scenario: *a", "1:11 alias '*a' is not supported; write the value out, or share it with 'extends'")]
    [InlineData("scenario: !!int 3", "1:11 tag 'tag:yaml.org,2002:int' is not supported; write the plain value")]
    [InlineData("scenario: x\n---\nscenario: y", "2:1 a second document begins here ('---'); a scenario is one document")]
    [InlineData("[a, b]: x", "1:1 a key must be a single word, not a list")]
    [InlineData("- a\n- b", "1:1 a scenario is a group of keys such as 'scenario: …', but this is a list")]
    [InlineData("scenario：x", "1:1 a scenario is a group of keys such as 'scenario: …', but this is a single value (the colon is " +
        "full-width; write 'scenario: x')")]
    [InlineData("scenario: 一：二\nperiods：4\nseed: 1", "2:8 the colon is full-width ('：'); write ': '; what follows was not checked")]
    [InlineData("scenario: x\nparameters:\n\tindustry.upgrade_gain: 1",
        "3:1 a tab stands in the indentation; indent with blanks; what follows was not checked")]
    [InlineData("policy: []", "1:1 unknown key 'policy' (did you mean 'policies'?)")]
    [InlineData("hello", "1:1 a scenario is a group of keys such as 'scenario: …', but this is a single value")]
    public void Yaml_that_is_no_scenario_is_refused_at_its_place(string text, string expected) =>
        Assert.Contains(expected, _folder.Mistakes(text));

    [Fact]
    public void After_a_syntax_error_nothing_else_is_guessed()
    {
        string mistake = Assert.Single(_folder.Mistakes("scenario: x\nseed: [1, 2\nperiods: 4\nbad: {"));
        Assert.Contains("is not valid YAML", mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_give_mistakes_and_never_an_exception()
    {
        string whole = File.ReadAllText(Path.Combine(ScenarioFolder.Shipped(), "pilot-cities.yaml"));
        const string Marks = "{}[]:,-#&*!|>'\"%@`~?\t\n 0aé";
        var random = new Random(20260101);
        for (int trial = 0; trial < 3_000; trial++)
        {
            var text = new StringBuilder(whole);
            for (int damage = random.Next(1, 6); damage > 0; damage--)
            {
                int at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                else text.Insert(at, Marks[random.Next(Marks.Length)]);
            }
            var errors = new List<InputError>();
            YamlNode? root = LocatedYamlReader.Read(text.ToString(), new YamlSource("damaged.yaml", ""), errors);
            Assert.True(root is not null || errors.Count > 0, text.ToString());
        }
    }

    [Fact]
    public void Deep_nesting_is_refused_quickly() =>
        Assert.Contains("is nested more than 16 levels deep", Assert.Single(_folder.Mistakes("a: " + new string('[', 300_000))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("industry.upgrade_gain: '1.2'", "but is text in quotes")]
    [InlineData("industry.upgrade_gain: high", "but is 'high'")]
    [InlineData("industry.upgrade_gain: 1,25", "write the decimal point as '1.25'")]
    [InlineData("industry.upgrade_gain: 1e999", "which is not a finite number")]
    [InlineData("industry.upgrade_gain: -.inf", "which is not a finite number")]
    [InlineData("industry.upgrade_gain: [1]", "but is a list")]
    [InlineData("no_parameter:", "there is no parameter 'no_parameter'")]
    [InlineData("industry: {upgrade_gain: 1.2}", "(parameters are written in one line: 'industry.upgrade_gain: …')")]
    [InlineData("upgrade_gain: 1.2", "(did you mean 'industry.upgrade_gain'?)")]
    public void Parameters_of_the_wrong_form_are_refused(string line, string expected)
    {
        string mistake = Assert.Single(_folder.Mistakes($"extends: base.yaml\nparameters:\n  {line}\n"));
        Assert.StartsWith("3:", mistake, StringComparison.Ordinal);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_group_of_parameters_is_looked_at_too()
    {
        string[] mistakes = _folder.Mistakes("extends: base.yaml\nparameters:\n  industry:\n    upgrade_gains: 1.2\n    upgrade_gain: many\n");
        Assert.Equal(3, mistakes.Length);
        Assert.Contains("are written in one line: 'industry.upgrade_gains: …'", mistakes[0], StringComparison.Ordinal);
        Assert.StartsWith("4:", mistakes[1], StringComparison.Ordinal);
        Assert.Contains("(did you mean 'industry.upgrade_gain'?)", mistakes[1], StringComparison.Ordinal);
        Assert.StartsWith("5:", mistakes[2], StringComparison.Ordinal);
        Assert.Contains("but is 'many'", mistakes[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{lever: consensus, value: 1, from: 2009-Q4}", "from must not lie before the start (2010-Q1), but is 2009-Q4")]
    [InlineData("{lever: consensus, value: 1, from: 2050-Q1}",
        "from must lie before the end of the run (last quarter 2049-Q4), but is 2050-Q1")]
    [InlineData("{lever: consensus, value: 1, from: 2020-Q1, until: 2020-Q1}", "must lie after from (2020-Q1), but is 2020-Q1")]
    [InlineData("{lever: consensus, value: 1, until: soon}", "until must be a quarter such as 2018-Q1")]
    [InlineData("{lever: consensus, value: 0,5}",
        "unknown key '5' in a policy (a comma ends the value here; write the decimal point: 0.5)")]
    [InlineData("{lever: consensus, value: 0.5, from：2012-Q1}", "(the colon is full-width; write 'from: 2012-Q1')")]
    [InlineData("{lever: consensus}", "key 'value' is missing")]
    [InlineData("{value: 1}", "key 'lever' is missing")]
    [InlineData("consensus", "a policy must be a group of keys")]
    [InlineData("{lever: consensus, value: 1, fase_in: 4}", "unknown key 'fase_in' in a policy (did you mean 'phase_in'?)")]
    [InlineData("{lever: consensus, value: 1, regions: []}", "regions is an empty list; leave the key out to mean all")]
    [InlineData("{lever: consensus, value: 1, regions: [North, North]}", "region 'North' is listed twice")]
    [InlineData("{lever: consensus, value: 1, sectors: [51, Media]}", "'51' and 'Media' name the same sector")]
    [InlineData("{lever: consensus, value: 1, when: {observation: integration}}", "when needs a threshold: 'below' or 'above'")]
    [InlineData("{lever: consensus, value: 1, when: {observation: integration, below: 0.1, above: 0.2}}",
        "when has both 'below' and 'above'")]
    [InlineData("{lever: consensus, value: 1, when: {observation: integretion, below: 0.1}}",
        "there is no observation 'integretion' (did you mean 'integration'?)")]
    [InlineData("{lever: consensus, value: 1, when: {observation: integration, below: 7}}",
        "threshold 'below' of integration must be a number from 0 to 1 (share), but is 7")]
    [InlineData("{lever: consensus, value: 1, budget: -5}", "budget must be a number from 0")]
    public void Policies_with_a_mistake_are_refused(string policy, string expected)
    {
        string mistake = Assert.Single(_folder.Mistakes($"extends: base.yaml\npolicies:\n  - {policy}\n"));
        Assert.StartsWith("3:", mistake, StringComparison.Ordinal);
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_schedules_name_the_lever_the_place_the_time_and_the_other_policy()
    {
        string mistake = Assert.Single(_folder.Mistakes("""
            extends: base.yaml
            policies:
              - {lever: consensus, value: 1, from: 2012-Q1, until: 2014-Q1, regions: [North, South]}
              - {lever: consensus, value: 0.5, from: 2014-Q1, regions: [North]}
              - {lever: grants, cny_per_programme: 10000}
              - {lever: consensus, value: 0.5, from: 2013-Q3, until: 2013-Q4, regions: [South], sectors: [51]}
            """));
        Assert.Equal("6:5 lever 'consensus' is already in force in South in sector 51 from 2013-Q3 to 2013-Q3 by the policy " +
            "at test.yaml:3", mistake);
    }

    [Theory]
    [InlineData("colleges: {synthetic: 5, entrants_per_year: 1000, programmes: 2, types: {undergraduate: 0.5, higher_vocational: 0.4}}",
        "population.colleges.types must sum to 1 (share), but sum to 0.9")]
    [InlineData("colleges: {synthetic: 5}", "")]
    [InlineData("colleges: collages.csv", "population.colleges names a file that does not exist")]
    [InlineData("colleges: [a]", "population.colleges must be the path of a CSV table or {synthetic: N}, not a list")]
    [InlineData("sectors: {synthetic: 5}", "population.sectors must be the path of a CSV table, not a group of keys")]
    [InlineData("sectors: sector.csv", "(did you mean 'sectors.csv'?)")]
    [InlineData("sector_ids: [11, 52]", "there is no sector '52'")]
    [InlineData("sector_ids: [11]", "population.sector_ids must name at least 2 sectors")]
    [InlineData("regions: {synthetic: 0}", "population.regions.synthetic must be a number from 1 to 1000 (regions), but is 0")]
    [InlineData("enterprises: {synthetic: {North: 10, West: 3}}", "there is no region 'West'")]
    [InlineData("enterprises: {synthetic: {North: 0}}", "must sum to 1 to 20,000,000 (enterprises), but sums to 0")]
    [InlineData("enterprise: 5", "unknown key 'enterprise' in population (did you mean 'enterprises'?)")]
    public void Populations_with_a_mistake_are_refused(string line, string expected)
    {
        string[] mistakes = _folder.Mistakes($"extends: base.yaml\npopulation:\n  {line}\n");
        if (expected.Length == 0) Assert.Empty(mistakes);
        else Assert.Contains(expected, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_a_table_are_reported_with_those_of_the_scenario()
    {
        _folder.Write("regions.csv", "id,enterprise_weight\nNorth,0.75\nNorth,abc\n");
        string[] mistakes = _folder.Mistakes("extends: base.yaml\nperiods: 0\n");
        Assert.Contains(mistakes, mistake => mistake.StartsWith("2:10 periods", StringComparison.Ordinal));
        Assert.Contains(mistakes, mistake => mistake.StartsWith("3:", StringComparison.Ordinal)
            && mistake.Contains("abc", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("seed: 1e6", 1_000_000UL)]
    [InlineData("seed: 5.0", 5UL)]
    [InlineData("seed: 18446744073709551615", ulong.MaxValue)]
    public void A_seed_may_be_written_as_any_whole_number(string line, ulong seed) => Assert.Equal(seed, _folder.Read(line).Scenario.Seed);

    [Theory]
    [InlineData("seed: 1.5")]
    [InlineData("seed: 18446744073709551616")]
    [InlineData("seed: '5'")]
    public void A_seed_that_is_no_whole_number_of_64_bits_is_refused(string line) =>
        Assert.Contains("2:7 seed must be a whole number from 0 to 18446744073709551615",
            Assert.Single(_folder.Mistakes("extends: base.yaml\n" + line)), StringComparison.Ordinal);

    [Theory]
    [InlineData("periods: []", "2:10 periods must be a number from 1 to 4000 (quarters), but is a list")]
    [InlineData("parameters: []", "2:13 parameters must be a group of keys such as 'industry.upgrade_gain: 1.2', not a list")]
    [InlineData("no_key:", "2:1 unknown key 'no_key'")]
    public void What_is_wrong_by_itself_is_refused_though_it_extends_a_sound_file(string line, string mistake)
    {
        _folder.Write("whole.yaml", "extends: base.yaml\nperiods: 8\nparameters: {industry.upgrade_gain: 1.2}\n");
        Assert.Equal([mistake], _folder.Mistakes("extends: whole.yaml\n" + line));
    }

    [Fact]
    public void Circles_of_extends_show_the_chain()
    {
        _folder.Write("a.yaml", "extends: b.yaml\n");
        _folder.Write("b.yaml", "extends: c.yaml\n");
        _folder.Write("c.yaml", "extends: a.yaml\n");
        Assert.Contains("1:10 'extends' runs in a circle: a.yaml → b.yaml → c.yaml → a.yaml",
            ScenarioFolder.MistakesOf(_folder.In("a.yaml")));
    }

    [Fact]
    public void A_missing_base_does_not_hide_the_mistakes_of_the_file()
    {
        string[] mistakes = _folder.Mistakes("extends: bas.yaml\nperiods: x\n");
        Assert.Equal(2, mistakes.Length);
        Assert.Contains("(did you mean 'base.yaml'?)", mistakes[0], StringComparison.Ordinal);
        Assert.StartsWith("2:10 periods", mistakes[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("design: {levers: {method: table}}")]
    [InlineData("population: {enterprises: {}, colleges: {programmes: 2}}")]
    [InlineData("replications: {at_most: 8}")]
    public void What_a_missing_base_may_have_brought_is_no_further_mistake(string line) =>
        Assert.Contains("'extends' names a file that does not exist", Assert.Single(_folder.Mistakes("extends: no.yaml\n" + line)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("version: 3", "install a newer ronghe")]
    [InlineData("version: 1", "the file is of the first edition (format 1), and this version of ronghe reads format 2: 'ronghe migrate ")]
    [InlineData("version: 0", "To migrate, write 'version: 2'")]
    [InlineData("version: new", "version must be a number")]
    public void Files_of_another_format_say_how_to_migrate(string line, string expected) =>
        Assert.Contains(expected, Assert.Single(_folder.Mistakes(line + "\nextends: base.yaml\nunknown: 1\n")), StringComparison.Ordinal);

    [Fact]
    public void Without_a_population_the_user_is_told_where_to_get_one() =>
        Assert.Contains("key 'population' is missing", Assert.Single(_folder.Mistakes("scenario: x\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("periods=many", "periods must be a number")]
    [InlineData("industry.upgrade_gian=1", "there is no parameter 'industry.upgrade_gian' (did you mean 'industry.upgrade_gain'?)")]
    [InlineData("perods=4", "there is no parameter 'perods' (did you mean 'periods'?)")]
    [InlineData("periods", "must be written key=value")]
    [InlineData("periods=", "has no value behind '='")]
    [InlineData("extends=x.yaml", "'extends' belongs into the file and cannot be set")]
    [InlineData("policies.3.value=1", "'3' is not an item of the list, which has 1")]
    [InlineData("consensus=1", "'consensus' is a lever, and levers are set by policies: --set 'policies=[{lever: consensus, value: 1}]'")]
    [InlineData("observe={every: [}", "is not valid YAML here")]
    public void Set_follows_the_rules_of_the_file_and_names_the_option(string option, string expected)
    {
        var findings = new ScenarioFindings();
        ScenarioReader.TryRead(_folder.Write("test.yaml", "extends: base.yaml\npolicies: [{lever: grants, cny_per_programme: 20000}]\n"), [option],
            findings);
        InputError error = Assert.Single(findings.Errors);
        Assert.Equal(("--set " + option, 0), (error.File, error.Line));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_are_set_as_a_list_where_there_are_none()
    {
        foreach (string policies in new[] { "", "policies:\n", "policies: []\n" })
            Assert.Contains("has no policy 0, it has none: --set 'policies=[{",
                Assert.Single(_folder.Mistakes("extends: base.yaml\n" + policies, "policies.0.value=0.3")), StringComparison.Ordinal);
        Assert.Single(_folder.Read("", "policies=[{lever: tax_credit, share: 0.3}]").Scenario.Policies);
    }

    [Fact]
    public void Files_that_are_no_text_are_refused_in_one_line()
    {
        Check([], "is empty");
        Check("# nothing\n"u8.ToArray(), "holds only comments");
        Check([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("seed: 1")], "is UTF-16 text; save it as UTF-8");
        Check(Encoding.Unicode.GetBytes("seed: 1"), "this is not text");
        Check([.. "seed: 1\nscenario: "u8, 0xB2, 0xE2], "is not UTF-8 text; save it as UTF-8 (a GBK file");
        Check([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "this is not text (a binary file?)");
        var garbage = new byte[10_000_000];
        for (int i = 0; i < garbage.Length; i++) garbage[i] = (byte)((i * 2654435761L) >> 13);
        Check(garbage, "is larger than 1 MB");
        Check(Encoding.UTF8.GetBytes(new string('x', 900_000)), "not valid YAML", "a scenario is a group of keys");

        void Check(byte[] bytes, params string[] expected)
        {
            string mistake = Assert.Single(ScenarioFolder.MistakesOf(_folder.Write("bytes.yaml", bytes)));
            Assert.Matches("^[1-9][0-9]*:[0-9]+ ", mistake);
            Assert.Contains(expected, part => mistake.Contains(part, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Files_that_cannot_be_read_are_refused()
    {
        Assert.Contains("is a folder", Assert.Single(ScenarioFolder.MistakesOf(_folder.Path)), StringComparison.Ordinal);
        Assert.Contains("file not found (did you mean 'base.yaml'?)", Assert.Single(ScenarioFolder.MistakesOf(_folder.In("bose.yaml"))),
            StringComparison.Ordinal);
        Assert.Contains("its folder does not exist either", Assert.Single(ScenarioFolder.MistakesOf(_folder.In("no/such.yaml"))),
            StringComparison.Ordinal);
    }
}
