using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Posteriors;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Scenarios.Posteriors;

/// <summary>Worlds of a calibration: read with every mistake located, drawn evenly, the same ones for everybody.</summary>
public sealed class PosteriorTests : IDisposable
{
    private const string Two = "world,weight,parameter,value\n1,0.25,practice.take_up,0.5\n1,0.25,belief.openness,0.2\n"
        + "7,0.75,practice.take_up,2\n7,0.75,belief.openness,0.3\n";

    private const string Drawing = "parameters: {posterior: worlds.csv}";

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_scenario_lives_in_worlds_of_its_posterior()
    {
        _folder.Write("worlds.csv", Two);
        ScenarioDocument document = _folder.Read("parameters: {posterior: {file: worlds.csv, worlds: 4}, industry.upgrade_gain: 1.3}");
        // ½ + k·0.618…: .5, .118, .736, .354 against a boundary of .25.
        Assert.Equal([7, 1, 7, 7], document.Worlds!.Numbers);
        Assert.Equal([2, 0.5, 2, 2], document.Scenario.Worlds.Select(Get("practice.take_up")));
        Assert.All(document.Scenario.Worlds, static p => Assert.Equal(1.3, Get("industry.upgrade_gain")(p)));
        Assert.Equal(Get("practice.take_up")(new ModelParameters()), Get("practice.take_up")(document.Scenario.Parameters));
        Assert.Equal(FileHash.Of(_folder.In("worlds.csv")), document.TableHashes["worlds.csv"]);
        Assert.Contains("\"file\": \"worlds.csv\"", document.MergedJson, StringComparison.Ordinal);
        Assert.Equal(Posterior.FewWorlds, _folder.Read(Drawing).Scenario.Worlds.Count);
        Assert.Empty(_folder.Read(Drawing).InOneWorld().Scenario.Worlds);
    }

    [Fact]
    public void A_file_in_another_folder_is_found_from_the_file_that_names_it()
    {
        Directory.CreateDirectory(_folder.In("deep"));
        _folder.Write("deep/worlds.csv", Two);
        _folder.Write("deep/drawn.yaml", "extends: ../base.yaml\nparameters: {posterior: worlds.csv}\n");
        Assert.Equal(Posterior.FewWorlds, ScenarioReader.Read(_folder.Write("child.yaml", "extends: deep/drawn.yaml\nperiods: 8\n")).Scenario.Worlds.Count);
        Assert.Equal(4, _folder.Read("", "parameters.posterior={file: " + _folder.In("deep/worlds.csv") + ", worlds: 4}").Scenario.Worlds.Count);
        Assert.Equal(8, _folder.Read("", "parameters.posterior=reference").Scenario.Worlds.Count);
    }

    [Theory]
    [InlineData("5,7", "the weights of its 2 worlds must sum to 1 within 0.000001, but sum to 0.95", "0.25", "0.2")]
    [InlineData("2:4", "'value' = '-3' is out of bounds", ",0.5\n", ",-3\n")]
    [InlineData("2:3", "there is no parameter 'practice.takeup' (did you mean 'practice.take_up'?)", "1,0.25,practice.take_up", "1,0.25,practice.takeup")]
    [InlineData("2:3", "world.burn_in is one for all worlds", "1,0.25,practice.take_up", "1,0.25,world.burn_in")]
    [InlineData("2:2", "'weight' = '-0.25' is out of bounds; 0 to 1", "1,0.25,practice", "1,-0.25,practice")]
    [InlineData("3:2", "world 1 has the weight 0.26 here and 0.25 in line 2", "1,0.25,belief", "1,0.26,belief")]
    [InlineData("3:3", "world 1 has practice.take_up twice", "1,0.25,belief.openness,0.2", "1,0.25,practice.take_up,0.2")]
    [InlineData("2:3", "world 1 lacks belief.openness, which other worlds have", "1,0.25,belief.openness,0.2\n", "")]
    [InlineData("1", "column 'weight' is missing", "world,weight", "world,wt")]
    [InlineData("2:4", "'value' = 'much' is not a number", ",0.5\n", ",much\n")]
    [InlineData("1", "holds no world", Two, "world,weight,parameter,value\n")]
    public void What_is_wrong_in_it_is_said_with_its_place(string place, string said, string sound, string wrong)
    {
        _folder.Write("worlds.csv", Two.Replace(sound, wrong, StringComparison.Ordinal));
        string[] mistakes = Errors(Drawing);
        Assert.Contains(mistakes, mistake => mistake.Contains(said, StringComparison.Ordinal)
            && (place.Contains(',', StringComparison.Ordinal) || mistake.Contains($"worlds.csv:{place}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everything_is_said_at_once()
    {
        _folder.Write("worlds.csv", Two.Replace("practice.take_up,0.5", "practice.take_upp,0.5", StringComparison.Ordinal)
            .Replace(",0.3", ",9e9", StringComparison.Ordinal));
        string[] mistakes = Errors(Drawing + "\nperiods: 0\npolicies: [{lever: nothing, value: 1}]");
        Assert.Equal(4, mistakes.Length);
    }

    [Fact]
    public void What_is_both_set_and_drawn_is_refused_and_a_missing_file_has_a_neighbour()
    {
        _folder.Write("worlds.csv", Two);
        Assert.Contains("belief.openness is drawn from the posterior", Assert.Single(Errors(
            "parameters: {posterior: worlds.csv, belief.openness: 0.2}")), StringComparison.Ordinal);
        Assert.Contains("(did you mean 'worlds.csv'?)", Assert.Single(Errors("parameters: {posterior: world.csv}")), StringComparison.Ordinal);
        Assert.Contains("is missing in parameters.posterior", Assert.Single(Errors("parameters: {posterior: {worlds: 4}}")), StringComparison.Ordinal);
        Assert.Contains("posterior.worlds", Assert.Single(Errors("parameters: {posterior: {file: worlds.csv, worlds: 1}}")), StringComparison.Ordinal);
        Assert.Contains("'posterior'", Assert.Single(Errors("parameters: {posteriors: worlds.csv}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"generator\": {\"edition\": \"third\"}}", "third")]
    [InlineData("{\"generator\": {}}", "first")]
    public void A_posterior_of_another_edition_is_refused(string manifest, string edition)
    {
        _folder.Write("worlds.csv", Two);
        _folder.Write("manifest.json", manifest);
        Assert.Contains($"worlds.csv is of the {edition} edition of the world and this is the {Edition.Today.Name}",
            Assert.Single(Errors(Drawing)), StringComparison.Ordinal);
        foreach (string fine in (string[])["{\"generator\": {\"edition\": \"" + Edition.Today.Name + "\"}}", "{}", "[1]", "no json"])
        {
            _folder.Write("manifest.json", fine);
            Assert.Empty(Errors(Drawing));
        }
    }

    [Fact]
    public void Draws_follow_the_weights_evenly_and_those_of_fewer_are_the_first_of_more()
    {
        Posterior reference = Posterior.Reference;
        int[] many = reference.Drawn(2000);
        Assert.Equal(many[..16], reference.Drawn(16));
        for (int i = 0; i < reference.Worlds.Count; i++)
            Assert.InRange(many.Count(w => w == i), (2000 * reference.Worlds[i].Weight) - 3, (2000 * reference.Worlds[i].Weight) + 3);

        // Of eight, one lies in each eighth but for one, as the golden ratio promises.
        double[] cumulative = [.. reference.Worlds.Select(static (w, i) => Posterior.Reference.Worlds.Take(i).Sum(static x => x.Weight))];
        Assert.True(reference.Drawn(8).Select(w => (int)(8 * cumulative[w])).Distinct().Count() >= 6);
    }

    [Fact]
    public void The_posterior_that_is_part_of_the_program_is_the_committed_one_of_this_edition()
    {
        string folder = Path.Combine(ScenarioFolder.Shipped(), "..", "results", "calibrate-reference");
        var errors = new List<InputError>();
        Posterior committed = PosteriorReader.Read(Path.Combine(folder, "posterior.csv"), errors)!;
        Assert.Empty(errors);
        Assert.Equal(committed.Worlds.SelectMany(static w => w.Values), Posterior.Reference.Worlds.SelectMany(static w => w.Values));
        Assert.Equal((14, 200), (committed.Parameters.Count, committed.Worlds.Count));
        Assert.Equal(Edition.Today.Name, Manifest.Read(folder)!.Generator.EditionOfWorld);
    }

    [Fact]
    public void By_default_what_a_scenario_sets_itself_is_held_and_told()
    {
        ScenarioDocument document = _folder.Read("parameters: {practice.take_up: 1.7}").InWorldsOf(Posterior.Reference, 8);
        Assert.Equal(["practice.take_up"], document.Worlds!.Held);
        Assert.Equal(13, document.Worlds.Drawn.Count);
        Assert.All(document.Scenario.Worlds, static p => Assert.Equal(1.7, Get("practice.take_up")(p)));
        Assert.True(document.Scenario.Worlds.Select(Get("decision.poachability")).Distinct().Count() > 4);
        DescribedWorlds described = DescribedWorlds.Of(document.Worlds)!;
        Assert.Equal([0, 0, 1, 1, 2], Enumerable.Range(0, 5).Select(described.WorldOf));
        _folder.Write("worlds.csv", Two);
        ScenarioDocument own = _folder.Read(Drawing);
        Assert.Same(own, own.InWorldsOf(Posterior.Reference, 8));
    }

    [Fact]
    public void The_example_of_the_docs_is_read() => Assert.Equal(Posterior.FewWorlds,
        ScenarioReader.Read(_folder.Write("example.yaml", PosteriorDocs.Example + "\n")).Scenario.Worlds.Count);

    private static Func<ModelParameters, double> Get(string key) => ParameterCatalog.Find(key)!.Get;

    private string[] Errors(string text)
    {
        var findings = new ScenarioFindings();
        ScenarioReader.TryRead(_folder.Write("test.yaml", "extends: base.yaml\n" + text), [], findings);
        return [.. findings.Errors.Select(static error => error.ToString())];
    }
}
