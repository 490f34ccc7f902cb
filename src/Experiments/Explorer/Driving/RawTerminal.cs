using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Ronghe.Experiments.Explorer.Driving;

/// <summary>The process's terminal in raw mode: every key arrives at once and unseen, Ctrl-C included. However the program ends, it is
/// given back as it was.</summary>
/// <remarks>
/// The console class of .NET reads keys, but neither mouse reports nor whole escape sequences. So the two calls of POSIX that switch a
/// terminal are made directly; <c>cfmakeraw</c>
/// changes the settings without our knowing their layout, which differs between systems. Restored on <see cref="Dispose"/>, at the end of
/// the process and on SIGHUP.
/// </remarks>
internal sealed partial class RawTerminal : IScreen
{
    private const int SettingsBytes = 256;
    private const int Now = 0;

    private readonly byte[] _before = new byte[SettingsBytes];
    private readonly byte[] _raw = new byte[SettingsBytes];
    private readonly BlockingCollection<byte[]> _typed = [];
    private readonly Stream _output;
    private readonly PosixSignalRegistration[] _signals;
    private int _isTaken;

    [UnsupportedOSPlatform("windows")]
    private RawTerminal()
    {
        // The console class looks at the window's size; it sets itself up before the terminal is switched, so that it does not switch it
        // back.
        _ = Console.WindowWidth;
        _output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
        Take();
        AppDomain.CurrentDomain.ProcessExit += GiveBack;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => GiveBack(null, EventArgs.Empty)),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => TakeAgain()),
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Wake()),
        ];
        new Thread(ReadKeys) { IsBackground = true, Name = "keys" }.Start();
    }

    /// <summary>Takes the terminal; null where there is none that can be taken.</summary>
    public static RawTerminal? TryTake()
    {
        if (OperatingSystem.IsWindows() || Console.IsInputRedirected || Console.IsOutputRedirected) return null;
        try
        {
            return new RawTerminal();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or IOException)
        {
            return null;
        }
    }

    public (int Width, int Height) Size => (Console.WindowWidth, Console.WindowHeight);

    public void Write(string text)
    {
        try
        {
            _output.Write(Encoding.UTF8.GetBytes(text));
            _output.Flush();
        }
        catch (IOException)
        {
            // The terminal has gone away; reading says so too.
        }
    }

    public byte[]? Read(TimeSpan wait)
    {
        try
        {
            return _typed.TryTake(out byte[]? bytes, wait) ? bytes : _typed.IsCompleted ? null : [];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public void Wake()
    {
        try
        {
            if (!_typed.IsAddingCompleted) _typed.Add([]);
        }
        catch (InvalidOperationException)
        {
            // The input ended in between: reading says so.
        }
    }

    public void Dispose()
    {
        GiveBack(null, EventArgs.Empty);
        AppDomain.CurrentDomain.ProcessExit -= GiveBack;
        foreach (PosixSignalRegistration signal in _signals) signal.Dispose();
        _output.Dispose();
    }

    private void Take()
    {
        if (tcgetattr(0, _before) != 0) throw new IOException("standard input is no terminal");
        _before.CopyTo(_raw, 0);
        cfmakeraw(_raw);
        if (tcsetattr(0, Now, _raw) != 0) throw new IOException("the terminal cannot be switched");
        _isTaken = 1;
        Write(FrameWriter.Enter);
    }

    private void TakeAgain()
    {
        if (_isTaken == 0) return;
        _ = tcsetattr(0, Now, _raw);
        Write(FrameWriter.Enter);
        Wake();
    }

    private void GiveBack(object? sender, EventArgs arguments)
    {
        if (Interlocked.Exchange(ref _isTaken, 0) == 0) return;
        Write(FrameWriter.Leave);
        _ = tcsetattr(0, Now, _before);
    }

    private void ReadKeys()
    {
        using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, 1);
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = input.Read(buffer)) > 0) _typed.Add(buffer[..read]);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The terminal has gone away: the same as the end of input.
        }
        _typed.CompleteAdding();
    }

#pragma warning disable IDE1006, SA1300 // The names of the calls.
    [LibraryImport("libc")]
    private static partial int tcgetattr(int descriptor, [Out] byte[] settings);

    [LibraryImport("libc")]
    private static partial int tcsetattr(int descriptor, int when, [In] byte[] settings);

    [LibraryImport("libc")]
    private static partial void cfmakeraw([In, Out] byte[] settings);
#pragma warning restore IDE1006, SA1300
}
