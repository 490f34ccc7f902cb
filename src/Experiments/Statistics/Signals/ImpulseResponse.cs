using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>What an impulse changes: the mean of paired differences by quarters since the impulse, with a band that holds for all quarters
/// together.</summary>
/// <remarks>
/// Each unit is one seed with and without the impulse under common random numbers, so that the difference is the impulse's echo and nothing
/// else. The band is mean ± q·standard error with q the 95 % quantile of sup|t| under the wild bootstrap (Rademacher signs on the centred
/// differences; all signs up to twelve units, else 999 draws), at least Student's own quantile.
/// An overshoot is a quarter after the return at which the whole band lies on the other side of zero: looking for the lowest point is paid
/// for by the band.
/// </remarks>
internal sealed class ImpulseResponse
{
    /// <summary>Fewest units with a band.</summary>
    public const int FewestUnits = 8;

    private const int Draws = 999;

    /// <summary>All signs are tried up to so many units.</summary>
    private const int MostExhausted = 12;

    private ImpulseResponse(int units, double[] mean, double[] low, double[] high)
    {
        Units = units;
        Mean = mean;
        Low = low;
        High = high;
    }

    public int Units { get; }

    /// <summary>By quarters since the impulse.</summary>
    public IReadOnlyList<double> Mean { get; }

    public IReadOnlyList<double> Low { get; }

    public IReadOnlyList<double> High { get; }

    public bool IsDefined => Units >= FewestUnits;

    /// <summary>Of one row of differences a unit, all of one length.</summary>
    public static ImpulseResponse Of(IReadOnlyList<double[]> differences)
    {
        int units = differences.Count, length = units > 0 ? differences[0].Length : 0;
        var mean = new double[length];
        foreach (double[] unit in differences)
        {
            for (int h = 0; h < length; h++) mean[h] += unit[h] / units;
        }

        double[] low = new double[length], high = new double[length];
        low.AsSpan().Fill(double.NaN);
        high.AsSpan().Fill(double.NaN);
        if (units >= 2)
        {
            double[] error = Errors(differences, mean);
            double quantile = Math.Max(MeanInterval.StudentQuantile(units - 1, 0.95), SupremumQuantile(differences, mean));
            for (int h = 0; h < length; h++) (low[h], high[h]) = (mean[h] - (quantile * error[h]), mean[h] + (quantile * error[h]));
        }

        return new ImpulseResponse(units, mean, low, high);
    }

    /// <summary>First quarter from <paramref name="from"/> on at which the mean is no longer on the side of <paramref name="sign"/>; null
    /// when it stays.</summary>
    public int? Return(int from, int sign = 1)
    {
        for (int h = from; h < Mean.Count; h++)
        {
            if (sign * Mean[h] <= 0) return h;
        }

        return null;
    }

    /// <summary>Whether the band leaves zero on the side of <paramref name="sign"/> somewhere within the quarters.</summary>
    public bool Leaves(int sign, int from, int to)
    {
        for (int h = from; h <= Math.Min(to, Mean.Count - 1); h++)
        {
            if (sign > 0 ? Low[h] > 0 : High[h] < 0) return true;
        }

        return false;
    }

    /// <summary>Quarter within the range at which the mean is farthest on the side of <paramref name="sign"/>.</summary>
    public int Extreme(int sign, int from, int to)
    {
        int best = from;
        for (int h = from; h <= Math.Min(to, Mean.Count - 1); h++)
        {
            if (sign * Mean[h] > sign * Mean[best]) best = h;
        }

        return best;
    }

    private static double[] Errors(IReadOnlyList<double[]> units, double[] mean)
    {
        var error = new double[mean.Length];
        for (int h = 0; h < error.Length; h++)
        {
            double squares = 0;
            foreach (double[] unit in units) squares += (unit[h] - mean[h]) * (unit[h] - mean[h]);
            error[h] = Math.Sqrt(squares / (units.Count - 1) / units.Count);
        }

        return error;
    }

    private static double SupremumQuantile(IReadOnlyList<double[]> units, double[] mean)
    {
        var streams = new RandomStreams(16, 0);
        var highest = new double[units.Count <= MostExhausted ? 1 << units.Count : Draws];
        var flipped = units.Select(static u => new double[u.Length]).ToArray();
        for (int draw = 0; draw < highest.Length; draw++)
        {
            for (int u = 0; u < units.Count; u++)
            {
                bool isMinus = units.Count <= MostExhausted ? (draw >> u & 1) == 1
                    : streams.Uniform(Purpose.None, (uint)u, 0, 0, (uint)draw) < 0.5;
                double sign = isMinus ? -1 : 1;
                for (int h = 0; h < mean.Length; h++) flipped[u][h] = sign * (units[u][h] - mean[h]);
            }

            var average = new double[mean.Length];
            foreach (double[] unit in flipped)
            {
                for (int h = 0; h < average.Length; h++) average[h] += unit[h] / units.Count;
            }

            double[] error = Errors(flipped, average);
            for (int h = 0; h < average.Length; h++)
            {
                if (error[h] > 1e-12) highest[draw] = Math.Max(highest[draw], Math.Abs(average[h]) / error[h]);
            }
        }

        return Quantile.Type7(highest, 0.95);
    }
}
