namespace Ronghe.Statistical.Tests;

/// <summary>A higher training floor makes trainees fit better, and does not where students learn nothing in practice.</summary>
/// <remarks>
/// The effect on trainees' fit, .007, is smaller than what luck does to a single pair of runs, .008: so pairs are means of eight
/// replications, 20 of them. What counts stands in docs/criteria.md, written down before it was run.
/// </remarks>
public class TrainingFloorTests
{
    private const int First = 100;
    private const int Pairs = 20;
    private const int OfOne = 8;
    private const string Floor = "policies_in_force.2.training_floor=0.5";

    [Fact]
    public void A_higher_floor_makes_trainees_fit_better() => Assert.InRange(Rising(""), Pairs - 1, Pairs);

    [Fact]
    public void It_does_not_where_practice_turns_nobody() => Assert.InRange(Rising("practice.turn_rate=0"), 0, Pairs - 2);

    /// <summary>Pairs in which trainees' fit is higher with the higher floor.</summary>
    private static int Rising(string world)
    {
        double[] without = Fits(world), with = Fits(world + " " + Floor);
        return without.Zip(with, static (a, b) => b > a).Count(static rises => rises);
    }

    private static double[] Fits(string changes) => [.. SmallWorld.Means(changes, First, Pairs * OfOne, ["trainee_fit"])
        .Chunk(OfOne).Select(static group => group.Average(static one => one[0]))];
}
