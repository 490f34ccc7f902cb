namespace Ronghe.Experiments.Basics;

/// <summary>Links inside a results folder lead out of it: nothing is written, moved or deleted through one.</summary>
internal static class Links
{
    private static readonly string[] Ours = [".ronghe.lock", "journal", "failures", "earlier", "figures", "inputs"];

    /// <summary>The path itself is a link, broken ones included.</summary>
    public static bool Is(string path) => new FileInfo(path).LinkTarget is not null;

    /// <summary>A link where a command would write, empty or move; null when there is none. Files that are replaced by a rename need no
    /// look: the rename replaces the link.</summary>
    public static string? InTheWay(string folder)
    {
        foreach (string name in Ours)
        {
            string path = Path.Combine(folder, name);
            if (Is(path)) return path;
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).FirstOrDefault(Is) is { } inside) return inside;
        }

        return null;
    }
}
