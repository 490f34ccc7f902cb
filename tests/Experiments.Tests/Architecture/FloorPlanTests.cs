using Ronghe.Experiments.Commands;
using Ronghe.Simulation.Tests.Architecture;

namespace Ronghe.Experiments.Tests.Architecture;

/// <summary>The folders of src/Experiments stand in one order, and each uses only those before it.</summary>
public sealed class FloorPlanTests
{
    /// <summary>THE order: what a folder is for stands in the README's map of the tree.</summary>
    private static readonly string[] Folders =
        ["Basics", "Texts", "Scenarios", "Runs", "Statistics", "Pages", "Studies", "Explorer", "Commands"];

    private static readonly Type[] Types =
        [.. typeof(RongheCommands).Assembly.GetTypes().Where(static type => !type.IsNested && FolderOf(type) is not null)];

    private static readonly Lazy<(string Type, string Folder, string Uses)[]> Backward = new(static () =>
    [
        .. Types.SelectMany(static type => TypeUses.Of(type).Select(FolderOf).OfType<string>().Distinct()
                .Select(used => (Type: type.Name, Folder: FolderOf(type)!, Uses: used)))
            .Where(static use => Array.IndexOf(Folders, use.Uses) > Array.IndexOf(Folders, use.Folder)),
    ]);

    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        string[] existing = [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Experiments"))
            .Where(static path => Path.GetFileName(path) is not ("bin" or "obj")
                && Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any())
            .Select(static path => Path.GetFileName(path))];
        Assert.Equal(Folders.Order(StringComparer.Ordinal), existing.Order(StringComparer.Ordinal));
        Assert.True(Types.Length > 300);
        Assert.Empty(Types.Select(static type => FolderOf(type)!).Except(Folders));
    }

    [Fact]
    public void No_folder_uses_one_after_it() =>
        Assert.Equal([], Backward.Value.Select(static use => $"{use.Folder}/{use.Type} uses {use.Uses}"));

    [Fact]
    public void No_line_of_source_is_longer_than_140_characters() =>
        Assert.Equal([], Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => path.Split(Path.DirectorySeparatorChar) is var folders && !folders.Contains("obj"))
            .SelectMany(static path => File.ReadLines(path).Index().Where(static line => line.Item.Length > 140)
                .Select(line => $"{path}:{line.Index + 1}")));

    private static string? FolderOf(Type type) => type.Namespace is { } name
        && name.StartsWith("Ronghe.Experiments.", StringComparison.Ordinal) ? name.Split('.')[2] : null;
}
