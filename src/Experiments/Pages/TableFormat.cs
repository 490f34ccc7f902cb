using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Ronghe.Experiments.Basics;
using Spectre.Console;

namespace Ronghe.Experiments.Pages;

/// <summary>Prints a table as text, CSV, JSON or Markdown.</summary>
internal static class TableFormat
{
    private static readonly JsonSerializerOptions JsonOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Columns of a table whose first cell is what its row is about; with more of them every cell is told alike.</summary>
    private const int MostUnderAHead = 4;

    public static Option<string> Option()
    {
        var option = new Option<string>("--format")
            { Description = "text, csv, json or markdown", HelpName = "format", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "csv", "json", "markdown");
        return option;
    }

    public static void Write(TextTable table, string format, Terminal terminal)
    {
        table = table.For(isText: format == "text");
        switch (format)
        {
            case "csv": WriteCsv(table, terminal.Output); break;
            case "json": WriteJson(table, terminal.Output); break;
            case "markdown": WriteMarkdown(table, terminal.Output); break;
            default: WriteText(table, terminal); break;
        }
    }

    private static void WriteText(TextTable table, Terminal terminal)
    {
        using var text = new DrawnText(terminal);
        IAnsiConsole console = text.Console;
        foreach (IGrouping<string, TextRow> section in table.Rows.GroupBy(row => row.Section))
        {
            if (section.Key.Length > 0) console.MarkupLine($"[bold]{Markup.Escape(section.Key)}[/]");
            // Tables in sections are lists of keys, which programs look for line by line.
            if (section.Key.Length == 0 && !Fits(table.Columns, section, terminal.Width))
            {
                WriteStacked(table.Columns, section, console);
                continue;
            }

            var grid = new Table { Border = TableBorder.Simple };
            foreach (TextColumn column in table.Columns)
                grid.AddColumn(new TableColumn(Markup.Escape(column.Name))
                    { NoWrap = column.IsUnbroken, Alignment = column.IsNumber ? Justify.Right : Justify.Left });
            // Other programs look for whole names.
            bool IsShortened(int column, string cell) =>
                column == 0 && terminal.IsScreen && cell.StartsWith(section.Key, StringComparison.Ordinal);
            foreach (TextRow row in section)
                grid.AddRow(row.Cells.Select((cell, i) => new Text(IsShortened(i, cell) ? cell[section.Key.Length..] : cell)));
            console.Write(grid);
        }
        text.Print();
    }

    /// <summary>No word has to be cut for the columns to stand side by side.</summary>
    private static bool Fits(IReadOnlyList<TextColumn> columns, IEnumerable<TextRow> rows, int width)
    {
        const int Around = 3, Edge = 1;
        int needed = Edge;
        for (int c = 0; c < columns.Count; c++)
        {
            int Longest(string text) => columns[c].IsUnbroken ? CellWidth.Of(text)
                : text.Split(' ').Max(static word => word.Any(static letter => letter > '⺀') ? 2 : CellWidth.Of(word));
            needed += Around + rows.Select(row => row.Cells[c]).Prepend(columns[c].Name).Max(Longest);
        }

        return needed <= width;
    }

    /// <summary>Row below row: the first cell, and under it every other that says something, behind its column's name.</summary>
    private static void WriteStacked(IReadOnlyList<TextColumn> columns, IEnumerable<TextRow> rows, IAnsiConsole console)
    {
        foreach (TextRow row in rows)
        {
            bool isHead = columns.Count <= MostUnderAHead;
            if (isHead) console.Write(new Text(row.Cells[0] + "\n", new Style(decoration: Decoration.Bold)));
            var lines = new Grid { Expand = false }
                .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) })
                .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
            for (int c = isHead ? 1 : 0; c < columns.Count; c++)
                if (row.Cells[c].Length > 0) lines.AddRow(new Text(columns[c].Name), new Text(row.Cells[c]));
            console.Write(lines);
            if (!isHead) console.WriteLine();
        }
    }

    private static void WriteCsv(TextTable table, TextWriter output)
    {
        using CsvWriter csv = Csv.Writer(output);
        csv.WriteRow(table.Columns.Select(static column => column.Name));
        foreach (TextRow row in table.Rows) csv.WriteRow(row.Cells);
    }

    private static void WriteJson(TextTable table, TextWriter output)
    {
        var rows = new JsonArray();
        foreach (TextRow row in table.Rows)
        {
            var item = new JsonObject();
            for (int i = 0; i < row.Cells.Count; i++) item[table.Columns[i].Name] = Value(table.Columns[i], row.Cells[i]);
            rows.Add((JsonNode)item);
        }
        output.Write(rows.ToJsonString(JsonOptions) + "\n");
    }

    /// <summary>JSON has no word for what is not finite, and a double does not hold all digits of a large whole number.</summary>
    private static JsonValue Value(TextColumn column, string cell)
    {
        bool isNumber = column.IsNumber & double.TryParse(cell, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        if (!isNumber) return JsonValue.Create(cell);
        bool isLarge = Math.Abs(number) >= 1L << 53
            && BigInteger.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return isLarge ? JsonNode.Parse(cell)!.AsValue() : JsonValue.Create(number);
    }

    private static void WriteMarkdown(TextTable table, TextWriter output)
    {
        output.Write("| " + string.Join(" | ", table.Columns.Select(column => column.Name)) + " |\n");
        output.Write("|" + string.Concat(table.Columns.Select(column => column.IsNumber ? "---:|" : "---|")) + "\n");
        foreach (TextRow row in table.Rows)
            output.Write("| " + string.Join(" | ", row.Cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |\n");
    }
}
