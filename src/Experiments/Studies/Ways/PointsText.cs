using System.Globalization;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Studies.Ways;

/// <summary>Shares as percentage points: integration of 0.0132 reads 1.32, and an effect of 0.002 is 0.200 points.</summary>
internal static class PointsText
{
    public static string Of(double share)
    {
        if (!double.IsFinite(share)) return Readable.Number(share);
        double points = 100 * share, size = Math.Abs(points);
        string text = size.ToString(size >= 9.995 ? "0.0" : size >= 0.9995 ? "0.00" : size >= 0.009995 ? "0.000" : "0.0000",
            CultureInfo.InvariantCulture);
        return points < 0 && text.AsSpan().IndexOfAnyExcept("0.") >= 0 ? "−" + text : text;
    }

    /// <summary>Mean ± half the width of a symmetric interval.</summary>
    public static string With(double mean, double low, double high) =>
        double.IsNaN(mean) ? Readable.Undefined : double.IsNaN(low) ? Of(mean) : $"{Of(mean)} ± {Of((high - low) / 2)}";
}
