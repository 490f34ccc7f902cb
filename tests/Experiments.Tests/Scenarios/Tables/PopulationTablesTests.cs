using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Tables;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios.Tables;

public sealed class PopulationTablesTests : IDisposable
{
    private const string Sectors = "id,name,weight,Digging,Counting\nA,Mines,0.25,0.6,-0.8\nB,Banks,0.75,-0.6,0.8\n";
    private const string RegionHeader = "id,enterprise_weight\n";
    private const string CollegeHeader = "id,name,type,region,founded,industry_run,entrants,programmes\n";
    private static readonly string[] Fields = ["Digging", "Counting"];
    private static readonly KnownNames Cities = new("Changsha", "Zhuzhou");
    private static readonly KnownNames SectorNames = new("A", "B");

    private readonly TemporaryFolder _folder = new();
    private readonly List<InputError> _errors = [];

    public void Dispose() => _folder.Dispose();

    private TableResult<SectorRow> ReadSectors(string text) => PopulationTables.ReadSectors(_folder.Write("sectors.csv", text), _errors);

    private TableResult<RegionRow> ReadRegions(string text) => PopulationTables.ReadRegions(_folder.Write("regions.csv", text), _errors);

    private TableResult<CollegeRow> ReadColleges(string text) =>
        PopulationTables.ReadColleges(_folder.Write("colleges.csv", text), Cities, _errors);

    private void AssertOnly(int line, int column, params string[] parts)
    {
        InputError error = Assert.Single(_errors);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sound_sector_table_is_read()
    {
        TableResult<SectorRow> table = ReadSectors(Sectors);
        Assert.Empty(_errors);
        Assert.False(table.Synthetic);
        Assert.Equal(Fields, table.KnowledgeFields);
        Assert.Equal(["A", "B"], table.Rows.Select(row => row.Id));
        Assert.Equal([0.6, -0.8], table.Rows[0].Profile);
        Assert.True(double.IsNaN(table.Rows[0].Coverage));
    }

    [Fact]
    public void Byte_order_mark_comments_blank_lines_and_carriage_returns_are_allowed()
    {
        string text = "# ours, \"quoted\n# Synthetic = true\n\n" + Sectors.Replace("\nB", "\n\n# a remark\nB", StringComparison.Ordinal);
        TableResult<SectorRow> table = PopulationTables.ReadSectors(
            _folder.Write("sectors.csv",
                [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]), _errors);
        Assert.Empty(_errors);
        Assert.True(table.Synthetic);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_synthetic_column_marks_the_table()
    {
        Assert.True(ReadRegions("id,enterprise_weight,synthetic\nChangsha,1,true\n").Synthetic);
        Assert.False(ReadRegions("id,enterprise_weight,synthetic\nChangsha,1,false\n").Synthetic);
        Assert.Empty(_errors);
    }

    [Fact]
    public void Families_take_the_sectors_order_of_fields()
    {
        TableResult<FamilyRow> table = PopulationTables.ReadFamilies(
            _folder.Write("f.csv", "id,name,weight,Counting,Digging\nX,Trades,1,-0.8,0.6\n"), Fields, _errors);
        Assert.Empty(_errors);
        Assert.Equal([0.6, -0.8], table.Rows[0].Profile);
    }

    [Fact]
    public void A_college_table_is_read()
    {
        CollegeRow college =
            ReadColleges(CollegeHeader + "c1,\"College, the first\",higher_vocational,Zhuzhou,1958,true,4500,12\n").Rows[0];
        Assert.Empty(_errors);
        Assert.Equal(new CollegeRow("c1", "College, the first", CollegeType.HigherVocational, "Zhuzhou", 1958, true, 4500, 12), college);
    }

    [Fact]
    public void An_enterprise_table_is_read_with_and_without_generation()
    {
        TableResult<EnterpriseRow> table = PopulationTables.ReadEnterprises(
            _folder.Write("e.csv", "id,name,region,sector,heads,generation\ne1,Pumps,Zhuzhou,A,120,2\ne2,Loans,Changsha,B,30,\n"), Cities,
            SectorNames, _errors);
        Assert.Empty(_errors);
        Assert.Equal([2, null], table.Rows.Select(row => row.Generation));
    }

    [Fact]
    public void A_missing_column_names_the_column_that_was_probably_meant()
    {
        ReadColleges("id,name,type,region,founded,industry_run,entrents,programmes\n");
        AssertOnly(1, 0, "'entrants' is missing", "'entrents'");
    }

    [Fact]
    public void A_misspelt_optional_column_is_not_ignored()
    {
        ReadRegions("id,enterprise_weight,latitud\nChangsha,1,28\n");
        AssertOnly(1, 3, "unknown column 'latitud'", "'latitude'");
    }

    [Fact]
    public void A_column_twice_is_refused()
    {
        ReadRegions("id,enterprise_weight,ID\nChangsha,1,x\n");
        AssertOnly(1, 3, "appears twice");
    }

    [Theory]
    [InlineData("many", "is not a number")]
    [InlineData("", "is empty")]
    [InlineData("NaN", "finite")]
    [InlineData("Infinity", "finite")]
    [InlineData("1e999", "finite")]
    [InlineData("0", "1 to 1000000 persons/year")]
    [InlineData("-5", "out of bounds")]
    public void A_bad_number_is_located_with_bounds_and_unit(string cell, string part)
    {
        ReadColleges(CollegeHeader + $"c1,One,undergraduate,Changsha,1958,true,{cell},12\n");
        AssertOnly(2, 7, "'entrants'", part, "persons/year");
    }

    [Fact]
    public void All_mistakes_of_a_file_are_reported_together()
    {
        ReadColleges(CollegeHeader + "c1,One,undergradute,Changsa,58,perhaps,1,1.5\nc1,Two,undergraduate,Changsha,1958,true,1,1\n");
        Assert.Equal([(2, 3), (2, 4), (2, 5), (2, 6), (2, 8), (3, 1)],
            _errors.OrderBy(error => error.Line).ThenBy(error => error.Column).Select(error => (error.Line, error.Column)));
        Assert.Contains(_errors, error => error.Message.Contains("'undergraduate'", StringComparison.Ordinal));
        Assert.Contains(_errors, error => error.Message.Contains("did you mean 'Changsha'", StringComparison.Ordinal));
        Assert.Contains(_errors, error => error.Message.Contains("already used on line 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused()
    {
        ReadRegions(RegionHeader + "Changsha\n");
        AssertOnly(2, 0, "has 1 columns, the header 2");
    }

    [Fact]
    public void Weights_must_sum_to_one()
    {
        ReadRegions(RegionHeader + "Changsha,0.5\nZhuzhou,0.4\n");
        AssertOnly(1, 2, "sums to 0.9");
    }

    [Fact]
    public void Shares_of_each_family_must_sum_to_one_and_none_may_lack_them()
    {
        PopulationTables.ReadFamilySectors(_folder.Write("s.csv", "family,sector,share\nX,A,0.5\nX,B,0.4\n"), ["X", "Y"], SectorNames,
            _errors);
        Assert.Equal(2, _errors.Count);
        Assert.Contains("sum to 0.9", _errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("'Y' has no shares", _errors[1].Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (_errors[1].Line, _errors[1].Column));
    }

    [Fact]
    public void A_pair_twice_is_refused()
    {
        PopulationTables.ReadFamilySectors(_folder.Write("s.csv", "family,sector,share\nX,A,1\nX,A,1\n"), ["X"], SectorNames, _errors);
        AssertOnly(3, 2, "already paired on line 2");
    }

    [Fact]
    public void A_profile_must_have_length_one()
    {
        ReadSectors(Sectors.Replace("0.6,-0.8", "0.6,-0.7", StringComparison.Ordinal));
        AssertOnly(2, 4, "length 0.921954");
    }

    [Fact]
    public void Profiles_that_were_never_centred_are_refused()
    {
        ReadSectors(Sectors.Replace("-", "", StringComparison.Ordinal));
        AssertOnly(1, 0, "must be centred");
    }

    [Fact]
    public void Unknown_fields_of_a_family_are_missing_columns()
    {
        PopulationTables.ReadFamilies(_folder.Write("f.csv", "id,name,weight,Digging,Countin\nX,Trades,1,1,0\n"), Fields, _errors);
        AssertOnly(1, 0, "'Counting' is missing", "'Countin'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    public void An_empty_file_is_refused(string text)
    {
        ReadRegions(text);
        AssertOnly(1, 0, "empty");
    }

    [Theory]
    [InlineData("# only remarks\n", 1, "no header")]
    [InlineData("# remarks\nid,enterprise_weight\n", 2, "no rows")]
    public void A_file_without_header_or_rows_is_refused(string text, int line, string part)
    {
        ReadRegions(text);
        AssertOnly(line, 0, part);
    }

    [Fact]
    public void A_missing_file_names_its_neighbour()
    {
        ReadRegions(RegionHeader + "Changsha,1\n");
        PopulationTables.ReadRegions(Path.Combine(_folder.Path, "regoins.csv"), _errors);
        AssertOnly(0, 0, "not found", "'regions.csv'");
    }

    [Fact]
    public void A_folder_is_not_a_table()
    {
        PopulationTables.ReadRegions(_folder.Path, _errors);
        AssertOnly(0, 0, "folder");
    }

    [Fact]
    public void Utf16_is_recognized()
    {
        PopulationTables.ReadRegions(
            _folder.Write("r.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(RegionHeader)]), _errors);
        AssertOnly(1, 0, "UTF-16", "UTF-8");
    }

    [Fact]
    public void A_file_in_another_encoding_says_where_and_how_to_save()
    {
        PopulationTables.ReadRegions(
            _folder.Write("r.csv", [.. Encoding.UTF8.GetBytes(RegionHeader), 0xB3, 0xA4, 0xC9, 0xB3, (byte)',', (byte)'1']), _errors);
        AssertOnly(2, 0, "0xB3", "GB18030");
    }

    [Theory]
    [InlineData("id;enterprise_weight\nChangsha;1\n", "';'")]
    [InlineData("id\tenterprise_weight\nChangsha\t1\n", "tabs")]
    public void Another_separator_is_recognized(string text, string part)
    {
        ReadRegions(text);
        AssertOnly(1, 1, part, "commas");
    }

    [Fact]
    public void An_open_quote_does_not_swallow_the_file()
    {
        TableResult<RegionRow> table = ReadRegions(RegionHeader + "\"Changsha,0.5\nZhuzhou,0.5\n");
        AssertOnly(2, 0, "quotes do not match");
        Assert.Equal("Zhuzhou", Assert.Single(table.Rows).Id);
    }

    [Fact]
    public void Ten_megabytes_of_bad_rows_give_fifty_mistakes_and_a_count()
    {
        var text = new StringBuilder(CollegeHeader);
        while (text.Length < 10_000_000) text.Append("c,,nonsense,nowhere,x,y,z,w\n");
        ReadColleges(text.ToString());
        Assert.Equal(FileMistakes.Listed + 1, _errors.Count);
        Assert.Matches(@"^[\d,]{9} mistakes in all; the first 50 are listed$", _errors[^1].Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x,")]
    [InlineData("x\n")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("#")]
    public void Ten_megabytes_of_garbage_end_in_a_few_short_mistakes(string piece)
    {
        string garbage = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        ReadRegions(garbage);
        Assert.InRange(_errors.Count, 1, 51);
        Assert.All(_errors, error => Assert.InRange(error.Message.Length, 1, 300));
    }

    [Fact]
    public void Binary_garbage_ends_in_one_mistake()
    {
        byte[] bytes = new byte[10_000_000];
        for (int index = 0; index < bytes.Length; index++) bytes[index] = (byte)(unchecked((uint)index * 2654435769u) >> 24);
        PopulationTables.ReadRegions(_folder.Write("r.csv", bytes), _errors);
        Assert.Single(_errors);
    }
}
