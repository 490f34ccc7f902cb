using Ronghe.Simulation.Observations;

namespace Ronghe.Simulation.Tests.Observations;

/// <summary>The untouched baseline shows each of the paper's six problems, each with its own observation (§3.1–3.6).</summary>
public class SixProblemsTests
{
    private const int Periods = 80;
    private static readonly RunSeries[] Baseline = [.. Enumerable.Range(0, 8).AsParallel().AsOrdered()
        .Select(r => Model.Create(TestWorlds.Create(Periods, enterprises: 400, colleges: 40), r).Run())];

    [Fact]
    public void Problem_1_no_consensus_beliefs_are_dispersed()
    {
        // Anchors pull less hard than they did, and publicity harder: beliefs lie somewhat closer together, and lower.
        Assert.All(Means("belief_dispersion"), sd => Assert.True(sd > 0.06));
        Assert.All(Means("consensus"), c => Assert.True(c < 0.5));
    }

    [Fact]
    public void Problem_2_systems_are_thin_and_announced_is_not_effective()
    {
        Assert.All(Means("system_quality"), s => Assert.True(s < 0.4));
        Assert.All(Means("announced_supply").Zip(Means("institutional_supply")), pair => Assert.True(pair.First - pair.Second > 0.3));
    }

    /// <summary>What is realised counts since places are decided: who keeps good trainees gains much, most gain nothing. So it is not all
    /// hosts together that pay more than they get, as with benefits by formula, but most of them, and each while it trains.</summary>
    [Fact]
    public void Problem_3_schools_are_hot_enterprises_cold_and_most_hosts_pay_more_than_they_get()
    {
        // In the calibrated world benefit counts for more (docs/decisions, 23): the gap is smaller, and there in every run.
        Assert.All(Means("motivation_gap"), gap => Assert.True(gap > 0.02));
        Assert.True(Means("motivation_gap").Average() > 0.05);
        // Kept trainees stay as long as persons do, not for the mean stay in the entry segment: hosts train less, and interns work more.
        Assert.All(Means("trainee_output_to_cost"), ratio => Assert.True(ratio < 0.9));
        Assert.True(Means("trainee_output_to_cost").Average() < 0.8);
        double[] losing = [.. Means("losing_hosts")];
        Assert.True(losing.Count(static share => share > 0.5) >= 7, string.Join(' ', losing));
    }

    /// <summary>Effort has another scale since departments split it: what they do of what they could, and what of it is form.</summary>
    [Fact]
    public void Problem_4_departments_shirk_and_work_for_form()
    {
        Assert.All(Means("programme_effort"), effort => Assert.True(effort < 0.65));
        Assert.All(Means("form_effort"), effort => Assert.True(effort > 0.2));
        Assert.All(Means("formality"), share => Assert.True(share > 0.3));
    }

    [Fact]
    public void Problem_5_resources_are_short_and_quality_is_hard_to_see()
    {
        // Calibrated to .33–.60 (docs/decisions, 23): short of the .55 that the ministry reports.
        Assert.All(Means("double_qualified_share"), share => Assert.True(share < 0.55));
        Assert.All(Means("capital_per_place"), capital => Assert.True(capital < 10_000));
        // Nobody estimates a partner's quality any more; hosts doubt what a trainee is worth, in parts of what they expect.
        Assert.All(Means("doubt"), doubt => Assert.True(doubt > 0.1));
    }

    [Fact]
    public void Problem_6_institutional_supply_is_short() => Assert.All(Means("institutional_supply"), z => Assert.True(z < 0.45));

    /// <summary>Placements without a partner stand beside agreements without depth, now that everybody must be placed. Deep partnerships
    /// survive since places are decided, so of the agreements fewer are formal only (a quarter; .3 and more before).</summary>
    [Fact]
    public void Cooperation_is_in_large_part_nominal()
    {
        Assert.All(Means("nominal_share"), share => Assert.True(share > 0.5));
        Assert.All(Means("nominal_quality").Zip(Means("practice_quality")), quality => Assert.True(quality.First < quality.Second));
        Assert.All(Means("formality"), share => Assert.True(share > 0.1));
    }

    [Fact]
    public void Initial_beliefs_and_motivations_are_equal_on_both_sides()
    {
        var state = Model.Create(TestWorlds.Create(enterprises: 400, colleges: 40), 0).State;
        double first = state.Parameters.Decision.FirstMotivation;
        Assert.All(state.Enterprises.Motivation, m => Assert.Equal(first, m));
        Assert.All(state.Programmes.Motivation, m => Assert.Equal(first, m));
        Assert.Equal(0.5, state.Enterprises.Belief.Average(), 0.03);
        Assert.Equal(0.5, state.Programmes.Belief.Average(), 0.05);
    }

    private static IEnumerable<double> Means(string observation)
    {
        int index = ObservationCatalog.IndexOf(observation);
        return Baseline.Select(series => Enumerable.Range(0, Periods).Select(t => series[index, 0, t]).Where(double.IsFinite).Average());
    }
}
