using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Studies.Merging;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary>query, verify RESULTS, merge, export and clean on stores that the real world filled.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string _output = "";
    private string _messages = "";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Query_joins_runs_with_the_tables_of_the_design()
    {
        Assert.Equal(0, Sweep("a", 2));
        Assert.Equal(0, Ronghe("query", In("a"), "SELECT o.policy, count(*) AS n, count(DISTINCT v.\"industry.upgrade_gain\") AS points " +
            "FROM runs r JOIN variants v USING (scenario_id, policy_id) JOIN outcomes o USING (policy_id, outcome) WHERE outcome = 'integration' GROUP BY 1 ORDER BY 1 LIMIT 2",
            "--format", "csv"));
        Assert.Equal("policy,n,points\nall ways,6,3\nbenefits,6,3\n", _output);
        Assert.Equal(0, Ronghe("query", In("a"), "--format", "csv"));
        Assert.Contains("runs,2040\n", _output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_query_names_the_mistake_and_the_tables()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(2, Ronghe("query", In("a"), "SELECT x FROM nowhere"));
        Assert.Contains("nowhere", _messages, StringComparison.Ordinal);
        Assert.Contains("Tables here: outcomes, runs, variants.", _messages, StringComparison.Ordinal);
        Assert.Equal(2, Ronghe("query", In("none"), "SELECT 1"));
        Assert.Contains("There is no folder", _messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_finds_the_same_bytes_and_a_changed_number()
    {
        Assert.Equal(0, Sweep("a", 2));
        Assert.Equal(0, Ronghe("verify", In("a"), "--sample", "4"));
        Assert.Contains("4 of 4 runs give the same bytes again.", _messages, StringComparison.Ordinal);
        Assert.Equal(0, Ronghe("verify", In("a"), "--sample", "4", "--format", "csv"));
        Assert.StartsWith("scenario,scenario_id,policy_id,replication,", _output, StringComparison.Ordinal);
        string[] row = _output.Split('\n')[1].Split(',');
        Assert.Contains($"\n{row[1]},{row[2]},", File.ReadAllText(In("a/variants.csv")), StringComparison.Ordinal);
        Assert.Equal(2, Ronghe("verify", In("a"), "--sample", "0"));
        Assert.Contains("--sample must be a whole number from 1", _messages, StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(In("a/runs.parquet"));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(In("a/runs.parquet"), bytes);
        Assert.Equal(1, Ronghe("verify", In("a")));
        Assert.Contains("its bytes are not those that the manifest vouches for", _messages, StringComparison.Ordinal);
        Assert.Equal(2, Ronghe("verify", In("none")));
    }

    [Fact]
    public void Verify_compares_outcomes_where_the_series_were_left_out()
    {
        string small = Path.Combine(ScenarioFolder.Shipped(), "small.yaml");
        Assert.Equal(0, Ronghe("run", small, "--periods", "8", "-n", "1", "--out", In("s"), "-q"));
        Assert.Equal(0, Ronghe("verify", In("s"), "--format", "csv"));
        int all = Numbers();
        File.Delete(In("s/series.parquet"));
        Assert.Equal(0, Ronghe("verify", In("s"), "--format", "csv"));
        Assert.Contains("only the outcomes in runs.parquet are compared", _messages, StringComparison.Ordinal);
        Assert.Equal(all, Numbers() * 9);

        int Numbers() => int.Parse(_output.Split('\n')[1].Split(',')[^3], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Results_of_another_build_are_run_again_and_compared()
    {
        Assert.Equal(0, Sweep("a", 1));
        string hash = Hash();
        byte[] make = Encoding.UTF8.GetBytes(Versions.Model), bytes = File.ReadAllBytes(In("a/runs.parquet"));
        int at = bytes.AsSpan().IndexOf(make);
        Assert.True(at > 0);
        bytes[at + make.Length - 1] = make[^1] == (byte)'0' ? (byte)'1' : (byte)'0';
        File.WriteAllBytes(In("a/runs.parquet"), bytes);
        File.Delete(In("a/SHA256SUMS"));
        _folder.Write("a/manifest.json",
            Encoding.UTF8.GetBytes(File.ReadAllText(In("a/manifest.json")).Replace(hash, Hash(), StringComparison.Ordinal)));
        Assert.Equal(0, Ronghe("verify", In("a"), "--sample", "2"));
        Assert.Contains("made by another build of the model", _messages, StringComparison.Ordinal);
        Assert.Contains("2 of 2 runs give the same bytes again.", _messages, StringComparison.Ordinal);

        string Hash() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In("a/runs.parquet"))));
    }

    [Fact]
    public void Stores_of_two_machines_merge_to_the_bytes_of_one_and_nothing_is_computed_again()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Sweep("b", 3));
        Assert.Equal(0, Ronghe("merge", In("a"), In("b"), "--out", In("c")));
        Assert.Equal(File.ReadAllBytes(In("b/runs.parquet")), File.ReadAllBytes(In("c/runs.parquet")));
        Assert.Equal(0, Sweep("c", 3));
        JsonElement runs = JsonDocument.Parse(File.ReadAllBytes(In("c/manifest.json"))).RootElement.GetProperty("runs");
        Assert.Equal((0, 90), (runs.GetProperty("computed").GetInt32(), runs.GetProperty("taken_over").GetInt32()));
        Assert.Equal(File.ReadAllBytes(In("b/outcomes.csv")), File.ReadAllBytes(In("c/outcomes.csv")));
        Assert.Equal(2, Ronghe("merge", In("a"), In("none"), "--out", In("d")));
        Assert.Contains("holds no stored runs", _messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_seeds_of_one_scenario_keep_their_own_names_when_merged()
    {
        string small = Path.Combine(ScenarioFolder.Shipped(), "small.yaml");
        foreach (string seed in (string[])["4", "5"])
            Assert.Equal(0, Ronghe("run", small, "--periods", "8", "-n", "2", "--seed", seed, "--out", In(seed), "-q"));
        Assert.Equal(0, Ronghe("merge", In("4"), In("5"), "--out", In("both")));
        Assert.Contains("The scenarios have different seeds", _messages, StringComparison.Ordinal);
        JsonElement scenarios = JsonDocument.Parse(File.ReadAllBytes(In("both/manifest.json"))).RootElement.GetProperty("scenarios");
        Assert.Equal(["Small world, as it is today, seed 4", "Small world, as it is today, seed 5"],
            scenarios.EnumerateArray().Select(static s => s.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_merge_into_a_store_adds_to_its_runs_and_removes_the_tables_that_no_longer_belong_to_them()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Sweep("c", 2));
        byte[] both = File.ReadAllBytes(In("c/runs.parquet"));
        Assert.Equal(0, Ronghe("merge", In("a"), "--out", In("c")));
        Assert.Equal(both, File.ReadAllBytes(In("c/runs.parquet")));
        Assert.False(File.Exists(In("c/outcomes.csv")));
        Assert.Contains("design", File.ReadAllText(In("c/manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_writes_what_EMA_Workbench_reads()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Ronghe("export", In("a"), "--out", In("a.tar.gz")));
        var files = new Dictionary<string, string>();
        using (var tar = new TarReader(new GZipStream(File.OpenRead(In("a.tar.gz")), CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                using var reader = new StreamReader(entry.DataStream!);
                files[entry.Name] = reader.ReadToEnd();
            }
        }

        JsonElement metadata = JsonDocument.Parse(files["metadata.json"]).RootElement;
        string[] header = files["experiments.csv"].Split('\n')[0].Split(',');
        Assert.Equal(0.1, metadata.GetProperty("version").GetDouble());
        Assert.Equal(header, metadata.GetProperty("experiments").EnumerateObject().Select(static c => c.Name));
        Assert.Equal("belief.openness", header[0]);
        Assert.Equal(34, metadata.GetProperty("outcomes").GetArrayLength());
        foreach (JsonElement outcome in metadata.GetProperty("outcomes").EnumerateArray())
        {
            Assert.Equal("ScalarOutcome", outcome[0].GetString());
            Assert.Equal(30, files[outcome[2].GetString()!].TrimEnd('\n').Split('\n').Length);
        }

        Assert.Equal(31, files["experiments.csv"].TrimEnd('\n').Split('\n').Length);
        Assert.DoesNotContain("not what they are made of", _messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_store_exports_what_its_runs_are_made_of_like_its_sources()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Ronghe("export", In("a"), "--as", "csv"));
        foreach (string table in (string[])["runs.csv", "variants.csv"])
            Assert.Equal(File.ReadAllBytes(In("a/" + table)), File.ReadAllBytes(In("a-csv/" + table)));
        Assert.Equal(0, Ronghe("merge", In("a"), "--out", In("m")));
        Assert.Equal(File.ReadAllBytes(In("a/variants.parquet")), File.ReadAllBytes(In("m/variants.parquet")));
        foreach (string form in (string[])["ema", "csv"])
        {
            Assert.Equal(0, Ronghe("export", In("m"), "--as", form));
            Assert.DoesNotContain("not what they are made of", _messages, StringComparison.Ordinal);
        }

        Assert.Equal(File.ReadAllBytes(In("a-csv/variants.csv")), File.ReadAllBytes(In("m-csv/variants.csv")));
    }

    [Fact]
    public void Where_nobody_sees_a_bar_merging_says_how_far_it_is()
    {
        Assert.Equal(0, Sweep("a", 1));
        using var messages = new StringWriter();
        var environment = new RunEnvironment { ProgressInterval = TimeSpan.FromMilliseconds(1) };
        Assert.Equal(0, StoreMerge.Execute([In("a")], In("m"), "ronghe merge", messages, default, environment));
        string[] lines = messages.ToString().Split('\n');
        Assert.Contains(lines, line => line.StartsWith($"From {In("a")}: ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(" runs.", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("Tables: ", StringComparison.Ordinal) && line.Contains(" of 30 runs, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("spiral-small", "verdicts")]
    [InlineData("ways-small", "claims")]
    public void A_committed_folder_of_an_older_version_still_opens_and_says_what_cannot_be_checked(string name, string table)
    {
        string committed = Path.Combine(ScenarioFolder.Shipped(), "..", "results", name);
        Directory.CreateDirectory(In(name));
        foreach (string file in Directory.GetFiles(committed)) File.Copy(file, In(Path.Combine(name, Path.GetFileName(file))));
        Assert.Equal(0, Ronghe("query", In(name), $"SELECT count(*) FROM \"{table}\", runs"));
        Assert.Equal(0, Ronghe("report", In(name)));
        Assert.Contains("Not checked, for no checksum of it is stored", _messages, StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(In($"{name}/{table}.csv"));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(In($"{name}/{table}.csv"), bytes);
        Assert.Equal(1, Ronghe("query", In(name), "SELECT count(*) FROM runs"));
        Assert.Equal(1, Ronghe("report", In(name)));
        Assert.Contains("No number of it is shown", _messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_lists_leftovers_and_deletes_only_them()
    {
        Assert.Equal(0, Sweep("a", 1));
        _folder.Write("a/runs.parquet.damaged", new byte[3_000_000]);
        Assert.Equal(0, Ronghe("clean", In("a"), "--format", "csv"));
        Assert.EndsWith(",0.0,3.0\n", _output, StringComparison.Ordinal);
        Assert.True(File.Exists(In("a/runs.parquet.damaged")));
        Assert.Equal(0, Ronghe("clean", In("a"), "--delete"));
        Assert.False(File.Exists(In("a/runs.parquet.damaged")));
        Assert.Equal(0, Ronghe("verify", In("a"), "--sample", "1"));
    }

    [Fact]
    public void Clean_names_what_goes_leaves_what_is_somebodys_own_and_says_what_journals_are()
    {
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Sweep("b", 2));
        Directory.CreateDirectory(In("b/earlier/mine"));
        _folder.Write("b/earlier/mine/thesis.txt", [1]);
        _folder.Write("b/runs.csv.set-aside", [1]);
        _folder.Write("b/runs.parquet.damaged", [1]);
        Assert.Equal(0, Ronghe("run", Path.Combine(ScenarioFolder.Shipped(), "small.yaml"), "-n", "2", "--periods", "4", "--set",
            "world.burn_in=0", "--out", In("b")));
        Assert.Contains("60 finished run(s) that they do not hold are kept", _messages, StringComparison.Ordinal);
        Assert.Equal(0, Ronghe("clean", In("b"), "--delete"));
        Assert.Contains("  deleted: runs.parquet.damaged\n", _messages, StringComparison.Ordinal);
        Assert.Contains("Journals stay", _messages, StringComparison.Ordinal);
        Assert.True(File.Exists(In("b/earlier/mine/thesis.txt")) && File.Exists(In("b/runs.csv.set-aside"))
            && Directory.Exists(In("b/journal")));
        Assert.Equal(0, Ronghe("clean", In("a")));
        Assert.DoesNotContain("Journals stay", _messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_does_not_list_folders_that_hold_no_results()
    {
        Directory.CreateDirectory(In("data"));
        _folder.Write("data/manifest.json", "{\"format\": 1, \"credit\": \"somebody\"}"u8.ToArray());
        Directory.CreateDirectory(In("diary/journal"));
        _folder.Write("diary/journal/monday.txt", [1]);
        Assert.Equal(0, Sweep("a", 1));
        Assert.Equal(0, Ronghe("clean", In("."), "--format", "csv"));
        Assert.StartsWith("a,", _output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(3, _output.Split('\n').Length);
    }

    private int Sweep(string folder, int replications) => Ronghe(
        "sweep", Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), "-n", FormattableString.Invariant($"{replications}"), "--set",
        "design.uncertainties.points=3", "--out", In(folder), "-q");

    private string In(string name) => Path.Combine(_folder.Path, name);

    private int Ronghe(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        int code = RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default));
        (_output, _messages) = (output.ToString(), messages.ToString());
        return code;
    }
}
