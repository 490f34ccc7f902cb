using System.Diagnostics;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Commands;

namespace Ronghe.Experiments.Tests;

/// <summary>What a command line gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Messages">Standard error.</param>
internal sealed record Answer(int Code, string Output, string Messages);

/// <summary>The built program: as a process of its own, or in this one where hundreds of commands are given.</summary>
internal static class RongheProgram
{
    public static Answer InProcess(params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        int code = RongheCommands.Run(arguments, new Terminal(output, messages, TextReader.Null, default));
        return new Answer(code, output.ToString(), messages.ToString());
    }

    public static Answer Execute(params IReadOnlyList<string> arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), messages = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Answer(process.ExitCode, output.Result, messages.Result);
    }

    public static Process Start(params IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ronghe.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
    })!;
}
