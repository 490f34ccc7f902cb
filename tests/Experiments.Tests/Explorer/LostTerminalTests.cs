using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Tests.Scenarios;

namespace Ronghe.Experiments.Tests.Explorer;

/// <summary>The built program in a terminal of its own (that of <c>script</c>, part of every Linux): a terminal that goes away ends it
/// without a word.</summary>
public sealed class LostTerminalTests : IDisposable
{
    private const int Hangup = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _shown = new();
    private readonly List<Process> _opened = [];

    public void Dispose()
    {
        foreach (Process terminal in _opened)
        {
            if (!terminal.HasExited) terminal.Kill(entireProcessTree: true);
            terminal.Dispose();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData("xterm")]
    [InlineData("xterm-256color")]
    [InlineData("vt100")]
    public void A_hangup_ends_the_explorer_without_a_stack_trace(string term)
    {
        Process terminal = Open(term);
        int explorer = Running(terminal);
        Assert.Equal(0, kill(explorer, Hangup));
        Assert.True(terminal.WaitForExit(Patience), "the explorer goes on after a hangup");
        Assert.Equal(128 + Hangup, terminal.ExitCode);
        Assert.DoesNotContain("   at ", Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("nhandled", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_is_gone_ends_the_explorer()
    {
        Process terminal = Open("xterm");
        int explorer = Running(terminal);
        terminal.Kill();
        terminal.WaitForExit();
        var waited = Stopwatch.StartNew();
        while (kill(explorer, 0) == 0 && waited.Elapsed < Patience) Thread.Sleep(50);
        Assert.NotEqual(0, kill(explorer, 0));
        Assert.DoesNotContain("   at ", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_cannot_place_characters_is_refused_with_what_works_instead()
    {
        Process terminal = Open("dumb");
        Await("plays commands and prints text.");
        Assert.True(terminal.WaitForExit(Patience));
        Assert.Equal(ExitCode.BadInput, terminal.ExitCode);
        Assert.Contains("TERM=dumb", Shown(), StringComparison.Ordinal);
        Assert.Contains("'ronghe explore --script FILE' plays commands and prints text.", Shown(), StringComparison.Ordinal);
    }

    /// <summary>Starts the explorer in a terminal of 100 × 30 characters; a test run that ignores hangups (<c>nohup</c>) does not hand that
    /// on.</summary>
    private Process Open(string term)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "ronghe.dll"),
        scenario = Path.Combine(ScenarioFolder.Shipped(), "small.yaml");
        string command = $"stty cols 100 rows 30; echo $$ > '{Path.Combine(_folder.Path, "pid")}'; exec env --default-signal=HUP dotnet " +
            $"'{program}' explore '{scenario}'";
        var start = new ProcessStartInfo("script")
            { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["-qefc", command, "/dev/null"]) start.ArgumentList.Add(argument);
        start.Environment["TERM"] = term;
        start.Environment["HOME"] = _folder.Path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        Process terminal = Process.Start(start)!;
        _opened.Add(terminal);
        foreach (StreamReader reader in (StreamReader[])[terminal.StandardOutput, terminal.StandardError])
            new Thread(() => Keep(reader)) { IsBackground = true }.Start();
        return terminal;
    }

    /// <summary>Waits for the first screen, lets the world run as a user would, and returns the explorer's process.</summary>
    private int Running(Process terminal)
    {
        Await("Levers");
        int before = Shown().Length;
        var waited = Stopwatch.StartNew();
        terminal.StandardInput.Write(' ');
        terminal.StandardInput.Flush();
        while (Shown().Length == before && waited.Elapsed < TimeSpan.FromSeconds(10)) Thread.Sleep(50);
        return int.Parse(File.ReadAllText(Path.Combine(_folder.Path, "pid")), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Await(string text)
    {
        var waited = Stopwatch.StartNew();
        while (!Shown().Contains(text, StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < Patience, $"no “{text}” on the screen");
            Thread.Sleep(50);
        }
    }

    /// <summary>A screen has no lines: it is read as it comes.</summary>
    private void Keep(StreamReader reader)
    {
        char[] buffer = new char[4096];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            lock (_shown) _shown.Append(buffer, 0, read);
        }
    }

    private string Shown()
    {
        lock (_shown) return _shown.ToString();
    }

#pragma warning disable IDE1006, SA1300, SYSLIB1054, CA5392 // The name of the call.
    [DllImport("libc", SetLastError = true)]
    private static extern int kill(int process, int signal);
#pragma warning restore IDE1006, SA1300, SYSLIB1054, CA5392
}
