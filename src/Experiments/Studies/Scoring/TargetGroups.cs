using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Scoring;

/// <summary>Whom a figure may be of in one world: groups by kind, by their ids and their other names.</summary>
internal sealed class TargetGroups
{
    private readonly Dictionary<string, KnownNames> _names;

    public TargetGroups(Population population) => _names = new Dictionary<string, KnownNames>
    {
        ["all"] = new("all"),
        ["sector"] = OtherNames.Of(population.Sectors),
        ["region"] = OtherNames.Of(population.Regions),
        ["college_type"] = OtherNames.OfCollegeTypes,
        ["size"] = new(ObservationGroup.Sizes),
    };

    /// <summary>Kinds of groups.</summary>
    public static KnownNames Kinds { get; } = new(ObservationGroup.Kinds);

    /// <summary>Groups of a kind.</summary>
    public KnownNames Of(string kind) => _names[kind];

    /// <summary>Why an observation has no value for a kind of group, in a sentence; null when it has.</summary>
    public static string? Problem(string quantity, string kind)
    {
        IReadOnlyList<string> kinds = ObservationCatalog.GroupKindsOf(quantity);
        if (kinds.Contains(kind)) return null;
        string[] having =
            [.. ObservationCatalog.All.Select(static o => o.Name).Where(o => ObservationCatalog.GroupKindsOf(o).Contains(kind))];
        string? nearest = having.Where(o => o.StartsWith(quantity, StringComparison.Ordinal)).MinBy(static o => o.Length)
            ?? NearestName.Suggest(quantity, having);
        return $"'{quantity}' is not observed by {kind}, only by {string.Join(", ", kinds)}"
            + (nearest is null ? string.Empty : $"; by {kind} there is '{nearest}'");
    }
}
