using System.Diagnostics;
using System.Globalization;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary>Ctrl-C and SIGTERM end the built program in time, whatever it does or waits for, with one line and exit code 130.</summary>
public sealed class InterruptionTests : IDisposable
{
    /// <summary>Two seconds are promised; the rest is for a machine on which the other tests run at the same time.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2), Slack = TimeSpan.FromSeconds(1);

    private static readonly string Small = Path.Combine(ScenarioFolder.Shipped(), "small.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A state to be in, and how to get there; <c>PIPE</c> is a pipe that nobody writes, <c>OUT</c> a folder.</summary>
    public static TheoryData<string, string[]> States => new()
    {
        { "waits for the writer of a pipe", ["validate", "PIPE"] },
        { "waits for standard input", ["run", "-", "--out", "OUT"] },
        { "simulates", ["run", Small, "-n", "1000000", "--periods", "4000", "--out", "OUT"] },
        { "creates a large world", ["plan", Small, "--set", "population.enterprises.synthetic=20000000"] },
        { "sweeps", ["sweep", Path.Combine(ScenarioFolder.Shipped(), "tiny-sweep.yaml"), "--out", "OUT"] },
        { "measures", ["bench", Small, "--periods", "4000"] },
        { "compares with results from outside", ["verify"] },
        { "asks for the ways", ["ways", Small, "--out", "OUT"] },
        { "asks for the spiral", ["spiral", Small, "--out", "OUT"] },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_signal_ends_every_command_in_time(string state, string[] words)
    {
        Assert.NotEmpty(state);
        string[] line = [.. words.Select(word =>
            word switch { "PIPE" => Pipe("pipe"), "OUT" => Path.Combine(_folder.Path, "out"), _ => word })];
        foreach (string signal in (string[])["INT", "TERM"])
        {
            using Process process = BuiltProgram.Start(line);
            Task<string> said = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            EndsInTime(process, signal);
            Assert.Contains("Interrupted. ", await said, StringComparison.Ordinal);
        }
    }

    /// <summary>Each of them reads a file of a folder, and waits in the system when it is a pipe.</summary>
    [Theory]
    [InlineData("report", "FOLDER")]
    [InlineData("story", "FOLDER", "--typical")]
    [InlineData("export", "FOLDER")]
    [InlineData("merge", "FOLDER", "--out", "OUT")]
    [InlineData("import", "--raw", "FOLDER", "--out", "OUT")]
    public void A_signal_ends_a_command_that_waits_for_a_file(params string[] words)
    {
        foreach (string name in (string[])["runs.parquet", "Knowledge.txt"]) Pipe(name);
        string At(string word) => word switch { "FOLDER" => _folder.Path, "OUT" => Path.Combine(_folder.Path, "out"), _ => word };
        using Process process = BuiltProgram.Start(words.Select(At));
        EndsInTime(process, "TERM");
    }

    [Fact]
    public void A_signal_ends_a_long_query()
    {
        _folder.Write("numbers.csv", "n\n1\n");
        const string Long = "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range * b.range % 7 = 3";
        using Process process = BuiltProgram.Start("query", _folder.Path, Long);
        EndsInTime(process, "INT");
    }

    [Fact]
    public void A_signal_ends_a_command_whose_output_nobody_reads()
    {
        // Nobody reads either stream here, and one of them is larger than what a pipe holds.
        using Process process = BuiltProgram.Start("describe", "--format", "json");
        EndsInTime(process, "TERM");
    }

    private static void EndsInTime(Process process, string signal)
    {
        // Before the program listens to signals the system ends it; then it needs a moment to be at work.
        while (!process.HasExited && !Listens(process)) Thread.Sleep(20);
        Thread.Sleep(1000);
        Assert.False(process.HasExited, "the command ended before it was interrupted");
        var time = Stopwatch.StartNew();
        Assert.Equal((0, ""), BuiltProgram.Shell(FormattableString.Invariant($"kill -{signal} {process.Id}")));
        if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            process.Kill();
            Assert.Fail("the command did not end");
        }

        Assert.Equal(130, process.ExitCode);
        Assert.True(time.Elapsed < Promised + Slack, time.Elapsed.ToString("c", CultureInfo.InvariantCulture));
    }

    /// <summary>The runtime starts a thread of this name when a program asks to be told of signals.</summary>
    private static bool Listens(Process process) => Directory.GetDirectories($"/proc/{process.Id}/task").Any(static thread =>
        File.Exists(Path.Combine(thread, "comm"))
            && File.ReadAllText(Path.Combine(thread, "comm")).StartsWith(".NET SigHandler", StringComparison.Ordinal));

    private string Pipe(string name)
    {
        string path = Path.Combine(_folder.Path, name);
        if (!File.Exists(path)) Process.Start("mkfifo", [path])!.WaitForExit();
        return path;
    }
}
