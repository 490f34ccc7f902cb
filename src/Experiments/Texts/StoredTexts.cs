using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>What results folders hold in English — sentences, claims, verdicts, titles and names of columns — with the Chinese of
/// <c>stored-chinese.tsv</c>.</summary>
/// <remarks>Tables on disk are English in every language; only a page that quotes them says it in another. What the table does not know
/// stays as it is stored: the user's own words.</remarks>
internal static partial class StoredTexts
{
    private const string Column = "column:";
    private static readonly Lazy<FrozenDictionary<string, string>> Known =
        new(static () => ReadTable("stored-chinese.tsv").ToFrozenDictionary(StringComparer.Ordinal));
    private static readonly Lazy<(Regex English, string Chinese)[]> Sentences = new(static () =>
        [.. ReadTable("stored-chinese.tsv").Where(static line => Place().IsMatch(line.Key))
            .Select(static line => (Pattern(line.Key), line.Value))]);

    /// <summary>A sentence, title or word as stored, in a language.</summary>
    public static string Phrase(string stored, Language language) => language == Language.English ? stored : Chinese(stored) ?? stored;

    /// <summary>A key as people read it: a lever, an observation, a group, a variant; blanks for underscores where it has no
    /// name.</summary>
    public static string Word(string key, Language language) =>
        language == Language.English ? key.Replace('_', ' ') : Named(key) ?? key.Replace('_', ' ');

    /// <summary>The heading of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="language">Of the heading.</param>
    /// <param name="meaning">What its cells say, in that language, for columns that have no other name there; null for none.</param>
    public static string Heading(string column, Language language, string? meaning = null) =>
        language == Language.Chinese && (Known.Value.GetValueOrDefault(Column + column) ?? Named(column) ?? meaning) is { } heading
            ? heading
        : column.Length == 0 ? "?" : char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' ');

    /// <summary>Text of the table for exactly this; null when it has none.</summary>
    public static string? Find(string stored) => Known.Value.GetValueOrDefault(stored);

    /// <summary>Every line of the table.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Lines => ReadTable("stored-chinese.tsv");

    /// <summary>Chinese of a stored text; null when nothing in it is known.</summary>
    internal static string? Chinese(string stored)
    {
        if (Named(stored) is { } name) return name;
        if (!stored.AsSpan().ContainsAny(' ', '_')) return null;
        foreach ((Regex english, string chinese) in Sentences.Value)
        {
            if (english.Match(stored) is { Success: true } match)
                return AfterBracket()
                .Replace(Place().Replace(chinese, place => Piece(match.Groups["p" + place.Groups[1].Value].Value)), "）");
        }

        return null;
    }

    private static string? Named(string key) =>
        Known.Value.GetValueOrDefault(key) ?? CatalogueTexts.Named(key);

    /// <summary>What stands at a place of a sentence: a name, a list of names with numbers, a number with its interval.</summary>
    private static string Piece(string piece)
    {
        if (Chinese(piece) is { } whole) return whole;
        string[] parts = piece.Split(", ");
        string[] said = [.. parts.Select(static part =>
            NameAndNumber().Match(part) is { Success: true } pair && Named(pair.Groups[1].Value) is { } name
                ? $"{name} {pair.Groups[2].Value}" : Named(part) ?? part)];
        string text = said.SequenceEqual(parts) ? piece : string.Join('、', said);
        text = LowToHigh().Replace(text, "$1（$2 至 $3）");
        return Scaled().Replace(text, static number => Readable.Number(
            double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) * number.Groups[2].Value switch { "k" => 1e3, "M" => 1e6,
                _ => 1e9 }, Language.Chinese));
    }

    /// <summary>A pattern of which every <c>{0}</c> is a named group; the same number twice is the same text twice.</summary>
    private static Regex Pattern(string english)
    {
        var seen = new HashSet<string>();
        string pattern = Place().Replace(Regex.Escape(english).Replace("\\{", "{", StringComparison.Ordinal), place =>
            seen.Add(place.Groups[1].Value) ? $"(?<p{place.Groups[1].Value}>.+?)" : $"\\k<p{place.Groups[1].Value}>");
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant);
    }

    /// <summary>The lines of a table that is part of the program: English, a tab, Chinese.</summary>
    internal static List<KeyValuePair<string, string>> ReadTable(string name)
    {
        using Stream stream = typeof(StoredTexts).Assembly.GetManifestResourceStream("Ronghe.Experiments.Languages." + name)
            ?? throw new InvalidOperationException($"The table {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        var lines = new List<KeyValuePair<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#') lines.Add(new(line[..tab], line[(tab + 1)..]));
        }

        return lines;
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(.+) ([−-]?[\d.]+)$")]
    private static partial Regex NameAndNumber();

    [GeneratedRegex(@"([+−-]?[\d.]+) \(([+−-]?[\d.]+) to ([+−-]?[\d.]+)\)")]
    private static partial Regex LowToHigh();

    /// <summary>A wide bracket brings its own blank.</summary>
    [GeneratedRegex(@"）\s+")]
    private static partial Regex AfterBracket();

    [GeneratedRegex(@"([\d.]+) (k|M|bn)\b")]
    private static partial Regex Scaled();
}
