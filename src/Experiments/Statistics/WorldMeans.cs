namespace Ronghe.Experiments.Statistics;

/// <summary>Values of runs as values of the worlds that they lived in: what intervals are over where runs live in several worlds. Runs of
/// one world share what nobody knows, so that they are no independent witnesses of it.</summary>
internal static class WorldMeans
{
    /// <summary>Means over the runs of each world, in the order of the worlds; the values themselves where fewer than two worlds were lived
    /// in. NaN of a world without a defined value.</summary>
    /// <param name="values">By run.</param>
    /// <param name="worlds">The world of each; null where all live in one.</param>
    public static double[] Of(double[] values, IReadOnlyList<int>? worlds)
    {
        if (worlds is null || worlds.Take(values.Length).Distinct().Count() < 2) return values;
        return [.. Enumerable.Range(0, values.Length).GroupBy(r => worlds[r]).OrderBy(static world => world.Key)
            .Select(world => FiniteMean.Of(world.Select(r => values[r])))];
    }
}
