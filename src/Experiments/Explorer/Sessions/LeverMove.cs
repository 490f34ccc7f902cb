using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Explorer.Sessions;

/// <summary>A lever taken over by hand: from a period on it has this value in these regions, whatever the scenario says about it.</summary>
/// <param name="Period">First period in force, counted from 0.</param>
/// <param name="Lever">The lever.</param>
/// <param name="Value">The dose, in the unit of the lever.</param>
/// <param name="Regions">Indices of the regions; empty means all.</param>
internal sealed record LeverMove(int Period, Lever Lever, double Value, IReadOnlyList<int> Regions)
{
    /// <summary>The second number of a dose with two: in proportion, unless it is said.</summary>
    public double SecondValue { get; init; } = LeverCatalog.Of(Lever).Dose.SecondFor(Value);

    /// <summary>Whether nothing of another move in the same period is left beside this one.</summary>
    public bool Covers(LeverMove other) =>
        Lever == other.Lever && (Regions.Count == 0 || (other.Regions.Count > 0 && other.Regions.All(Regions.Contains)));

    public bool IsLike(LeverMove other) =>
        Period == other.Period && Lever == other.Lever && Value.Equals(other.Value) && SecondValue.Equals(other.SecondValue)
            && Regions.SequenceEqual(other.Regions);
}
