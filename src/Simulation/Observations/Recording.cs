namespace Ronghe.Simulation.Observations;

/// <summary>How much of a run is recorded. What is recorded has the same bits whatever else is.</summary>
/// <param name="GroupKinds">Kinds of groups beside the whole world: sector, region, college_type, size; null records all.</param>
/// <param name="Observations">Names of observations; null records all. Others are NaN in the series.</param>
/// <param name="From">First period recorded, 0-based; earlier ones are NaN, unless a trigger has to be read.</param>
/// <param name="Persons">About how many graduates' lives are recorded (<see cref="RunSeries.Lives"/>); 0 records none.</param>
/// <param name="Followed">The one whose life is recorded in place of a sample; null: nobody's.</param>
public sealed record Recording(IReadOnlyList<string>? GroupKinds = null, IReadOnlyList<string>? Observations = null, int From = 0,
    int Persons = 0, PersonName? Followed = null)
{
    /// <summary>Every observation of every group in every period.</summary>
    public static Recording Everything { get; } = new();

    /// <summary>Whether groups of this kind are recorded.</summary>
    internal bool Keeps(string kind) => GroupKinds?.Contains(kind) ?? true;

    /// <summary>Positions in the catalogue of the observations that must be formed: those asked for, those that triggers read, and what
    /// these are derived from.</summary>
    internal int[] Formed(IEnumerable<string> triggers)
    {
        if (Observations is null) return [.. Enumerable.Range(0, ObservationCatalog.Observations.Count)];
        var formed = new SortedSet<int>();
        foreach (string name in Observations.Concat(triggers)) Add(name);
        return [.. formed];

        void Add(string name)
        {
            int index = ObservationCatalog.IndexOf(name);
            if (!formed.Add(index)) return;
            ObservationCatalog.Observations[index].Derive?.Invoke(part =>
            {
                Add(part);
                return 1;
            });
        }
    }
}
