using System.Text.Json.Serialization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Runs.Manifests;

/// <summary>A policy as the manifest holds it: what the scenario says, as it stands there; empty where it says nothing.</summary>
internal sealed record DescribedPolicy
{
    [JsonConverter(typeof(AsWritten))]
    public string Lever { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Value { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Share { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string CnyPerProgramme { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string TrainingFloor { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Vocational { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Undergraduate { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Meetings { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string CnyPerPlace { get; init; } = string.Empty;

    /// <summary>The dose, or the first number of it, in whichever unit it is written.</summary>
    [JsonIgnore]
    public string Dose => Value + Share + CnyPerProgramme + TrainingFloor + Vocational + Meetings + CnyPerPlace;

    /// <summary>The second number of a dose with two; empty where it is left out.</summary>
    [JsonIgnore]
    public string SecondDose => Undergraduate;

    [JsonConverter(typeof(AsWritten))]
    public string From { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string Until { get; init; } = string.Empty;

    [JsonConverter(typeof(AsWritten))]
    public string PhaseIn { get; init; } = string.Empty;

    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Regions { get; init; } = [];

    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Sectors { get; init; } = [];

    public DescribedBudget? Budget { get; init; }

    /// <summary>Its dose adds to what is there.</summary>
    public bool Stacks { get; init; }

    public DescribedTrigger? When { get; init; }

    /// <summary>The condition that it waits for; null when there is none.</summary>
    [JsonIgnore]
    public PolicyTrigger? Trigger => When switch
    {
        { Below: { } below } => new PolicyTrigger(When.Observation, Comparison.Below, below),
        { Above: { } above } => new PolicyTrigger(When.Observation, Comparison.Above, above),
        _ => null,
    };

    /// <summary>Period of a quarter; the given one when it says none.</summary>
    internal static int? PeriodOf(string quarter, string start, int? otherwise) =>
        Quarter.TryParse(quarter, out Quarter named) && Quarter.TryParse(start, out Quarter first) ? named - first : otherwise;
}

/// <summary>A condition as the scenario says it.</summary>
internal sealed record DescribedTrigger
{
    public string Observation { get; init; } = string.Empty;

    public double? Below { get; init; }

    public double? Above { get; init; }
}
