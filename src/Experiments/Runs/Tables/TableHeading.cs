using System.Globalization;
using Ronghe.Experiments.Texts;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>What a table is, whatever its rows: a page of its folder and the docs say it in either language.</summary>
/// <param name="Name">File name without ending, e.g. <c>outcomes</c>.</param>
/// <param name="Title">What the table shows.</param>
/// <param name="Columns">Left to right.</param>
internal sealed record TableHeading(string Name, Text Title, IReadOnlyList<ColumnHeading> Columns)
{
    public ColumnHeading? Find(string column) => Columns.FirstOrDefault(c => c.Name == column);

    /// <summary>Why stored cells are not rows of this table, in a sentence; null when they are. Columns are found by name, and others do
    /// not matter.</summary>
    public Message? Problem(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (Columns.FirstOrDefault(column => !column.IsOptional && !header.Contains(column.Name)) is { } missing)
            return FolderMessages.NoColumn.With(Name + ".csv", missing.Name);
        foreach (ColumnHeading column in Columns)
        {
            int at = header.ToList().IndexOf(column.Name);
            for (int r = 0; r < rows.Count; r++)
            {
                if (!column.TryParse(CellAt(rows[r], at), out _))
                    return FolderMessages.NoValue.With(Name + ".csv", CellAt(rows[r], at), r + 1, column.Name);
            }
        }

        return null;
    }

    /// <summary>A stored cell; empty where the row is too short or the column is not there.</summary>
    public static string CellAt(IReadOnlyList<string> row, int at) => at >= 0 && at < row.Count ? row[at] : string.Empty;
}

/// <summary>What a column of a declared table is.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Meaning">What a cell says.</param>
/// <param name="Unit">Unit of a number; empty for words.</param>
/// <param name="Type">Of its values.</param>
/// <param name="IsOptional">Folders of older versions may lack it.</param>
internal sealed record ColumnHeading(string Name, Text Meaning, string Unit, Type Type, bool IsOptional)
{
    /// <summary>A cell as a value; false when it is none. An empty cell is an undefined number, and null where that may be.</summary>
    public bool TryParse(string cell, out object? value)
    {
        value = null;
        if (cell.Length == 0 && IsOptional) return true;
        value = Type switch
        {
            _ when Type == typeof(string) => cell,
            _ when Type == typeof(double) => cell.Length == 0 ? double.NaN
                : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null,
            _ when Type == typeof(int) =>
                int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null,
            _ when Type == typeof(bool) => bool.TryParse(cell, out bool truth) ? truth : null,
            _ => throw new NotSupportedException($"Column {Name} has values of type {Type.Name}, which no reader knows."),
        };
        return value is not null;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
