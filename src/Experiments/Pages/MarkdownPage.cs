using System.Text;
using Ronghe.Experiments.Pages.Documentation;

namespace Ronghe.Experiments.Pages;

/// <summary>A study's page in markdown, for docs/: answer first, then words and tables; pictures are left to the HTML page.</summary>
internal static class MarkdownPage
{
    /// <param name="page">The page.</param>
    /// <param name="head">What stands above the title.</param>
    /// <param name="beginning">What stands between the title and the answer, such as how the page was made.</param>
    public static string Render(StudyPage page, string head, string beginning)
    {
        var text = new StringBuilder();
        text.Append(head).Append("# ").Append(page.Question).Append("\n\n").Append(beginning);
        List(text, page.Findings);
        if (page.Caveats.Count > 0)
        {
            text.Append("Before trusting a number:\n\n");
            List(text, page.Caveats);
        }

        foreach (PageSection section in page.Sections)
        {
            text.Append("## ").Append(section.Title).Append("\n\n");
            foreach (PageBlock block in section.Blocks) Block(text, section, block);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What the console shows of a page, as one part of a longer text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="beginning">What stands between the title and the answer.</param>
    public static string Brief(StudyPage page, string beginning)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(page.Title).Append("\n\n").Append(beginning);
        List(text, [.. page.Findings, .. page.Caveats]);
        foreach (PageSection section in page.Sections.Where(static s => s.IsBrief))
        {
            foreach (TableBlock table in section.Blocks.OfType<TableBlock>()) Block(text, section with { Title = string.Empty }, table);
        }

        return text.ToString();
    }

    private static void Block(StringBuilder text, PageSection section, PageBlock block)
    {
        switch (block)
        {
            case ProseBlock prose:
                text.Append(ConsolePage.Plain(prose.Text)).Append("\n\n");
                break;
            case ListBlock list:
                List(text, list.Items);
                break;
            case HeadingBlock heading:
                text.Append("### ").Append(heading.Title).Append("\n\n");
                break;
            case TableBlock { IsStored: false } table:
                if (table.Caption != section.Title) text.Append("**").Append(table.Caption).Append("**\n\n");
                var rows = new MarkdownTable([.. table.Columns.Select(static c => c.Title)]);
                foreach (IReadOnlyList<Prose> row in table.Rows) rows.Row([.. row.Select(ConsolePage.Plain)]);
                text.Append(rows).Append('\n');
                break;
        }
    }

    private static void List(StringBuilder text, IReadOnlyList<Prose> items)
    {
        foreach (Prose item in items) text.Append("- ").Append(ConsolePage.Plain(item)).Append('\n');
        text.Append('\n');
    }
}
