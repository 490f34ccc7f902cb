namespace Ronghe.Statistical.Tests;

/// <summary>In how many of 20 paired seeds of the small world something moves to the expected side when something is pushed; worlds that
/// several questions share are run once.</summary>
/// <remarks>
/// Mean of the last 80 of 160 recorded quarters. A sign holds with at least 19 of 20 pairs on its side: by luck alone that happens twice in
/// a hundred thousand. Where its mechanism is broken not all of 8 pairs may lie there: what 97 of 100 pairs
/// show is found by that in eight cases of ten, by 19 of 20 in nine; by luck alone 8 of 8 happen once in 256. What is pushed and how far stands in docs/criteria.md, with what was known before.
/// </remarks>
internal static class PairedSigns
{
    public const int Seeds = 20;

    /// <summary>Fewest pairs on the expected side.</summary>
    public const int Fewest = 19;

    /// <summary>Pairs in a broken world.</summary>
    private const int BrokenSeeds = 8;

    private static readonly string[] Answers =
    [
        "host_retention", "places", "partnerships", "training_share", "practice_quality", "practice_gain", "mean_depth", "integration",
        "form_effort", "formality", "quantity_gap", "log_seats",
    ];

    private static readonly Dictionary<(string Changes, int Number), Task<double[][]>> Known = [];

    /// <summary>Pairs on the expected side.</summary>
    /// <param name="push">What is changed.</param>
    /// <param name="outcome">What should answer.</param>
    /// <param name="side">+1 up, −1 down.</param>
    /// <param name="world">Changes in both worlds of a pair; empty for the world as shipped.</param>
    /// <param name="pairs">How many are looked at.</param>
    public static async Task<int> Right(string push, string outcome, int side, string world, int pairs = Seeds)
    {
        double[][] without = await Outcomes(world, pairs), with = await Outcomes(world == "" ? push : world + " " + push, pairs);
        int index = Array.IndexOf(Answers, outcome);
        return Enumerable.Range(0, pairs).Count(r => side * (with[r][index] - without[r][index]) > 0);
    }

    /// <summary>The sign is there.</summary>
    public static async Task Holds(string push, string outcome, int side, string world)
    {
        int right = await Right(push, outcome, side, world);
        Assert.True(right >= Fewest, $"{push}: {outcome} on the expected side in {right} of {Seeds} pairs.");
    }

    /// <summary>The sign is not there in a world in which its mechanism is broken.</summary>
    public static async Task IsNotSeen(string push, string outcome, int side, string how)
    {
        int right = await Right(push, outcome, side, how, BrokenSeeds);
        Assert.True(right < BrokenSeeds, $"{push} with {how}: {outcome} still on the expected side in {right} of {BrokenSeeds} pairs.");
    }

    private static Task<double[][]> Outcomes(string changes, int number)
    {
        lock (Known)
        {
            if (!Known.TryGetValue((changes, number), out Task<double[][]>? runs))
                Known[(changes, number)] = runs = Task.Run(() => SmallWorld.Means(changes, 0, number, Answers));
            return runs;
        }
    }
}
