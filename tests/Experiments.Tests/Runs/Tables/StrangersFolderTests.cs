using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Runs;

namespace Ronghe.Experiments.Tests.Runs.Tables;

/// <summary>A results folder from a stranger is data: whatever it holds, nothing outside it is read, written or deleted, and nothing in it
/// when it is only read.</summary>
public sealed class StrangersFolderTests(TinyStore made) : IClassFixture<TinyStore>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _tiny = made.Scenario;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("drop ABSOLUTE")]
    [InlineData("drop ../mine.csv")]
    [InlineData("name ../mine.csv")]
    [InlineData("name sub/../../mine.csv")]
    [InlineData("drop ..")]
    [InlineData("drop notes.txt")]
    [InlineData("drop .ronghe.lock")]
    [InlineData("name ")]
    [InlineData("x")]
    public void A_list_of_renames_that_names_anything_but_results_is_not_obeyed(string line)
    {
        string mine = _folder.Write("mine.csv", "my own");
        Stored("store");
        _folder.Write("store/notes.txt", "kept");
        _folder.Write("store/...mine.csv.partial", "not mine");
        foreach (bool isSealed in (bool[])[true, false])
        {
            string text = line.Replace("ABSOLUTE", mine, StringComparison.Ordinal);
            File.WriteAllLines(In("store/.ronghe.commit"), isSealed ? [text, "sha256 " + FileHash.OfText(text)] : [text]);
            Answer answer = RongheProgram.InProcess("run", _tiny, "-n", "2", "--out", In("store"));
            Assert.Equal(0, answer.Code);
            Assert.Contains("nothing was done that it says", answer.Messages, StringComparison.Ordinal);
            Assert.False(File.Exists(In("store/.ronghe.commit")));
            Assert.Equal("my own", File.ReadAllText(mine));
            Assert.Equal("kept", File.ReadAllText(In("store/notes.txt")));
        }
    }

    [Fact]
    public void A_folder_that_is_only_read_is_not_changed_by_a_byte()
    {
        Stored("store");
        using (RunStore store = RunStore.TryOpen(In("store"), out _)!) store.TakeOverTables(default);
        string journal = Directory.GetFiles(In("store/journal")).Single();
        byte[] bytes = File.ReadAllBytes(journal);
        bytes[^40] ^= 1;
        File.WriteAllBytes(journal, bytes);
        foreach (bool isPending in (bool[])[false, true])
        {
            if (isPending)
                File.WriteAllText(In("store/.ronghe.commit"), "drop runs.csv\nsha256 " + FileHash.OfText("drop runs.csv") + "\n");
            string before = Contents("store");
            Answer merged = RongheProgram.InProcess("merge", In("store"), "--out", In("merged"));
            Assert.Equal(isPending ? 2 : 0, merged.Code);
            foreach (string[] command in (string[][])[["query", In("store")], ["export", In("store"), "--out", In("a.tar.gz")],
                ["verify", In("store"), "--sample", "1"]])
                Assert.Equal(0, RongheProgram.InProcess(command).Code);
            Assert.Equal(before, Contents("store"));
        }
    }

    [Theory]
    [InlineData(".ronghe.lock")]
    [InlineData("journal")]
    [InlineData("failures")]
    [InlineData("earlier")]
    [InlineData("figures")]
    [InlineData("journal/0001.journal")]
    [InlineData("failures/aaaa.yaml")]
    public void Nothing_is_written_moved_or_deleted_behind_a_link(string link)
    {
        Stored("store");
        bool isFolder = !link.Contains('.', StringComparison.Ordinal);
        Directory.CreateDirectory(In("outside"));
        _folder.Write("outside/0001.journal", "somebody's own");
        _folder.Write("outside/mine.yaml", "somebody's own");
        Directory.CreateDirectory(Path.GetDirectoryName(In("store/" + link))!);
        if (isFolder) Directory.CreateSymbolicLink(In("store/" + link), In("outside"));
        else File.CreateSymbolicLink(In("store/" + link), In("outside/mine.yaml"));
        string before = Contents("outside");
        foreach (string[] command in (string[][])[["run", _tiny, "-n", "3", "--out", In("store")],
            ["merge", In("store"), "--out", In("store2")], ["clean", In("store"), "--delete"], ["report", In("store"), "--figures", "-q"]])
        {
            RongheProgram.InProcess(command);
            Assert.Equal(before, Contents("outside"));
        }

        Answer answer = RongheProgram.InProcess("run", _tiny, "-n", "3", "--out", In("store"));
        Assert.Equal(2, answer.Code);
        Assert.Contains("is a link, and ronghe writes nothing through links", answer.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runs.parquet")]
    [InlineData("manifest.json")]
    [InlineData("SHA256SUMS")]
    [InlineData("report.html")]
    [InlineData("failures.jsonl")]
    [InlineData(".runs.parquet.partial")]
    [InlineData(".report.html.partial")]
    [InlineData(".ronghe.commit.partial")]
    public void A_link_in_the_place_of_a_file_is_replaced_and_not_followed(string link)
    {
        Stored("store");
        string outside = _folder.Write("outside.txt", "somebody's own");
        File.Delete(In("store/" + link));
        File.CreateSymbolicLink(In("store/" + link), outside);
        Assert.Equal(0, RongheProgram.InProcess("run", _tiny, "-n", "3", "--out", In("store"), "-q").Code);
        Assert.Equal(0, RongheProgram.InProcess("report", In("store"), "-q").Code);
        Assert.Equal("somebody's own", File.ReadAllText(outside));
        Assert.False(Links.Is(In("store/" + link)));
    }

    [Fact]
    public void Clean_follows_no_link_ends_on_a_loop_and_deletes_only_what_it_knows()
    {
        Stored("store");
        Stored("outside");
        _folder.Write("outside/runs.parquet.damaged", "x");
        _folder.Write("store/runs.parquet.damaged", "x");
        foreach (string own in (string[])["mine.damaged", "thesis.partial", "earlier.csv"]) _folder.Write("store/" + own, "x");
        Directory.CreateDirectory(In("store/earlier/0.0.9"));
        foreach (string file in Directory.GetFiles(In("outside"), "*.json"))
            File.Copy(file, In("store/earlier/0.0.9/" + Path.GetFileName(file)));
        _folder.Write("store/earlier/0.0.9/thesis.txt", "x");
        Directory.CreateSymbolicLink(In("store/loop"), In("store"));
        Directory.CreateSymbolicLink(In("store/up"), "..");
        Directory.CreateSymbolicLink(In("store/other"), In("outside"));
        Directory.CreateSymbolicLink(In("store/earlier/link"), In("outside"));
        string before = Contents("outside");
        Assert.Equal(2, RongheProgram.InProcess("run", _tiny, "-n", "2", "--out", In("store")).Code);
        Directory.Delete(In("store/earlier/link"));
        Answer answer = RongheProgram.InProcess("clean", In("store"), "--delete");
        Assert.Equal(0, answer.Code);
        Assert.Equal(before, Contents("outside"));
        Assert.False(File.Exists(In("store/runs.parquet.damaged")));
        Assert.False(File.Exists(In("store/earlier/0.0.9/manifest.json")));
        foreach (string own in (string[])["mine.damaged", "thesis.partial", "earlier.csv", "earlier/0.0.9/thesis.txt", "runs.parquet"])
            Assert.True(File.Exists(In("store/" + own)), own);
    }

    [Fact]
    public void Clean_stops_when_it_is_asked_to()
    {
        Stored("store");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var messages = new StringWriter();
        Assert.Equal(130, RongheCommands.Run(["clean", In("store"), "--delete"],
            new Terminal(TextWriter.Null, messages, TextReader.Null, stop.Token)));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO 'STORE/runs.parquet'")]
    [InlineData("COPY (SELECT 1) TO 'STORE/runs.parquet' (USE_TMP_FILE false)")]
    [InlineData("EXPLAIN ANALYZE COPY (SELECT 1) TO 'STORE/runs.parquet' (USE_TMP_FILE false)")]
    [InlineData("SELECT 1; COPY (SELECT 1) TO 'STORE/runs.parquet' (USE_TMP_FILE false)")]
    [InlineData("PREPARE p AS COPY (SELECT 1) TO 'STORE/runs.parquet' (USE_TMP_FILE false)")]
    [InlineData("SELECT * FROM query('COPY (SELECT 1) TO ''STORE/runs.parquet''')")]
    [InlineData("EXPORT DATABASE 'STORE'")]
    [InlineData("ATTACH 'STORE/x.db'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD 'STORE/x.so'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("CREATE OR REPLACE VIEW runs AS SELECT 1")]
    [InlineData("CALL enable_logging(storage = 'file', storage_path = 'STORE/log')")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("SELECT * FROM read_blob('STORE/manifest.json')")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    [InlineData("SELECT * FROM read_csv('OUTSIDE')")]
    public void A_query_reads_the_tables_of_the_folder_and_reaches_nothing_else(string sql)
    {
        Stored("store");
        string outside = _folder.Write("outside.csv", "secret\n1\n"), before = Contents("store");
        Answer answer = RongheProgram.InProcess("query", In("store"),
            sql.Replace("STORE", In("store"), StringComparison.Ordinal).Replace("OUTSIDE", outside, StringComparison.Ordinal));
        Assert.Equal(2, answer.Code);
        Assert.Equal("", answer.Output);
        Assert.Contains("A query is one SELECT over the tables of the folder", answer.Messages, StringComparison.Ordinal);
        Assert.Equal(before, Contents("store"));
    }

    [Theory]
    [InlineData("SELECT count(*) AS n FROM runs;")]
    [InlineData("WITH a AS (SELECT * FROM runs) FROM a LIMIT 1 -- all")]
    [InlineData("DESCRIBE runs")]
    [InlineData("SUMMARIZE runs")]
    [InlineData("SHOW TABLES")]
    [InlineData("SELECT ';' AS semicolon")]
    public void Every_way_to_read_the_tables_stays_open(string sql)
    {
        Stored("store");
        Assert.Equal(0, RongheProgram.InProcess("query", In("store"), sql, "--format", "csv").Code);
    }

    [Fact]
    public void A_link_to_a_file_elsewhere_is_no_table()
    {
        Stored("store");
        File.CreateSymbolicLink(In("store/secret.csv"), _folder.Write("outside.csv", "secret\n1\n"));
        Assert.Equal(2, RongheProgram.InProcess("query", In("store"), "SELECT * FROM secret").Code);
    }

    /// <summary>The folder as <c>run</c> left it.</summary>
    private void Stored(string folder)
    {
        foreach (string file in Directory.GetFiles(made.Folder, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(In(folder), Path.GetRelativePath(made.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Every file below a folder with its bytes.</summary>
    private string Contents(string folder) => string.Join('\n',
        Directory.GetFiles(In(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(static f => $"{f} {FileHash.Of(f)}"));

    private string In(string name) => Path.Combine(_folder.Path, name);
}

/// <summary>Two runs of the tiny world in a results folder, made once and copied.</summary>
public sealed class TinyStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TinyStore()
    {
        Scenario = _folder.Write("tiny.yaml", TinyWorld.Yaml("Tiny", 4));
        Assert.Equal(0, RongheProgram.InProcess("run", Scenario, "-n", "2", "--out", Folder, "-q").Code);
    }

    public string Scenario { get; }

    public string Folder => Path.Combine(_folder.Path, "store");

    public void Dispose() => _folder.Dispose();
}
