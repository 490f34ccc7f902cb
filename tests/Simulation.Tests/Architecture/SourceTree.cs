namespace Ronghe.Simulation.Tests.Architecture;

/// <summary>The source of the world as text.</summary>
internal static class SourceTree
{
    private static readonly Lazy<string> FoundRoot = new(FindRoot);

    /// <summary>Folder of Ronghe.slnx.</summary>
    public static string Root => FoundRoot.Value;

    public static string Simulation => Path.Combine(Root, "src", "Simulation");

    /// <summary>Path below src/Simulation with forward slashes, and text, of every C# file.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(
        Paths("*.cs").ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Simulation, path))), StringComparer.Ordinal);

    /// <summary>Every file below src/Simulation but what the build makes.</summary>
    public static IEnumerable<string> Paths(string pattern) =>
        Directory.EnumerateFiles(Simulation, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Simulation, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ronghe.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Ronghe.slnx is not above the tests.");
    }
}
