using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Ronghe.Benchmarks;

/// <summary>Processor time of the calling thread (Linux): what others on the machine leave uncounted.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;
    private const double MillisecondsASecond = 1e3;
    private const double NanosecondsAMillisecond = 1e6;

    /// <summary>Milliseconds so far.</summary>
    public static double Milliseconds()
    {
        if (Read(ThreadProcessorTime, out TimeSpec time) != 0) throw new Win32Exception();
        return (time.Seconds * MillisecondsASecond) + (time.Nanoseconds / NanosecondsAMillisecond);
    }

    [DllImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
