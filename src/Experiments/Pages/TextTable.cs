using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Pages;

/// <summary>In which forms of a table a column appears.</summary>
internal enum ColumnUse
{
    Everywhere,

    /// <summary>Only in the text form, which must fit 80 characters: several short values in one cell.</summary>
    TextOnly,

    /// <summary>In CSV, JSON, Markdown and the full view of one row.</summary>
    DataOnly,
}

/// <summary>A column of a printed table.</summary>
internal sealed record TextColumn(string Name, ColumnUse Use = ColumnUse.Everywhere, bool IsNumber = false, bool IsUnbroken = false);

/// <summary>A row; rows of one section stand together under its heading. A first cell that begins with the section is shown without it in
/// the text form on a screen.</summary>
internal sealed record TextRow(string Section, IReadOnlyList<string> Cells);

/// <summary>Columns and rows, whatever form they are printed in.</summary>
internal sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<TextRow> Rows)
{
    /// <summary>Columns of a typed table, those named, in their order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">What is shown; whether a column is one of numbers is known from its cells.</param>
    /// <param name="cell">A value in words.</param>
    public static TextTable Of(NamedTable table, IEnumerable<TextColumn> columns, Func<object?, string> cell)
    {
        (TextColumn Column, int At)[] shown =
            [.. columns.Select(c => (c, table.Columns.Select(static named => named.Name).ToList().IndexOf(c.Name)))];
        bool IsNumber(int at) => table.Rows.Count > 0 && table.Rows[0][at] is (double or int);
        return new TextTable([.. shown.Select(s => s.Column with { IsNumber = IsNumber(s.At) })],
            [.. table.Rows.Select(row => new TextRow("", [.. shown.Select(s => cell(row[s.At]))]))]);
    }

    /// <summary>The table with the columns that a form shows.</summary>
    public TextTable For(bool isText)
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count)
            .Where(i => Columns[i].Use != (isText ? ColumnUse.DataOnly : ColumnUse.TextOnly))];
        return new TextTable([.. kept.Select(i => Columns[i])],
            [.. Rows.Select(row => row with { Cells = [.. kept.Select(i => row.Cells[i])] })]);
    }
}
