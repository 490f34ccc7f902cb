using System.Globalization;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Importing;

/// <summary>Generates the tables of Hunan's cities and colleges, which nobody publishes. Only the totals are measured.</summary>
/// <remarks>
/// Measured (2024): 128 institutions, 590,000 entrants a year. The split of institutions by type is the national one of 2024 without adult institutions
/// (1,257 : 51 : 1,562); that of entrants is the national one of 2023 (4.78 : 0.090 : 5.55 million). Everything else is an assumption.
/// <para>Rule. Whole numbers are shared out by largest remainders (ties to the earlier). Cities receive colleges by enterprise weight, at least one each; along the list of
/// colleges, each receives the type that lags most behind its share. College number n (from 1) draws three numbers of the R₃ low-discrepancy sequence,
/// u_j = (n·m_j mod 2³²)/2³² with m = (3518319155, 2882110345, 2360945575) = 2³²·(g⁻¹, g⁻², g⁻³), g = 1.2207440846 the root of g⁴ = g + 1: u₁ gives the
/// year of foundation (evenly within its type's years), u₂ the relative size (evenly between 0.4 and 1.6), u₃ whether an industry ran it
/// (only colleges founded before 1998, when these ties were cut).</para>
/// </remarks>
internal static class HunanTables
{
    public const int Institutions = 128;
    public const int Entrants = 590_000;
    public const int ProgrammesPerCollege = 12;
    private const int TiesCut = 1998;

    private static readonly uint[] Multipliers = [3518319155, 2882110345, 2360945575];

    /// <summary>What is assumed of a type: national institutions and entrants (millions), years of foundation, share once run by an industry.</summary>
    private static readonly (CollegeType Type, double Institutions, double Entrants, int FirstYear, int LastYear, double IndustryRun)[] Types =
    [
        (CollegeType.Undergraduate, 1257, 4.78, 1905, 2004, 0.2),
        (CollegeType.VocationalUndergraduate, 51, 0.090, 1950, 1990, 0.5),
        (CollegeType.HigherVocational, 1562, 5.55, 1950, 2015, 0.5),
    ];

    /// <summary>The 14 prefecture-level divisions: positions of the seats are facts, enterprise weights an assumption (the order of magnitude of their shares of output).</summary>
    public static IReadOnlyList<RegionRow> Regions { get; } =
    [
        new("Changsha", "长沙市", 0.30, 28.23, 112.94),
        new("Zhuzhou", "株洲市", 0.075, 27.83, 113.13),
        new("Xiangtan", "湘潭市", 0.055, 27.83, 112.94),
        new("Hengyang", "衡阳市", 0.085, 26.89, 112.57),
        new("Shaoyang", "邵阳市", 0.055, 27.24, 111.47),
        new("Yueyang", "岳阳市", 0.095, 29.36, 113.13),
        new("Changde", "常德市", 0.085, 29.03, 111.70),
        new("Zhangjiajie", "张家界市", 0.01, 29.12, 110.48),
        new("Yiyang", "益阳市", 0.045, 28.55, 112.36),
        new("Chenzhou", "郴州市", 0.06, 25.77, 113.01),
        new("Yongzhou", "永州市", 0.05, 26.42, 111.61),
        new("Huaihua", "怀化市", 0.035, 27.57, 110.00),
        new("Loudi", "娄底市", 0.04, 27.70, 112.00),
        new("Xiangxi", "湘西土家族苗族自治州", 0.01, 28.31, 109.74),
    ];

    /// <summary>The colleges, city by city.</summary>
    public static IReadOnlyList<CollegeRow> Colleges()
    {
        int[] byRegion = [.. Apportionment.LargestRemainders(Institutions - Regions.Count, [.. Regions.Select(region => region.EnterpriseWeight)]).Select(count => count + 1)];
        int[] typeTotals = Apportionment.LargestRemainders(Institutions, [.. Types.Select(type => type.Institutions)]);
        int[] entrantTotals = Apportionment.LargestRemainders(Entrants, [.. Types.Select(type => type.Entrants)]);
        var drafts = new List<(CollegeRow Row, double Size)>();
        int[] given = new int[Types.Length];
        for (int region = 0; region < Regions.Count; region++)
        {
            for (int ordinal = 1; ordinal <= byRegion[region]; ordinal++)
            {
                int number = drafts.Count + 1;
                int type = Apportionment.MostLagging(typeTotals, given, number);
                given[type]++;
                int founded = Types[type].FirstYear + (int)(Draw(number, 0) * (Types[type].LastYear - Types[type].FirstYear + 1));
                string city = Regions[region].Id;
                drafts.Add((new CollegeRow(
                    string.Create(CultureInfo.InvariantCulture, $"{city}-{ordinal:00}"), string.Create(CultureInfo.InvariantCulture, $"{city} college {ordinal:00}"),
                    Types[type].Type, city, founded, founded < TiesCut && Draw(number, 2) < Types[type].IndustryRun, 0, ProgrammesPerCollege),
                    0.4 + (1.2 * Draw(number, 1))));
            }
        }
        var entrants = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int type = 0; type < Types.Length; type++)
        {
            (CollegeRow Row, double Size)[] ofType = [.. drafts.Where(draft => draft.Row.Type == Types[type].Type)];
            int[] shares = Apportionment.LargestRemainders(entrantTotals[type], [.. ofType.Select(draft => draft.Size)]);
            for (int college = 0; college < ofType.Length; college++) entrants[ofType[college].Row.Id] = shares[college];
        }
        return [.. drafts.Select(draft => draft.Row with { EntrantsPerYear = entrants[draft.Row.Id] })];
    }

    /// <summary>Number <paramref name="n"/> of coordinate <paramref name="coordinate"/> of the R₃ sequence, in [0, 1).</summary>
    public static double Draw(int n, int coordinate) => unchecked((uint)n * Multipliers[coordinate]) / 4294967296.0;
}
