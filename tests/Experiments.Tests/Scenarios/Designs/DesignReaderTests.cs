using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Studies.Sweeps;

namespace Ronghe.Experiments.Tests.Scenarios.Designs;

public sealed class DesignReaderTests : IDisposable
{
    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_duty_varied_by_one_number_has_the_other_in_proportion()
    {
        var design = new SweepDesign(_folder.Read("design: {levers: {factors: {internship_duty: [0, 1, 2]}}}"));
        Assert.Equal([[], [(1.0, 0.5)], [(2.0, 1.0)]], Enumerable.Range(0, 3)
            .Select(p => design.Variant(0, p).Scenario.Policies.Select(static m => (m.Value, m.SecondValue)).ToArray()));
    }

    [Fact]
    public void A_design_crosses_points_levers_and_policies()
    {
        ScenarioDocument document = _folder.Read("""
            replications: 5
            design:
              uncertainties: {method: sobol, points: 16, factors: {industry.upgrade_gain: plausible, world.burn_in: {low: 1, high: 3}}}
              levers: {factors: {consensus: [0, 0.5, 1]}, phase_in: 4}
              policies: {none: [], grants: [{lever: grants, cny_per_programme: 8000}]}
              constants: {industry.discount_rate: 0.03}
              outcomes: [integration, public_cost]
              constraints: {public_cost: {below: 1e9}}
            """);
        var design = new SweepDesign(document);
        Assert.Equal((16, 6, 480), (design.Points, design.Policies, new SweepTasks(design, 5).Count));
        Assert.Equal(["none, no lever", "none, consensus 0.5", "none, consensus 1", "grants, no lever", "grants, consensus 0.5",
            "grants, consensus 1"], Enumerable.Range(0, 6).Select(design.PolicyName));
        Assert.Equal(6, Enumerable.Range(0, 6).Select(design.PolicyId).Distinct().Count());
        Assert.Equal(document.PolicyId, design.PolicyId(0));
        ScenarioDocument variant = design.Variant(3, 4);
        Assert.Equal(design.Uncertainties[3][0], variant.Scenario.Parameters.Industry.UpgradeGain);
        Assert.Equal(0.03, variant.Scenario.Parameters.Industry.DiscountRate);
        Assert.Equal([(8000, 0), (0.5, 4)], variant.Scenario.Policies.Select(static p => (p.Value, p.PhaseIn)));
        Assert.Equal(ScenarioHash.OfWorld(variant.Scenario)[..16], variant.ScenarioId);
        Assert.Equal(ScenarioHash.OfPolicies(variant.Scenario)[..16], variant.PolicyId);
        Assert.Equal(["integration", "public_cost"], variant.Observe.Outcomes);
    }

    [Fact]
    public void A_design_changes_no_hash() =>
        Assert.Equal(_folder.Read("").Hash, _folder.Read("design: {levers: {factors: {consensus: [0, 1]}}}").Hash);

    [Theory]
    [InlineData("", 0)]
    [InlineData("observe: {by: [sector]}\n", 0)]
    [InlineData("observe: {every: 4}\n", 4)]
    public void A_sweep_keeps_a_series_only_when_the_file_asks_for_one(string observe, int every) =>
        Assert.Equal(every, new SweepDesign(_folder.Read(observe + "design: {levers: {factors: {consensus: [0, 1]}}}")).Observe.Every);

    [Fact]
    public void A_table_names_its_points()
    {
        _folder.Write("points.csv", "# two points\nindustry.upgrade_gain,world.burn_in\n1.2,0\n1.3,2\n");
        var design = new SweepDesign(_folder.Read("design: {uncertainties: {table: points.csv}}"));
        Assert.Equal(2, design.Points);
        Assert.Equal([1.3, 2.0], design.Uncertainties[1].ToArray());
    }

    [Fact]
    public void A_fraction_without_generators_over_a_base_that_is_missing_is_refused_for_the_base()
    {
        using var folder = new ScenarioFolder();
        string[] mistakes = folder.Mistakes(
            "extends: gone.yaml\ndesign: {levers: {method: fractional_factorial, factors: {consensus: [0, 1], grants: [0, 1]}}}\n");
        Assert.Contains("1:10 'extends' names a file that does not exist", mistakes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{uncertainties: {factors: {industry.upgrade_gain: []}}}",
        "industry.upgrade_gain has an empty list of levels: the design would have 0 runs")]
    [InlineData("{uncertainties: {factors: {industry.upgrade_gian: plausible}}}",
        "there is no parameter 'industry.upgrade_gian' (did you mean 'industry.upgrade_gain'?)")]
    [InlineData("{uncertainties: {method: lhs, factors: {industry.upgrade_gain: plausible}}}", "key 'points' is missing")]
    [InlineData("{uncertainties: {method: lhs, points: 0, factors: {industry.upgrade_gain: plausible}}}",
        "design.uncertainties.points must be a number from 1")]
    [InlineData("{uncertainties: {factors: {industry.upgrade_gain: {low: 2, high: 1.1}}}}",
        "needs low below high, but low is 2 and high 1.1")]
    [InlineData("{uncertainties: {factors: {industry.upgrade_gain: [1.1, 900]}}}", "industry.upgrade_gain must be a number from")]
    [InlineData("{levers: {factors: {consensus: [0, 1.5]}}}", "consensus must be a number from 0 to 1")]
    [InlineData("{levers: {factors: {consensus: [0, 0]}}}", "consensus lists a level twice")]
    [InlineData("{levers: {method: fractional_factorial, factors: {consensus: [0, 1], grants: [0, 1]}, generators: {grants: " +
        "[consensus]}}}", "must be a product of at least two factors")]
    [InlineData("{uncertainties: {from: 2012-Q1, factors: {industry.upgrade_gain: plausible}}}",
        "unknown key 'from' in design.uncertainties")]
    [InlineData("{uncertainties: {table: nowhere.csv}}", "there is no file nowhere.csv")]
    [InlineData("{constants: {industry.upgrade_gain: 1.2}}", "design varies nothing")]
    [InlineData("{uncertainties: {factors: {industry.upgrade_gain: plausible}}, constants: {industry.upgrade_gain: 1.2}}",
        "is both an uncertainty and a constant")]
    [InlineData("{constraints: {public_cost: {}}}", "public_cost needs a limit")]
    [InlineData("{outcomes: [integratoin], policies: {none: []}}", "there is no outcome 'integratoin'")]
    public void A_design_that_cannot_be_made_is_refused_at_its_place(string design, string expected)
    {
        var findings = new ScenarioFindings();
        string file = _folder.Write("bad.yaml", $"extends: base.yaml\ndesign: {design}\n");
        Assert.Null(ScenarioReader.TryRead(file, [], findings));
        Assert.Contains(findings.Errors, e => e.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_million_million_runs_are_refused_with_their_count()
    {
        string levels = string.Join(", ",
            Enumerable.Range(0, 100).Select(static i => FormattableString.Invariant($"{1.01 + (i * 0.001)}")));
        string lever = string.Join(", ", Enumerable.Range(0, 100).Select(static i => FormattableString.Invariant($"{i / 100.0}")));
        var findings = new ScenarioFindings();
        string file = _folder.Write("huge.yaml", $$"""
            extends: base.yaml
            replications: 1000000
            design:
              uncertainties: {factors: {industry.upgrade_gain: [{{levels}}] } }
              levers: {factors: {consensus: [{{lever}}], grants: [{{lever}}] } }
            """);
        Assert.Null(ScenarioReader.TryRead(file, [], findings));
        Assert.Contains("the design asks for 1,000,000,000,000 runs (100 points × 10,000 policies × 1,000,000 replications); at most " +
            "5,000,000", Assert.Single(findings.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lever_is_set_once()
    {
        var findings = new ScenarioFindings();
        string file = _folder.Write("twice.yaml",
            "extends: base.yaml\npolicies: [{lever: consensus, value: 0.5}]\ndesign: {levers: {factors: {consensus: [0, 1]}}}\n");
        Assert.Null(ScenarioReader.TryRead(file, [], findings));
        Assert.Contains("is varied by the design and set in 'policies'", Assert.Single(findings.Errors).ToString(),
            StringComparison.Ordinal);
    }
}
