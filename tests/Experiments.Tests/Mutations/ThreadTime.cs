using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ronghe.Experiments.Tests.Mutations;

/// <summary>How long the calling thread has computed: what a busy machine does with others does not count. Where the system does not tell
/// (not Linux), the time on the wall.</summary>
internal static class ThreadTime
{
    private const int OfThread = 3;

    public static double Seconds => OperatingSystem.IsLinux() && Environment.Is64BitProcess && Read(OfThread, out Time time) == 0
        ? time.Seconds + (time.Nanoseconds * 1e-9) : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
