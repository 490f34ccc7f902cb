using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Tests.Pages.Documentation;

/// <summary>Whoever opens a page with the first edition's results reads what is wrong with them before any number of theirs.
/// <c>RONGHE_WRITE_DOCS=1</c> renews the pages.</summary>
public sealed class FirstEditionTests
{
    [Theory]
    [InlineData("README.md", "docs/", 25)]
    [InlineData("docs/ways.md", "", 8)]
    public void What_is_known_to_be_wrong_stands_in_the_first_lines(string page, string toDocs, int lines)
    {
        string path = Path.Combine(Repository.Root, page), text = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1" && FirstEdition.Renewed(text, toDocs) is { } renewed)
            File.WriteAllText(path, text = renewed);
        int at = text.IndexOf(FirstEdition.Block(toDocs), StringComparison.Ordinal);
        Assert.True(at >= 0,
            $"{page} does not hold the block of today: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter FirstEdition");
        Assert.True(text[..at].Count(static c => c == '\n') <= lines, $"{page} says it too late");
        // No effect, interval or verdict of the results comes before it.
        Assert.DoesNotMatch(@"[0-9.]+ \([0-9.]+ (to|…) [0-9.]+\)| points| holds \|", text[..at]);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, toDocs + "editions.md")), "the link leads nowhere");
    }

    [Theory]
    [InlineData("ways-small")]
    [InlineData("spiral-small")]
    public void Pages_of_ways_and_spiral_carry_one_line_of_it_in_both_languages(string folder)
    {
        var data = StoredFolder.TryRead(Path.Combine(Repository.Root, "results", folder), ReportCatalog.Grouped, out string problem)
            ?? throw new InvalidOperationException(problem);
        Text caveat = folder.StartsWith("ways", StringComparison.Ordinal) ? EditionTexts.Ways : EditionTexts.Spiral;
        Assert.Contains(Html.Escape(caveat.English), FakeResults.PageOf(data), StringComparison.Ordinal);
        Assert.Contains(Html.Escape(caveat.Chinese), FakeResults.PageOf(StoredTranslation.In(data, Language.Chinese)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_today_carry_the_line_of_the_second_edition_and_nothing_of_the_first()
    {
        foreach (string folder in new[] { "ways-small", "spiral-small" })
        {
            StoredExperiment first = StoredFolder.TryRead(Path.Combine(Repository.Root, "results", folder), ReportCatalog.Grouped, out _)!;
            StoredExperiment data = first with { Manifest = first.Manifest with
                { Generator = first.Manifest.Generator with { Edition = Edition.Today.Name } } };
            foreach (StoredExperiment shown in new[] { data, StoredTranslation.In(data, Language.Chinese) })
            {
                string page = FakeResults.PageOf(shown);
                Assert.Contains(Html.Escape(EditionTexts.InTheMaking.In(shown.Language)), page, StringComparison.Ordinal);
                Assert.All([EditionTexts.Ways, EditionTexts.Spiral], text =>
                    Assert.DoesNotContain(Html.Escape(text.In(shown.Language)), page, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void A_commit_that_the_page_of_editions_names_is_one_of_forty_hexadecimal_digits() =>
        Assert.Matches("`[0-9a-f]{40}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "editions.md")));
}
