using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>Imports a world of four occupations, four sectors and five families that we made up.</summary>
public sealed class DataImportTests : IDisposable
{
    private const string WideRatings =
        "onet_soc,title,job_zone,Digging,Counting,Caring\n"
        + "11-1011.00,Chiefs,5,5,1,1\n11-1011.03,\"Chiefs, other\",5,3,3,1\n47-2011.00,Builders,2,2,4,1\n29-1141.00,Nurses,4,1,1,5\n";

    private const string CompactEmployment =
        "naics,occ,emp\n23,11-1011,100\n23,47-2011,100\n23,35-1011,50\n31-33,11-1011,300\n31-33,47-2011,100\n62,29-1141,350\n99,29-1141,50\n";

    private const string Crosswalk =
        "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n14.0101,a,11-1011,b\n14.0102,a,11-1011,b\n46.0101,a,11-1011,b\n46.0101,a,47-2011,b\n"
        + "51.0101,a,29-1141,b\n24.0101,a,35-1011,b\n99.9999,NO MATCH,35-1011,b\n53.0101,a,99-9999,NO MATCH\n";

    private readonly TemporaryFolder _raw = new();
    private readonly TemporaryFolder _out = new();

    public void Dispose()
    {
        _raw.Dispose();
        _out.Dispose();
    }

    private void WriteRaw()
    {
        _raw.Write("onet_knowledge_importance_wide.csv", WideRatings);
        _raw.Write("oews_detailed.csv", CompactEmployment);
        _raw.Write("CIP2020_SOC2018_Crosswalk.csv", "\uFEFF" + Crosswalk);
    }

    private ImportReport Import() => DataImport.Run(_raw.Path, _out.Path, "29", 2023, TextWriter.Null);

    private IReadOnlyList<InputError> Refused() => Assert.Throws<ImportException>(() => Import()).Errors;

    private string Output(string name) => Path.Combine(_out.Path, name);

    private (TableResult<SectorRow> Sectors, TableResult<FamilyRow> Families, TableResult<FamilySectorRow> Shares) ReadBack()
    {
        var errors = new List<InputError>();
        TableResult<SectorRow> sectors = PopulationTables.ReadSectors(Output("sectors.csv"), errors);
        TableResult<FamilyRow> families = PopulationTables.ReadFamilies(Output("programme-families.csv"), sectors.KnowledgeFields, errors);
        TableResult<FamilySectorRow> shares = PopulationTables.ReadFamilySectors(
            Output("programme-family-sectors.csv"), [.. families.Rows.Select(row => row.Id)], new KnownNames(sectors.Rows.Select(row => row.Id)),
            errors);
        Assert.Empty(errors);
        return (sectors, families, shares);
    }

    [Fact]
    public void Profiles_are_centred_on_the_employment_weighted_mean_and_have_length_one()
    {
        WriteRaw();
        Import();
        (TableResult<SectorRow> sectors, TableResult<FamilyRow> families, _) = ReadBack();
        // Chiefs (4,2,1), builders (2,4,1), nurses (1,1,5). Sectors (3,3,1), (3.5,2.5,1), (1,1,5) with weights 0.25, 0.4, 0.35: mean (2.5,
        // 2.1, 2.4).
        Assert.Equal(["Digging", "Counting", "Caring"], sectors.KnowledgeFields);
        AssertDirection([0.5, 0.9, -1.4], sectors.Rows.Single(row => row.Id == "23").Profile);
        AssertDirection([1.0, 0.4, -1.4], sectors.Rows.Single(row => row.Id == "31-33").Profile);
        AssertDirection([-1.5, -1.1, 2.6], sectors.Rows.Single(row => row.Id == "62").Profile);
        Assert.Equal([0.25, 0.4, 0.35], sectors.Rows.Select(row => row.Weight));
        Assert.Equal([0.8, 1, 1], sectors.Rows.Select(row => row.Coverage));
        // Family 46: a third of the chiefs' 400 and all 200 builders: 0.4·(4,2,1) + 0.6·(2,4,1) = (2.8, 3.2, 1).
        AssertDirection([0.3, 1.1, -1.4], families.Rows.Single(row => row.Id == "46").Profile);
        AssertDirection([1.5, -0.1, -1.4], families.Rows.Single(row => row.Id == "14").Profile);
    }

    [Fact]
    public void Families_share_an_occupation_by_their_links()
    {
        WriteRaw();
        Import();
        (_, TableResult<FamilyRow> families, TableResult<FamilySectorRow> shares) = ReadBack();
        // Chiefs 400: two links in three to family 14. Weights 266.7 : 333.3 : 400 (nurses in government count for the family, not for the
        // shares).
        Assert.Equal([0.266666667, 0.333333333, 0.4], families.Rows.Select(row => row.Weight));
        Assert.Equal([0.25, 0.75, 0], shares.Rows.Where(row => row.Family == "14").Select(row => row.Share));
        Assert.Equal([0.4, 0.6, 0], shares.Rows.Where(row => row.Family == "46").Select(row => row.Share));
        Assert.Equal([0, 0, 1], shares.Rows.Where(row => row.Family == "51").Select(row => row.Share));
    }

    [Fact]
    public void Institutions_are_counted_by_place_and_type_and_not_named()
    {
        WriteRaw();
        var messages = new StringWriter();
        Assert.Equal(5, DataImport.Run(_raw.Path, _out.Path, "29", 2023, messages).Outputs.Count);
        Assert.Contains("no list of the institutions of Hunan", messages.ToString(), StringComparison.Ordinal);
        _raw.Write("hunan_colleges_2025.csv", "code,name,city,type\n1,甲大学,湘潭市,undergraduate\n2,乙学院,长沙市,专科\n3,丙学院,长沙市,专科\n");
        _raw.Write("china_colleges_by_province_type_2025.csv", "province,undergraduate,vocational_undergraduate,higher_vocational\nInnerMongolia,1,0,1\n");
        ImportReport report = Import();
        Assert.Contains(report.Inputs, static input => (input.Name, input.Rows) == ("hunan_colleges_2025.csv", 3));
        string[] hunan = File.ReadAllLines(Output("hunan-colleges.csv")), china = File.ReadAllLines(Output("china-colleges.csv"));
        Assert.Equal(["Changsha-01,Changsha college 01,higher_vocational,Changsha", "Changsha-02,Changsha college 02,higher_vocational,Changsha",
            "Xiangtan-01,Xiangtan college 01,undergraduate,Xiangtan"], hunan[^3..].Select(static row => string.Join(',', row.Split(',')[..4])));
        Assert.All(hunan[^3..], static row => Assert.EndsWith(",founded industry_run entrants programmes,true", row, StringComparison.Ordinal));
        Assert.StartsWith("Inner-Mongolia-01,", china[^2], StringComparison.Ordinal);
        _raw.Write("hunan_colleges_2025.csv", "code,name,city,type\n1,甲大学,湘谭市,undergraduate\n");
        Assert.Contains("did you mean '湘潭市'", Assert.Single(Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_named()
    {
        WriteRaw();
        var messages = new StringWriter();
        ImportReport report = DataImport.Run(_raw.Path, _out.Path, "29", 2023, messages);
        Assert.Equal(["sector 99", "family 24", "family 53", "family 99"], report.LeftOut.Select(item => $"{item.Kind} {item.Id}"));
        Assert.Contains("left out family 24 Liberal Arts", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_join_says_what_share_of_persons_it_matched_and_names_the_groups_it_did_not()
    {
        WriteRaw();
        var messages = new StringWriter();
        ImportReport report = DataImport.Run(_raw.Path, _out.Path, "29", 2023, messages);
        // Of 1,000 persons outside government 50 work as 35-1011, which has no rating; all are in the crosswalk.
        Assert.Contains("employment with O*NET ratings: 95.0 % of 1,000 persons joined; without a match: 35-0000 5.0 % (most of it " +
            "35-1011)", messages.ToString(), StringComparison.Ordinal);
        Assert.Contains("employment with the crosswalk: 100.0 % of 1,000 persons joined\n", messages.ToString().ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Equal([0.95, 1], report.Joins.Select(join => join.Share));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Output("manifest.json")));
        JsonElement first = manifest.RootElement.GetProperty("joins")[0];
        Assert.Equal((0.95, "35-0000"),
            (first.GetProperty("matched").GetDouble(), first.GetProperty("unmatched")[0].GetProperty("group").GetString()));
    }

    [Theory]
    [InlineData("oews_detailed.csv", "11-1011", "11-1012",
        "employment with O*NET ratings: 55.0 % of 1,000 persons joined; without a match: 11-0000 40.0 % (most of it " +
        "11-1012), 35-0000 5.0 %")]
    [InlineData("CIP2020_SOC2018_Crosswalk.csv", "29-1141", "29-1111",
        "employment with the crosswalk: 65.0 % of 1,000 persons joined; without a match: 29-0000 35.0 % (most of it 29-1141)")]
    public void Sources_of_different_releases_are_refused_and_nothing_is_written(string file, string code, string other, string said)
    {
        WriteRaw();
        _raw.Write(file, File.ReadAllText(Path.Combine(_raw.Path, file)).Replace(code, other, StringComparison.Ordinal));
        Assert.Contains(Refused(), error => error.Message.StartsWith(said, StringComparison.Ordinal)
            && error.Message.Contains("at least 80 % must", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_out.Path));
    }

    [Fact]
    public void Family_tables_whose_profiles_and_shares_do_not_join_are_refused()
    {
        WriteRaw();
        File.Delete(Path.Combine(_raw.Path, "CIP2020_SOC2018_Crosswalk.csv"));
        _raw.Write("cip2_knowledge_profile.csv", "cip2,family,n_cip6,employment_weight,Digging,Counting,Caring\n14,Eng,2,267,4,2,1\n");
        _raw.Write("cip2_to_sector_share.csv",
            "cip2,family,n_cip6,employment_weight,23,31-33,62,99\n14,Eng,2,250,0.25,0.75,0,0\n51,Health,1,750,0,0,1,0\n");
        Assert.Contains("families' shares with their profiles: 25.0 % of 1,000 persons joined; without a match: 51 75.0 %",
            Assert.Single(Refused()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_and_reshaped_files_give_the_same_tables()
    {
        WriteRaw();
        Import();
        string[] names = ["sectors.csv", "programme-families.csv", "programme-family-sectors.csv"];
        string[] reshaped = [.. names.Select(name => File.ReadAllText(Output(name)))];
        File.Delete(Path.Combine(_raw.Path, "onet_knowledge_importance_wide.csv"));
        File.Delete(Path.Combine(_raw.Path, "oews_detailed.csv"));
        _raw.Write("Knowledge.txt", Published());
        _raw.Write("Job Zones.txt", "O*NET-SOC Code\tTitle\tJob Zone\n" + string.Concat(WideRatings
            .Replace("\"Chiefs, other\"", "Chiefs", StringComparison.Ordinal).Split('\n').Skip(1).Where(static row => row.Length > 0)
            .Select(static row => row.Split(',')).Select(static cells => $"{cells[0]}\t{cells[1]}\t{cells[2]}\n")));
        _raw.Write("natsector_M2023_dl.csv",
            "AREA,NAICS,NAICS_TITLE,I_GROUP,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP\n"
            + "99,23,Construction,sector,00-0000,All,total,250\n99,23,Construction,sector,11-0000,M,major,100\n99,23,Construction,sector,11-1010,M,broad,100\n"
            + "99,23,c,sector,11-1011,M,detailed,100\n99,23,c,sector,47-2011,B,detailed,100\n99,23,c,sector,35-1011,B,detailed,50\n99,23,c,sector,29-1141,B,detailed,**\n"
            + "99,31-33,c,sector,11-1011,M,detailed,300\n99,31-33,c,sector,47-2011,M,detailed,100\n99,62,c,sector,29-1141,N,detailed,350\n99,99,c,sector,29-1141,N,detailed,50\n");
        Import();
        Assert.Equal(reshaped, names.Select(name => File.ReadAllText(Output(name))));
    }

    [Fact]
    public void Thousands_separators_of_the_published_numbers_are_read()
    {
        WriteRaw();
        _raw.Write("natsector.csv",
            "NAICS,OCC_CODE,O_GROUP,TOT_EMP\n23,00-0000,total,\"1,000\"\n23,11-1011,detailed,\"1,000\"\n62,00-0000,total,\"3,000\"\n62,29-1141,detailed,\"3,000\"\n");
        Import();
        Assert.Equal([0.25, 0.75], ReadBack().Sectors.Rows.Select(row => row.Weight));
    }

    [Fact]
    public void Family_tables_are_used_when_there_is_no_crosswalk()
    {
        WriteRaw();
        File.Delete(Path.Combine(_raw.Path, "CIP2020_SOC2018_Crosswalk.csv"));
        _raw.Write("cip2_knowledge_profile.csv",
            "cip2,family,n_cip6,employment_weight,Digging,Counting,Caring\n14,Eng,2,267,4,2,1\n51,Health,1,400,1,1,5\n");
        _raw.Write("cip2_to_sector_share.csv",
            "cip2,family,n_cip6,employment_weight,23,31-33,62,99\n14,Eng,2,250,0.25,0.75,0,0\n24,Lib,1,9,0.5,0.5,0,0\n51,Health,1,750,0,0,0.875,0.125\n");
        ImportReport report = Import();
        Assert.Equal([0.25, 0.75], ReadBack().Families.Rows.Select(row => row.Weight));
        Assert.Contains(report.LeftOut, item => item.Id == "24");
    }

    [Fact]
    public void Family_tables_that_disagree_with_the_crosswalk_are_pointed_out()
    {
        WriteRaw();
        _raw.Write("cip2_knowledge_profile.csv", "cip2,family,n_cip6,employment_weight,Digging,Counting,Caring\n14,Eng,2,267,4.5,2,1\n");
        _raw.Write("cip2_to_sector_share.csv", "cip2,family,n_cip6,employment_weight,23,31-33,62,99\n14,Eng,2,250,0.25,0.75,0,0\n");
        var messages = new StringWriter();
        DataImport.Run(_raw.Path, _out.Path, "29", 2023, messages);
        Assert.Contains("DISAGREE", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_and_the_manifest_holds_their_hashes()
    {
        WriteRaw();
        ImportReport report = Import();
        Dictionary<string, byte[]> first = Directory.GetFiles(_out.Path).ToDictionary(path => path, File.ReadAllBytes);
        Import();
        Assert.Equal(6, first.Count);
        Assert.All(first, pair => Assert.Equal(pair.Value, File.ReadAllBytes(pair.Key)));
        Assert.All(report.Outputs, output => Assert.Equal(output.Sha256, FileHash.OfBytes(File.ReadAllBytes(Output(output.Name)))));
        string manifest = File.ReadAllText(Output("manifest.json"));
        Assert.All(report.Inputs, input => Assert.Contains(input.Sha256, manifest, StringComparison.Ordinal));
        Assert.DoesNotContain(_raw.Path, manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Omega_solves_the_target_and_the_median_follows()
    {
        WriteRaw();
        ProfileDistribution distribution = Import().Distribution;
        Assert.Equal(0.75, ProfileDistribution.Fit(distribution.StartToServedSector.Median, distribution.OmegaForTarget), 12);
        Assert.True(distribution.StartToServedSector.Median < distribution.FamilyToServedSector.Median);
    }

    [Fact]
    public void Weighted_quantiles_follow_the_weights()
    {
        var quantiles = Quantiles.Of([(3.0, 1.0), (1.0, 6.0), (2.0, 3.0), (0.0, 0.0)]);
        Assert.Equal(new Quantiles(1, 1, 1, 2, 3), quantiles);
    }

    [Fact]
    public void All_missing_files_are_named_at_once_and_nothing_is_written()
    {
        Assert.Equal(3, Refused().Count);
        Assert.Empty(Directory.GetFileSystemEntries(_out.Path));
    }

    [Fact]
    public void Mistakes_of_several_files_come_together_with_their_places()
    {
        WriteRaw();
        _raw.Write("onet_knowledge_importance_wide.csv",
            WideRatings.Replace("Nurses,4,1,", "Nurses,4,7,", StringComparison.Ordinal)
            .Replace("47-2011.00", "47-2011", StringComparison.Ordinal));
        _raw.Write("oews_detailed.csv", CompactEmployment.Replace("62,", "63,", StringComparison.Ordinal)
            .Replace("11-1011,300", "11-1011,lots", StringComparison.Ordinal));
        _raw.Write("CIP2020_SOC2018_Crosswalk.csv", Crosswalk.Replace("46.0101,a,11-1011", "46.01,a,111011", StringComparison.Ordinal));
        IReadOnlyList<InputError> errors = Refused();
        Assert.Equal(
            [("onet_knowledge_importance_wide.csv", 4, 1), ("onet_knowledge_importance_wide.csv", 5, 4), ("oews_detailed.csv", 5, 3),
                ("oews_detailed.csv", 7, 1),
             ("CIP2020_SOC2018_Crosswalk.csv", 4, 1), ("CIP2020_SOC2018_Crosswalk.csv", 4, 3)],
            errors.Select(error => (Path.GetFileName(error.File), error.Line, error.Column)));
    }

    [Fact]
    public void A_published_occupation_without_one_of_the_fields_is_refused()
    {
        WriteRaw();
        _raw.Write("Knowledge.txt", string.Join('\n',
            Published().Split('\n').Where(line => !line.StartsWith("29-1141.00\tNurses\t2.C.10\t", StringComparison.Ordinal))));
        InputError error = Assert.Single(Refused());
        Assert.Contains("29-1141.00 has no importance (scale IM) of Caring", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_path_below_a_file_is_reported()
    {
        WriteRaw();
        string file = _out.Write("file", "x");
        ImportException exception =
            Assert.Throws<ImportException>(() => DataImport.Run(_raw.Path, Path.Combine(file, "data"), "29", 2023, TextWriter.Null));
        Assert.Contains("cannot be written", exception.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        WriteRaw();
        Import();
        Assert.DoesNotContain("E-", string.Join('\n', File.ReadAllLines(Output("sectors.csv")).Skip(3)), StringComparison.Ordinal);
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Output("manifest.json")));
        Assert.Equal(0.75, manifest.RootElement.GetProperty("distribution").GetProperty("target_median_fit").GetDouble());
    }

    /// <summary>The ratings in the published form; 2.C.10 sorts behind 2.C.1.a and 2.C.9.b, and rows of scale LV are passed over.</summary>
    private static string Published()
    {
        var text = new StringBuilder("O*NET-SOC Code\tTitle\tElement ID\tElement Name\tScale ID\tScale Name\tData Value\tN\n");
        string[] elements = ["2.C.1.a", "2.C.9.b", "2.C.10"];
        string[] names = ["Digging", "Counting", "Caring"];
        foreach (string row in WideRatings.Replace("\"Chiefs, other\"", "Chiefs", StringComparison.Ordinal).Split('\n').Skip(1)
            .Where(row => row.Length > 0))
        {
            string[] cells = row.Split(',');
            for (int field = 2; field >= 0; field--)
            {
                text.Append(cells[0]).Append('\t').Append(cells[1]).Append('\t').Append(elements[field]).Append('\t').Append(names[field])
                    .Append("\tIM\tImportance\t").Append(cells[3 + field]).Append("\t9\n");
                text.Append(cells[0]).Append('\t').Append(cells[1]).Append('\t').Append(elements[field]).Append('\t').Append(names[field])
                    .Append("\tLV\tLevel\t6.5\t9\n");
            }
        }
        return text.ToString();
    }

    private static void AssertDirection(double[] expected, IReadOnlyList<double> actual)
    {
        double length = Math.Sqrt(expected.Sum(value => value * value));
        for (int field = 0; field < expected.Length; field++) Assert.Equal(expected[field] / length, actual[field], 8);
    }
}
