using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios.Importing;

/// <summary>The lists of real institutions in the raw folder: the ministry's of one province, and numbers by province and type. Of both
/// only place and type are taken: no name stands beside what is drawn. Who has no list makes no table of colleges.</summary>
internal static class InstitutionLists
{
    /// <summary>The list of which both are taken.</summary>
    public const string Of = "list of the ministry of education, 20 June 2025";

    private const string ListOfHunan = "hunan_colleges*", CountsOfChina = "china_colleges_by_province_type*";

    /// <summary>Hunan's institutions, numbered within their cities; null without a list.</summary>
    public static IReadOnlyList<KnownCollege>? Hunan(RawFolder folder)
    {
        if (folder.Find(ListOfHunan) is not { } name) return null;
        IReadOnlyList<KnownCollege> named = folder.Read(name, "city and type of Hunan's institutions", static (path, mistakes) =>
            CollegesImport.InCities(MinistryList.Read(path, null, mistakes), HunanTables.Regions, mistakes));
        return GeneratedColleges.Numbered(HunanTables.Regions,
            (city, type) => named.Count(one => one.Region == city && one.Type == type));
    }

    /// <summary>China's institutions, numbered within their provinces; null without their numbers.</summary>
    public static IReadOnlyList<KnownCollege>? China(RawFolder folder)
    {
        if (folder.Find(CountsOfChina) is not { } name) return null;
        var provinces = new KnownNames(ChinaTables.Regions.Select(static region =>
            (region.Id, (IEnumerable<string>)[region.ChineseName, region.Id.Replace("-", "", StringComparison.Ordinal)])));
        var counts = new Dictionary<(string, CollegeType), int>();
        folder.Read(name, "institutions by province and type", new TableColumns(["province", .. PopulationTables.CollegeTypes], []), line =>
        {
            string province = line.OneOf("province", provinces, "province");
            foreach (CollegeType type in Enum.GetValues<CollegeType>())
                counts[(province, type)] = line.Whole(PopulationTables.NameOf(type), 0, 1000, "institutions");
        });
        return GeneratedColleges.Numbered(ChinaTables.Regions, (province, type) => counts.GetValueOrDefault((province, type)));
    }
}
