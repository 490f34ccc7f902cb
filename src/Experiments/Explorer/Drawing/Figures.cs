using System.Globalization;

namespace Ronghe.Experiments.Explorer.Drawing;

/// <summary>Numbers in few characters.</summary>
internal static class Figures
{
    /// <summary>Three significant digits, with k, M or G for large ones; a dash when undefined.</summary>
    public static string Short(double value)
    {
        double size = Math.Abs(value);
        return size switch
        {
            double.NaN => "—",
            0 => "0",
            >= 1e9 => Scaled(value / 1e9, "G"),
            >= 1e6 => Scaled(value / 1e6, "M"),
            >= 1e4 => Scaled(value / 1e3, "k"),
            >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
            >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
            >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
            >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
            >= 0.0995 => value.ToString("0.000", CultureInfo.InvariantCulture),
            >= 0.00005 => value.ToString("0.0000", CultureInfo.InvariantCulture),
            _ => value.ToString("0E0", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>As a person would type it: three digits, no zeros at the end.</summary>
    public static string Brief(double value) => Math.Abs(value) switch
    {
        >= 1e6 => (value / 1e6).ToString("G3", CultureInfo.InvariantCulture) + "M",
        >= 1e4 => (value / 1e3).ToString("G3", CultureInfo.InvariantCulture) + "k",
        >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A share in per cent.</summary>
    public static string PerCent(double share) => Brief(Math.Round(share * 100, share < 0.1 ? 1 : 0)) + " %";

    /// <summary>With its sign.</summary>
    public static string Signed(double value) => double.IsNaN(value) ? "—" : (value > 0 ? "+" : "") + Short(value);

    private static string Scaled(double value, string letter) =>
        value.ToString(Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + letter;
}
