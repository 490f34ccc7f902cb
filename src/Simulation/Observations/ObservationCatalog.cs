using System.Collections.Frozen;

namespace Ronghe.Simulation.Observations;

/// <summary>All observations, declared once: the recorder, tables, charts, triggers and docs read this list.</summary>
public static class ObservationCatalog
{
    internal static IReadOnlyList<Observation> Observations { get; } = Placed(
    [
        .. IntegrationObservations.List, .. BeliefObservations.List, .. CooperationObservations.List,
        .. PracticeObservations.List, .. EducationObservations.List, .. CareerObservations.List, .. IndustryObservations.List,
        .. MoneyObservations.List, .. DoseObservations.List, .. CompositeObservations.List,
    ]);

    public static IReadOnlyList<ObservationDefinition> All { get; } = [.. Observations.Select(o => o.Definition)];

    private static readonly FrozenDictionary<string, int> Indices =
        All.Select((definition, index) => (definition.Name, index)).ToFrozenDictionary(o => o.Name, o => o.index);

    /// <summary>Those that are derived from what only the whole world has are of the whole world alone too.</summary>
    private static IReadOnlyList<Observation> Placed(Observation[] all)
    {
        return [.. all.Select(o => o with { Definition = o.Definition with { IsOfWorldAlone = IsOfWorldAlone(o) } })];

        bool IsOfWorldAlone(Observation observation)
        {
            bool alone = observation.Definition.IsOfWorldAlone;
            observation.Derive?.Invoke(part =>
            {
                alone |= IsOfWorldAlone(Array.Find(all, o => o.Definition.Name == part)!);
                return 1;
            });
            return alone;
        }
    }

    /// <summary>Kinds of groups that an observation is defined for, <c>all</c> first: those of the agents that it reads; of a derived one
    /// those that all its parts have.</summary>
    /// <param name="name">Name of an observation.</param>
    public static IReadOnlyList<string> GroupKindsOf(string name)
    {
        Observation observation = Observations[IndexOf(name)];
        if (observation.Derive is null) return ["all", .. ObservationGroups.KindsOf(observation.Unit)];
        var kinds = ObservationGroup.Kinds.ToList();
        observation.Derive(part =>
        {
            kinds = [.. kinds.Intersect(GroupKindsOf(part))];
            return 1;
        });
        return kinds;
    }

    /// <summary>Position of an observation in <see cref="All"/>.</summary>
    public static int IndexOf(string name) =>
        Indices.TryGetValue(name, out int index) ? index : throw new ArgumentException($"There is no observation '{name}'.", nameof(name));
}
