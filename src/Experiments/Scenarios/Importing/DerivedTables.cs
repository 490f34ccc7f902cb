using System.Globalization;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>Writes the derived tables: UTF-8, LF, <c>#</c> comment lines first, numbers with nine significant digits, so that the same
/// inputs give the same bytes.</summary>
internal static class DerivedTables
{
    private const string SyntheticMark = "synthetic=true";

    public static byte[] Sectors(IReadOnlyList<SectorRow> rows, IReadOnlyList<string> fields, SourceReleases releases)
    {
        string[] general = rows.All(static row => double.IsFinite(row.General)) ? ["general"] : [];
        return Write(Origin(releases), ["id", "name", "weight", "coverage", .. general, .. fields],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.Name, Show(row.Weight), Show(row.Coverage),
                .. general.Select(_ => Show(row.General)), .. row.Profile.Select(Show)]));
    }

    public static byte[] Families(IReadOnlyList<FamilyRow> rows, IReadOnlyList<string> fields, SourceReleases releases) =>
        Write(Origin(releases), ["id", "name", "weight", .. fields],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.Name, Show(row.Weight), .. row.Profile.Select(Show)]));

    public static byte[] FamilySectors(IReadOnlyList<FamilySectorRow> rows, SourceReleases releases) =>
        Write(Origin(releases), ["family", "sector", "share"],
            rows.Select(row => (IEnumerable<string>)[row.Family, row.Sector, Show(row.Share)]));

    public static byte[] Regions(IReadOnlyList<RegionRow> rows) =>
        Write([SyntheticMark, "Names and positions are facts; enterprise weights are assumed."],
            ["id", "chinese_name", "enterprise_weight", "latitude", "longitude", "synthetic"],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.ChineseName, Show(row.EnterpriseWeight), Show(row.Latitude),
                Show(row.Longitude), "true"]));

    /// <summary>Colleges: which columns are drawn stands in each row.</summary>
    /// <param name="rows">The colleges.</param>
    /// <param name="words">What is measured.</param>
    /// <param name="known">What is known of each.</param>
    public static byte[] Colleges(IReadOnlyList<CollegeRow> rows, string words, IReadOnlyList<KnownCollege> known)
    {
        IReadOnlyList<string>[] drawn = [.. known.Select(static row => row.Listed.Missing)];
        return Write(drawn.Any(static columns => columns.Count > 0) ? [SyntheticMark, words] : [words],
            ["id", "name", "type", "region", .. ListedAttributes.Columns, "drawn", "synthetic"],
            rows.Select((row, i) => (IEnumerable<string>)
                [.. Cells(row), string.Join(' ', drawn[i]), drawn[i].Count > 0 ? "true" : "false"]));
    }

    /// <summary>A list with empty cells for what one may know oneself.</summary>
    public static byte[] Template(IReadOnlyList<ListedCollege> listed) =>
        ForExcel(Write([], ["code", "name", "city", "type", .. ListedAttributes.Columns], listed.Select(static row => (IEnumerable<string>)
        [
            row.Code, row.Name, row.City, PopulationTables.NameOf(row.Type), Show(row.Listed.Founded),
            row.Listed.IsIndustryRun is { } isRun ? isRun ? "true" : "false" : string.Empty, Show(row.Listed.Entrants),
            Show(row.Listed.Programmes),
        ])));

    /// <summary>Cities with empty cells for what one may know oneself.</summary>
    public static byte[] TemplateOfRegions(IReadOnlyList<string> cities) =>
        ForExcel(Write([], RegionsImport.Columns, cities.Select(static city => (IEnumerable<string>)[city, city, "", "", ""])));

    /// <summary>Cities as somebody filled them in.</summary>
    public static byte[] FilledRegions(IReadOnlyList<RegionRow> rows, bool isAssumed, string list) =>
        ForExcel(Write(
            isAssumed ? [SyntheticMark, $"Names as in {list}; enterprise weights are assumed: as many in each."] : [$"As in {list}."],
            ["id", "chinese_name", "enterprise_weight", "latitude", "longitude", "synthetic"],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.ChineseName, Show(row.EnterpriseWeight), Show(row.Latitude),
                Show(row.Longitude), isAssumed ? "true" : "false"])));

    /// <summary>A list of enterprises with nothing in it, and beside it what its cells may name.</summary>
    public static byte[] TemplateOfEnterprises(IReadOnlyList<string> regions, IReadOnlyList<SectorRow> sectors)
    {
        string[] chinese = [.. sectors.Select(static sector => OtherNames.ChineseOf(sector))];
        return ForExcel(Write([], [.. EnterprisesImport.Columns, "known_regions", "known_sectors", "known_sectors_zh"],
            Enumerable.Range(0, Math.Max(regions.Count, sectors.Count)).Select(i => (IEnumerable<string>)
            [
                .. EnterprisesImport.Columns.Select(static _ => ""), regions.ElementAtOrDefault(i) ?? "",
                sectors.ElementAtOrDefault(i)?.Name ?? "", chinese.ElementAtOrDefault(i) ?? "",
            ])));
    }

    /// <summary>One's own enterprises, by the ids of regions and sectors.</summary>
    public static byte[] Enterprises(IReadOnlyList<EnterpriseRow> rows, string list) =>
        ForExcel(Write([$"As in {list}."], EnterprisesImport.Columns, rows.Select(static row => (IEnumerable<string>)
            [row.Id, row.Name, row.Region, row.Sector, row.Staff.ToString(CultureInfo.InvariantCulture)])));

    /// <summary>Cities of a list of colleges, of which nothing but the name is known.</summary>
    public static byte[] ListedRegions(IReadOnlyList<RegionRow> rows) =>
        ForExcel(Write([SyntheticMark, "Names are facts; enterprise weights are assumed: the share of the listed colleges."],
            ["id", "chinese_name", "enterprise_weight", "synthetic"],
            rows.Select(row => (IEnumerable<string>)[row.Id, row.ChineseName, Show(row.EnterpriseWeight), "true"])));

    /// <summary>The releases that were read; the first line is asked for by the licence of O*NET.</summary>
    private static string[] Origin(SourceReleases releases) =>
    [
        OnetCredit.Of(releases.Onet),
        $"The mix of knowledge is that of US sectors and programmes (O*NET, BLS OEWS {releases.Oews}, NCES crosswalk), standing in for " +
            "Hunan's.",
    ];

    private static IEnumerable<string> Cells(CollegeRow row) =>
    [
        row.Id, row.Name, PopulationTables.NameOf(row.Type), row.Region, Show(row.Founded), row.IsIndustryRun ? "true" : "false",
        Show(row.EntrantsPerYear), Show(row.Programmes),
    ];

    private static byte[] Write(IReadOnlyList<string> comments, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var stream = new MemoryStream();
        using (CsvWriter csv = Csv.CommentedWriter(stream))
        {
            foreach (string comment in comments) csv.WriteComment(" " + comment);
            csv.WriteRow(header);
            foreach (IEnumerable<string> row in rows) csv.WriteRow(row);
        }
        return stream.ToArray();
    }

    /// <summary>Tables with Chinese names, which people open in Excel.</summary>
    public static byte[] ForExcel(byte[] table) => [.. Csv.Mark, .. table];

    private static string Show(double? value) => value is { } known ? Show(known) : string.Empty;

    private static string Show(double value) =>
        value == 0 ? "0" : double.IsNaN(value) ? "" : value.ToString("G9", CultureInfo.InvariantCulture);
}
