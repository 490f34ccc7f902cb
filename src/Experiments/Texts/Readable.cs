using System.Globalization;
using Ronghe.Experiments.Basics;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Texts;

/// <summary>Numbers as people read them in a table: about three figures, no more.</summary>
internal static class Readable
{
    /// <summary>What stands for an undefined value.</summary>
    public const string Undefined = "–";

    /// <param name="value">The number.</param>
    /// <param name="language">Whose words for large numbers: thousands, or ten thousands (万) and hundred millions (亿).</param>
    public static string Number(double value, Language language = Language.English)
    {
        if (double.IsNaN(value)) return Undefined;
        if (double.IsInfinity(value)) return value > 0 ? "∞" : "−∞";
        double size = Math.Abs(value);
        string text = size switch
        {
            0 => "0",
            >= 999.5e9 when language == Language.Chinese => size.ToString("0.00E+0", CultureInfo.InvariantCulture),
            >= 99.95e6 when language == Language.Chinese => Scaled(size / 1e8) + " 亿",
            >= 9_999.5 when language == Language.Chinese => Scaled(size / 1e4) + " 万",
            >= 999.5e9 => size.ToString("0.00E+0", CultureInfo.InvariantCulture),
            >= 999.5e6 => Scaled(size / 1e9) + " bn",
            >= 999.5e3 => Scaled(size / 1e6) + " M",
            >= 9_999.5 => Scaled(size / 1e3) + " k",
            >= 99.95 => size.ToString("0", CultureInfo.InvariantCulture),
            >= 9.995 => size.ToString("0.0", CultureInfo.InvariantCulture),
            >= 0.9995 => size.ToString("0.00", CultureInfo.InvariantCulture),
            >= 0.09995 => size.ToString("0.000", CultureInfo.InvariantCulture),
            >= 0.009995 => size.ToString("0.0000", CultureInfo.InvariantCulture),
            >= 0.0009995 => size.ToString("0.00000", CultureInfo.InvariantCulture),
            _ => size.ToString("0.0E+0", CultureInfo.InvariantCulture),
        };
        return value < 0 ? "−" + text : text;
    }

    /// <summary>An observation's title with its unit, where the unit says more than "a share between 0 and 1".</summary>
    public static string Label(ObservationDefinition observation, Language language = Language.English) =>
        observation.Unit == "share" || observation.Title.Contains(observation.Unit, StringComparison.OrdinalIgnoreCase)
            ? observation.Title
            : ChartTexts.Labelled.In(language, observation.Title, CatalogueTexts.Unit(observation.Unit).In(language));

    public static string Range(double low, double high, Language language = Language.English) =>
        double.IsNaN(low) ? Undefined : $"{Number(low, language)} … {Number(high, language)}";

    private static string Scaled(double value) =>
        value.ToString(value >= 99.95 ? "0" : value >= 9.995 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
