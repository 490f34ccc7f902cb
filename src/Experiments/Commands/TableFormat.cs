using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Ronghe.Experiments.Commands;

/// <summary>Prints a table as text, CSV, JSON or Markdown.</summary>
internal static class TableFormat
{
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Option<string> Option()
    {
        var option = new Option<string>("--format") { Description = "text, csv, json or markdown", HelpName = "format", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "csv", "json", "markdown");
        return option;
    }

    public static void Write(TextTable table, string format, Terminal terminal)
    {
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
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = terminal.UsesColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.UsesColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(i => !table.Columns[i].IsDetail)];
        foreach (IGrouping<string, TextRow> section in table.Rows.GroupBy(row => row.Section))
        {
            var grid = new Table { Border = TableBorder.Simple, ShowHeaders = true };
            if (section.Key.Length > 0) console.MarkupLine($"[bold]{Markup.Escape(section.Key)}[/]");
            foreach (int i in shown)
            {
                var column = new Spectre.Console.TableColumn(Markup.Escape(table.Columns[i].Name));
                grid.AddColumn(table.Columns[i].IsNumber ? column.RightAligned() : column);
            }
            foreach (TextRow row in section) grid.AddRow([.. shown.Select(i => new Text(row.Cells[i]))]);
            console.Write(grid);
        }
    }

    private static void WriteCsv(TextTable table, TextWriter output)
    {
        output.Write(string.Join(',', table.Columns.Select(column => Field(column.Name))) + "\n");
        foreach (TextRow row in table.Rows) output.Write(string.Join(',', row.Cells.Select(Field)) + "\n");
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

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

    private static JsonValue Value(TextColumn column, string cell) =>
        column.IsNumber && double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out double number) ? JsonValue.Create(number) : JsonValue.Create(cell);

    private static void WriteMarkdown(TextTable table, TextWriter output)
    {
        output.Write("| " + string.Join(" | ", table.Columns.Select(column => column.Name)) + " |\n");
        output.Write("|" + string.Concat(table.Columns.Select(column => column.IsNumber ? "---:|" : "---|")) + "\n");
        foreach (TextRow row in table.Rows)
            output.Write("| " + string.Join(" | ", row.Cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |\n");
    }
}
