namespace Ronghe.Simulation.Observations;

/// <summary>A graduate, in any world of the same luck.</summary>
/// <param name="Programme">The programme, as the state counts them.</param>
/// <param name="Graduation">Recorded period of graduation.</param>
/// <param name="Number">Number in the cohort.</param>
public readonly record struct PersonName(int Programme, int Graduation, int Number);
