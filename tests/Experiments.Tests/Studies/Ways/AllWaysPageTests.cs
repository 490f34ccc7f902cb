using Ronghe.Experiments.Studies.Ways;

namespace Ronghe.Experiments.Tests.Studies.Ways;

/// <summary>docs/all-ways.md is what the committed runs say. <c>RONGHE_WRITE_DOCS=1</c> rewrites it.</summary>
public sealed class AllWaysPageTests
{
    [Fact]
    public void The_page_is_that_of_the_committed_runs()
    {
        string page = AllWaysPage.Render(Repository.Root), path = Path.Combine(Repository.Root, "docs", "all-ways.md");
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
