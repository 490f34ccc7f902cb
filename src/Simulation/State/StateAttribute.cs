namespace Ronghe.Simulation.State;

/// <summary>The declaration of one state variable: the range check, the docs and the tests of writers and readers come from it.</summary>
/// <param name="meaning">What it is.</param>
/// <param name="unit">Unit.</param>
/// <param name="minimum">Lowest legal value.</param>
/// <param name="maximum">Highest legal value.</param>
/// <param name="writer">The one process that changes it while periods pass (<c>Initialization</c>: fixed from the start).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StateAttribute(string meaning, string unit, double minimum, double maximum, string writer) : Attribute
{
    public string Meaning => meaning;

    public string Unit => unit;

    public double Minimum => minimum;

    public double Maximum => maximum;

    public string Writer => writer;

    /// <summary>A flow of this period rather than a stock.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The other process that changes it: where agents begin or end (cohorts, partnerships), or a stock is drawn down.</summary>
    public string? AlsoWrittenBy { get; init; }
}
