using Ronghe.Experiments.Commands;

namespace Ronghe.Experiments.Tests.Architecture;

/// <summary>The folders of src/Experiments stand in one order, and each uses only those before it.</summary>
public sealed class FloorPlanTests
{
    /// <summary>THE order: what a folder is for stands in the README's map of the tree.</summary>
    private static readonly string[] Folders = ["Basics", "Scenarios", "Runs", "Statistics", "Texts", "Pages", "Studies", "Explorer", "Commands"];

    /// <summary>Types that still use a folder after their own, and why. The list only shrinks: an entry that is not needed any more fails.</summary>
    private static readonly Dictionary<(string Type, string Uses), string> Exceptions = new()
    {
        [("ReportOutline", "Studies")] = "chooses sections by the kind of study; goes when studies compose their own pages",
    };

    private static readonly Lazy<(string Type, string Folder, string Uses)[]> Backward = new(static () =>
    [
        .. typeof(RongheCommands).Assembly.GetTypes().Where(static type => FolderOf(type) is not null)
            .SelectMany(static type => UsedTypes.Of(type).Select(FolderOf).OfType<string>().Distinct()
                .Select(used => (Type: NameOf(type), Folder: FolderOf(type)!, Uses: used)))
            .Where(static use => Array.IndexOf(Folders, use.Uses) > Array.IndexOf(Folders, use.Folder)).Distinct(),
    ]);

    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        string[] existing = [.. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot(), "src", "Experiments"))
            .Where(static path => Path.GetFileName(path) is not ("bin" or "obj") && Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any())
            .Select(static path => Path.GetFileName(path))];
        Assert.Equal(Folders.Order(StringComparer.Ordinal), existing.Order(StringComparer.Ordinal));
        Assert.Empty(typeof(RongheCommands).Assembly.GetTypes().Select(FolderOf).OfType<string>().Except(Folders));
    }

    [Fact]
    public void No_folder_uses_one_after_it() =>
        Assert.Equal([], Backward.Value.Where(static use => !Exceptions.ContainsKey((use.Type, use.Uses))).Select(static use => $"{use.Folder}/{use.Type} uses {use.Uses}"));

    [Fact]
    public void The_list_of_exceptions_only_shrinks() =>
        Assert.Equal([], Exceptions.Keys.Where(static exception => !Backward.Value.Any(use => (use.Type, use.Uses) == exception)));

    private static string? FolderOf(Type type) => type.Namespace is { } name && name.StartsWith("Ronghe.Experiments.", StringComparison.Ordinal) ? name.Split('.')[2] : null;

    /// <summary>A closure or nested type counts as the type that holds it.</summary>
    private static string NameOf(Type type) => type.DeclaringType is { } outer ? NameOf(outer) : type.Name;

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ronghe.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The repository is not above the tests.");
    }
}
