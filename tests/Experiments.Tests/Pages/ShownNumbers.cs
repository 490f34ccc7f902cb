using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>A number as a page shows it: what it stands for, in which unit, from where.</summary>
/// <param name="Value">As it was computed.</param>
/// <param name="Source">Path to where it comes from, parts separated by <c>|</c>.</param>
/// <param name="Unit">What the page says of its unit; empty where it has none.</param>
/// <param name="Text">As a reader sees it.</param>
internal sealed partial record ShownNumber(double Value, string[] Source, string Unit, string Text)
{
    private static readonly (string Word, double Factor)[] Sizes = [(" k", 1e3), (" M", 1e6), (" bn", 1e9), (" 万", 1e4), (" 亿", 1e8)];

    /// <summary>Every marked number of a page.</summary>
    public static IReadOnlyList<ShownNumber> Of(string page) => [.. Marked().Matches(page).Select(static m => new ShownNumber(
        double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture), WebUtility.HtmlDecode(m.Groups["source"].Value).Split('|'),
        WebUtility.HtmlDecode(m.Groups["unit"].Value), WebUtility.HtmlDecode(m.Groups["text"].Value)))];

    /// <summary>A page's sentences and tables without its marked numbers.</summary>
    public static string Without(string page) => Marked().Replace(page, "·");

    /// <summary>A page as it reads: the text of its marked numbers without the marks.</summary>
    public static string Said(string page) => Marked().Replace(page, static m => m.Groups["text"].Value);

    /// <summary>The text is the value in its unit, rounded as the last figure says; no more than three figures unless it is whole; no
    /// power of ten with an E.</summary>
    public void AssertSaysItsValue()
    {
        if (!double.IsFinite(Value)) return;
        string number = Text;
        foreach (string word in (string[])["percentage points", "个百分点", "百分点", "points", Unit])
        {
            if (word.Length > 0 && word != "%" && number.EndsWith(word, StringComparison.Ordinal)) number = number[..^word.Length].TrimEnd();
        }

        bool isPercent = number.EndsWith('%');
        number = number.TrimEnd('%').TrimEnd();
        double scale = 1;
        foreach ((string word, double size) in Sizes)
        {
            if (!number.EndsWith(word, StringComparison.Ordinal)) continue;
            scale = size;
            number = number[..^word.Length];
            break;
        }

        double tens = 1;
        if (PowerOfTen().Match(number) is { Success: true } power)
        {
            tens = Math.Pow(10, int.Parse(string.Concat(power.Groups[2].Value.Select(Lowered)), CultureInfo.InvariantCulture));
            number = power.Groups[1].Value;
        }

        string digits = number.Replace("−", "-", StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
        Assert.True(double.TryParse(digits, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double shown),
            $"{string.Join('|', Source)}: '{Text}' is no number in '{Unit}'");
        int decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        double factor = Factor(isPercent), last = Math.Pow(10, -decimals) * scale * tens;
        string figures = digits.Replace("-", string.Empty, StringComparison.Ordinal).Replace("+", string.Empty, StringComparison.Ordinal)
            .Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0');
        // 每年 is said of what is stored by the year and of what is stored by the quarter.
        if (Unit == "每年" && Math.Abs((shown * scale * tens) - Value) < Math.Abs((shown * scale * tens) - (factor * Value))) factor = 1;
        double expected = Value * factor;
        // A whole number of four figures and more that ends in 0 may be one of three.
        bool isRounded = decimals == 0 && figures.Length > 3 && Math.Abs((shown * scale * tens) - expected) > 0.5 * last;
        Assert.True(Math.Abs((shown * scale * tens) - expected) <= (isRounded ? 5 : 0.5000001) * last,
            $"{string.Join('|', Source)}: '{Text}' ({Unit}), but it is {expected}");
        Assert.True(decimals == 0 || figures.Length <= 3, $"{string.Join('|', Source)}: '{Text}' has {figures.Length} figures");
    }

    private double Factor(bool isPercent) => Unit switch
    {
        "" => isPercent ? 100 : 1,
        "%" or "points" or "百分点" => 100,
        "years" or "年" => 0.25,
        _ when Unit.StartsWith('%') => 100,
        _ when Unit.EndsWith("a year", StringComparison.Ordinal) || Unit.EndsWith("/年", StringComparison.Ordinal)
            || Unit == "每年" => 4,
        _ => 1,
    };

    private static char Lowered(char c) => c == '⁻' ? '-' : (char)('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal));

    [GeneratedRegex("<data value=\"(?<value>[^\"]*)\" data-source=\"(?<source>[^\"]*)\"(?: data-unit=\"(?<unit>[^\"]*)\")?>(?<text>[^<]*)</data>")]
    private static partial Regex Marked();

    [GeneratedRegex("^(.*)×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")]
    private static partial Regex PowerOfTen();
}
