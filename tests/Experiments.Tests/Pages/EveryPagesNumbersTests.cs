using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Pages.Charts;
using Ronghe.Experiments.Pages.Stored;
using Ronghe.Experiments.Studies;

namespace Ronghe.Experiments.Tests.Pages;

/// <summary>Numbers of committed results as people read them: on the page, on the console and in docs.</summary>
public sealed partial class EveryPagesNumbersTests
{
    /// <summary>Documents made of pages, and those pages.</summary>
    private static readonly (string Document, string[] Folders)[] Documents =
    [
        ("mechanisms.md", ["mechanisms-small", "reach-small"]),
        ("calibration.md", ["score-small", "score-hunan", "score-hunan-history", "calibrate-reference", "calibrate-small"]),
    ];

    private static readonly string[] OfResults = [.. Documents.Select(static d => d.Document), "ways.md", "all-ways.md"];

    public static TheoryData<string> Folders =>
    [
        "ways-small", "ways-hunan", "spiral-small", "spiral-hunan", "spiral-worlds-small", "mechanisms-small", "score-small",
        "score-hunan-history", "calibrate-small", "calibrate-reference",
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_number_says_its_value_unit_and_place_on_the_page_and_the_console_shows_no_other(string name)
    {
        string folder = Path.Combine(Repository.Root, "results", name);
        StoredExperiment stored = Stored(folder);
        foreach (Language language in Enum.GetValues<Language>())
        {
            StoredExperiment said = stored.In(language);
            string page = PageOf(said);
            Assert.True(PageNumbers.AssertAreThoseOf(folder, page) > 0);
            AssertNone(PageNumbers.Unmarked(page));
            using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var composed = ResultsPage.Of(said, Kinds);
            ConsolePage.Write(composed, new Terminal(output, TextWriter.Null, TextReader.Null, default) { Language = language });
            string console = output.ToString();
            Assert.All(console.Split('\n'), static line => Assert.True(CellWidth.Of(line) <= 80, line));
            Assert.DoesNotMatch(Exponent(), console);
            AssertNone(PageNumbers.NotOn([page], Without(Unwrapped(console),
                [.. Paragraphs(composed), .. said.Manifest.Scenarios.Select(static s => s.Name)])));
        }
    }

    public static TheoryData<string> Named => new(Documents.Select(static d => d.Document));

    [Theory]
    [MemberData(nameof(Named))]
    public void A_document_made_of_pages_shows_their_numbers_and_no_other(string document)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", document));
        // What goes in is the catalogue's, told in the unit that files take.
        int catalogue = text.IndexOf("## What goes in", StringComparison.Ordinal);
        string told = string.Join('\n', (catalogue < 0 ? text : text[..catalogue]).Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)
            || line.StartsWith("- ", StringComparison.Ordinal)));
        AssertNone(PageNumbers.NotOn(Documents.First(d => d.Document == document).Folders
            .Select(static name => PageOf(Stored(Path.Combine(Repository.Root, "results", name)))), told));
    }

    /// <summary>docs/criteria.md was written before the numbers that it judges and is not edited: it is read as it is.</summary>
    [Fact]
    public void No_document_writes_an_E_and_none_made_of_results_money_of_a_quarter()
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
        {
            if (Path.GetFileName(path) == "criteria.md") continue;
            string text = PageNumbers.WithoutCode(File.ReadAllText(path));
            Assert.DoesNotMatch(Exponent(), text);
            if (OfResults.Contains(Path.GetFileName(path))) Assert.DoesNotContain("CNY a quarter", text, StringComparison.Ordinal);
        }
    }

    private static StoredExperiment Stored(string folder) => StoredFolder.TryRead(folder, ReportCatalog.Grouped, out string problem)
        ?? throw new InvalidOperationException(problem);

    private static void AssertNone(IReadOnlyList<string> unmarked) => Assert.True(unmarked.Count == 0, string.Join('\n', unmarked));

    private static IReadOnlyList<IStudyPages> Kinds => [.. StudyKinds.Hosted, .. StudyKinds.Pages];

    private static string PageOf(StoredExperiment data)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(stream, data, Kinds);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What a paragraph or a warning says of criterion and method is not a number of a table.</summary>
    private static IEnumerable<string> Paragraphs(ResultsPage page) => page.Sections.SelectMany(static s => s.Blocks).OfType<ProseBlock>()
        .Select(static block => block.Text).Concat(page.Warnings).Where(static said => !said.Html.Contains("<data", StringComparison.Ordinal))
        .Select(static said => Unwrapped(ConsolePage.Plain(said)));

    private static string Without(string console, IEnumerable<string> words) =>
        words.Aggregate(console, static (said, word) => said.Replace(word, "·", StringComparison.Ordinal));

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<![\w.])\d+(\.\d+)?[eE][+-]?\d{1,3}(?![\w.])")]
    private static partial Regex Exponent();
}
