namespace Ronghe.Experiments.Commands;

/// <summary>A table to be printed. A column with <paramref name="IsDetail"/> is left out of the text form, which must fit 80 characters.</summary>
internal sealed record TextColumn(string Name, bool IsDetail = false, bool IsNumber = false);

/// <summary>A row; rows of one section stand together under its heading.</summary>
internal sealed record TextRow(string Section, IReadOnlyList<string> Cells);

/// <summary>Columns and rows, whatever form they are printed in.</summary>
internal sealed record TextTable(string Title, IReadOnlyList<TextColumn> Columns, IReadOnlyList<TextRow> Rows);
