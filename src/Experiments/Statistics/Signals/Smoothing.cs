namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>Filters that every statistic of a signal and its surrogates pass alike.</summary>
internal static class Smoothing
{
    /// <summary>Centre-free moving average over <paramref name="width"/> values; shorter by width − 1.</summary>
    public static double[] MovingAverage(ReadOnlySpan<double> signal, int width)
    {
        if (width <= 1) return signal.ToArray();
        if (signal.Length < width) return [];
        var smooth = new double[signal.Length - width + 1];
        double sum = 0;
        for (int t = 0; t < signal.Length; t++)
        {
            sum += signal[t];
            if (t >= width) sum -= signal[t - width];
            if (t >= width - 1) smooth[t - width + 1] = sum / width;
        }

        return smooth;
    }

    /// <summary>Share of a signal that may be missing where it is carried.</summary>
    public const double MostMissing = 0.05;

    /// <summary>Missing values are those before them, at the beginning the first that is there; left as they are when more than one in
    /// twenty is missing.</summary>
    public static double[] Carried(double[] signal)
    {
        int missing = signal.Count(double.IsNaN);
        if (missing == 0 || missing > MostMissing * signal.Length) return signal;
        double last = signal.First(static value => !double.IsNaN(value));
        return [.. signal.Select(value => last = double.IsNaN(value) ? last : value)];
    }

    /// <summary>Least-squares slope against time, per step.</summary>
    public static double Slope(ReadOnlySpan<double> signal)
    {
        double middle = (signal.Length - 1) / 2.0, product = 0, square = 0;
        for (int t = 0; t < signal.Length; t++)
        {
            product += (t - middle) * signal[t];
            square += (t - middle) * (t - middle);
        }

        return square > 0 ? product / square : 0;
    }

    /// <summary>What is left when mean and linear trend are taken out.</summary>
    public static double[] WithoutTrend(ReadOnlySpan<double> signal)
    {
        double mean = 0;
        foreach (double value in signal) mean += value;
        mean /= signal.Length;
        double slope = Slope(signal), middle = (signal.Length - 1) / 2.0;
        var rest = new double[signal.Length];
        for (int t = 0; t < rest.Length; t++) rest[t] = signal[t] - mean - (slope * (t - middle));
        return rest;
    }

    /// <summary>Without trend and with unit standard deviation; all zeros for a straight line.</summary>
    public static double[] Standardized(ReadOnlySpan<double> signal)
    {
        double[] rest = WithoutTrend(signal);
        double deviation = Math.Sqrt(Variance(rest));
        if (deviation > 1e-12)
        {
            for (int t = 0; t < rest.Length; t++) rest[t] /= deviation;
        }

        return rest;
    }

    /// <summary>Mean square of a signal without its own mean.</summary>
    public static double Variance(ReadOnlySpan<double> signal)
    {
        double sum = 0, squares = 0;
        foreach (double value in signal)
        {
            sum += value;
            squares += value * value;
        }

        double mean = sum / signal.Length;
        return Math.Max(0, (squares / signal.Length) - (mean * mean));
    }

    /// <summary>Pearson's correlation; 0 when one side does not move.</summary>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
        for (int t = 0; t < x.Length; t++)
        {
            mx += x[t] / x.Length;
            my += y[t] / x.Length;
        }

        for (int t = 0; t < x.Length; t++)
        {
            xy += (x[t] - mx) * (y[t] - my);
            xx += (x[t] - mx) * (x[t] - mx);
            yy += (y[t] - my) * (y[t] - my);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    /// <summary>y′ = y + rate·(x − y): what any slow answer makes of x.</summary>
    public static double[] OnePole(ReadOnlySpan<double> signal, double rate)
    {
        var slow = new double[signal.Length];
        double y = signal.Length > 0 ? signal[0] : 0;
        for (int t = 0; t < slow.Length; t++)
        {
            y += rate * (signal[t] - y);
            slow[t] = y;
        }

        return slow;
    }
}
