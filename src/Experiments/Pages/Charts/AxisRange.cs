namespace Ronghe.Experiments.Pages.Charts;

/// <summary>From where to where an axis goes.</summary>
internal readonly record struct AxisRange(double Low, double High)
{
    private const double Air = 0.05;

    /// <summary>The range of what is drawn with a little air, but no further than the quantity can go.</summary>
    /// <param name="low">Least value drawn.</param>
    /// <param name="high">Largest value drawn.</param>
    /// <param name="minimum">Least legal value; may be infinite.</param>
    /// <param name="maximum">Largest legal value; may be infinite.</param>
    public static AxisRange Of(double low, double high, double minimum, double maximum)
    {
        double size = Math.Max(Math.Abs(low), Math.Abs(high)), width = high - low;
        // What does not move has no width of its own: a tenth of its size to either side.
        double air = width > 1e-6 * size ? Air * width : Math.Min(size > 0 ? 0.1 * size : 1, Air * (maximum - minimum));
        return new AxisRange(Math.Min(low, Math.Max(minimum, low - air)), Math.Max(high, Math.Min(maximum, high + air)));
    }
}
