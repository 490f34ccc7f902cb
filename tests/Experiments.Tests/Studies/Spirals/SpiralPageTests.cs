using Ronghe.Experiments.Studies.Spirals;

namespace Ronghe.Experiments.Tests.Studies.Spirals;

/// <summary>docs/spiral.md and the README's sentence hold no number that is not in the committed results. <c>RONGHE_WRITE_DOCS=1</c> rewrites
/// them.</summary>
public sealed class SpiralPageTests
{
    private static bool Writes => Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1";

    [Fact]
    public void The_page_is_that_of_the_committed_results()
    {
        string page = SpiralPage.Render(Repository.Root), path = Path.Combine(Repository.Root, "docs", "spiral.md");
        if (Writes) File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_readme_says_what_they_say()
    {
        string path = Path.Combine(Repository.Root, "README.md"), text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string? renewed = SpiralPage.Renewed(text, Repository.Root);
        Assert.NotNull(renewed);
        if (Writes) File.WriteAllText(path, text = renewed);
        Assert.Equal(renewed, text);
    }
}
