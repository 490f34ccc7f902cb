using System.Text;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>One file that is there whole or as it was before: written under a temporary name and renamed.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        if (Links.Is(full) || new FileInfo(full) is { Exists: true, Length: 0 })
        {
            // A pipe or a device must not be replaced, nor the user's own link to one; an empty file has nothing to lose.
            using FileStream direct = File.Create(full);
            write(direct);
            return;
        }

        using var files = new ResultFiles(Path.GetDirectoryName(full)!,
            Disk.OfProcess with { Open = static (name, mode) => new FileStream(name, mode, FileAccess.ReadWrite) });
        using (Stream stream = files.Create(Path.GetFileName(full))) write(stream);
        files.Commit();
    }

    /// <summary>Writes a text in UTF-8.</summary>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
