using System.Numerics;

namespace Ronghe.Experiments.Statistics;

/// <summary>Effects of a full two-level factorial of one replication. A cell is a bit mask: bit k set means factor k is on.</summary>
/// <remarks>
/// Main effect of k: mean over the settings S of the others of f(S ∪ k) − f(S). Two-way interaction of k and l: mean over the settings of
/// the others of f(S ∪ kl) − f(S ∪ k) − f(S ∪ l) + f(S) — a second difference in the unit of f, twice what textbooks that halve it print.
/// All at once by the fast Walsh–Hadamard transform (Yates 1937), n·2ⁿ additions.
/// </remarks>
internal sealed class FactorialEffects
{
    private readonly double[] _contrasts;

    private FactorialEffects(double[] contrasts) => _contrasts = contrasts;

    public int Factors => BitOperations.Log2((uint)_contrasts.Length);

    /// <summary>Effects of one replication's 2ⁿ values, indexed by cell. A NaN anywhere makes every effect NaN.</summary>
    public static FactorialEffects Of(ReadOnlySpan<double> cells)
    {
        if (!BitOperations.IsPow2(cells.Length))
            throw new ArgumentException($"A full factorial has 2, 4, 8, … cells, not {cells.Length}.", nameof(cells));
        double[] work = cells.ToArray();
        for (int step = 1; step < work.Length; step *= 2)
        {
            for (int start = 0; start < work.Length; start += 2 * step)
            {
                for (int i = start; i < start + step; i++)
                {
                    double off = work[i], on = work[i + step];
                    work[i] = on + off;
                    work[i + step] = on - off;
                }
            }
        }

        return new FactorialEffects(work);
    }

    /// <summary>Mean over all cells.</summary>
    public double Mean => _contrasts[0] / _contrasts.Length;

    /// <summary>Mean effect of a factor over all settings of the others.</summary>
    public double Main(int factor) => _contrasts[1 << factor] / (_contrasts.Length / 2);

    /// <summary>Mean second difference of two factors over all settings of the others.</summary>
    public double Interaction(int first, int second)
    {
        if (first == second) throw new ArgumentException("A factor does not interact with itself.", nameof(second));
        return _contrasts[(1 << first) | (1 << second)] / (_contrasts.Length / 4);
    }

    /// <summary>Share of the variance over cells carried by contrasts of one factor, of two, of three, …; NaN when nothing
    /// varies.</summary>
    public double[] VarianceShareByOrder()
    {
        var shares = new double[Factors + 1];
        for (int mask = 1; mask < _contrasts.Length; mask++)
            shares[BitOperations.PopCount((uint)mask)] += _contrasts[mask] * _contrasts[mask];
        double total = shares.Sum();
        return [.. shares.Skip(1).Select(s => total > 0 ? s / total : double.NaN)];
    }
}
