using System.Globalization;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Pages.Documentation;
using Ronghe.Experiments.Studies;

namespace Ronghe.Experiments.Tests.Pages.Documentation;

/// <summary>Pages checked in are the pages generated. With RONGHE_WRITE_DOCS=1 they are rewritten.</summary>
public class ReferenceDocsTests
{
    public static TheoryData<string> Pages => [.. ReferenceDocs.Render(StudyKinds.Pages).Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Checked_in_docs_equal_generated_docs(string page)
    {
        if (Environment.GetEnvironmentVariable("RONGHE_WRITE_DOCS") == "1") ReferenceDocs.Write(Path.Combine(Repository.Root, "docs"), StudyKinds.Pages);
        string path = Path.Combine(Repository.Root, "docs", page);
        string found = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(ReferenceDocs.Render(StudyKinds.Pages)[page] == found,
            $"docs/{page} is out of date: RONGHE_WRITE_DOCS=1 dotnet test tests/Experiments.Tests --filter ReferenceDocs");
    }

    [Fact]
    public void Pages_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NumberGroupSeparator = ".";
            odd.NumberFormat.PercentDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            IReadOnlyDictionary<string, string> plain = ReferenceDocs.Render(StudyKinds.Pages);
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(plain, ReferenceDocs.Render(StudyKinds.Pages));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Rows_have_as_many_cells_as_their_header_and_links_lead_somewhere(string page)
    {
        string content = ReferenceDocs.Render(StudyKinds.Pages)[page];
        Assert.DoesNotContain('\r', content);
        int columns = 0;
        foreach (string line in content.Split('\n'))
        {
            int bars = Regex.Count(line, @"(?<!\\)\|");
            if (!line.StartsWith('|')) columns = 0;
            else if (columns == 0) columns = bars;
            else Assert.True(columns == bars, line);
        }

        foreach (Match link in Regex.Matches(content, @"\]\(([^)]+)\)"))
        {
            string target = Path.Combine(Repository.Root, "docs", link.Groups[1].Value);
            Assert.True(File.Exists(target), $"{page}: {link.Value}");
        }
    }
}
