using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Scenarios;

/// <summary>Of a file that is not there: which one beside it is meant.</summary>
internal static class NearbyFiles
{
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary><c> (did you mean 'x'?)</c>, that the folder is missing too, or nothing.</summary>
    /// <param name="path">The file that is not there.</param>
    /// <param name="pattern">Files that could be meant.</param>
    public static string Hint(string path, string pattern = "*")
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder)) return " (its folder does not exist either)";
        IEnumerable<string> beside = Directory.EnumerateFiles(folder, pattern, Readable).Select(file => Path.GetFileName(file));
        return NearestName.Hint(Path.GetFileName(path), beside.Order(StringComparer.Ordinal));
    }
}
