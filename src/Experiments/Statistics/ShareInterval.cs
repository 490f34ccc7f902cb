using MathNet.Numerics.Distributions;

namespace Ronghe.Experiments.Statistics;

/// <summary>A share of independent trials with the exact interval of Clopper and Pearson (1934), which covers at least at its
/// level.</summary>
/// <param name="Successes">Trials in which it holds.</param>
/// <param name="Trials">Trials in which it is defined.</param>
/// <param name="Low">Low end; NaN without trials.</param>
/// <param name="High">High end; NaN without trials.</param>
internal readonly record struct ShareInterval(int Successes, int Trials, double Low, double High)
{
    public double Share => Trials > 0 ? (double)Successes / Trials : double.NaN;

    public static ShareInterval Of(int successes, int trials, double confidence = 0.95)
    {
        if (successes < 0 || successes > trials)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "Between 0 and the number of trials.");
        if (trials == 0) return new ShareInterval(0, 0, double.NaN, double.NaN);
        double tail = (1 - confidence) / 2;
        double low = successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, tail);
        double high = successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - tail);
        return new ShareInterval(successes, trials, low, high);
    }
}
