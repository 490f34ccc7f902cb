namespace Ronghe.Simulation.Observations;

/// <summary>All observations, declared once.</summary>
public static class ObservationCatalog
{
    public static IReadOnlyList<ObservationDefinition> All { get; } =
    [
        new("integration", "Integration", "share", 0, 1, Aggregation.Mean, "coverage-weighted depth", true),
        new("mismatch", "Signed mismatch", "ln ratio", -20, 20, Aggregation.Derived, "ln((V+ε)/(ES+ε))", true),
    ];

    public static int IndexOf(string name)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name) return i;
        }

        throw new ArgumentException($"There is no observation '{name}'.", nameof(name));
    }
}
