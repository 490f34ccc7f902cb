using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Parameters;

/// <summary>The lever contract's numbers, one entry per lever: r_k(z) = r_k0·[1 + (G_k − 1)(1 − e^(−z/z_k))].</summary>
public sealed record LeverParameters
{
    /// <summary>Geometric middle of the common prior 1.5–6.</summary>
    public const double DefaultGain = 3;

    public const double DefaultSaturation = 1;

    public IReadOnlyList<double> Gain { get; init; } = [.. LeverCatalog.All.Select(_ => DefaultGain)];

    public IReadOnlyList<double> Saturation { get; init; } = [.. LeverCatalog.All.Select(_ => DefaultSaturation)];

    public IReadOnlyList<double> UnitCost { get; init; } = [.. LeverCatalog.All.Select(l => l.ReferenceEffort)];

    internal static IReadOnlyList<double> Replace(IReadOnlyList<double> values, int index, double value)
    {
        double[] copy = [.. values];
        copy[index] = value;
        return copy;
    }
}
