using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using MiniExcelLibs;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Exports;
using Ronghe.Experiments.Runs.Manifests;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Ronghe.Experiments.Scenarios.Designs;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Runs.Exports;

/// <summary>Every kind of results folder is exported, also those of old, and an export says what its runs are made of.</summary>
[Collection(nameof(StoredKinds))]
public sealed class ExportTests(StoredKinds stored) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Committed { get; } = [.. Directory.GetDirectories(ResultsFolder)
        .Where(static f => File.Exists(Path.Combine(f, "runs.parquet"))).Select(static f => Path.GetFileName(f)!)];

    private static string ResultsFolder => Path.Combine(Path.GetDirectoryName(ScenarioFolder.Shipped())!, "results");

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    [InlineData("ways")]
    [InlineData("spiral")]
    public void Every_outcome_of_an_EMA_archive_has_a_row_for_each_run_and_every_series_one_length(string kind)
    {
        (Dictionary<string, string[]> files, ExportedRuns exported) = Archive(stored.Of(kind));
        Assert.Equal(0, exported.Undescribed);
        AssertRectangular(files, exported.Count);
        string[] header = files["experiments.csv"][0].Split(',');
        foreach (string column in (string[])["scenario", "policy", "start", "periods", "scenario_id", "policy_id"])
            Assert.Contains(column, header);
        foreach (string row in files["experiments.csv"].Skip(1))
            Assert.True(double.Parse(Cells(row)[Array.IndexOf(header, "periods")], System.Globalization.CultureInfo.InvariantCulture) >= 1);
    }

    [Theory]
    [MemberData(nameof(Committed))]
    public void A_committed_folder_is_exported_whatever_it_lacks(string name)
    {
        string folder = Path.Combine(ResultsFolder, name);
        (Dictionary<string, string[]> files, ExportedRuns exported) = Archive(folder);
        AssertRectangular(files, exported.Count);
        Assert.Equal(File.Exists(Path.Combine(folder, StoredVariants.FileName)) ? 0 : exported.Count, exported.Undescribed);
        ExportedRuns tidy = CsvExport.Write(folder, _folder.Path, default);
        Assert.Equal(exported, tidy);
        Assert.Equal(exported.Count, File.ReadLines(Path.Combine(_folder.Path, "runs.csv")).Skip(1)
            .Select(static l => string.Join(',', Cells(l)[1..5])).Distinct().Count());
    }

    /// <summary>EMA Workbench's loader takes the first row of a <c>TimeSeriesOutcome</c> for a header, and makes a category of what is
    /// declared an object alone; <c>read_ema_archive.py</c> says what else it demands.</summary>
    [Fact]
    public void Series_are_arrays_and_texts_are_objects_for_EMA_Workbench()
    {
        (Dictionary<string, string[]> files, _) = Archive(stored.Of("run"));
        JsonElement metadata = JsonDocument.Parse(string.Join('\n', files["metadata.json"])).RootElement;
        foreach (JsonElement outcome in metadata.GetProperty("outcomes").EnumerateArray())
        {
            bool isSeries = outcome[1].GetString()!.EndsWith("_series", StringComparison.Ordinal);
            Assert.Equal(isSeries ? "ArrayOutcome" : "ScalarOutcome", outcome[0].GetString());
            Assert.Equal(outcome[1].GetString() + ".csv", outcome[2].GetString());
        }

        Assert.Equal(["float64", "int64", "object", "uint64"], metadata.GetProperty("experiments").EnumerateObject()
            .Select(static column => column.Value.GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_shorter_run_is_undefined_after_its_end_and_keeps_its_numbers_before()
    {
        (Dictionary<string, string[]> files, _) = Archive(stored.Of("run"));
        string[] header = files["experiments.csv"][0].Split(',');
        for (int i = 1; i < files["experiments.csv"].Length; i++)
        {
            bool isShort = Cells(files["experiments.csv"][i])[Array.IndexOf(header, "periods")] == "9";
            string[] course = files["integration_series.csv"][i - 1].Split(',');
            Assert.Equal(12, course.Length);
            Assert.Equal(isShort, course[9..].All(static c => c == "NaN"));
            Assert.DoesNotContain("NaN", course[..9]);
        }
    }

    [Fact]
    public void Runs_carry_what_tells_their_variants_apart()
    {
        (Dictionary<string, string[]> files, _) = Archive(stored.Of("run"));
        string[] header = files["experiments.csv"][0].Split(',');
        Assert.Equal(["belief.openness", "world.burn_in", "lever.consensus", "lever.talent_integration"], header[..4]);
        string[][] rows = [.. files["experiments.csv"].Skip(1).Select(static r => Cells(r)[..4]).Distinct(new SameRow())
            .OrderBy(static r => r[0], StringComparer.Ordinal)];
        Assert.Equal(2, rows.Length);

        // Of a lever with several measures the greatest effort.
        Assert.Equal(["0.3", "4", "0.6", "0.8"], rows[0][0] == "0.3" ? rows[0] : rows[1]);
        Assert.Equal(["0", "0"], (rows[0][0] == "0.3" ? rows[1] : rows[0])[2..]);
    }

    [Fact]
    public void The_factors_of_a_design_are_those_of_its_points()
    {
        string sweep = stored.Of("sweep");
        string[] variants = File.ReadAllLines(Path.Combine(sweep, "variants.csv"));
        Assert.Equal("scenario_id,policy_id,scenario,start,periods,belief.openness,industry.upgrade_gain,world.burn_in,lever.consensus,lever.grants,world,policies", variants[0]);
        Assert.Equal(7, variants.Length);
        using var folder = new ScenarioFolder();
        ScenarioDocument again = folder.Read("periods: 12\nreplications: 2\nparameters: {world.burn_in: 4}\ndesign:\n  uncertainties: " +
            "{method: lhs, points: 3, seed: 1, factors: {industry.upgrade_gain: plausible, belief.openness: plausible}}\n");
        DesignPoints points = again.Design!.Uncertainties.Create();
        string Value(int point, string key) => Readable.Exact(points[point][points.Factors.ToList().IndexOf(key)]);
        string[] expected = [.. Enumerable.Range(0, points.Count)
            .Select(p => $"{Value(p, "belief.openness")} {Value(p, "industry.upgrade_gain")}").Order(StringComparer.Ordinal)];
        IGrouping<string, string[]>[] worlds = [.. variants.Skip(1).Select(Cells).GroupBy(static v => v[0])];
        Assert.Equal(expected, worlds.Select(static w => $"{w.First()[5]} {w.First()[6]}").Order(StringComparer.Ordinal));
        Assert.All(worlds, static rows =>
            Assert.Equal(["0 0", "0.6 5000"], rows.Select(static r => $"{r[8]} {r[9]}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("spiral")]
    public void Variants_as_CSV_and_as_Parquet_say_the_same(string kind)
    {
        CsvExport.Write(stored.Of(kind), _folder.Path, default);
        using StoredVariants variants = StoredVariants.Open(stored.Of(kind))!;
        string csv = Path.Combine(_folder.Path, "variants.csv"), own = Path.Combine(stored.Of(kind), "variants.csv");
        if (File.Exists(own)) Assert.Equal(File.ReadAllBytes(own), File.ReadAllBytes(csv));
        string[][] rows = [.. Csv.Records(csv)];
        Assert.Equal(ResultSchema.Variants(variants.Factors).Select(static c => c.Name), rows[0]);
        int row = 0;
        while (variants.MoveOn())
        {
            VariantRow v = variants.Row;
            object?[] cells = [variants.Ids.ScenarioId, variants.Ids.PolicyId, variants.Title, v.Start, v.Periods,
                .. v.Factors.Cast<object?>(), v.Recipe!.World, v.Recipe.Policies];
            Assert.Equal(rows[++row], cells.Select(static cell => cell is double.NaN ? "" : FormattableString.Invariant($"{cell}")));
        }

        Assert.Equal(rows.Length - 1, row);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    public void Every_row_of_an_EMA_archive_is_the_run_that_it_says(string kind)
    {
        (Dictionary<string, string[]> files, _) = Archive(stored.Of(kind));
        string[] header = Cells(files["experiments.csv"][0]);
        CsvExport.Write(stored.Of(kind), _folder.Path, default);
        var runs = TidyTable.Read(Path.Combine(_folder.Path, "runs.csv"));
        string Own(string row, string column) => Cells(row)[Array.IndexOf(header, column)];
        var at = runs.Where(("outcome", "integration"), ("group_kind", "all")).ToDictionary(row => string.Join(' ',
            ((string[])["scenario", "scenario_id", "policy_id", "seed", "replication_id"]).Select(column => runs.Text(row, column))));
        string[] rows = files["experiments.csv"][1..];
        Assert.Equal(at.Count, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            string[] ids = [.. ((string[])["policy", "scenario_id", "policy_id", "seed", "replication_id"]).Select(column => Own(rows[i], column))];
            Assert.Equal(ids[1], Own(rows[i], "scenario"));
            Assert.Equal(runs.Text(at[string.Join(' ', ids)], "value"), files["integration.csv"][i]);
        }
    }

    [Theory]
    [InlineData("run")]
    [InlineData("sweep")]
    [InlineData("ways")]
    [InlineData("spiral")]
    public void A_workbook_holds_every_table_and_says_what_each_column_means(string kind)
    {
        string folder = stored.Of(kind), workbook = Path.Combine(_folder.Path, "all.xlsx");
        using (FileStream stream = File.Create(workbook)) XlsxExport.Write(folder, stream, XlsxExport.MostRows, default);
        List<string> sheets = MiniExcel.GetSheetNames(workbook);
        Assert.Equal([XlsxExport.Meanings, "runs", "variants"], sheets[..3]);
        Assert.Equal(Manifest.Read(folder)!.Tables.Select(static t => t.Name).Order(), sheets.Except(["meanings", "runs", "variants", "series"]).Order());
        string[][] meanings = Sheet(workbook, XlsxExport.Meanings);
        foreach (string sheet in sheets.Skip(1))
        {
            foreach (string column in Sheet(workbook, sheet)[0])
                Assert.True(Assert.Single(meanings, row => row[0] == sheet && row[1] == column)[3].Length > 0, $"{sheet}.{column}");
        }

        Assert.Contains(meanings, static row => row[1] == "outcome = integration" && row[3].Length > 20);
        CsvExport.Write(folder, _folder.Path, default);
        Assert.Equal(Csv.Records(Path.Combine(_folder.Path, "runs.csv")).Select(static row => string.Join('|', row)),
            Sheet(workbook, "runs").Select(static row => string.Join('|', row)));
    }

    [Fact]
    public void A_table_longer_than_a_sheet_is_left_out_and_said_to_be()
    {
        string workbook = Path.Combine(_folder.Path, "all.xlsx");
        using (FileStream stream = File.Create(workbook))
            Assert.Equal(["runs", "series"], XlsxExport.Write(stored.Of("run"), stream, 20, default).LeftOut);
        Assert.Equal([XlsxExport.Meanings, "variants"], MiniExcel.GetSheetNames(workbook)[..2]);
        Assert.Contains(Sheet(workbook, XlsxExport.Meanings), static row => row[0] == "series" && row[3].StartsWith("Not in this workbook",
            StringComparison.Ordinal));
    }

    [Fact]
    public void CSV_begins_with_the_mark_by_which_Excel_shows_Chinese_and_our_readers_pass_over_it()
    {
        CsvExport.Write(stored.Of("run"), _folder.Path, default);
        string runs = Path.Combine(_folder.Path, "runs.csv");
        Assert.Equal(Csv.Mark.ToArray(), File.ReadAllBytes(runs)[..3]);
        Assert.Equal("scenario", Csv.Records(runs).First()[0]);
        Assert.Equal(0, RongheProgram.InProcess("query", _folder.Path, "SELECT scenario FROM runs LIMIT 1").Code);
        Assert.All(Directory.GetFiles(_folder.Path, "*.csv"), static path => Assert.Equal(0xEF, File.ReadAllBytes(path)[0]));
    }

    [Fact]
    public void A_damaged_table_of_a_folder_is_damage_and_no_trace()
    {
        foreach (string file in Directory.GetFiles(stored.Of("sweep"))) File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(_folder.Path, "outcomes.csv"), "a,b,c,d\n1\n");
        using var target = new MemoryStream();
        Assert.Throws<InvalidDataException>(() => XlsxExport.Write(_folder.Path, target, XlsxExport.MostRows, default));
    }

    [Fact]
    public void Export_writes_the_workbook_under_either_name_of_the_option()
    {
        string workbook = Path.Combine(_folder.Path, "all.xlsx");
        Answer answer = RongheProgram.InProcess("export", stored.Of("run"), "--format", "xlsx", "--out", workbook);
        Assert.True(answer.Code == 0 && new FileInfo(workbook).Length > 1000, answer.Messages);
        Assert.Equal(ExitCode.BadInput, RongheProgram.InProcess("export", stored.Of("run"), "--as", "xls").Code);
    }

    private static string[][] Sheet(string workbook, string sheet) => [.. MiniExcel.Query(workbook, sheetName: sheet)
        .Cast<IDictionary<string, object?>>().Select(static row => row.Values.Select(static cell =>
            cell is double number ? Readable.Exact(number) : cell?.ToString() ?? string.Empty).ToArray())];

    private static (Dictionary<string, string[]> Files, ExportedRuns Exported) Archive(string folder)
    {
        using var memory = new MemoryStream();
        ExportedRuns exported = EmaExport.Write(folder, memory, default);
        memory.Position = 0;
        var files = new Dictionary<string, string[]>();
        using var tar = new TarReader(new GZipStream(memory, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var reader = new StreamReader(entry.DataStream!);
            files[entry.Name] = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        }

        return (files, exported);
    }

    private static void AssertRectangular(Dictionary<string, string[]> files, int runs)
    {
        JsonElement metadata = JsonDocument.Parse(files["metadata.json"][0]).RootElement;
        Assert.Equal(runs + 1, files["experiments.csv"].Length);
        Assert.Equal(files["experiments.csv"][0].Split(','),
            metadata.GetProperty("experiments").EnumerateObject().Select(static c => c.Name));
        Assert.Equal(files.Count - 2, metadata.GetProperty("outcomes").GetArrayLength());
        Assert.All(files["experiments.csv"], row => Assert.Equal(Cells(files["experiments.csv"][0]).Length, Cells(row).Length));
        foreach (JsonElement outcome in metadata.GetProperty("outcomes").EnumerateArray())
        {
            string[] lines = files[outcome[2].GetString()!];
            Assert.Equal(runs, lines.Length);
            Assert.DoesNotContain("", lines);
            Assert.Single(lines.Select(static l => l.Split(',').Length).Distinct());
        }
    }

    /// <summary>Cells of a line; a quoted one may hold commas and doubled quotes.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string> { "" };
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted) cells.Add("");
            else cells[^1] += c;
        }

        return [.. cells];
    }

    private sealed class SameRow : IEqualityComparer<string[]>
    {
        public bool Equals(string[]? x, string[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(string[] row) => row.Length;
    }
}
