using Ronghe.Experiments.Statistics;

namespace Ronghe.Statistical.Tests;

/// <summary>Signs whose effect is about as large as what luck does to one pair of runs, that of who fails and who is founded above all: the
/// mean over pairs surely lies on its side, and does not where its mechanism is broken on purpose.</summary>
/// <remarks>
/// Small world, mean of the last 80 of 160 recorded quarters, 40 pairs of replications that no other test looks at; the whole 99.9 % interval
/// of the mean difference. In a broken world the 99 % interval of 24 pairs, which sees as much: 2.81/√24 deviations of a pair for 3.56/√40.
/// What counts stands in docs/criteria.md, written down before it was run.
/// </remarks>
public class SureSignsTests
{
    private const int First = 200;
    private const int Pairs = 40;
    private const double Confidence = 0.999;
    private const int BrokenPairs = 24;
    private const double BrokenConfidence = 0.99;

    private const string Floor = "policies_in_force.2.training_floor=0.5";
    private const string Rent = "decision.cheap_labour_rent=3000";

    private static readonly string[] Answers = ["employment_rate", "field_wage", "hosting_enterprises", "trainee_fit", "integration"];
    private static readonly Dictionary<string, double[][]> Known = [];

    [Theory]
    [InlineData("labour_market.posts_per_graduate=0.72", "employment_rate", -1)]
    [InlineData("labour_market.posts_per_graduate=1", "field_wage", +1)]
    [InlineData("industry.entry_share=0.3", "hosting_enterprises", +1)]
    [InlineData(Floor, "trainee_fit", +1)]
    [InlineData(Rent, "integration", -1)]
    public void The_mean_surely_lies_on_its_side(string push, string outcome, int side)
    {
        MeanInterval moved = Moved("", push, outcome, side, Pairs, Confidence);
        Assert.True(moved.IsAbove(0), $"{push}: {outcome} {moved.Low:G3} … {moved.High:G3} towards its side.");
    }

    /// <summary>Wages answer no unemployment; whom a host keeps is worth nothing to it; nobody looks whether the floor is kept; hosts train
    /// as much as they can, whatever they forgo, and nobody learns.</summary>
    [Theory]
    [InlineData("labour_market.posts_per_graduate=1", "field_wage", +1, "labour_market.wage_curve=0")]
    [InlineData("industry.entry_share=0.3", "hosting_enterprises", +1, "practice.expected_premium=0 practice.hiring_cost=0")]
    [InlineData(Floor, "trainee_fit", +1, "practice.supervision=0")]
    [InlineData(Rent, "integration", -1, "practice.expected_premium=100000 practice.prior_spread=0 belief.quality_noise=0 "
        + "practice.placement_value=0 world.initial_partnerships=0")]
    public void It_does_not_where_its_mechanism_is_broken(string push, string outcome, int side, string world)
    {
        MeanInterval moved = Moved(world + " ", push, outcome, side, BrokenPairs, BrokenConfidence);
        Assert.False(moved.IsAbove(0), $"{push} with {world}: {outcome} still {moved.Low:G3} … {moved.High:G3} towards its side.");
    }

    private static MeanInterval Moved(string world, string push, string outcome, int side, int pairs, double confidence)
    {
        int index = Array.IndexOf(Answers, outcome);
        double[][] without = Outcomes(world, pairs), with = Outcomes(world + push, pairs);
        return MeanInterval.Of([.. without.Zip(with, (a, b) => side * (b[index] - a[index]))], confidence);
    }

    /// <summary>A world that several questions share is run once; a class's tests follow each other.</summary>
    private static double[][] Outcomes(string changes, int pairs)
    {
        if (!Known.TryGetValue(changes, out double[][]? runs)) Known[changes] = runs = SmallWorld.Means(changes, First, pairs, Answers);
        return runs;
    }
}
