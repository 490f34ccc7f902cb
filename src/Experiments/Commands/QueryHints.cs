using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Queries;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Commands;

/// <summary>What helps somebody whose query is wrong or finds nothing: the tables, their columns, the words that a column holds.</summary>
internal static partial class QueryHints
{
    /// <summary>Columns told of one table; a design may have hundreds.</summary>
    private const int MostColumns = 40;

    /// <summary>Words of a column told, and those looked through for one that is near.</summary>
    private const int MostWords = 12, MostLookedThrough = 2000;

    /// <summary>The tables and, of those that the query names, the columns; of all when it names none.</summary>
    public static IEnumerable<string> OfMistake(string folder, string sql, Language language)
    {
        IReadOnlyList<(string Table, IReadOnlyList<string> Columns)> all = ResultQuery.Columns(folder);
        yield return QueryTexts.Tables.In(language, string.Join(", ", all.Select(static t => t.Table)));
        (string Table, IReadOnlyList<string> Columns)[] named = [.. all.Where(t => IsNamed(sql, t.Table))];
        foreach ((string table, IReadOnlyList<string> columns) in named.Length > 0 ? named : [.. all])
        {
            string told = string.Join(", ", columns.Take(MostColumns));
            if (columns.Count == 0) continue;
            yield return QueryTexts.Columns.In(language, table,
                columns.Count > MostColumns ? QueryTexts.OfMany.In(language, told, columns.Count - MostColumns) : told);
        }
    }

    /// <summary>That no row was found, and which word of the query stands in no row of its column.</summary>
    public static IEnumerable<string> OfNothing(string folder, string sql, Language language, CancellationToken cancellation)
    {
        yield return QueryTexts.NoRow.In(language);
        IReadOnlyList<(string Table, IReadOnlyList<string> Columns)> tables =
            [.. ResultQuery.Columns(folder).Where(t => IsNamed(sql, t.Table))];
        foreach (Match asked in Comparison().Matches(sql).Take(MostWords))
        {
            string column = asked.Groups["column"].Value, word = asked.Groups["word"].Value.Replace("''", "'", StringComparison.Ordinal);
            foreach ((string table, _) in tables.Where(t => t.Columns.Contains(column, StringComparer.OrdinalIgnoreCase)))
            {
                if (ResultQuery.Words(folder, table, column, MostLookedThrough, cancellation) is not { } words || words.Contains(word))
                    continue;
                string said = QueryTexts.NoSuchWord.In(language, column, table, word);
                if (NearestName.Suggest(word, words) is { } near) said += " " + QueryTexts.Nearest.In(language, near);
                else if (words.Count > 0) said += " " + QueryTexts.Words.In(language, string.Join(", ", words.Take(MostWords))
                    + (words.Count > MostWords ? ", …" : string.Empty));
                yield return said;
            }
        }
    }

    private static bool IsNamed(string sql, string table) =>
        Regex.IsMatch(sql, $@"\b{Regex.Escape(table)}\b", RegexOptions.IgnoreCase);

    /// <summary>column = 'word'</summary>
    [GeneratedRegex("\"?(?<column>[A-Za-z_][A-Za-z0-9_.]*)\"?\\s*=\\s*'(?<word>(?:[^']|'')*)'")]
    private static partial Regex Comparison();
}
