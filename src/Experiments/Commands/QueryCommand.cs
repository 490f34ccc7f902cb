using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Runs.Queries;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe query RESULTS "SQL"</c>: DuckDB over the stored tables.</summary>
internal static class QueryCommand
{
    private const int MostShown = 200;

    public static Command Create(Terminal terminal)
    {
        var sql = new Argument<string?>("SQL") { Description = "Query; tables are runs, series and every other table of the folder. Left " +
            "out: lists them", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = TableFormat.Option();
        return new ResultsCommand(terminal).Create("query", "Ask the stored tables in SQL (DuckDB)", "Results folder", [sql, format],
            (folder, parsed) =>
            {
                if (!Directory.Exists(folder.Path)) throw new RefusedException($"There is no folder '{folder.Path}'.");
                IReadOnlyList<(string Table, string File)> tables = ResultQuery.Tables(folder.Path);
                if (tables.Count == 0) throw new RefusedException($"There are no tables in '{folder.Path}'.");
                folder.MustBeSound(tables.Select(static t => Path.GetFileName(t.File)));
                string query = parsed.GetValue(sql) ?? string.Join(" UNION ALL ",
                    tables.Select(static t => $"SELECT '{t.Table}' AS \"table\", count(*) AS \"rows\" FROM \"{t.Table}\""));
                Show(folder.Path, query, parsed.GetValue(format)!, terminal);
                return ExitCode.Ok;
            });
    }

    private static void Show(string folder, string sql, string format, Terminal terminal)
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
            throw new RefusedException(
                $"{problem}{Environment.NewLine}Tables here: {string.Join(", ", ResultQuery.Tables(folder).Select(static t => t.Table))}.");
        if (columns.Length > 0) TableFormat.Write(new TextTable(columns, rows), format, terminal);
        if (isCut)
            terminal.Messages.WriteLine(FormattableString.Invariant($"Only the first {MostShown} rows are shown; --format csv gives all."));
    }
}
