using System.Globalization;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Reports.Stored;

namespace Ronghe.Experiments.Reports.Sections;

/// <summary>Named tables that no other section shows: each as it is stored, and drawn where it holds estimates with intervals.</summary>
internal static class TableSections
{
    private const int MostRows = 120;
    private const int MostPoints = 60;
    private static readonly string[] Estimates = ["estimate", "effect", "mean", "difference", "mean_difference", "share", "value"];
    private static readonly (string Low, string High)[] Intervals = [("low", "high"), ("lower", "upper"), ("ci_low", "ci_high")];

    public static PageSection Of(StoredTable table)
    {
        var blocks = new List<PageBlock>();
        if (Drawn(table) is { } chart) blocks.Add(new ChartBlock([chart]));
        bool[] numeric = [.. Enumerable.Range(0, table.Columns.Count).Select(table.IsNumeric)];
        ChartColumn[] columns = [.. table.Columns.Select((c, i) => new ChartColumn(Heading(c), numeric[i]))];
        IReadOnlyList<IReadOnlyList<string>> rows = [.. table.Rows.Take(MostRows).Select(r => (IReadOnlyList<string>)[.. table.Columns.Select((_, c) => Cell(c < r.Count ? r[c] : string.Empty, numeric[c]))])];
        blocks.Add(new TableBlock(table.Title, columns, rows));
        if (table.Rows.Count > MostRows) blocks.Add(ProseBlock.Soft(string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {table.Rows.Count} rows; {table.Name}.csv holds all.")));
        string meanings = string.Join("; ", table.Columns.Where(table.Meanings.ContainsKey).Where(c => table.Meanings[c].Length > 0).Select(c => $"{Heading(c)}: {table.Meanings[c]}"));
        if (meanings.Length > 0) blocks.Add(ProseBlock.Soft(meanings + "."));
        return new PageSection("table-" + table.Name, table.Title, blocks);
    }

    /// <summary>Points with intervals, when the table has an estimate, both ends and words that name each row.</summary>
    private static Chart? Drawn(StoredTable table)
    {
        string? estimate = Estimates.FirstOrDefault(table.Columns.Contains);
        (string low, string high) = Intervals.FirstOrDefault(i => table.Has(i.Low, i.High));
        if (estimate is null || low is null || table.Rows.Count > MostPoints) return null;
        if (!table.IsNumeric(Index(table, estimate)) || !table.IsNumeric(Index(table, low)) || !table.IsNumeric(Index(table, high))) return null;
        string[] words = [.. table.Columns.Where((_, c) => !table.IsNumeric(c)).Take(2)];
        if (words.Length == 0) return null;
        IEnumerable<IntervalRow> rows = Enumerable.Range(0, table.Rows.Count).Select(r => new IntervalRow(
            string.Join(", ", words.Select(w => table.Text(r, w)).Where(static w => w.Length > 0)), string.Empty, 0, table.Number(r, estimate), table.Number(r, low), table.Number(r, high)));
        string unit = table.Meanings.GetValueOrDefault(estimate, string.Empty);
        return IntervalChart.Of("drawn-" + table.Name, table.Title, unit.Length is > 0 and < 40 ? unit : Heading(estimate), "Interval", rows);
    }

    internal static string Heading(string column) => column.Length == 0 ? "?" : char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' ');

    internal static string Cell(string stored, bool isNumeric) =>
        stored.Length == 0 ? Readable.Undefined
        : isNumeric && double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? (Math.Abs(value) < 1e6 && value == Math.Floor(value) ? value.ToString("0", CultureInfo.InvariantCulture) : Readable.Number(value))
        : stored;

    private static int Index(StoredTable table, string column) => table.Columns.ToList().IndexOf(column);
}
