using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>Templates of regions and enterprises, filled in, become tables that a scenario reads; what is wrong in them is told with its
/// place.</summary>
public sealed class FilledListsTests : IDisposable
{
    private const string List = "学校名称,所在地,办学层次\n甲大学,长沙市,本科\n乙学院,株洲市,专科\n丙学院,长沙市,专科\n";

    private readonly ScenarioFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    [InlineData("xlsx")]
    public void Cities_and_enterprises_of_ones_own_live_in_a_scenario(string form)
    {
        string cities = _folder.In("cities.csv"), regions = _folder.In("mine-regions.csv"), firms = _folder.In("firms.csv"),
            table = _folder.In("mine-enterprises.csv"), sectors = _folder.In("sectors.csv");
        Assert.Equal(0, Run("import", "regions", _folder.Write("list.csv", List), "--template", "-o", cities).Code);
        Assert.Equal(["id,chinese_name,enterprises,latitude,longitude", "长沙市,长沙市,,,", "株洲市,株洲市,,,"], File.ReadAllLines(cities));
        string filledCities = Filled("filled-cities", form, "id,chinese_name,enterprises,latitude,longitude\nChangsha,长沙市,900,28.2,113\n,株洲市,300,,\n");
        Answer answer = Run("import", "regions", filledCities, "-o", regions);
        Assert.True(answer.Code == 0, answer.Messages);
        Assert.Contains("Changsha,长沙市,0.75,28.2,113,false", File.ReadAllText(regions), StringComparison.Ordinal);
        Assert.Contains("株洲市,株洲市,0.25,,,false", File.ReadAllText(regions), StringComparison.Ordinal);

        Assert.Equal(0, Run("import", "enterprises", "--template", "--regions", regions, "--sectors", sectors, "-o", firms).Code);
        string[] lines = File.ReadAllLines(firms);
        Assert.Equal("id,name,region,sector,heads,known_regions,known_sectors,known_sectors_zh", lines[0]);
        Assert.Contains(",,,,,长沙市,", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.EndsWith(",Factories,制造业", StringComparison.Ordinal));
        string filledFirms = Filled("filled-firms", form,
            "id,name,region,sector,heads,known_regions\n,甲公司,长沙,制造业,250,长沙市\nE2,,株洲市,Factories,40,株洲市\n,,,,,\n");
        answer = Run("import", "enterprises", filledFirms, "--regions", regions, "--sectors", sectors, "-o", table);
        Assert.True(answer.Code == 0, answer.Messages);
        Assert.Contains("2 enterprises with 290 staff in 2 regions and 1 sectors", answer.Messages, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(table);
        Assert.Equal(["甲公司,甲公司,Changsha,31-33,250", "E2,E2,株洲市,31-33,40"], rows[^2..]);

        _folder.Write("mine.yaml", "extends: base.yaml\npopulation: {regions: mine-regions.csv, enterprises: mine-enterprises.csv}\n");
        Population population = ScenarioReader.Read(_folder.In("mine.yaml")).Scenario.Population;
        Assert.Equal(["Changsha", "株洲市"], population.Regions.Select(static region => region.Id));
        Assert.Equal([250, 40], population.Enterprises.Select(static enterprise => enterprise.Staff));
        Assert.DoesNotContain("mine-regions.csv", population.SyntheticTables);
    }

    [Fact]
    public void Cities_without_numbers_are_assumed_alike_and_say_so()
    {
        string regions = _folder.In("mine-regions.csv");
        Answer answer = Run("import", "regions", _folder.Write("c.csv", "chinese_name\n长沙市\n株洲市\n"), "-o", regions);
        Assert.Equal(0, answer.Code);
        Assert.Contains("Assumed, not measured", answer.Messages, StringComparison.Ordinal);
        Assert.StartsWith("# synthetic=true", File.ReadAllText(regions), StringComparison.Ordinal);
        Assert.Contains("长沙市,长沙市,0.5,,,true", File.ReadAllText(regions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chinese_name,enterprises\n长沙市,3\n株洲市,\n", 3, 2, "'enterprises' is empty: fill it in for every city, or for none")]
    [InlineData("chinese_name,enterprises\n长沙市,3\n长沙市,4\n", 3, 0, "'长沙市' is already on line 2")]
    [InlineData("chinese_name,enterprises\n长沙市,many\n", 2, 2, "'enterprises' = 'many' is not a number")]
    [InlineData("chinese_name,enterprises\n长沙市,0\n", 1, 2, "'enterprises' is 0 everywhere")]
    [InlineData("chinese_name,enterprises\n", 1, 0, "has a header but no rows")]
    [InlineData("name,enterprises\n长沙市,3\n", 1, 0, "column 'chinese_name' is missing")]
    public void What_is_wrong_in_a_list_of_cities_is_told_with_its_place(string text, int line, int column, string said) =>
        AssertRefused(Run("import", "regions", _folder.Write("c.csv", text), "-o", _folder.In("new.csv")), "c.csv", line, column, said);

    [Theory]
    [InlineData("id,name,region,sector,heads\nE1,甲,Nroth,51,4\n", 2, 3, "unknown region 'Nroth' (did you mean 'North'?)")]
    [InlineData("id,name,region,sector,heads\nE1,甲,North,制造,4\n", 2, 4, "unknown sector '制造' (did you mean '制造业'?)")]
    [InlineData("id,name,region,sector,heads\nE1,甲,North,51,\n", 2, 5, "'heads' is empty")]
    [InlineData("id,name,region,sector,heads\n,,North,51,3\n", 2, 2, "'name' is empty")]
    [InlineData("id,name,region,sector,heads\nE1,甲,North,51,4\nE1,乙,North,51,4\n", 3, 1, "'E1' is already on line 2; write another")]
    [InlineData("id,name,region,sector,heads\n,,,,\n", 1, 0, "lists no enterprise")]
    [InlineData("id,name,region,sector\nE1,甲,North,51\n", 1, 0, "column 'heads' is missing")]
    public void What_is_wrong_in_a_list_of_enterprises_is_told_with_its_place(string text, int line, int column, string said) =>
        AssertRefused(Run("import", "enterprises", _folder.Write("e.csv", text), "--regions", _folder.In("regions.csv"), "--sectors",
            _folder.In("sectors.csv"), "-o", _folder.In("new.csv")), "e.csv", line, column, said);

    [Theory]
    [InlineData("import", "enterprises")]
    [InlineData("import", "enterprises", "x.csv", "--template")]
    public void A_list_and_a_template_exclude_each_other(params string[] arguments)
    {
        Answer answer = Run(arguments);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("Name a LIST to import, or --template", answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_on_the_disk_before_they_get_their_names()
    {
        var steps = new List<string>();
        Disk disk = Disk.OfProcess with
        {
            Sync = path => steps.Add("sync " + Path.GetFileName(path)),
            SyncFolder = _ => steps.Add("sync folder"),
            Move = (from, to) =>
            {
                steps.Add("name " + Path.GetFileName(to));
                File.Move(from, to, overwrite: true);
            },
        };
        DataImport.WriteAll(_folder.In("."), [("a.csv", [1]), ("b.csv", [2])], disk);
        Assert.Equal(["sync a.csv.part", "sync b.csv.part", "name a.csv", "name b.csv", "sync folder"], steps);
    }

    private void AssertRefused(Answer answer, string file, int line, int column, string said)
    {
        Assert.Equal(ExitCode.BadInput, answer.Code);
        string place = line == 0 ? file : column == 0 ? FormattableString.Invariant($"{file}:{line}") : FormattableString.Invariant($"{file}:{line}:{column}");
        Assert.Contains(answer.Messages.Split('\n'), text => text.Contains(place, StringComparison.Ordinal) && text.Contains(said, StringComparison.Ordinal));
        Assert.False(File.Exists(_folder.In("new.csv")));
    }

    private string Filled(string name, string form, string text)
    {
        string path = _folder.In(name + (form == "xlsx" ? ".xlsx" : ".csv"));
        if (form == "xlsx") Workbooks.Write(path, text);
        else File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding(form)?.GetBytes(text) ?? Encoding.UTF8.GetBytes(text));
        return path;
    }

    private static Answer Run(params string[] arguments) => RongheProgram.InProcess(arguments);
}
