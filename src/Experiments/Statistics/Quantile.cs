namespace Ronghe.Experiments.Statistics;

/// <summary>Sample quantiles.</summary>
public static class Quantile
{
    /// <summary>
    /// Type 7 of Hyndman and Fan (1996): linear interpolation between order statistics at position h = (n − 1)·p.
    /// The default of R, NumPy and Excel. NaN values are left out; NaN when none is left.
    /// MathNet's R7 is the same to 10⁻¹⁴ but not to the last bit, which tables promise, and NaN beside an infinite value.
    /// </summary>
    public static double Type7(ReadOnlySpan<double> values, double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile lies between 0 and 1.");
        double[] sorted = SortedFinite(values);
        return OfSorted(sorted, p);
    }

    /// <summary>The defined values in ascending order.</summary>
    internal static double[] SortedFinite(ReadOnlySpan<double> values)
    {
        var kept = new List<double>(values.Length);
        foreach (double value in values)
        {
            if (!double.IsNaN(value)) kept.Add(value);
        }

        double[] sorted = [.. kept];
        Array.Sort(sorted);
        return sorted;
    }

    internal static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.Length == 0) return double.NaN;
        double h = (sorted.Length - 1) * p;
        int below = (int)Math.Floor(h);
        if (below + 1 >= sorted.Length || h == below) return sorted[below];
        return sorted[below] + ((h - below) * (sorted[below + 1] - sorted[below]));
    }
}
