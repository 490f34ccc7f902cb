using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Queries;
using Ronghe.Experiments.Runs.Tables;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe query RESULTS "SQL"</c>: DuckDB over the stored tables.</summary>
internal static class QueryCommand
{
    private const int MostShown = 200;

    public static Command Create(Terminal terminal)
    {
        var results = new Argument<string>("RESULTS") { Description = "Results folder" };
        var sql = new Argument<string?>("SQL") { Description = "Query; tables are runs, series and every other table of the folder. Left " +
            "out: lists them", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = TableFormat.Option();
        var command = new Command("query", "Ask the stored tables in SQL (DuckDB)") { results, sql, format };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(results)!;
            if (!Directory.Exists(folder)) return Refuse(terminal, $"There is no folder '{folder}'.");
            IReadOnlyList<(string Table, string File)> tables = ResultQuery.Tables(folder);
            if (tables.Count == 0) return Refuse(terminal, $"There are no tables in '{folder}'.");
            if (StoredNumbers.Refuse(StoredFiles.Of(folder), tables.Select(static t => Path.GetFileName(t.File)), terminal))
                return ExitCode.Failed;
            string query = parsed.GetValue(sql) ?? string.Join(" UNION ALL ",
                tables.Select(static t => $"SELECT '{t.Table}' AS \"table\", count(*) AS \"rows\" FROM \"{t.Table}\""));
            return Show(folder, query, parsed.GetValue(format)!, terminal);
        });
        return command;
    }

    private static int Show(string folder, string sql, string format, Terminal terminal)
    {
        TextColumn[] columns = [];
        var rows = new List<TextRow>();
        bool isCut = false;
        string? problem = ResultQuery.Run(folder, sql,
            header => columns = [.. header.Select(static c => new TextColumn(c.Name, IsNumber: c.IsNumber))], row =>
        {
            isCut = format == "text" && rows.Count == MostShown;
            if (!isCut) rows.Add(new TextRow("", row));
            return !isCut;
        }, terminal.Cancellation);
        if (problem is not null)
            return Refuse(terminal,
                $"{problem}{Environment.NewLine}Tables here: {string.Join(", ", ResultQuery.Tables(folder).Select(static t => t.Table))}.");
        if (columns.Length > 0) TableFormat.Write(new TextTable(columns, rows), format, terminal);
        if (isCut)
            terminal.Messages.WriteLine(FormattableString.Invariant($"Only the first {MostShown} rows are shown; --format csv gives all."));
        return ExitCode.Ok;
    }

    private static int Refuse(Terminal terminal, string problem)
    {
        terminal.Messages.WriteLine(problem);
        return ExitCode.BadInput;
    }
}
