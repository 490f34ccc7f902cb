using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Scenarios.Tables;

/// <summary>The credit of a release of O*NET: derived tables carry it as a comment, and so everything that is made with them can name the
/// release that they were made of.</summary>
internal static class OnetCredit
{
    private const int LongestRelease = 8;

    /// <summary>The credit line of a release, in English.</summary>
    public static string Of(string release) => CreditTexts.Onet.In(Language.English, release);

    /// <summary>The release that a credit line names; null when the text holds no such line.</summary>
    public static string? ReleaseIn(string text)
    {
        string[] around = CreditTexts.Onet.English.Split("{0}");
        int at = text.IndexOf(around[0], StringComparison.Ordinal);
        if (at < 0) return null;
        string rest = text[(at + around[0].Length)..];
        int end = rest.IndexOf(' ');
        return end is > 0 and <= LongestRelease ? rest[..end] : null;
    }

    /// <summary>The credit lines that stand in a table's comments, as far as they were written by an import.</summary>
    public static IReadOnlyList<string> In(string path) =>
        [.. File.ReadLines(path).TakeWhile(static line => line.TrimStart('"').StartsWith('#')).Select(ReleaseIn).OfType<string>()
            .Select(Of)];
}
