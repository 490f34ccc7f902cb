using System.Security.Cryptography;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Runs.Journals;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Scenarios;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Runs.PowerCuts;

/// <summary>The store works on a disk that forgets what was not synced: whatever a power cut leaves, each run that a command said is kept is
/// found again, and finished tables are whole.</summary>
public sealed class PowerCutTests(ITestOutputHelper log) : IDisposable
{
    private static readonly Disk Unsynced = Disk.OfProcess with { Sync = static _ => { }, SyncFolder = static _ => { } };
    private static readonly ScenarioDocument First = FakeWorld.Document() with { Observe = new ObserveSettings([], 0) };
    private static readonly ScenarioDocument Second = FakeWorld.Document(seed: 8) with { Observe = new ObserveSettings([], 0) };
    private readonly RunHarness _harness = new();
    private readonly TemporaryFolder _after = new();
    private readonly List<(int Change, RunIdentity Run)> _promised = [];

    public void Dispose()
    {
        _harness.Dispose();
        _after.Dispose();
    }

    [Fact]
    public void A_power_cut_at_any_moment_costs_no_run_that_was_said_to_be_kept()
    {
        var disk = new RecordingDisk(_harness.Root);
        Work(disk);
        Assert.Equal(Now(), Listed(disk.Left(disk.Count, static () => 1, static () => true)));
        Assert.Equal([], Losses(disk, goesOnAfterEvery: 40));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_disk_that_forgets_files_or_names_loses_runs(bool files, bool folders)
    {
        var disk = new RecordingDisk(_harness.Root) { ForgetsFiles = files, ForgetsFolders = folders };
        Work(disk);
        Assert.NotEmpty(Losses(disk, stops: true));
    }

    [Fact]
    public void A_power_cut_while_a_journal_is_mended_costs_no_sound_run()
    {
        Interrupted(Unsynced);
        string journal = Assert.Single(Directory.GetFiles(_harness.Journals));
        long[] runs;
        using (FileStream stream = File.OpenRead(journal))
        {
            runs = [.. new JournalScan(stream).Records().Where(static r => r.Payload[0] == (byte)'R').Select(static r => r.Start)];
        }

        byte[] bytes = File.ReadAllBytes(journal);
        bytes[runs[1] + 100] ^= 1;
        File.WriteAllBytes(journal, bytes);
        var disk = new RecordingDisk(_harness.Root);
        Promise(disk, First, 0, 2);
        using (RunStore? store = RunStore.TryOpen(_harness.Out, new RunEnvironment { Disk = disk.Disk }, out string problem))
            Assert.True(store is not null, problem);
        Assert.True(File.Exists(journal + JournalRepair.Extension));
        Assert.Equal([], Losses(disk));
    }

    /// <summary>A command is interrupted, goes on and ends; another takes the place of its tables.</summary>
    private void Work(RecordingDisk disk)
    {
        Interrupted(disk.Disk);
        Promise(disk, First, 0, 1, 2);
        var environment = new RunEnvironment { Produce = FakeWorld.Produce, Disk = disk.Disk };
        Assert.Equal(0, _harness.Run([First], environment: environment));
        Promise(disk, First, 3);
        Assert.Equal(0, _harness.Run([Second], environment: environment));
        Promise(disk, Second, 0, 1, 2, 3);
    }

    private void Promise(RecordingDisk disk, ScenarioDocument document, params int[] replications) =>
        _promised.AddRange(replications.Select(r => (disk.Count, RunIdentity.Of(document, r))));

    /// <summary>Leaves three of four runs in a journal.</summary>
    private void Interrupted(Disk disk)
    {
        using var interrupt = new CancellationTokenSource();
        int started = 0;
        Assert.Equal(130, _harness.Run([First], threads: 1, cancellation: interrupt.Token, environment: new RunEnvironment
        {
            Disk = disk,
            Produce = (scenario, replication, done, stop) =>
            {
                if (started++ == 3) interrupt.Cancel();
                return FakeWorld.Produce(scenario, replication, done, stop);
            },
        }));
        Assert.Contains("3 of 4 runs are finished and kept", _harness.Messages, StringComparison.Ordinal);
    }

    /// <summary>What is lost in each of the folders that a power cut could leave.</summary>
    private List<string> Losses(RecordingDisk disk, bool stops = false, int goesOnAfterEvery = int.MaxValue)
    {
        var losses = new List<string>();
        var seen = new HashSet<string>();
        var random = new Random(20261130);
        Func<double>[] bytes = [() => 0, () => 0, () => 1, () => 1, Any, Any];
        Func<bool>[] names = [() => false, () => true, () => false, () => true, () => random.Next(2) == 0, () => random.Next(2) == 0];
        foreach (int cut in disk.Cuts)
        {
            for (int fate = 0; fate < bytes.Length && !(stops && losses.Count > 0); fate++)
            {
                SortedDictionary<string, byte[]?> left = disk.Left(cut, bytes[fate], names[fate]);
                if (!seen.Add($"{_promised.Count(p => p.Change <= cut)} {Listed(left)}")) continue;
                string folder = Path.Combine(_after.Path, $"{seen.Count}");
                WriteTo(folder, left);
                if (Loss(Path.Combine(folder, "out"), cut, goesOn: seen.Count % goesOnAfterEvery == 0) is { } loss)
                    losses.Add($"change {cut}, fate {fate}: {loss}");
                Directory.Delete(folder, recursive: true);
            }
        }

        log.WriteLine($"{disk.Count - disk.First} changes, {seen.Count} different folders after a power cut.");
        return losses;

        double Any() => random.Next(4) switch { 0 or 1 => 0, 2 => 1, _ => random.NextDouble() };
    }

    private string? Loss(string folder, int cut, bool goesOn)
    {
        using (RunStore? store = RunStore.TryOpen(folder, new RunEnvironment { Disk = Unsynced }, out string problem))
        {
            if (store is null) return problem;
            if (FinishedTables.Damage(folder) is { } damage) return $"{damage.File}: {damage.Problem}";
            store.TakeOverTables(default);
            foreach (ScenarioDocument document in (ScenarioDocument[])[First, Second])
            {
                for (int replication = 0; replication < 4; replication++)
                {
                    RunIdentity run = RunIdentity.Of(document, replication);
                    bool isPromised = _promised.Any(p => p.Change <= cut && p.Run == run);
                    if (store.Find(run) is { } found ? !found.Outcomes.SequenceEqual(Outcomes(document, replication)) : isPromised)
                        return $"replication {replication} of seed {document.Scenario.Seed}";
                }
            }
        }

        if (!goesOn) return null;
        Assert.Equal(0, _harness.Run([First], outputDirectory: folder,
            environment: new RunEnvironment { Produce = FakeWorld.Produce, Disk = Unsynced }));
        string whole = Path.Combine(_after.Path, "whole");
        if (!Directory.Exists(whole)) Assert.Equal(0, _harness.Run([First], outputDirectory: whole));
        return _harness.Bytes(ParquetRuns.RunsFile, whole).AsSpan().SequenceEqual(_harness.Bytes(ParquetRuns.RunsFile, folder)) ? null
            : "other tables than without a power cut";
    }

    private static double[] Outcomes(ScenarioDocument document, int replication) => RecordedRun.From(
        FakeWorld.Produce(document.Scenario, replication, static _ => { }, default), RunTask.Of(document, replication)).Outcomes;

    private static void WriteTo(string folder, SortedDictionary<string, byte[]?> left)
    {
        Directory.CreateDirectory(folder);
        foreach ((string path, byte[]? content) in left)
        {
            if (content is null) Directory.CreateDirectory(Path.Combine(folder, path));
            else File.WriteAllBytes(Path.Combine(folder, path), content);
        }
    }

    /// <summary>What really lies there, so that no change goes past the disk that notes them.</summary>
    private string Now()
    {
        var found = new SortedDictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFileSystemEntries(_harness.Root, "*", SearchOption.AllDirectories))
            found[Path.GetRelativePath(_harness.Root, path)] = Directory.Exists(path) ? null : File.ReadAllBytes(path);
        return Listed(found);
    }

    private static string Listed(SortedDictionary<string, byte[]?> left) => left.Aggregate(new StringBuilder(), static (text, file) =>
        text.Append(file.Key).Append(' ').Append(file.Value is null ? "/" : Convert.ToHexString(SHA256.HashData(file.Value))).Append('\n'))
        .ToString();
}
