using System.Globalization;
using Ronghe.Experiments.Basics;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>A tidy table read back from a results folder: a header and rows of text.</summary>
internal sealed class TidyTable
{
    private readonly Dictionary<string, int> _columns;

    private TidyTable(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        Columns = columns;
        Rows = rows;
        _columns = [];
        for (int i = 0; i < columns.Count; i++) _columns.TryAdd(columns[i], i);
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string[]> Rows { get; }

    public static TidyTable Read(string path)
    {
        string[][] records = [.. Csv.Records(path)];
        return records.Length == 0 ? new TidyTable([], []) : new TidyTable(records[0], records[1..]);
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A cell; empty when the table has no such column.</summary>
    public string Text(string[] row, string column) => _columns.TryGetValue(column, out int i) && i < row.Length ? row[i] : string.Empty;

    /// <summary>A number; NaN when the cell is empty or no number.</summary>
    public double Number(string[] row, string column) =>
        double.TryParse(Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    /// <summary>Rows in which columns have given texts.</summary>
    public IEnumerable<string[]> Where(params (string Column, string Text)[] conditions) =>
        Rows.Where(row => conditions.All(c => Text(row, c.Column) == c.Text));
}
