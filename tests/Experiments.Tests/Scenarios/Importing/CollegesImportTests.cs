using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>The ministry's list becomes a table of colleges: names, types and cities as listed, all else drawn and marked.</summary>
public sealed class CollegesImportTests : IDisposable
{
    private const string List = """
        全国高等学校名单,,,,,,
        序号,学校名称,学校标识码,主管部门,所在地,办学层次,备注
        湖南省（3所）,,,,,,
        1,甲理工大学,4143000001,湖南省,长沙市,本科,
        2,乙职业技术学院,4143000002,湖南省,株洲市,专科,
        3,丙职业技术大学,4143000003,湖南省教育厅,湘潭市,本科,民办
        广东省（1所）,,,,,,
        1,丁大学,4144000001,广东省,广州市,本科,

        """;

    private const string Regions = """
        # synthetic=true
        id,chinese_name,enterprise_weight,synthetic
        Changsha,长沙市,0.5,true
        Zhuzhou,株洲市,0.3,true
        Xiangtan,湘潭市,0.2,true

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("ronghe-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    public void A_province_of_the_list_is_read_and_what_it_does_not_say_is_drawn_and_marked(string encoding)
    {
        IReadOnlyList<CollegeRow> rows = Import(Encode(List, encoding), "湖南", Write("regions.csv", Encode(Regions, "UTF-8")), 9000);
        Assert.Equal(["4143000001", "4143000002", "4143000003"], rows.Select(static row => row.Id));
        Assert.Equal(["甲理工大学", "乙职业技术学院", "丙职业技术大学"], rows.Select(static row => row.Name));
        Assert.Equal(["Changsha", "Zhuzhou", "Xiangtan"], rows.Select(static row => row.Region));
        Assert.Equal(["undergraduate", "higher_vocational", "vocational_undergraduate"],
            rows.Select(static row => PopulationTables.NameOf(row.Type)));
        Assert.Equal(9000, rows.Sum(static row => row.EntrantsPerYear), 0.5);
        string table = File.ReadAllText(Path.Combine(_folder, "colleges.csv"));
        Assert.StartsWith("# synthetic=true", table, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(_folder, "colleges.csv"))[..3]);
        Assert.Equal(3, table.Split("founded industry_run entrants programmes").Length - 1);
    }

    [Fact]
    public void Without_a_table_of_cities_one_is_made_of_the_list()
    {
        IReadOnlyList<CollegeRow> rows = Import(Encode(List, "UTF-8"), null, null, null);
        Assert.Equal(["长沙市", "株洲市", "湘潭市", "广州市"], rows.Select(static row => row.Region));
        var errors = new List<InputError>();
        Assert.Equal([0.25, 0.25, 0.25, 0.25],
            PopulationTables.ReadRegions(Path.Combine(_folder, "regions.csv"), errors).Rows.Select(static row => row.EnterpriseWeight));
        Assert.Empty(errors);
        Assert.All(rows, static row => Assert.InRange(row.EntrantsPerYear, 500, 8000));
    }

    [Fact]
    public void A_table_with_code_name_city_and_type_is_read_too() => Assert.Equal(2, Import(Encode(
        "code,name,city,type\nA1,One,Changsha,undergraduate\n,Two,长沙,专科\n", "UTF-8"), null,
        Write("regions.csv", Encode(Regions, "UTF-8")), null).Count(static row => row.Region == "Changsha"));

    [Fact]
    public void All_mistakes_are_told_with_their_lines_and_nothing_is_written()
    {
        string list = List.Replace("株洲市", "株州市", StringComparison.Ordinal).Replace("湘潭市,本科", "湘潭市,研究生", StringComparison.Ordinal);
        ImportException refused = Assert.Throws<ImportException>(() =>
            Import(Encode(list, "UTF-8"), "湖南省", Write("regions.csv", Encode(Regions, "UTF-8")), null));
        Assert.Contains(refused.Errors, static e => e.Line == 5 && e.Message.Contains("did you mean '株洲市'", StringComparison.Ordinal));
        Assert.Contains(refused.Errors, static e => e.Line == 6 && e.Message.Contains("本科 or 专科", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder, "colleges.csv")));
    }

    [Theory]
    [InlineData("湖北", "has no province '湖北'")]
    public void A_province_that_is_not_there_is_named(string province, string said) => Assert.Contains(Assert.Throws<ImportException>(() =>
        Import(Encode(List, "UTF-8"), province, null, null)).Errors, e => e.Message.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("序号,所在地\n1,长沙市\n", "no line has a column")]
    [InlineData("学校名称,所在地\n甲,长沙市\n", "column '办学层次' is missing")]
    [InlineData("学校名称,所在地,办学层次\n", "lists no institution")]
    public void A_file_that_is_no_list_is_refused(string text, string said) => Assert.Contains(Assert.Throws<ImportException>(() =>
        Import(Encode(text, "UTF-8"), null, null, null)).Errors, e => e.Message.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void What_a_filled_template_says_is_kept_and_only_the_rest_is_drawn_and_marked()
    {
        string list = Write("list.csv", Encode(List, "GB18030")), template = Path.Combine(_folder, "hunan.csv");
        CollegesImport.WriteTemplate(new CollegesRequest(list, "湖南", null, null, 12, template), TextWriter.Null);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(template)[..3]);
        string[] lines = File.ReadAllLines(template);
        Assert.Equal("code,name,city,type,founded,industry_run,entrants,programmes", lines[0]);
        Assert.Equal("4143000001,甲理工大学,长沙市,undergraduate,,,,", lines[1]);
        lines[1] = lines[1][..^4] + ",1958,false,5000,60";
        lines[2] = lines[2][..^4] + ",,,3000,";
        IReadOnlyList<CollegeRow> rows = Import(Encode(string.Join('\n', lines), "UTF-8"), null, null, 9000);
        Assert.Equal((1958, false, 5000, 60), (rows[0].Founded, rows[0].IsIndustryRun, rows[0].EntrantsPerYear, rows[0].Programmes));
        Assert.Equal([5000, 3000, 1000], rows.Select(static row => row.EntrantsPerYear));
        string[] table = File.ReadAllLines(Path.Combine(_folder, "colleges.csv"))[^3..];
        Assert.EndsWith(",,false", table[0], StringComparison.Ordinal);
        Assert.EndsWith(",founded industry_run programmes,true", table[1], StringComparison.Ordinal);
        Assert.EndsWith(",founded industry_run entrants programmes,true", table[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_list_draws_the_same_and_programmes_go_with_the_size()
    {
        IReadOnlyList<CollegeRow> one = Import(Encode(List, "UTF-8"), null, null, 9000), two = Import(Encode(List, "UTF-8"), null, null, 9000);
        Assert.Equal(one, two);
        Assert.All(one, static row => Assert.InRange(row.Programmes, 5, 19));
        Assert.True(one.DistinctBy(static row => row.Programmes).Count() > 1);
    }

    [Fact]
    public void The_list_is_read_as_the_workbook_that_it_is_published_as()
    {
        string workbook = Path.Combine(_folder, "list.xlsx");
        Workbooks.Write(workbook, List);
        string output = Path.Combine(_folder, "colleges.csv");
        CollegesImport.Run(new CollegesRequest(workbook, "广东", null, null, 12, output), TextWriter.Null);
        Assert.Contains("4144000001,丁大学,undergraduate,广州市", File.ReadAllText(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code,name,city,type,founded\nA,甲,长沙市,本科,19x8\nA,乙,长沙市,专科,1958\n", 3, 1, "code 'A' is already on line 2")]
    [InlineData("code,name,city,type,founded\nA,甲,长沙市,本科,19x8\n", 2, 5, "'founded' = '19x8' is not a number")]
    [InlineData("code,name,city,type,entrant\nA,甲,长沙市,本科,10\n", 1, 5, "did you mean 'entrants'?")]
    [InlineData("name,city,type\n甲,,\n乙,,本科\n", 3, 2, "'city' is empty")]
    [InlineData("name,city,type,entrants\n甲,长沙市,本科,8000\n", 0, 0, "leaves 0 colleges open: --entrants 9000 does not fit")]
    public void What_is_wrong_in_a_filled_list_is_told_with_its_place(string text, int line, int column, string said) =>
        Assert.Contains(Assert.Throws<ImportException>(() => Import(Encode(text, "UTF-8"), null, null, 9000)).Errors,
            e => (e.Line, e.Column) == (line, column) && e.Message.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void A_province_cannot_be_asked_of_a_list_that_names_none() => Assert.Contains("leave --province out",
        Assert.Throws<ImportException>(() => Import(Encode("name,city,type\n甲,长沙市,本科\n", "UTF-8"), "湖南", null, null)).Errors[0].Message,
        StringComparison.Ordinal);

    [Fact]
    public void Another_province_takes_three_commands()
    {
        string list = Write("list.csv", Encode(List, "GB18030")), filled = Path.Combine(_folder, "mine.csv"),
            colleges = Path.Combine(_folder, "mine", "colleges.csv"), regions = Path.Combine(_folder, "mine", "regions.csv");
        Assert.Equal(0, RongheProgram.InProcess("import", "colleges", list, "--province", "湖南", "--template", "-o", filled).Code);
        Assert.Equal(0, RongheProgram.InProcess("import", "colleges", filled, "--entrants", "9000", "-o", colleges).Code);
        Answer run = RongheProgram.InProcess("run", Path.Combine(Repository.Root, "scenarios", "without-any-policy.yaml"), "--set", "scenario=Mine",
            "--set", $"population.regions={regions}", "--set", $"population.colleges={colleges}", "--set", "population.enterprises.synthetic=300",
            "--set", "periods=2", "--set", "parameters.world.burn_in=1", "-n", "1", "--quiet", "--out", Path.Combine(_folder, "out"));
        Assert.True(run.Code == 0, run.Messages);
        Manifest manifest = Manifest.Read(Path.Combine(_folder, "out"))!;
        Assert.Equal("Mine", manifest.Scenarios[0].Name);
        Assert.Contains("colleges.csv", manifest.SyntheticTables);
    }

    private IReadOnlyList<CollegeRow> Import(byte[] list, string? province, string? regions, double? entrants)
    {
        string output = Path.Combine(_folder, "colleges.csv");
        CollegesImport.Run(new CollegesRequest(Write("list.csv", list), province, regions, entrants, 12, output), TextWriter.Null);
        var errors = new List<InputError>();
        var known = new KnownNames(PopulationTables.ReadRegions(regions ?? Path.Combine(_folder, "regions.csv"), errors).Rows.Select(static r => r.Id));
        IReadOnlyList<CollegeRow> rows = PopulationTables.ReadColleges(output, known, errors).Rows;
        Assert.Empty(errors);
        return rows;
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Encode(string text, string encoding) => encoding == "UTF-8" ? Encoding.UTF8.GetBytes(text)
        : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);
}
