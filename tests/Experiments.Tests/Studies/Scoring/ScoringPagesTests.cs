using Ronghe.Experiments.Studies.Calibrating;
using Ronghe.Experiments.Studies.Scoring;

namespace Ronghe.Experiments.Tests.Studies.Scoring;

/// <summary>docs/targets.md and docs/calibration.md are what the lists, the committed scorecards and the committed calibration say. <c>RONGHE_WRITE_DOCS=1</c> rewrites
/// them.</summary>
public sealed class ScoringPagesTests
{
    public static TheoryData<string> Pages => ["targets.md", "calibration.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_is_that_of_the_source_and_of_the_committed_results(string name)
    {
        string page = name == "targets.md" ? TargetsPage.Render(Repository.Root) : CalibrationPage.Render(Repository.Root);
        string path = Path.Combine(Repository.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
