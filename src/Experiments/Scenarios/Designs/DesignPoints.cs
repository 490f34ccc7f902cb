namespace Ronghe.Experiments.Scenarios.Designs;

/// <summary>The points of a design: one row a point, one column a factor.</summary>
/// <param name="factors">Names of the columns.</param>
/// <param name="values">Point × factor.</param>
/// <param name="count">Points; without factors there is one, which changes nothing.</param>
internal sealed class DesignPoints(IReadOnlyList<string> factors, double[] values, int count)
{
    /// <summary>One point that varies nothing.</summary>
    public static DesignPoints None { get; } = new([], [], 1);

    public IReadOnlyList<string> Factors => factors;

    public int Count => count;

    public ReadOnlySpan<double> this[int point] => values.AsSpan(point * factors.Count, factors.Count);
}
