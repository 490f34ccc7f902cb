using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>S2a: whether courses swing more strongly than others of the same seeds at some period, whatever it is.</summary>
/// <remarks>The statistic is the largest, over periods, of the mean over seeds of ln(P ÷ P of the other). If both were alike, it would not
/// matter which of a seed's two is called which: they are swapped within seeds, all ways up to twelve seeds, else 9,999 at
/// random.</remarks>
/// <param name="Largest">The statistic.</param>
/// <param name="Period">Where it is taken, quarters.</param>
/// <param name="P">Share of swaps with a statistic at least as large, this one among them.</param>
/// <param name="Amplification">P ÷ P of the other there, mean over seeds on the logarithm with its interval.</param>
internal readonly record struct SwapTest(double Largest, double Period, double P, MeanInterval Amplification)
{
    /// <summary>It holds below.</summary>
    public const double Level = 0.01;

    /// <summary>All swaps are made up to so many seeds.</summary>
    private const int MostExhausted = 12;

    private const int Drawn = 9_999;

    private const ulong Seed = 20210401;

    public bool Holds => P < Level;

    public static SwapTest Of(SlowPeriodogram one, SlowPeriodogram other)
    {
        int seeds = one.Seeds, count = one.Count;
        double[][] ratios = [.. Enumerable.Range(0, seeds).Select(s =>
            (double[])[.. Enumerable.Range(0, count).Select(k => Math.Log(one.Power(s, k) / other.Power(s, k)))])];
        var signs = new double[seeds];
        signs.AsSpan().Fill(1);
        (double largest, int at) = Statistic(ratios, signs);
        int asLarge = 0, swaps = seeds <= MostExhausted ? 1 << seeds : Drawn + 1;
        var streams = new RandomStreams(Seed, 0);
        for (int swap = 0; swap < swaps; swap++)
        {
            for (int s = 0; s < seeds; s++) signs[s] = swap == 0 || !IsSwapped(s, swap) ? 1 : -1;
            if (Statistic(ratios, signs).Largest >= largest) asLarge++;
        }

        var logarithm = MeanInterval.Of([.. ratios.Select(row => row[at])]);
        return new SwapTest(largest, one.Period(at), asLarge / (double)swaps, logarithm with
        {
            Mean = Math.Exp(logarithm.Mean), Low = Math.Exp(logarithm.Low), High = Math.Exp(logarithm.High),
        });

        bool IsSwapped(int seed, int swap) => seeds <= MostExhausted ? (swap >> seed & 1) == 1
            : streams.Uniform(Purpose.None, (uint)seed, 0, 0, (uint)swap) < 0.5;
    }

    private static (double Largest, int At) Statistic(double[][] ratios, double[] signs)
    {
        (double largest, int at) = (double.NegativeInfinity, 0);
        Span<double> sums = stackalloc double[ratios[0].Length];
        sums.Clear();
        for (int s = 0; s < signs.Length; s++)
        {
            double[] row = ratios[s];
            for (int k = 0; k < sums.Length; k++) sums[k] += signs[s] * row[k];
        }

        for (int k = 0; k < sums.Length; k++)
        {
            if (sums[k] > largest) (largest, at) = (sums[k], k);
        }

        return (largest / signs.Length, at);
    }
}
