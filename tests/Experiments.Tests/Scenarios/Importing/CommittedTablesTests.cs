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
        Assert.Equal((19, 39, 741, 14, 128),
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

    [Fact]
    public void The_generated_ones_are_what_the_generator_gives_today()
    {
        Assert.Equal(DerivedTables.Regions(HunanTables.Regions), File.ReadAllBytes(Path.Combine(Folder, "hunan-regions.csv")));
        Assert.Equal(DerivedTables.Colleges(HunanTables.Colleges(), DerivedTables.MeasuredOfHunan),
            File.ReadAllBytes(Path.Combine(Folder, "hunan-colleges.csv")));
        Assert.Equal(DerivedTables.Regions(ChinaTables.Regions), File.ReadAllBytes(Path.Combine(Folder, "china-regions.csv")));
        Assert.Equal(DerivedTables.Colleges(ChinaTables.Colleges(), DerivedTables.MeasuredOfChina),
            File.ReadAllBytes(Path.Combine(Folder, "china-colleges.csv")));
    }
}
