using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages.Sections;
using Ronghe.Experiments.Texts;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace Ronghe.Experiments.Pages;

/// <summary>A page on the console: the answer first, then the tables that people read, then what to know before trusting a
/// number.</summary>
internal static partial class ConsolePage
{
    private const int LongestHeading = 20;

    /// <summary>Characters between columns, and what a column of words needs at least.</summary>
    private const int Around = 3, LeastWords = 14;

    /// <summary>Prints the brief parts of a page.</summary>
    public static void Write(ResultsPage page, Terminal terminal)
    {
        using var text = new DrawnText(terminal);
        IAnsiConsole console = text.Console;
        Heading(console, page.Title);
        console.Write(Words(console, page.Question));
        foreach (PageSection section in page.Sections.Where(static s => s.IsBrief)) Write(console, section);
        foreach (Prose warning in page.Warnings)
            console.Write(Words(console, RunMessages.Warning.With(Plain(warning)).In(terminal.Language)));
        text.Print();
    }

    /// <summary>A sentence without its marks.</summary>
    public static string Plain(Prose sentence) => WebUtility.HtmlDecode(Tags().Replace(sentence.Html, string.Empty));

    private static void Write(IAnsiConsole console, PageSection section)
    {
        if (section.Id != AnswerSection.Id) Heading(console, section.Title);
        foreach (PageBlock block in section.Blocks)
        {
            switch (block)
            {
                case ListBlock list:
                    foreach (Prose item in list.Items) Item(console, item);
                    console.WriteLine();
                    break;
                case ProseBlock prose:
                    console.Write(Words(console, Plain(prose.Text)));
                    console.WriteLine();
                    break;
                case TableBlock { IsStored: false } table:
                    Write(console, table);
                    break;
            }
        }
    }

    private static void Write(IAnsiConsole console, TableBlock table)
    {
        Heading(console, table.Caption);
        var grid = new Table { Border = TableBorder.Simple, Width = console.Profile.Width };
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(c => !table.Columns[c].IsDetail)];
        bool IsWhole(int c) => table.Columns[c].IsNumber && CellWidth.Of(table.Columns[c].Title) <= LongestHeading;
        // Numbers stand in one line where that leaves room for words.
        bool fits = shown.Sum(c => Around + (IsWhole(c) ? table.Rows.Select(row => CellWidth.Of(Plain(row[c]))).Append(0).Max()
            : LeastWords)) <= console.Profile.Width;
        foreach (int c in shown)
        {
            var column = new TableColumn(new Text(table.Columns[c].Title)) { Padding = new Padding(0, 0, c == shown[^1] ? 0 : 1, 0) };
            // A heading that is a title is broken into lines, and the numbers under it are short.
            if (table.Columns[c].IsNumber) column = column.RightAligned();
            grid.AddColumn(fits && IsWhole(c) ? column.NoWrap() : column);
        }

        // Without blanks the table would break a line anywhere, within a number too.
        string Cell(string text) => text.Any(static sign => sign >= '⺀') ? string.Join('\n', Wrapped.Lines(text, LongestHeading)) : text;
        foreach (IReadOnlyList<Prose> row in table.Rows)
            grid.AddRow(shown.Select(c => new Text(table.Columns[c].IsNumber ? Plain(row[c]) : Cell(Plain(row[c])))));
        console.Write(grid);
    }

    private static void Item(IAnsiConsole console, Prose sentence)
    {
        var item = new Grid { Expand = false }.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        console.Write(item.AddRow(new Text("-"), new Text(string.Join('\n', Wrapped.Lines(Plain(sentence), console.Profile.Width - 2)))));
    }

    /// <summary>A paragraph in lines of the console's width.</summary>
    private static Text Words(IAnsiConsole console, string words) =>
        new(string.Join('\n', Wrapped.Lines(words, console.Profile.Width)) + "\n");

    private static void Heading(IAnsiConsole console, string title) =>
        console.Write(new Text(title + "\n", new Style(decoration: Decoration.Bold)));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
