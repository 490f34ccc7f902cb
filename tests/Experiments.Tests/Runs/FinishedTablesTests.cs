using System.Security.Cryptography;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>A finished results folder is a source of runs: nothing in it is computed again, and nothing unsound in it is
/// believed.</summary>
public sealed class FinishedTablesTests : IDisposable
{
    private static readonly ScenarioDocument[] Two = [FakeWorld.Document(), FakeWorld.Document("With policy", "ffffffffffffffff")];
    private readonly RunHarness _harness = new();
    private int _computed;

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void A_finished_command_given_again_computes_nothing_and_changes_no_byte()
    {
        Assert.Equal(0, Run(Two));
        string before = Path.Combine(_harness.Root, "before");
        Directory.CreateDirectory(before);
        foreach (string file in Directory.GetFiles(_harness.Out)) File.Copy(file, Path.Combine(before, Path.GetFileName(file)));
        Assert.Equal(8, _computed);
        Assert.Equal(0, Run(Two));
        Assert.Equal(8, _computed);
        _harness.AssertSamePromisedBytes(before, _harness.Out);
        Assert.False(Directory.Exists(_harness.Journals));
    }

    [Fact]
    public void More_replications_compute_only_the_new_ones_and_fewer_lose_none()
    {
        Assert.Equal(0, Run([FakeWorld.Document(replications: 3)]));
        Assert.Equal(0, Run([FakeWorld.Document(replications: 5)]));
        Assert.Equal(5, _computed);
        Assert.Equal(0, Run([FakeWorld.Document(replications: 2)]));
        Assert.Equal(2 * 29 * 7, File.ReadLines(Path.Combine(_harness.Out, "runs.csv")).Count() - 1);
        Assert.Equal(0, Run([FakeWorld.Document(replications: 5)]));
        Assert.Equal(5, _computed);
        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run([FakeWorld.Document(replications: 5)], outputDirectory: whole));
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    [Fact]
    public void Another_selection_of_groups_is_computed_again()
    {
        Assert.Equal(0, Run([FakeWorld.Document()]));
        Assert.Equal(0, Run([FakeWorld.Document() with { Observe = new ObserveSettings([], 1) }]));
        Assert.Equal(8, _computed);
    }

    [Theory]
    [InlineData("runs.parquet", true)]
    [InlineData("runs.parquet", false)]
    [InlineData("series.parquet", true)]
    [InlineData("series.parquet", false)]
    public void A_truncated_or_changed_table_is_named_set_aside_and_its_runs_are_done_again(string file, bool isTruncated)
    {
        Assert.Equal(0, Run(Two));
        byte[] bytes = _harness.Bytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(_harness.Out, file), isTruncated ? bytes[..(bytes.Length / 2)] : bytes);
        Assert.Equal(0, Run(Two));
        Assert.Equal(16, _computed);
        Assert.Contains($"{file}: its bytes are not those that the manifest vouches for", _harness.Messages, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_harness.Out, file + ".damaged")));
        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run(Two, outputDirectory: whole));
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    [Fact]
    public void Results_of_another_version_are_named_kept_and_not_mixed_in()
    {
        Assert.Equal(0, Run(Two));
        string path = Path.Combine(_harness.Out, "runs.parquet"), manifest = Path.Combine(_harness.Out, "manifest.json");
        string old = Hash(path);
        string version = Versions.Model[..^1] + (Versions.Model[^1] == '0' ? '1' : '0');
        File.WriteAllBytes(path, Replace(File.ReadAllBytes(path), Versions.Model, version));
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(old, Hash(path), StringComparison.Ordinal));
        File.Delete(Path.Combine(_harness.Out, "SHA256SUMS"));
        byte[] foreign = File.ReadAllBytes(path);
        File.WriteAllText(Path.Combine(_harness.Out, "notes.txt"), "my own");
        Assert.Equal(0, Run(Two));
        Assert.Equal(16, _computed);
        Assert.Contains($"were made by another version of the model ({version}", _harness.Messages, StringComparison.Ordinal);
        Assert.Equal(foreign, File.ReadAllBytes(Path.Combine(_harness.Out, "earlier", "0.1.0", "runs.parquet")));
        Assert.Equal("my own", File.ReadAllText(Path.Combine(_harness.Out, "notes.txt")));
    }

    [Fact]
    public void A_kill_between_the_renames_is_finished_by_the_next_start()
    {
        Assert.Equal(0, Run(Two));
        string[] names = ["runs.parquet", "series.parquet", "manifest.json"];
        byte[][] bytes = [.. names.Select(name => _harness.Bytes(name))];
        foreach (string name in names) File.Move(Path.Combine(_harness.Out, name), Path.Combine(_harness.Out, $".{name}.partial"));
        string[] list = [.. names.Select(static name => "name " + name)];
        File.WriteAllLines(Path.Combine(_harness.Out, ".ronghe.commit"), list.Append("sha256 " + FileHash.OfText(string.Join('\n', list))));
        Assert.Equal(0, Run(Two));
        Assert.Equal(8, _computed);
        Assert.Equal(bytes[0], _harness.Bytes("runs.parquet"));
        Assert.Equal(bytes[1], _harness.Bytes("series.parquet"));
        Assert.False(File.Exists(Path.Combine(_harness.Out, ".ronghe.commit")));
    }

    [Theory]
    [InlineData("manifest.json", 2_000, true)]
    [InlineData("manifest.json", 0, true)]
    [InlineData("manifest.json", -1, true)]
    [InlineData("manifest.json", 2_000, false)]
    [InlineData("SHA256SUMS", 100, true)]
    public void Whole_tables_are_taken_over_when_the_manifest_or_the_checksums_beside_them_are_lost(string file, int cutTo, bool hasSums)
    {
        Assert.Equal(0, Run(Two));
        byte[] runs = _harness.Bytes("runs.parquet"), series = _harness.Bytes("series.parquet");
        string path = Path.Combine(_harness.Out, file);
        if (cutTo < 0) File.Delete(path);
        else File.WriteAllBytes(path, File.ReadAllBytes(path)[..cutTo]);
        if (!hasSums) File.Delete(Path.Combine(_harness.Out, "SHA256SUMS"));
        Assert.Equal(0, Run(Two));
        Assert.Equal(8, _computed);
        Assert.Equal(runs, _harness.Bytes("runs.parquet"));
        Assert.Equal(series, _harness.Bytes("series.parquet"));
        if (file == "manifest.json")
            Assert.Contains("the finished runs are taken over from runs.parquet", _harness.Messages, StringComparison.Ordinal);
        Assert.Equal(!hasSums, _harness.Messages.Contains("Nothing vouches for its bytes", StringComparison.Ordinal));
        Assert.Equal(0, Run(Two));
        Assert.DoesNotContain("taken over from runs.parquet", _harness.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_table_is_noticed_though_the_manifest_is_lost()
    {
        Assert.Equal(0, Run(Two));
        byte[] bytes = _harness.Bytes("series.parquet");
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path.Combine(_harness.Out, "series.parquet"), bytes);
        File.Delete(Path.Combine(_harness.Out, "manifest.json"));
        Assert.Equal(0, Run(Two));
        Assert.Equal(16, _computed);
        Assert.Contains("series.parquet: its bytes are not those", _harness.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_read_back_from_tables_are_the_runs_that_were_stored()
    {
        Assert.Equal(0, Run(Two));
        using ParquetRuns tables = ParquetRuns.Open(_harness.Out);
        RecordedRun[] runs = [.. tables.Read()];
        Assert.Equal(8, runs.Length);
        foreach (RecordedRun run in runs)
        {
            ScenarioDocument document = Two.Single(d => d.PolicyId == run.Identity.PolicyId);
            RecordedRun fresh = RecordedRun.From(FakeWorld.Produce(document.Scenario, run.Identity.Replication, static _ => { }, default),
                RunTask.Of(document, run.Identity.Replication));
            Assert.Equal((fresh.Identity, fresh.Provenance, fresh.Title, fresh.Start), (run.Identity, run.Provenance, run.Title, run.Start));
            Assert.Equal(fresh.Layout, run.Layout);
            Assert.Equal(fresh.Outcomes, run.Outcomes);
            Assert.Equal(fresh.Values, run.Values);
        }
    }

    private int Run(ScenarioDocument[] documents) => _harness.Run(documents, environment: new RunEnvironment
    {
        Produce = (scenario, replication, done, stop) =>
        {
            Interlocked.Increment(ref _computed);
            return FakeWorld.Produce(scenario, replication, done, stop);
        },
    });

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static byte[] Replace(byte[] bytes, string from, string to)
    {
        byte[] pattern = Encoding.UTF8.GetBytes(from), with = Encoding.UTF8.GetBytes(to);
        int found = 0;
        for (int at = bytes.AsSpan().IndexOf(pattern); at >= 0; at = bytes.AsSpan().IndexOf(pattern))
        {
            with.CopyTo(bytes, at);
            found++;
        }

        Assert.True(found > 0);
        return bytes;
    }
}
