using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>Missing, partial, foreign, older and damaged folders: what is there is shown, what is not is said.</summary>
public sealed class StoredFolderTests
{
    [Theory]
    [InlineData("nothing", "There is no folder")]
    [InlineData("file", "is a file")]
    [InlineData("empty", "It is empty")]
    [InlineData("foreign", "It holds notes.txt")]
    [InlineData("unfinished", "has not finished")]
    public void A_folder_without_results_is_refused_with_what_is_there(string what, string said)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, what);
        if (what == "file") File.WriteAllText(path, "x");
        else if (what != "nothing") Directory.CreateDirectory(path);
        if (what == "foreign") File.WriteAllText(Path.Combine(path, "notes.txt"), "x");
        if (what == "unfinished")
        {
            Directory.CreateDirectory(Path.Combine(path, "journal"));
            File.WriteAllText(Path.Combine(path, "journal", "0001.journal"), "x");
        }

        Assert.Null(StoredFolder.TryRead(path, ReportCatalog.Grouped, out string problem));
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "There is no manifest.json")]
    [InlineData("series.parquet", "series.parquet is listed in the manifest and missing")]
    [InlineData("runs.parquet", "runs.parquet is listed in the manifest and missing")]
    public void A_missing_file_leaves_a_partial_page_that_says_so(string file, string said)
    {
        using var results = new FakeResults(FakeWorld.Document());
        File.Delete(results.PathOf(file));
        string page = Rewritten(results);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Before you trust a number", page, StringComparison.Ordinal);
        if (file == "series.parquet") Assert.Contains("nothing can be drawn over time", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json", "{ broken", "manifest.json is damaged")]
    [InlineData("manifest.json", "[1]", "manifest.json is damaged")]
    [InlineData("manifest.json", "{\"manifest_version\": 99}", "manifest.json has version 99")]
    [InlineData("manifest.json", "{\"name\": \"other\"}", "may come from another program")]
    [InlineData("series.parquet", "PAR1 not really", "series.parquet cannot be read as Parquet")]
    [InlineData("series.parquet", "PAR1 not really", "series.parquet was changed after the manifest was written")]
    [InlineData("failures.jsonl", "{ broken\n", "a line that is not JSON")]
    [InlineData("SHA256SUMS", "failures", "failures.jsonl was changed after the manifest was written")]
    public void A_damaged_or_foreign_file_is_named_and_the_rest_is_shown(string file, string content, string said)
    {
        using var results = new FakeResults(FakeWorld.Document());
        File.WriteAllText(results.PathOf(file), content);
        if (file == "SHA256SUMS") ListFailures(results);
        string page = Rewritten(results);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("<section id=\"answer\"", page, StringComparison.Ordinal);
    }

    /// <summary>As after a command some of whose runs failed, and a later one that was stopped.</summary>
    private static void ListFailures(FakeResults results)
    {
        File.WriteAllText(results.PathOf("failures.jsonl"), "{\"scenario\":\"Fake\"}\n");
        using FileStream sums = File.Create(results.PathOf("SHA256SUMS"));
        Experiments.Runs.Tables.StoredFiles.WriteSums(sums, [("failures.jsonl", new string('0', 64))]);
    }

    [Fact]
    public void A_folder_from_before_variants_is_marked_on_its_page_and_one_of_today_is_not()
    {
        using var results = new FakeResults(FakeWorld.Document());
        Assert.DoesNotContain(StoredVariants.Missing.ToString(), Rewritten(results), StringComparison.Ordinal);
        File.Delete(results.PathOf(StoredVariants.FileName));
        Assert.Contains(StoredVariants.Missing.ToString(), Rewritten(results), StringComparison.Ordinal);
        Assert.Contains("无法重新计算", StoredVariants.Missing.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_no_section_knows_is_shown_with_its_intervals_drawn()
    {
        using var results = new FakeResults(FakeWorld.Document());
        File.WriteAllText(results.PathOf("discoveries.csv"), "box,estimate,low,high\n\"<img src=x>, one\",0.5,0.25,0.75\ntwo,,,\n");
        string page = Rewritten(results);
        Assert.Contains("id=\"chart-drawn-discoveries\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt;, one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", Regex.Replace(page, "<script>.*?</script>", string.Empty, RegexOptions.Singleline),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_alone_make_a_page()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "manifest.json"),
            "{\"manifest_version\":1,\"kind\":\"discover\",\"tables\":[{\"file\":\"rules.csv\",\"title\":\"Rules " +
            "found\",\"columns\":[{\"name\":\"rule\",\"meaning\":\"in words\"}]},{\"file\":\"gone.csv\"}]}");
        File.WriteAllText(Path.Combine(folder.Path, "rules.csv"), "rule,coverage\na < 1,0.5\n");
        string page = ShownNumber.Said(Conduct.Report(folder.Path));
        foreach (string said in (string[])["Rules found", "a &lt; 1", "Rule: in words", "there is no gone.csv",
            "What does this experiment (discover) say?"]) Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_runs_are_counted_and_named()
    {
        var environment = new RunEnvironment
        {
            Produce = static (scenario, replication, done, stop) =>
                replication == 1 ? throw new InvalidOperationException("no <b>luck</b>")
                : FakeWorld.Produce(scenario, replication, done, stop),
        };
        using var results = new FakeResults(environment, [FakeWorld.Document()]);
        Assert.Equal(3, results.ExitCode);
        Assert.Matches("1 of 4 runs failed", results.Page);
        Assert.Contains("no &lt;b&gt;luck&lt;/b&gt;", results.Page, StringComparison.Ordinal);
    }

    private static string Rewritten(FakeResults results) => Conduct.Report(results.Folder);
}
