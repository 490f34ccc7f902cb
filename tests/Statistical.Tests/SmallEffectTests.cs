namespace Ronghe.Statistical.Tests;

/// <summary>Signs of practice whose effect is no larger than what luck does to a single pair of runs: pairs are means of several
/// replications, and a sign is not seen where its mechanism is broken on purpose.</summary>
/// <remarks>
/// The training floor moves trainees' fit by .007, luck moves a single pair by .008; rent from cheap labour moves integration by .009, luck
/// by .006. Twenty pairs, of replications that no other test looks at. What counts stands in docs/criteria.md, written down before it was
/// run.
/// </remarks>
public class SmallEffectTests
{
    private const int First = 100;
    private const int Pairs = 20;
    private const string Floor = "policies_in_force.2.training_floor=0.5";
    private const string Rent = "decision.cheap_labour_rent=3000";

    [Theory]
    [InlineData(Floor, "trainee_fit", 8, +1)]
    [InlineData(Rent, "integration", 4, -1)]
    public void A_sign_holds(string push, string outcome, int ofOne, int side) =>
        Assert.InRange(OnItsSide("", push, outcome, ofOne, side), Pairs - 1, Pairs);

    /// <summary>Nobody looks whether the floor is kept; hosts train as much as they can, whatever they forgo, and nobody learns.</summary>
    [Theory]
    [InlineData(Floor, "trainee_fit", 8, +1, "practice.supervision=0")]
    [InlineData(Rent, "integration", 4, -1, "practice.expected_premium=100000 practice.prior_spread=0 belief.quality_noise=0 "
        + "practice.placement_value=0 world.initial_partnerships=0")]
    public void It_is_not_seen_where_its_mechanism_is_broken(string push, string outcome, int ofOne, int side, string world) =>
        Assert.InRange(OnItsSide(world, push, outcome, ofOne, side), 0, Pairs - 2);

    private static int OnItsSide(string world, string push, string outcome, int ofOne, int side)
    {
        double[] without = Means(world, outcome, ofOne), with = Means(world + " " + push, outcome, ofOne);
        return without.Zip(with, (a, b) => side * (b - a) > 0).Count(static isThere => isThere);
    }

    private static double[] Means(string changes, string outcome, int ofOne) =>
        [.. SmallWorld.Means(changes, First, Pairs * ofOne, [outcome]).Chunk(ofOne).Select(static one => one.Average(static r => r[0]))];
}
