using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Which regions are near which, from the positions in the table; without positions, none are named and table order
/// holds.</summary>
internal static class RegionNeighbours
{
    /// <summary>For each region the others, nearest first.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<RegionRow> rows)
    {
        if (rows.Any(row => double.IsNaN(row.Latitude) || double.IsNaN(row.Longitude))) return [.. rows.Select(_ => Array.Empty<int>())];
        return [.. rows.Select((row, i) => Enumerable.Range(0, rows.Count).Where(j => j != i).OrderBy(j => SquaredDistance(row, rows[j]))
            .ThenBy(j => j).ToArray())];
    }

    // Degrees of longitude shrink with the cosine of the latitude; within a country the flat map is enough to order neighbours.
    private static double SquaredDistance(RegionRow left, RegionRow right)
    {
        double north = left.Latitude - right.Latitude;
        double east = (left.Longitude - right.Longitude) * Math.Cos((left.Latitude + right.Latitude) * Math.PI / 360);
        return (north * north) + (east * east);
    }
}
