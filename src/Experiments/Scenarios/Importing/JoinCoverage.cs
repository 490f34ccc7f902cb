using System.Globalization;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>How much of one source another knows. Codes of another release do not join: without a count they would be lost in
/// silence.</summary>
/// <param name="Name">What is joined with what.</param>
/// <param name="Persons">All that should join.</param>
/// <param name="Matched">Of them, those whose code the other source has.</param>
/// <param name="Unmatched">Groups of codes that the other source lacks, with their persons and their largest code, the largest
/// first.</param>
internal sealed record JoinCoverage(string Name, double Persons, double Matched, IReadOnlyList<UnmatchedGroup> Unmatched)
{
    /// <summary>Smallest share with which a join is accepted. The committed tables' joins reach 0.88 and 0.94; sources of two releases of a
    /// classification fall far below.</summary>
    public const double Floor = 0.8;

    private const int MostNamed = 5;

    public double Share => Persons > 0 ? Matched / Persons : 0;

    /// <summary>Counts a join.</summary>
    /// <param name="name">What is joined with what.</param>
    /// <param name="codes">Codes with their persons.</param>
    /// <param name="isKnown">The other source has the code.</param>
    /// <param name="groupOf">Group of a code that is told of when it does not join.</param>
    public static JoinCoverage Of(string name,
        IEnumerable<(string Code, double Persons)> codes, Func<string, bool> isKnown, Func<string, string> groupOf)
    {
        (string Code, double Persons)[] all =
            [.. codes.GroupBy(static c => c.Code).Select(static g => (g.Key, g.Sum(static c => c.Persons)))];
        (string Code, double Persons)[] unknown = [.. all.Where(c => c.Persons > 0 && !isKnown(c.Code))];
        double persons = all.Sum(static c => c.Persons);
        return new JoinCoverage(name, persons, persons - unknown.Sum(static c => c.Persons),
        [
            .. unknown.GroupBy(c => groupOf(c.Code))
                .Select(static g => new UnmatchedGroup(g.Key, g.Sum(static c => c.Persons), g.MaxBy(static c => c.Persons).Code))
                .OrderByDescending(static g => g.Persons).ThenBy(static g => g.Group, StringComparer.Ordinal),
        ]);
    }

    /// <summary>"88.2 % of 142,083,590 persons joined; without a match: 31-0000 2.6 % (most of it 31-1120), …".</summary>
    public string Words()
    {
        string named = string.Join(", ", Unmatched.Take(MostNamed)
            .Select(g => string.Create(CultureInfo.InvariantCulture,
            $"{g.Group} {100 * g.Persons / Persons:0.0} % (most of it {g.Largest})")));
        string rest = Unmatched.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $" and {Unmatched.Count - MostNamed} more groups") : string.Empty;
        string unmatched = Unmatched.Count > 0 ? $"; without a match: {named}{rest}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Name}: {100 * Share:0.0} % of {Persons:#,0} persons joined{unmatched}");
    }
}

/// <summary>A group of codes without a match.</summary>
/// <param name="Group">The group.</param>
/// <param name="Persons">Persons in it.</param>
/// <param name="Largest">Its code with the most of them.</param>
internal sealed record UnmatchedGroup(string Group, double Persons, string Largest);
