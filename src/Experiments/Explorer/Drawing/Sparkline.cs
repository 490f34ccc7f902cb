namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>A curve of one line: each cell is the mean of the periods it stands for, between the lowest and highest value shown.</summary>
internal static class Sparkline
{
    /// <param name="values">The series; NaN is a gap.</param>
    /// <param name="width">Cells.</param>
    /// <param name="glyphs">Bars.</param>
    public static string Of(ReadOnlySpan<double> values, int width, Glyphs glyphs)
    {
        if (width <= 0) return "";
        int cells = Math.Min(width, values.Length);
        Span<double> means = stackalloc double[Math.Max(1, cells)];
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (int c = 0; c < cells; c++)
        {
            means[c] = Mean(values[(int)((long)c * values.Length / cells)..(int)((long)(c + 1) * values.Length / cells)]);
            if (double.IsNaN(means[c])) continue;
            low = Math.Min(low, means[c]);
            high = Math.Max(high, means[c]);
        }

        Span<char> text = stackalloc char[cells];
        int levels = glyphs.Bars.Length;
        for (int c = 0; c < cells; c++)
        {
            // A series that does not move lies in the middle, not at the bottom.
            double place = high > low ? (means[c] - low) / (high - low) : 0.45;
            text[c] = double.IsNaN(means[c]) ? ' ' : glyphs.Bars[Math.Clamp((int)(place * levels), 0, levels - 1)];
        }

        return new string(text);
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
