using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Policies;

namespace Ronghe.Experiments.Scenarios;

/// <summary>What levers, types of colleges, regions and sectors are called beside their keys: Chinese names, short and official, and
/// the names in tables.</summary>
internal static class OtherNames
{
    /// <summary>Kinds of places that an official name ends with, the longer before those that they end with.</summary>
    private static readonly string[] KindsOfPlaces =
    [
        "土家族苗族自治州", "自治州", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "特别行政区", "地区", "省", "市", "盟",
    ];

    /// <summary>The keys of levers by their other names.</summary>
    public static IReadOnlyDictionary<string, string> Levers { get; } =
        LeverCatalog.All.ToDictionary(static lever => lever.ChineseTitle, static lever => lever.Key, StringComparer.Ordinal);

    /// <summary>What levers may be called.</summary>
    public static KnownNames OfLevers { get; } =
        new(LeverCatalog.All.Select(static lever => (lever.Key, (IEnumerable<string>)[lever.ChineseTitle])));

    /// <summary>What a type of college is called in Chinese, as pages and as official lists say it.</summary>
    public static IReadOnlyList<string> Of(CollegeType type) =>
        [CatalogueTexts.Name(type).Chinese, .. type switch
        {
            CollegeType.Undergraduate => (string[])["普通本科"],
            CollegeType.VocationalUndergraduate => ["本科层次职业教育"],
            _ => ["专科", "高职专科", "高职（专科）", "高职(专科)"],
        }];

    /// <summary>What regions may be called.</summary>
    public static KnownNames Of(IEnumerable<RegionRow> regions) => new(regions.Select(static region =>
        (region.Id, (IEnumerable<string>)[region.ChineseName, Short(region.ChineseName), Chinese("region:" + region.Id)])));

    /// <summary>What sectors may be called.</summary>
    public static KnownNames Of(IEnumerable<SectorRow> sectors) => new(sectors.Select(static sector =>
        (sector.Id, (IEnumerable<string>)[sector.Name, ChineseOf(sector)])));

    /// <summary>The Chinese name of a sector of this classification; empty for any other.</summary>
    public static string ChineseOf(SectorRow sector) => Chinese("sector:" + sector.Id);

    /// <summary>What the regions of a world may be called, whose table is not at hand.</summary>
    public static KnownNames Of(IEnumerable<RegionInput> regions) => new(regions.Select(static region =>
        (region.Id, (IEnumerable<string>)[Chinese("region:" + region.Id), Short(Chinese("region:" + region.Id))])));

    /// <summary>What the sectors of a world may be called.</summary>
    public static KnownNames Of(IEnumerable<SectorInput> sectors) => new(sectors.Select(static sector =>
        (sector.Id, (IEnumerable<string>)[sector.Name, Chinese("sector:" + sector.Id)])));

    /// <summary>What types of colleges may be called.</summary>
    public static KnownNames OfCollegeTypes { get; } = new(PopulationTables.CollegeTypes
        .Select(static (word, type) => (word, (IEnumerable<string>)Of((CollegeType)type))));

    /// <summary>A place without what kind of place it is: 长沙 of 长沙市.</summary>
    public static string Short(string place)
    {
        foreach (string kind in KindsOfPlaces)
        {
            if (place.Length > kind.Length + 1 && place.EndsWith(kind, StringComparison.Ordinal)) return place[..^kind.Length];
        }

        return place;
    }

    private static string Chinese(string key) => CatalogueTexts.Find(key) ?? "";
}
