namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The order of a layout's groups and outcomes in every stored table: by kind, name and outcome, whatever order the run kept them
/// in. What only the whole world has stands in no row of a group.</summary>
internal sealed class StoredOrder
{
    private StoredOrder(int[] positions, ResultPlace[] places)
    {
        Positions = positions;
        Places = places;
    }

    /// <summary>Where the value of each row is in the layout's order.</summary>
    public int[] Positions { get; }

    /// <summary>Group and outcome of each row.</summary>
    public ResultPlace[] Places { get; }

    public static StoredOrder Of(RunLayout layout)
    {
        int[] outcomes = [.. Enumerable.Range(0, layout.Observations.Count)
            .OrderBy(o => layout.Observations[o].Name, StringComparer.Ordinal)];
        IEnumerable<int> groups = Enumerable.Range(0, layout.Groups.Count).OrderBy(g => layout.Groups[g].Kind, StringComparer.Ordinal)
            .ThenBy(g => layout.Groups[g].Name, StringComparer.Ordinal);
        (int Group, int Outcome)[] rows = 
        [
            .. groups.SelectMany(g => outcomes.Where(o => layout.Observations[o].IsOf(layout.Groups[g])).Select(o => (g, o))),
        ];
        return new StoredOrder(
            [.. rows.Select(row => (row.Group * outcomes.Length) + row.Outcome)],
            [.. rows.Select(row => new ResultPlace(layout.Groups[row.Group], layout.Observations[row.Outcome]))]);
    }

    /// <summary>Puts values of a layout (group × outcome) into stored order.</summary>
    public void Arrange(ReadOnlySpan<double> values, Span<double> stored)
    {
        for (int i = 0; i < Positions.Length; i++) stored[i] = values[Positions[i]];
    }

    /// <summary>Puts stored values back to the layout's order; what has no row is undefined.</summary>
    public void Restore(ReadOnlySpan<double> stored, Span<double> values)
    {
        if (Positions.Length < values.Length) values.Fill(double.NaN);
        for (int i = 0; i < Positions.Length; i++) values[Positions[i]] = stored[i];
    }
}
