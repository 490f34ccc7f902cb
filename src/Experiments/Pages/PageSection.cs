using Ronghe.Experiments.Pages.Charts;

namespace Ronghe.Experiments.Pages;

/// <summary>A part of a page with a heading of its own.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">From top to bottom.</param>
internal sealed record PageSection(string Id, string Title, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Words and tables of it are on the console too; the console has no pictures.</summary>
    public bool IsBrief { get; init; }
}

/// <summary>Something in a section.</summary>
internal abstract record PageBlock;

/// <summary>A paragraph.</summary>
internal sealed record ProseBlock(Prose Text, bool IsSoft = false) : PageBlock
{
    public static ProseBlock Words(string text) => new(Prose.Text(text));

    public static ProseBlock Soft(string text) => new(Prose.Text(text), IsSoft: true);
}

/// <summary>Sentences that each stand for themselves: findings, warnings.</summary>
internal sealed record ListBlock(IReadOnlyList<Prose> Items) : PageBlock;

/// <summary>Charts side by side where there is room.</summary>
internal sealed record ChartBlock(IReadOnlyList<Chart> Charts, bool IsSmall = false) : PageBlock;

/// <summary>A table that turns into cards on narrow screens.</summary>
/// <param name="Caption">What it holds.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells as read by people; numbers of a table say where they stand in it.</param>
internal sealed record TableBlock(string Caption, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<Prose>> Rows) : PageBlock
{
    /// <summary>A table of words.</summary>
    public TableBlock(string caption, IReadOnlyList<ChartColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
        : this(caption, columns, [.. rows.Select(static row => (IReadOnlyList<Prose>)[.. row.Select(Prose.Text)])])
    {
    }

    /// <summary>Closed at first and wide: a table as it is stored.</summary>
    public bool IsStored { get; init; }
}

/// <summary>A heading within a section.</summary>
internal sealed record HeadingBlock(string Id, string Title) : PageBlock;

/// <summary>Terms and what they are: provenance.</summary>
internal sealed record TermsBlock(IReadOnlyList<(string Term, string Text, bool IsCode)> Terms) : PageBlock;
