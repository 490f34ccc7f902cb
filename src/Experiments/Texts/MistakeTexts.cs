using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Texts;

/// <summary>What commands say of mistakes, in the user's language. Mistakes are made in English, deep in readers that know no language; the
/// table <c>mistakes-chinese.tsv</c> says the same in Chinese where they are printed.</summary>
/// <remarks>What differs in a sentence (names, numbers, the user's words) stays; words of our own in it are said in Chinese too.</remarks>
internal static partial class MistakeTexts
{
    private const string Ending = "…";

    private static readonly Lazy<(Regex English, string Chinese)[]> Sentences = new(static () =>
        [.. Lines.Where(static line => !IsEnding(line) && line.Key.Contains('{', StringComparison.Ordinal))
            .Select(static line => (Pattern(line.Key, "^", "$"), line.Value))]);

    private static readonly Lazy<(Regex English, string Chinese)[]> Endings = new(static () => [.. Lines.Where(IsEnding)
        .Select(static line => (Pattern(line.Key[Ending.Length..], "^(?<before>.+?)", "$"), line.Value))]);

    private static readonly Lazy<FrozenDictionary<string, string>> Known =
        new(static () => Lines.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Every line of the table.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Lines => StoredTexts.ReadTable("mistakes-chinese.tsv");

    /// <summary>A mistake in a language; in English where the table does not know it.</summary>
    public static string In(Language language, string english) =>
        language == Language.English ? english : Chinese(english) ?? english;

    /// <summary>The Chinese of a mistake; null when the table does not know it.</summary>
    public static string? Chinese(string english)
    {
        if (Known.Value.TryGetValue(english, out string? whole)) return whole;
        foreach ((Regex ending, string chinese) in Endings.Value)
        {
            if (ending.Match(english) is not { Success: true } match || Chinese(match.Groups["before"].Value) is not { } before) continue;
            return before + Filled(chinese, match);
        }

        foreach ((Regex sentence, string chinese) in Sentences.Value)
            if (sentence.Match(english) is { Success: true } match) return Filled(chinese, match);
        return null;
    }

    private static string Filled(string chinese, Match match) =>
        Place().Replace(chinese, place => match.Groups["p" + place.Groups[1].Value].Value is var piece && IsQuoted(chinese, place)
            ? piece : Piece(piece));

    private static bool IsQuoted(string text, Match place) => place.Index > 0 && text[place.Index - 1] == '\'';

    /// <summary>A name, a number or the user's words stay; units and words of our own do not.</summary>
    private static string Piece(string piece) => piece.Length == 0 || piece[0] == '\'' && piece.IndexOf('\'', 1) == piece.Length - 1 ? piece
        : CatalogueTexts.Find("unit:" + piece) ?? Chinese(piece) ?? piece;

    private static bool IsEnding(KeyValuePair<string, string> line) => line.Key.StartsWith(Ending, StringComparison.Ordinal);

    /// <summary>Places are named groups, as short as may be; the same number twice is the same text twice.</summary>
    private static Regex Pattern(string english, string before, string after)
    {
        var seen = new HashSet<string>();
        string pattern = Place().Replace(Regex.Escape(english).Replace("\\{", "{", StringComparison.Ordinal), place =>
            seen.Add(place.Groups[1].Value) ? string.Create(CultureInfo.InvariantCulture, $"(?<p{place.Groups[1].Value}>.+?)")
            : string.Create(CultureInfo.InvariantCulture, $"\\k<p{place.Groups[1].Value}>"));
        return new Regex(before + pattern + after, RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(2));
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
