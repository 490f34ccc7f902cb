using Ronghe.Simulation.Mathematics;

namespace Ronghe.Simulation.Policies;

/// <summary>Doses of this period by lever and region × sector, and the rates that efforts multiply.</summary>
/// <remarks>
/// <code>
/// m_k = 1 + (G_k − 1)·(1 − exp(−z_k/ζ_k)), exactly 1 without effort
/// </code>
/// <para>Symbols: m_k = what lever k multiplies its one rate by, written m_L1, m_L2 and so on; z_k = its effort in a cell, in reference
/// efforts (PutLeversInForce); G_k = levers.LEVER.gain; ζ_k = levers.LEVER.saturation; LEVER = the key of the lever. An instrument has no
/// multiplier: its process reads the dose z_k, in the unit of the law; of one with two numbers, the second too.</para>
/// <para>Source: Assumption: one form and one prior for every lever that has an effort, so that no constant decides how they
/// compare.</para>
/// </remarks>
public sealed class LeversInForce(int cells)
{
    private static readonly int Levers = LeverCatalog.All.Count;

    /// <summary>By lever, where its second dose stands behind the first doses of all levers; −1 of a lever with one.</summary>
    private static readonly int[] SecondRow = SecondRows();

    private static readonly int Rows = Levers + SecondRow.Count(static row => row >= 0);
    private readonly double[] _dose = new double[Rows * cells];
    private readonly double[] _standing = new double[Rows * cells];
    private readonly double[] _multiplier = Ones(Levers * cells);

    /// <summary>Number of region × sector cells.</summary>
    public int Cells => cells;

    /// <summary>Dose in the unit of the lever.</summary>
    public double Dose(Lever lever, int cell) => _dose[((int)lever * cells) + cell];

    /// <summary>The second number of the dose; 0 of a lever with one.</summary>
    public double SecondDose(Lever lever, int cell) => SecondRow[(int)lever] is >= 0 and var row ? _dose[(row * cells) + cell] : 0;

    /// <summary>The part of the dose that is more than what stands in force anyway.</summary>
    public double Extra(Lever lever, int cell) => _dose[((int)lever * cells) + cell] - _standing[((int)lever * cells) + cell];

    /// <summary>What the lever's one rate is multiplied by: 1 without effort.</summary>
    public double Multiplier(Lever lever, int cell) => _multiplier[((int)lever * cells) + cell];

    /// <summary>The lever contract.</summary>
    /// <param name="effort">z in reference efforts.</param>
    /// <param name="gain">G_k.</param>
    /// <param name="saturation">z_k in reference efforts.</param>
    public static double RateMultiplier(double effort, double gain, double saturation) =>
        effort <= 0 ? 1 : 1 + ((gain - 1) * Elementary.OneMinusExp(effort / saturation));

    internal void Clear() => _dose.AsSpan().Clear();

    /// <summary>What was raised so far stands in force whatever policies do.</summary>
    internal void Stand() => _dose.CopyTo(_standing, 0);

    /// <summary>Raises the dose, and the second one of a lever that has two, each to the larger.</summary>
    internal void Raise(Lever lever, int cell, double dose, double second)
    {
        RaiseRow((int)lever, cell, dose);
        if (SecondRow[(int)lever] is >= 0 and var row) RaiseRow(row, cell, second);
    }

    /// <summary>Adds to the dose, and to the second one of a lever that has two, up to the largest.</summary>
    internal void Add(Lever lever, int cell, double dose, double second)
    {
        LeverDose unit = LeverCatalog.Of(lever).Dose;
        RaiseRow((int)lever, cell, unit.Within(_dose[((int)lever * cells) + cell] + dose));
        if (SecondRow[(int)lever] is >= 0 and var row) RaiseRow(row, cell, unit.Second!.Within(_dose[(row * cells) + cell] + second));
    }

    /// <summary>Scales what policies add to what stands in force.</summary>
    internal void Scale(double factor)
    {
        for (int row = 0; row < Rows; row++) ScaleRow(row, factor);
    }

    /// <summary>Scales what policies add of one lever, all its numbers.</summary>
    internal void Scale(Lever lever, double factor)
    {
        ScaleRow((int)lever, factor);
        if (SecondRow[(int)lever] is >= 0 and var row) ScaleRow(row, factor);
    }

    internal void UpdateMultipliers(IReadOnlyList<double> gain, IReadOnlyList<double> saturation)
    {
        for (int lever = 0; lever < Levers; lever++)
        {
            if (LeverCatalog.All[lever].IsInstrument) continue;
            for (int cell = 0; cell < cells; cell++)
            {
                int i = (lever * cells) + cell;
                _multiplier[i] = RateMultiplier(_dose[i], gain[lever], saturation[lever]);
            }
        }
    }

    private void RaiseRow(int row, int cell, double dose)
    {
        ref double current = ref _dose[(row * cells) + cell];
        current = Math.Max(current, dose);
    }

    private void ScaleRow(int row, double factor)
    {
        for (int i = row * cells; i < (row + 1) * cells; i++) _dose[i] = _standing[i] + ((_dose[i] - _standing[i]) * factor);
    }

    private static int[] SecondRows()
    {
        int next = Levers;
        return [.. LeverCatalog.All.Select(lever => lever.Dose.Second is null ? -1 : next++)];
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        ones.AsSpan().Fill(1);
        return ones;
    }
}
