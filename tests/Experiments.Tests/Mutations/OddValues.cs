using Ronghe.Simulation.Observations;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>Values that readers have been known to stumble over, in one list for every kind of file.</summary>
internal static class OddValues
{
    /// <summary>Numbers, dates, paths and words; some are not what any format calls a number.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "0", "-0", "1", "-1", "2", "3", "0.5", "0.001", "1e-300", "5e-324", "-1e-300", "1e9", "1e15", "1e300", "1e400", "-1e400",
        "2147483647", "2147483648",
        "-2147483648", "4294967296", "9007199254740993", "18446744073709551615", "18446744073709551616", "NaN", ".nan", ".inf", "-.inf",
        "Infinity", "∞", "0x10", "0o7",
        "1_000", "1,5", "50%", "−5", "١٢", "1e", ".", "-", "+", "1.2.3", "true", "yes", "off", "null", "~", "", " ", "x", "plausible",
        "each", "all", "without",
        "2010-Q1", "2009-Q4", "2012-Q4", "2013-Q1", "1899-Q4", "1900-Q1", "2999-Q4", "3000-Q1", "2010-Q0", "2010-Q5", "2010Q1", "0-Q1",
        "-2010-Q1", "2010-01-01", "99999999999-Q1",
        ".", "..", "/", "../outside.txt", "base.yaml", "tables.yaml", "sectors.csv", "enterprises.csv", "folder", "missing.yaml", "con",
        "/dev/zero", "/dev/null", "a\\b", "a:b", "*.csv", "~/x", "file:///x",
        "融合", "长沙", "e\u0301", "\u202Eabc", "\uFEFF", "\u2028", "a\tb", "a\nb", "\u0001", "\0", "\uD83D\uDE00", "'", "\"", "<b>", 
        "${x}", "%s%n", "{0}", "sum(", "a' OR '1",
        "North", "South", "11", "31-33", "Media", "undergraduate", "linear", "logarithmic", "lhs", "sobol", "grid", "factorial",
        "fractional_factorial", "table", "adaptive",
        new string('9', 400), new string('x', 300), new string('x', 20_000), "0." + new string('0', 400) + "1",
    ];

    /// <summary>Pieces that are no value at all, or more than one.</summary>
    public static IReadOnlyList<string> Raw { get; } =
    [
        "[", "]", "{", "}", "[[]]", "{{}: 1}", "[1, 2", "{a: 1", "&a 1", "*a", "!!binary aGk=", "!!int \"3\"", "!x y", "|", ">", "|\n  a",
        "? a", "- - -", "'", "\"", "\"\\ud800\"", "\"\\x00\"",
        "\"\\q\"", "@x", "`x", "%x", "#", "---", "...", "--- a\n--- b", "<<: {a: 1}", "a: b: c", "\t", "a：b", ": ", ", ", "[?]", "{? }",
        "{? a : b, c}", "[a, , b]", "\u0085", "\r", "\uFFFE", "\uFEFF",
        new string('[', 30), new string('[', 2_000), string.Concat(Enumerable.Repeat("{a: ", 30)),
            string.Concat(Enumerable.Repeat("- ", 200)), string.Concat(Enumerable.Repeat("[]", 50)),
    ];

    /// <summary>The names that files refer to: levers, parameters, observations.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. LeverCatalog.All.Select(static l => l.Key), .. ParameterCatalog.All.Select(static p => p.Key),
            .. ObservationCatalog.All.Select(static o => o.Name)];

    /// <summary>A number near another: what keeps a mutant valid and yet other.</summary>
    public static string Near(string number, Dice dice)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (!double.TryParse(number, invariant, out double value)) return number;
        double near = dice.Of([value + 1, value - 1, value * 2, value / 2, value * 0.99, value * 10]);
        return (value == Math.Floor(value) ? Math.Round(near) : near).ToString("R", invariant);
    }
}
