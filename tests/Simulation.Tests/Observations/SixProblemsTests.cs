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
        Assert.All(Means("belief_dispersion"), sd => Assert.True(sd > 0.08));
        Assert.All(Means("consensus"), c => Assert.True(c < 0.6));
    }

    [Fact]
    public void Problem_2_systems_are_thin_and_announced_is_not_effective()
    {
        Assert.All(Means("system_quality"), s => Assert.True(s < 0.4));
        Assert.All(Means("announced_supply").Zip(Means("institutional_supply")), pair => Assert.True(pair.First - pair.Second > 0.3));
    }

    [Fact]
    public void Problem_3_schools_are_hot_enterprises_cold_and_pay_more_than_they_get()
    {
        Assert.All(Means("motivation_gap"), gap => Assert.True(gap > 0.05));
        (double Cost, double Gain)[] books = [.. Means("enterprise_cost").Zip(Means("enterprise_gain"))];
        Assert.True(books.Sum(static b => b.Cost) > books.Sum(static b => b.Gain));
        Assert.True(books.Count(static b => b.Cost > b.Gain) >= 7, string.Join(' ', books));
    }

    [Fact]
    public void Problem_4_departments_shirk() => Assert.All(Means("programme_effort"), effort => Assert.True(effort < 0.4));

    [Fact]
    public void Problem_5_resources_are_short_and_quality_is_hard_to_see()
    {
        Assert.All(Means("double_qualified_share"), share => Assert.True(share < 0.45));
        Assert.All(Means("capital_per_place"), capital => Assert.True(capital < 10_000));
        Assert.All(Means("estimate_error"), error => Assert.True(error > 0.1));
    }

    [Fact]
    public void Problem_6_institutional_supply_is_short() => Assert.All(Means("institutional_supply"), z => Assert.True(z < 0.45));

    [Fact]
    public void Cooperation_is_in_large_part_nominal() => Assert.All(Means("formality"), share => Assert.True(share > 0.3));

    [Fact]
    public void Initial_beliefs_and_motivations_are_equal_on_both_sides()
    {
        var state = Model.Create(TestWorlds.Create(enterprises: 400, colleges: 40), 0).State;
        Assert.All(state.Enterprises.Motivation, m => Assert.Equal(0.5, m));
        Assert.All(state.Programmes.Motivation, m => Assert.Equal(0.5, m));
        Assert.Equal(0.5, state.Enterprises.Belief.Average(), 0.03);
        Assert.Equal(0.5, state.Programmes.Belief.Average(), 0.05);
    }

    private static IEnumerable<double> Means(string observation)
    {
        int index = ObservationCatalog.IndexOf(observation);
        return Baseline.Select(series => Enumerable.Range(0, Periods).Select(t => series[index, 0, t]).Where(double.IsFinite).Average());
    }
}
