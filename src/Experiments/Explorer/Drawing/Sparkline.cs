namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>A curve of one line: each cell is the mean of the periods it stands for, between the lowest and highest value shown.</summary>
internal static class Sparkline
{
    /// <param name="values">The series; NaN is a gap.</param>
    /// <param name="width">Cells.</param>
    /// <param name="glyphs">Bars.</param>
    public static string Of(double[] values, int width, Glyphs glyphs)
    {
        (double low, double high) = Range([values], width);
        return Of(values, width, glyphs, low, high);
    }

    /// <summary>The same between bounds that several curves share.</summary>
    public static string Of(double[] values, int width, Glyphs glyphs, double low, double high)
    {
        double[] means = Means(values, width);
        var text = new char[means.Length];
        int levels = glyphs.Bars.Length;
        for (int c = 0; c < means.Length; c++)
        {
            // A series that does not move lies in the middle, not at the bottom.
            double place = high > low ? (means[c] - low) / (high - low) : 0.45;
            text[c] = double.IsNaN(means[c]) ? ' ' : glyphs.Bars[Math.Clamp((int)(place * levels), 0, levels - 1)];
        }

        return new string(text);
    }

    /// <summary>The lowest and highest cell of some curves.</summary>
    public static (double Low, double High) Range(IEnumerable<double[]> curves, int width)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double mean in curves.SelectMany(values => Means(values, width)).Where(double.IsFinite))
            (low, high) = (Math.Min(low, mean), Math.Max(high, mean));
        return (low, high);
    }

    private static double[] Means(double[] values, int width)
    {
        int cells = Math.Clamp(width, 0, values.Length);
        var means = new double[cells];
        for (int c = 0; c < cells; c++)
            means[c] = Mean(values.AsSpan((int)((long)c * values.Length / cells)..(int)((long)(c + 1) * values.Length / cells)));
        return means;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
