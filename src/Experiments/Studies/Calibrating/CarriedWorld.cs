namespace Ronghe.Experiments.Studies.Calibrating;

/// <summary>What came of a world here and in another scenario.</summary>
/// <param name="Number">Of the posterior; 0: as the scenario files have it.</param>
/// <param name="Here">Figures in the scenario that was calibrated.</param>
/// <param name="There">In the other.</param>
internal sealed record CarriedWorld(int Number, double[] Here, double[] There);
