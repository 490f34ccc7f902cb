using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Policies;

/// <summary>Efforts of this period by lever and region × sector, and the rates they multiply.</summary>
/// <remarks>
/// <code>
/// m_k = 1 + (G_k − 1)·(1 − exp(−z_k/ζ_k)), exactly 1 without effort
/// </code>
/// <para>Symbols: m_k = what lever k multiplies its one rate by, written m_L1 … m_L11; z_k = its effort in a cell, in reference efforts
/// (PutLeversInForce); G_k = levers.LEVER.gain; ζ_k = levers.LEVER.saturation; LEVER = the key of the lever.</para>
/// <para>Source: Assumption: one form and one prior for every lever, so that no constant decides how levers compare.</para>
/// </remarks>
public sealed class LeversInForce(int cells)
{
    private static readonly int Levers = LeverCatalog.All.Count;
    private readonly double[] _effort = new double[Levers * cells];
    private readonly double[] _multiplier = Ones(Levers * cells);

    /// <summary>Number of region × sector cells.</summary>
    public int Cells => cells;

    /// <summary>Effort relative to the reference effort, 0–1.</summary>
    public double Effort(Lever lever, int cell) => _effort[((int)lever * cells) + cell];

    /// <summary>What the lever's one rate is multiplied by: 1 without effort.</summary>
    public double Multiplier(Lever lever, int cell) => _multiplier[((int)lever * cells) + cell];

    /// <summary>The lever contract.</summary>
    /// <param name="effort">z in reference efforts.</param>
    /// <param name="gain">G_k.</param>
    /// <param name="saturation">z_k in reference efforts.</param>
    public static double RateMultiplier(double effort, double gain, double saturation) =>
        effort <= 0 ? 1 : 1 + ((gain - 1) * Elementary.OneMinusExp(effort / saturation));

    internal void Clear() => _effort.AsSpan().Clear();

    internal void Raise(Lever lever, int cell, double effort)
    {
        ref double current = ref _effort[((int)lever * cells) + cell];
        current = Math.Max(current, effort);
    }

    internal void Scale(double factor)
    {
        foreach (ref double effort in _effort.AsSpan()) effort *= factor;
    }

    internal void UpdateMultipliers(IReadOnlyList<double> gain, IReadOnlyList<double> saturation)
    {
        for (int lever = 0; lever < Levers; lever++)
        {
            for (int cell = 0; cell < cells; cell++)
            {
                int i = (lever * cells) + cell;
                _multiplier[i] = RateMultiplier(_effort[i], gain[lever], saturation[lever]);
            }
        }
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        ones.AsSpan().Fill(1);
        return ones;
    }
}
