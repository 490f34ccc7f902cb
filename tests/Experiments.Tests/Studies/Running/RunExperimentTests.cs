using System.Text.Json;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tests.Studies.Running;

public sealed class RunExperimentTests : IDisposable
{
    private static readonly ScenarioDocument[] Two = [FakeWorld.Document(), FakeWorld.Document("With policy", "ffffffffffffffff")];
    private readonly RunHarness _harness = new();

    public void Dispose() => _harness.Dispose();

    [Fact]
    public void Writes_the_folder_and_prints_the_summary()
    {
        Assert.Equal(0, _harness.Run(Two));
        string[] files = [.. Directory.GetFileSystemEntries(_harness.Out).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(["SHA256SUMS", "inputs", "manifest.json", "report.html", "runs.csv", "runs.parquet", "series.csv", "series.parquet",
            "variants.csv", "variants.parquet"], files);
        Assert.Contains("Integration", _harness.Tables, StringComparison.Ordinal);
        Assert.Contains("With policy − Fake", _harness.Tables, StringComparison.Ordinal);
    }

    [Fact]
    public void One_and_two_threads_give_the_same_bytes()
    {
        string one = Path.Combine(_harness.Root, "one"), two = Path.Combine(_harness.Root, "two");
        Assert.Equal(0, _harness.Run(Two, threads: 1, outputDirectory: one));
        Assert.Equal(0, _harness.Run(Two, threads: 2, outputDirectory: two));
        _harness.AssertSamePromisedBytes(one, two);
    }

    [Fact]
    public void After_an_interruption_the_same_command_gives_the_same_bytes()
    {
        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run(Two, outputDirectory: whole));

        using var interrupt = new CancellationTokenSource();
        int finished = 0;
        Assert.Equal(130, _harness.Run(Two, threads: 1, environment: Producing((scenario, replication, done, stop) =>
        {
            if (finished++ == 3) interrupt.Cancel();
            return FakeWorld.Produce(scenario, replication, done, stop);
        }), cancellation: interrupt.Token));
        Assert.Contains("3 of 8 runs are finished and kept", _harness.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_harness.Out, "manifest.json")));

        int again = 0;
        Assert.Equal(0, _harness.Run(Two, environment: Producing((scenario, replication, done, stop) =>
        {
            Interlocked.Increment(ref again);
            return FakeWorld.Produce(scenario, replication, done, stop);
        })));
        Assert.Equal(5, again);
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    [Fact]
    public void A_failing_run_is_recorded_and_the_others_are_kept()
    {
        Assert.Equal(3, _harness.Run(Two, environment: Producing((scenario, replication, done, stop) =>
            replication == 2 ? throw new InvalidOperationException("heads do not add up")
                : FakeWorld.Produce(scenario, replication, done, stop))));
        string[] lines = File.ReadAllLines(Path.Combine(_harness.Out, "failures.jsonl"));
        Assert.Equal(2, lines.Length);
        using JsonDocument line = JsonDocument.Parse(lines[0]);
        Assert.Equal(2, line.RootElement.GetProperty("replication").GetInt32());
        Assert.Equal(7UL, line.RootElement.GetProperty("seed").GetUInt64());
        Assert.Equal("ronghe run fake.yaml --seed 7", line.RootElement.GetProperty("reproduce").GetString());
        Assert.Contains("2 of 8 runs failed", _harness.Messages, StringComparison.Ordinal);
        Assert.Contains("2 of 8 runs failed", _harness.Tables, StringComparison.Ordinal);

        // The same command later computes only what failed.
        int again = 0;
        Assert.Equal(0, _harness.Run(Two, environment: Producing((scenario, replication, done, stop) =>
        {
            Interlocked.Increment(ref again);
            return FakeWorld.Produce(scenario, replication, done, stop);
        })));
        Assert.Equal(2, again);
        Assert.False(File.Exists(Path.Combine(_harness.Out, "failures.jsonl")));
    }

    [Fact]
    public void When_every_run_fails_the_exit_code_is_1_and_no_table_appears()
    {
        Assert.Equal(1, _harness.Run(Two, environment: Producing((_, _, _, _) => throw new InvalidOperationException("no"))));
        Assert.False(File.Exists(Path.Combine(_harness.Out, "runs.parquet")));
        Assert.True(File.Exists(Path.Combine(_harness.Out, "failures.jsonl")));
    }

    [Theory]
    [InlineData(0.5, 16)]
    [InlineData(0.0105, 24)]
    [InlineData(1e-9, 28)]
    public void A_stopping_rule_ends_after_whole_rounds_whatever_the_interruptions(double halfWidth, int expected)
    {
        ScenarioDocument[] documents =
            [FakeWorld.Document() with { Replications = new ReplicationSettings(28, new StoppingRule("integration", halfWidth)) }];
        string whole = Path.Combine(_harness.Root, "whole");
        Assert.Equal(0, _harness.Run(documents, outputDirectory: whole));
        using JsonDocument manifest = JsonDocument.Parse(_harness.Bytes("manifest.json", whole));
        Assert.Equal(expected, manifest.RootElement.GetProperty("runs").GetProperty("finished").GetInt32());

        using var interrupt = new CancellationTokenSource();
        int started = 0;
        Assert.Equal(130, _harness.Run(documents, threads: 1, environment: Producing((scenario, replication, done, stop) =>
        {
            if (++started == expected - 2) interrupt.Cancel();
            return FakeWorld.Produce(scenario, replication, done, stop);
        }), cancellation: interrupt.Token));
        Assert.Equal(0, _harness.Run(documents));
        _harness.AssertSamePromisedBytes(whole, _harness.Out);
    }

    [Fact]
    public void One_file_with_two_seeds_is_told_apart_by_the_seeds_and_not_paired()
    {
        Assert.Equal(0, _harness.Run([FakeWorld.Document(seed: 7), FakeWorld.Document(seed: 8)]));
        Assert.Contains("Fake, seed 8 − Fake, seed 7", _harness.Tables, StringComparison.Ordinal);
        Assert.Contains("Not paired with “Fake, seed 7”, because another seed shares no luck", _harness.Tables.ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        Assert.DoesNotContain("paired by replication", _harness.Tables, StringComparison.Ordinal);
        Assert.Contains("compared as independent samples", _harness.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_with_the_same_title_are_told_apart_by_their_files()
    {
        Assert.Equal(0, _harness.Run(
            [FakeWorld.Document(), FakeWorld.Document(policy: "ffffffffffffffff") with { Path = "other/b.yaml" }]));
        Assert.Contains("Fake (b.yaml) − Fake (fake.yaml)", _harness.Tables, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_given_twice_is_run_once()
    {
        Assert.Equal(0, _harness.Run([FakeWorld.Document(), FakeWorld.Document()]));
        Assert.Contains("it is run once", _harness.Messages, StringComparison.Ordinal);
    }

    private static RunEnvironment Producing(
        Func<Ronghe.Simulation.Scenario, int, Action<int>, CancellationToken, Ronghe.Simulation.Observations.RunSeries> produce) =>
            new() { Produce = produce };
}
