using Ronghe.Experiments.Running;

namespace Ronghe.Experiments.Results;

/// <summary>The order of a layout's groups and outcomes in every stored table: by kind, name and outcome, whatever order the run kept them in.</summary>
/// <param name="Groups">Positions in the layout.</param>
/// <param name="Outcomes">Positions in the layout.</param>
internal sealed record StoredOrder(int[] Groups, int[] Outcomes)
{
    public static StoredOrder Of(RunLayout layout) => new(
        [.. Enumerable.Range(0, layout.Groups.Count).OrderBy(g => layout.Groups[g].Kind, StringComparer.Ordinal).ThenBy(g => layout.Groups[g].Name, StringComparer.Ordinal)],
        [.. Enumerable.Range(0, layout.Observations.Count).OrderBy(o => layout.Observations[o].Name, StringComparer.Ordinal)]);

    /// <summary>Puts stored values (group × outcome in stored order) back to the layout's order.</summary>
    public void Restore(ReadOnlySpan<double> stored, Span<double> values)
    {
        int next = 0;
        foreach (int g in Groups)
        {
            foreach (int o in Outcomes) values[(g * Outcomes.Length) + o] = stored[next++];
        }
    }
}
