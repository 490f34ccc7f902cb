using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>A sentence that a study stored with its numbers, as a page says it: in the page's language, money by the year, each number
/// with the cell that it stands in.</summary>
internal static partial class StoredSentence
{
    /// <param name="data">The results, in the language of the page.</param>
    /// <param name="table">Where it is stored.</param>
    /// <param name="row">In which row.</param>
    /// <param name="column">In which column.</param>
    /// <param name="finished">What is done to its words, such as a capital and a full stop.</param>
    public static Prose Of(StoredExperiment data, StoredTable table, int row, string column, Func<string, string>? finished = null)
    {
        string said = data.Phrase(ByTheYear(table.Text(row, column)));
        return Marked(finished is null ? said : finished(said),
            string.Create(CultureInfo.InvariantCulture, $"text|{table.Name}|{row}|{column}"));
    }

    /// <summary>The same of words from elsewhere, such as those of a criterion.</summary>
    public static Prose Said(StoredExperiment data, string words, string source) => Marked(data.Phrase(words), source);

    /// <summary>A stored sentence with money by the year.</summary>
    public static string ByTheYear(string stored) => MoneyAQuarter().Replace(stored, static money =>
        ReadableUnit.Of("CNY/quarter").Level(Value(money), Language.English));

    private static Prose Marked(string said, string source)
    {
        var html = new StringBuilder();
        int from = 0;
        foreach (Match number in Numbers().Matches(said).Where(static n => n.Groups["number"].Success))
        {
            html.Append(Html.Escape(said[from..number.Index]))
                .Append($"<data value=\"{Readable.Exact(Value(number))}\" data-source=\"{Html.Escape(source)}\">")
                .Append(Html.Escape(Shown(number))).Append("</data>");
            from = number.Index + number.Length;
        }

        return new Prose(html.Append(Html.Escape(said[from..])).ToString());
    }

    /// <summary>Three figures, also where an earlier version stored more.</summary>
    private static string Shown(Match number)
    {
        string digits = number.Groups["number"].Value;
        return !digits.Contains('.', StringComparison.Ordinal) || digits.TrimStart('+', '-', '−', '0', '.').Count(char.IsAsciiDigit) <= 3
            ? number.Value : (digits[0] == '+' ? "+" : string.Empty) + Readable.Number(Value(number));
    }

    /// <summary>What a number says.</summary>
    private static double Value(Match said) =>
        double.Parse(said.Groups["number"].Value.Replace('−', '-').Replace(",", string.Empty, StringComparison.Ordinal),
            CultureInfo.InvariantCulture) * said.Groups["scale"].Value switch
        {
            "k" => 1e3, "万" => 1e4, "M" => 1e6, "亿" => 1e8, "bn" => 1e9, _ => 1,
        };

    /// <summary>As earlier versions stored it.</summary>
    [GeneratedRegex(@"(?<number>[\d.]+)(?: (?<scale>k|M|bn))? CNY a quarter")]
    private static partial Regex MoneyAQuarter();

    /// <summary>Numbers, and what looks like one and is none: levels of confidence, names of claims and of ranks.</summary>
    [GeneratedRegex(@"\b(?:95|99) %(?= [\d−+-])|95 % 区间|99 % of|99 %|rank 1|第 1 名|[A-Za-z]+\d\w*|"
        + @"(?<number>[+−-]?\d[\d,]*(?:\.\d+)?)(?: (?<scale>k\b|M\b|bn\b|万|亿))?")]
    private static partial Regex Numbers();
}
