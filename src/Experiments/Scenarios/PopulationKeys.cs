using Ronghe.Experiments.Scenarios.Forms;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Scenarios;

/// <summary>A table, or the setting of what is made where there is none.</summary>
/// <param name="Table">Path of the table; null when there is none.</param>
/// <param name="Synthetic">The setting; null with a table.</param>
internal sealed record TableOrSynthetic(YamlScalar? Table, ReadGroup? Synthetic);

/// <summary>How many synthetic enterprises there are.</summary>
/// <param name="Total">In all regions together; null when each region has its own number.</param>
/// <param name="ByRegion">By region.</param>
internal sealed record EnterpriseCounts(int? Total, IReadOnlyList<MapEntry<int>> ByRegion);

/// <summary>The keys of <c>population</c>: CSV tables, or what is made where there is none.</summary>
internal static class PopulationKeys
{
    public const int MostSynthetic = 20_000_000;

    private const int MostColleges = 100_000;
    private const int MostRegions = 1_000;
    private const int MostProgrammes = 1_000;
    private const double MostEntrants = 100_000_000;

    public static Key<YamlScalar> Sectors { get; } = new("sectors", Table(), "Table of sectors.") { IsNeeded = true };

    public static Key<IReadOnlyList<YamlScalar>> SectorIds { get; } = new("sector_ids",
        new ListForm<YamlScalar>(new TextForm("id or name of a sector"),
            "sector") { IsSet = true, Least = 2, WhenFew = "must name at least 2 sectors" },
        "Sectors picked from the table; all when left out. Weights, and graduates by sector, are rescaled over those picked.");

    public static Key<YamlScalar> Families { get; } = new("families", Table(), "Table of programme families.") { IsNeeded = true };

    public static Key<YamlScalar> FamilySectors { get; } =
        new("family_sectors", Table(), "Table of the shares of each family's graduates by sector.") { IsNeeded = true };

    public static Key<int> SyntheticRegions { get; } =
        new("synthetic", new WholeForm(1, MostRegions, "regions"), "Regions of equal weight.") { IsNeeded = true };

    public static Key<TableOrSynthetic> Regions { get; } =
        new("regions", TableOr(new GroupForm(SyntheticRegions)), "Table of regions, or how many to make.") { IsNeeded = true };

    public static Key<int> SyntheticColleges { get; } =
        new("synthetic", new WholeForm(1, MostColleges, "colleges"), "Colleges, shared out by the regions' weights.") { IsNeeded = true };

    public static Key<double> EntrantsPerYear { get; } = new("entrants_per_year", new NumberForm(1, MostEntrants, "persons/year"),
        "Planned entrants of all colleges together.") { IsNeeded = true };

    public static Key<int> Programmes { get; } =
        new("programmes", new WholeForm(1, MostProgrammes, "programmes per college"), "Programmes of each college.") { IsNeeded = true };

    /// <summary>In the order of <see cref="CollegeType"/>.</summary>
    public static IReadOnlyList<Key<double>> TypeShares { get; } =
    [
        .. Enum.GetValues<CollegeType>().Select(static type => new Key<double>(PopulationTables.NameOf(type),
            new NumberForm(0, 1, "share"), "Share of the colleges; all sum to 1.") { Default = 0, OtherNames = OtherNames.Of(type) }),
    ];

    public static Key<ReadGroup> Types { get; } =
        new("types", new GroupForm([.. TypeShares]), "Share of the colleges by type; default China 2024.");

    public static Key<TableOrSynthetic> Colleges { get; } =
        new("colleges", TableOr(new GroupForm(SyntheticColleges, EntrantsPerYear, Programmes, Types)),
        "Table of colleges, or what to make.") { IsNeeded = true };

    public static Key<EnterpriseCounts> SyntheticEnterprises { get; } = new("synthetic",
        new UnionForm<EnterpriseCounts>(
            new NumberForm(1, MostSynthetic, "enterprises") { IsWhole = true }.As(total => new EnterpriseCounts((int)total, [])),
            new MapForm<int>("region", new WholeForm(0, MostSynthetic,
                "enterprises")) { Example = "Changsha: 9000" }.As(byRegion => new EnterpriseCounts(null, byRegion))),
        "Enterprises with heavy-tailed sizes, shared out by the regions' weights or by region.") { IsNeeded = true };

    public static Key<TableOrSynthetic> Enterprises { get; } = new("enterprises", TableOr(new GroupForm(SyntheticEnterprises)),
        "Table of enterprises, or how many to make.") { IsNeeded = true };

    public static GroupForm Group { get; } = new(Sectors, SectorIds, Families, FamilySectors, Regions, Colleges, Enterprises);

    private static TextForm Table(string or = "") => new("path of a CSV table") { IsTable = true, Or = or };

    private static UnionForm<TableOrSynthetic> TableOr(GroupForm synthetic) => new(
        Table(" or {synthetic: N}").As(path => new TableOrSynthetic(path, null)),
        synthetic.As(group => new TableOrSynthetic(null, group)));
}
