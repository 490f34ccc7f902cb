namespace Ronghe.Simulation.Parameters;

/// <summary>Technology, vacancies and production.</summary>
public sealed record IndustryParameters
{
    [Parameter(Symbol = "λ", Unit = "ratio", Minimum = 1, Maximum = 3, PlausibleLow = 1.1, PlausibleHigh = 1.6,
        Source = "Assumption: quality-ladder step, Grossman & Helpman 1991", Meaning = "output of a technology generation relative to the one before")]
    public double UpgradeGain { get; init; } = 1.25;
}
