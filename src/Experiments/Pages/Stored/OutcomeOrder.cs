using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>In which order outcomes are shown: the headline and what is never left out beside it, then the other key ones, then the
/// rest, each as the catalogue has them.</summary>
internal static class OutcomeOrder
{
    /// <summary>Integration is a mediator: it is not reported without content fit, job relevance, employment, output and what
    /// enterprises, colleges and students have of it.</summary>
    public static IReadOnlyList<string> Headline { get; } =
    [
        "integration", "graduate_fit", "in_field_rate", "employment_rate", "output",
        "enterprise_net_benefit", "college_net_benefit", "student_net_benefit",
    ];

    private static readonly string[] Names = [.. Headline.Union(ObservationCatalog.All.Select(static o => o.Name))];

    public static IEnumerable<ObservationDefinition> InOrder(this IEnumerable<ObservationDefinition> outcomes) =>
        outcomes.OrderByDescending(static o => o.IsKey)
            .ThenBy(static o => Array.IndexOf(Names, o.Name) is >= 0 and var known ? known : int.MaxValue)
            .ThenBy(static o => o.Name, StringComparer.Ordinal);
}
