using System.Runtime.InteropServices;
using System.Text;

namespace Ronghe.Experiments.Basics;

/// <summary>
/// The system's limit on open files. It shows itself wherever a file, also one of the program itself, happens to be opened next; so it is
/// looked at first.
/// </summary>
internal static partial class OpenFiles
{
    /// <summary>What the program needs at least: its own libraries stay open (about 130), and each thread writes a journal.</summary>
    private const ulong Fewest = 256;

    public static string Sentence => Encoding.UTF8.GetString(Bytes).TrimEnd();

    private static ReadOnlySpan<byte> Bytes =>
        "The system allows this program too few open files: raise the limit ('ulimit -n 1024') and give the command again.\n"u8;

    /// <summary>Whether this, or what caused it, is that limit (EMFILE 24, ENFILE 23).</summary>
    public static bool AreTooMany(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is IOException { HResult: 24 or 23 }) return true;
            if (exception.Message.Contains("Too many open files", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Says that the limit is too low to begin; false when it is not. Opens no other file for it: not even the console.</summary>
    public static unsafe bool SayWhenTooFew()
    {
        const int StandardError = 2;
        if (OperatingSystem.IsWindows()) return false;
        if (getrlimit(OperatingSystem.IsMacOS() ? 8 : 7, out Limit limit) != 0 || limit.Soft >= Fewest) return false;
        ReadOnlySpan<byte> sentence = Bytes;
        fixed (byte* text = sentence) _ = write(StandardError, text, sentence.Length);
        return true;
    }

    private readonly struct Limit
    {
        public readonly ulong Soft;
        public readonly ulong Hard;
    }

#pragma warning disable IDE1006, SA1300, CS0649 // The names of the calls; the system fills the structure.
    [LibraryImport("libc")]
    private static partial int getrlimit(int resource, out Limit limit);

    [LibraryImport("libc")]
    private static unsafe partial nint write(int descriptor, byte* text, nint length);
#pragma warning restore IDE1006, SA1300, CS0649
}
