using System.Runtime.InteropServices;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Commands;

/// <summary>
/// Ctrl-C and SIGTERM: the first asks the work to stop cleanly; work that does not stop soon is ended, and a second signal ends it at once.
/// </summary>
/// <remarks>
/// Ending a command loses nothing that was finished, in whatever state it is: journals are append-only, tables get their names together
/// at the end, and a start that finds half of that done finishes it. So one watch over all commands suffices, also over those that wait
/// in the system (a pipe that nobody writes or reads) or in native code (a long query).
/// </remarks>
internal sealed partial class Interruption : IDisposable
{
    /// <summary>How long a command may take to stop by itself. A user waits two seconds at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long the last line may take: standard error may be a pipe that nobody reads.</summary>
    private static readonly TimeSpan LastLine = TimeSpan.FromSeconds(0.2);

    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly string _command;

    /// <param name="arguments">The command line, whose first word is the command.</param>
    public Interruption(IReadOnlyList<string> arguments)
    {
        _command = arguments.FirstOrDefault(static word => !word.StartsWith('-')) ?? "";
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _asked.Token;

    /// <summary>What an interrupted command says last: what of its work is kept.</summary>
    public static string LineOf(string command) => "Interrupted. " + command switch
    {
        "run" or "sweep" or "ways" or "spiral" => "Finished runs are kept in the results folder; the same command goes on from there.",
        "merge" => "The sources are as they were; the same command goes on with what is merged already.",
        "clean" => "Only leftovers were deleted; the same command deletes the rest.",
        "export" => "The results are as they were; of the export, a file has its name only once it is whole.",
        "import" => "Tables that were written are whole; give the command again for the rest.",
        "report" or "story" => "The stored results are as they were; the page was not written.",
        "new" when NewDraft.Exists => $"The answers so far are kept in {NewDraft.Name}; 'ronghe new' in this folder goes on from there.",
        _ => "Nothing was written.",
    };

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
        _asked.Dispose();
    }

    /// <summary>Ends the process with nothing in between: no handler of a library that may still be at work.</summary>
    public static void EndNow(int code)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(code);
        _exit(code);
    }

    private void Stop(PosixSignalContext signal)
    {
        if (_asked.IsCancellationRequested) return;
        signal.Cancel = true;
        new Thread(EndSoon) { IsBackground = true, Name = "end" }.Start();
        _asked.Cancel();
    }

    private void EndSoon()
    {
        Thread.Sleep(Patience);
        var last = new Thread(() => Console.Error.WriteLine(LineOf(_command))) { IsBackground = true, Name = "last line" };
        last.Start();
        last.Join(LastLine);
        EndNow(ExitCode.Interrupted);
    }

#pragma warning disable IDE1006, SA1300 // The name of the call.
    [LibraryImport("libc")]
    private static partial void _exit(int code);
#pragma warning restore IDE1006, SA1300
}
