namespace Ronghe.Experiments.Studies.Ways.Claims;

/// <summary>A condition of a claim as a results folder holds it: a quantity that supports the claim above 0.</summary>
/// <param name="Text">The quantity in words.</param>
/// <param name="Estimate">Its mean.</param>
/// <param name="Low">Low end of its 95 % interval.</param>
/// <param name="High">High end of it.</param>
internal sealed record StatedCondition(string Text, double Estimate, double Low, double High)
{
    /// <summary>Results from before 28 November 2026 say "that" for the condition above.</summary>
    private const string Above = "that ";

    /// <summary>The condition that keeps a claim from passing; null when the folder names none.</summary>
    /// <param name="weakest">Its words in the table of claims.</param>
    /// <param name="conditions">The claim's conditions in the scenario as given, in their order.</param>
    public static StatedCondition? Deciding(string weakest, IReadOnlyList<StatedCondition> conditions)
    {
        // Conditions at equal cost and at equal peak have the same words: the weaker of them is meant.
        int[] named = [.. Enumerable.Range(0, conditions.Count).Where(i => conditions[i].Text == weakest)
            .OrderBy(i => conditions[i].Strength)];
        if (named.Length == 0) return null;
        StatedCondition found = conditions[named[0]];
        return named[0] > 0 && weakest.StartsWith(Above, StringComparison.Ordinal) ? found with
            { Text = $"({conditions[named[0] - 1].Text}) {weakest[Above.Length..]}" } : found;
    }

    private double Strength => Estimate / Math.Max(1e-300, High - Low);
}
