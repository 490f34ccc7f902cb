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
            @"\b\d{4}-Q[1-4]\b", @"\b(10–90|10|50|80|90|95|99) %( quantile)?", @"\b8 in 10\b", @"§\d[\d.–]*", @"\bC\d+\b", @"\bS\d[a-f]?\b", @"\b[GLQU]\d?\b",
            @"\b(first|second|third|[1-9]) ·", @"\bdocs/\S+", @"\b\d+ (quarters|periods|years|replications|runs|pairs)\b",
            @"\d+ (个季度|年|次|对|个)", @"\bAbove 0\b",
            @"(?m)^0$", @"\bTable \(\d+ rows\)", @"\bP\d+\b", @"\b[0-9a-f]{16}\b", @"(?m)^\d [a-z]",
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
            if (number.Source is not ["table", var table, var row, var column, ..]) continue;
            if (!tables.TryGetValue(table, out string[][]? cells))
                tables[table] = cells = [.. Csv.Records(Path.Combine(folder, table + ".csv"))];
            string stored = cells[int.Parse(row, CultureInfo.InvariantCulture) + 1][Array.IndexOf(cells[0], column)];
            double value = stored.Length == 0 ? double.NaN : double.Parse(stored, CultureInfo.InvariantCulture);
            Assert.Equal(number.Source.Length > 4 && number.Source[4] == "size" ? Math.Abs(value) : value, number.Value);
            found++;
        }

        return found;
    }

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
}
