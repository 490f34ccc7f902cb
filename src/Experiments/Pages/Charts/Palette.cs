using System.Globalization;

namespace Ronghe.Experiments.Pages.Charts;

/// <summary>Colours that readers with any kind of colour vision tell apart (Okabe and Ito 2008), readable on light and dark ground; dashes
/// as a second mark.</summary>
internal static class Palette
{
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];
    private static readonly string[] Fills =
    [
        "rgba(0,114,178,0.22)", "rgba(213,94,0,0.22)", "rgba(0,158,115,0.22)", "rgba(204,121,167,0.22)", "rgba(230,159,0,0.22)",
        "rgba(86,180,233,0.22)",
    ];

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    public static string Colour(int scenario) => Colours[scenario % Colours.Length];

    /// <summary>The style sheet's variable for the colour: lighter tones on a dark ground.</summary>
    public static string Variable(int scenario) => string.Create(CultureInfo.InvariantCulture, $"s{scenario % Colours.Length}");

    public static string Fill(int scenario) => Fills[scenario % Fills.Length];

    public static string Dash(int scenario) => Dashes[(scenario + (scenario / Colours.Length)) % Dashes.Length];
}
