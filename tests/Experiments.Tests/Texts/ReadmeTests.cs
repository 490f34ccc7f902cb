using System.Text.RegularExpressions;

namespace Ronghe.Experiments.Tests.Texts;

/// <summary>README.zh.md says what README.md says: the same headings by depth, the same commands in the same order.</summary>
public sealed partial class ReadmeTests
{
    private static string Of(string name) => File.ReadAllText(Path.Combine(Repository.Root, name));

    [Fact]
    public void Both_languages_have_the_same_headings_and_name_each_other()
    {
        Assert.Equal(Depths("README.md"), Depths("README.zh.md"));
        Assert.Contains("(README.zh.md)", Of("README.md"), StringComparison.Ordinal);
        Assert.Contains("(README.md)", Of("README.zh.md"), StringComparison.Ordinal);
        Assert.All(Heading().Matches(Of("README.zh.md")), static m => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", m.Value));
    }

    [Fact]
    public void Both_languages_have_the_same_commands()
    {
        string[] english = Commands("README.md"), chinese = Commands("README.zh.md");
        Assert.True(english.Length > 20);
        Assert.Equal(english, chinese);
        Assert.Equal(Shell("README.md"), Shell("README.zh.md"));
    }

    private static int[] Depths(string name) =>
        [.. Heading().Matches(Fence().Replace(Of(name), string.Empty)).Select(static m => m.Groups[1].Length)];

    /// <summary>First cells of the table of commands.</summary>
    private static string[] Commands(string name) => [.. Row().Matches(Of(name)).Select(static m => m.Groups[1].Value)
        .Where(static cell => !cell.Contains("src", StringComparison.Ordinal) && cell is not ("tests" or "scenarios" or "docs"))];

    /// <summary>Lines that a reader types.</summary>
    private static string[] Shell(string name) => [.. Fence().Matches(Of(name)).Where(static m => !m.Value.StartsWith("```csharp",
        StringComparison.Ordinal)).Select(static m => m.Value)];

    [GeneratedRegex("^(#+) .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
