using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ronghe.Experiments.Basics;

/// <summary>How the files of a results folder change, and how a change is made to outlast a power cut; tests put disks of their own
/// here.</summary>
/// <remarks>What is written stands in the system's memory until the file is synced, and the names of new, renamed and deleted files until
/// their folder is. So whatever replaces something is synced first, and what it replaces goes when that is done. Windows syncs names by
/// itself.</remarks>
internal sealed partial record Disk
{
    /// <summary>The machine's own.</summary>
    public static Disk OfProcess { get; } = new();

    /// <summary>Opens a file for writing.</summary>
    public Func<string, FileMode, Stream> Open { get; init; } = OpenFile;

    /// <summary>Returns when the bytes of a closed file are on the disk.</summary>
    public Action<string> Sync { get; init; } = SyncFile;

    /// <summary>Returns when the names in a folder are on the disk.</summary>
    public Action<string> SyncFolder { get; init; } = SyncNames;

    /// <summary>Gives a file another name, also that of a file that stands there.</summary>
    public Action<string, string> Move { get; init; } = static (from, to) => File.Move(from, to, overwrite: true);

    /// <summary>Deletes a file if it is there.</summary>
    public Action<string> Delete { get; init; } = File.Delete;

    /// <summary>Makes one folder in a folder that is there.</summary>
    public Action<string> AddFolder { get; init; } = static path => Directory.CreateDirectory(path);

    /// <summary>Removes an empty folder.</summary>
    public Action<string> RemoveFolder { get; init; } = Directory.Delete;

    /// <summary>Makes a folder with those above it; their names are on the disk when this returns.</summary>
    public void MakeFolder(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return;
        string above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full))!;
        MakeFolder(above);
        AddFolder(full);
        SyncFolder(above);
    }

    public static FileStream OpenFile(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.Read, 1 << 16);

    private static void SyncFile(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    private static void SyncNames(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = open(folder, 0);
        if (descriptor < 0) return;
        int error = fsync(descriptor) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = close(descriptor);

        // Some network file systems know no sync of a folder; only a disk that refuses or is full is a problem.
        const int Refuses = 5, IsFull = 28, IsOverQuota = 122;
        if (error is Refuses or IsFull or IsOverQuota)
            throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{folder}'", error);
    }

#pragma warning disable IDE1006, SA1300 // The names of the calls.
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
#pragma warning restore IDE1006, SA1300
}
