using System.Globalization;

namespace Ronghe.Experiments.Statistics.Signals;

/// <summary>A number, or the reason why there is none. An undefined statistic is never a number and never evidence.</summary>
/// <param name="Value">The value; NaN when undefined.</param>
/// <param name="WhyUndefined">In words; null when defined.</param>
internal readonly record struct Statistic(double Value, string? WhyUndefined)
{
    public bool IsDefined => WhyUndefined is null;

    public static Statistic Of(double value) => double.IsFinite(value) ? new Statistic(value, null) : Undefined("not a number");

    public static Statistic Undefined(string why) => new(double.NaN, why);

    /// <summary>The value in a format, or "undefined" with its reason.</summary>
    public string ToText(string format) => IsDefined ? Value.ToString(format, CultureInfo.InvariantCulture) : $"undefined ({WhyUndefined})";
}

/// <summary>When a signal says nothing.</summary>
internal static class SignalLimits
{
    /// <summary>Fewest values of a signal whose rotation or spectrum is looked at: five years of quarters, twice.</summary>
    public const int Fewest = 40;

    public const string TooShort = "too short";

    public const string Constant = "constant series";

    /// <summary>Why a signal cannot be looked at; null when it can.</summary>
    public static string? Problem(ReadOnlySpan<double> signal)
    {
        if (signal.Length < Fewest) return TooShort;
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in signal)
        {
            if (!double.IsFinite(value)) return "missing values";
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return high - low <= 1e-12 * Math.Max(1, Math.Max(Math.Abs(low), Math.Abs(high))) ? Constant : null;
    }
}
