using System.Collections;
using System.Globalization;
using System.Reflection;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>A recipe says all of a scenario: whatever is put in comes back, to the bit.</summary>
public sealed class RecipeTests : IDisposable
{
    private static readonly double[] Odd = [-0.0, 0, double.Epsilon, 1.0 / 3, Math.PI, 1e-300, -1e300, double.MaxValue, 0.1 + 0.2,
        double.PositiveInfinity, double.NegativeInfinity];
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_scenario_comes_back_from_its_recipe_with_the_same_ids_and_the_same_bits()
    {
        Scenario basis = _folder.Read("").Scenario;
        for (int seed = 0; seed < 200; seed++)
        {
            Scenario scenario = Any(basis, new Random(seed));
            Variant variant = Variant.Of(scenario);
            Scenario again = Again(variant, scenario);
            Assert.Equal(Told(scenario), Told(again));
            Assert.Equal(variant, Variant.Of(again));
            Assert.Equal(ScenarioHash.Of(scenario), ScenarioHash.Of(again));
        }
    }

    [Fact]
    public void Every_parameter_is_in_the_recipe_once_it_differs_from_its_default_and_only_then()
    {
        Scenario plain = _folder.Read("").Scenario;
        foreach (ParameterDefinition parameter in ParameterCatalog.All)
        {
            double value = Near(parameter);
            Scenario changed = plain with { Parameters = parameter.With(plain.Parameters, value) };
            WorldRecipe recipe = WorldRecipe.Of(changed);
            Assert.Equal([new KeyValuePair<string, double>(parameter.Key, value)], recipe.Parameters);
            Assert.Equal(Told(changed), Told(Again(Variant.Of(changed), changed)));
        }
    }

    [Fact]
    public void Worlds_are_in_the_recipe_by_what_they_differ_in_and_not_where_they_do_not()
    {
        Scenario plain = _folder.Read("").Scenario;
        ParameterDefinition drawn = ParameterCatalog.Find("practice.take_up")!;
        Scenario three = plain with { Worlds = [.. new[] { 0.5, 1, 2 }.Select(v => drawn.With(plain.Parameters, v))] };
        Assert.Equal("""{"parameters":["practice.take_up"],"values":[[0.5],[1],[2]]}""",
            System.Text.Encoding.UTF8.GetString(RecipeInputs.Content(WorldsRecipe.Of(three)!)));
        Assert.NotEqual(ScenarioHash.Of(plain), ScenarioHash.Of(three));
        Assert.NotEqual(ScenarioHash.Of(three), ScenarioHash.Of(three with { Worlds = [.. three.Worlds.Reverse()] }));
        Assert.Equal(ScenarioHash.Of(plain), ScenarioHash.Of(plain with { Worlds = [plain.Parameters, plain.Parameters] }));
        Assert.Equal(ScenarioHash.Of(plain), ScenarioHash.Of(three.InOneWorld()));
    }

    [Fact]
    public void The_texts_are_canonical_and_in_the_words_of_scenario_files()
    {
        Scenario scenario = _folder.Read("""
            start: 2012-Q1
            periods: 60
            parameters: {industry.upgrade_gain: 1.3, belief.openness: 0.25}
            budget: 1000
            policies:
              - {lever: consensus, value: 0.5, from: 2013-Q1, until: 2020-Q3, phase_in: 4, regions: [South], sectors: ["31-33"],
                  when: {observation: integration, below: 0.1}, budget: 7.5}
              - {lever: grants, cny_per_programme: 20000}
              - {lever: internship_duty, vocational: 2, undergraduate: 0.5}
            """).Scenario;
        Variant variant = Variant.Of(scenario);
        Assert.Equal(
            $$"""{"defaults":"{{RecipeInputs.DefaultsId}}","parameters":{"belief.openness":0.25,"industry.upgrade_gain":1.3},"periods":60,"population":"{{RecipeInputs.IdOf(scenario.Population)}}","start":"2012-Q1"}""",
            variant.World);
        Assert.Equal(
            """{"measures":[{"lever":"consensus","value":0.5,"from":"2013-Q1","regions":["South"],"sectors":["31-33"],"until":"2020-Q3","phase_in":4,"when":{"observation":"integration","below":0.1},"budget":7.5},"""
            + """{"lever":"grants","value":20000,"from":"2012-Q1","regions":[],"sectors":[]},"""
            + """{"lever":"internship_duty","value":2,"from":"2012-Q1","regions":[],"sectors":[],"second_value":0.5}],"budget":1000}""",
            variant.Policies);
    }

    [Fact]
    public void Every_changed_character_of_a_recipe_is_noticed_by_its_id()
    {
        Scenario scenario = _folder.Read("policies: [{lever: consensus, value: 0.5}]").Scenario;
        Variant variant = Variant.Of(scenario);
        RunIdentity run = Run(variant, scenario);
        for (int i = 0; i < variant.World.Length; i++) Refused(variant with { World = Changed(variant.World, i) });
        for (int i = 0; i < variant.Policies.Length; i++) Refused(variant with { Policies = Changed(variant.Policies, i) });

        void Refused(Variant other) =>
            Assert.Contains("was changed", Assert.Throws<InvalidDataException>(() =>
                other.ScenarioOf(run, "x", id => Input(scenario, id))).Message, StringComparison.Ordinal);

        static string Changed(string text, int at) => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..];
    }

    [Theory]
    [InlineData("{\"defaults\":\"d\",\"parameters\":{},\"periods\":3,\"population\":\"p\",\"start\":\"2012-Q1\",\"colour\":1}", "colour")]
    [InlineData("{\"defaults\":\"d\",\"parameters\":{},\"periods\":3,\"start\":\"2012-Q1\"}", "population")]
    [InlineData("{\"defaults\":\"d\",\"parameters\":{},\"periods\":3,\"population\":\"p\",\"start\":\"2012-Q7\"}", "2018-Q1")]
    [InlineData("[]", "WorldRecipe")]
    public void What_this_version_does_not_know_is_refused_and_not_guessed(string text, string said)
    {
        var variant = new Variant(text, "{\"measures\":[]}");
        var run = new RunIdentity(ScenarioHash.IdOf(text), ScenarioHash.IdOf(variant.Policies), 1, 0);
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => variant.ScenarioOf(run, "x", static _ => [])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_of_another_version_is_named()
    {
        Scenario scenario = _folder.Read("").Scenario;
        Variant variant = Variant.Of(scenario);
        byte[] defaults = "{\"weather.rain\":1}"u8.ToArray();
        string message = Assert.Throws<InvalidDataException>(() =>
            variant.ScenarioOf(Run(variant, scenario), "x", id => id == RecipeInputs.DefaultsId ? defaults : Input(scenario, id))).Message;
        Assert.Contains("the parameter weather.rain is unknown", message, StringComparison.Ordinal);
    }

    /// <summary>A sector that grows a thousandfold a year was simulated without end (mutant 364246).</summary>
    [Theory]
    [InlineData("{\"industry.sector_growth\":1000}")]
    [InlineData("{\"cooperation.contract_term\":2.5}")]
    public void A_value_that_no_scenario_may_have_is_refused(string defaults)
    {
        Scenario scenario = _folder.Read("").Scenario;
        Variant variant = Variant.Of(scenario);
        string message = Assert.Throws<InvalidDataException>(() => variant.ScenarioOf(Run(variant, scenario), "x", id =>
            id == RecipeInputs.DefaultsId ? System.Text.Encoding.UTF8.GetBytes(defaults) : Input(scenario, id))).Message;
        Assert.Contains("lies outside its possible range", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_of_another_version_is_the_one_in_force_when_the_run_was_made()
    {
        Scenario scenario = _folder.Read("").Scenario;
        Variant variant = Variant.Of(scenario);
        byte[] defaults = "{\"industry.upgrade_gain\":1.75}"u8.ToArray();
        Scenario again = variant.ScenarioOf(Run(variant, scenario), "x", id =>
            id == RecipeInputs.DefaultsId ? defaults : Input(scenario, id));
        Assert.Equal(1.75, ParameterCatalog.Find("industry.upgrade_gain")!.Get(again.Parameters));
    }

    private static RunIdentity Run(Variant variant, Scenario scenario) =>
        new(ScenarioHash.IdOf(variant.World), ScenarioHash.IdOf(variant.Policies), scenario.Seed, 0);

    private static Scenario Again(Variant variant, Scenario scenario) =>
        variant.ScenarioOf(Run(variant, scenario), scenario.Name, id => Input(scenario, id));

    private static byte[] Input(Scenario scenario, string id) =>
        id == RecipeInputs.DefaultsId ? RecipeInputs.Defaults
        : WorldsRecipe.Of(scenario) is { } worlds && id == RecipeInputs.IdOf(worlds) ? RecipeInputs.Content(worlds)
        : RecipeInputs.Content(scenario.Population);

    /// <summary>A possible value with as few other bits than the default as there are.</summary>
    private static double Near(ParameterDefinition parameter) => ((double[])[Math.BitIncrement(parameter.Default),
        Math.BitDecrement(parameter.Default), parameter.Default + 1, parameter.Default - 1]).First(parameter.IsPossible);

    private static double Possible(ParameterDefinition parameter, Random random)
    {
        double most = Math.Min(parameter.Maximum, parameter.Minimum + 1e9);
        double value = parameter.Minimum + ((most - parameter.Minimum) * random.NextDouble());
        return parameter.IsInteger ? Math.Floor(value) : value;
    }

    private static Scenario Any(Scenario basis, Random random)
    {
        double Number() => random.Next(3) == 0 ? Odd[random.Next(Odd.Length)]
            : BitConverter.Int64BitsToDouble(random.NextInt64()) is var d && double.IsNaN(d) ? 0.5 : d;
        SectorTrack? Track() => random.Next(2) == 0 ? null
            : new SectorTrack(3, [.. Enumerable.Range(0, 3 * random.Next(1, 5)).Select(_ => Number())]);
        Impulse? Jolt() => random.Next(2) == 0 ? null : new Impulse(random.Next(90), random.Next(3));
        ModelParameters parameters = ParameterCatalog.All.Where(_ => random.Next(20) == 0).Aggregate(basis.Parameters, (all, p) =>
            p.With(all, Possible(p, random)));
        var measures = Enumerable.Range(0, random.Next(4)).Select(_ => LeverCatalog.All[random.Next(LeverCatalog.All.Count)])
            .Select(lever => new PolicyMeasure
        {
            Lever = lever.Lever,
            Value = Number(),
            SecondValue = lever.Dose.Second is null ? 0 : Number(),
            From = random.Next(-9, 400),
            Until = random.Next(2) == 0 ? null : random.Next(4_000),
            PhaseIn = random.Next(3),
            Regions = random.Next(2) == 0 ? [] : [random.Next(2)],
            Sectors = random.Next(2) == 0 ? [] : [2, random.Next(2)],
            When = random.Next(2) == 0 ? null : new PolicyTrigger("coupling", (Comparison)random.Next(2), Number()),
            Budget = new(Number(), random.Next(2) == 0 ? null : random.Next(1, 40)),
            Stacks = random.Next(2) == 0,
        }).ToArray();
        Population population = basis.Population;
        if (random.Next(2) == 0)
        {
            population = population with
            {
                Enterprises = [.. Enumerable.Range(0, random.Next(3))
                    .Select(i => new EnterpriseInput($"e\"{i}\n株洲", random.Next(2), random.Next(3), random.Next(900)))],
                Sectors = [.. population.Sectors.Select(s => s with { Name = s.Name + "，业\\", Weight = Number() })],
                Colleges = [.. population.Colleges.Select(c => c with { Type = (CollegeType)random.Next(3), EntrantsPerYear = Number() })],
            };
        }

        return basis with
        {
            Seed = (ulong)random.NextInt64() * 3,
            Start = new Quarter(random.Next(1900, 3000), random.Next(1, 5)),
            Periods = random.Next(1, 400),
            Parameters = parameters,
            Worlds = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => ParameterCatalog.All.Skip(2).Take(7)
                .Aggregate(parameters, (all, p) => p.With(all, Possible(p, random))))],
            ParameterChanges = [.. ParameterCatalog.All.Where(p => !p.IsConstant && random.Next(40) == 0)
                .Select(p => new ParameterChange(p.Key, random.Next(1, 500), Possible(p, random)))],
            Population = population,
            Policies = measures,
            Budget = new(Number(), random.Next(2) == 0 ? null : random.Next(1, 40)),
            Counterfactual = random.Next(3) == 0 ? Counterfactual.None : new Counterfactual
            {
                Cut = (Link)random.Next(1, 64),
                HeldReformEffort = Number(),
                HeldLogSeats = Track(),
                ReplayedReformEffort = Track(),
                ReplayedUpgradeHazard = Track(),
                HeldUpgradeGain = Number(),
                HeldJointInnovation = Number(),
                AssumedGeneration = Track(),
                HeldPace = Number(),
                UpgradePulse = Jolt(),
                CurriculumJump = Jolt(),
            },
        };
    }

    /// <summary>Everything that a scenario holds, found by walking over its properties: numbers as bits, so that −0 is not 0.</summary>
    private static List<string> Told(Scenario scenario)
    {
        var told = new List<string>();
        Walk(scenario, "scenario");
        return told;

        void Walk(object? value, string path)
        {
            if (value is null || value is string || value is bool || value is int || value is ulong || value is Enum || value is Quarter)
                told.Add(string.Create(CultureInfo.InvariantCulture, $"{path} {value}"));
            else if (value is double number) told.Add(string.Create(CultureInfo.InvariantCulture,
                $"{path} {BitConverter.DoubleToInt64Bits(number):x}"));
            else if (value is IEnumerable items)
            {
                int i = 0;
                foreach (object? item in items) Walk(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i++}]"));
                told.Add(string.Create(CultureInfo.InvariantCulture, $"{path} {i} items"));
            }
            else
            {
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(static p => p.GetIndexParameters().Length == 0 && p.Name != nameof(Population.SyntheticTables)))
                    Walk(property.GetValue(value), path + "." + property.Name);
            }
        }
    }
}
