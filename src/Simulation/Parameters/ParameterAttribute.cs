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
/// <param name="symbol">Symbol used in equations.</param>
/// <param name="unit">Unit, e.g. <c>1/quarter</c>, <c>share</c>, <c>CNY/person</c>.</param>
/// <param name="minimum">Lowest possible value: below is meaningless and refused.</param>
/// <param name="maximum">Highest possible value.</param>
/// <param name="plausibleLow">Low end of the plausible range, which sweeps use; outside is allowed and flagged.</param>
/// <param name="plausibleHigh">High end of the plausible range.</param>
/// <param name="source">Citation or data file; for assumptions the reason.</param>
/// <param name="meaning">What it does in the model.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(
    string symbol, string unit, double minimum, double maximum, double plausibleLow, double plausibleHigh, string source, string meaning)
        : Attribute
{
    public string Symbol => symbol;

    public string Unit => unit;

    public double Minimum => minimum;

    public double Maximum => maximum;

    public double PlausibleLow => plausibleLow;

    public double PlausibleHigh => plausibleHigh;

    public string Source => source;

    public string Meaning => meaning;

    public ParameterScale Scale { get; init; }

    public ParameterStatus Status { get; init; }

    /// <summary>Whole numbers only.</summary>
    public bool IsInteger { get; init; }

    /// <summary>One value for the whole run: it acts only when the world begins, or the state is laid out by it.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Kept at its value where worlds are drawn from all plausible ranges at once (claims of <c>ways</c>, worlds of
    /// <c>spiral</c>).</summary>
    /// <remarks>Those draws were fixed before this number was catalogued, and another draw would change published results. Sweeps vary it
    /// like any other.</remarks>
    public bool IsHeld { get; init; }
}
