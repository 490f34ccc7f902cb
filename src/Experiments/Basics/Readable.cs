using System.Globalization;

namespace Ronghe.Experiments.Basics;

/// <summary>THE numbers as people read them: every form a page, a table or a console shows one in. None writes an E for the power of
/// ten.</summary>
internal static class Readable
{
    /// <summary>What stands for an undefined value.</summary>
    public const string Undefined = "–";

    /// <summary>About three figures; <c>k</c>, <c>M</c> and <c>bn</c> for large ones, powers of ten for the smallest.</summary>
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
            >= 999.5e9 => Power(size, "0.00E+0"),
            >= 99.95e6 when language == Language.Chinese => Figures(size / 1e8) + " 亿",
            >= 9_999.5 when language == Language.Chinese => Figures(size / 1e4) + " 万",
            >= 999.5e6 => Figures(size / 1e9) + " bn",
            >= 999.5e3 => Figures(size / 1e6) + " M",
            >= 9_999.5 => Figures(size / 1e3) + " k",
            >= 0.0009995 => Figures(size),
            _ => Small(size),
        };
        return value < 0 ? "−" + text : text;
    }

    /// <summary>Money: three figures, in M and bn or in 万 and 亿; below ten thousand all of it.</summary>
    public static string Money(double money, Language language = Language.English)
    {
        double size = Math.Abs(money);
        if (!double.IsFinite(money) || size >= 999.5e9) return Number(money, language);
        string text = size switch
        {
            0 => "0",
            >= 99.95e6 when language == Language.Chinese => Three(size / 1e8) + " 亿",
            >= 9_999.5 when language == Language.Chinese => Three(size / 1e4) + " 万",
            >= 999.5e6 => Figures(size / 1e9) + " bn",
            >= 9_999.5 => Figures(size / 1e6) + " M",
            >= 999.5 when language == Language.English => Whole(Math.Round(size / 10) * 10),
            >= 999.5 => Three(size),
            >= 0.0009995 => Figures(size),
            _ => Small(size),
        };
        return money < 0 ? "−" + text : text;
    }

    /// <summary>Both ends of an interval; undefined when it has none.</summary>
    public static string Range(double low, double high, Language language = Language.English) =>
        double.IsNaN(low) ? Undefined : $"{Number(low, language)} … {Number(high, language)}";

    /// <summary>A whole number with all its figures, in groups of three.</summary>
    public static string Whole(double number) => Form(number, "#,0");

    /// <summary>A share in whole per cent.</summary>
    public static string Percent(double share) => Form(share, "0 %;−0 %");

    /// <summary>A share in percentage points: integration of 0.0132 reads 1.32, and an effect of 0.002 is 0.200 points.</summary>
    public static string Points(double share)
    {
        if (!double.IsFinite(share)) return Number(share);
        double points = 100 * share, size = Math.Abs(points);
        string text = Form(size, size >= 9.995 ? "0.0" : size >= 0.9995 ? "0.00" : size >= 0.009995 ? "0.000" : "0.0000");
        return points < 0 && text.AsSpan().IndexOfAnyExcept("0.") >= 0 ? "−" + text : text;
    }

    /// <summary>Points, ± half the width of their symmetric interval.</summary>
    public static string Points(double mean, double low, double high) =>
        double.IsNaN(mean) ? Undefined : double.IsNaN(low) ? Points(mean) : $"{Points(mean)} ± {Points((high - low) / 2)}";

    /// <summary>Always so many decimals.</summary>
    public static string Fixed(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>At most so many decimals; what would read 0 and is not keeps its size.</summary>
    public static string Decimals(double value, int most)
    {
        string text = Form(value, "0." + new string('#', most));
        return value != 0 && text is "0" or "-0" ? (value < 0 ? "−" : "") + Small(Math.Abs(value)) : text;
    }

    /// <summary>So many significant figures, that a program can read too; 0 below a ten-billionth.</summary>
    public static string Significant(double value, int figures) => double.IsFinite(value)
        ? Form(double.Parse(value.ToString("G" + figures, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), "0.##########")
        : Undefined;

    /// <summary>In few characters, for a place of a screen.</summary>
    public static string Compact(double value)
    {
        double size = Math.Abs(value);
        string sign = value < 0 ? "-" : "";
        return size switch
        {
            double.NaN => "—",
            0 => "0",
            >= 1e9 => sign + Figures(size / 1e9) + "G",
            >= 1e6 => sign + Figures(size / 1e6) + "M",
            >= 1e4 => sign + Figures(size / 1e3) + "k",
            >= 0.0995 => sign + Figures(size),
            >= 0.00005 => Fixed(value, 4),
            _ => value > 0 ? "<0.0001" : ">-0.0001",
        };
    }

    /// <summary>Compact, with its sign.</summary>
    public static string Signed(double value) => (value > 0 ? "+" : "") + Compact(value);

    /// <summary>As a person would type it: three figures, no zeros at the end.</summary>
    public static string Typed(double value) => Math.Abs(value) switch
    {
        >= 1e6 => Significant(value / 1e6, 3) + "M",
        >= 1e4 => Significant(value / 1e3, 3) + "k",
        >= 1000 => Form(value, "0"),
        _ => Significant(value, 3),
    };

    public static string Bytes(double bytes) => bytes switch
    {
        < 1e6 => Form(bytes / 1e3, "0 kB"),
        < 1e9 => Form(bytes / 1e6, "0 MB"),
        _ => Form(bytes / 1e9, "0.0 GB"),
    };

    public static string Duration(double seconds) => seconds switch
    {
        < 1 => "under 1 s",
        < 120 => Form(seconds, "0 s"),
        < 7200 => Form(seconds / 60, "0 min"),
        _ => Form(seconds / 3600, "0.# h"),
    };

    /// <summary>A number with all its digits, as people write it: large whole ones in groups.</summary>
    public static string AsWritten(double value) =>
        Math.Abs(value) is >= 1e4 and < 1e13 && value == Math.Floor(value) ? Whole(value)
        : Exact(value) is var exact && exact.Contains('E', StringComparison.Ordinal) && double.IsFinite(value) && Math.Abs(value) < 1e15
            ? Form(value, "0.#########################") : exact;

    /// <summary>All of it, in the shortest form that reads back to the same bits: for programs.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The same of a size from 0.001 to 9,999, of which only three count.</summary>
    private static string Three(double size) => size < 999.5 ? Figures(size) : Form(Math.Round(size / 10) * 10, "0");

    /// <summary>Figures of a size from 0.001 to 9,999, at least three.</summary>
    private static string Figures(double size) => Form(size, size switch
    {
        >= 99.95 => "0",
        >= 9.995 => "0.0",
        >= 0.9995 => "0.00",
        >= 0.09995 => "0.000",
        >= 0.009995 => "0.0000",
        _ => "0.00000",
    });

    /// <summary>Two figures of a small size: 0.00012, and from a millionth down 1.2×10⁻⁷.</summary>
    private static string Small(double size) => size >= 1e-6 ? Fixed(size, 1 - (int)Math.Floor(Math.Log10(size))) : Power(size, "0.0E+0");

    private static string Power(double size, string format)
    {
        string[] parts = Form(size, format).Split('E');
        return $"{parts[0]}×10{string.Concat(parts[1].Where(static c => c != '+').Select(Raised))}";
    }

    private static char Raised(char c) => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'];

    private static string Form(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
