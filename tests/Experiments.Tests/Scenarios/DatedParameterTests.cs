using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Settled;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Tests.Scenarios;

/// <summary>Parameters that take other values from a quarter on, from the file to the stored recipe.</summary>
public sealed class DatedParameterTests : IDisposable
{
    private const string Turnover = "industry.turnover";

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{2010-Q1: 0.05, 2020-Q1: 0.06}", 0.05, "40:0.06")]
    [InlineData("{2020-q1: 0.06, 2010-Q1: 0.05}", 0.05, "40:0.06")]
    [InlineData("{1999-Q3: 0.03, 2009-Q4: 0.05, 2010-Q2: 0.06, 2010-Q4: 0.05}", 0.05, "1:0.06 3:0.05")]
    [InlineData("{2009-Q4: 0.03, 2010-Q1: 0.05}", 0.05, "")]
    [InlineData("{2010-Q1: 0.05, 2060-Q1: 0.06}", 0.05, "")]
    [InlineData("{2010-Q1: 0.05, 2020-Q1: null}", 0.05, "")]
    [InlineData("0.05", 0.05, "")]
    public void Each_value_holds_from_its_quarter_and_the_one_at_the_start_before(string dates, double atStart, string changes)
    {
        Scenario scenario = _folder.Read($"parameters: {{industry.turnover: {dates}}}").Scenario;
        Assert.Equal(atStart, scenario.Parameters.Industry.Turnover);
        Assert.Equal(changes, string.Join(' ', scenario.ParameterChanges.Select(static c => FormattableString.Invariant($"{c.From}:{c.Value}"))));
        Assert.All(scenario.ParameterChanges, static c => Assert.Equal(Turnover, c.Key));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_with_line_and_column()
    {
        string[] mistakes = _folder.Mistakes("""
            extends: base.yaml
            parameters:
              industry.turnover: {2010-Q1: 0.05, 2010-Q5: 0.06, spring: 9, 2020-Q1: 9}
              belief.openness: {2012-Q1: 0.1}
              world.burn_in: {2010-Q1: 40}
              education.departments: {2010-Q1: 3, 2011-Q1: 2.5}
              education.drop_out: {}
              industry.turnovr: {2010-Q1: 0.05}
            """);
        Assert.Equal(
            [
                "3:38 a date of industry.turnover must be a quarter such as 2018-Q1 (years 1900 to 2999), but is '2010-Q5'",
                "3:53 a date of industry.turnover must be a quarter such as 2018-Q1 (years 1900 to 2999), but is 'spring'",
            ], mistakes.Where(static m => m.Contains("a date of", StringComparison.Ordinal)));
        foreach (string expected in (string[])["industry.turnover from spring on must be a number", "industry.turnover from 2020-Q1 on must be a number",
            "4:20 belief.openness has no value at the start (2010-Q1), its first is of 2012-Q1; write e.g. '2010-Q1: 0.1' before it",
            "5:18 world.burn_in has one value for the whole run and no dates", "education.departments from 2011-Q1 on must be a whole number",
            "7:23 education.drop_out has no value", "8:3 there is no parameter 'industry.turnovr' (did you mean 'industry.turnover'?)"])
            Assert.Contains(mistakes, mistake => mistake.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_is_written_once()
    {
        Assert.Contains("are the same key", Assert.Single(_folder.Mistakes(
            "extends: base.yaml\nparameters: {industry.turnover: {2010-Q1: 0.05, 2010-q1: 0.06}}")), StringComparison.Ordinal);
        Assert.Contains("written twice", Assert.Single(_folder.Mistakes(
            "extends: base.yaml\nparameters: {industry.turnover: {2010-Q1: 0.05, 2010-Q1: 0.06}}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_design_varies_nothing_that_has_dates() => Assert.Contains("has dates in 'parameters'", Assert.Single(_folder.Mistakes(
        "extends: base.yaml\nparameters: {industry.turnover: {2010-Q1: 0.05, 2012-Q1: 0.06}}\n"
            + "design: {uncertainties: {factors: {industry.turnover: plausible}}}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("industry.turnover: {2015-Q1: 0.03}", "20:0.03 40:0.06")]
    [InlineData("industry.turnover: {2020-Q1: 0.03}", "40:0.03")]
    [InlineData("industry.turnover: {2020-Q1: null}", "")]
    [InlineData("industry.turnover: 0.03", "")]
    public void Dates_merge_as_other_keys_do(string over, string changes)
    {
        _folder.Write("dated.yaml", "extends: base.yaml\nparameters: {industry.turnover: {2010-Q1: 0.05, 2020-Q1: 0.06}}\n");
        Scenario scenario = ScenarioReader.Read(_folder.Write("over.yaml", $"extends: dated.yaml\nparameters: {{{over}}}\n")).Scenario;
        Assert.Equal(changes, string.Join(' ', scenario.ParameterChanges.Select(static c => FormattableString.Invariant($"{c.From}:{c.Value}"))));
    }

    [Theory]
    [InlineData("parameters.industry.turnover.2020-Q1=0.07")]
    [InlineData("industry.turnover.2020-Q1=0.07")]
    [InlineData("industry.turnover={2010-Q1: 0.05, 2020-Q1: 0.07}")]
    [InlineData("parameters.industry.turnover.2020-q1=0.07")]
    public void An_option_sets_a_date(string option)
    {
        Scenario scenario = _folder.Read("parameters: {industry.turnover: {2010-Q1: 0.05, 2020-Q1: 0.06}}", option).Scenario;
        Assert.Equal([new ParameterChange(Turnover, 40, 0.07)], scenario.ParameterChanges);
    }

    [Fact]
    public void It_is_written_compared_and_stored_and_comes_back()
    {
        ScenarioDocument document = _folder.Read(
            "parameters: {industry.turnover: {2009-Q3: 0.05, 2020-Q1: 0.06}, belief.openness: {2010-Q1: 0.2, 2012-Q1: 0.1}}");
        foreach (string text in (string[])[ScenarioWriter.AsRun(document, _folder.Path),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: true, _folder.Path, "copy"),
            ScenarioWriter.Changed(document, document.Scenario, isFileAsRead: false, _folder.Path, "copy")])
            Assert.Equal(document.Hash, ScenarioReader.Read(_folder.Write("copy.yaml", text)).Hash);
        Variant variant = Variant.Of(document.Scenario);
        Assert.Contains("""
            "changes":[{"parameter":"belief.openness","from":"2012-Q1","value":0.1},{"parameter":"industry.turnover","from":"2020-Q1","value":0.06}]
            """.Trim(), variant.World, StringComparison.Ordinal);
        Scenario changed = document.Scenario with { ParameterChanges = [] };
        string one = ScenarioWriter.Changed(document, changed, isFileAsRead: true, _folder.Path, "copy");
        Assert.Empty(ScenarioReader.Read(_folder.Write("copy.yaml", one)).Scenario.ParameterChanges);
        Assert.NotEqual(ScenarioHash.OfWorld(changed), ScenarioHash.OfWorld(document.Scenario));
        Assert.Equal([new ScenarioDifference("parameters.industry.turnover", "0.04 (default)", "2010-Q1: 0.05, 2020-Q1: 0.06")],
            ScenarioDiff.Between(_folder.Read(""), _folder.Read("parameters: {industry.turnover: {2010-Q1: 0.05, 2020-Q1: 0.06}}")));
    }

    [Theory]
    [InlineData("world.burn_in", "2012-Q1", 30)]
    [InlineData("industry.turnover", "2010-Q1", 0.05)]
    [InlineData("industry.turnover", "2012-Q1", 5)]
    [InlineData("weather.rain", "2012-Q1", 1)]
    public void A_stored_change_that_no_scenario_may_have_is_refused(string key, string from, double value)
    {
        Scenario scenario = _folder.Read("").Scenario;
        Assert.True(Quarter.TryParse(from, out Quarter date));
        WorldRecipe recipe = WorldRecipe.Of(scenario) with { Changes = [new ChangeRecipe(key, date, value)] };
        Assert.Throws<InvalidDataException>(() => recipe.World(
            id => id == RecipeInputs.DefaultsId ? RecipeInputs.Defaults : RecipeInputs.Content(scenario.Population), "x", 1));
    }

    [Fact]
    public void Worlds_that_differ_only_in_later_dates_share_their_settled_state()
    {
        Scenario constant = _folder.Read("parameters: {industry.turnover: 0.05}").Scenario;
        Scenario dated = _folder.Read("parameters: {industry.turnover: {2010-Q1: 0.05, 2020-Q1: 0.06}}").Scenario;
        Assert.Equal(SettledKey.Of(constant, 3).ToString(), SettledKey.Of(dated, 3).ToString());
        Assert.NotEqual(SettledKey.Of(dated, 3).ToString(),
            SettledKey.Of(_folder.Read("parameters: {industry.turnover: {2010-Q1: 0.04, 2020-Q1: 0.06}}").Scenario, 3).ToString());
    }

    [Fact]
    public void A_stored_run_can_be_redone()
    {
        _folder.Read("periods: 6\nreplications: 2\nparameters: {world.burn_in: 4, industry.turnover: {2010-Q1: 0.05, 2010-Q4: 0.09}}\n");
        Assert.Equal(ExitCode.Ok, RongheProgram.InProcess("run", _folder.In("test.yaml"), "--out", _folder.In("stored")).Code);
        File.Delete(_folder.In("test.yaml"));
        Answer answer = RongheProgram.InProcess("verify", _folder.In("stored"));
        Assert.True(answer.Code == ExitCode.Ok, answer.Messages + answer.Output);
    }

    [Fact]
    public void The_documented_example_is_read() =>
        Assert.Equal(2, ScenarioReader.Read(_folder.Write("doc.yaml", ScenarioFileSections.Dated)).Scenario.ParameterChanges.Count);
}
