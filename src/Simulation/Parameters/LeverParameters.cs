using Ronghe.Simulation.Policies;

namespace Ronghe.Simulation.Parameters;

/// <summary>The lever contract's numbers, one entry per lever: r_k(z) = r_k0·[1 + (G_k − 1)(1 − e^(−z/z_k))]; gain
/// and saturation of instruments are read by nothing.</summary>
public sealed record LeverParameters
{
    /// <summary>Geometric middle of the common prior 1.5–6.</summary>
    public const double DefaultGain = 3;

    public const double DefaultSaturation = 1;

    public IReadOnlyList<double> Gain { get; init; } = [.. LeverCatalog.All.Select(_ => DefaultGain)];

    public IReadOnlyList<double> Saturation { get; init; } = [.. LeverCatalog.All.Select(_ => DefaultSaturation)];

    public IReadOnlyList<double> UnitCost { get; init; } = [.. LeverCatalog.All.Select(l => l.UnitCost)];

    /// <summary>The numbers of some levers; of all others the defaults.</summary>
    internal LeverParameters Of(IReadOnlySet<Lever> levers)
    {
        if (levers.Count == 0) return new LeverParameters();
        IReadOnlyList<double> Kept(IReadOnlyList<double> values, Func<LeverDefinition, double> other) =>
            [.. LeverCatalog.All.Select(l => levers.Contains(l.Lever) ? values[(int)l.Lever] : other(l))];
        return new LeverParameters
        {
            Gain = Kept(Gain, static _ => DefaultGain),
            Saturation = Kept(Saturation, static _ => DefaultSaturation),
            UnitCost = Kept(UnitCost, static l => l.UnitCost),
        };
    }

    internal static IReadOnlyList<double> Replace(IReadOnlyList<double> values, int index, double value)
    {
        double[] copy = [.. values];
        copy[index] = value;
        return copy;
    }
}
