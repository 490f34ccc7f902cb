using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>Every number on a page of results: it is marked with where it comes from, or it is on the list of what is no result.</summary>
internal static partial class PageNumbers
{
    /// <summary>What is no number of a table: dates, levels of confidence, what the words of a criterion fix, names and ids, a difference
    /// that is none.</summary>
    private static readonly Regex[] Listed =
    [
        .. new[]
        {
            @"5–95( %)?", @"\b\d{4}-Q[1-4](?!\d)", @"\b(10–90|10|50|80|90|95|99) %( quantile)?", @"\b8 in 10\b", @"§\d[\d.–]*",
            @"\b[CS]\d+[a-f]?\b", @"\b[GLQU]\d?\b", @"\bP\d+\b", @"[Rr]ank \d( … \d)?\b", @"第 \d( … \d)? 名", @"quarter \d+", @"第 \d+ 季度",
            @"below 100|\b\d{3}-\d{3}\b|1000 and more|\d+ 人以下|\d+ 人及以上|\d+–\d+ 人", @"\b[A-Z][a-z]+-\d\d\b",
            @"(?m)^ronghe [a-z]+ .*$", @"\(ln ratio\)\^2", @"\b1/(quarter|year|季度|年)", @"(?m)^\d [a-z]", @"\| \d [a-z]", @"\b\d+ to \d+ %",
            @"\b(first|second|third|[1-9]) ·", @"\bdocs/\S+", @"\b\d+ (quarters|periods|years|replications|runs|pairs)\b",
            @"\d+ (个季度|年|次|对|个)", @"\bAbove 0\b", @"(?m)^0$", @"\bTable \(\d+ rows\)", @"表格（\d+ 行）", @"(seed|种子) \d+",
            @"(effort|力度)为? [\d.]+", @"(?<!\d)(19|20)\d\d(?!\d)", @"\b[0-9a-f]{16}\b",
        }.Select(static pattern => new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(5))),
    ];

    /// <summary>Marked numbers whose table lies in the folder stand there as they say; every marked one says its value. Returns how many
    /// come from a table.</summary>
    public static int AssertAreThoseOf(string folder, string page)
    {
        var tables = new Dictionary<string, string[][]>();
        int found = 0;
        foreach (ShownNumber number in ShownNumber.Of(page))
        {
            number.AssertSaysItsValue();
            if (number.Source is [_, var table, ..] && number.Source[0] is "table" or "text" or "sum" or "mean")
            {
                if (!tables.ContainsKey(table)) tables[table] = [.. Csv.Records(Path.Combine(folder, table + ".csv"))];
            }

            if (number.Source is ["sum" or "mean", ..])
            {
                Assert.Equal(Recomputed(tables[number.Source[1]], number.Source), number.Value, 9);
                found++;
                continue;
            }

            if (number.Source is not ["table" or "text", _, var row, var column, ..]) continue;
            string[][] cells = tables[number.Source[1]];
            string stored = cells[int.Parse(row, CultureInfo.InvariantCulture) + 1][Array.IndexOf(cells[0], column)];
            if (number.Source[0] == "text")
            {
                Assert.True(NumbersIn(stored).Any(v => Math.Abs(v - number.Value) <= 0.006 * Math.Abs(v)), $"{number.Text} is not in: {stored}");
                found++;
                continue;
            }

            double value = stored.Length == 0 ? double.NaN : double.Parse(stored, CultureInfo.InvariantCulture);
            Assert.Equal(number.Source.Length > 4 && number.Source[4] == "size" ? Math.Abs(value) : value, number.Value);
            found++;
        }

        return found;
    }

    /// <summary>The sum or mean of a column, of the rows about one figure where it names one.</summary>
    private static double Recomputed(string[][] cells, string[] source)
    {
        int column = Array.IndexOf(cells[0], source[2]), target = Array.IndexOf(cells[0], "target"), world = Array.IndexOf(cells[0], "world");
        double[] values = [.. cells.Skip(1).Where(row => source.Length < 4 || source[3].Length == 0 || row[target] == source[3])
            .Where(row => source[0] == "sum" || world < 0 || row[world] != "0")
            .Select(row => row[column].ToUpperInvariant() switch { "TRUE" => 1, "FALSE" => 0, "" => double.NaN,
                var cell => double.Parse(cell, CultureInfo.InvariantCulture) })
            .Select(v => source[^1] == "size" ? Math.Abs(v) : v).Where(double.IsFinite)];
        return source[0] == "sum" ? values.Sum() : values.Length == 0 ? double.NaN : values.Average();
    }

    /// <summary>What the numbers of a stored sentence are; money of a quarter by the year.</summary>
    private static IEnumerable<double> NumbersIn(string sentence) => InWords().Matches(sentence).Select(static m =>
        double.Parse(m.Groups[1].Value.Replace('−', '-').Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture)
        * m.Groups[2].Value switch { "k" => 1e3, "M" => 1e6, "bn" => 1e9, _ => 1 } * (m.Groups[3].Success ? 4 : 1));

    /// <summary>A document without what is code or a link.</summary>
    public static string WithoutCode(string document) => Link().Replace(document, "·");

    /// <summary>Numerals of a console or of the lists and tables of a document that no page marks and that are not on the list.</summary>
    public static IReadOnlyList<string> NotOn(IEnumerable<string> pages, string text)
    {
        // A table may break a cell between a number and its unit.
        HashSet<string> marked = [.. pages.SelectMany(ShownNumber.Of).SelectMany(static n => (string[])[n.Text, n.Text.Split(' ', '%')[0]])];
        text = WithoutCode(text);
        // Longest first: 14.3 is not looked for where 14.3 % stands.
        foreach (string[] some in marked.Where(static m => m.Any(char.IsAsciiDigit)).OrderByDescending(static m => m.Length).Chunk(400))
            text = Regex.Replace(text, $"(?<![\\d.])(?:{string.Join('|', some.Select(Broken))})(?![\\d]|\\.\\d)", "·",
                RegexOptions.None, TimeSpan.FromSeconds(60));
        foreach (Regex listed in Listed) text = listed.Replace(text, "·");
        return [.. Left().Matches(text).Select(static left => left.Value.Trim()).Distinct()];
    }

    /// <summary>A number as a console may break it into lines: between Chinese signs there need be no blank.</summary>
    private static string Broken(string number) =>
        string.Concat(number.Select(static c => c == ' ' ? "\\s*" : Regex.Escape(c.ToString()) + (c >= '⺀' ? "\\s*" : string.Empty)));

    /// <summary>Numerals of the page's findings and tables that are neither marked nor on the list. Paragraphs say what a criterion or a
    /// method fixes; what a chart draws, its data and where the page and its
    /// figures come from are checked elsewhere.</summary>
    public static IReadOnlyList<string> Unmarked(string page)
    {
        string body = Elsewhere().Replace(ShownNumber.Without(page), " ");
        string text = WebUtility.HtmlDecode(Tag().Replace(body, "\n"));
        foreach (Regex listed in Listed) text = listed.Replace(text, "·");
        return [.. text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Any(char.IsAsciiDigit)).Distinct()];
    }

    [GeneratedRegex("<script.*?</script>|<style.*?</style>|<head.*?</head>|<figure.*?</figure>|<code>.*?</code>|<p[ >].*?</p>|" +
        "<section id=\"(provenance|policies|method|validation|sources|aside|outcomes|closure)\".*?</section>|<header.*?</header>|<nav.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"([+−-]?\d[\d,]*(?:\.\d+)?)(?: (k|M|bn)\b)?(?:( CNY a quarter))?")]
    private static partial Regex InWords();

    [GeneratedRegex(@"[^\n]{0,40}\d[^\n]{0,40}")]
    private static partial Regex Left();

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)")]
    private static partial Regex Link();
}
