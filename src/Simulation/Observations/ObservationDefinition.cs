namespace Ronghe.Simulation.Observations;

/// <summary>How an observation is formed from agents or from other observations.</summary>
public enum Aggregation
{
    /// <summary>Weighted mean over agents: Σ value·weight / Σ weight.</summary>
    Mean,

    /// <summary>Sum over agents.</summary>
    Sum,

    /// <summary>Weighted standard deviation over agents.</summary>
    Dispersion,

    /// <summary>Computed from other observations of the same group.</summary>
    Derived,
}

/// <summary>What is observed, with the words that charts, tables and docs use.</summary>
/// <param name="Name">Key, e.g. <c>integration</c>.</param>
/// <param name="Title">Readable name for charts.</param>
/// <param name="Unit">Unit, e.g. <c>share</c>, <c>CNY</c>, <c>persons</c>, <c>ln ratio</c>.</param>
/// <param name="Minimum">Lowest legal value.</param>
/// <param name="Maximum">Highest legal value.</param>
/// <param name="Aggregation">How it is formed.</param>
/// <param name="Definition">In words, with weights.</param>
/// <param name="IsKey">Shown in the summary table by default.</param>
public sealed record ObservationDefinition(
    string Name, string Title, string Unit, double Minimum, double Maximum, Aggregation Aggregation, string Definition, bool IsKey)
{
    /// <summary>Only the whole world has it: no group has agents of whom it would be formed.</summary>
    public bool IsOfWorldAlone { get; init; }

    /// <summary>Whether it is defined for a group at all, apart from whether the group has agents.</summary>
    public bool IsOf(ObservationGroup group) => !IsOfWorldAlone || group.Kind == "all";
}

/// <summary>A group of agents that observations are recorded for.</summary>
/// <param name="Kind">all | sector | region | college_type | size.</param>
/// <param name="Name">Sector id, region id, type or size class; <c>all</c> for the whole world.</param>
public readonly record struct ObservationGroup(string Kind, string Name)
{
    /// <summary>Every kind, the whole world first.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["all", "sector", "region", "college_type", "size"];

    /// <summary>Size classes of enterprises by staff, as <see cref="LifeEvent.EmployerSize"/> counts them.</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["below 10", "10-49", "50-249", "250 and more"];
}
