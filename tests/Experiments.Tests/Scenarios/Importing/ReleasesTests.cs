using System.Text.Json;
using MiniExcelLibs;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Importing;
using Ronghe.Experiments.Scenarios.Tables;

namespace Ronghe.Experiments.Tests.Scenarios.Importing;

/// <summary>The release that was read is the release that is named, in every layout that was published; where nobody names it, the import
/// says so. The numbers are made up, the layouts are not.</summary>
public sealed class ReleasesTests : IDisposable
{
    private const string Crosswalk =
        "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n14.0101,a,11-1011,b\n51.0101,a,29-1141,b\n";

    private readonly TemporaryFolder _raw = new();
    private readonly TemporaryFolder _out = new();

    public void Dispose()
    {
        _raw.Dispose();
        _out.Dispose();
    }

    [Theory]
    [InlineData("08/2023", "28")]
    [InlineData("05/2024", "28")]
    [InlineData("08/2024", "29")]
    [InlineData("08/2025", "30")]
    public void The_latest_rating_tells_the_release_of_the_published_text(string date, string release)
    {
        _raw.Write("Knowledge.txt", Ratings('\t', date));
        _raw.Write("Job Zones.txt", "O*NET-SOC Code\tTitle\tJob Zone\tDate\tDomain Source\n11-1011.00\tC\t5\t07/2010\tA\n29-1141.00\tN\t3\t07/2010\tA\n");
        WriteOthers();
        SourceReleases releases = Import().Releases;
        Assert.Equal((release, 2023, $"its latest rating, {date}; say --onet where it is another"),
            (releases.Onet, releases.OewsYear, releases.OnetBy));
    }

    [Fact]
    public void The_comma_separated_files_of_release_31_are_read_and_named_in_every_credit()
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2026"));
        _raw.Write("job_zones.csv", "O*NET-SOC Code,Title,Job Zone,Date,Domain Source\n11-1011.00,\"Chiefs, all\",4,02/2026,Analyst\n29-1141.00,N,2,02/2026,Analyst\n");
        WriteOthers("natsector_M2024_dl.csv");
        SourceReleases releases = Import().Releases;
        Assert.Equal(("31", 2024), (releases.Onet, releases.OewsYear));
        foreach (string table in (string[])["sectors.csv", "programme-families.csv", "programme-family-sectors.csv"])
        {
            string text = File.ReadAllText(Output(table));
            Assert.StartsWith("# This product includes information from the O*NET 31 Database by the U.S.", text, StringComparison.Ordinal);
            Assert.Contains("(O*NET, BLS OEWS May 2024, NCES crosswalk)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("29 Database", text, StringComparison.Ordinal);
        }

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Output("manifest.json")));
        Assert.Contains("O*NET 31 Database", manifest.RootElement.GetProperty("credit").GetString(), StringComparison.Ordinal);
        Assert.Equal("May 2024", manifest.RootElement.GetProperty("releases").GetProperty("oews").GetString());
        Assert.Contains(",general,", File.ReadAllLines(Output("sectors.csv"))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_give_the_same_tables_as_their_sheets_saved_as_text()
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2024"));
        WriteOthers();
        Import();
        string[] names = ["sectors.csv", "programme-families.csv", "programme-family-sectors.csv"];
        string[] text = [.. names.Select(name => File.ReadAllText(Output(name)))];
        foreach ((string name, string sheet) in ((string, string)[])
            [("knowledge.csv", "Knowledge"), ("natsector_M2023_dl.csv", "natsector"), ("CIP2020_SOC2018_Crosswalk.csv", "CIP-SOC")])
        {
            string csv = Path.Combine(_raw.Path, name);
            object[] rows = [.. Csv.Records(csv).Select(static cells => (object)cells.Select(static (cell, i) => (Key: $"c{i:00}", Cell: Typed(cell)))
                .ToDictionary(static pair => pair.Key, static pair => pair.Cell))];
            MiniExcel.SaveAs(Path.ChangeExtension(csv, ".xlsx"), new Dictionary<string, object>
                { ["Read first"] = new[] { new { Note = "made up" } }, [sheet] = rows }.OrderBy(pair => pair.Key == sheet && sheet != "CIP-SOC" ? 0 : 1)
                .ToDictionary(static pair => pair.Key, static pair => pair.Value), printHeader: false);
            File.Delete(csv);
        }

        Import();
        Assert.Equal(text, names.Select(name => File.ReadAllText(Output(name))));
    }

    [Theory]
    [InlineData("naics,naics_title,occ_code,occ_title,occ_group,tot_emp,emp_prse")]
    [InlineData("area,naics,naics_title,occ_code,occ_title,o_group,tot_emp")]
    [InlineData("AREA,NAICS,NAICS_TITLE,OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP")]
    public void Headers_of_OEWS_from_2018_to_2024_are_read(string header)
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2024"));
        _raw.Write("CIP2020_SOC2018_Crosswalk.csv", Crosswalk);
        string[] columns = header.ToUpperInvariant().Split(',');
        _raw.Write("natsector_M2018_dl.csv", header + "\n" + string.Concat(Employment.Select(row => string.Join(',',
            columns.Select(column => column switch
            {
                "NAICS" => row.Sector, "OCC_CODE" => row.Code, "O_GROUP" or "OCC_GROUP" => row.Group, "TOT_EMP" => row.Persons, _ => "x",
            })) + "\n")));
        ImportReport report = Import();
        Assert.Equal((2018, 2), (report.Releases.OewsYear, report.Outputs[0].Rows));
    }

    [Theory]
    [InlineData(null, 2023, "does not say which release of O*NET it is")]
    [InlineData("29", null, "does not say of which year its employment is")]
    public void A_release_that_nobody_names_is_asked_for(string? onet, int? oews, string said)
    {
        _raw.Write("knowledge.csv", Ratings(',', ""));
        WriteOthers("natsector.csv");
        Assert.Contains(said, Assert.Single(Refused(onet, oews)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_out.Path));
    }

    [Fact]
    public void Releases_that_contradict_each_other_are_all_told_at_once()
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2026"));
        _raw.Write("Read Me.txt", "O*NET® 30.1 Database\nText files\n");
        WriteOthers();
        Assert.Equal(
            ["is O*NET 30.1 by the read-me and O*NET 29 by --onet: which is it?",
             "has ratings of 08/2026, which O*NET 30.1 (the read-me) cannot hold: they are of O*NET 31 or later",
             "is OEWS May 2022 by --oews and May 2023 by its name: which is it?"],
            Refused("29", 2022).Select(static error => error.Message));
    }

    [Fact]
    public void A_read_me_tells_the_release_to_the_quarter()
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2024"));
        _raw.Write("Read Me.txt", "O*NET® 29.1 Database\n");
        WriteOthers();
        Assert.Equal("29.1", DataImport.Run(_raw.Path, _out.Path, "29", null, TextWriter.Null).Releases.Onet);
    }

    [Fact]
    public void Two_files_for_the_same_are_refused()
    {
        _raw.Write("knowledge.csv", Ratings(',', "08/2024"));
        WriteOthers();
        _raw.Write("natsector_M2022_dl.csv", File.ReadAllText(Path.Combine(_raw.Path, "natsector_M2023_dl.csv")));
        Assert.Contains(Refused(), static error => error.Message.Contains("keep one of natsector_M2022_dl.csv, natsector_M2023_dl.csv",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_that_is_none_is_said_with_its_name()
    {
        _raw.Write("Knowledge.xlsx", "PK\u0003\u0004 not really");
        WriteOthers();
        Assert.Contains("is no workbook that can be read", Refused("29")[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_sheet_and_a_sheet_of_another_name_are_said()
    {
        MiniExcel.SaveAs(Path.Combine(_raw.Path, "Knowledge.xlsx"), Array.Empty<object>());
        WriteOthers();
        File.Delete(Path.Combine(_raw.Path, "CIP2020_SOC2018_Crosswalk.csv"));
        MiniExcel.SaveAs(Path.Combine(_raw.Path, "CIP2020_SOC2018_Crosswalk.xlsx"), new Dictionary<string, object>
            { ["Notes"] = new[] { new { Note = "x" } }, ["SOC-CIP"] = new[] { new { Note = "x" } } });
        Assert.Equal(["has no header; the first line must name the columns", "has no sheet 'CIP-SOC'; its sheets: Notes, SOC-CIP"],
            Refused("29").Select(static error => error.Message));
    }

    [Theory]
    [InlineData("--onet", "3l", "--onet must be a release of O*NET such as 29.0 or 31, not '3l'")]
    [InlineData("--oews", "1999", "--oews must be a year from 2012 to 2099, not 1999")]
    public void A_release_that_is_none_is_a_mistake_of_the_command(string option, string value, string said)
    {
        Answer answer = RongheProgram.InProcess("import", "--raw", _raw.Path, "--out", _out.Path, option, value);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(said, answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_and_their_page_credit_the_release_of_the_tables_that_they_were_made_with()
    {
        using var scenarios = new ScenarioFolder();
        scenarios.Write("sectors.csv", $"# {OnetCredit.Of("31")}\n{File.ReadAllText(scenarios.In("sectors.csv"))}");
        ScenarioDocument document = scenarios.Read("periods: 4\nreplications: 1\nparameters: {world.burn_in: 1}\n");
        string folder = Path.Combine(_out.Path, "results");
        Conduct.Run([document], folder, new RunEnvironment());
        Assert.Contains("O*NET 31 Database", Manifest.Read(folder)!.Credit, StringComparison.Ordinal);
        string page = Conduct.Report(folder);
        Assert.Contains("O*NET 31 Database", page, StringComparison.Ordinal);
        Assert.DoesNotContain("O*NET 29", page, StringComparison.Ordinal);
        string merged = Path.Combine(_out.Path, "merged");
        Assert.Equal(ExitCode.Ok, RongheProgram.InProcess("merge", folder, "--out", merged).Code);
        Assert.Equal(Manifest.Read(folder)!.Credit, Manifest.Read(merged)!.Credit);
    }

    private static readonly (string Sector, string Code, string Group, string Persons)[] Employment =
    [
        ("23", "00-0000", "total", "200"), ("23", "11-0000", "major", "200"), ("23", "11-1011", "detailed", "200"),
        ("62", "00-0000", "total", "\"1,400\""), ("62", "29-1141", "detailed", "\"1,400\""),
    ];

    private void WriteOthers(string employment = "natsector_M2023_dl.csv")
    {
        _raw.Write("CIP2020_SOC2018_Crosswalk.csv", Crosswalk);
        _raw.Write(employment, "NAICS,OCC_CODE,O_GROUP,TOT_EMP\n"
            + string.Concat(Employment.Select(static row => $"{row.Sector},{row.Code},{row.Group},{row.Persons}\n")));
    }

    /// <summary>Two occupations and three fields with all columns that O*NET publishes.</summary>
    private static string Ratings(char by, string date)
    {
        string comma = by == ',' ? "\"Chiefs, all\"" : "Chiefs, all";
        string[] header = ["O*NET-SOC Code", "Title", "Element ID", "Element Name", "Scale ID", "Scale Name", "Data Value", "N", "Standard Error",
            "Lower CI Bound", "Upper CI Bound", "Recommend Suppress", "Not Relevant", "Date", "Domain Source"];
        (string Code, string Title, double[] Values)[] rows = [("11-1011.00", comma, [4.78, 2.42, 1]), ("29-1141.00", "Nurses", [1.5, 1, 4.9])];
        string[] names = ["Administration", "Economics", "Medicine"];
        return string.Join(by, header) + "\n" + string.Concat(rows.SelectMany(row => Enumerable.Range(0, 3).SelectMany(field =>
            new[] { "IM", "LV" }.Select(scale => string.Join(by, row.Code, row.Title, $"2.C.1.{"abc"[field]}", names[field], scale,
                scale == "IM" ? "Importance" : "Level", scale == "IM" ? FormattableString.Invariant($"{row.Values[field]}") : "6.5", "28", "", "",
                "", "N", "", scale == "IM" ? date : "", "Incumbent") + "\n"))));
    }

    /// <summary>A cell as Excel keeps it: numbers are numbers, codes are text.</summary>
    private static object Typed(string cell) => double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out double number)
        && cell is not ['0', ..] and not [_, _, '.', ..] ? number : cell;

    private ImportReport Import() => DataImport.Run(_raw.Path, _out.Path, null, null, TextWriter.Null);

    private IReadOnlyList<InputError> Refused(string? onet = null, int? oews = null) =>
        Assert.Throws<ImportException>(() => DataImport.Run(_raw.Path, _out.Path, onet, oews, TextWriter.Null)).Errors;

    private string Output(string name) => Path.Combine(_out.Path, name);
}
