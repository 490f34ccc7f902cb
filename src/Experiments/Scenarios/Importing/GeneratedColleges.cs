using System.Globalization;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Draws what is not known of colleges.</summary>
/// <remarks>
/// College number n (from 1) draws three numbers of the R₃ low-discrepancy sequence, u_j = (n·m_j mod 2³²)/2³² with m = (3518319155,
/// 2882110345, 2360945575) = 2³²·(g⁻¹, g⁻², g⁻³), g = 1.2207440846 the root of g⁴ = g + 1: u₁ gives the year of foundation (evenly within
/// its type's years), u₂ the relative size (evenly between 0.4 and 1.6), u₃ whether an industry ran it (only colleges founded before 1998,
/// when these ties were cut). Entrants are shared out by size times the national mean of the type (largest remainders, ties to the
/// earlier).
/// </remarks>
internal static class GeneratedColleges
{
    private const int TiesCut = 1998;

    private static readonly uint[] Multipliers = [3518319155, 2882110345, 2360945575];

    /// <summary>What is assumed of a type: national institutions and entrants (millions), years of foundation, share once run by an
    /// industry.</summary>
    private static readonly (CollegeType Type, double Institutions, double Entrants, int FirstYear, int LastYear,
        double IndustryRun)[] Types =
    [
        (CollegeType.Undergraduate, 1257, 4.78, 1905, 2004, 0.2),
        (CollegeType.VocationalUndergraduate, 51, 0.090, 1950, 1990, 0.5),
        (CollegeType.HigherVocational, 1562, 5.55, 1950, 2015, 0.5),
    ];

    /// <summary>Institutions of which only place and type are known, or of which no more is to be told: numbered within their place,
    /// place by place and type by type, so that a number points at nobody.</summary>
    /// <param name="regions">The places, in order.</param>
    /// <param name="count">How many of a type a place has.</param>
    public static IReadOnlyList<KnownCollege> Numbered(IReadOnlyList<RegionRow> regions, Func<string, CollegeType, int> count) =>
    [
        .. regions.SelectMany(region => Types.SelectMany(type => Enumerable.Repeat(type.Type, count(region.Id, type.Type)))
            .Select((type, i) => new KnownCollege(string.Create(CultureInfo.InvariantCulture, $"{region.Id}-{i + 1:00}"),
                string.Create(CultureInfo.InvariantCulture, $"{region.Id} college {i + 1:00}"), type, region.Id, ListedAttributes.None))),
    ];

    /// <summary>Colleges of a list: what it does not say is drawn; programmes go with the size.</summary>
    /// <param name="listed">The colleges, in the order of the list: it decides what is drawn.</param>
    /// <param name="entrants">Entrants a year of all; null draws as many as institutions of these types have on average.</param>
    /// <param name="programmes">Programmes of a college of middling size.</param>
    public static IReadOnlyList<CollegeRow> Complete(IReadOnlyList<KnownCollege> listed, double? entrants, int programmes)
    {
        var drawn = listed.Select(static (row, i) => Drawn((int)row.Type, i + 1)).ToArray();
        double[] usual = [.. listed.Select(static row => row.Listed.Entrants is null
            ? Types[(int)row.Type].Entrants / Types[(int)row.Type].Institutions : 0)];
        double left = entrants is { } all ? all - listed.Sum(static row => row.Listed.Entrants ?? 0) : 1e6 * usual.Sum();
        int[] shares = usual.Sum() > 0
            ? Apportionment.LargestRemainders((int)Math.Round(left), [.. usual.Select((persons, i) => persons * drawn[i].Size)])
            : new int[listed.Count];
        return [.. listed.Select((row, i) => new CollegeRow(row.Id, row.Name, row.Type, row.Region,
            row.Listed.Founded ?? drawn[i].Founded, row.Listed.IsIndustryRun ?? drawn[i].IsIndustryRun,
            row.Listed.Entrants ?? Math.Max(1, shares[i]),
            row.Listed.Programmes ?? (int)Math.Max(1, Math.Round(programmes * drawn[i].Size))))];
    }

    /// <summary>What college number n of a type draws: year of foundation, whether an industry ran it, relative size.</summary>
    private static (int Founded, bool IsIndustryRun, double Size) Drawn(int type, int number)
    {
        (_, _, _, int first, int last, double industryRun) = Types[type];
        int founded = first + (int)(Draw(number, 0) * (last - first + 1));
        return (founded, founded < TiesCut && Draw(number, 2) < industryRun, 0.4 + (1.2 * Draw(number, 1)));
    }

    /// <summary>Number <paramref name="n"/> of coordinate <paramref name="coordinate"/> of the R₃ sequence, in [0, 1).</summary>
    public static double Draw(int n, int coordinate) => unchecked((uint)n * Multipliers[coordinate]) / 4294967296.0;
}
