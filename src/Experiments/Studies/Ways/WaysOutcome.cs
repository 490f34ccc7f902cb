using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>What ways are judged by: an observation, or a weighted sum of some.</summary>
/// <param name="Name">Key in tables.</param>
/// <param name="Title">Readable name.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Parts">Observations and their weights.</param>
internal sealed record WaysOutcome(string Name, string Title, string Unit, IReadOnlyList<(string Observation, double Weight)> Parts)
{
    public static WaysOutcome Integration { get; } = OfObservation("integration");

    public static WaysOutcome Formality { get; } = OfObservation("formality");

    public static WaysOutcome Depth { get; } = OfObservation("mean_depth");

    public static WaysOutcome EndingHazard { get; } = OfObservation("ending_hazard");

    public static WaysOutcome EnterpriseBenefit { get; } = OfObservation("enterprise_benefit");

    public static WaysOutcome CollegeBenefit { get; } = OfObservation("college_benefit");

    public static WaysOutcome EnterpriseMotivation { get; } = OfObservation("enterprise_motivation");

    public static WaysOutcome MotivationGap { get; } = OfObservation("motivation_gap");

    public static WaysOutcome EnterpriseCost { get; } = OfObservation("enterprise_cost");

    public static WaysOutcome CollegeCost { get; } = OfObservation("college_cost");

    public static WaysOutcome Cost { get; } =
        new("cost", "Public and private cost", "CNY/quarter", [("public_cost", 1), ("private_cost", 1)]);

    /// <summary>Outcomes of every table, the headline first.</summary>
    public static IReadOnlyList<WaysOutcome> All { get; } =
    [
        Integration, OfObservation("graduate_fit"), OfObservation("in_field_rate"), OfObservation("employment_rate"),
        OfObservation("output"), Formality, Depth,
        OfObservation("mismatch"),
        new("enterprise_net", "Net benefit of enterprises from cooperation", "CNY/quarter", [("enterprise_net_benefit", 1)]),
        new("college_net", "Net benefit of colleges from cooperation", "CNY/quarter", [("college_net_benefit", 1)]),
        new("student_net", "Net benefit of students from cooperation", "CNY/quarter", [("student_net_benefit", 1)]),
        EnterpriseBenefit, CollegeBenefit, OfObservation("cheap_labour_rent"), OfObservation("public_cost"),
        OfObservation("private_cost"), Cost, OfObservation("coupling"),
    ];

    /// <summary>Outcomes that claims need besides.</summary>
    public static IReadOnlyList<WaysOutcome> OfClaims { get; } =
        [MotivationGap, EnterpriseMotivation, EnterpriseCost, CollegeCost, EndingHazard];

    /// <summary>Outcomes whose time course and winners are shown.</summary>
    public static IReadOnlyList<WaysOutcome> Followed { get; } =
        [.. All.Where(static o =>
        o.Name is "integration" or "graduate_fit" or "in_field_rate" or "output" or "enterprise_net" or "college_net")];

    /// <summary>Names of all observations that runs must keep.</summary>
    public static IReadOnlyList<string> Observed { get; } =
        [.. All.Concat(OfClaims).SelectMany(static o => o.Parts).Select(static p => p.Observation).Distinct()
        .Order(StringComparer.Ordinal)];

    /// <summary>The value, given the observations' values; NaN when one is undefined.</summary>
    public double Of(Func<string, double> observation)
    {
        double value = 0;
        foreach ((string name, double weight) in Parts) value += weight * observation(name);
        return value;
    }

    private static WaysOutcome OfObservation(string name)
    {
        ObservationDefinition definition = ObservationCatalog.All[ObservationCatalog.IndexOf(name)];
        return new WaysOutcome(name, definition.Title, definition.Unit, [(name, 1)]);
    }
}
