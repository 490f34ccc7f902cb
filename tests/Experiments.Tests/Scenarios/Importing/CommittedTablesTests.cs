using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>The tables in scenarios/data are sound, whole and the ones the manifest describes.</summary>
public sealed class CommittedTablesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "data");

    [Fact]
    public void They_are_read_without_a_mistake()
    {
        var errors = new List<InputError>();
        TableResult<SectorRow> sectors = PopulationTables.ReadSectors(Path.Combine(Folder, "sectors.csv"), errors);
        TableResult<FamilyRow> families =
            PopulationTables.ReadFamilies(Path.Combine(Folder, "programme-families.csv"), sectors.KnowledgeFields, errors);
        TableResult<FamilySectorRow> shares = PopulationTables.ReadFamilySectors(
            Path.Combine(Folder, "programme-family-sectors.csv"), [.. families.Rows.Select(row => row.Id)],
            new KnownNames(sectors.Rows.Select(row => row.Id)), errors);
        TableResult<RegionRow> regions = PopulationTables.ReadRegions(Path.Combine(Folder, "hunan-regions.csv"), errors);
        TableResult<CollegeRow> colleges =
            PopulationTables.ReadColleges(Path.Combine(Folder, "hunan-colleges.csv"), OtherNames.Of(regions.Rows), errors);
        Assert.Empty(errors);
        Assert.Equal((19, 39, 741, 14, 147),
            (sectors.Rows.Count, families.Rows.Count, shares.Rows.Count, regions.Rows.Count, colleges.Rows.Count));
        Assert.Equal(33, sectors.KnowledgeFields.Count);
        Assert.Equal((false, false, false, true, true),
            (sectors.Synthetic, families.Synthetic, shares.Synthetic, regions.Synthetic, colleges.Synthetic));
        Assert.All(sectors.Rows, sector => Assert.Equal(1, sector.Profile.Sum(value => value * value), 6));
    }

    [Fact]
    public void They_carry_the_credit_line_and_the_hashes_of_the_manifest()
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "manifest.json")));
        Assert.Contains(manifest.RootElement.GetProperty("credit").GetString()!, File.ReadAllText(Path.Combine(Folder, "README.md")),
            StringComparison.Ordinal);
        JsonElement[] outputs = [.. manifest.RootElement.GetProperty("outputs").EnumerateArray()];
        Assert.Equal(7, outputs.Length);
        foreach (JsonElement output in outputs)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, output.GetProperty("file").GetString()!));
            Assert.Equal(output.GetProperty("sha256").GetString(), FileHash.OfBytes(bytes));
        }
        Assert.All(["sectors.csv", "programme-families.csv", "programme-family-sectors.csv"],
            name => Assert.StartsWith("# " + OnetCredit.Of("29"), File.ReadAllText(Path.Combine(Folder, name)), StringComparison.Ordinal));
    }

    /// <summary>Place and type of each, which are real, give all the rest.</summary>
    internal static IReadOnlyList<KnownCollege> Institutions(string file, IReadOnlyList<RegionRow> regions)
    {
        var errors = new List<InputError>();
        IReadOnlyList<CollegeRow> rows = PopulationTables.ReadColleges(Path.Combine(Folder, file), OtherNames.Of(regions), errors).Rows;
        Assert.Empty(errors);
        return GeneratedColleges.Numbered(regions, (region, type) => rows.Count(row => row.Region == region && row.Type == type));
    }

    [Fact]
    public void What_is_drawn_is_what_the_rule_draws_today_from_the_numbers_of_institutions()
    {
        IReadOnlyList<KnownCollege> hunan = Institutions("hunan-colleges.csv", HunanTables.Regions),
            china = Institutions("china-colleges.csv", ChinaTables.Regions);
        Assert.Equal(DerivedTables.Regions(HunanTables.Regions), File.ReadAllBytes(Path.Combine(Folder, "hunan-regions.csv")));
        Assert.Equal(DerivedTables.Colleges(HunanTables.Colleges(hunan), HunanTables.Measured(hunan.Count), hunan),
            File.ReadAllBytes(Path.Combine(Folder, "hunan-colleges.csv")));
        Assert.Equal(DerivedTables.Regions(ChinaTables.Regions), File.ReadAllBytes(Path.Combine(Folder, "china-regions.csv")));
        Assert.Equal(DerivedTables.Colleges(ChinaTables.Colleges(china), ChinaTables.Measured(china.Count), china),
            File.ReadAllBytes(Path.Combine(Folder, "china-colleges.csv")));
    }

    [Theory]
    [InlineData("hunan-colleges.csv")]
    [InlineData("china-colleges.csv")]
    public void No_institution_is_named_beside_what_is_drawn(string file) =>
        Assert.True(File.ReadAllBytes(Path.Combine(Folder, file)).All(static b => b < 0x80), "a name in Chinese letters");
}
