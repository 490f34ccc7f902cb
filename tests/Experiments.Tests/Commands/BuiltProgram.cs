using System.Diagnostics;

namespace Ronghe.Experiments.Tests.Commands;

/// <summary>The built executable as a process of its own, for what only a process has: standard streams, limits, signals.</summary>
internal static class BuiltProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ronghe.dll");

    /// <summary>Starts it.</summary>
    public static Process Start(params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Assembly, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs a line of the shell in which <c>$R</c> is the program; gives its exit code and what it said.</summary>
    public static (int Code, string Said) Shell(string line)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", $"set -o pipefail; R='dotnet {Assembly}'; {line}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + said);
    }
}
