using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The releases that an import read: tables, credit and manifest name them.</summary>
/// <param name="Onet">Release of the O*NET database: <c>29</c> or, when more is known, <c>29.1</c>.</param>
/// <param name="OewsYear">Year of the OEWS estimates, which are those of May.</param>
/// <remarks>
/// The licence of O*NET asks for the name of the release, so none is assumed. What was said on the command line, the read-me of the
/// download and the download's name (<c>db_31_0_csv</c>) must agree. Where none of them says anything, the latest rating decides: the
/// database's main update comes in August of 1995 + its number. Ratings later than the release that was named are refused.
/// </remarks>
internal sealed partial record SourceReleases(string Onet, int OewsYear)
{
    /// <summary>The crosswalk that is read, by the classifications that its name tells.</summary>
    public const string Crosswalk = "CIP 2020 to SOC 2018";

    private const int YearBeforeTheFirst = 1995, MonthOfTheMainUpdate = 8;

    /// <summary>What told the release of O*NET.</summary>
    public required string OnetBy { get; init; }

    /// <summary>How the OEWS release is called.</summary>
    public string Oews => FormattableString.Invariant($"May {OewsYear}");

    /// <summary>Whether a text can be a release of O*NET.</summary>
    public static bool IsOnet(string text) => OnetRelease().IsMatch(text);

    /// <summary>The releases; null after a mistake was added to the folder's.</summary>
    /// <param name="folder">The downloaded files.</param>
    /// <param name="ratings">The ratings; null when they could not be read.</param>
    /// <param name="onet">As said on the command line.</param>
    /// <param name="oews">As said on the command line.</param>
    public static SourceReleases? Find(RawFolder folder, KnowledgeRatings? ratings, string? onet, int? oews)
    {
        (string Release, string By)? database = OnetOf(folder, ratings, onet);
        int? year = OewsOf(folder, oews);
        return database is { } found && year is not null ? new SourceReleases(found.Release, year.Value) { OnetBy = found.By } : null;
    }

    private static (string Release, string By)? OnetOf(RawFolder folder, KnowledgeRatings? ratings, string? said)
    {
        if (KnowledgeRatings.FileIn(folder) is not { } file) return null;
        var named = new List<(string Release, string Where)>();
        if (said is not null) named.Add((said, "--onet"));
        if (InReadMe().Match(folder.Beginning("*read*me*")) is { Success: true } text) named.Add((text.Groups[1].Value, "the read-me"));
        foreach (string name in folder.Names)
        {
            if (InName().Match(name) is { Success: true } match)
                named.Add(($"{match.Groups[1].Value}.{match.Groups[2].Value}", $"the name {FileMistakes.Quote(name)}"));
        }

        int? earliest = ratings?.Latest is var (year, month) ? year - YearBeforeTheFirst - (month < MonthOfTheMainUpdate ? 1 : 0) : null;
        if (named.Count == 0)
        {
            if (earliest is { } main)
                return (main.ToString(CultureInfo.InvariantCulture),
                    $"its latest rating, {LatestOf(ratings!)}; say --onet where it is another");
            if (ratings is not null)
                folder.Refuse(file, "does not say which release of O*NET it is, and the licence asks for its name: give --onet 29.0, say " +
                    "(the release stands on the page of the download and in its read-me)");
            return null;
        }

        (string release, string where) = named.MaxBy(static one => one.Release.Length);
        foreach ((string other, string place) in named.Where(one => !IsSame(one.Release, release)))
            folder.Refuse(file, $"is O*NET {release} by {where} and O*NET {other} by {place}: which is it?");
        if (earliest is { } least && least > int.Parse(release.Split('.')[0], CultureInfo.InvariantCulture))
            folder.Refuse(file, FormattableString.Invariant(
                $"has ratings of {LatestOf(ratings!)}, which O*NET {release} ({where}) cannot hold: they are of O*NET {least} or later"));
        return (release, where);
    }

    private static string LatestOf(KnowledgeRatings ratings) =>
        FormattableString.Invariant($"{ratings.Latest!.Value.Month:00}/{ratings.Latest.Value.Year}");

    private static int? OewsOf(RawFolder folder, int? said)
    {
        if (SectorEmployment.FileIn(folder) is not { } file) return null;
        var named = new List<(int Year, string Where)>();
        if (said is not null) named.Add((said.Value, "--oews"));
        if (YearInName().Match(file) is { Success: true } own) named.Add((Year(own), "its name"));
        foreach (string name in folder.Names)
        {
            if (OewsInName().Match(name) is { Success: true } match)
                named.Add((2000 + Year(match), $"the name {FileMistakes.Quote(name)}"));
        }

        if (named.Count == 0)
        {
            folder.Refuse(file, "does not say of which year its employment is: give --oews 2023, say, or keep the published name " +
                "(natsector_M2023_dl.xlsx)");
            return null;
        }

        foreach ((int year, string where) in named.Skip(1).Where(one => one.Year != named[0].Year))
            folder.Refuse(file, FormattableString.Invariant(
                $"is OEWS May {named[0].Year} by {named[0].Where} and May {year} by {where}: which is it?"));
        return named[0].Year;
    }

    /// <summary>One may be said to the year and the other to the quarter.</summary>
    private static bool IsSame(string one, string other) => one == other || one.StartsWith(other + ".", StringComparison.Ordinal)
        || other.StartsWith(one + ".", StringComparison.Ordinal);

    private static int Year(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{2}(\.\d)?$")]
    private static partial Regex OnetRelease();

    [GeneratedRegex(@"O\*NET\S{0,3}\s+(\d{2}(?:\.\d)?)\s+Database")]
    private static partial Regex InReadMe();

    [GeneratedRegex(@"\bdb_(\d{2})_(\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InName();

    [GeneratedRegex(@"(?<!\d)(20\d\d)(?!\d)")]
    private static partial Regex YearInName();

    [GeneratedRegex(@"\boesm(\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OewsInName();
}
