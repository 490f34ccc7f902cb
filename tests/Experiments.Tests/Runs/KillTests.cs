using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ronghe.Experiments.Tests.Scenarios;
using Xunit.Abstractions;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>The built program as a process of its own, killed without warning at random moments of a sweep of 6,000 runs, and twice while
/// its tables are written.</summary>
/// <remarks><c>RONGHE_KILLS=10 dotnet test --filter KillTests</c> kills ten times while it runs (results/sweep-600k); CI kills three
/// times.</remarks>
public sealed class KillTests(ITestOutputHelper log) : IDisposable
{
    private const int Runs = 6_000;

    /// <summary>A little less than a run takes in a journal, so that every share is reached before the end.</summary>
    private const int BytesPerRun = 380;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sweep_killed_at_random_moments_and_while_its_tables_are_written_ends_with_the_bytes_of_one_that_was_not_and_computes_nothing_twice()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("RONGHE_KILLS") ?? "3", CultureInfo.InvariantCulture);
        long peak = RunToTheEnd("whole", replications: 3);
        long small = RunToTheEnd("small", replications: 1, points: 50);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Peak memory: {small >> 20} MB for 500 runs, {peak >> 20} MB for {Runs}."));
        Assert.True(peak < (small * 1.5) + (32 << 20), $"memory grows with the runs: {small >> 20} MB for 500, {peak >> 20} MB for {Runs}");

        var random = new Random(20261124);
        double[] shares = [.. Enumerable.Range(0, kills).Select(k => (k + random.NextDouble()) / kills)];
        foreach (double share in shares)
        {
            using Process process = Start("killed", 3, 200);
            long wanted = (long)(share * Runs * BytesPerRun);
            while (!process.HasExited && JournalBytes("killed") < wanted) Thread.Sleep(5);
            Assert.False(process.HasExited, "the sweep ended before it was killed");
            process.Kill();
            process.WaitForExit();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Killed after {JournalBytes("killed"):N0} bytes of journals ({share:P0})."));
        }

        // All runs are finished now, or will be before the first table is begun: the kills below find nothing left to compute.
        KillWhileTablesAreWritten(bytes: 0);
        KillWhileTablesAreWritten(bytes: 100_000);
        RunToTheEnd("killed", 3);
        foreach (string file in (string[])["runs.parquet", "variants.parquet", "outcomes.csv"])
            Assert.True(File.ReadAllBytes(At("whole", file)).AsSpan().SequenceEqual(File.ReadAllBytes(At("killed", file))),
                $"{file} differs");
        JsonElement runs = JsonDocument.Parse(File.ReadAllBytes(At("killed", "manifest.json"))).RootElement.GetProperty("runs");
        int Number(string name) => runs.GetProperty(name).GetInt32();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Last start: {Number("taken_over")} taken over, {Number("computed")} computed, {Number("computed_twice")} computed twice."));
        Assert.Equal((Runs, Runs, 0, 0),
            (Number("finished"), Number("computed") + Number("taken_over"), Number("computed_twice"), Number("failed")));
        Assert.Equal(0, Number("computed"));
        Assert.Empty(Directory.GetFiles(At("killed", ""), "*.partial"));
    }

    /// <summary>Starts the sweep again and kills it when so much of its table of runs is on the disk under a temporary name.</summary>
    private void KillWhileTablesAreWritten(int bytes)
    {
        string partial = At("killed", ".runs.parquet.partial");
        for (int attempt = 0; attempt < 5; attempt++)
        {
            // One that an earlier kill left would be seen before the program has begun its own.
            File.Delete(partial);
            using Process process = Start("killed", 3, 200);
            while (!process.HasExited && !(new FileInfo(partial) is { Exists: true } file && file.Length >= bytes)) Thread.Sleep(1);
            process.Kill();
            process.WaitForExit();
            // On a busy machine the program may have ended before this test looked again: its folder is whole then, and the next start
            // writes the same tables anew.
            if (process.ExitCode == 0 || !File.Exists(partial)) continue;
            log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Killed after {new FileInfo(partial).Length:N0} bytes of the table of runs, " +
                $"with {JournalBytes("killed"):N0} bytes of journals."));
            return;
        }

        Assert.Fail("the sweep ended five times before it was killed");
    }

    /// <summary>Returns the highest working set, bytes.</summary>
    private long RunToTheEnd(string folder, int replications, int points = 200)
    {
        using Process process = Start(folder, replications, points);
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, WorkingSet(process));
        }

        Assert.Equal(0, process.ExitCode);
        return peak;
    }

    private static long WorkingSet(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return 0;
        }
    }

    private Process Start(string folder, int replications, int points) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "ronghe.dll"), "sweep", Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"),
            "--quiet", "--out", At(folder, ""),
            "--replications", replications.ToString(CultureInfo.InvariantCulture), "--set",
            string.Create(CultureInfo.InvariantCulture, $"design.uncertainties.points={points}"),
        ])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private long JournalBytes(string folder) =>
        Directory.Exists(At(folder, "journal")) ? new DirectoryInfo(At(folder, "journal")).GetFiles("*.journal").Sum(static f => f.Length)
            : 0;

    private string At(string folder, string file) => Path.Combine(_folder.Path, folder, file);
}
