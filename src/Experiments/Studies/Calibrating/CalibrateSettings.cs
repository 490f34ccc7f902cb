namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>How much work a calibration is.</summary>
/// <param name="Screening">Worlds of which all parameters are drawn, to see which ones move a figure.</param>
/// <param name="Active">Most parameters that are followed from there.</param>
/// <param name="Waves">Waves at most.</param>
/// <param name="Points">Worlds of a wave.</param>
/// <param name="Particles">Points of the posterior on the emulators.</param>
/// <param name="Draws">Of these, worlds that are run in the end.</param>
/// <param name="Recovered">Data of which the truth is known, made up by emulators.</param>
/// <param name="RecoveredByRuns">The same, made by runs.</param>
/// <param name="Carried">Worlds of the posterior that are run in another scenario too.</param>
internal sealed record CalibrateSettings(int Screening, int Active, int Waves, int Points, int Particles, int Draws, int Recovered,
    int RecoveredByRuns, int Carried)
{
    /// <summary>Points of the unit cube by which the part that is left is measured.</summary>
    public int Candidates { get; init; } = 10_000;
}
