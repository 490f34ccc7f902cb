namespace Ronghe.Simulation.Parameters;

/// <summary>How a parameter's value is known.</summary>
public enum ParameterStatus
{
    Assumed,
    Measured,
    Calibrated,
    PolicyLever,
}

/// <summary>How a parameter is sampled and drawn.</summary>
public enum ParameterScale
{
    Linear,
    Logarithmic,
}

/// <summary>The one declaration of a parameter. Key and default come from the property itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>Symbol used in equations.</summary>
    public required string Symbol { get; init; }

    /// <summary>Unit, e.g. <c>1/quarter</c>, <c>share</c>, <c>CNY/person</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Possible bounds: outside is meaningless and refused.</summary>
    public required double Minimum { get; init; }

    public required double Maximum { get; init; }

    /// <summary>Plausible range: what sweeps use; outside is allowed and flagged.</summary>
    public required double PlausibleLow { get; init; }

    public required double PlausibleHigh { get; init; }

    public ParameterScale Scale { get; init; }

    public ParameterStatus Status { get; init; }

    /// <summary>Citation or data file; for assumptions the reason.</summary>
    public required string Source { get; init; }

    /// <summary>What it does in the model.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whole numbers only.</summary>
    public bool IsInteger { get; init; }
}
